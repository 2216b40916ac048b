#include <cstdlib>
#include <vector>

#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kEditing = "dialog/plan/item";
constexpr int kUsualMinutes = 10;

// Title and purpose are only an item's own when they differ from what the library says.
void SetOwnText(View& view, const std::string& title, const std::string& purpose,
                v1::AgendaItem* item) {
  v1::AgendaItem plain = *item;
  plain.clear_title();
  plain.clear_purpose();
  item->set_title(title == ItemTitle(view, plain) ? "" : title);
  item->set_purpose(purpose == ItemPurpose(view, plain) ? "" : purpose);
}

// Which block a zoom-in is about. It can change as long as the item lies ahead.
void BlockField(View& view, FormDraft& form, v1::AgendaItem* item) {
  if (item->kind() != v1::ZOOM_IN) return;
  const SelectOptions blocks = BlockOptions(view, view.T("common.choose"));
  item->set_block_key(form.Select("block", item->block_key(), blocks.span(),
                                  {.label = view.T("action.block")}));
}

// What opens with the item; it is chosen once, when the item is made. A kind has a title of its own.
void KindField(View& view, FormDraft& form, v1::AgendaItem* item) {
  const auto& kinds = view.model.texts().content().item_kinds();
  std::vector<v1::AgendaItemKind> offered;
  for (const int kind : kinds) offered.push_back(static_cast<v1::AgendaItemKind>(kind));
  const SelectOptions options = KindOptions(view, offered);
  const std::string chosen = form.Select("kind", std::to_string(v1::PLAIN), options.span(),
                                         {.label = view.T("plan.item_kind")});
  item->set_kind(static_cast<v1::AgendaItemKind>(std::atoi(chosen.c_str())));
  if (item->kind() != v1::PLAIN) item->set_title(view.T(TextKey(item->kind())));
}

}  // namespace

std::string LastBeforeClosing(const PlannedMeeting& meeting) {
  const size_t count = meeting.items.size();
  if (count < 2 || meeting.items.back()->kind() != v1::CLOSING) return "";
  return *meeting.items[count - 2].id;
}

void ItemDialog(View& view, const PlannedMeeting& meeting) {
  const std::string id(view.Chosen(kEditing));
  if (id.empty()) return;
  const v1::Element* stored = view.state().Find(v1::Element::kAgendaItem, id);
  const char* title_key = stored == nullptr ? "plan.add" : "plan.edit";
  const auto wish = Dialog(view.ui, "item", {.title = view.T(title_key)}, [&] {
    FormDraft form(view, "item/" + id, stored == nullptr ? 0 : stored->revision());
    v1::Command command;
    v1::PutAgendaItem* put = command.mutable_put_agenda_item();
    if (stored != nullptr) *put->mutable_item() = stored->agenda_item();
    v1::AgendaItem* item = put->mutable_item();
    if (stored == nullptr) {
      item->set_kind(v1::PLAIN);
      item->set_planned_minutes(kUsualMinutes);
      KindField(view, form, item);
    }
    BlockField(view, form, item);
    const std::string title = form.Line("title", ItemTitle(view, *item),
                                        {.label = view.T("plan.item_title"), .required = true});
    const std::string purpose = form.Area("purpose", ItemPurpose(view, *item),
                                          {.label = view.T("plan.item_purpose"), .rows = 2,
                                           .max_rows = 4});
    item->set_planned_minutes(form.Number("minutes", item->planned_minutes(), {.min = 1, .max = 240},
                                          {.label = view.T("plan.item_minutes"), .width = Px(160)}));
    SetOwnText(view, title, purpose, item);
    item->set_meeting_id(meeting.id);
    put->set_id(stored == nullptr ? view.NewId() : id);
    if (stored == nullptr) put->set_after_item_id(LastBeforeClosing(meeting));
    command.set_expected_revision(form.expected());
    const std::string reason = Trimmed(title).empty() ? view.T("plan.name_first") : "";
    RefusalLine(view, "dialog/plan/item");
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "cancel", {.label = view.T("common.cancel")})) {
        view.out.Push(app::ClearDraftIntent{form.prefix()});
        view.Choose(std::string(kEditing), "");
      }
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                       command, "dialog/plan/item", {form.prefix()})) {
        view.Choose(std::string(kEditing), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace ketentafel::views
