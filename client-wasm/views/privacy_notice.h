#ifndef KETENTAFEL_CLIENT_VIEWS_PRIVACY_NOTICE_H_
#define KETENTAFEL_CLIENT_VIEWS_PRIVACY_NOTICE_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "client-wasm/views/view.h"

// What the privacy guard shows at a field, the same in every form: DraftTextField and DraftTextArea
// ask it. What somebody says in the end goes along with the command by itself.
namespace ketentafel::views {

// Builds a field. When the guard finds something in its text, that is marked in the field itself,
// the field says the rule's sentence as its error, and below it stand the ways on.
void WithPrivacyNotice(View& view, const DraftStyle& draft, const FieldStyle& field,
                       std::string_view text,
                       const std::function<void(const FieldStyle& field)>& build);

// Adds the reasons given for what is found in a command made of these drafts.
void AddOverrules(const View& view, const std::vector<std::string>& drafts, v1::Command* command);

// ---- Parts of the notice

// Where the reason for a field is kept: under its draft, so that it goes and comes back with it.
std::string OverruleKey(std::string_view draft_key);

// Offers to put found words on the contact card of somebody one may do that for, and takes them out
// of the text then. contact_offer.cc
struct OfferedWords {
  std::string_view draft_key = {};
  std::string_view text = {};
  privacy::Found found;
};
void ContactOffer(View& view, const OfferedWords& offered);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_PRIVACY_NOTICE_H_
