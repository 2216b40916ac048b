#ifndef KETENTAFEL_DOORS_PAPER_ADDRESSES_H_
#define KETENTAFEL_DOORS_PAPER_ADDRESSES_H_

#include <optional>
#include <string>
#include <string_view>

#include "server/papers/forms.h"

// Where papers about a chain are, below "/papers/": <paper>/<ledger id>/<name>.<form>.
namespace ketentafel::doors {

// What a paper of a chain is about, and what its name says.
enum class PaperFolder {
  kReport,         // report, by meeting
  kAgenda,         // agenda, by meeting
  kInvitation,     // invitation, by meeting; or for one party, "<meeting id>-<party id>"
  kMeeting,        // meeting, by meeting: for a calendar
  kActions,        // actions/<ledger id>/list
  kParties,        // parties/<ledger id>/list
  kAgreements,     // agreements/<ledger id>/list
  kContacts,       // contacts/<ledger id>/sheet
  kTakeHome,       // take-home, by party
  kCovenant,       // covenant, by covenant
  kBlocks,         // blocks, by block key, or all
};

struct PaperAddress {
  PaperFolder folder = PaperFolder::kReport;
  std::string ledger_id;
  std::string name;
  papers::Form form = papers::Form::kHtml;
};

std::optional<PaperAddress> PaperAddressOf(std::string_view path);

struct CardAddress {
  std::string_view key;
  papers::Form form = papers::Form::kHtml;
};

// card/<key>.<form>
std::optional<CardAddress> CardAddressOf(std::string_view path);

// What a query says of a name; empty when it says nothing.
std::string_view QueryValue(std::string_view query, std::string_view name);

bool IsPaperId(std::string_view text);

}  // namespace ketentafel::doors

#endif  // KETENTAFEL_DOORS_PAPER_ADDRESSES_H_
