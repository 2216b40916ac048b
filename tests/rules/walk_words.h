#ifndef KETENTAFEL_TESTS_RULES_WALK_WORDS_H_
#define KETENTAFEL_TESTS_RULES_WALK_WORDS_H_

#include <string_view>
#include <vector>

#include "tests/rules/meeting_words.h"

// Short ways to say the commands of a walk. All names are those of Id(), but block keys.
namespace ketentafel::chain {

v1::Command StartWalk(std::string_view walk, std::string_view item = "opening",
                      const std::vector<std::string>& blocks = {"b1", "b2", "b3"},
                      std::string_view persona = "ria", std::string_view meeting = "start");
v1::Command Step(std::string_view walk, int from, int to);
v1::Command BeginQuiet(std::string_view walk);
v1::Command Reads(std::string_view walk, std::string_view party);
v1::Command StopWalk(std::string_view walk);
v1::Command FinishWalk(std::string_view walk);
v1::Command ResumeWalk(std::string_view walk, std::string_view item,
                       std::string_view meeting = "start");

v1::Command Meet(std::string_view walk, std::string_view party, std::string_view block,
                 std::string_view how = "");
v1::Command Leave(std::string_view walk, std::string_view party, std::string_view block);
v1::Command Choose(std::string_view walk, std::string_view party, bool done = true);

v1::Command Find(std::string_view id, std::string_view walk, v1::FindingKind kind,
                 std::string_view text, std::string_view block = "");
v1::Command RemoveFinding(std::string_view id);
v1::Command Handover(std::string_view walk, const v1::HandoverRehearsal& rehearsal);

// Plants a persona in its second version, which Ben has checked.
void PlantPersona(Table* table, std::string_view name);

// Plants the pen of the start meeting with somebody, whoever's turn it is.
void GivePen(Table* table, std::string_view person);

// Running(), with the checked persona "ria".
Table WithRia();
// The walk "walk" goes on at the opening, along b1, b2 and b3.
Table Walking();

}  // namespace ketentafel::chain

#endif  // KETENTAFEL_TESTS_RULES_WALK_WORDS_H_
