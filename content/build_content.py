#!/usr/bin/env python3
"""Builds the content library: content/*.json -> one binary ContentBundle per language.

Checks that both languages say everything, that every key that is referred to exists and that the
minutes of every template add up, then lets protoc encode a bundle per language. The output folder
gets content.<language>.<hash>.bin and content.json, which names them. The hash is that of the
bytes, so a browser may keep a file for ever.

Usage: build_content.py --protoc PROTOC --proto DIR --out DIR [--source DIR]
"""
import argparse
import hashlib
import json
import pathlib
import re
import subprocess
import sys

LANGUAGES = ("nl", "en")
PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
KEY = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)*")
PLURAL_FORMS = ("one", "other")


class Problems:
    """What is wrong, gathered so that a writer sees everything at once."""

    def __init__(self):
        self.found = []

    def add(self, where, what):
        self.found.append(f"{where}: {what}")


def refuse_duplicates(pairs):
    result = {}
    for key, value in pairs:
        if key in result:
            raise ValueError(f"'{key}' stands there twice")
        result[key] = value
    return result


def read_json(path, problems):
    try:
        return json.loads(path.read_text(encoding="utf-8"), object_pairs_hook=refuse_duplicates)
    except ValueError as error:
        problems.add(path.name, error)
        return {}


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def check_text(where, key, entry, problems):
    if not KEY.fullmatch(key):
        problems.add(where, f"key '{key}' is not lower case with dots")
    if not isinstance(entry, dict) or set(entry) != set(LANGUAGES):
        problems.add(where, f"'{key}' needs exactly the languages {', '.join(LANGUAGES)}")
        return
    for language, text in entry.items():
        if not isinstance(text, str) or not text.strip():
            problems.add(where, f"'{key}' is empty in {language}")
            return
        if text != text.strip() or "  " in text:
            problems.add(where, f"'{key}' has stray spaces in {language}")
        if PLACEHOLDER.sub("", text).count("{") or PLACEHOLDER.sub("", text).count("}"):
            problems.add(where, f"'{key}' has a broken placeholder in {language}")
    # The form for one may say "één" instead of the figure.
    names = [placeholders(entry[language]) for language in LANGUAGES]
    if key.endswith(".one"):
        names = [found - {"n", "n_word"} for found in names]
    if names[0] != names[1]:
        problems.add(where, f"'{key}' has other placeholders in nl than in en")


def read_texts(folder, problems):
    """All texts, key -> {language: text}."""
    texts = {}
    for path in sorted(folder.glob("*.json")):
        for key, entry in read_json(path, problems).items():
            if key in texts:
                problems.add(path.name, f"'{key}' stands in another file too")
            check_text(path.name, key, entry, problems)
            texts[key] = entry
    for key in texts:
        stem, _, form = key.rpartition(".")
        if form in PLURAL_FORMS and any(f"{stem}.{other}" not in texts for other in PLURAL_FORMS):
            problems.add("texts", f"'{stem}' needs both .one and .other")
    return texts


def template_item(item, minutes, block=None):
    key = f"zoom_in.{block}" if block else item["key"]
    result = {"key": key, "kind": item["kind"], "minutes": minutes}
    block = block or item.get("block")
    if block:
        result["block_key"] = block
    if "form" in item:
        result["form"] = item["form"]
    if "question" in item:
        result["question"] = item["question"]
    return result


def expand_variant(template, column, minutes, meeting):
    """One template of a family: a length, and one meeting of the spread (None: block chosen)."""
    family = template["key"]
    ordinal = meeting["ordinal"] if meeting else 0
    items = []
    for item in template["items"]:
        if item["key"] != "zoom_in" or not meeting:
            items.append(template_item(item, item["minutes"][column]))
            continue
        for block in meeting["blocks"]:
            items.append(template_item(item, block["minutes"][column], block["key"]))
    return {
        "key": f"{family}_{ordinal}_{minutes}" if meeting else f"{family}_{minutes}",
        "family": family,
        "phase": template["phase"],
        "meeting_kind": template["meeting_kind"],
        "total_minutes": minutes,
        "ordinal": ordinal,
        "block_is_chosen": not meeting,
        "items": items,
    }


