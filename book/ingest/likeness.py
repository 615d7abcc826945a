"""Texts that are nearly the same, in whichever script: told by shared runs of eight letters, a sample
of them."""

from __future__ import annotations

import re
import zlib
from collections import Counter

from book.policy.fold import fold

ALIKE = 0.5
_RUN, _ALL, _ONE_IN, _LEAST, _MOST = 8, 200, 4, 8, 3


class Likeness:
    """Texts seen so far, by name."""

    def __init__(self) -> None:
        self._names: dict[int, list[str]] = {}
        self._sizes: dict[str, int] = {}

    def remember(self, name: str, text: str) -> None:
        runs = _runs(text)
        self._sizes[name] = len(runs)
        for run in runs:
            self._names.setdefault(run, []).append(name)

    def alike(self, text: str) -> list[tuple[str, float]]:
        """The names of those that share at least half with a text, and how much of the shorter one;
        the likest first."""
        runs = _runs(text)
        if len(runs) < _LEAST:
            return []
        shared = Counter(name for run in runs for name in self._names.get(run, ()))
        shares = [
            (name, count / max(1, min(len(runs), self._sizes[name])))
            for name, count in shared.items()
            if self._sizes[name] >= _LEAST
        ]
        return sorted((x for x in shares if x[1] >= ALIKE), key=lambda x: (-x[1], x[0]))[:_MOST]


def _runs(text: str) -> set[int]:
    """A sample of a text's runs, as numbers: the same ones of any text they are in."""
    bare = re.sub(r"[\W_]+", "", fold(text).text.casefold())
    hashes = {zlib.crc32(bare[i : i + _RUN].encode()) for i in range(len(bare) - _RUN + 1)}
    return {h for h in hashes if h % _ONE_IN == 0} if len(hashes) > _ALL else hashes
