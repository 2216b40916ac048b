#include <algorithm>

#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/instrument_parts.h"
#include "client-wasm/views/names.h"
#include "client-wasm/views/select_options.h"
#include "shared/base/text.h"
#include "shared/content/instrument_words.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kEditing = "dialog/instrument/edit";

using Keys = google::protobuf::RepeatedPtrField<std::string>;

// Keys as one text, for a draft: ",b1,b3,".
std::string Packed(const Keys& keys) {
  std::string packed = ",";
  for (const std::string& key : keys) packed += key + ",";
  return packed;
}

// Boxes for keys of the library; what is ticked stands in the library's order.
struct Boxes {
  std::string_view field;
  std::string label, help, family;
};
void KeyBoxes(View& view, FormDraft& form, const Boxes& boxes,
              const std::vector<std::string>& offered, Keys* keys) {
  std::string chosen = form.Value(boxes.field, Packed(*keys));
  Column(view.ui, {.key = boxes.field, .role = Role::kGroup, .label = boxes.label,
                   .gap_px = space::kHalf},
         [&] {
           Text(view.ui, boxes.label, {.type = Type::kBodyStrong});
           if (!boxes.help.empty()) Meta(view.ui, boxes.help);
           for (const std::string& key : offered) {
             const std::string mark = "," + key + ",";
             const auto at = chosen.find(mark);
             const bool on = at != std::string::npos;
             if (!Checkbox(view.ui, key, {.label = view.T(boxes.family + key), .checked = on})) {
               continue;
             }
             if (on) {
               chosen.erase(at, mark.size() - 1);
             } else {
               chosen += key + ",";
             }
             form.SetValue(boxes.field, chosen);
           }
         });
  keys->Clear();
  for (const std::string& key : offered) {
    if (chosen.find("," + key + ",") != std::string::npos) *keys->Add() = key;
  }
}

void CategoryField(View& view, FormDraft& form, v1::Instrument* instrument) {
  SelectOptions options;
  options.Add("", view.T("support.none"));
  for (const v1::SupportCategory& category : view.model.texts().content().support_categories()) {
    options.Add(category.key(), view.T("support." + category.key()));
  }
  instrument->set_category_key(form.Select("category", instrument->category_key(), options.span(),
                                           {.label = view.T("instrument.category")}));
  if (!instrument->category_key().empty()) {
    Meta(view.ui, view.T("support." + instrument->category_key() + ".line"));
  }
}

// What the library says is shown and, while nobody changes it, not copied: a reader of the other
// language keeps its own words.
void Words(View& view, FormDraft& form, v1::Instrument* instrument) {
  const content::Bundle& texts = view.model.texts();
  v1::Instrument library = *instrument;
  library.clear_name();
  library.clear_what();
  const bool of_library = !instrument->content_key().empty();
  const std::string name =
      form.Line("name", content::InstrumentName(texts, *instrument),
                {.label = view.T("instrument.name"), .required = true});
  const std::string what =
      form.Area("what", content::InstrumentWhat(texts, *instrument),
                {.label = view.T("instrument.what"), .rows = 2, .max_rows = 6});
  const bool same_name = of_library && name == content::InstrumentName(texts, library);
  const bool same_what = of_library && what == content::InstrumentWhat(texts, library);
  instrument->set_name(same_name ? "" : name);
  instrument->set_what(same_what ? "" : what);
}

void Places(View& view, FormDraft& form, v1::Instrument* instrument) {
  instrument->set_area(
      form.Line("area", instrument->area(), {.label = view.T("instrument.area")}, Guard::kExempt));
  instrument->set_contact(form.Line("contact", instrument->contact(),
                                    {.label = view.T("instrument.contact"),
                                     .help = view.T("instrument.contact.line")},
                                    Guard::kExempt));
  instrument->set_link(form.Line("link", instrument->link(),
                                 {.label = view.T("instrument.link"),
                                  .placeholder = view.T("instrument.link.hint")},
                                 Guard::kExempt));
  const v1::CivilDate checked =
      form.Date("checked", instrument->last_checked(),
                {.label = view.T("instrument.last_checked"), .width = Px(280)});
  instrument->clear_last_checked();
  if (checked.year() != 0) *instrument->mutable_last_checked() = checked;
}

