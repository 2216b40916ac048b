#include "client-wasm/views/reminders.h"

#include <cstdlib>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/form_draft.h"
#include "client-wasm/views/select_options.h"
#include "shared/chain/checks.h"
#include "shared/chain/reminders.h"
#include "shared/content/phrases.h"

namespace ketentafel::views {
namespace {

constexpr std::string_view kOpen = "dialog/reminders", kYes = "yes", kNo = "no";
constexpr int kHours = 24, kMostDaysBefore = 60, kMostSilentDays = 180;

std::string HourOfDay(const View& view, int hour) {
  return view.T("reminders.hour", {{"time", content::TimeOfDay(view.model.texts(), hour * 60)}});
}

void WhatHappens(View& view, const chain::ReminderRules& rules) {
  if (rules.off) {
    return StatusText(view.ui, "now", view.T("reminders.off"));
  }
  StatusText(view.ui, "now",
             view.T("reminders.on", {{"time", HourOfDay(view, rules.hour)},
                                     {"before", view.Plural("reminders.days", rules.days_before)},
                                     {"silent", view.Plural("reminders.days",
                                                            rules.silent_days)}}));
}

// Why nobody gets one even so.
void WhatStops(View& view, const chain::ReminderRules& rules) {
  if (rules.off) return;
  const app::PaperPreview& mail = view.model.preview;
  const bool told = !mail.asking && mail.request.paper() == v1::FOLLOW_UP_PAPER &&
                    mail.failure.ok();
  if (view.state().chain()->is_example()) {
    Meta(view.ui, view.T("reminders.example"));
  } else if (told && !mail.answer.mail_is_set_up()) {
    Meta(view.ui, view.T("mail.not_set_up"));
  }
}

struct RulesForm {
  v1::FollowUpRules rules;
  Status fits = OkStatus();
};

// An empty field is no number, though to the rules zero means the suggestion.
void DaysField(View& view, FormDraft& form, std::string_view field, int now, int most,
               RulesForm* wish, void (v1::FollowUpRules::*set)(int32_t)) {
  const std::string key = "reminders." + std::string(field);
  const int days = form.Number(field, now, {.min = 1, .max = static_cast<double>(most)},
                               {.label = view.T(key), .help = view.T(key + ".line")});
  (wish->rules.*set)(days);
  if (wish->fits.ok()) wish->fits = chain::CheckNumber(field, days, 1, most);
}

void Fields(View& view, FormDraft& form, RulesForm* wish) {
  const chain::ReminderRules now = chain::ReminderRulesOf(view.state());
  const bool on = form.Value("on", now.off ? kNo : kYes) == kYes;
  if (Checkbox(view.ui, "on", {.label = view.T("reminders.send"), .checked = on})) {
    form.SetValue("on", std::string(on ? kNo : kYes));
  }
  wish->rules.set_reminders_off(!on);
  if (on) {
    SelectOptions hours;
    for (int hour = 0; hour < kHours; ++hour) {
      hours.Add(std::to_string(hour), HourOfDay(view, hour));
    }
    wish->rules.set_remind_hour(std::atoi(
        form.Select("hour", std::to_string(now.hour), hours.span(),
                    {.label = view.T("reminders.when")}).c_str()));
    wish->rules.set_hour_chosen(true);
    DaysField(view, form, "before", now.days_before, kMostDaysBefore, wish,
              &v1::FollowUpRules::set_remind_days_before);
  }
  DaysField(view, form, "silent", now.silent_days, kMostSilentDays, wish,
            &v1::FollowUpRules::set_silent_days);
}

void RemindersDialog(View& view) {
  if (view.Chosen(kOpen).empty()) return;
  const auto close = [&] { view.Choose(std::string(kOpen), ""); };
  const auto wish = Dialog(view.ui, "reminders", {.title = view.T("reminders.choose")}, [&] {
    v1::Command command = FollowUpRulesCommand(view);
    FormDraft form(view, "reminders", command.expected_revision());
    RulesForm filled{.rules = command.set_follow_up_rules().rules()};
    Fields(view, form, &filled);
    *command.mutable_set_follow_up_rules()->mutable_rules() = filled.rules;
    command.set_expected_revision(form.expected());
    RefusalLine(view, kOpen);
    const std::string why = filled.fits.ok() ? "" : view.model.Sentence(filled.fits);
    DialogButtons(view.ui, [&] {
      if (SubmitButton(view, "save", {.label = view.T("common.save"),
                                      .kind = ButtonKind::kPrimary, .disabled_reason = why},
                       command, kOpen, {form.prefix()})) {
        close();
      }
    });
  });
  if (wish == DialogWish::kClose) close();
}

}  // namespace

v1::Command FollowUpRulesCommand(const View& view) {
  const std::string& id = view.state().ledger_id();
  const v1::Element* stored = view.state().Find(v1::Element::kFollowUpRules, id);
  v1::Command command;
  v1::FollowUpRules* rules = command.mutable_set_follow_up_rules()->mutable_rules();
  if (stored == nullptr) return command;
  command.set_expected_revision(stored->revision());
  *rules = stored->follow_up_rules();
  return command;
}

void RemindersCard(View& view) {
  const chain::ReminderRules rules = chain::ReminderRulesOf(view.state());
  const std::string title = view.T("reminders.title");
  Card(view.ui, {.key = "reminders", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    WhatHappens(view, rules);
    WhatStops(view, rules);
    if (view.model.Would(FollowUpRulesCommand(view)).ok() &&
        Button(view.ui, "change", {.label = view.T("reminders.choose"),
                                   .kind = ButtonKind::kQuiet, .padding_px = 0.0f})) {
      view.Choose(std::string(kOpen), "open");
    }
  });
  RemindersDialog(view);
}

}  // namespace ketentafel::views
