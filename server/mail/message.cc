#include "server/mail/message.h"

#include <gmime/gmime.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "shared/base/text.h"

namespace ketentafel::mail {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Held = std::unique_ptr<T, Unref>;

void StartLibrary() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

Status AddressMalformed() {
  return InvalidArgument("ADDRESS_MALFORMED", "that is no mail address");
}

bool IsAddressCharacter(char c) {
  constexpr std::string_view kNever = "<>()[],;:\"\\";
  return c > ' ' && c < 0x7f && kNever.find(c) == std::string_view::npos;
}

Status CheckHeader(std::string_view value) {
  const bool safe = std::ranges::none_of(
      value, [](unsigned char c) { return c < ' ' || c == 0x7f; });
  if (safe && IsUtf8(value)) return OkStatus();
  return InvalidArgument("HEADER_UNSAFE", "a header would hold a line break");
}

Status CheckMailbox(const Mailbox& mailbox) {
  KETENTAFEL_RETURN_IF_ERROR(CheckHeader(mailbox.name));
  return CheckAddress(mailbox.address);
}

Status CheckHeaders(const Letter& letter, const Envelope& envelope) {
  KETENTAFEL_RETURN_IF_ERROR(CheckMailbox(envelope.from));
  KETENTAFEL_RETURN_IF_ERROR(CheckMailbox(envelope.to));
  if (!envelope.reply_to.address.empty()) {
    KETENTAFEL_RETURN_IF_ERROR(CheckMailbox(envelope.reply_to));
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckHeader(letter.subject));
  KETENTAFEL_RETURN_IF_ERROR(CheckHeader(envelope.delivery_id));
  for (const Attachment& attachment : letter.attachments) {
    KETENTAFEL_RETURN_IF_ERROR(CheckHeader(attachment.file_name));
    KETENTAFEL_RETURN_IF_ERROR(CheckHeader(attachment.media_type));
  }
  return OkStatus();
}

Held<GMimePart> Part(const std::string& media_type, const std::string& bytes,
                     GMimeContentEncoding encoding) {
  Held<GMimePart> part(g_mime_part_new());
  const Held<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Held<GMimeDataWrapper> content(
      g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
  GMimeContentType* type = g_mime_content_type_parse(nullptr, media_type.c_str());
  g_mime_object_set_content_type(GMIME_OBJECT(part.get()), type);
  g_object_unref(type);
  g_mime_part_set_content(part.get(), content.get());
  g_mime_part_set_content_encoding(part.get(), encoding);
  return part;
}

// The library would choose a smaller character set where one serves; every reader knows this one.
Held<GMimePart> TextPart(const char* media_type, const std::string& text) {
  return Part(std::string(media_type) + "; charset=utf-8", text,
              GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
}

Held<GMimePart> AttachmentPart(const Attachment& attachment) {
  Held<GMimePart> part =
      Part(attachment.media_type, attachment.bytes, GMIME_CONTENT_ENCODING_BASE64);
  g_mime_part_set_filename(part.get(), attachment.file_name.c_str());
  return part;
}

void Add(GMimeMultipart* whole, GMimePart* part) {
  g_mime_multipart_add(whole, GMIME_OBJECT(part));
}

Held<GMimeMultipart> BodyOf(const Letter& letter) {
  Held<GMimeMultipart> both(g_mime_multipart_new_with_subtype("alternative"));
  const std::string text = TextOf(letter);
  const std::string html = HtmlOf(letter);
  Add(both.get(), TextPart("text/plain", text).get());
  Add(both.get(), TextPart("text/html", html).get());
  if (letter.attachments.empty()) return both;
  Held<GMimeMultipart> whole(g_mime_multipart_new_with_subtype("mixed"));
  g_mime_multipart_add(whole.get(), GMIME_OBJECT(both.get()));
  for (const Attachment& attachment : letter.attachments) {
    Add(whole.get(), AttachmentPart(attachment).get());
  }
  return whole;
}

void SetMailbox(GMimeMessage* message, GMimeAddressType as, const Mailbox& mailbox) {
  const char* name = mailbox.name.empty() ? nullptr : mailbox.name.c_str();
  const Held<InternetAddress> address(internet_address_mailbox_new(name, mailbox.address.c_str()));
  internet_address_set_charset(address.get(), "utf-8");
  internet_address_list_add(g_mime_message_get_addresses(message, as), address.get());
}

std::string DomainOf(const std::string& address) { return address.substr(address.find('@') + 1); }

void SetHeaders(const Letter& letter, const Envelope& envelope, GMimeMessage* message) {
  SetMailbox(message, GMIME_ADDRESS_TYPE_FROM, envelope.from);
  SetMailbox(message, GMIME_ADDRESS_TYPE_TO, envelope.to);
  if (!envelope.reply_to.address.empty()) {
    SetMailbox(message, GMIME_ADDRESS_TYPE_REPLY_TO, envelope.reply_to);
  }
  g_mime_message_set_subject(message, letter.subject.c_str(), "utf-8");
  const auto seconds =
      std::chrono::floor<std::chrono::seconds>(envelope.date.time_since_epoch()).count();
  GDateTime* date = g_date_time_new_from_unix_utc(seconds);
  g_mime_message_set_date(message, date);
  g_date_time_unref(date);
  const std::string id = envelope.delivery_id + "@" + DomainOf(envelope.from.address);
  g_mime_message_set_message_id(message, id.c_str());
  GMimeObject* object = GMIME_OBJECT(message);
  if (letter.written_by == WrittenBy::kServer) {
    g_mime_object_set_header(object, "Auto-Submitted", "auto-generated", nullptr);
  }
  if (envelope.use == MessageUse::kDraft) {
    g_mime_object_set_header(object, "X-Unsent", "1", nullptr);
  }
}

std::string Written(GMimeMessage* message) {
  GMimeFormatOptions* options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
  const Held<GMimeStream> stream(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(message), options, stream.get());
  g_mime_format_options_free(options);
  const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
  return std::string(reinterpret_cast<const char*>(bytes->data), bytes->len);
}

}  // namespace

Status CheckAddress(std::string_view address) {
  const size_t at = address.find('@');
  const bool shaped = at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
                      address.find('@', at + 1) == std::string_view::npos &&
                      address.size() <= kEmailLength;
  if (shaped && std::ranges::all_of(address, IsAddressCharacter)) return OkStatus();
  return AddressMalformed();
}

StatusOr<Mailbox> ReadMailbox(std::string_view text) {
  Mailbox mailbox;
  const size_t open = text.find('<');
  if (open == std::string_view::npos) {
    mailbox.address = Trimmed(text);
  } else {
    const size_t close = text.find('>', open);
    if (close == std::string_view::npos) return AddressMalformed();
    mailbox.name = Trimmed(text.substr(0, open));
    mailbox.address = Trimmed(text.substr(open + 1, close - open - 1));
  }
  KETENTAFEL_RETURN_IF_ERROR(CheckMailbox(mailbox));
  return mailbox;
}

StatusOr<std::string> Compose(const Letter& letter, const Envelope& envelope) {
  KETENTAFEL_RETURN_IF_ERROR(CheckHeaders(letter, envelope));
  StartLibrary();
  const Held<GMimeMessage> message(g_mime_message_new(TRUE));
  SetHeaders(letter, envelope, message.get());
  const Held<GMimeMultipart> body = BodyOf(letter);
  g_mime_message_set_mime_part(message.get(), GMIME_OBJECT(body.get()));
  return Written(message.get());
}

}  // namespace ketentafel::mail
