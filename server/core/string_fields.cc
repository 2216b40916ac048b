#include "server/core/string_fields.h"

#include <vector>

namespace ketentafel::core {
namespace {

using google::protobuf::FieldDescriptor;
using google::protobuf::Message;
using google::protobuf::Reflection;

std::vector<const FieldDescriptor*> FieldsOf(const Message& message) {
  std::vector<const FieldDescriptor*> fields;
  message.GetReflection()->ListFields(message, &fields);
  return fields;
}

}  // namespace

void EachString(const Message& message,
                const std::function<void(const StringField&, const std::string&)>& see) {
  const Reflection& look = *message.GetReflection();
  std::string scratch;
  for (const FieldDescriptor* field : FieldsOf(message)) {
    const bool is_text = field->cpp_type() == FieldDescriptor::CPPTYPE_STRING;
    if (!is_text && field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      if (is_text) {
        see(*field, look.GetStringReference(message, field, &scratch));
      } else {
        EachString(look.GetMessage(message, field), see);
      }
      continue;
    }
    for (int i = 0; i < look.FieldSize(message, field); ++i) {
      if (is_text) {
        see(*field, look.GetRepeatedStringReference(message, field, i, &scratch));
      } else {
        EachString(look.GetRepeatedMessage(message, field, i), see);
      }
    }
  }
}

void ReplaceStrings(Message* message,
                    const std::function<std::string(const std::string&)>& make) {
  const Reflection& look = *message->GetReflection();
  for (const FieldDescriptor* field : FieldsOf(*message)) {
    const bool is_text = field->cpp_type() == FieldDescriptor::CPPTYPE_STRING;
    if (!is_text && field->cpp_type() != FieldDescriptor::CPPTYPE_MESSAGE) continue;
    if (!field->is_repeated()) {
      if (is_text) {
        look.SetString(message, field, make(look.GetString(*message, field)));
      } else {
        ReplaceStrings(look.MutableMessage(message, field), make);
      }
      continue;
    }
    for (int i = 0; i < look.FieldSize(*message, field); ++i) {
      if (is_text) {
        look.SetRepeatedString(message, field, i, make(look.GetRepeatedString(*message, field, i)));
      } else {
        ReplaceStrings(look.MutableRepeatedMessage(message, field, i), make);
      }
    }
  }
}

}  // namespace ketentafel::core
