#include "client-wasm/views/planned_agenda.h"

namespace ketentafel::views {
namespace {

constexpr int kMinutesPerIntroduction = 5;  // eleven parties fit the template's 55 minutes

}  // namespace

v1::PlanMeeting PlanFrom(const View& view, const v1::AgendaTemplate& source,
                         std::string_view chosen_block) {
  v1::PlanMeeting plan;
  plan.set_id(view.NewId());
  v1::Meeting* meeting = plan.mutable_meeting();
  meeting->set_kind(source.meeting_kind());
  meeting->set_template_key(source.key());
  meeting->set_zone(view.state().chain()->zone());
  meeting->set_planned_minutes(source.total_minutes());
  meeting->set_minutes_per_introduction(kMinutesPerIntroduction);
  meeting->set_ordinal(source.ordinal());
  *meeting->mutable_block_keys() = source.block_keys();
  const bool chosen = source.block_is_chosen() && !chosen_block.empty();
  if (chosen) meeting->add_block_keys(std::string(chosen_block));
  for (const v1::TemplateItem& line : source.items()) {
    v1::NewAgendaItem* item = plan.add_items();
    item->set_id(view.NewId());
    item->mutable_item()->set_content_key(line.key());
    item->mutable_item()->set_kind(line.kind());
    item->mutable_item()->set_planned_minutes(line.minutes());
    item->mutable_item()->set_block_key(line.block_key());
    if (chosen && line.kind() == v1::ZOOM_IN && line.block_key().empty()) {
      item->mutable_item()->set_block_key(std::string(chosen_block));
    }
  }
  return plan;
}

}  // namespace ketentafel::views
