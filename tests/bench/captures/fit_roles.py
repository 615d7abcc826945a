# ruff: noqa: E402
"""Fits the weights of ``book.ingest.roles``: ``fit_roles.py [FOLDER[=WEIGHT] ...]``.

Fitted on our own captures, those labelled by hand (a set by its first letter) and the folders given
(of the form in ``labelled.py``), which may count for less or more. Prints what the weights do for
captures they were not fitted on – each set left out in turn, then each tenth of the captures – and
the table to put in place.
"""

from __future__ import annotations

import math
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[2]), str(HERE)]

from labelled import labelled
from sites import Sample, samples

from book.ingest import roles, structure
from book.ingest.capture import from_text
from book.ingest.clean import clean

RIDGE = 0.3  # how much a weight must explain to grow
OF_OURS = 0.5  # how much one of our own captures counts: the same eight articles, again and again
ARGUABLE = {
    "g": 0.25
}  # how much the captures of a set count whose headings editors would not agree on
KINDS = ("paragraph", "heading", "caption")
LETTERS = {"B": 0, "H": 1, "C": 2}

# Of one line: the capture, the features, its kind, how much it counts, whether it may be a heading.
Row = tuple[str, dict[str, float], int, float, bool]


def rows(sample: Sample, weight: float) -> Iterable[Row]:
    """The lines of a capture that are weighed."""
    seen: list[roles.Text] = []

    def record(lines: Sequence, body: Sequence[int], plain: Sequence[int]) -> dict[int, str]:
        said = roles.said(lines, body, plain)
        plain = [i for i in plain if i not in said]
        seen.append(roles.Text(lines, [i for i in body if said.get(i) != "caption"], plain))
        return {}

    real, structure.roles = structure.roles, record
    try:
        clean(from_text(sample.text))
    finally:
        structure.roles = real
    text = seen[0]
    for i in sorted(text.candidates):
        block = text.lines[i].block
        inside = (w for start, end, w in sample.labels if start < block.end and block.start < end)
        letter = next(inside, "X")
        if letter in LETTERS:
            short = text.lines[i].width <= roles.MAX_HEADING
            yield sample.name, text.features(i), LETTERS[letter], weight, short


def fit(data: Sequence[Row]) -> dict[str, tuple[float, float]]:
    """The weights that make the labels likeliest, kept small (Newton's method)."""
    names = sorted({name for row in data for name in row[1]})
    place = {name: n for n, name in enumerate(names)}
    size = 2 * len(names)
    w = [0.0] * size
    for _ in range(12):
        slope = [RIDGE * x for x in w]
        bend = [[0.0] * size for _ in range(size)]
        for n in range(size):
            bend[n][n] = RIDGE
        for _, features, kind, weight, _ in data:
            found = [(2 * place[name], value) for name, value in features.items() if value]
            scores = [sum(w[p + k] * v for p, v in found) for k in (0, 1)]
            total = 1 + sum(map(math.exp, scores))
            share = [math.exp(score) / total for score in scores]
            off = [weight * (share[k] - (kind == k + 1)) for k in (0, 1)]
            cross = [[weight * share[a] * ((a == b) - share[b]) for b in (0, 1)] for a in (0, 1)]
            for p, v in found:
                slope[p] += off[0] * v
                slope[p + 1] += off[1] * v
                for a in (0, 1):
                    line = bend[p + a]
                    for q, u in found:
                        line[q] += cross[a][0] * v * u
                        line[q + 1] += cross[a][1] * v * u
        step = solved(bend, slope)
        w = [x - s for x, s in zip(w, step, strict=True)]
        if max(map(abs, step)) < 1e-4:
            break
    return {name: (round(w[2 * n], 2), round(w[2 * n + 1], 2)) for n, name in enumerate(names)}


def solved(matrix: list[list[float]], right: list[float]) -> list[float]:
    """Gauss; the matrix is positive definite, so no pivot is sought."""
    size = len(right)
    rows = [[*line, value] for line, value in zip(matrix, right, strict=True)]
    for n in range(size):
        head = rows[n]
        for m in range(n + 1, size):
            if factor := rows[m][n] / head[n]:
                rows[m][n:] = [x - factor * y for x, y in zip(rows[m][n:], head[n:], strict=True)]
    out = [0.0] * size
    for n in reversed(range(size)):
        rest = sum(rows[n][m] * out[m] for m in range(n + 1, size))
        out[n] = (rows[n][size] - rest) / rows[n][n]
    return out


def judged(data: Iterable[Row], weights: dict[str, tuple[float, float]], count: Counter) -> None:
    for _, features, kind, _, short in data:
        got = KINDS.index(roles.told(features, weights, heading=short))
        for one in (1, 2):
            count[one, kind == one, got == one] += 1


def figures(count: Counter, kind: int) -> str:
    right, missed, false = (count[kind, *x] for x in ((True, True), (True, False), (False, True)))
    f = 2 * right / (2 * right + missed + false) if right else 0.0
    return f"{KINDS[kind]}s F {f:.3f} ({right} right, {missed} missed, {false} false)"


def main() -> None:
    sets = {"ours": [list(rows(s, OF_OURS)) for s in samples()]}
    for sample in labelled(HERE / "labelled"):
        name = sample.name[0]
        sets.setdefault(name, []).append(list(rows(sample, ARGUABLE.get(name, 1))))
    for given in sys.argv[1:]:
        folder, _, weight = given.partition("=")
        sets[Path(folder).name] = [
            list(rows(s, float(weight or 1))) for s in labelled(Path(folder))
        ]
    for name, held in sets.items():
        if name == "ours":
            continue
        weights = fit([r for other, some in sets.items() if other != name for x in some for r in x])
        count: Counter = Counter()
        judged((r for x in held for r in x), weights, count)
        print(f"without {name}: {figures(count, 1)}; {figures(count, 2)}")
    texts = [x for name, some in sets.items() if name != "ours" for x in some]
    ours = [r for x in sets["ours"] for r in x]
    count = Counter()
    for n in range(10):
        weights = fit([*ours, *(r for m, x in enumerate(texts) if m % 10 != n for r in x)])
        judged((r for x in texts[n::10] for r in x), weights, count)
    print(f"without each tenth: {figures(count, 1)}; {figures(count, 2)}")
    weights = fit([*ours, *(r for x in texts for r in x)])
    for name, some in sets.items():
        count = Counter()
        judged((r for x in some for r in x), weights, count)
        print(f"on {name} itself: {figures(count, 1)}; {figures(count, 2)}")
    for name, pair in weights.items():
        print(f'    "{name}": {pair},')


if __name__ == "__main__":
    main()
