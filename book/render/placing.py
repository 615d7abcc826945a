"""Labels above a line, none across another: flags on poles.

Each label flies from a pole that rises from its place on the line. From some place on, flags fly to
the left, before it to the right; where a pole would stand too near a margin or another pole, it is set
aside (its foot is then drawn slanting), the order of all poles being kept. A pole never passes through
a text: a label is above all those whose poles rise under its text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

Text = tuple[str, float]  # with its width

_BESIDE = 2.0  # between pole and text
_CLEAR = 1.4  # between a text and another's pole
_APART = 5.0  # between two texts of one row
_POLES = 3.0  # between poles
_ASIDE = 12.0  # how far poles may yield to a longer text


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be labelled: its place on the line, and texts that would do, the best first."""

    foot: float
    texts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """A text, from ``left`` to ``right``, in a row counted from 0, the lowest. Its ``pole`` belongs to
    the place ``foot`` on the line."""

    foot: float
    pole: float
    text: str
    left: float
    right: float
    row: int = 0


_One = tuple[float, Text]


def place(wanted: Sequence[Wanted], left: float, right: float, rows: int) -> list[Label]:
    """As many labels as fit between two margins in so many rows, the first wanted first; then, in the
    same order, each with as good a text as there is room for. What does not fit is left out."""
    chosen: list[tuple[Wanted, _One]] = []
    best: list[Label] = []
    for one in wanted:
        trial = [*chosen, (one, (one.foot, one.texts[-1]))]
        if labels := _flown([o for _, o in trial], left, right, rows):
            chosen, best = trial, labels
    for i, (one, _) in enumerate(chosen):
        for text in one.texts[:-1]:
            trial = [*chosen[:i], (one, (one.foot, text)), *chosen[i + 1 :]]
            labels = _flown([o for _, o in trial], left, right, rows)
            if labels and _aside(labels) <= _aside(best) + _ASIDE:
                chosen, best = trial, labels
                break
    return best


def _aside(labels: Sequence[Label]) -> float:
    """How far poles stand from their places, in all."""
    return sum(abs(label.pole - label.foot) for label in labels)


def _flown(ones: Sequence[_One], left: float, right: float, rows: int) -> list[Label]:
    """All of them as labels, with their poles as little aside as can be; none where they do not fit."""
    order = sorted(ones, key=lambda one: one[0])
    trials = [_poled(order, turn, left, right) for turn in range(len(order) + 1)]
    for labels in sorted(filter(None, trials), key=_aside):
        if placed := _in_rows(labels, rows):
            return placed
    return []


def _poled(order: Sequence[_One], turn: int, left: float, right: float) -> list[Label]:
    """Labels, from ``turn`` on flying to the left; none where the margins are too near."""
    before: list[Label] = []
    limit = right
    for foot, (text, width) in reversed(order[:turn]):
        pole = min(foot, limit, right - width - _BESIDE)
        limit = pole - _POLES
        before.insert(0, Label(foot, pole, text, pole + _BESIDE, pole + _BESIDE + width))
    after: list[Label] = []
    limit = left
    for foot, (text, width) in order[turn:]:
        pole = max(foot, limit, left + width + _BESIDE)
        limit = pole + _POLES
        after.append(Label(foot, pole, text, pole - _BESIDE - width, pole - _BESIDE))
    fit = all(left <= label.pole <= right for label in (*before, *after))
    return [*before, *after] if fit else []


def _in_rows(labels: Sequence[Label], rows: int) -> list[Label]:
    """The labels in rows, as low as can be; none where that takes too many, or one would have to be
    both above another and below it."""
    below: list[list[int]] = [[] for _ in labels]
    for i, one in enumerate(labels):
        for j, other in enumerate(labels[:i]):
            over, under = _spans(one, other.pole), _spans(other, one.pole)
            if over and under:
                return []
            if over:
                below[i].append(j)
            elif under or (one.left < other.right + _APART and other.left < one.right + _APART):
                below[j].append(i)
    found = [-1] * len(labels)

    def row(i: int, path: tuple[int, ...] = ()) -> int:
        """One more than the highest of those below; ``rows`` where they go in a circle."""
        if i in path:
            return rows
        if found[i] < 0:
            highest = max((row(j, (*path, i)) for j in below[i]), default=-1)
            found[i] = min(rows, highest + 1)
        return found[i]

    placed = [replace(one, row=row(i)) for i, one in enumerate(labels)]
    return placed if all(one.row < rows for one in placed) else []


def _spans(label: Label, pole: float) -> bool:
    return label.left - _CLEAR < pole < label.right + _CLEAR
