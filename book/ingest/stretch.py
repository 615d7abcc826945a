"""Where on a page the article lies: the odds of each line by itself → its odds where it stands.

An article is one stretch of its page. The stretch of lines with the greatest sum of odds is looked
for (Kadane's algorithm); how much standing in it, the lines round about and what lies between tell
is fitted (``tests/bench/captures/fit_odds.py`` makes ``stretch.tsv`` anew) – so that comments and
teasers, which read like text, go with the furniture they stand in.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from itertools import accumulate

from book.ingest.lines import Line

_RADII = (2, 5, 12, 30)  # lines on either side whose odds are averaged
_EDGE = -3.0  # the odds of what is beyond the page
_MOST = 5.0  # odds beyond tell no more
_LEAST_OF_STRETCH, _MOST_OF_STRETCH, _GIVEN = -2.0, 3.0, 0.5
_WIDEST = 60  # a longer line weighs no more
_FAR = 10.0


def settled(lines: Sequence[Line], odds: Sequence[float]) -> list[float]:
    """The odds (natural logarithm) of each line to be text, given those of all others."""
    weights = _weights()
    rows = features(lines, odds)
    return [sum(weights.get(name, 0.0) * value for name, value in row.items()) for row in rows]


@cache
def _weights() -> dict[str, float]:
    table = files("book.ingest").joinpath("stretch.tsv").read_text("utf-8")
    rows = (row.rsplit("\t", 1) for row in table.splitlines())
    return {name: float(weight) for name, weight in rows}


def features(lines: Sequence[Line], odds: Sequence[float]) -> list[dict[str, float]]:
    """What is looked at, line by line, apart for running text and what is none."""
    n = len(lines)
    weights = [math.sqrt(max(1, min(line.width, _WIDEST))) for line in lines]
    near = [max(-_MOST, min(_MOST, x)) for x in odds]
    sums = list(accumulate((x * w for x, w in zip(near, weights, strict=True)), initial=0.0))
    mass = list(accumulate(weights, initial=0.0))

    def mean(start: int, stop: int) -> float:
        start, stop = max(0, start), min(n, stop)
        if start >= stop:
            return _EDGE
        return (sums[stop] - sums[start]) / (mass[stop] - mass[start])

    gains = [
        (max(_LEAST_OF_STRETCH, min(_MOST_OF_STRETCH, x)) + _GIVEN) * w
        for x, w in zip(odds, weights, strict=True)
    ]
    first, last = _stretch(gains)
    behind = list(accumulate(accumulate(gains[last + 1 :]), min))
    before = list(accumulate(accumulate(gains[:first][::-1]), min))
    out = []
    for i, line in enumerate(lines):
        row = {"": 1.0, "odds": near[i], "in": float(first <= i <= last)}
        for r in _RADII:
            row[f"above {r}"], row[f"below {r}"] = mean(i - r, i), mean(i + 1, i + 1 + r)
        row["least"] = min(mean(i - 3, i), mean(i + 1, i + 4))
        if i > last:
            row["behind"] = math.log1p(i - last)
            row["to it from behind"] = max(-_FAR, min(0.0, behind[i - last - 1] / 10))
        elif i < first:
            row["before"] = math.log1p(first - i)
            row["to it from before"] = max(-_FAR, min(0.0, before[first - i - 1] / 10))
        out.append({f"{name} prose {line.prose}": value for name, value in row.items()})
    return out


def _stretch(gains: Sequence[float]) -> tuple[int, int]:
    """The first and last of the run of values with the greatest sum."""
    best, run, start = -math.inf, -math.inf, 0
    first = last = 0
    for i, gain in enumerate(gains):
        if run < 0:
            run, start = gain, i
        else:
            run += gain
        if run > best:
            best, first, last = run, start, i
    return first, last
