#include "server/papers/card_html.h"

#include "server/papers/html.h"
#include "shared/content/text_keys.h"

namespace ketentafel::papers {
namespace {

void Links(const v1::Card& card, const content::Bundle& bundle, Html* html) {
  const bool dutch = bundle.language() == "nl";
  const std::string other = dutch ? "en" : "nl";
  html->Open("nav", {{"aria-label", bundle.Text("card.paper")}});
  html->Leaf("a", bundle.Text("card.pdf"),
             {{"href", card.key() + ".pdf?lang=" + bundle.language()}});
  html->Leaf("a", dutch ? "English" : "Nederlands",
             {{"href", card.key() + ".html?lang=" + other}, {"lang", other}, {"hreflang", other}});
  html->Close("nav");
}

void Head(const v1::Card& card, const content::Bundle& bundle, Html* html) {
  html->Open("header").Leaf("p", bundle.Text(content::TextKey(card.kind())), {{"class", "chain"}});
  html->Leaf("h1", card.title()).Leaf("p", card.line(), {{"class", "line"}}).Close("header");
  if (card.caution().empty()) return;
  html->Open("div", {{"class", "caution"}});
  html->Leaf("p", bundle.Text("card.caution"), {{"class", "mark"}});
  html->Leaf("p", card.caution()).Close("div");
}

}  // namespace

std::string CardHtml(const v1::Card& card, const content::Bundle& bundle) {
  Html html;
  OpenPage(bundle.language(), card.title(), &html);
  html.Open("main", {{"class", "sheet"}});
  Links(card, bundle, &html);
  Head(card, bundle, &html);
  int number = 0;
  for (const v1::CardPart& part : card.parts()) {
    const std::string heading = "part-" + std::to_string(++number);
    html.Open("section", {{"aria-labelledby", heading}});
    html.Leaf("h2", part.title(), {{"id", heading}}).Leaf("p", part.text()).Close("section");
  }
  if (!card.link().empty()) {
    html.Open("p").Text(bundle.Text("card.more") + " ");
    html.Leaf("a", card.link(), {{"href", card.link()}}).Close("p");
  }
  html.Close("main").Open("footer").Leaf("p", bundle.Text("card.no_scores")).Close("footer");
  ClosePage(&html);
  return html.Take();
}

}  // namespace ketentafel::papers
