#include "shared/content/persona_file.h"

#include <gtest/gtest.h>

#include "shared/chain/persona_rules.h"
#include "shared/content/persona_text.h"
#include "tests/content/built_bundle.h"

namespace ketentafel::content {
namespace {

const char kRia[] = R"({"format": "ketentafel-persona", "version": 1, "name": "Ria", "age": 72})";

std::string With(const std::string& member) {
  std::string file = kRia;
  file.insert(file.size() - 1, ", " + member);
  return file;
}

std::string ReasonOf(const std::string& file) {
  const auto persona = PersonaFromFile(file);
  EXPECT_FALSE(persona.ok()) << file;
  return persona.status().reason();
}

std::string DetailOf(const std::string& file, const std::string& name) {
  return PersonaFromFile(file).status().details().at(name);
}

TEST(PersonaFile, ComesBackAsItWent) {
  for (const char* language : {"nl", "en"}) {
    const Bundle bundle = BuiltBundle(language);
    for (v1::Persona persona : bundle.content().personas()) {
      persona.set_language(language);
      const auto back = PersonaFromFile(PersonaFile(persona));
      ASSERT_TRUE(back.ok()) << back.status().ToString();
      persona.clear_content_key();
      EXPECT_EQ(back->SerializeAsString(), persona.SerializeAsString());
    }
  }
}

TEST(PersonaFile, KeepsWhatPeopleType) {
  v1::Persona persona;
  persona.set_name("Zoë \"Z\" \\ 😀");
  persona.set_age(44);
  persona.set_quote("Eén\nen\ttwee");
  persona.set_basis(v1::OWN_INTERVIEWS);
  persona.mutable_portrait()->set_hair(5);
  const auto back = PersonaFromFile(PersonaFile(persona));
  ASSERT_TRUE(back.ok()) << back.status().ToString();
  EXPECT_EQ(back->SerializeAsString(), persona.SerializeAsString());
}

TEST(PersonaFile, SaysNothingOfTheChain) {
  v1::Persona persona;
  persona.set_name("Ria");
  persona.set_age(72);
  persona.set_content_key("ank");
  persona.set_copied_from_id("0123456789abcdef0123456789abcdef");
  persona.set_edited_by_person_id("fedcba9876543210fedcba9876543210");
  persona.set_version(3);
  persona.set_archived(true);
  persona.set_order_key("m");
  const std::string file = PersonaFile(persona);
  EXPECT_EQ(file.find("0123456789"), std::string::npos);
  EXPECT_EQ(file.find("fedcba"), std::string::npos);
  const auto back = PersonaFromFile(file);
  ASSERT_TRUE(back.ok());
  EXPECT_EQ(back->version(), 0);
  EXPECT_FALSE(back->archived());
  EXPECT_TRUE(back->order_key().empty());
}

TEST(PersonaFile, HasANameThatEveryDiskTakes) {
  v1::Persona persona;
  persona.set_name("Léon / Ab");
  persona.set_age(24);
  EXPECT_EQ(PersonaFileName(persona), "persona-lonab-24.json");
}

TEST(PersonaFromFile, AsksForANameAndAnAgeOnly) {
  const auto persona = PersonaFromFile(kRia);
  ASSERT_TRUE(persona.ok()) << persona.status().ToString();
  EXPECT_EQ(persona->name(), "Ria");
  EXPECT_EQ(persona->basis(), v1::OWN_INTERVIEWS);
}

TEST(PersonaFromFile, SaysWhatIsWrong) {
  EXPECT_EQ(ReasonOf("hallo"), "FILE_NOT_JSON");
  EXPECT_EQ(DetailOf("{\n\"format\": \"ketentafel-persona\",\n", "line"), "3");
  EXPECT_EQ(ReasonOf("[]"), "FILE_NOT_A_PERSONA");
  EXPECT_EQ(ReasonOf(R"({"name": "Ria"})"), "FILE_NOT_A_PERSONA");
  EXPECT_EQ(ReasonOf(R"({"format": "ketentafel-persona", "version": 2})"),
            "FILE_OF_OTHER_VERSION");
  EXPECT_EQ(DetailOf(R"({"format": "ketentafel-persona", "version": 1, "age": 9})", "field"),
            "name");
  EXPECT_EQ(ReasonOf(R"({"format": "ketentafel-persona", "version": 1, "name": "Ria"})"),
            "FILE_FIELD_MISSING");
  EXPECT_EQ(ReasonOf(With(R"("bsn": "123")")), "FILE_FIELD_UNKNOWN");
  EXPECT_EQ(ReasonOf(With(R"("quote": 3)")), "FILE_FIELD_WRONG");
  EXPECT_EQ(ReasonOf(With(R"("needs": "rust")")), "FILE_FIELD_WRONG");
  EXPECT_EQ(ReasonOf(With(R"("needs": [1])")), "FILE_FIELD_WRONG");
  EXPECT_EQ(ReasonOf(With(R"("basis": "gossip")")), "FILE_FIELD_WRONG");
  EXPECT_EQ(ReasonOf(With(R"("portrait": {"skin": -1})")), "FILE_FIELD_WRONG");
  EXPECT_EQ(ReasonOf(With(R"("portrait": {"tail": 1})")), "FILE_FIELD_UNKNOWN");
  EXPECT_EQ(ReasonOf(std::string(kLongestPersonaFile + 1, ' ')), "FILE_TOO_LARGE");
}

TEST(PersonaFromFile, HasASentenceForEveryRefusal) {
  for (const char* language : {"nl", "en"}) {
    const Bundle bundle = BuiltBundle(language);
    for (const char* reason : {"too_large", "not_json", "not_a_persona", "of_other_version",
                               "field_missing", "field_unknown", "field_wrong"}) {
      EXPECT_TRUE(bundle.Has("refusal.file_" + std::string(reason))) << reason;
    }
  }
}

}  // namespace
}  // namespace ketentafel::content
