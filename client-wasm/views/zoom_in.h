#ifndef KETENTAFEL_CLIENT_VIEWS_ZOOM_IN_H_
#define KETENTAFEL_CLIENT_VIEWS_ZOOM_IN_H_

#include <string>

#include "client-wasm/views/becomes.h"
#include "client-wasm/views/live_meeting.h"

namespace ketentafel::views {

// A guiding question as it stands open at a zoom-in.
struct OpenQuestion {
  std::string meeting_id;
  std::string item_id;
  std::string key;  // "b2.3"
  std::string block_key;
  int number = 0;   // within its block
};

// What the parts of a zoom-in have in common.
struct ZoomIn {
  const LiveMeeting& meeting;
  Outcomes outcomes;
  bool may_settle = false;  // this reader writes down what the table answers
};

void ZoomInCard(View& view, const LiveMeeting& meeting);  // form_zoom_in.cc
// Saying something to a question oneself.
void SayForm(View& view, const LiveMeeting& meeting,
             const OpenQuestion& question);  // form_voices.cc
// What the parties say to it.
void VoicesOf(View& view, const ZoomIn& zoom_in,
              const OpenQuestion& question);  // form_voices.cc
// The dialog in which a contribution is changed, while the choice "dialog/voice/edit" is set.
void VoiceDialog(View& view);  // form_voices.cc
// What the table answered at former meetings, and where the answer of now is written down.
void AnswerForm(View& view, const ZoomIn& zoom_in,
                const OpenQuestion& question);  // form_answers.cc
// What the table answers now, for who does not write it down.
void AnswerOf(View& view, const ZoomIn& zoom_in,
              const OpenQuestion& question);  // form_answers.cc
// Whether the rules let this reader settle the answer to a question.
bool MaySettle(const View& view, const OpenQuestion& question);  // form_answers.cc
// Everybody's own reflection, who is ready, and what was released.
void ReflectionCard(View& view, const LiveMeeting& meeting);  // form_reflection.cc
// On the wall: a zoom-in's questions, or how many are ready with their reflection. wall_block.cc
void BlockOnWall(View& view, const LiveMeeting& meeting);

}  // namespace ketentafel::views

#endif  // KETENTAFEL_CLIENT_VIEWS_ZOOM_IN_H_
