#ifndef KETENTAFEL_CLIENT_VIEWS_AGREEMENT_DIALOGS_H_
#define KETENTAFEL_CLIENT_VIEWS_AGREEMENT_DIALOGS_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

using AgreementEntry = chain::Entry<v1::MinutesEntry>;

// "Afspraak A3"
std::string AgreementNumber(const View& view, const v1::MinutesEntry& agreement);
// Revising one and ending it, for who may once its minutes are settled; nothing for others.
void ReviseButtons(View& view, const AgreementEntry& agreement);
// Why they are not there yet, for who may later.
void WaitsForReport(View& view, const AgreementEntry& agreement);
// What one of them opened.
void AgreementDialog(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_AGREEMENT_DIALOGS_H_
