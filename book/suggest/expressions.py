"""Every expression of time in a text, Chinese and English side by side."""

from __future__ import annotations

from collections.abc import Iterator

from book.suggest import chinese, english
from book.suggest.phrases import Key, Phrase


def phrases(key: Key) -> Iterator[Phrase]:
    """Every expression of time in reading order, none overlapping another, with offsets into the
    key: Chinese and English side by side."""
    found = [*chinese.phrases(key.text), *english.phrases(key.text)]
    last: Phrase | None = None
    for phrase in sorted(found, key=lambda phrase: (phrase.start, -phrase.end)):
        if last and phrase.start < last.end:
            continue
        if last and _is_gloss(last, phrase, key.text[last.end : phrase.start]):
            continue
        yield phrase
        last = phrase


def _is_gloss(date: Phrase, weekday: Phrase, between: str) -> bool:
    """Whether a weekday only names the one of the date before it: 11月12日(周四)."""
    known = date.reading.day and not date.until
    return (
        bool(known) and weekday.reading.rule == "weekday" and between in ("(", ",", ", ", " (", "")
    )
