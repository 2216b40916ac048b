#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/plan_parts.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kEditing = "plan/item";
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

// A new item comes last, but before the meeting is closed. Empty: at the end.
std::string LastBeforeClosing(const PlannedMeeting& meeting) {
  const size_t count = meeting.items.size();
  if (count < 2 || meeting.items.back()->kind() != v1::CLOSING) return "";
  return *meeting.items[count - 2].id;
}

}  // namespace

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
    }
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
    RefusalLine(view, "plan/item");
    DialogButtons(view.ui, [&] {
      if (Button(view.ui, "cancel", {.label = view.T("common.cancel")})) {
        view.out.Push(app::ClearDraftIntent{form.prefix()});
        view.Choose(std::string(kEditing), "");
      }
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = reason},
                       command, "plan/item", {form.prefix()})) {
        view.Choose(std::string(kEditing), "");
      }
    });
  });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace ketentafel::views
