#ifndef KETENTAFEL_SERVER_PAPERS_CHAIN_FILE_PAGE_H_
#define KETENTAFEL_SERVER_PAPERS_CHAIN_FILE_PAGE_H_

#include <string>

#include "shared/content/bundle.h"

// The pages on which a chain goes out as a file and comes in again: plain HTML without a script.
namespace ketentafel::papers {

// What to take along, and a word on whose names are in it. Sent to "<ledger id>.json".
std::string ChainFileOutHtml(const content::Bundle& bundle, const std::string& ledger_id);

// Where a file is chosen. `refusal`: why the last one was not taken; empty: none was sent yet.
std::string ChainFileInHtml(const content::Bundle& bundle, const std::string& refusal);

// It is in. `link`: the way into it for its director.
std::string ChainFileLoadedHtml(const content::Bundle& bundle, const std::string& chain_name,
                                const std::string& director_name, const std::string& link);

}  // namespace ketentafel::papers

#endif  // KETENTAFEL_SERVER_PAPERS_CHAIN_FILE_PAGE_H_
