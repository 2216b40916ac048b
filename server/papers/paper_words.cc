#include "server/papers/paper_words.h"

#include "shared/chain/timestamps.h"
#include "shared/content/phrases.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {

std::string PaperWords::Party(std::string_view id) const {
  const auto* party = state_.Get<v1::ChainParty>(id);
  return party == nullptr ? Text("common.unknown") : party->name();
}

std::string PaperWords::Person(std::string_view id) const {
  const auto* person = state_.Get<v1::Person>(id);
  return person == nullptr ? Text("common.unknown") : person->name();
}

std::string PaperWords::PersonOfParty(std::string_view person_id,
                                      std::string_view party_id) const {
  if (person_id.empty()) return Party(party_id);
  if (party_id.empty()) return Person(person_id);
  return Text("common.name_of_party",
              {{"name", Person(person_id)}, {"party", Party(party_id)}});
}

std::string PaperWords::Representative(std::string_view party_id) const {
  const auto seat = chain::RepresentativeOf(state_, party_id);
  return seat.value == nullptr ? "" : Person(seat->person_id());
}

std::string PaperWords::Meeting(const v1::Meeting& meeting) const {
  if (!meeting.title().empty()) return meeting.title();
  const auto* known = bundle_.FindTemplate(meeting.template_key());
  if (known == nullptr) return Text(content::TextKey(meeting.kind()));
  std::string title = Text(content::TextKey(*known));
  if (!known->block_is_chosen()) return title;
  for (int i = 0; i < meeting.block_keys_size(); ++i) {
    title += (i == 0 ? ": " : ", ") + Text("block." + meeting.block_keys(i));
  }
  return title;
}

std::string PaperWords::ItemKey(const v1::AgendaItem& item) const {
  std::string key = "item." + item.content_key();
  const std::string with_block = key + "." + item.block_key();
  return !item.block_key().empty() && bundle_.Has(with_block) ? with_block : key;
}

std::string PaperWords::Item(const v1::AgendaItem& item) const {
  if (!item.title().empty() || item.content_key().empty()) return item.title();
  return Text(ItemKey(item));
}

std::string PaperWords::Purpose(const v1::AgendaItem& item) const {
  if (!item.purpose().empty() || item.content_key().empty()) return item.purpose();
  const std::string key = ItemKey(item) + ".line";
  return bundle_.Has(key) ? Text(key) : "";
}

std::string PaperWords::Date(const v1::CivilDate& date) const {
  return date.year() == 0 ? "" : content::LongDate(bundle_, chain::CivilOf(date));
}

std::string PaperWords::ShortDate(const v1::CivilDate& date) const {
  if (date.year() == 0) return "";
  return Text("paper.date", {{"day", std::to_string(date.day())},
                             {"month", content::MonthName(bundle_, date.month())},
                             {"year", std::to_string(date.year())}});
}

v1::CivilDate PaperWords::DayOf(const google::protobuf::Timestamp& time) const {
  const Instant instant = chain::InstantOf(time);
  const auto local = wall_clock_(instant, zone_);
  return local ? local->date() : chain::UtcDateOf(instant);
}

std::string PaperWords::DateOf(Instant instant) const {
  return Date(DayOf(chain::TimestampOf(instant)));
}

std::string PaperWords::DateOf(const google::protobuf::Timestamp& time) const {
  return DateOf(chain::InstantOf(time));
}

std::string PaperWords::TimeOf(const google::protobuf::Timestamp& time) const {
  const auto local = wall_clock_(chain::InstantOf(time), zone_);
  return local ? content::TimeOfDay(bundle_, local->hour() * 60 + local->minute()) : "";
}

std::string PaperWords::PlannedMoment(const v1::Meeting& meeting) const {
  if (meeting.starts().date().year() == 0) return Text("time.no_date");
  const int start = meeting.starts().hour() * 60 + meeting.starts().minute();
  return Text("time.moment",
              {{"date", Date(meeting.starts().date())},
               {"range", content::TimeRange(bundle_, start, meeting.planned_minutes())}});
}

}  // namespace ketentafel::papers
