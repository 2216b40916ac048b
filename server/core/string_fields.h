#ifndef KETENTAFEL_SERVER_CORE_STRING_FIELDS_H_
#define KETENTAFEL_SERVER_CORE_STRING_FIELDS_H_

#include <google/protobuf/message.h>

#include <functional>
#include <string>

namespace ketentafel::core {

using StringField = google::protobuf::FieldDescriptor;

// Every text in a message and in what it holds, field by field.
void EachString(const google::protobuf::Message& message,
                const std::function<void(const StringField& field, const std::string& text)>& see);

// The same, with what stands there afterwards.
void ReplaceStrings(google::protobuf::Message* message,
                    const std::function<std::string(const std::string& text)>& make);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_STRING_FIELDS_H_
