#include "tests/rules/rights_matrix.h"

#include "tests/rules/table.h"

namespace ketentafel::chain {

const std::map<std::string, RightsRow>& RightsMatrix() {
  using C = v1::Command;
  using S = const std::string;
  static const std::string m = Id("start");
  static const std::map<std::string, RightsRow> matrix = {
      {"create_chain", {"O", "", [](C* c, S&) { c->mutable_create_chain(); }}},
      {"edit_chain", {"D", "", [](C* c, S&) { c->mutable_edit_chain(); }}},
      {"answer_exploration", {"DLP", "", [](C* c, S&) { c->mutable_answer_exploration(); }}},
      {"enter_phase", {"D", "", [](C* c, S&) { c->mutable_enter_phase(); }}},

      {"set_checklist_entry", {"D", "", [](C* c, S&) { c->mutable_set_checklist_entry(); }}},
      {"remove_checklist_entry", {"D", "", [](C* c, S&) { c->mutable_remove_checklist_entry(); }}},
      {"put_party",
       {"D", "LPTA", [](C* c, S& n) { c->mutable_put_party()->set_id(Id(n + ".party")); }}},
      {"end_party",
       {"D", "", [](C* c, S& n) { c->mutable_end_party()->set_id(Id(n + ".party")); }}},
      {"put_person", {"D", "LPTA", [](C* c, S& n) { c->mutable_put_person()->set_id(Id(n)); }}},
      {"take_seat", {"D", "", [](C* c, S&) { c->mutable_take_seat(); }}},
      {"end_seat", {"D", "", [](C* c, S& n) { c->mutable_end_seat()->set_id(Id(n + ".seat")); }}},
      {"assign_role", {"DI", "", [](C* c, S&) { c->mutable_assign_role(); }}},
      {"end_role", {"DI", "", [](C* c, S&) { c->mutable_end_role(); }}},
      {"note_invitation", {"S", "", [](C* c, S&) { c->mutable_note_invitation(); }}},

      {"plan_meeting", {"D", "", [](C* c, S&) { c->mutable_plan_meeting(); }}},
      {"edit_meeting", {"D", "", [](C* c, S&) { c->mutable_edit_meeting()->set_id(m); }}},
      {"cancel_meeting", {"D", "", [](C* c, S&) { c->mutable_cancel_meeting()->set_id(m); }}},
      {"put_agenda_item",
       {"DL", "",
        [](C* c, S&) { c->mutable_put_agenda_item()->mutable_item()->set_meeting_id(m); }}},
      {"move_agenda_item",
       {"DL", "", [](C* c, S&) { c->mutable_move_agenda_item()->set_id(Id("goals")); }}},
      {"remove_agenda_item",
       {"DL", "", [](C* c, S&) { c->mutable_remove_agenda_item()->set_id(Id("goals")); }}},
      {"reply_to_invitation",
       {"D", "LPTANGIQVW",
        [](C* c, S& n) { c->mutable_reply_to_invitation()->set_party_id(Id(n + ".party")); }}},
      {"plan_basic_meetings", {"DLP", "", [](C* c, S&) { c->mutable_plan_basic_meetings(); }}},

      {"start_meeting",
       {"DLPT", "", [](C* c, S&) { c->mutable_start_meeting()->set_meeting_id(m); }}},
      {"move_on", {"L", "", [](C* c, S&) { c->mutable_move_on()->set_meeting_id(m); }}},
      {"pause_meeting", {"L", "", [](C* c, S&) { c->mutable_pause_meeting()->set_meeting_id(m); }}},
      {"resume_meeting",
       {"L", "", [](C* c, S&) { c->mutable_resume_meeting()->set_meeting_id(m); }}},
      {"adjust_minutes",
       {"L", "", [](C* c, S&) { c->mutable_adjust_minutes()->set_meeting_id(m); }}},
      {"correct_start",
       {"DL", "", [](C* c, S&) { c->mutable_correct_start()->set_meeting_id(m); }}},
      {"end_meeting", {"DL", "", [](C* c, S&) { c->mutable_end_meeting()->set_meeting_id(m); }}},
      {"take_lead", {"DLPT", "", [](C* c, S&) { c->mutable_take_lead()->set_meeting_id(m); }}},

      {"show_card", {"DL", "", [](C* c, S&) { c->mutable_show_card()->set_meeting_id(m); }}},

      {"order_round",
       {"DL", "", [](C* c, S&) { c->mutable_order_round()->set_item_id(Id("round")); }}},
      {"give_floor",
       {"DL", "", [](C* c, S&) { c->mutable_give_floor()->set_item_id(Id("round")); }}},
      {"park_point", {"DLPTA", "", [](C* c, S&) { c->mutable_park_point()->set_meeting_id(m); }}},
      {"settle_parked_point",
       {"DLP", "", [](C* c, S&) { c->mutable_settle_parked_point()->set_id(Id("point")); }}},

      {"set_attendance",
       {"DLP", "TA",
        [](C* c, S& n) {
          c->mutable_set_attendance()->set_meeting_id(m);
          c->mutable_set_attendance()->set_party_id(Id(n + ".party"));
        }}},
      {"note_presence", {"S", "", [](C* c, S&) { c->mutable_note_presence()->set_meeting_id(m); }}},

      {"put_minutes_entry",
       {"DLP", "", [](C* c, S&) { c->mutable_put_minutes_entry()->set_meeting_id(m); }}},
      {"remove_minutes_entry",
       {"DLP", "", [](C* c, S&) { c->mutable_remove_minutes_entry()->set_id(Id("entry")); }}},
      {"propose_entry",
       {"DLPTA", "", [](C* c, S&) { c->mutable_propose_entry()->set_meeting_id(m); }}},
      {"answer_proposal",
       {"DLP", "", [](C* c, S&) { c->mutable_answer_proposal()->set_id(Id("proposal")); }}},
      {"offer_pen", {"DLP", "", [](C* c, S&) { c->mutable_offer_pen()->set_meeting_id(m); }}},
      {"take_pen", {"DLPTA", "", [](C* c, S&) { c->mutable_take_pen()->set_meeting_id(m); }}},
      {"decline_pen", {"DLPTA", "", [](C* c, S&) { c->mutable_decline_pen()->set_meeting_id(m); }}},

      {"set_intake",
       {"DP", "LTA", [](C* c, S& n) { c->mutable_set_intake()->set_party_id(Id(n + ".party")); }}},
      {"put_impression",
       {"DLP", "TA",
        [](C* c, S& n) {
          c->mutable_put_impression()->mutable_impression()->set_party_id(Id(n + ".party"));
        }}},
      {"remove_impression",
       {"DLP", "TA",
        [](C* c, S& n) { c->mutable_remove_impression()->set_id(Id(n + ".impression")); }}},
      {"put_goal", {"DLP", "", [](C* c, S&) { c->mutable_put_goal(); }}},
      {"remove_goal", {"DLP", "", [](C* c, S&) { c->mutable_remove_goal(); }}},
      {"set_contribution",
       {"DP", "LTA",
        [](C* c, S& n) { c->mutable_set_contribution()->set_party_id(Id(n + ".party")); }}},
      {"put_missing_party", {"DLPTA", "", [](C* c, S&) { c->mutable_put_missing_party(); }}},
      {"remove_missing_party", {"DLP", "", [](C* c, S&) { c->mutable_remove_missing_party(); }}},
      {"confirm_role", {"DLP", "", [](C* c, S&) { c->mutable_confirm_role(); }}},

      {"put_action", {"DLPTA", "", [](C* c, S&) { c->mutable_put_action(); }}},
      {"ask_owners", {"D", "", [](C* c, S&) { c->mutable_ask_owners(); }}},
      {"answer_follow_up", {"S", "", [](C* c, S&) { c->mutable_answer_follow_up(); }}},
      {"put_contact_moment", {"DLPTA", "", [](C* c, S&) { c->mutable_put_contact_moment(); }}},
      {"remove_contact_moment", {"DLPTA", "", [](C* c, S&) { c->mutable_remove_contact_moment(); }}},
      {"revise_agreement", {"DLP", "", [](C* c, S&) { c->mutable_revise_agreement(); }}},
      {"let_go_of_item", {"DLP", "", [](C* c, S&) { c->mutable_let_go_of_item(); }}},
      {"undo_change", {"DLPTA", "", [](C* c, S&) { c->mutable_undo_change(); }}},
      {"remove_action",
       {"DLP", "TA", [](C* c, S& n) { c->mutable_remove_action()->set_id(Id(n + ".action")); }}},
      {"set_action_state",
       {"DLPTA", "",
        [](C* c, S& n) { c->mutable_set_action_state()->set_id(Id(n + ".action")); }}},
      {"split_action",
       {"DLPTA", "", [](C* c, S& n) { c->mutable_split_action()->set_id(Id(n + ".action")); }}},
      {"place_action",
       {"DLP", "", [](C* c, S& n) { c->mutable_place_action()->set_id(Id(n + ".action")); }}},
      {"set_follow_up_rules", {"D", "", [](C* c, S&) { c->mutable_set_follow_up_rules(); }}},

      {"put_success", {"DLPTA", "", [](C* c, S&) { c->mutable_put_success(); }}},
      {"remove_success",
       {"DLP", "", [](C* c, S&) { c->mutable_remove_success()->set_id(Id("success")); }}},
      {"celebrate_success",
       {"DL", "", [](C* c, S&) { c->mutable_celebrate_success()->set_meeting_id(m); }}},
      {"put_covenant", {"D", "", [](C* c, S&) { c->mutable_put_covenant(); }}},
      {"remove_covenant", {"D", "", [](C* c, S&) { c->mutable_remove_covenant(); }}},
      {"put_ambassador",
       {"D", "LPTA",
        [](C* c, S& n) {
          c->mutable_put_ambassador()->mutable_ambassador()->set_party_id(Id(n + ".party"));
        }}},
      {"end_ambassador",
       {"D", "LPTA",
        [](C* c, S& n) { c->mutable_end_ambassador()->set_id(Id(n + ".ambassador")); }}},
      {"import_list", {"D", "", [](C* c, S&) { c->mutable_import_list(); }}},

      {"put_question_voice",
       {"P", "DLTA",
        [](C* c, S& n) {
          c->mutable_put_question_voice()->mutable_voice()->set_meeting_id(m);
          c->mutable_put_question_voice()->mutable_voice()->set_party_id(Id(n + ".party"));
        }}},
      {"remove_question_voice",
       {"P", "DLTA",
        [](C* c, S& n) { c->mutable_remove_question_voice()->set_id(Id(n + ".voice")); }}},
      {"settle_answer",
       {"DLP", "", [](C* c, S&) { c->mutable_settle_answer()->set_meeting_id(m); }}},
      {"set_reflection",
       {"DLPTA", "", [](C* c, S&) { c->mutable_set_reflection()->set_meeting_id(m); }}},
      {"mark_reflection",
       {"DLPTA", "", [](C* c, S&) { c->mutable_mark_reflection()->set_meeting_id(m); }}},

      {"set_report", {"DLP", "", [](C* c, S&) { c->mutable_set_report()->set_meeting_id(m); }}},
      {"settle_report",
       {"DLP", "", [](C* c, S&) { c->mutable_settle_report()->set_meeting_id(m); }}},

      {"send_paper", {"D", "", [](C* c, S&) { c->mutable_send_paper()->set_meeting_id(m); }}},
      {"note_delivery", {"S", "", [](C* c, S&) { c->mutable_note_delivery(); }}},
      {"retry_delivery", {"D", "", [](C* c, S&) { c->mutable_retry_delivery(); }}},
      {"withdraw_delivery", {"D", "", [](C* c, S&) { c->mutable_withdraw_delivery(); }}},
      {"remind_owners", {"S", "", [](C* c, S&) { c->mutable_remind_owners(); }}},

      {"start_walk", {"DL", "", [](C* c, S&) { c->mutable_start_walk()->set_meeting_id(m); }}},
      {"move_walk", {"DL", "", [](C* c, S&) { c->mutable_move_walk()->set_id(Id("walk")); }}},
      {"stop_walk", {"DL", "", [](C* c, S&) { c->mutable_stop_walk()->set_id(Id("walk")); }}},
      {"resume_walk", {"DL", "", [](C* c, S&) { c->mutable_resume_walk()->set_meeting_id(m); }}},
      {"begin_quiet", {"DL", "", [](C* c, S&) { c->mutable_begin_quiet()->set_id(Id("walk")); }}},
      {"set_walk_reader",
       {"DL", "", [](C* c, S&) { c->mutable_set_walk_reader()->set_id(Id("walk")); }}},
      {"set_touchpoint",
       {"P", "DLTA",
        [](C* c, S& n) {
          c->mutable_set_touchpoint()->mutable_touchpoint()->set_walk_id(Id("walk"));
          c->mutable_set_touchpoint()->mutable_touchpoint()->set_party_id(Id(n + ".party"));
        }}},
      {"remove_touchpoint",
       {"P", "DLTA",
        [](C* c, S& n) {
          c->mutable_remove_touchpoint()->set_walk_id(Id("walk"));
          c->mutable_remove_touchpoint()->set_party_id(Id(n + ".party"));
        }}},
      {"set_walk_choice",
       {"P", "DLTA",
        [](C* c, S& n) {
          c->mutable_set_walk_choice()->set_walk_id(Id("walk"));
          c->mutable_set_walk_choice()->set_party_id(Id(n + ".party"));
        }}},
      {"put_finding",
       {"P", "DLTA",
        [](C* c, S& n) {
          c->mutable_put_finding()->mutable_finding()->set_walk_id(Id("walk"));
          c->mutable_put_finding()->mutable_finding()->set_party_id(Id(n + ".party"));
        }}},
      {"remove_finding",
       {"DLP", "TA",
        [](C* c, S& n) { c->mutable_remove_finding()->set_id(Id(n + ".finding")); }}},
      {"set_handover",
       {"DLP", "",
        [](C* c, S&) { c->mutable_set_handover()->mutable_rehearsal()->set_walk_id(Id("walk")); }}},

      {"judge_block",
       {"DQ", "",
        [](C* c, S&) { c->mutable_judge_block()->mutable_judgement()->set_block_key("b1"); }}},
      {"put_training",
       {"DLP", "TA",
        [](C* c, S& n) {
          c->mutable_put_training()->mutable_training()->set_party_id(Id(n + ".party"));
        }}},
      {"remove_training",
       {"DLP", "TA",
        [](C* c, S& n) { c->mutable_remove_training()->set_id(Id(n + ".training")); }}},

      {"put_instrument", {"DI", "", [](C* c, S&) { c->mutable_put_instrument(); }}},
      {"retire_instrument", {"DI", "", [](C* c, S&) { c->mutable_retire_instrument(); }}},
      {"propose_instrument", {"DLPTA", "", [](C* c, S&) { c->mutable_propose_instrument(); }}},
      {"answer_instrument", {"DI", "", [](C* c, S&) { c->mutable_answer_instrument(); }}},
      {"send_feedback",
       {"V", "", [](C* c, S&) { c->mutable_send_feedback()->set_instrument_id(Id("tool")); }}},
      {"answer_feedback",
       {"W", "", [](C* c, S&) { c->mutable_answer_feedback()->set_id(Id("remark")); }}},

      {"put_persona", {"DLPTA", "", [](C* c, S&) { c->mutable_put_persona(); }}},
      {"archive_persona", {"DLPTA", "", [](C* c, S&) { c->mutable_archive_persona(); }}},
      {"check_persona", {"DLPTA", "", [](C* c, S&) { c->mutable_check_persona(); }}},
      {"set_communication", {"DLPTA", "", [](C* c, S&) { c->mutable_set_communication(); }}},
  };
  return matrix;
}

}  // namespace ketentafel::chain