def expand(template):
    """The templates that one entry of templates.json stands for."""
    if "variants" not in template:
        single = {name: template[name] for name in ("key", "phase", "meeting_kind",
                                                    "total_minutes")}
        single["family"] = template["key"]
        single["block_is_chosen"] = template.get("block_is_chosen", False)
        single["items"] = [template_item(item, item["minutes"]) for item in template["items"]]
        return [single]
    meetings = template["spread"] + [None]
    return [expand_variant(template, column, minutes, meeting)
            for meeting in meetings
            for column, minutes in enumerate(template["variants"])]


def text_stem(template):
    ordinal = template.get("ordinal", 0)
    return f"{template['family']}_{ordinal}" if ordinal else template["family"]


def check_template(template, blocks, need, problems):
    where = f"template {template['key']}"
    total = sum(item["minutes"] for item in template["items"])
    if total != template["total_minutes"]:
        problems.add(where, f"items last {total} minutes, not {template['total_minutes']}")
    keys = [item["key"] for item in template["items"]]
    if len(keys) != len(set(keys)):
        problems.add(where, "has an item twice")
    for item in template["items"]:
        need(where, f"item.{item['key']}", ".line")
        if item.get("block_key", "b1") not in blocks:
            problems.add(where, f"unknown block '{item['block_key']}'")
    need(where, f"template.{text_stem(template)}", ".line")
    template["block_keys"] = [item["block_key"] for item in template["items"]
                              if "block_key" in item]


def read_templates(source, blocks, need, problems):
    templates = [expanded for template in source["templates"] for expanded in expand(template)]
    for template in templates:
        check_template(template, blocks, need, problems)
    keys = [template["key"] for template in templates]
    if len(keys) != len(set(keys)):
        problems.add("templates.json", "a template stands there twice")
    return templates


def read_questions(source, blocks, need, problems):
    """The guiding questions of each block, in the order of the blocks."""
    by_block = read_json(source / "questions.json", problems).get("questions", {})
    for block in by_block:
        if block not in blocks:
            problems.add("questions.json", f"unknown block '{block}'")
    questions = []
    for block in blocks:
        if not by_block.get(block):
            problems.add("questions.json", f"block '{block}' has no questions")
        for key in by_block.get(block, []):
            if not key.startswith(f"{block}."):
                problems.add("questions.json", f"'{key}' does not belong to block '{block}'")
            need("questions.json", f"question.{key}")
            questions.append({"key": key, "block_key": block})
    keys = [question["key"] for question in questions]
    if len(keys) != len(set(keys)):
        problems.add("questions.json", "a question stands there twice")
    return questions


def read_handover(source, need, problems):
    """What to do at a warm handover: keys in the order in which one does them."""
    steps = read_json(source / "handover.json", problems).get("handover_steps", [])
    if len(steps) != len(set(steps)):
        problems.add("handover.json", "a step stands there twice")
    for step in steps:
        need("handover.json", f"handover.{step}", ".line")
    return steps


def read_support(support, blocks, need, problems):
    """The kinds of support, each with a text, and those that a block asks for."""
    for key in support:
        need("support_categories.json", f"support.{key}", ".line")
    for block in blocks:
        for key in block["category_keys"]:
            if key not in support:
                problems.add("blocks.json", f"unknown kind of support '{key}'")
    return [{"key": key} for key in support]


CARD_KINDS = ("CONVERSATION_CARD", "MEASURING_INSTRUMENT", "SIGNALS_CARD", "ROLE_CARD",
              "PROTOCOL_CARD", "TIPS_CARD")
SINGLE_KEY = re.compile(r"[a-z0-9_]+")


