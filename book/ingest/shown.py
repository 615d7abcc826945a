"""What a page shows by markup alone → changes to the text, which would say something else without it:
10⁹ is not 109.

Raised and lowered characters take the form Unicode has for them, or stand behind ``^`` or ``_``; a
quotation marked as one gets the marks of its language; struck text beside what was put in its place
goes (on the record); a fraction of a formula gets its bar.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from book.ingest.capture import Mark
from book.ingest.mend import Change
from book.ingest.record import Edit, moved

# Kinds of marks that this module alone reads.
KINDS = frozenset("sup sub q struck math over under".split())

_RAISED = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
_SIGNS = {"TM": "™", "SM": "℠"}
# Raised on the page, but to be read as it stands: 19th, n°, a call in brackets, words in Han.
_AS_IT_STANDS = re.compile(
    r"(?:st|nd|rd|th|e|er|re|è?me|ère|nde?|o|os|a|as|ª|º|lle|mo|R|[^\w+\-−=(])"
    r"|[\[［【(（〔].*|.*[\u3040-\u9fff].*",
    re.S,
)
_CORNERS, _USUAL = "「」『』", "“”‘’"
_QUOTES = dict.fromkeys(("zh-Hant", "zh-TW", "zh-HK", "zh-MO", "ja"), _CORNERS)
_QUOTES |= {"de": "„“‚‘", "fr": "«»‹›"}
_QUOTED = re.compile(r"[\"'“”‘’「」『』«»„‹›＂]")


def changes(
    text: str, marks: Iterable[Mark], calls: Iterable[Mark], edits: tuple[Edit, ...], lang: str
) -> list[Change]:
    """The changes to a block's mended text, in order and apart. ``marks`` count in the text as it
    was, before ``edits``; a raised character that is among the ``calls`` of notes is none."""
    out: list[Change] = []
    own = [m for m in marks if m.kind in KINDS and m.end > m.start]
    places = [(c.start, c.end) for c in calls]
    for mark in own:
        if any(mark.start < end and start < mark.end for start, end in places):
            continue
        start, end = moved(mark.start, edits), moved(mark.end, edits, after=True)
        out += _of_mark(text, start, end, mark, lang)
    out.sort(key=lambda c: (c[0], c[1] > c[0], c[1]))
    apart: list[Change] = []
    for change in out:
        if not apart or change[0] >= apart[-1][1]:
            apart.append(change)
    return _joined(apart)


def _of_mark(text: str, start: int, end: int, mark: Mark, lang: str) -> Iterator[Change]:
    words = text[start:end]
    match mark.kind:
        case "sup" | "sub":
            bare = words.strip()
            start += words.index(bare)
            form = _written(bare, mark.kind == "sup")
            if form and text[:start].strip():
                yield start, start + len(bare), form, f"shown.{mark.kind}"
        case "q":
            inner = int(mark.value.split()[0]) > 1
            left, right = _QUOTES.get(lang, _QUOTES.get(lang[:2], _USUAL))[2 * inner :][:2]
            bare = _QUOTED.match(words.strip()) or _QUOTED.match(text[:start].rstrip()[-1:])
            if words.strip() and (inner or not bare):
                yield start, start, left, "shown.quotes"
                yield end, end, right, "shown.quotes"
        case "struck":
            yield start, end, "", "shown.struck"
        case "math":
            for blank in re.finditer(r"\s+", words):
                yield start + blank.start(), start + blank.end(), "", "shown.math"
        case "over" | "under":
            simple = words.strip().isalnum()
            if mark.kind == "under" or not simple:
                bar = "/" if mark.kind == "under" else ""
                yield start, start, bar + "(" * (not simple), "shown.math"
            if not simple:
                yield end, end, ")", "shown.math"


def _written(words: str, raised: bool) -> str:
    """Raised or lowered words as plain text shows them; empty where they may stand as they are."""
    words = re.sub(r"\s+", "", words) if len(words) < 12 else " ".join(words.split())
    if not words or len(words) > 40 or (raised and _AS_IT_STANDS.fullmatch(words)):
        return ""
    if raised and words in _SIGNS:
        return _SIGNS[words]
    table = _RAISED if raised else _LOWERED
    if all(ord(c) in table or (raised and c in ",–") for c in words):
        return words.translate(table)
    sign = "^" if raised else "_"
    return sign + (words if words.isalnum() else f"({words})")


def _joined(found: list[Change]) -> list[Change]:
    """Insertions in one place made one."""
    out: list[Change] = []
    for before, change in pairwise([None, *found]):
        if before and before[:2] == change[:2] and change[0] == change[1]:
            start, end, words, rule = out.pop()
            change = (start, end, words + change[2], rule)
        out.append(change)
    return out
