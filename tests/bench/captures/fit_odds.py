# ruff: noqa: E402
"""Fit the weights of ``book/ingest/odds.tsv`` to the captures labelled by hand.

``fit_odds.py [--without PREFIX]… [--to FILE] [FOLDER]…``; without folders, those in ``labelled``.
Logistic regression with L1 and L2 by FTRL-proximal (McMahan et al., KDD 2013, "Ad Click
Prediction"): the same captures give the same weights, anywhere. ``--without`` leaves out captures
whose names begin so, to measure on them.
"""

from __future__ import annotations

import argparse
import math
import re
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[3]), str(Path(__file__).parent)]

from labelled import labelled
from sites import Sample, samples

from book.ingest.capture import complete, from_text
from book.ingest.clean import _lines
from book.ingest.odds import features, own

HERE = Path(__file__).parent
ROUNDS = 12
RATE, L1, L2 = 0.1, 1.2, 1.0
SMALL = 0.05  # a weight that is nothing
LEAST = 2  # captures a feature must be met in
TEXT = frozenset("BHC")
Row = tuple[list[str], bool]


def rows(sample: Sample, of: str = "BHCTNX", part: slice = slice(None)) -> list[Row]:
    """The features of each line that counts, and whether it is text: of the capture, of its lines
    that bear some labels, of a part of these."""
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
    lines = _lines(complete(from_text("".join(pieces))))
    out = []
    for line, some in zip(lines, features(lines), strict=True):
        block = line.block
        letters = {x for start, end, x in spans if start < block.end and block.start < end}
        if letters and "N" not in letters:
            out.append((some, bool(TEXT & letters)))
    return out


def parts(sample: Sample, n: int) -> Iterable[list[Row]]:
    """A capture as it might have come in less of: its text alone, the first lines of it, and a few
    lines from the beginning, the middle and the end of the text with what stands round them."""
    yield rows(sample, "BHC")
    yield rows(sample, "BHC", slice(1 + n % 5))
    text = [i for i, (_, _, label) in enumerate(sample.labels) if label in TEXT]
    for at in (text[0] - 2, text[len(text) // 2] - 4, text[-1] - 6):
        first = max(0, at)
        yield rows(sample, part=slice(first, first + 8 + n % 5))


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
    captures = [rows(sample) for sample in samples]
    captures += [row for path in lists for row in lone(path)]
    met = Counter(f for some in captures for f in {f for names, _ in some for f in names})
    captures += [part for n, sample in enumerate(samples) for part in parts(sample, n)]
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


def write(weights: dict[str, float], path: Path) -> None:
    path.write_text("".join(f"{f}\t{v:g}\n" for f, v in weights.items()), "utf-8")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--without", action="append", default=[])
    parser.add_argument("--to", type=Path, default=HERE.parents[2] / "book/ingest/odds.tsv")
    args = parser.parse_args()
    some = [s for folder in args.folders or [HERE / "labelled"] for s in labelled(folder)]
    some += samples()
    some = [s for s in some if not s.name.startswith(tuple(args.without))]
    weights = fit(some, sorted((HERE / "lines").glob("*.txt")))
    write(weights, args.to)
    print(f"{len(some)} captures, {len(weights)} weights")


if __name__ == "__main__":
    main()
