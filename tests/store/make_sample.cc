// Writes the sample database of the schema this program knows: one element of every kind, each of
// its fields set, over two change sets; an account, a session and a link. See tests/data/README.md.
//
// Usage: make_sample FILE
#include <google/protobuf/descriptor.h>
#include <google/protobuf/message.h>

#include <cstdio>
#include <filesystem>

#include "server/store/sqlite_store.h"
#include "tests/store/outcomes.h"
#include "tests/store/sample.h"

namespace ketentafel::testing {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;

void Fill(Message* message);

void FillField(Message* message, const FieldDescriptor* field) {
  const auto* reflection = message->GetReflection();
  const bool list = field->is_repeated();
  switch (field->cpp_type()) {
    case FieldDescriptor::CPPTYPE_STRING:
      list ? reflection->AddString(message, field, "een " + field->name())
           : reflection->SetString(message, field, "een " + field->name());
      return;
    case FieldDescriptor::CPPTYPE_ENUM:
      list ? reflection->AddEnumValue(message, field, 1)
           : reflection->SetEnumValue(message, field, 1);
      return;
    case FieldDescriptor::CPPTYPE_MESSAGE:
      Fill(list ? reflection->AddMessage(message, field)
                : reflection->MutableMessage(message, field));
      return;
    case FieldDescriptor::CPPTYPE_BOOL:
      reflection->SetBool(message, field, true);
      return;
    case FieldDescriptor::CPPTYPE_INT32:
      reflection->SetInt32(message, field, field->number());
      return;
    case FieldDescriptor::CPPTYPE_INT64:
      reflection->SetInt64(message, field, field->number());
      return;
    default:
      std::fprintf(stderr, "make_sample cannot fill %s yet\n", field->full_name().c_str());
      std::exit(1);
  }
}

// Sets every field, so that a later program that reads one differently is found out.
void Fill(Message* message) {
  for (int i = 0; i < message->GetDescriptor()->field_count(); ++i) {
    FillField(message, message->GetDescriptor()->field(i));
  }
}

template <class T>
v1::Change Sample(int kind) {
  T value;
  Fill(&value);
  return Put(kind == v1::Element::kChain ? SampleLedger() : Id(static_cast<uint64_t>(kind)),
             std::move(value));
}

store::CommandOutcome FirstOutcome() {
  store::CommandOutcome outcome = Outcome(SampleLedger(), 1);
#define KETENTAFEL_ADD_SAMPLE(Message, field, kCase) \
  outcome.changes.add_changes()->CopyFrom(Sample<v1::Message>(v1::Element::kCase));
  KETENTAFEL_ELEMENT_KINDS(KETENTAFEL_ADD_SAMPLE)
#undef KETENTAFEL_ADD_SAMPLE
  outcome.changes.add_changes()->CopyFrom(Put(Id(0xdead), GoalOf("blijft niet")));
  outcome.tie = store::SeatTie{Id(0xacc), SampleLedger(), Id(v1::Element::kSeat), Instant()};
  return outcome;
}

store::CommandOutcome SecondOutcome() {
  v1::Chain chain;
  Fill(&chain);
  chain.set_name("Mantelzorgketen Voorbeeld");
  return Outcome(SampleLedger(), 2, Put(SampleLedger(), chain),
                 Put(Id(v1::Element::kPerson), PersonOf("Ans Voorbeeld")),
                 Delete<v1::Goal>(Id(0xdead)));
}

Status Write(store::Store& store) {
  const Instant far_away = Instant(std::chrono::hours(24 * 365 * 200));
  store::LinkOpening opening;
  opening.link_hash = kSampleLink;
  opening.account = {Id(0xacc), true, Instant()};
  opening.session = store::SessionRecord{kSampleSession, opening.account, Instant(), far_away};
  KETENTAFEL_RETURN_IF_ERROR(store.people().PutLink(
      {kSampleLink, SampleLedger(), Id(v1::Element::kSeat), Instant(), far_away}));
  KETENTAFEL_RETURN_IF_ERROR(store.people().Open(opening));
  return store.Commit({FirstOutcome(), SecondOutcome()});
}

}  // namespace
}  // namespace ketentafel::testing

int main(int argc, char** argv) {
  if (argc != 2 || std::filesystem::exists(argv[1])) {
    std::fprintf(stderr, "usage: make_sample FILE   (a file that does not exist yet)\n");
    return 2;
  }
  auto store = ketentafel::store::OpenSqlite({argv[1]});
  const ketentafel::Status status =
      store.ok() ? ketentafel::testing::Write(**store) : store.status();
  if (!status.ok()) std::fprintf(stderr, "%s\n", status.ToString().c_str());
  return status.ok() ? 0 : 1;
}
