# ruff: noqa: E402
"""Fit the weights of ``book/ingest/odds.tsv`` and ``stretch.tsv`` to captures labelled by hand.

``fit_odds.py [--without PREFIX]… [--to DIR] [FOLDER]…``; without folders, those in ``labelled``. The
weights in use were fitted to ``labelled`` and to the text of real pages (``public.py --half dev --write
DIR``); those of ``head_weights.py`` likewise (``fit_head.py … --pages DIR``).
Logistic regression with L1 and L2 by FTRL-proximal (McMahan et al., KDD 2013, "Ad Click
Prediction"): the same captures give the same weights, anywhere. What a line's place tells is fitted
to the odds that weights give which were fitted without its capture. ``--without`` leaves out captures
whose names begin so, to measure on them.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from fit_roles import solved
from labelled import labelled
from sites import Sample, samples

from book.ingest import stretch
from book.ingest.capture import complete, from_text
from book.ingest.clean import _lines
from book.ingest.lines import Line
from book.ingest.odds import features, own

HERE = Path(__file__).parent
ROUNDS = 12
RATE, L1, L2 = 0.1, 1.2, 1.0
SMALL = 0.05  # a weight that is nothing
LEAST = 2  # captures a feature must be met in
TEXT = frozenset("BHC")
FOLDS = 4
Judged = list[tuple[Line, set[str]]]
Row = tuple[list[str], bool]


def judged(sample: Sample, of: str = "BHCTNX", part: slice = slice(None)) -> Judged:
    """The lines of a capture that bear some labels, or of a part of these, each with its labels."""
    labels = [label for label in sample.labels if label[2] in of][part]
    if not labels:
        return []
    pieces = [sample.text[labels[0][0] : labels[0][1]]]
    for (_, end, _), (start, stop, _) in pairwise(labels):
        gap = re.sub(r"[^\n]", "", sample.text[end:start])
        pieces += [gap[:3] or "\n", sample.text[start:stop]]
    spans, at = [], 0
    for n, piece in enumerate(pieces):
        if n % 2 == 0:
            spans.append((at, at + len(piece), labels[n // 2][2]))
        at += len(piece)
    out = []
    for line in _lines(complete(from_text("".join(pieces)))):
        block = line.block
        out.append((line, {x for a, b, x in spans if a < block.end and block.start < b}))
    return out


def parts(sample: Sample, n: int) -> Iterable[Judged]:
    """A capture as it might have come in less of: its text alone, the first lines of it, and a few
    lines from the beginning, the middle and the end of the text with what stands round them."""
    yield judged(sample, "BHC")
    yield judged(sample, "BHC", slice(1 + n % 5))
    text = [i for i, (_, _, label) in enumerate(sample.labels) if label in TEXT]
    for at in (text[0] - 2, text[len(text) // 2] - 4, text[-1] - 6):
        first = max(0, at)
        yield judged(sample, part=slice(first, first + 8 + n % 5))


def rows(some: Judged) -> list[Row]:
    """The features of each line that counts, and whether it is text."""
    found = features([line for line, _ in some])
    return [
        (row, bool(TEXT & letters))
        for row, (_, letters) in zip(found, some, strict=True)
        if letters and "N" not in letters
    ]


def lone(path: Path) -> list[list[Row]]:
    """The rows of a list of lines that stand by themselves; what they lack is one feature more."""
    out = []
    for text in path.read_text("utf-8").splitlines():
        if text.strip():
            for line in _lines(complete(from_text(text))):
                out.append([([*own(line), "alone"], path.name[0] in TEXT)])
    return out


def fit(samples: list[Sample], lists: Sequence[Path] = ()) -> dict[str, float]:
    """The weights, rounded; those that are nothing are left out."""
    captures = [rows(judged(sample)) for sample in samples]
    captures += [row for path in lists for row in lone(path)]
    met = Counter(f for some in captures for f in {f for names, _ in some for f in names})
    captures += [rows(part) for n, sample in enumerate(samples) for part in parts(sample, n)]
    known = {f for f, n in met.items() if n >= LEAST}
    data = [([f for f in names if f in known], y) for some in captures for names, y in some]
    z: dict[str, float] = dict.fromkeys(known, 0.0)
    n: dict[str, float] = dict.fromkeys(known, 0.0)
    w: dict[str, float] = dict.fromkeys(known, 0.0)
    order = list(range(len(data)))
    for turn in range(ROUNDS):
        step = 7919 + 2 * turn  # a walk through all rows that is not their order
        while math.gcd(step, len(order)) != 1:
            step += 1
        for k in range(len(order)):
            names, y = data[k * step % len(order)]
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w[f] for f in names)))))
            g = p - y
            for f in names:
                root = math.sqrt(n[f] + g * g)
                z[f] += g - (root - math.sqrt(n[f])) / RATE * w[f]
                n[f] += g * g
                if abs(z[f]) <= L1:
                    w[f] = 0.0
                else:
                    w[f] = -(z[f] - math.copysign(L1, z[f])) / (L2 + root / RATE)
    return {f: round(w[f], 2) for f in sorted(w) if abs(w[f]) >= SMALL}


def fit_stretch(
    samples: list[Sample], lists: Sequence[Path], common: list[Sample]
) -> dict[str, float]:
    """The weights of a line's place, by Newton's method; ``common`` are captures every fold has."""
    data: list[tuple[list[tuple[int, float]], bool]] = []
    place: dict[str, int] = {}
    for fold in range(FOLDS):
        weights = fit([s for s in samples if _fold(s.name) != fold] + common, lists)
        for n, sample in enumerate(samples):
            if _fold(sample.name) == fold:
                for some in (judged(sample), *parts(sample, n)):
                    data += _placed(some, weights, place)
    size = len(place)
    w = [0.0] * size
    for _ in range(12):
        slope = list(w)
        bend = [[float(n == m) for m in range(size)] for n in range(size)]
        for row, y in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w[k] * v for k, v in row)))))
            off, by = p - y, p * (1 - p)
            for k, v in row:
                slope[k] += off * v
                line, some = bend[k], by * v
                for m, u in row:
                    line[m] += some * u
        step = solved(bend, slope)
        w = [x - s for x, s in zip(w, step, strict=True)]
        if max(map(abs, step)) < 1e-3:
            break
    return {name: round(w[k], 3) for name, k in sorted(place.items())}


def _placed(
    some: Judged, weights: Mapping[str, float], place: dict[str, int]
) -> Iterator[tuple[list[tuple[int, float]], bool]]:
    lines = [line for line, _ in some]
    odds = [sum(weights.get(f, 0.0) for f in row) for row in features(lines)]
    for row, (_, letters) in zip(stretch.features(lines, odds), some, strict=True):
        if letters and not letters & {"N", "T"}:
            found = [(place.setdefault(k, len(place)), v) for k, v in row.items()]
            yield found, bool(TEXT & letters)


def _fold(name: str) -> int:
    """Captures of one site are of one fold."""
    return zlib.crc32(re.sub(r"_?\d+$", "", name).encode()) % FOLDS


def write(weights: dict[str, float], path: Path) -> None:
    path.write_text("".join(f"{f}\t{v:g}\n" for f, v in weights.items()), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--to", type=Path, default=HERE.parents[2] / "book/ingest")
    parser.add_argument("--odds-only", action="store_true")
    args = parser.parse_args()
    some = [s for folder in args.folders or [HERE / "labelled"] for s in labelled(folder)]
    some = [s for s in some if not s.name.startswith(tuple(args.without))]
    lists, ours = sorted((HERE / "lines").glob("*.txt")), samples()
    weights = fit(some + ours, lists)
    write(weights, args.to / "odds.tsv")
    print(f"{len(some) + len(ours)} captures, {len(weights)} weights")
    if not args.odds_only:
        write(fit_stretch(some, lists, ours), args.to / "stretch.tsv")


if __name__ == "__main__":
    main()
