#!/usr/bin/env python3
"""Turns content/privacy.json into C++: the words the privacy guard goes by.

They are compiled in, so that the rules need no content to decide, and server and page cannot go by
different ones. Every list comes out in the order in which std::string_view compares: by bytes.

Usage: build_privacy.py --source FILE --out FILE
"""
import argparse
import json
import pathlib
import sys

HEAD = """// Made by content/build_privacy.py of content/privacy.json.
#include "shared/privacy/cues.h"

namespace ketentafel::privacy {
namespace {

using std::string_view_literals::operator""sv;

"""


def literal(text):
    """A string literal; what is not ASCII as octal bytes, which end after three digits."""
    return '"' + "".join(chr(b) if 0x20 <= b < 0x7F else f"\\{b:03o}"
                         for b in text.encode("utf-8")) + '"sv'


def by_bytes(words):
    return sorted(words, key=lambda word: word.encode("utf-8"))


def check(name, words):
    for word in words:
        if word != word.strip().lower() or not word or set(word) & set('"\\'):
            sys.exit(f"{name}: '{word}' is not a lower-case word")
    if len(set(words)) != len(words):
        sys.exit(f"{name} has a word twice")


def array(name, value):
    check(name, list(value))
    if isinstance(value, list):
        kind, rows = "std::string_view", [literal(word) for word in by_bytes(value)]
    elif name == "months":
        kind = "Month"
        rows = [f"{{{literal(word)}, {value[word]}}}" for word in by_bytes(value)]
    else:
        kind = "IbanShape"
        rows = [f"{{{literal(word)}, {literal(value[word])}}}" for word in by_bytes(value)]
    body = "".join(f"    {row},\n" for row in rows)
    return f"constexpr {kind} k_{name}[] = {{\n{body}}};\n\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    args = parser.parse_args()
    data = json.loads(args.source.read_text(encoding="utf-8"))
    arrays = "".join(array(name, value) for name, value in data.items())
    # In the order of the struct, whatever the order of the file: designated initialisers say so.
    fields = "".join(f"      .{name} = k_{name},\n" for name in data)
    args.out.parent.mkdir(parents=True, exist_ok=True)
    args.out.write_text(
        HEAD + arrays + "}  // namespace\n\nconst Cues& BuiltInCues() {\n"
        "  static constexpr Cues cues{\n" + fields + "  };\n  return cues;\n}\n\n"
        "}  // namespace ketentafel::privacy\n", encoding="ascii")


if __name__ == "__main__":
    main()
