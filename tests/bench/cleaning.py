# ruff: noqa: E402, E501
"""How well captures are cleaned: precision, recall and F of body lines and headings, header fields,
glosses, speed. ``python tests/bench/cleaning.py [--held-out | --all | --folder DIR] [-v]``.

The captures are our own (``captures/``): eight articles in the clothes of twenty-seven sites, mutated
the same way every time, of which a third (whole site styles, written after the rules) is held out;
and captures written and labelled by hand, one site style each (``captures/labelled``; the form is in
``labelled.py``). Rules and weights have been fitted with an eye on all of these. No line of
``captures/unseen`` has been, but for their header fields: ``--folder tests/bench/captures/unseen``
measures what is new to the body's.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import unicodedata
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent / "captures")]

from labelled import answers, labelled, verdict
from sites import Sample, samples

from book.ingest.capture import from_text
from book.ingest.clean import Cleaned, clean
from book.ingest.markdown import body

FIELDS = ("title", "authors", "publisher", "published")


def judge(sample: Sample, cleaned: Cleaned, count: Counter, verbose: bool) -> None:
    spans = []
    at = len(cleaned.record.lead)
    for entry in cleaned.record.entries:
        spans.append((at, at + len(entry.text), entry))
        at += len(entry.text) + len(entry.gap)
    for start, end, label in sample.labels:
        entry = next((e for s, t, e in spans if s < end and start < t), None)
        kept = bool(entry and entry.kept)
        if label == "N":
            continue
        text = sample.text[start:end]
        if label != "T":
            text_line = label in "BHC"
            count["body", text_line, kept] += 1
            if text_line != kept and verbose:
                print(
                    f"  {sample.name}: {'lost' if text_line else 'let in'} {text[:40]!r} {entry.rule if entry else ''}"
                )
        elif kept:
            count["title-kept"] += 1
            if verbose:
                print(f"  {sample.name}: title left in the text")
        is_heading = kept and entry.kind == "heading"
        if kept and label in "BHC":
            count["heading", label == "H", is_heading] += 1
            if (label == "H") != is_heading and verbose:
                print(f"  {sample.name}: heading {label} {entry.kind} {text[:40]!r}")
            if label == "C":
                count["caption", entry.kind == "caption"] += 1
        elif label == "H":
            count["heading", True, False] += 1
    for name in FIELDS:
        if name not in sample.header:
            continue
        got = getattr(cleaned.header, name)
        result = verdict(sample, name, got)
        count[name, result] += 1
        if result != "right" and verbose:
            print(f"  {sample.name}: {name} {result}: {got!r} for {answers(sample, name)[0]!r}")
    count["glosses"] += sample.glosses
    count["glosses mended"] += sum(
        e.rule.split().count("mend.gloss")
        for x in cleaned.record.entries
        if x.kept
        for e in x.edits
    )
    kept_text = _plain("\n".join(e.mended for e in cleaned.record.entries if e.kept))
    missing = [p for p in sample.parens if _plain(p) not in kept_text]
    if verbose:
        for p in missing:
            print(f"  {sample.name}: parenthesis {p}")
    count["parentheses"] += len(sample.parens)
    count["parentheses kept"] += len(sample.parens) - len(missing)
    if cleaned.record.text != sample.text:
        count["not rebuilt"] += 1
    again = clean(from_text(sample.text))
    if body(again.record) != cleaned.body:
        count["differs on a second run"] += 1


def _plain(text: str) -> str:
    """The text whatever the width of its punctuation and its spaces."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text))


def prf(count: Counter, name: str) -> str:
    right, missed, false = (
        count[name, True, True],
        count[name, True, False],
        count[name, False, True],
    )
    p = right / (right + false) if right + false else 1.0
    r = right / (right + missed) if right + missed else 1.0
    return f"P {p:.3f}  R {r:.3f}  F {2 * p * r / (p + r) if p + r else 0:.3f}  ({right} right, {missed} missed, {false} false)"


def report(some: list[Sample], verbose: bool) -> None:
    """Clean the captures and print how well it was done."""
    count: Counter = Counter()
    began = time.process_time()
    done = [clean(from_text(sample.text)) for sample in some]
    seconds = time.process_time() - began
    for sample, cleaned in zip(some, done, strict=True):
        judge(sample, cleaned, count, verbose)
    print(f"{len(some)} captures, {sum(len(s.text) for s in some)} characters, {seconds:.2f} s")
    print("body lines ", prf(count, "body"))
    print("headings   ", prf(count, "heading"))
    print(
        "captions   ",
        f"{count['caption', True]} of {count['caption', True] + count['caption', False]}",
    )
    for name in FIELDS:
        print(f"{name:11}", "  ".join(f"{r} {count[name, r]}" for r in ("right", "asked", "wrong")))
    for name in (
        "glosses",
        "glosses mended",
        "parentheses",
        "parentheses kept",
        "title-kept",
        "not rebuilt",
        "differs on a second run",
    ):
        print(f"{name}: {count[name]}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--folder", type=Path, help="captures labelled by hand")
    parser.add_argument("-v", action="store_true")
    args = parser.parse_args()
    if args.folder:
        some = labelled(args.folder)
    else:
        ours = [*samples(), *labelled(Path(__file__).parent / "captures" / "labelled")]
        some = [s for s in ours if args.all or s.held_out is args.held_out]
    report(some, args.v)
    words = "".join(s.text for s in some)
    many = [words[i : i + 5000] for i in range(0, 200 * 37, 37)]
    began = time.process_time()
    for text in many:
        clean(from_text(text))
    print(f"200 captures of 5000 characters: {time.process_time() - began:.1f} s of one core")


if __name__ == "__main__":
    main()
