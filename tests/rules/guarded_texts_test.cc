#include "shared/chain/guarded_texts.h"

#include <gmock/gmock.h>
#include <google/protobuf/descriptor.h>

#include <set>

namespace ketentafel::chain {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

constexpr const char* kProbe = "bel 06-12345678";

// Ids, keys and other texts of which the rules allow a shape only: nobody writes a sentence there.
bool IsShaped(const FieldDescriptor& field) {
  const std::string& name = field.name();
  for (const char* ending : {"_id", "_ids", "_key", "_keys"}) {
    if (name.ends_with(ending)) return true;
  }
  static const std::set<std::string> kNames = {"id", "zone"};
  return kNames.contains(name);
}

// What the guard leaves alone, and why. A new field has to be added to guarded_texts.cc, or here.
const std::set<std::string>& Exempt() {
  static const std::set<std::string> fields = {
      // Where the chain is and where it meets: public places.
      "ketentafel.v1.Chain.name", "ketentafel.v1.Chain.areas", "ketentafel.v1.Meeting.place",
      "ketentafel.v1.Persona.shared_by",
      // Organisations, and people in their work.
      "ketentafel.v1.ChainParty.name", "ketentafel.v1.ChainParty.short_name",
      "ketentafel.v1.PartnerLink.name", "ketentafel.v1.MissingParty.name",
      "ketentafel.v1.RoleAssignment.responsible_official",
      "ketentafel.v1.RoleAssignment.outside_name", "ketentafel.v1.Person.name",
      "ketentafel.v1.Person.function",
      // Where to reach them: the very place for it.
      "ketentafel.v1.ContactCard.email", "ketentafel.v1.ContactCard.phone",
      "ketentafel.v1.Instrument.area", "ketentafel.v1.Instrument.contact",
      "ketentafel.v1.Instrument.link", "ketentafel.v1.Training.link",
      // Not words: a language's code.
      "ketentafel.v1.Persona.language", "ketentafel.v1.SendPaper.language",
      "ketentafel.v1.AskOwners.language",
      // The server's own word for what went wrong.
      "ketentafel.v1.NoteDelivery.reason"};
  return fields;
}

// A way from a command to one of its strings.
using Path = std::vector<const FieldDescriptor*>;

void FindStrings(const Descriptor& message, Path path, std::vector<Path>* found) {
  for (int i = 0; i < message.field_count(); ++i) {
    const FieldDescriptor* field = message.field(i);
    path.push_back(field);
    if (field->type() == FieldDescriptor::TYPE_STRING) {
      found->push_back(path);
    } else if (field->type() == FieldDescriptor::TYPE_MESSAGE) {
      FindStrings(*field->message_type(), path, found);
    }
    path.pop_back();
  }
}

std::vector<Path> StringsOfVerbs() {
  std::vector<Path> found;
  const auto* verbs = v1::Command::descriptor()->FindOneofByName("verb");
  for (int i = 0; i < verbs->field_count(); ++i) {
    FindStrings(*verbs->field(i)->message_type(), {verbs->field(i)}, &found);
  }
  return found;
}

// A command in which only this string says something.
v1::Command CommandWith(const Path& path) {
  v1::Command command;
  Message* message = &command;
  for (size_t i = 0; i + 1 < path.size(); ++i) {
    const auto* reflection = message->GetReflection();
    message = path[i]->is_repeated() ? reflection->AddMessage(message, path[i])
                                     : reflection->MutableMessage(message, path[i]);
  }
  const FieldDescriptor* last = path.back();
  if (last->is_repeated()) {
    message->GetReflection()->AddString(message, last, kProbe);
  } else {
    message->GetReflection()->SetString(message, last, kProbe);
  }
  return command;
}

// "action.note": the fields below the verb.
std::string NameOf(const Path& path) {
  std::string name;
  for (size_t i = 1; i < path.size(); ++i) name += (i > 1 ? "." : "") + path[i]->name();
  return name;
}

// What the server itself sets: it is not taken from the command.
bool IsServers(const Path& path) {
  static const std::set<std::string> fields = {
      "ketentafel.v1.InstrumentProposal.reply", "ketentafel.v1.RoleAssignment.end_reason",
      "ketentafel.v1.Action.dropped_why", "ketentafel.v1.Action.news",
      "ketentafel.v1.Obstacle.text"};
  return fields.contains(path.back()->full_name());
}

TEST(GuardedTexts, AreAllStringsOfAllVerbsButThoseSaidToBeExempt) {
  int guarded = 0;
  for (const Path& path : StringsOfVerbs()) {
    const v1::Command command = CommandWith(path);
    const auto texts = GuardedTextsOf(command);
    const std::string full = path.back()->full_name();
    const std::string where = path.front()->name() + "." + NameOf(path);
    if (IsShaped(*path.back()) || Exempt().contains(full)) {
      EXPECT_TRUE(texts.empty()) << where << " is both guarded and exempt";
    } else if (!IsServers(path) || !texts.empty()) {
      ++guarded;
      ASSERT_EQ(texts.size(), 1u) << where << " is neither guarded nor exempt";
      EXPECT_EQ(*texts[0].text, kProbe) << where;
    }
  }
  EXPECT_GT(guarded, 60);
}

TEST(GuardedTexts, AreNamedByTheirPathWithinTheVerb) {
  for (const Path& path : StringsOfVerbs()) {
    const v1::Command command = CommandWith(path);
    for (const GuardedText& text : GuardedTextsOf(command)) {
      const std::string name = NameOf(path);
      // Several meetings in one verb are named as one.
      EXPECT_TRUE(name == text.field || name.ends_with("." + std::string(text.field)))
          << name << " is called " << text.field;
    }
  }
}

TEST(GuardedTexts, ExemptNothingThatNoVerbHas) {
  std::set<std::string> strings;
  for (const Path& path : StringsOfVerbs()) strings.insert(path.back()->full_name());
  for (const std::string& field : Exempt()) EXPECT_TRUE(strings.contains(field)) << field;
}

}  // namespace
}  // namespace ketentafel::chain
