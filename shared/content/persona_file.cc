#include "shared/content/persona_file.h"

#include <algorithm>
#include <array>

#include "shared/base/json.h"

namespace ketentafel::content {
namespace {

using Lines = google::protobuf::RepeatedPtrField<std::string>;
using Kind = JsonValue::Kind;

struct TextField {
  std::string_view name;
  const std::string& (v1::Persona::*get)() const;
  std::string* (v1::Persona::*change)();
};
constexpr std::array<TextField, 8> kTexts = {{
    {"language", &v1::Persona::language, &v1::Persona::mutable_language},
    {"name", &v1::Persona::name, &v1::Persona::mutable_name},
    {"cares_for", &v1::Persona::cares_for, &v1::Persona::mutable_cares_for},
    {"quote", &v1::Persona::quote, &v1::Persona::mutable_quote},
    {"personal_situation", &v1::Persona::personal_situation,
     &v1::Persona::mutable_personal_situation},
    {"occupation", &v1::Persona::occupation, &v1::Persona::mutable_occupation},
    {"profile", &v1::Persona::profile, &v1::Persona::mutable_profile},
    {"current_situation", &v1::Persona::current_situation,
     &v1::Persona::mutable_current_situation},
}};

struct ListField {
  std::string_view name;
  const Lines& (v1::Persona::*get)() const;
  Lines* (v1::Persona::*change)();
};
constexpr std::array<ListField, 5> kLists = {{
    {"needs", &v1::Persona::needs, &v1::Persona::mutable_needs},
    {"search_behaviour", &v1::Persona::search_behaviour, &v1::Persona::mutable_search_behaviour},
    {"pains", &v1::Persona::pains, &v1::Persona::mutable_pains},
    {"supports", &v1::Persona::supports, &v1::Persona::mutable_supports},
    {"segments", &v1::Persona::segment_keys, &v1::Persona::mutable_segment_keys},
}};

struct PartField {
  std::string_view name;
  int32_t (v1::Portrait::*get)() const;
  void (v1::Portrait::*set)(int32_t);
};
constexpr std::array<PartField, 6> kParts = {{
    {"skin", &v1::Portrait::skin, &v1::Portrait::set_skin},
    {"hair", &v1::Portrait::hair, &v1::Portrait::set_hair},
    {"hair_colour", &v1::Portrait::hair_colour, &v1::Portrait::set_hair_colour},
    {"clothes", &v1::Portrait::clothes, &v1::Portrait::set_clothes},
    {"glasses", &v1::Portrait::glasses, &v1::Portrait::set_glasses},
    {"beard", &v1::Portrait::beard, &v1::Portrait::set_beard},
}};
constexpr int kMostParts = 99;

constexpr std::string_view kLibrary = "library", kInterviews = "own_interviews";

Status FieldStatus(std::string_view reason, std::string_view field) {
  return InvalidArgument(reason, "the file does not fit the format")
      .With("field", std::string(field));
}

Status Wrong(std::string_view field) { return FieldStatus("FILE_FIELD_WRONG", field); }

Status ReadLines(const JsonValue& value, std::string_view field, Lines* lines) {
  if (value.kind != Kind::kList) return Wrong(field);
  for (const JsonValue& item : value.items) {
    if (item.kind != Kind::kText) return Wrong(field);
    *lines->Add() = item.text;
  }
  return OkStatus();
}

Status ReadPortrait(const JsonValue& value, v1::Portrait* portrait) {
  if (value.kind != Kind::kObject) return Wrong("portrait");
  for (const auto& [name, part] : value.members) {
    const auto known = std::find_if(kParts.begin(), kParts.end(),
                                    [&](const PartField& field) { return field.name == name; });
    if (known == kParts.end()) return FieldStatus("FILE_FIELD_UNKNOWN", "portrait." + name);
    const bool fits = part.kind == Kind::kNumber && part.number >= 0 && part.number <= kMostParts;
    if (!fits) return Wrong("portrait." + name);
    (portrait->*known->set)(static_cast<int32_t>(part.number));
  }
  return OkStatus();
}

Status ReadBasis(const JsonValue& value, v1::Persona* persona) {
  if (value.text != kLibrary && value.text != kInterviews) return Wrong("basis");
  persona->set_basis(value.text == kLibrary ? v1::LIBRARY_PERSONA : v1::OWN_INTERVIEWS);
  return OkStatus();
}

Status ReadMember(const std::string& name, const JsonValue& value, v1::Persona* persona) {
  for (const TextField& field : kTexts) {
    if (field.name != name) continue;
    if (value.kind != Kind::kText) return Wrong(name);
    *(persona->*field.change)() = value.text;
    return OkStatus();
  }
  for (const ListField& field : kLists) {
    if (field.name == name) return ReadLines(value, name, (persona->*field.change)());
  }
  if (name == "portrait") return ReadPortrait(value, persona->mutable_portrait());
  if (name == "basis") return ReadBasis(value, persona);
  if (name == "age") {
    const bool fits = value.kind == Kind::kNumber && value.number >= 0 && value.number < 1000;
    if (!fits) return Wrong(name);
    persona->set_age(static_cast<int32_t>(value.number));
    return OkStatus();
  }
  const bool of_envelope = name == "format" || name == "version";
  return of_envelope ? OkStatus() : FieldStatus("FILE_FIELD_UNKNOWN", name);
}

Status CheckEnvelope(const JsonValue& file) {
  const JsonValue* format = file.Find("format");
  if (format == nullptr || format->text != kPersonaFormat) {
    return InvalidArgument("FILE_NOT_A_PERSONA", "this file holds something else");
  }
  const JsonValue* version = file.Find("version");
  const int64_t number = version == nullptr ? 0 : version->number;
  if (number == kPersonaFormatVersion) return OkStatus();
  return InvalidArgument("FILE_OF_OTHER_VERSION", "this file is of another version")
      .With("version", std::to_string(number));
}

void AppendList(std::string_view name, const Lines& lines, std::string* out) {
  *out += "  " + QuotedJson(name) + ": [";
  for (int i = 0; i < lines.size(); ++i) {
    *out += (i > 0 ? ",\n    " : "\n    ") + QuotedJson(lines.at(i));
  }
  *out += lines.empty() ? "],\n" : "\n  ],\n";
}

}  // namespace

std::string PersonaFile(const v1::Persona& persona) {
  std::string out = "{\n  \"format\": " + QuotedJson(kPersonaFormat) +
                    ",\n  \"version\": " + std::to_string(kPersonaFormatVersion) + ",\n";
  for (const TextField& field : kTexts) {
    out += "  " + QuotedJson(field.name) + ": " + QuotedJson((persona.*field.get)()) + ",\n";
    if (field.name == "name") out += "  \"age\": " + std::to_string(persona.age()) + ",\n";
  }
  for (const ListField& field : kLists) AppendList(field.name, (persona.*field.get)(), &out);
  const bool library = persona.basis() == v1::LIBRARY_PERSONA;
  out += "  \"basis\": " + QuotedJson(library ? kLibrary : kInterviews) + ",\n  \"portrait\": {";
  for (size_t i = 0; i < kParts.size(); ++i) {
    out += (i > 0 ? ", " : "") + QuotedJson(kParts[i].name) + ": " +
           std::to_string((persona.portrait().*kParts[i].get)());
  }
  return out + "}\n}\n";
}

std::string PersonaFileName(const v1::Persona& persona) {
  std::string name = "persona-";
  for (const char c : persona.name()) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool plain = upper || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain) name.push_back(upper ? static_cast<char>(c + 32) : c);
  }
  return name + "-" + std::to_string(persona.age()) + ".json";
}

StatusOr<v1::Persona> PersonaFromFile(std::string_view text) {
  if (text.size() > kLongestPersonaFile) {
    return InvalidArgument("FILE_TOO_LARGE", "no persona is that long");
  }
  const StatusOr<JsonValue> file = ParseJson(text);
  if (!file.ok()) {
    return InvalidArgument("FILE_NOT_JSON", "this is not JSON")
        .With("line", file.status().details().at("line"));
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckEnvelope(*file));
  v1::Persona persona;
  persona.set_basis(v1::OWN_INTERVIEWS);
  for (const auto& [name, value] : file->members) {
    KETENTAFEL_RETURN_IF_ERROR(ReadMember(name, value, &persona));
  }
  if (persona.name().empty()) return FieldStatus("FILE_FIELD_MISSING", "name");
  if (persona.age() == 0) return FieldStatus("FILE_FIELD_MISSING", "age");
  return persona;
}

}  // namespace ketentafel::content