def check_card(card, problems):
    where = f"cards.json: {card['key']}"
    if not SINGLE_KEY.fullmatch(card["key"]):
        problems.add(where, "the key is not lower case")
    if card["kind"] not in CARD_KINDS:
        problems.add(where, f"unknown kind '{card['kind']}'")
    if not card.get("link", "https://").startswith("https://"):
        problems.add(where, "the link is no https address")
    if not card["parts"]:
        problems.add(where, "has no parts")
    for name in ("title", "line", "caution"):
        if name in card:
            check_text(where, name, card[name], problems)
    for part in card["parts"]:
        for name in ("title", "text"):
            check_text(where, name, part[name], problems)


def read_cards(source, problems):
    """Cards with their texts in both languages. Measuring always comes with its caution."""
    file = read_json(source / "cards.json", problems)
    if problems.found:
        return []
    cards = file["cards"]
    for card in cards:
        if card["kind"] == "MEASURING_INSTRUMENT":
            card.setdefault("caution", file["measuring_caution"])
        check_card(card, problems)
    keys = [card["key"] for card in cards]
    if len(keys) != len(set(keys)):
        problems.add("cards.json", "a card stands there twice")
    return cards


def in_language(value, language):
    """The same with {language: text} replaced by the text of one language."""
    if isinstance(value, list):
        return [in_language(one, language) for one in value]
    if not isinstance(value, dict):
        return value
    if set(value) == set(LANGUAGES):
        return value[language]
    return {name: in_language(one, language) for name, one in value.items()}


PERSONA_TEXTS = ("name", "cares_for", "quote", "personal_situation", "occupation", "profile",
                 "current_situation")
PERSONA_LISTS = ("needs", "search_behaviour", "pains", "supports")
PORTRAIT_PARTS = ("skin", "hair", "hair_colour", "clothes", "glasses", "beard")
LONGEST_PERSONA_LIST = 12  # shared/chain/decide_personas.cc refuses more


def check_persona(persona, segments, problems):
    where = f"persona {persona.get('key')}"
    wanted = {"key", "age", "segments", "portrait", *PERSONA_TEXTS, *PERSONA_LISTS}
    if set(persona) != wanted:
        problems.add(where, f"has other fields: {sorted(set(persona) ^ wanted)}")
        return
    for name in PERSONA_TEXTS:
        check_text(where, name, persona[name], problems)
    for name in PERSONA_LISTS:
        if not 1 <= len(persona[name]) <= LONGEST_PERSONA_LIST:
            problems.add(where, f"'{name}' has {len(persona[name])} lines")
        for line in persona[name]:
            check_text(where, name, line, problems)
    for segment in persona["segments"]:
        if segment not in segments:
            problems.add(where, f"unknown segment '{segment}'")
    if set(persona["portrait"]) != set(PORTRAIT_PARTS):
        problems.add(where, "a portrait has other parts")


def read_personas(source, segments, need, problems):
    """The invented carers of the library, and what to check before one is used."""
    for point in source["trace_points"]:
        need("personas.json", f"trace.{point}", ".line")
    personas = source["personas"]
    for persona in personas:
        check_persona(persona, segments, problems)
    # A name may stand there twice, but then the ages tell the two apart.
    named = [(persona["name"]["nl"], persona["age"]) for persona in personas]
    if len(set(named)) != len(named) or len({one["key"] for one in personas}) != len(personas):
        problems.add("personas.json", "a persona stands there twice")
    renamed = {"key": "content_key", "segments": "segment_keys"}
    return [{**{renamed.get(name, name): value for name, value in persona.items()},
             "basis": "LIBRARY_PERSONA"} for persona in personas]


