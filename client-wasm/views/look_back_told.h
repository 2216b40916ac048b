#ifndef KETENTAFEL_CLIENT_VIEWS_LOOK_BACK_TOLD_H_
#define KETENTAFEL_CLIENT_VIEWS_LOOK_BACK_TOLD_H_

#include <string>
#include <vector>

#include "client-wasm/views/view.h"

// What the records say happened since a meeting, in the words of a table that looks back.
namespace ketentafel::views {

// One thing to look back on.
struct ToldLine {
  std::string id;
  std::string title;
  std::string note;
};
using ToldLines = std::vector<ToldLine>;

// In the order in which a table talks about it.
struct Told {
  ToldLines stuck, done, successes, news, fresh, agreements, table, instruments;
  ToldLines also;  // of every other kind, and what was removed
};

// With what is in the way of actions now, whenever that came up. KT-43.
Told ToldOf(const View& view, const v1::LookBackResponse& answer);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_LOOK_BACK_TOLD_H_
