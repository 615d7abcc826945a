"""The key under which quotations and names are looked for in a text, and the way back.

``fold`` takes a text and gives the same text without what two copies of one passage may differ in:
white space and marks of no length are dropped, full-width forms become half-width, curly quotes
straight, the interpuncts one, Traditional characters Simplified. Case, dashes and everything else are
kept. ``Folded`` maps any match back to the text as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass

from book.policy.language import is_han
from book.policy.script import simplified

# ZWSP, ZWNJ, ZWJ, word joiner, BOM, soft hyphen: they have no length and copies lose them
NO_LENGTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
# U+3000 is the last white space there is
_DROPPED = frozenset([c for c in map(chr, range(0x3001)) if c.isspace()] + list(NO_LENGTH))


class _Table(dict[int, str | int | None]):
    """Every change as ``str.translate`` takes it, characters added as they are met. Each becomes one
    or none, which is what lets ``Folded`` count offsets by the dropped characters alone."""

    def __init__(self) -> None:
        super().__init__({code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)})
        self |= str.maketrans("｡｢｣､", "。「」、")
        self |= dict.fromkeys(map(ord, "“”„‟＂"), '"')
        self |= dict.fromkeys(map(ord, "‘’‚‛＇"), "'")
        self |= dict.fromkeys(map(ord, "·•‧・･"), "·")
        self |= dict.fromkeys(map(ord, _DROPPED), None)

    def __missing__(self, code: int) -> str | int:
        char = chr(code)
        self[code] = folded = simplified(char) if is_han(char) else code
        return folded


_TABLE = _Table()


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. ``offsets[i]`` is where its character ``i`` stands in the original; one more
    offset gives the original's length."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the folded characters ``start`` to ``end`` (exclusive, not empty) stand in the
        original, without the dropped characters around them."""
        return self.offsets[start], self.offsets[end - 1] + 1


def fold(text: str) -> Folded:
    """The folded text."""
    folded = text.translate(_TABLE)
    if len(folded) == len(text):
        return Folded(folded, tuple(range(len(text) + 1)))
    kept = [i for i, char in enumerate(text) if char not in _DROPPED]
    return Folded(folded, (*kept, len(text)))
