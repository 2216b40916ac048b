#include "server/example/placeholders.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "shared/chain/persona_rules.h"

namespace ketentafel::example {
namespace {

constexpr std::string_view kNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789_.";
constexpr std::string_view kLibraryPersona = "library.";
constexpr std::array<std::string_view, 7> kWeekdays = {
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr int kDaysPerWeek = 7;

google::protobuf::Value AsJson(const Civil& date) {
  google::protobuf::Value value;
  auto& fields = *value.mutable_struct_value()->mutable_fields();
  fields["year"].set_number_value(date.year);
  fields["month"].set_number_value(date.month);
  fields["day"].set_number_value(date.day);
  return value;
}

}  // namespace

const std::string& Placeholders::IdOf(const std::string& name) {
  const auto found = ids_.find(name);
  if (found != ids_.end()) return found->second;
  if (name.starts_with(kLibraryPersona)) {
    const std::string key = name.substr(kLibraryPersona.size());
    return ids_.emplace(name, chain::PersonaIdIn(IdOf("ledger"), key)).first->second;
  }
  return ids_.emplace(name, new_id_()).first->second;
}

void Placeholders::FillIn(google::protobuf::Value* value) {
  if (value->has_struct_value()) {
    for (auto& [name, field] : *value->mutable_struct_value()->mutable_fields()) FillIn(&field);
  } else if (value->has_list_value()) {
    for (auto& one : *value->mutable_list_value()->mutable_values()) FillIn(&one);
  } else if (value->string_value().starts_with('@')) {
    const std::string text = value->string_value();
    if (const std::optional<Civil> date = DateOf(text)) {
      *value = AsJson(*date);
    } else {
      value->set_string_value(WithIds(text));
    }
  }
}

std::optional<Civil> Placeholders::DateOf(std::string_view text) const {
  const size_t sign = text.find_first_of("+-");
  if (sign == text.npos) return std::nullopt;
  const std::string_view name = text.substr(1, sign - 1);
  std::string_view number = text.substr(sign + 1);
  int days = 0;
  const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), days);
  if (error != std::errc() || end != number.data() + number.size()) return std::nullopt;
  const Civil date = AddDays(today_, text[sign] == '-' ? -days : days);
  if (name == "date") return date;
  for (int weekday = 0; weekday < kDaysPerWeek; ++weekday) {
    if (name != kWeekdays[weekday]) continue;
    const int ahead = (weekday - WeekdayFromMonday(date) + kDaysPerWeek) % kDaysPerWeek;
    return AddDays(date, ahead);
  }
  return std::nullopt;
}

std::string Placeholders::WithIds(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const size_t at = text.find('@');
    result.append(text.substr(0, at));
    if (at == text.npos) break;
    text.remove_prefix(at + 1);
    const size_t length = std::min(text.find_first_not_of(kNameCharacters), text.size());
    const std::string name(text.substr(0, length));
    result.append(name == "new" ? new_id_() : IdOf(name));
    text.remove_prefix(length);
  }
  return result;
}

}  // namespace ketentafel::example
