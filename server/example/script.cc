#include "server/example/script.h"

#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "server/example/patterns.h"
#include "server/example/placeholders.h"
#include "server/example/timeline.h"
#include "shared/base/ids.h"

namespace ketentafel::example {
namespace {

using google::protobuf::Struct;
using google::protobuf::Value;

constexpr std::string_view kSeat = "seat.";

Status Malformed(const std::string& what) {
  return InvalidArgument("EXAMPLE_MALFORMED", what);
}

// Always the same for an example, and not like any other.
std::string LedgerIdOf(std::string_view name) {
  const std::string seed = "ketentafel example " + std::string(name);
  return IdFromBits(StableHash(seed + " high"), StableHash(seed + " low"));
}

std::string TextOf(const Struct& object, const std::string& field) {
  const auto found = object.fields().find(field);
  return found == object.fields().end() ? "" : found->second.string_value();
}

const google::protobuf::ListValue& ListOf(const Struct& object, const std::string& field) {
  const auto found = object.fields().find(field);
  return found == object.fields().end() ? google::protobuf::ListValue::default_instance()
                                        : found->second.list_value();
}

// Reads the parts of an example one after the other into one script.
class Reading {
 public:
  Reading(const Source& source, const Civil& today, const NewId& new_id)
      : source_(source), new_id_(new_id), placeholders_(today, new_id) {
    script_.ledger_id = LedgerIdOf(source.name);
    placeholders_.Set("ledger", script_.ledger_id);
  }

  StatusOr<Script> Run();

 private:
  Status ReadPart(const std::string& json);
  Status ReadStep(const Struct& step, Timeline& timeline);
  StatusOr<v1::Command> ReadCommand(Value json);

  const Source& source_;
  const NewId& new_id_;
  Placeholders placeholders_;
  Patterns patterns_;
  std::vector<Struct> steps_;
  Script script_;
};

Status Reading::ReadPart(const std::string& json) {
  Struct part;
  const auto parsed = google::protobuf::util::JsonStringToMessage(json, &part);
  if (!parsed.ok()) return Malformed(parsed.ToString());
  KETENTAFEL_RETURN_IF_ERROR(patterns_.Add(part));
  if (script_.operator_key.empty()) script_.operator_key = TextOf(part, "operator");
  for (const Value& person : ListOf(part, "links_for").values()) {
    script_.links_for.push_back(person.string_value());
  }
  const auto found = part.fields().find("throughout");
  const Struct throughout = found == part.fields().end() ? Struct() : found->second.struct_value();
  for (const Value& step : ListOf(part, "commands").values()) {
    KETENTAFEL_RETURN_IF_ERROR(patterns_.Expand(step, throughout, &steps_));
  }
  return OkStatus();
}

StatusOr<v1::Command> Reading::ReadCommand(Value json) {
  placeholders_.FillIn(&json);
  std::string text;
  v1::Command command;
  auto status = google::protobuf::util::MessageToJsonString(json, &text);
  if (status.ok()) status = google::protobuf::util::JsonStringToMessage(text, &command);
  if (!status.ok()) return Malformed(status.ToString());
  if (command.verb_case() == v1::Command::VERB_NOT_SET) return Malformed("a command without verb");
  if (command.id().empty()) command.set_id(new_id_());
  return command;
}

Status Reading::ReadStep(const Struct& step, Timeline& timeline) {
  const auto json = step.fields().find("command");
  if (json == step.fields().end()) return Malformed("a step without command");
  StatusOr<v1::Command> command = ReadCommand(json->second);
  if (!command.ok()) return command.status();
  const StatusOr<std::optional<Instant>> at = timeline.Next(TextOf(step, "at"));
  if (!at.ok()) return at.status();
  const std::string as = TextOf(step, "as");
  script_.steps.push_back({as.empty() ? script_.operator_key : as, *std::move(command), *at});
  return OkStatus();
}

// The zone of the chain that the first step makes.
std::string ZoneOf(const std::vector<Struct>& steps) {
  const Struct* inner = steps.empty() ? nullptr : &steps.front();
  for (const char* field : {"command", "create_chain", "chain"}) {
    if (inner == nullptr || !inner->fields().contains(field)) return "";
    inner = &inner->fields().at(field).struct_value();
  }
  return TextOf(*inner, "zone");
}

StatusOr<Script> Reading::Run() {
  for (const std::string& part : source_.parts) KETENTAFEL_RETURN_IF_ERROR(ReadPart(part));
  Timeline timeline(&placeholders_, ZoneOf(steps_));
  for (size_t i = 0; i < steps_.size(); ++i) {
    const Status read = ReadStep(steps_[i], timeline);
    if (!read.ok()) return Malformed("step " + std::to_string(i + 1) + ": " + read.message());
  }
  for (const auto& [placeholder, id] : placeholders_.ids()) {
    if (placeholder.starts_with(kSeat)) script_.seat_ids[placeholder.substr(kSeat.size())] = id;
  }
  return std::move(script_);
}

// Whether everybody who is named has a seat to act from.
Status CheckPersons(const Script& script) {
  for (const Step& step : script.steps) {
    if (!script.seat_ids.contains(step.as)) return Malformed("nobody sits as '" + step.as + "'");
  }
  for (const std::string& person : script.links_for) {
    if (!script.seat_ids.contains(person)) return Malformed("nobody sits as '" + person + "'");
  }
  if (script.steps.empty() || script.steps.front().as != script.operator_key ||
      !script.steps.front().command.has_create_chain()) {
    return Malformed("the operator does not make the chain first");
  }
  return OkStatus();
}

}  // namespace

StatusOr<Script> ReadScript(const Source& source, const Civil& today, const NewId& new_id) {
  StatusOr<Script> script = Reading(source, today, new_id).Run();
  const Status read = script.ok() ? CheckPersons(*script) : script.status();
  if (!read.ok()) return Malformed("the example cannot be read: " + read.message());
  return script;
}

}  // namespace ketentafel::example
