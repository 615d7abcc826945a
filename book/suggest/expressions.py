"""Every expression of time in a text, Chinese and English side by side."""

from __future__ import annotations

from collections.abc import Iterator

from book.suggest import chinese, english
from book.suggest.phrases import BARE, Key, Phrase


def phrases(key: Key) -> Iterator[Phrase]:
    """Every expression of time in reading order, none overlapping another, with offsets into the
    key: Chinese and English side by side."""
    found = [*chinese.phrases(key.text), *english.phrases(key.text)]
    last: Phrase | None = None
    found.sort(key=lambda phrase: (phrase.start, -phrase.end))
    for n, phrase in enumerate(found):
        after = found[n + 1] if n + 1 < len(found) else None
        if after and _is_before_date(phrase, after, key.text[phrase.end : after.start]):
            continue
        if last and phrase.start < last.end:
            continue
        if last and _is_gloss(last, phrase, key.text[last.end : phrase.start]):
            continue
        yield phrase
        last = phrase


def _is_before_date(weekday: Phrase, date: Phrase, between: str) -> bool:
    """Whether a weekday only leads up to its date: Monday, June 10."""
    known = date.reading.day and date.reading.rule in ("year", "month-day", "day")
    bare = weekday.reading.base == BARE and weekday.reading.rule == "weekday"
    return bare and bool(known) and between in (", ", ", the ", " the ", "(", " (", "，")


def _is_gloss(date: Phrase, weekday: Phrase, between: str) -> bool:
    """Whether a weekday only names the one of the date before it: 11月12日(周四)."""
    known = date.reading.day and not date.until
    return (
        bool(known) and weekday.reading.rule == "weekday" and between in ("(", ",", ", ", " (", "")
    )
