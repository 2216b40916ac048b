#include "server/store/search_words.h"

#include <initializer_list>
#include <string_view>

namespace ketentafel::store {
namespace {

std::string Lines(std::initializer_list<std::string_view> texts) {
  std::string lines;
  for (const std::string_view text : texts) {
    if (text.empty()) continue;
    if (!lines.empty()) lines += '\n';
    lines += text;
  }
  return lines;
}

std::string WordsOf(const v1::Action& action) {
  return Lines({action.title(), action.note(), action.news(), action.result(),
                action.obstacle().text(), action.dropped_why()});
}

// An agreement is found by what it says now and by what it said before.
std::string WordsOf(const v1::MinutesEntry& entry) {
  std::string words;
  for (int i = entry.revisions_size() - 1; i >= 0; --i) {
    words = Lines({words, entry.revisions(i).text(), entry.revisions(i).reason()});
  }
  words = Lines({words, entry.text()});
  return words;
}

}  // namespace

std::string SearchWordsOf(const v1::Element& element) {
  switch (element.value_case()) {
    case v1::Element::kAction: return WordsOf(element.action());
    case v1::Element::kMinutesEntry: return WordsOf(element.minutes_entry());
    case v1::Element::kParty: return Lines({element.party().name(), element.party().short_name()});
    case v1::Element::kGoal: return element.goal().text();
    case v1::Element::kParkedPoint: return element.parked_point().text();
    case v1::Element::kMissingParty:
      return Lines({element.missing_party().name(), element.missing_party().why()});
    case v1::Element::kSuccess: return element.success().text();
    case v1::Element::kAnswer: return element.answer().text();
    case v1::Element::kInstrument:
      return Lines({element.instrument().name(), element.instrument().what()});
    case v1::Element::kCovenant:
      return Lines({element.covenant().title(), element.covenant().text()});
    default: return "";
  }
}

std::string SearchExpression(const std::string& typed) {
  std::string expression;
  std::string word;
  const auto finish = [&] {
    if (word.empty()) return;
    if (!expression.empty()) expression += ' ';
    expression += '"' + word + "\"*";
    word.clear();
  };
  for (const char c : typed) {
    // Bytes above 127 belong to letters; marks are the tokenizer's to drop.
    const auto byte = static_cast<unsigned char>(c);
    const bool in_word = byte >= 0x80 || (byte >= '0' && byte <= '9') ||
                         (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
    if (in_word) {
      word += c;
    } else {
      finish();
    }
  }
  finish();
  return expression;
}

}  // namespace ketentafel::store