def read_library(source, texts, problems):
    """The other fields of ContentBundle; texts within are {language: text}."""
    def need(where, key, *suffixes):
        for wanted in (key, *(key + suffix for suffix in suffixes)):
            if wanted not in texts:
                problems.add(where, f"no text '{wanted}'")

    files = {name: read_json(source / f"{name}.json", problems)
             for name in ("templates", "checklist", "categories", "segments", "blocks", "choices",
                          "support_categories", "personas")}
    if problems.found:
        return {}
    blocks = [block["key"] for block in files["blocks"]["blocks"]]
    categories = files["categories"]["categories"]
    for block in blocks:
        need("blocks.json", f"block.{block}", ".line", ".challenge", ".goal")
    for category in categories:
        need("categories.json", f"category.{category}")
    for segment in files["segments"]["segments"]:
        need("segments.json", f"segment.{segment}", ".line")
    checklist = []
    for line in files["checklist"]["checklist"]:
        need("checklist.json", f"checklist.{line['key']}")
        if line["category"] not in categories:
            problems.add("checklist.json", f"unknown category '{line['category']}'")
        checklist.append({("category_key" if name == "category" else name): value
                          for name, value in line.items()})
    return {
        "templates": read_templates(files["templates"], blocks, need, problems),
        "checklist": checklist,
        "categories": [{"key": key} for key in categories],
        "segments": [{"key": key} for key in files["segments"]["segments"]],
        "phases": files["blocks"]["phases"],
        "blocks": files["blocks"]["blocks"],
        "questions": read_questions(source, blocks, need, problems),
        "handover_steps": read_handover(source, need, problems),
        "support_categories": read_support(files["support_categories"]["support_categories"],
                                           files["blocks"]["blocks"], need, problems),
        "cards": read_cards(source, problems),
        "personas": read_personas(files["personas"], files["segments"]["segments"], need,
                                  problems),
        "trace_points": files["personas"]["trace_points"],
        **files["choices"],
    }


# Fields whose strings are names of enumeration values: textproto writes those without quotes.
ENUM_FIELDS = {"kind", "meeting_kind", "phase", "form", "question", "fills", "level",
               "basis", "exploration_questions", "participation_kinds", "activity_kinds",
               "financing_kinds", "efforts", "entry_kinds", "item_kinds"}


def quoted(text):
    """A string literal of textproto; everything beyond printable ASCII as octal bytes."""
    out = []
    for byte in text.encode("utf-8"):
        if byte in (0x22, 0x5C):
            out.append("\\" + chr(byte))
        elif 0x20 <= byte < 0x7F:
            out.append(chr(byte))
        else:
            out.append(f"\\{byte:03o}")
    return '"' + "".join(out) + '"'


def textproto(message):
    lines = []
    for name, value in message.items():
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                lines.append(f"{name} {{ {textproto(one)} }}")
            elif isinstance(one, bool):
                lines.append(f"{name}: {'true' if one else 'false'}")
            elif isinstance(one, int) or name in ENUM_FIELDS:
                lines.append(f"{name}: {one}")
            else:
                lines.append(f"{name}: {quoted(one)}")
    return "\n".join(lines)


def encode(message, args):
    result = subprocess.run(
        [args.protoc, f"--proto_path={args.proto}", "--deterministic_output",
         "--encode=ketentafel.v1.ContentBundle", "ketentafel/v1/content.proto"],
        input=textproto(message).encode("ascii"), capture_output=True, check=False)
    if result.returncode:
        sys.exit(f"protoc refuses the bundle:\n{result.stderr.decode()}")
    return result.stdout


def write_bundles(texts, library, args):
    bundles = {}
    for language in LANGUAGES:
        message = {"language": language,
                   "texts": [{"key": key, "value": texts[key][language]} for key in sorted(texts)],
                   **in_language(library, language)}
        data = encode(message, args)
        bundles[f"content.{language}.{hashlib.sha256(data).hexdigest()[:12]}.bin"] = data
    args.out.mkdir(parents=True, exist_ok=True)
    for old in args.out.glob("content.*.bin*"):
        if old.name not in bundles:
            old.unlink()
    for name, data in bundles.items():
        (args.out / name).write_bytes(data)
    index = {name.split(".")[1]: name for name in bundles}
    (args.out / "content.json").write_text(json.dumps(index, indent=2) + "\n", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=pathlib.Path, default=pathlib.Path(__file__).parent)
    parser.add_argument("--protoc", default="protoc")
    parser.add_argument("--proto", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    problems = Problems()
    texts = read_texts(args.source / "texts", problems)
    library = read_library(args.source, texts, problems)
    if problems.found:
        sys.exit("The content has problems:\n  " + "\n  ".join(problems.found))
    write_bundles(texts, library, args)


if __name__ == "__main__":
    main()
