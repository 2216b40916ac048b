#ifndef KETENTAFEL_SERVER_CORE_CHAIN_FILE_H_
#define KETENTAFEL_SERVER_CORE_CHAIN_FILE_H_

#include <string>
#include <string_view>
#include <vector>

#include "ketentafel/v1/chain_file.pb.h"
#include "server/core/chain_files.h"
#include "shared/chain/ledger_state.h"

// A chain's file as a message, to and from JSON. Free of ledgers and disks.
namespace ketentafel::core {

inline constexpr std::string_view kChainFileFormat = "ketentafel-chain";
inline constexpr int kChainFileVersion = 1;

// `log`: all of it, as the store gives it; not looked at where the wish leaves history out.
v1::ChainFile ChainFileOf(const chain::LedgerState& state, const std::vector<v1::ChangeSet>& log,
                          const ChainFileWish& wish);

std::string JsonOf(const v1::ChainFile& file);

// Errors: INVALID_ARGUMENT CHAIN_FILE_FOREIGN, CHAIN_FILE_NEWER, CHAIN_FILE_UNREADABLE.
StatusOr<v1::ChainFile> ReadChainFile(std::string_view json);

// Whether a file holds together: ids, one chain, a history that leads to the elements.
// Errors: INVALID_ARGUMENT CHAIN_FILE_DAMAGED (details: what).
Status CheckChainFile(const v1::ChainFile& file);

// The state that a file holds, at its revision.
chain::LedgerState StateIn(const v1::ChainFile& file);

}  // namespace ketentafel::core

#endif  // KETENTAFEL_SERVER_CORE_CHAIN_FILE_H_
