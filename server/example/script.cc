#include "server/example/script.h"

#include "google/protobuf/struct.pb.h"
#include "google/protobuf/util/json_util.h"
#include "server/example/placeholders.h"
#include "shared/base/ids.h"

namespace ketentafel::example {
namespace {

using google::protobuf::Struct;
using google::protobuf::Value;

constexpr std::string_view kSeat = "seat.";

Status Malformed(const std::string& what) {
  return InvalidArgument("EXAMPLE_MALFORMED", "the example cannot be read: " + what);
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

StatusOr<v1::Command> ReadCommand(Value json, Placeholders& placeholders, const NewId& new_id) {
  placeholders.FillIn(&json);
  std::string text;
  v1::Command command;
  auto status = google::protobuf::util::MessageToJsonString(json, &text);
  if (status.ok()) status = google::protobuf::util::JsonStringToMessage(text, &command);
  if (!status.ok()) return Malformed(status.ToString());
  if (command.verb_case() == v1::Command::VERB_NOT_SET) return Malformed("a command without verb");
  if (command.id().empty()) command.set_id(new_id());
  return command;
}

Status ReadSteps(const Struct& root, Placeholders& placeholders, const NewId& new_id,
                 Script& script) {
  for (const Value& value : ListOf(root, "commands").values()) {
    const Struct& step = value.struct_value();
    const auto json = step.fields().find("command");
    if (json == step.fields().end()) return Malformed("a step without command");
    StatusOr<v1::Command> command = ReadCommand(json->second, placeholders, new_id);
    if (!command.ok()) return command.status();
    script.steps.push_back({TextOf(step, "as"), *std::move(command)});
  }
  return OkStatus();
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

StatusOr<Script> ReadScript(std::string_view name, std::string_view json, const Civil& today,
                            const NewId& new_id) {
  Struct root;
  const auto parsed = google::protobuf::util::JsonStringToMessage(
      google::protobuf::StringPiece(json.data(), json.size()), &root);
  if (!parsed.ok()) return Malformed(parsed.ToString());
  Script script;
  script.ledger_id = LedgerIdOf(name);
  script.operator_key = TextOf(root, "operator");
  for (const Value& person : ListOf(root, "links_for").values()) {
    script.links_for.push_back(person.string_value());
  }
  Placeholders placeholders(today, new_id);
  placeholders.Set("ledger", script.ledger_id);
  KETENTAFEL_RETURN_IF_ERROR(ReadSteps(root, placeholders, new_id, script));
  for (const auto& [placeholder, id] : placeholders.ids()) {
    if (placeholder.starts_with(kSeat)) script.seat_ids[placeholder.substr(kSeat.size())] = id;
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckPersons(script));
  return script;
}

}  // namespace ketentafel::example
