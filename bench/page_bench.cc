// What one update of the page costs with a hundred personas and five hundred instruments: a change
// arrives, the replica takes it in, the screen is built until it is stable, and the differences of
// its meaning are found. Without a browser: what the DOM and the picture cost comes on top.
//
//   page_bench CONTENT_FOLDER FONT_FOLDER
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "client-wasm/app/app.h"
#include "client-wasm/views/page.h"
#include "client-wasm/widgets/canvas.h"
#include "ketentafel/v1/account_service.pb.h"
#include "shared/base/ids.h"
#include "shared/chain/timestamps.h"
#include "tests/app/fakes.h"

namespace ketentafel {
namespace {

constexpr int kPersonas = 100;
constexpr int kInstruments = 500;
constexpr int kParties = 11;
constexpr int kUpdates = 200;

const std::string kLedger = IdFromBits(1, 1);
const std::string kMeeting = IdFromBits(2, 1);
const std::string kItem = IdFromBits(2, 2);
const std::string kWalk = IdFromBits(2, 3);

std::string Party(int i) { return IdFromBits(3, static_cast<uint64_t>(i)); }
std::string Persona(int i) { return IdFromBits(4, static_cast<uint64_t>(i)); }
std::string Instrument(int i) { return IdFromBits(5, static_cast<uint64_t>(i)); }
std::string Block(int i) { return "b" + std::to_string(1 + i % 7); }

std::string FileBytes(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

class Surroundings : public app::FakeSurroundings {
 public:
  explicit Surroundings(std::filesystem::path content) : content_(std::move(content)) {}
  void LoadContent(std::string_view language,
                   std::function<void(StatusOr<std::string>)> done) override {
    for (const auto& entry : std::filesystem::directory_iterator(content_)) {
      const std::string name = entry.path().filename().string();
      if (name.starts_with("content." + std::string(language)) && name.ends_with(".bin")) {
        return done(FileBytes(entry.path()));
      }
    }
    done(NotFound("CONTENT_MISSING", "no such bundle"));
  }

 private:
  std::filesystem::path content_;
};

// ---- The chain

class Snapshot {
 public:
  template <class T>
  T* Add(const std::string& id) {
    v1::Element* element = response_.mutable_snapshot()->add_elements();
    element->set_id(id);
    element->set_revision(1);
    return chain::ElementTraits<T>::Mutable(element);
  }
  v1::WatchResponse Take() {
    response_.mutable_snapshot()->set_revision(1);
    return response_;
  }

 private:
  v1::WatchResponse response_;
};

void AddTable(Snapshot* snapshot) {
  auto* chain = snapshot->Add<v1::Chain>(kLedger);
  chain->set_name("Harderwijk / Ermelo");
  chain->set_phase(v1::APPLY);
  chain->set_zone("Europe/Amsterdam");
  for (int i = 0; i < kParties; ++i) {
    auto* party = snapshot->Add<v1::ChainParty>(Party(i));
    party->set_name("Organisatie " + std::to_string(i));
    party->set_participation(v1::CHAIN);
    const std::string person = IdFromBits(6, static_cast<uint64_t>(i));
    snapshot->Add<v1::Person>(person)->set_name("Persoon " + std::to_string(i));
    auto* seat = snapshot->Add<v1::Seat>(IdFromBits(7, static_cast<uint64_t>(i)));
    seat->set_person_id(person);
    seat->set_party_id(Party(i));
    seat->set_is_representative(true);
  }
}

void AddLibrary(Snapshot* snapshot) {
  for (int i = 0; i < kPersonas; ++i) {
    auto* persona = snapshot->Add<v1::Persona>(Persona(i));
    persona->set_name("Ria " + std::to_string(i));
    persona->set_age(40 + i % 50);
    persona->set_cares_for("haar man Henk");
    persona->set_quote("Ik laat hem liever niet alleen. Maar 's nachts lig ik wakker.");
    persona->set_current_situation("Zij doet alles zelf en komt weinig buiten.");
    persona->add_needs("Een middag voor zichzelf");
    persona->add_search_behaviour("Huisarts, kerk, krant");
    persona->set_version(1);
    snapshot->Add<v1::PersonaCheck>(Persona(i))->set_version(1);
  }
  for (int i = 0; i < kInstruments; ++i) {
    auto* instrument = snapshot->Add<v1::Instrument>(Instrument(i));
    instrument->set_name("Aanbod " + std::to_string(i));
    instrument->set_what("Een gesprek, een cursus of een middag vrij.");
    instrument->set_category_key("emotional_support");
    instrument->add_block_keys(Block(i));
    auto* role = snapshot->Add<v1::RoleAssignment>(IdFromBits(8, static_cast<uint64_t>(i)));
    role->set_role(v1::INSTRUMENT_PROVIDER);
    role->set_instrument_id(Instrument(i));
    role->set_party_id(Party(i % kParties));
  }
}

void AddWalk(Snapshot* snapshot, Instant now) {
  auto* meeting = snapshot->Add<v1::Meeting>(kMeeting);
  meeting->set_kind(v1::BASIC);
  meeting->set_state(v1::RUNNING);
  meeting->set_planned_minutes(120);
  meeting->set_zone("Europe/Amsterdam");
  meeting->mutable_starts()->mutable_date()->set_year(2027);
  meeting->mutable_starts()->mutable_date()->set_month(1);
  meeting->mutable_starts()->mutable_date()->set_day(15);
  auto* item = snapshot->Add<v1::AgendaItem>(kItem);
  item->set_meeting_id(kMeeting);
  item->set_kind(v1::ZOOM_IN);
  item->set_title("Inzoomen");
  item->set_planned_minutes(45);
  item->set_block_key("b1");
  auto* clock = snapshot->Add<v1::MeetingClock>(kMeeting);
  *clock->mutable_started_at() = chain::TimestampOf(now);
  clock->set_current_item_id(kItem);
  *clock->mutable_current_since() = chain::TimestampOf(now);
  clock->set_lead_person_id(IdFromBits(6, 0));
  auto* walk = snapshot->Add<v1::PersonaWalk>(kWalk);
  walk->set_meeting_id(kMeeting);
  walk->set_item_id(kItem);
  walk->set_persona_id(Persona(0));
  walk->set_persona_version(1);
  walk->set_step(4);
  walk->set_state(v1::WALKING);
  for (int i = 0; i < 7; ++i) walk->add_block_keys(Block(i));
}

// One party more, or one less, on one block: the change that comes most on a walk.
v1::WatchResponse Touch(int64_t revision) {
  v1::WatchResponse response;
  v1::ChangeSet* changes = response.mutable_changes();
  changes->set_revision(revision);
  v1::Element* put = changes->add_changes()->mutable_put();
  const int i = static_cast<int>(revision);
  const std::string party = Party(i % kParties);
  put->set_id(kWalk + "-" + party + "-" + Block(i));
  put->set_revision(revision);
  v1::PersonaTouchpoint* touch = put->mutable_persona_touchpoint();
  touch->set_walk_id(kWalk);
  touch->set_party_id(party);
  touch->set_block_key(Block(i));
  touch->set_moment(v1::TOUCH_EARLY);
  touch->set_instrument_id(Instrument(i % kInstruments));
  return response;
}

double CpuMs() { return 1000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

// ---- The page

class Page {
 public:
  Page(const std::filesystem::path& content, const std::filesystem::path& fonts)
      : around_(content), app_(&line_, &storage_, &around_) {
    canvas_.SetFonts(FileBytes(fonts / "Inter-Regular.ttf"), FileBytes(fonts / "Inter-SemiBold.ttf"),
                     FileBytes(fonts / "icons.ttf"));
    canvas_.Resize(1440, 900, 1);
  }

  void Open(const std::string& screen) {
    app_.Start("#/chain/" + kLedger + screen, "nl");
    v1::WhoAmIResponse who;
    who.set_account_id("ana");
    const auto asked = line_.Open("WhoAmI").at(0);
    line_.Send(asked, who);
    line_.End(asked, Code::kOk);
    Snapshot snapshot;
    AddTable(&snapshot);
    AddLibrary(&snapshot);
    AddWalk(&snapshot, around_.now);
    Hear(snapshot.Take());
    v1::WatchResponse caught_up;
    caught_up.mutable_caught_up()->set_revision(1);
    caught_up.mutable_caught_up()->set_reader_person_id(IdFromBits(6, 0));
    *caught_up.mutable_caught_up()->mutable_server_time() = chain::TimestampOf(around_.now);
    Hear(caught_up);
    Update();
  }

  void Hear(const v1::WatchResponse& event) { line_.Send(line_.Open("Watch").at(0), event); }

  void Update() {
    now_ms_ += 16;
    app_.Tick();
    canvas_.Update(now_ms_, [this](widgets::Context& ui) {
      views::ShowPage(ui, app_.model(), intents_);
      app_.Handle(intents_.Take());
    });
  }

  size_t Nodes() { return canvas_.tree().nodes().size(); }

 private:
  app::FakeTransport line_;
  app::FakeStorage storage_;
  Surroundings around_;
  app::App app_;
  app::Intents intents_;
  widgets::Canvas canvas_;
  double now_ms_ = 1000;
};

void Measure(const char* name, const std::string& screen, const std::filesystem::path& content,
             const std::filesystem::path& fonts) {
  Page page(content, fonts);
  page.Open(screen);
  std::vector<double> times;
  for (int i = 0; i < kUpdates; ++i) {
    const double before = CpuMs();
    page.Hear(Touch(2 + i));
    page.Update();
    times.push_back(CpuMs() - before);
  }
  std::sort(times.begin(), times.end());
  std::printf("%-12s %5zu nodes   median %5.2f ms   95 %% below %5.2f ms\n", name, page.Nodes(),
              times[times.size() / 2], times[times.size() * 95 / 100]);
}

}  // namespace
}  // namespace ketentafel

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "page_bench CONTENT_FOLDER FONT_FOLDER\n");
    return 2;
  }
  std::printf("one change and one update, %d personas and %d instruments, CPU of one core\n",
              ketentafel::kPersonas, ketentafel::kInstruments);
  ketentafel::Measure("walk", "/live/" + ketentafel::kMeeting, argv[1], argv[2]);
  ketentafel::Measure("personas", "/personas", argv[1], argv[2]);
  ketentafel::Measure("instruments", "/instruments", argv[1], argv[2]);
  ketentafel::Measure("blocks", "/blocks", argv[1], argv[2]);
}
