#ifndef KETENTAFEL_CLIENT_VIEWS_JUDGEMENTS_H_
#define KETENTAFEL_CLIENT_VIEWS_JUDGEMENTS_H_

#include <string>

#include "client-wasm/views/view.h"

namespace ketentafel::views {

// One field of the matrix: what a block offers of one kind of support, for one group of carers.
struct JudgementCell {
  std::string block_key;
  std::string category_key;
  std::string segment_key;  // empty: carers in general

  std::string Id(const View& view) const;
  v1::Adequacy Adequacy(const View& view) const;  // unspecified: nobody has looked yet
};

// A hole: too little, or without lived experience.
inline bool IsHole(v1::Adequacy adequacy) {
  return adequacy == v1::LACKING || adequacy == v1::LIVED_EXPERIENCE_LACKING;
}

// How an adequacy looks: never by colour alone.
char32_t IconOf(v1::Adequacy adequacy);
Color ColorOf(v1::Adequacy adequacy);

// Opens the dialog in which a field is judged, and draws it while it is open. judgement_dialog.cc
void OpenJudgement(View& view, const JudgementCell& cell);
void JudgementDialog(View& view);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_JUDGEMENTS_H_