void Fields(View& view, FormDraft& form, v1::Instrument* instrument) {
  std::vector<std::string> segments;
  for (const v1::Segment& segment : view.model.texts().content().segments()) {
    segments.push_back(segment.key());
  }
  Words(view, form, instrument);
  CategoryField(view, form, instrument);
  KeyBoxes(view, form, {.field = "blocks", .label = view.T("instrument.blocks"),
                        .family = "block."},
           AllBlockKeys(view), instrument->mutable_block_keys());
  KeyBoxes(view, form, {.field = "segments", .label = view.T("instrument.segments"),
                        .help = view.T("instrument.segments.line"), .family = "segment."},
           segments, instrument->mutable_segment_keys());
  Places(view, form, instrument);
}

// The same form either changes the catalogue or asks for it.
v1::Command CommandFor(const View& view, bool keeps, const std::string& id,
                       const v1::Instrument& instrument, int64_t seen) {
  v1::Command command;
  if (keeps) {
    command.set_expected_revision(seen);
    command.mutable_put_instrument()->set_id(id);
    *command.mutable_put_instrument()->mutable_instrument() = instrument;
    return command;
  }
  command.mutable_propose_instrument()->set_id(view.NewId());
  v1::InstrumentProposal* wish = command.mutable_propose_instrument()->mutable_proposal();
  wish->set_instrument_id(id);
  wish->set_base_revision(seen);
  *wish->mutable_instrument() = instrument;
  return command;
}

std::string WhyNotYet(const View& view, const v1::Instrument& instrument) {
  if (instrument.content_key().empty() && Trimmed(instrument.name()).empty()) {
    return view.T("instrument.name_first");
  }
  if (instrument.category_key().empty()) return view.T("instrument.category_first");
  return instrument.block_keys_size() == 0 ? view.T("instrument.block_first") : "";
}

void EditForm(View& view, const std::string& id, const v1::Element* stored) {
  const bool keeps = KeepsCatalogue(view);
  FormDraft form(view, "instrument/" + id, stored == nullptr ? 0 : stored->revision());
  v1::Instrument instrument = stored == nullptr ? v1::Instrument() : stored->instrument();
  if (!keeps) Text(view.ui, view.T("instrument.propose.line"), {.color = Color::kInk2});
  Fields(view, form, &instrument);
  const std::string known = stored == nullptr ? view.NewId() : id;
  const v1::Command command = CommandFor(view, keeps, known, instrument, form.expected());
  RefusalLine(view, kEditing);
  DialogButtons(view.ui, [&] {
    if (SubmitButton(view, "save", {.label = view.T(keeps ? "common.save"
                                                          : "instrument.propose.send"),
                                    .kind = ButtonKind::kPrimary,
                                    .disabled_reason = WhyNotYet(view, instrument)},
                     command, kEditing, {form.prefix()})) {
      view.Choose(std::string(kEditing), "");
    }
  });
}

}  // namespace

void OpenInstrument(View& view, std::string_view instrument_id) {
  view.Choose(std::string(kEditing), instrument_id.empty() ? "new" : std::string(instrument_id));
}

void InstrumentDialog(View& view) {
  const std::string id(view.Chosen(kEditing));
  if (id.empty()) return;
  const v1::Element* stored = view.state().Find(v1::Element::kInstrument, id);
  const char* title = KeepsCatalogue(view)
                          ? (stored == nullptr ? "instrument.add" : "instrument.edit")
                          : (stored == nullptr ? "instrument.propose_new"
                                               : "instrument.propose_edit");
  const auto wish =
      Dialog(view.ui, "instrument", {.title = view.T(title), .width_px = 640},
             [&] { EditForm(view, id, stored); });
  if (wish == DialogWish::kClose) view.Choose(std::string(kEditing), "");
}

}  // namespace ketentafel::views
