#include "server/papers/paper.h"

#include <gmock/gmock.h>

#include "shared/chain/audience.h"
#include "tests/content/built_bundle.h"
#include "tests/papers/told_meeting.h"
#include "tests/rules/meeting_words.h"

namespace ketentafel::papers {
namespace {

using chain::Id;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

// The table's state as somebody may see it.
chain::LedgerState SeenBy(const chain::Table& table, std::string_view person) {
  const chain::ReaderView view = chain::ViewOf(table.state, Id(person));
  chain::LedgerState seen(table.state.ledger_id());
  for (const v1::Element* element : table.state.Elements()) {
    if (chain::Sees(view, chain::AudienceOf(table.state, *element))) seen.Restore(*element);
  }
  return seen;
}

class APaper : public testing::Test {
 protected:
  StatusOr<Paper> Make(PaperRequest request, std::string_view reader = "ben") {
    request.reader_id = Id(reader);
    request.now = table_.now;
    request.wall_clock = SummerClock;
    return MakePaper(SeenBy(table_, reader), content::BuiltBundle(language_), request);
  }
  std::string Page(PaperRequest request, std::string_view reader = "ben") {
    const StatusOr<Paper> paper = Make(std::move(request), reader);
    if (paper.ok()) return (*paper).bytes;
    ADD_FAILURE() << paper.status().ToString();
    return "";
  }

  void Plant(std::string_view id, std::string_view title, std::string_view owner,
             v1::ActionState state, void (*change)(v1::Action*) = [](v1::Action*) {}) {
    v1::Action action;
    action.set_title(std::string(title));
    action.set_owner_party_id(Id(std::string(owner) + ".party"));
    action.set_state(state);
    change(&action);
    table_.Plant(Id(id), action);
  }
  void PlantContact(std::string_view person, std::string_view email) {
    v1::ContactCard card;
    card.set_email(std::string(email));
    table_.Plant(Id(person), card);
  }

