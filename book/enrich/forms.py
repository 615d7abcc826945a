"""The forms of names, and where a text has them: the longest match of every form of every name.

People, organisations, works and look-alikes are matched together, in one pass over a text; the longest
form that holds in the chapter wins. Latin forms are bounded by non-letters; Traditional and Simplified
forms are one.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate, combinations

from book.diagnostics import Diagnostic, Hint, Span, finding
from book.model.apparatus import Name, destinations
from book.policy.fold import NO_LENGTH, fold

_END = ""


@dataclass(frozen=True, slots=True)
class Form:
    """A spelling and the name it stands for; ``name`` empty for a look-alike."""

    text: str
    name: str
    span: Span
    only: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    is_heading: bool = False
    breaks: frozenset[int] = frozenset()

    def holds_in(self, chapter: str) -> bool:
        return (not self.only or chapter in self.only) and chapter not in self.exclude

    @property
    def rank(self) -> int:
        """Of forms of one length, one for named chapters wins; any name wins over a look-alike."""
        return 2 * bool(self.name) + bool(self.only)


@dataclass(frozen=True, slots=True)
class Hit:
    """A form found in a text; with ``rival``, two names have it and neither is meant surely."""

    start: int
    end: int
    form: Form
    rival: Form | None = None


@dataclass(slots=True)
class Forms:
    """All forms as a tree of characters, so that one pass over a text finds the longest."""

    root: dict = field(default_factory=dict)

    def add(self, form: Form) -> None:
        node = self.root
        for character in fold(form.text).text:
            node = node.setdefault(character, {})
        if node is not self.root:
            node.setdefault(_END, []).append(form)

    def hits(self, text: str, chapter: str) -> Iterator[Hit]:
        """Matches from left to right, the longest at each place, none overlapping another.
        Look-alikes are consumed and not given."""
        folded = fold(text)
        key, offsets, root = folded.text, folded.offsets, self.root
        at, last = 0, len(key)
        while at < last:
            if key[at] not in root:
                at += 1
                continue
            hit, i, node = None, at, root
            while i < last and (node := node.get(key[i])) is not None:
                i += 1
                if _END not in node:
                    continue
                start, end = offsets[at], offsets[i - 1] + 1
                forms = [f for f in node[_END] if f.holds_in(chapter)]
                if forms and _bounded(text, start, end):
                    words = text[start:end]
                    breaks = breaks_of(words)
                    if best := _best([f for f in forms if breaks <= f.breaks], words):
                        hit, after = Hit(start, end, *best), i
            if hit is None:
                at += 1
                continue
            if hit.form.name:
                yield hit
            at = after


def _best(forms: list[Form], words: str) -> tuple[Form, Form | None] | None:
    """The form that is meant, and one of another name that could be as well. Of several that are one
    to us (in either script, say) it is the one the text has."""
    if not forms:
        return None
    best = max(forms, key=lambda form: (form.rank, form.text == words))
    rival = next((f for f in forms if f.rank == best.rank and f.name != best.name), None)
    return best, rival


_NO_LENGTH = dict.fromkeys(map(ord, NO_LENGTH))
_HAN_ALONE = re.compile(r"[\u3400-\u9fff·\s]*")
_WORD = re.compile(r"[A-Za-z0-9\u00c0-\u024f\u1e00-\u1eff]+")


def breaks_of(text: str) -> frozenset[int]:
    """Where the Latin words of a text end, in letters from its beginning. Han may be spaced in any
    way, and two words may have run together; but ``I van`` is not ``Ivan``."""
    if _HAN_ALONE.fullmatch(text):
        return frozenset()
    words = _WORD.findall(unicodedata.normalize("NFKC", text.translate(_NO_LENGTH)))
    return frozenset(accumulate(map(len, words)))


def _bounded(text: str, start: int, end: int) -> bool:
    """Whether a match is not the middle of a longer Latin word or number."""
    if end < len(text) and unicodedata.combining(text[end]):
        return False
    return not (start and _joined(text[start - 1], text[start])) and not (
        end < len(text) and _joined(text[end - 1], text[end])
    )


def _joined(left: str, right: str) -> bool:
    return (_is_latin(left) and _is_latin(right)) or (left.isdecimal() and right.isdecimal())


def _is_latin(character: str) -> bool:
    if character.isascii():
        return character.isalpha()
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


def forms_of(names: Iterable[Name]) -> tuple[Form, ...]:
    """Every form the register gives; of an entry that only sends on, for the entry it sends to."""
    names = tuple(names)
    target = destinations(names)
    forms: list[Form] = []

    def add(text: str, owner: str, span: Span, **more: object) -> None:
        forms.append(Form(text, owner, span, breaks=breaks_of(text), **more))

    for name in names:
        owner = target[name.id]
        add(name.heading, owner, name.span, is_heading=True)
        if name.latin:
            add(name.latin, owner, name.span)
        for v in name.variants:
            add(v.form, owner, v.span, only=v.only, exclude=v.exclude)
        for decoy in name.not_:
            add(decoy, "", name.span)
    return tuple(forms)


def ambiguous(
    forms: Iterable[Form], headings: Mapping[str, str], chapters: Iterable[str]
) -> Iterator[Diagnostic]:
    """Forms that fit two names in one chapter, with both places. Two headings may be the same (the
    editor tells homonyms apart by hand): they are an error where the text leaves it open."""
    by_key: dict[str, list[Form]] = defaultdict(list)
    for form in forms:
        if form.name:
            by_key[fold(form.text).text].append(form)
    chapters = tuple(chapters)
    for group in by_key.values():
        for one, other in combinations(group, 2):
            same = one.name == other.name or one.rank != other.rank
            if same or (one.is_heading and other.is_heading):
                continue
            shared = next((c for c in chapters if one.holds_in(c) and other.holds_in(c)), None)
            if shared is not None:
                yield clash(other, one, headings, shared)


def clash(form: Form, rival: Form, headings: Mapping[str, str], chapter: str) -> Diagnostic:
    hints = Hint("other-place", span=rival.span), Hint("limit-scope")
    names = {"name": headings[form.name], "other": headings[rival.name]}
    return finding("names.ambiguous", form.span, *hints, form=form.text, chapter=chapter, **names)
