#include "client-wasm/views/partner_fields.h"

#include <vector>

#include "client-wasm/views/names.h"
#include "shared/base/text.h"

namespace ketentafel::views {
namespace {

using Links = google::protobuf::RepeatedPtrField<v1::PartnerLink>;

// Kept as lines of "party id<tab>name<tab>about".
std::string Pack(const Links& links) {
  std::string packed;
  for (const v1::PartnerLink& link : links) {
    packed += link.party_id() + "\t" + link.name() + "\t" + link.about() + "\n";
  }
  return packed;
}

void Unpack(const std::string& packed, Links* links) {
  links->Clear();
  for (const std::string& line : Split(packed, '\n')) {
    std::vector<std::string> parts = Split(line, '\t');
    parts.resize(3);
    v1::PartnerLink* link = links->Add();
    link->set_party_id(parts[0]);
    link->set_name(parts[1]);
    link->set_about(parts[2]);
  }
}

std::string NameOf(const View& view, const v1::PartnerLink& link) {
  return link.party_id().empty() ? link.name() : PartyName(view, link.party_id());
}

// A name that is one of this chain's parties links to it.
v1::PartnerLink LinkTo(const View& view, const std::string& name, const std::string& about) {
  v1::PartnerLink link;
  link.set_about(about);
  for (const auto& party : chain::PartiesAtTable(view.state())) {
    if (party->name() != name && party->short_name() != name) continue;
    link.set_party_id(*party.id);
    return link;
  }
  link.set_name(name);
  return link;
}

bool LinkRow(View& view, const v1::PartnerLink& link, int index) {
  bool removed = false;
  Row(view.ui, {.key = std::to_string(index), .role = Role::kListItem, .gap_px = 12}, [&] {
    Icon(view.ui, icons::kOrg, 20, Color::kAccent);
    Column(view.ui, {.width = Flex()}, [&] {
      Text(view.ui, NameOf(view, link), {.type = Type::kBodyStrong});
      if (!link.about().empty()) Text(view.ui, link.about(), {.color = Color::kInk2});
    });
    removed = IconButton(view.ui, "remove",
                         {.label = view.T("common.remove") + ": " + NameOf(view, link),
                          .icon = icons::kX, .kind = ButtonKind::kQuiet});
  });
  return removed;
}

}  // namespace

void PartnerFields(View& view, FormDraft& form, std::string_view field,
                   Links* links) {
  const bool wished = field == "wished_partners";
  const std::string label = view.T("intake." + std::string(field));
  const std::string name_field = std::string(field) + "/name";
  const std::string about_field = std::string(field) + "/about";
  Unpack(form.Value(field, Pack(*links)), links);
  Column(view.ui, {.key = field, .role = Role::kGroup, .label = label, .gap_px = space::kStep}, [&] {
    Text(view.ui, label, {.type = Type::kBodyStrong});
    int removed = -1;
    Column(view.ui, {.key = "list", .role = Role::kList, .label = label, .gap_px = space::kStep},
           [&] {
             for (int i = 0; i < links->size(); ++i) {
               if (LinkRow(view, links->at(i), i)) removed = i;
             }
           });
    const std::string name = form.Line(
        name_field, "", {.label = view.T("intake.partner.name")}, Guard::kExempt);
    const std::string about = form.Line(
        about_field, "", {.label = view.T(wished ? "intake.partner.wish" : "intake.partner.about")});
    const std::string reason = Trimmed(name).empty() ? view.T("intake.name_first") : "";
    const bool added = Button(view.ui, "add", {.label = view.T(wished ? "intake.add_wish"
                                                                      : "intake.add_partner"),
                                               .icon = icons::kPlus, .disabled_reason = reason,
                                               .reason_place = ReasonPlace::kSpoken});
    if (removed >= 0) links->DeleteSubrange(removed, 1);
    if (added) *links->Add() = LinkTo(view, Trimmed(name), Trimmed(about));
    if (removed >= 0 || added) form.SetValue(field, Pack(*links));
    if (!added) return;
    view.out.Push(app::ClearDraftIntent{form.prefix() + "/" + name_field});
    view.out.Push(app::ClearDraftIntent{form.prefix() + "/" + about_field});
  });
}

}  // namespace ketentafel::views