  chain::Table table_ = ToldMeeting();
  std::string language_ = "nl";
};

TEST_F(APaper, NamesItsFileAndItsTitle) {
  const StatusOr<Paper> paper = Make({.kind = v1::REPORT_PAPER, .meeting_id = Id("start")});
  ASSERT_TRUE(paper.ok());
  EXPECT_THAT((*paper).file_name, testing::MatchesRegex("verslag-2026-..-..\\.html"));
  EXPECT_THAT((*paper).title, HasSubstr("Verslag"));
  EXPECT_EQ((*paper).media_type, "text/html; charset=utf-8");
}

TEST_F(APaper, IsRefusedForWhatIsNotThereAndForFormsItHasNot) {
  EXPECT_EQ(Make({.kind = v1::AGENDA_PAPER, .meeting_id = Id("no")}).status().reason(),
            "MEETING_UNKNOWN");
  EXPECT_EQ(Make({.kind = v1::TAKE_HOME_PAPER, .party_id = Id("no")}).status().reason(),
            "PARTY_UNKNOWN");
  EXPECT_EQ(Make({.kind = v1::REMINDER_PAPER}).status().reason(), "PAPER_UNKNOWN");
  EXPECT_EQ(Make({.kind = v1::REPORT_PAPER, .meeting_id = Id("start"), .form = Form::kXlsx})
                .status().reason(),
            "PAPER_UNKNOWN");
}

TEST_F(APaper, OfAnAgendaSaysWhatAndHowLate) {
  const std::string page = Page({.kind = v1::AGENDA_PAPER, .meeting_id = Id("start")});
  EXPECT_THAT(page, AllOf(HasSubstr("<h1>Agenda Startbijeenkomst</h1>"), HasSubstr("13.30"),
                          HasSubstr(">105<"), HasSubstr("scope=\"col\""),
                          HasSubstr("lang=\"nl\"")));
}

TEST_F(APaper, OfAnInvitationSaysWhatToPrepareAndHowManyMinutesAPartyHas) {
  const std::string page = Page({.kind = v1::INVITATION_PAPER,
                                 .meeting_id = Id("start"),
                                 .party_id = Id("ben.party"),
                                 .person_id = Id("ben")});
  EXPECT_THAT(page, HasSubstr("Beste ben,"));
  EXPECT_THAT(page, HasSubstr("U krijgt 5 minuten"));
  EXPECT_THAT(page, HasSubstr("Hoe komt u mantelzorgers tegen?"));
  EXPECT_THAT(page, HasSubstr("Folders uitwisselen &lt;script&gt;"));
  language_ = "en";
  EXPECT_THAT(Page({.kind = v1::INVITATION_PAPER, .meeting_id = Id("start")}),
              AllOf(HasSubstr("You have 5 minutes"), Not(HasSubstr("Folders uitwisselen"))));
}

TEST_F(APaper, OfActionsPutsStepsBelowTheirActionAndWhatIsNotNowApart) {
  Plant("b", "Later misschien", "cai", v1::SET_ASIDE);
  Plant("c", "Een stap", "ben", v1::OPEN, [](v1::Action* action) {
    action->set_parent_id(Id("action"));
    action->add_helper_party_ids(Id("cai.party"));
  });
  Plant("d", "Afgerond werk", "ben", v1::DONE);
  const std::string page = Page({.kind = v1::ACTION_LIST_PAPER});
  const size_t parent = page.find("Folders uitwisselen"), step = page.find("Een stap"),
               aside = page.find("Niet nu"), later = page.find("Later misschien"),
               over = page.find("Afgerond werk");
  ASSERT_NE(over, std::string::npos);
  EXPECT_LT(parent, step);
  EXPECT_LT(step, aside);
  EXPECT_LT(aside, later);
  EXPECT_LT(later, over);
  EXPECT_THAT(page, HasSubstr("Stap van: Folders uitwisselen"));
  EXPECT_THAT(page, HasSubstr("Met hulp van cai"));
}

TEST_F(APaper, ToTakeHomeHoldsWhatAPartyDoesHelpsWithAndAgreed) {
  Plant("c", "Iets van cai", "cai", v1::OPEN, [](v1::Action* action) {
    action->add_helper_party_ids(Id("ben.party"));
  });
  Plant("e", "Alleen van gus", "gus", v1::OPEN);
  const std::string page = Page({.kind = v1::TAKE_HOME_PAPER, .party_id = Id("ben.party")});
  EXPECT_THAT(page, AllOf(HasSubstr("Folders uitwisselen"), HasSubstr("Iets van cai"),
                          HasSubstr("A1  Bellen binnen een week."),
                          Not(HasSubstr("Alleen van gus"))));
}

TEST_F(APaper, ToTakeHomeKeepsReflectionsThatWereNotShared) {
  v1::Reflection reflection;
  reflection.set_meeting_id(Id("start"));
  reflection.set_person_id(Id("ben"));
  reflection.set_party_id(Id("ben.party"));
  reflection.set_own_organisation("Wij leerden luisteren.");
  table_.Plant(Id("start") + "-" + Id("ben"), reflection);
  EXPECT_THAT(Page({.kind = v1::TAKE_HOME_PAPER, .party_id = Id("ben.party")}),
              Not(HasSubstr("luisteren")));
  reflection.set_released(true);
  table_.Plant(Id("start") + "-" + Id("ben"), reflection);
  EXPECT_THAT(Page({.kind = v1::TAKE_HOME_PAPER, .party_id = Id("ben.party")}),
              HasSubstr("Wij leerden luisteren."));
}

TEST_F(APaper, WithContactsIsForInsidersAlone) {
  PlantContact("ben", "ben@steunpunt.example");
  const PaperRequest wanted{.kind = v1::CONTACT_SHEET_PAPER};
  EXPECT_THAT(Page(wanted, "ana"), HasSubstr("ben@steunpunt.example"));
  EXPECT_THAT(Page(wanted, "dee"), HasSubstr("ben@steunpunt.example"));
  for (const char* outsider : {"eli", "fay", "nobody"}) {
    EXPECT_EQ(Make(wanted, outsider).status().reason(), "PAPER_NOT_YOURS") << outsider;
  }
}

// Ana's party has signed, ben's is asked; fay has left with the ambassadors of another day.
void PlantCovenant(chain::Table* table, v1::CovenantState state) {
  v1::Covenant covenant;
  covenant.set_title("Samen voor mantelzorgers");
  covenant.set_text("Wij vragen iedere mantelzorger hoe het gaat.\n\nWij bellen elkaar <eerst>.");
  covenant.set_state(state);
  if (state == v1::COVENANT_SIGNED) *covenant.mutable_signed_on() = chain::Date(2026, 12, 3);
  *covenant.mutable_review_on() = chain::Date(2027, 6, 1);
  v1::CovenantSignature* ana = covenant.add_signatures();
  ana->set_party_id(Id("ana.party"));
  *ana->mutable_on() = chain::Date(2026, 12, 3);
  covenant.add_signatures()->set_party_id(Id("ben.party"));
  table->Plant(Id("covenant"), covenant);
}

void PlantAmbassador(chain::Table* table, std::string_view person, const v1::CivilDate& until) {
  v1::Ambassador ambassador;
  ambassador.set_party_id(Id(std::string(person) + ".party"));
  ambassador.set_person_id(Id(person));
  *ambassador.mutable_from() = chain::Date(2026, 1, 5);
  if (until.year() != 0) *ambassador.mutable_until() = until;
  table->Plant(Id(std::string(person) + " ambassador"), ambassador);
}

TEST_F(APaper, OfACovenantHoldsItsTextItsAmbassadorsAndALineForEachSignature) {
  PlantCovenant(&table_, v1::COVENANT_SIGNED);
  PlantAmbassador(&table_, "cai", {});
  PlantAmbassador(&table_, "ben", chain::Date(2026, 3, 1));
  const std::string page = Page({.covenant_id = Id("covenant")});
  EXPECT_THAT(page, AllOf(HasSubstr("<h1>Samen voor mantelzorgers</h1>"),
                          HasSubstr("<dd>donderdag 3 december 2026</dd>"),
                          HasSubstr("<dd>dinsdag 1 juni 2027</dd>"),
                          HasSubstr("<p>Wij vragen iedere mantelzorger hoe het gaat.</p>"),
                          HasSubstr("<p>Wij bellen elkaar &lt;eerst&gt;.</p>"),
                          HasSubstr("Een ambassadeur houdt het thema levend")));
  EXPECT_THAT(page, AllOf(HasSubstr(">5 januari 2026<"), HasSubstr(">3 december 2026<"),
                          HasSubstr(">Getekend<"), Not(HasSubstr("["))));
  const std::string ambassadors =
      page.substr(page.find("h-ambassadors"), page.find("h-signatures") - page.find("h-amb"));
  EXPECT_THAT(ambassadors, AllOf(HasSubstr("cai"), Not(HasSubstr("ben"))));
  const std::string ben = page.substr(page.rfind("<tr"));
  EXPECT_THAT(ben, HasSubstr("class=\"blank\"></td>")) << "room to sign by hand";
}

TEST_F(APaper, OfACovenantInTheMakingSaysSoInTheReadersLanguage) {
  PlantCovenant(&table_, v1::COVENANT_DRAFT);
  language_ = "en";
  const StatusOr<Paper> paper = Make({.covenant_id = Id("covenant")});
  ASSERT_TRUE(paper.ok()) << paper.status().ToString();
  EXPECT_EQ((*paper).file_name, "covenant-samen-voor-mantelzorgers.html");
  EXPECT_THAT((*paper).bytes, AllOf(HasSubstr("In the making"), HasSubstr("Signature"),
                                    HasSubstr("3 December 2026"),
                                    Not(HasSubstr("h-ambassadors")), Not(HasSubstr("["))));
}

TEST_F(APaper, OfACovenantIsForInsidersAlone) {
  PlantCovenant(&table_, v1::COVENANT_DRAFT);
  for (const char* outsider : {"eli", "fay"}) {
    EXPECT_EQ(Make({.covenant_id = Id("covenant")}, outsider).status().reason(),
              "ELEMENT_UNKNOWN") << outsider;
  }
}

TEST_F(APaper, CitesAgreementsByNumberAndShowsHowTheyWereRevised) {
  v1::MinutesEntry entry = table_.Get<v1::MinutesEntry>(Id("agreement"));
  v1::AgreementRevision* revision = entry.add_revisions();
  revision->set_text("Bellen binnen drie dagen.");
  revision->set_reason("Een week was te lang.");
  revision->set_by_person_id(Id("ana"));
  *revision->mutable_at() = chain::TimestampOf(table_.now);
  table_.Plant(Id("agreement"), entry);
  const std::string report = Page({.kind = v1::REPORT_PAPER, .meeting_id = Id("start")});
  EXPECT_THAT(report, AllOf(HasSubstr("A1"), HasSubstr("Bellen binnen een week."),
                            HasSubstr("Bellen binnen drie dagen."),
                            HasSubstr("door Ana: Een week was te lang.")));
  const std::string home = Page({.kind = v1::TAKE_HOME_PAPER, .party_id = Id("ben.party")});
  EXPECT_THAT(home, AllOf(HasSubstr("A1  Bellen binnen drie dagen."),
                          Not(HasSubstr("binnen een week"))));
}

TEST_F(APaper, WritesDatesAsPeopleDo) {
  for (const v1::PaperKind kind : {v1::REPORT_PAPER, v1::AGENDA_PAPER, v1::INVITATION_PAPER,
                                   v1::ACTION_LIST_PAPER, v1::TAKE_HOME_PAPER}) {
    const std::string page = Page(
        {.kind = kind, .meeting_id = Id("start"), .party_id = Id("ben.party")});
    EXPECT_THAT(page, Not(testing::ContainsRegex("20[0-9][0-9]-[0-9][0-9]-[0-9][0-9]")));
    EXPECT_THAT(page, Not(HasSubstr("["))) << "a text that is missing";
  }
  EXPECT_THAT(Page({.kind = v1::ACTION_LIST_PAPER}), HasSubstr("15 oktober 2026"));
}

TEST_F(APaper, ToKeepNeedsNoOtherFile) {
  const std::string page = SelfContained(Page({.kind = v1::ACTION_LIST_PAPER}));
  EXPECT_THAT(page, AllOf(HasSubstr("<style>"), Not(HasSubstr("<link")), Not(HasSubstr("<nav"))));
}

}  // namespace
}  // namespace ketentafel::papers
