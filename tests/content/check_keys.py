#!/usr/bin/env python3
"""Checks that every text key that the code asks for exists.

Reads calls of T, Text and Plural whose key starts with a literal. A whole literal must be a key (or
have both plural forms); a literal that something is added to must be the beginning of one. Keys
that no code names are listed, but are no failure: many are made from a value of an enumeration.
"""
import argparse
import json
import pathlib
import re
import sys

SCANNED = ("client-wasm", "server/doors", "server/mail", "server/papers", "shared/content")
# The widgets draw texts that they are given: their Text() takes words, not keys.
KEYLESS = "client-wasm/widgets"
CALL = re.compile(r"""\b(?P<verb>T|Text|Plural)\(\s*
                      (?:[\w.>()*&-]+,\s*)?            # the bundle, where it is an argument
                      (?:std::string\()?
                      "(?P<key>[a-z0-9_.]+)"
                      \)?\s*(?P<after>[+,)])""", re.VERBOSE)
LITERAL = re.compile(r'"([a-z0-9_]+(?:\.[a-z0-9_]+)*\.?)"')

# Families whose keys are made at run time, by shared/content or from content's own keys.
GENERATED = ("template", "item", "block", "segment", "category", "checklist", "scale", "phase",
             "exploration", "checklist_kind", "checklist_answer", "participation",
             "mandatory_seat", "role", "meeting_kind", "meeting_state", "item_kind", "reply",
             "attendance", "entry_kind", "proposal", "activity", "financing", "impression",
             "effort", "effect", "action_state", "answer", "contact", "covenant_state", "delivery",
             "paper", "block_level", "refusal", "capacity", "weekday", "month",
             "number", "time", "list", "support", "voice", "question", "card_kind",
             "card_agreement", "handover", "touch", "finding", "walk_state",
             "persona_basis", "trace", "adequacy", "training_kind", "training",
             "feedback")


def read_keys(root):
    keys = set()
    for path in sorted((root / "content" / "texts").glob("*.json")):
        keys.update(json.loads(path.read_text(encoding="utf-8")))
    return keys


def read_code(root):
    for folder in SCANNED:
        for path in sorted((root / folder).rglob("*")):
            inside = path.relative_to(root)
            if path.suffix in (".cc", ".h") and not inside.is_relative_to(KEYLESS):
                yield inside, path.read_text(encoding="utf-8")


def exists(verb, key, after, keys):
    if after == "+":
        return any(known.startswith(key) for known in keys)
    if verb == "Plural":
        return f"{key}.one" in keys and f"{key}.other" in keys
    return key in keys


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root", type=pathlib.Path, required=True)
    parser.add_argument("--unused", action="store_true", help="list keys that no code names")
    args = parser.parse_args()
    keys = read_keys(args.root)
    missing = []
    named = set()
    calls = 0
    for path, code in read_code(args.root):
        named.update(LITERAL.findall(code))
        for call in CALL.finditer(code):
            calls += 1
            if not exists(call["verb"], call["key"], call["after"], keys):
                line = code.count("\n", 0, call.start()) + 1
                missing.append(f"{path}:{line}: no text '{call['key']}'")
    beginnings = tuple(name for name in named if name.endswith("."))
    unused = sorted(key for key in keys
                    if key.split(".")[0] not in GENERATED
                    and key not in named
                    and not key.startswith(beginnings)
                    and re.sub(r"\.(one|other|line|none|short)$", "", key) not in named)
    print(f"{len(keys)} keys, {calls} calls, {len(unused)} keys that no code names")
    if args.unused:
        print("\n".join(unused))
    if missing:
        sys.exit("\n".join(missing))


if __name__ == "__main__":
    main()
