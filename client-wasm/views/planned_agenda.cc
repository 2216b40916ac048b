#include "client-wasm/views/planned_agenda.h"

namespace ketentafel::views {
namespace {

constexpr int kMinutesPerIntroduction = 5;  // eleven parties fit the template's 55 minutes

void AddItem(const View& view, const v1::TemplateItem& line, const std::string& block, int minutes,
             v1::PlanMeeting* plan) {
  v1::NewAgendaItem* item = plan->add_items();
  item->set_id(view.NewId());
  item->mutable_item()->set_content_key(line.key());
  item->mutable_item()->set_kind(line.kind());
  item->mutable_item()->set_planned_minutes(minutes);
  item->mutable_item()->set_block_key(block);
}

// One zoom-in per block; the first ones get what does not divide.
void AddZoomIns(const View& view, const v1::TemplateItem& line,
                const std::vector<std::string>& blocks, v1::PlanMeeting* plan) {
  const int count = static_cast<int>(blocks.size());
  for (int i = 0; i < count; ++i) {
    const int minutes = line.minutes() / count + (i < line.minutes() % count ? 1 : 0);
    AddItem(view, line, blocks[static_cast<size_t>(i)], minutes, plan);
  }
}

}  // namespace

v1::PlanMeeting PlanFrom(const View& view, const v1::AgendaTemplate& source,
                         const std::vector<std::string>& chosen_blocks) {
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
  const bool chosen = source.block_is_chosen() && !chosen_blocks.empty();
  if (chosen) {
    meeting->mutable_block_keys()->Assign(chosen_blocks.begin(), chosen_blocks.end());
  }
  for (const v1::TemplateItem& line : source.items()) {
    if (chosen && line.kind() == v1::ZOOM_IN && line.block_key().empty()) {
      AddZoomIns(view, line, chosen_blocks, &plan);
    } else {
      AddItem(view, line, line.block_key(), line.minutes(), &plan);
    }
  }
  return plan;
}

}  // namespace ketentafel::views
