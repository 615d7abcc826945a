"""Quoted passages found in the chapters: where the editor's files point, in the text as it stands.

Two copies of one passage may differ in white space, width of punctuation and script, and in nothing
else (``policy.fold``).
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from book.diagnostics import Diagnostic, Hint, finding
from book.model.apparatus import Evidence
from book.model.content import text_blocks, text_of
from book.model.structure import Division
from book.policy.fold import fold

Piece = tuple[str, int, int]  # a text block's id, and a range of its running text


@dataclass(frozen=True, slots=True)
class _Text:
    """A chapter's text as one key to search in; of each character of it, the one in the text it
    stands for, and its place: block and offset."""

    key: str
    words: str
    places: tuple[tuple[str, int], ...]


@dataclass(slots=True)
class Passages:
    """The texts of some divisions, to look quotations up in. Each is read when first asked for."""

    divisions: Iterable[Division]
    _by_slug: dict[str, Division] = field(init=False)
    _texts: dict[str, _Text] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_slug = {d.slug: d for d in self.divisions}

    def __contains__(self, chapter: str) -> bool:
        return chapter in self._by_slug

    def find(self, passage: Evidence) -> tuple[Piece, ...] | Diagnostic:
        """The pieces of text blocks a quotation covers, in reading order; or what is wrong with
        it: not there (with the nearest words as a hint), or there several times. Without a chapter
        it is looked for in all of them."""
        if not passage.chapter:
            return self._find_anywhere(passage)
        text, quote = self._text(passage.chapter), fold(passage.quote).text
        starts = _places(text.key, quote)
        if not starts:
            near = _nearest(text, quote)
            hint = Hint("nearest", {"passage": near}) if near else None
            return finding("evidence.not-found", passage.span, hint, chapter=passage.chapter)
        if passage.nth > len(starts):
            hint = Hint("stand-times", {"count": len(starts)})
            return finding("evidence.not-found", passage.span, hint, chapter=passage.chapter)
        if len(starts) > 1 and not passage.nth:
            more = {"chapter": passage.chapter, "count": len(starts)}
            hints = [
                Hint("nth", {"nth": nth, "passage": _around(text, start, len(quote))})
                for nth, start in enumerate(starts[:_SHOWN], 1)
            ]
            return finding("evidence.ambiguous", passage.span, *hints, **more)
        start = starts[max(passage.nth, 1) - 1]
        pieces: dict[str, list[int]] = {}
        for block, offset in text.places[start : start + len(quote)]:
            pieces.setdefault(block, []).append(offset)
        return tuple((block, at[0], at[-1] + 1) for block, at in pieces.items())

    def _find_anywhere(self, passage: Evidence) -> tuple[Piece, ...] | Diagnostic:
        quote = fold(passage.quote).text
        chapters = [s for s in self._by_slug for _ in _places(self._text(s).key, quote)]
        if len(chapters) == 1:
            return self.find(replace(passage, chapter=chapters[0]))
        if not chapters:
            return finding("passage.nowhere", passage.span)
        return finding("passage.in-several", passage.span, chapters=", ".join(chapters))

    def _text(self, slug: str) -> _Text:
        if slug not in self._texts:
            self._texts[slug] = _read(self._by_slug[slug])
        return self._texts[slug]


def _read(division: Division) -> _Text:
    key: list[str] = []
    words: list[str] = []
    places: list[tuple[str, int]] = []
    for block in text_blocks(division.content):
        text = text_of(block)
        folded = fold(text)
        key.append(folded.text)
        words += [text[offset] for offset in folded.offsets[: len(folded.text)]]
        places += [(block.get("id"), offset) for offset in folded.offsets[: len(folded.text)]]
    return _Text("".join(key), "".join(words), tuple(places))


_SHOWN = 4  # places of an ambiguous quotation, each with some words around it
_AROUND = 10


def _around(text: _Text, start: int, length: int) -> str:
    begin, end = max(0, start - _AROUND), start + length + _AROUND
    return "…" * (begin > 0) + text.words[begin:end] + "…" * (end < len(text.words))


def _places(key: str, quote: str) -> list[int]:
    starts: list[int] = []
    at = key.find(quote) if quote else -1
    while at >= 0:
        starts.append(at)
        at = key.find(quote, at + 1)
    return starts


def _nearest(text: _Text, quote: str) -> str:
    """The stretch of text most like the quotation, if any is like it."""
    if not quote:
        return ""
    matcher = difflib.SequenceMatcher(None, text.key, quote, autojunk=False)
    longest = matcher.find_longest_match()
    if longest.size < max(4, len(quote) // 4):
        return ""
    start = max(0, longest.a - longest.b)
    window = text.key[start : start + 2 * len(quote)]
    last = difflib.SequenceMatcher(None, window, quote, autojunk=False).get_matching_blocks()[-2]
    return text.words[start : start + last.a + len(quote) - last.b]
