#include "tests/store/logged_fields.h"

#include <google/protobuf/descriptor.h>

#include "ketentafel/v1/change.pb.h"

namespace ketentafel::testing {
namespace {

using google::protobuf::Descriptor;
using google::protobuf::EnumDescriptor;
using google::protobuf::FieldDescriptor;

class Walk {
 public:
  void Message(const Descriptor* message) {
    if (!seen_.insert(message->full_name()).second) return;
    for (int i = 0; i < message->field_count(); ++i) Field(message->field(i));
  }

  std::set<std::string> lines;

 private:
  void Field(const FieldDescriptor* field) {
    std::string type = field->type_name();
    if (field->message_type() != nullptr) {
      type = field->message_type()->full_name();
      Message(field->message_type());
    } else if (field->enum_type() != nullptr) {
      type = field->enum_type()->full_name();
      Enum(field->enum_type());
    }
    const std::string many = field->is_repeated() ? "repeated " : "";
    lines.insert(field->full_name() + " = " + std::to_string(field->number()) + " " + many + type);
  }

  void Enum(const EnumDescriptor* type) {
    for (int i = 0; i < type->value_count(); ++i) {
      lines.insert(type->full_name() + "." + type->value(i)->name() + " = " +
                   std::to_string(type->value(i)->number()));
    }
  }

  std::set<std::string> seen_;
};

}  // namespace

std::set<std::string> DescribeLoggedFields() {
  Walk walk;
  walk.Message(v1::ChangeSet::descriptor());
  return walk.lines;
}

}  // namespace ketentafel::testing
