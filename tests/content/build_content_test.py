#!/usr/bin/env python3
"""The builder of the content library accepts what is sound and names what is not.

Each case changes one thing in a copy of content/ and says which words the refusal must hold.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ARGS = argparse.Namespace()


class BuildContent(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.source = pathlib.Path(self.folder.name) / "content"
        self.out = pathlib.Path(self.folder.name) / "out"
        shutil.copytree(ARGS.root / "content", self.source)

    def build(self):
        return subprocess.run(
            [sys.executable, self.source / "build_content.py", "--protoc", ARGS.protoc,
             "--proto", ARGS.root / "proto", "--source", self.source, "--out", self.out],
            capture_output=True, text=True, check=False)

    def change(self, name, edit):
        path = self.source / name
        data = json.loads(path.read_text(encoding="utf-8"))
        edit(data)
        path.write_text(json.dumps(data), encoding="utf-8")

    def change_text(self, key, entry):
        self.change("texts/domain.json", lambda texts: texts.update({key: entry}))

    def assert_refused(self, words):
        result = self.build()
        self.assertNotEqual(result.returncode, 0)
        self.assertIn(words, result.stderr)
        self.assertFalse(self.out.exists())

    def test_builds_the_same_names_twice_and_forgets_older_ones(self):
        self.assertEqual(self.build().returncode, 0)
        first = sorted(path.name for path in self.out.iterdir())
        self.assertEqual(self.build().returncode, 0)
        self.assertEqual(first, sorted(path.name for path in self.out.iterdir()))
        self.change_text("app.name", {"nl": "Anders", "en": "Other"})
        self.assertEqual(self.build().returncode, 0)
        second = sorted(path.name for path in self.out.iterdir())
        self.assertEqual(len(second), 3)
        self.assertNotEqual(first, second)
        index = json.loads((self.out / "content.json").read_text(encoding="utf-8"))
        self.assertEqual(sorted([*index.values(), "content.json"]), second)

    def change_card(self, edit):
        self.change("cards.json", lambda file: edit(file["cards"][0]))

    def test_refuses_a_card_that_lacks_a_language(self):
        self.change_card(lambda card: card["parts"][0]["text"].pop("en"))
        self.assert_refused("'text' needs exactly the languages")

    def test_refuses_a_card_that_stands_there_twice(self):
        self.change("cards.json", lambda file: file["cards"].append(file["cards"][0]))
        self.assert_refused("a card stands there twice")

    def test_refuses_a_card_of_an_unknown_kind_or_with_a_bare_link(self):
        self.change_card(lambda card: card.update(kind="SCORE_CARD", link="www.example.org"))
        self.assert_refused("unknown kind 'SCORE_CARD'")
        self.assert_refused("the link is no https address")

    def test_puts_the_caution_on_every_measuring_card(self):
        def remove(file):
            for card in file["cards"]:
                card.pop("caution", None)
        self.change("cards.json", remove)
        self.change("cards.json", lambda file: file["measuring_caution"].update(nl="Pas op."))
        self.assertEqual(self.build().returncode, 0)
        bundle = next(self.out.glob("content.nl.*.bin")).read_bytes()
        kinds = [card["kind"] for card in json.loads(
            (self.source / "cards.json").read_text(encoding="utf-8"))["cards"]]
        self.assertEqual(bundle.count(b"Pas op."), kinds.count("MEASURING_INSTRUMENT"))

    def test_refuses_a_text_that_one_language_lacks(self):
        self.change_text("effort.quick", {"nl": "Klein"})
        self.assert_refused("'effort.quick' needs exactly the languages")

    def test_refuses_an_empty_text(self):
        self.change_text("effort.quick", {"nl": "Klein", "en": " "})
        self.assert_refused("'effort.quick' is empty in en")

    def test_refuses_placeholders_that_differ_between_languages(self):
        self.change_text("effort.quick", {"nl": "{n} dagen", "en": "days"})
        self.assert_refused("'effort.quick' has other placeholders")

    def test_refuses_a_broken_placeholder(self):
        self.change_text("effort.quick", {"nl": "{n dagen", "en": "{n days"})
        self.assert_refused("'effort.quick' has a broken placeholder")

    def test_refuses_a_plural_without_its_other_form(self):
        self.change_text("effort.days.one", {"nl": "een dag", "en": "a day"})
        self.assert_refused("'effort.days' needs both .one and .other")

    def test_refuses_a_key_that_stands_in_two_files(self):
        self.change_text("weekday.1", {"nl": "maandag", "en": "Monday"})
        self.assert_refused("'weekday.1' stands in another file too")

    def test_refuses_a_template_whose_minutes_do_not_add_up(self):
        self.change("templates.json",
                    lambda data: data["templates"][1]["items"][0].update(minutes=9))
        self.assert_refused("template start: items last 179 minutes, not 180")

    def test_refuses_a_spread_that_does_not_add_up(self):
        def shorten(data):
            data["templates"][2]["spread"][3]["blocks"][2]["minutes"][1] = 12
        self.change("templates.json", shorten)
        self.assert_refused("template basic_4_90: items last 91 minutes, not 90")

    def test_refuses_a_template_item_without_a_text(self):
        self.change("templates.json",
                    lambda data: data["templates"][1]["items"][0].update(key="start.unheard"))
        self.assert_refused("no text 'item.start.unheard'")

    def test_refuses_an_unknown_block_and_an_unknown_category(self):
        self.change("templates.json",
                    lambda data: data["templates"][3]["items"][2].update(block="b8"))
        self.change("checklist.json", lambda data: data["checklist"][0].update(category="sea"))
        result = self.build()
        self.assertIn("unknown block 'b8'", result.stderr)
        self.assertIn("unknown category 'sea'", result.stderr)

    def test_refuses_a_kind_of_support_without_a_text_and_one_that_a_block_made_up(self):
        self.change("support_categories.json",
                    lambda data: data["support_categories"].append("singing"))
        self.change("blocks.json",
                    lambda data: data["blocks"][0]["category_keys"].append("dancing"))
        result = self.build()
        self.assertIn("no text 'support.singing'", result.stderr)
        self.assertIn("unknown kind of support 'dancing'", result.stderr)

    def test_refuses_a_persona_that_lacks_a_field_or_a_language(self):
        self.change("personas.json", lambda data: data["personas"][0].pop("quote"))
        self.change("personas.json", lambda data: data["personas"][1]["pains"][0].pop("en"))
        result = self.build()
        self.assertIn("persona ank: has other fields: ['quote']", result.stderr)
        self.assertIn("'pains' needs exactly the languages", result.stderr)

    def test_refuses_two_personas_that_nobody_can_tell_apart(self):
        self.change("personas.json", lambda data: data["personas"][4].update(age=75))
        self.assert_refused("a persona stands there twice")

    def test_refuses_a_trace_point_that_is_not_explained(self):
        self.change("personas.json", lambda data: data["trace_points"].append("voice"))
        self.assert_refused("no text 'trace.voice.line'")

    def test_refuses_a_kind_that_the_words_do_not_know(self):
        self.change("templates.json",
                    lambda data: data["templates"][1]["items"][0].update(kind="OVERTURE"))
        self.assert_refused("OVERTURE")

    def test_refuses_a_question_of_another_block_or_without_words(self):
        def edit(data):
            data["questions"]["b2"][0] = "b1.7"
            data["questions"]["b7"] = []
        self.change("questions.json", edit)
        result = self.build()
        self.assertIn("'b1.7' does not belong to block 'b2'", result.stderr)
        self.assertIn("no text 'question.b1.7'", result.stderr)
        self.assertIn("block 'b7' has no questions", result.stderr)

    def test_refuses_a_step_of_the_handover_without_words_or_twice(self):
        self.change("handover.json",
                    lambda data: data["handover_steps"].extend(["together", "hurry"]))
        result = self.build()
        self.assertIn("a step stands there twice", result.stderr)
        self.assertIn("no text 'handover.hurry.line'", result.stderr)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--protoc", default="protoc")
    parser.add_argument("--root", type=pathlib.Path, required=True)
    ARGS, rest = parser.parse_known_args()
    unittest.main(argv=[sys.argv[0], *rest])
