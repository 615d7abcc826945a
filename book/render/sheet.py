"""A sheet to draw on: areas, lines and lines of text, each where it is to stand.

How wide a text is, is estimated from above, by kinds of characters: a drawing is laid out without a
font at hand, and what is drawn is never wider than what was made room for.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

BLACK, GREY, LIGHT, TINT = "#000000", "#777777", "#b4b4b4", "#e8e8e8"

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Area:
    kind: str
    grey: str
    corners: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Line:
    kind: str
    x: float
    y: float
    to_x: float
    to_y: float
    width: float
    grey: str = BLACK
    dashed: bool = False


@dataclass(frozen=True, slots=True)
class Text:
    """A line of text from ``x`` on, or ending there."""

    kind: str
    words: str
    x: float
    y: float
    size: float
    to_left: bool = False


@dataclass(slots=True)
class Sheet:
    """What is drawn, by what lies over what: the ground, areas, lines, texts. Lengths are in points,
    downwards from the upper left corner."""

    ground: list[Area] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    texts: list[Text] = field(default_factory=list)

    def tint(self, kind: str, *corners: Point) -> None:
        self.ground.append(_area(kind, TINT, corners))

    def area(self, kind: str, grey: str, *corners: Point) -> None:
        self.areas.append(_area(kind, grey, corners))

    def bar(self, kind: str, grey: str, left: float, right: float, foot: float, top: float) -> None:
        self.area(kind, grey, (left, top), (right, top), (right, foot), (left, foot))

    def line(
        self,
        kind: str,
        start: Point,
        end: Point,
        width: float = 0.5,
        grey: str = BLACK,
        dashed: bool = False,
    ) -> None:
        ends = map(rounded, (*start, *end))
        self.lines.append(Line(kind, *ends, width, grey, dashed))

    def text(
        self, kind: str, words: str, x: float, y: float, size: float, to_left: bool = False
    ) -> None:
        self.texts.append(Text(kind, words, rounded(x), rounded(y), size, to_left))


def _area(kind: str, grey: str, corners: Sequence[Point]) -> Area:
    return Area(kind, grey, tuple((rounded(x), rounded(y)) for x, y in corners))


def rounded(length: float) -> float:
    """As finely as a printer shows it."""
    return round(length, 2) + 0.0  # no -0.0


_NARROW = frozenset("iljtfrI.,:;'|!()[]`· ")
_BROAD = frozenset("mwMWÆŒœæ@%&—…")


def em_width(text: str) -> float:
    """How wide a text is at most, in ems."""
    return sum(map(_em, text))


def _em(character: str) -> float:
    if character in _NARROW:
        return 0.4
    if character in _BROAD:
        return 1.0
    if unicodedata.east_asian_width(character) in "WFA":  # A: “ ” — … stand in the Chinese face
        return 1.0
    if character.isdigit() and character.isascii():
        return 0.6
    if character.islower() and character < "\u0250":
        return 0.64
    return 0.8 if character < "\u0600" else 1.3


_CLAUSE = re.compile(r"[，；、：。！？,;:.!?](?=\D|$)|[（(—]")


def shortened(text: str, ems: float) -> str:
    """A text that is no wider than so many ems: cut after a clause where one ends in its second
    half, else between words or ideographs, and with … where something is left out."""
    if em_width(text) <= ems:
        return text
    end = sum(width <= ems - 1.0 for width in accumulate(map(_em, text)))
    clauses = [found.start() for found in _CLAUSE.finditer(text, end // 2, end + 1)]
    if clauses:
        kept = text[: clauses[-1]]
    else:
        words = re.match(r".*(?=[\s\u2e80-\U0003ffff])|.*(?<=[\u2e80-\U0003ffff])", text[: end + 1])
        kept = text[: words.end() if words and words.end() >= end // 3 else end][:end]
    return kept.rstrip(" ，；、：,;:（(—") + "…"
