#ifndef KETENTAFEL_SHARED_CHAIN_WALK_STATE_H_
#define KETENTAFEL_SHARED_CHAIN_WALK_STATE_H_

#include <string>
#include <string_view>

#include "shared/chain/decide.h"

// What the verbs of a walk ask first, and what ends one from outside. Source: domain 6, KT-64.
namespace ketentafel::chain {

inline constexpr int kFirstWalkStep = 1;
inline constexpr int kQuietStep = 2;
inline constexpr int kLastWalkStep = 8;
inline constexpr Micros kQuietMinute = std::chrono::seconds(60);

// The walk that goes on at a meeting now; an empty entry when none does.
Entry<v1::PersonaWalk> WalkAt(const LedgerState& state, std::string_view meeting_id);

std::string TouchpointId(std::string_view walk_id, std::string_view party_id,
                         std::string_view block_key);

// Errors: NOT_FOUND WALK_UNKNOWN; FAILED_PRECONDITION WALK_NOT_GOING.
Status CheckWalking(const LedgerState& state, const std::string& walk_id);

// Errors: NOT_FOUND WALK_UNKNOWN; FAILED_PRECONDITION WALK_OVER.
Status CheckNotFinished(const LedgerState& state, const std::string& walk_id);

// Errors: INVALID_ARGUMENT BLOCK_NOT_ON_WALK.
Status CheckOnWalk(const v1::PersonaWalk& walk, const std::string& block_key);

// A second person found that nobody can be recognised in the persona as it is now. Source: KT-63.
// Errors: NOT_FOUND PERSONA_UNKNOWN; FAILED_PRECONDITION PERSONA_NOT_CHECKED.
Status CheckPersonaReady(const LedgerState& state, const std::string& persona_id);

// Stops the walk that goes on at a meeting, if one does: the table leaves its item or goes home.
void StopWalkAt(const LedgerState& state, const std::string& meeting_id, Instant at,
                Changes* changes);

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_SHARED_CHAIN_WALK_STATE_H_
