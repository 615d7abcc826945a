"""The key under which quotations and names are looked for in a text, and the way back.

``fold`` takes a text and gives the same text without what two copies of one passage may differ in:
white space and marks of no length are dropped, full-width forms become half-width, curly quotes
straight, the interpuncts one. Case, dashes and everything else are kept. ``Folded`` maps any match
back to the text as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

# ZWSP, ZWNJ, ZWJ, word joiner, BOM, soft hyphen: they have no length and copies lose them
NO_LENGTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
# U+3000 is the last white space there is
_DROPPED = frozenset([c for c in map(chr, range(0x3001)) if c.isspace()] + list(NO_LENGTH))


def _table() -> dict[int, str | None]:
    """Every change as ``str.translate`` takes it; each character becomes one or none, which is
    what lets ``Folded`` count offsets by the dropped characters alone."""
    table: dict[int, str | None] = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
    table |= str.maketrans("｡｢｣､", "。「」、")
    table |= dict.fromkeys(map(ord, "“”„‟＂"), '"')
    table |= dict.fromkeys(map(ord, "‘’‚‛＇"), "'")
    table |= dict.fromkeys(map(ord, "·•‧・･"), "·")
    return table | dict.fromkeys(map(ord, _DROPPED), None)


_TABLE = _table()


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

    def find_all(self, key: str) -> Iterator[tuple[int, int]]:
        """Every place of a folded key in reading order, as spans of the original. Places do not
        overlap; an empty key has none."""
        at = self.text.find(key) if key else -1
        while at >= 0:
            yield self.span(at, at + len(key))
            at = self.text.find(key, at + len(key))


def fold(text: str, script: Callable[[str], str] | None = None) -> Folded:
    """The folded text; ``script`` maps one character to one character (Traditional to Simplified,
    say) and is asked once for each that occurs. Raises ``ValueError`` if it gives more or none."""
    folded = text.translate(_TABLE)
    if len(folded) == len(text):
        offsets = tuple(range(len(text) + 1))
    else:
        kept = [i for i, char in enumerate(text) if char not in _DROPPED]
        offsets = (*kept, len(text))
    return Folded(_in_script(folded, script) if script else folded, offsets)


def _in_script(text: str, script: Callable[[str], str]) -> str:
    table = {ord(char): script(char) for char in set(text)}
    if any(len(changed) != 1 for changed in table.values()):
        raise ValueError("a script folding must give one character for one")
    return text.translate(table)
