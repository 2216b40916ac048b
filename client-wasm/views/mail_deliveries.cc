#include <algorithm>
#include <utility>

#include "client-wasm/views/cards.h"
#include "client-wasm/views/dates.h"
#include "client-wasm/views/mail_parts.h"
#include "client-wasm/views/names.h"
#include "shared/chain/deliveries.h"
#include "shared/chain/timestamps.h"

namespace ketentafel::views {
namespace {

using DeliveryEntry = chain::Entry<v1::Delivery>;

struct Look {
  char32_t icon = icons::kClock;
  ChipTone tone = ChipTone::kNeutral;
};

Look LookOf(v1::DeliveryState state) {
  switch (state) {
    case v1::DELIVERY_SENT: return {icons::kCheck, ChipTone::kGreen};
    case v1::DELIVERY_FAILED: return {icons::kWarn, ChipTone::kAmber};
    case v1::DELIVERY_UNSURE: return {icons::kQ, ChipTone::kAmber};
    case v1::DELIVERY_WITHDRAWN: return {icons::kX, ChipTone::kNeutral};
    default: return {};
  }
}

std::string ReasonText(const View& view, const v1::Delivery& delivery) {
  if (delivery.reason().empty()) return "";
  std::string key = "mail.reason.";
  for (const char c : delivery.reason()) {
    key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  std::string text = view.T(view.model.texts().Has(key) ? key : "mail.reason.unnamed");
  if (delivery.smtp_code() > 0 && delivery.state() != v1::DELIVERY_SENT) {
    text += " (" + std::to_string(delivery.smtp_code()) + ")";
  }
  return text;
}

std::string WhenText(const View& view, const v1::Delivery& delivery) {
  const std::string& zone = view.state().chain()->zone();
  if (delivery.has_next_attempt_at()) {
    return view.T("mail.next_attempt",
                  {{"time", TimeOfDay(view, chain::InstantOf(delivery.next_attempt_at()), zone)}});
  }
  if (!delivery.has_settled_at()) return "";
  const Instant at = chain::InstantOf(delivery.settled_at());
  return ShortDate(view, view.model.Local(at, zone).date()) + ", " + TimeOfDay(view, at, zone);
}

void Actions(View& view, const DeliveryEntry& delivery, const std::string& name) {
  const v1::DeliveryState state = delivery->state();
  v1::Command retry;
  retry.mutable_retry_delivery()->set_id(*delivery.id);
  v1::Command withdraw;
  withdraw.mutable_withdraw_delivery()->set_id(*delivery.id);
  const std::string again = view.T("mail.again");
  const std::string back = view.T("mail.withdraw");
  const std::string file = view.T("mail.file");
  Flow(view.ui, {.gap_px = space::kStep}, [&] {
    if (view.model.Would(retry).ok() &&
        Button(view.ui, "retry", {.label = again, .name = again + ", " + name})) {
      view.Submit(retry, kMailPlace);
    }
    if (view.model.Would(withdraw).ok() &&
        Button(view.ui, "withdraw", {.label = back, .name = back + ", " + name})) {
      view.Submit(withdraw, kMailPlace);
    }
    const bool stuck = state == v1::DELIVERY_FAILED || state == v1::DELIVERY_UNSURE;
    if (stuck && Button(view.ui, "file", {.label = file, .name = file + ", " + name})) {
      view.out.Push(app::OpenTabIntent{"/mail/delivery/" + view.state().ledger_id() + "/" +
                                       *delivery.id + ".eml"});
    }
  });
}

void DeliveryRow(View& view, const DeliveryEntry& delivery) {
  const std::string name = PersonName(view, delivery->person_id());
  const Look look = LookOf(delivery->state());
  Column(view.ui, {.key = *delivery.id, .role = Role::kListItem, .label = name, .gap_px = 4}, [&] {
    Row(view.ui, {.gap_px = space::kStep}, [&] {
      Column(view.ui, {.width = Flex()}, [&] {
        Text(view.ui, name);
        const std::string when = WhenText(view, *delivery.value);
        if (!when.empty()) Meta(view.ui, when);
      });
      Chip(view.ui, {.label = view.T(TextKey(delivery->state())), .icon = look.icon,
                     .tone = look.tone});
    });
    const std::string reason = ReasonText(view, *delivery.value);
    if (!reason.empty()) Text(view.ui, reason, {.color = Color::kInk2});
    Actions(view, delivery, name);
  });
}

// What asks for somebody's attention first.
int Place(v1::DeliveryState state) {
  switch (state) {
    case v1::DELIVERY_UNSURE: return 0;
    case v1::DELIVERY_FAILED: return 1;
    case v1::DELIVERY_SENT: return 3;
    case v1::DELIVERY_WITHDRAWN: return 4;
    default: return 2;
  }
}

// Of a meeting that was called off also the invitations that stayed here.
std::vector<DeliveryEntry> ToShow(const View& view, const MailWish& wish) {
  auto shown = chain::DeliveriesOf(view.state(), wish.paper, wish.meeting_id);
  if (wish.paper == v1::CANCELLATION_PAPER) {
    for (const DeliveryEntry& one :
         chain::DeliveriesOf(view.state(), v1::INVITATION_PAPER, wish.meeting_id)) {
      if (one->state() == v1::DELIVERY_WAITING || one->state() == v1::DELIVERY_WITHDRAWN) {
        shown.push_back(one);
      }
    }
  }
  std::stable_sort(shown.begin(), shown.end(), [&](const auto& a, const auto& b) {
    return std::pair(Place(a->state()), PersonName(view, a->person_id())) <
           std::pair(Place(b->state()), PersonName(view, b->person_id()));
  });
  return shown;
}

int CountOf(const std::vector<DeliveryEntry>& deliveries, v1::DeliveryState state) {
  int count = 0;
  for (const DeliveryEntry& one : deliveries) count += one->state() == state ? 1 : 0;
  return count;
}

}  // namespace

void DeliveriesCard(View& view, const MailWish& wish) {
  const auto deliveries = ToShow(view, wish);
  if (deliveries.empty()) return;
  const std::string title = view.T("mail.deliveries");
  Card(view.ui, {.key = "deliveries", .role = Role::kRegion, .label = title, .gap_px = 12}, [&] {
    CardHead(view, {.title = title});
    const int sent = CountOf(deliveries, v1::DELIVERY_SENT);
    StatusText(view.ui, "sum",
               view.T("mail.deliveries.sum", {{"sent", std::to_string(sent)},
                                              {"all", std::to_string(deliveries.size())}}));
    Column(view.ui, {.key = "list", .role = Role::kList, .label = title, .gap_px = 12}, [&] {
      for (const DeliveryEntry& one : deliveries) DeliveryRow(view, one);
    });
  });
}

}  // namespace ketentafel::views
