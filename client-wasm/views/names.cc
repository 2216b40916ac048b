#include "client-wasm/views/names.h"

#include "shared/content/instrument_words.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

// The first character of a UTF-8 text.
std::string_view FirstCharacter(std::string_view text) {
  size_t length = text.empty() ? 0 : 1;
  while (length < text.size() && (text[length] & 0xC0) == 0x80) ++length;
  return text.substr(0, length);
}

// A zoom-in whose block was chosen afterwards says which one.
std::string ItemKey(const View& view, const v1::AgendaItem& item) {
  const std::string key = "item." + item.content_key();
  const std::string with_block = key + "." + item.block_key();
  return !item.block_key().empty() && view.model.texts().Has(with_block) ? with_block : key;
}

}  // namespace

std::string PartyName(const View& view, std::string_view party_id) {
  const auto* party = view.state().Get<v1::ChainParty>(party_id);
  return party == nullptr ? view.T("common.unknown") : party->name();
}

std::string ShortPartyName(const View& view, std::string_view party_id) {
  const auto* party = view.state().Get<v1::ChainParty>(party_id);
  if (party == nullptr) return view.T("common.unknown");
  return party->short_name().empty() ? party->name() : party->short_name();
}

std::string PersonName(const View& view, std::string_view person_id) {
  const auto* person = view.state().Get<v1::Person>(person_id);
  return person == nullptr ? view.T("common.unknown") : person->name();
}

std::string RepresentativeName(const View& view, std::string_view party_id) {
  const auto seat = chain::RepresentativeOf(view.state(), party_id);
  return seat.value == nullptr ? "" : PersonName(view, seat->person_id());
}

std::string ChainTitle(const View& view) {
  return content::ChainTitle(view.model.texts(), view.state().chain()->name());
}

std::string HolderName(const View& view, const v1::RoleAssignment& assignment) {
  if (!assignment.outside_name().empty()) {
    return view.T("role_form.outside_named", {{"name", assignment.outside_name()}});
  }
  const std::string party = PartyName(view, assignment.party_id());
  if (assignment.person_id().empty()) return party;
  return view.T("common.name_of_party",
                {{"name", PersonName(view, assignment.person_id())}, {"party", party}});
}

std::string BlockName(const View& view, std::string_view block_key) {
  const v1::BuildingBlock* block = view.model.texts().FindBlock(block_key);
  if (block == nullptr) return std::string(block_key);
  return view.T("role_form.of_block", {{"number", std::to_string(block->number())},
                                       {"name", view.T("block." + block->key())}});
}

std::string InstrumentName(const View& view, const v1::Instrument& instrument) {
  return content::InstrumentName(view.model.texts(), instrument);
}

std::string SegmentName(const View& view, std::string_view segment_key) {
  return segment_key.empty() ? view.T("segment.none")
                             : view.T("segment." + std::string(segment_key));
}

std::string MeetingTitle(const View& view, const v1::Meeting& meeting) {
  if (!meeting.title().empty()) return meeting.title();
  const auto* known = view.model.texts().FindTemplate(meeting.template_key());
  if (known == nullptr) return view.T(TextKey(meeting.kind()));
  std::string title = view.T(TextKey(*known));
  if (!known->block_is_chosen()) return title;
  // Several meetings come from such a template: their blocks tell them apart.
  for (int i = 0; i < meeting.block_keys_size(); ++i) {
    title += (i == 0 ? ": " : ", ") + view.T("block." + meeting.block_keys(i));
  }
  return title;
}

std::string ItemTitle(const View& view, const v1::AgendaItem& item) {
  if (!item.title().empty() || item.content_key().empty()) return item.title();
  return view.T(ItemKey(view, item));
}

std::string ItemPurpose(const View& view, const v1::AgendaItem& item) {
  if (!item.purpose().empty() || item.content_key().empty()) return item.purpose();
  const std::string key = ItemKey(view, item) + ".line";
  return view.model.texts().Has(key) ? view.T(key) : "";
}

std::string Initials(std::string_view name) {
  std::string initials(FirstCharacter(name));
  if (const size_t space = name.rfind(' '); space != std::string_view::npos) {
    initials += FirstCharacter(name.substr(space + 1));
  }
  return initials;
}

}  // namespace ketentafel::views
