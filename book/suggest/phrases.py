"""Expressions of time as they stand in a text, read but not yet reckoned: the values, and the key of
a text they are searched in.

``chinese`` and ``english`` each give the expressions of a key in reading order: where they stand, and
what they say (``Reading``). Durations (三年来, for two weeks), habits (每周五), words of no date
(总有一天, one day) and numbers that only look like dates (第20号, 2023款) are not given at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from book.policy import reckon
from book.policy.fold import fold
from book.policy.language import is_han

ABSOLUTE, BARE, PUBLISHED, TOLD, EITHER = "absolute", "bare", "published", "told", "either"


@dataclass(frozen=True, slots=True)
class Reading:
    """What an expression says. ``base`` is what it is counted from: nothing (absolute), the day of
    publication, the date told before it, either of these, or what the context gives (bare). From
    the base one goes ``steps`` of a ``unit``, and ``days`` more; there ``month``, ``day``,
    ``weekday`` (7 Sunday, 67 the weekend; the ``nth`` of the month, -1 the last) or ``months`` (a
    season, a quarter) narrow it. ``digits``: a decade or century (198X, 19XX). ``nearest``: last,
    this or next, of a named month, season or weekday. ``feast``: the name of a festival or a solar
    term of the Chinese calendar; ``off``: so many days from a festival; ``loose``: about then,
    known to the month; ``late``: at a year's end. ``vague``: how many is not said; ``odd``: no date
    of ours (a lunar month, before our era), which only a person can tell; ``unsure``: one of
    several readings; ``hinged``: counted from an event that is named, not dated."""

    base: str
    rule: str
    unit: str = ""
    steps: int = 0
    days: int = 0
    year: int = 0
    digits: str = ""
    month: int = 0
    day: int = 0
    weekday: int = 0
    nth: int = 0
    months: tuple[int, int] = (0, 0)
    nearest: str = ""
    feast: str = ""
    off: int = 0
    loose: bool = False
    late: bool = False
    about: bool = False
    vague: bool = False
    odd: bool = False
    unsure: bool = False
    hinged: bool = False


def and_more(head: Reading, more: int, months: bool) -> Reading | None:
    """A count of two units (a year and eight months later): ``more`` months or days besides the
    greater unit's count; None where months are added to what is less than a year."""
    if months:
        years = head.unit == reckon.YEAR
        return replace(head, unit=reckon.MONTH, steps=head.steps * 12 + more) if years else None
    if head.unit == reckon.WEEK:
        return replace(head, unit=reckon.DAY, steps=head.steps * 7 + more)
    return replace(head, days=more)


@dataclass(frozen=True, slots=True)
class Phrase:
    """An expression at ``start`` to ``end`` of a text. ``until``: the end of a range; ``open``: since,
    where it is said to go on."""

    start: int
    end: int
    reading: Reading
    until: Reading | None = None
    open: str = ""


@dataclass(frozen=True, slots=True)
class Key:
    """A text as it is searched: folded as quotations are, but with one space between words that are
    not Han. ``offsets`` lead back to the text."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        return self.offsets[start], self.offsets[end - 1] + 1


def key_of(text: str) -> Key:
    """The key of a text."""
    folded = fold(text)
    if len(folded.text) == len(text):
        return Key(folded.text, folded.offsets)
    out: list[str] = []
    offsets: list[int] = []
    before, last = "", -1
    for char, offset in zip(folded.text, folded.offsets, strict=False):
        gap = offset - last > 1 and any(c.isspace() for c in text[last + 1 : offset])
        if gap and before and not _wide(before) and not _wide(char):
            out.append(" ")
            offsets.append(last + 1)
        out.append(char)
        offsets.append(offset)
        before, last = char, offset
    return Key("".join(out), (*offsets, len(text)))


def _wide(char: str) -> bool:
    return is_han(char) or "\u3000" <= char <= "\u303f"


def ranges(
    found: Iterable[Phrase], text: str, dash: re.Pattern, is_range: Callable[[Phrase, Phrase], bool]
) -> Iterator[Phrase]:
    """The phrases in their order, two made one where only a ``dash`` stands between them and
    ``is_range`` says they are its ends."""
    waiting: Phrase | None = None
    for phrase in found:
        ends = waiting and not waiting.until and not phrase.until and is_range(waiting, phrase)
        if ends and dash.fullmatch(text, waiting.end, phrase.start):
            waiting = replace(waiting, end=phrase.end, until=phrase.reading, open="")
            continue
        if waiting:
            yield waiting
        waiting = phrase
    if waiting:
        yield waiting
