"""Fit the weights by which ``book/suggest/groups.py`` tells that statements tell one event, and say
how well they do on chapters they were not fitted to. ``python tests/bench/grouping.py``

Fitted are three logistic regressions: whether two chapters tell one story, with what the first says,
whether two statements tell one event, and, with what both say, whether a statement to ask tells what
a dated one does. To be of use for books of any size the first two are fitted to each set of ``dates/``
with groups, to each story in it alone, and to all sets as one book; the third, for which there is
little, to each set. Left out by turns is one set with all its chapters: the figures of its own line
are of weights that never saw it. The weights of the last lines, fitted to all, go into the module.
"""

from __future__ import annotations

import argparse
import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path

from dates import HERE, Label, Placed, event, judge_groups, prepared, stated

from book.suggest import groups

Rows = list[tuple[tuple[float, ...], bool]]
Weights = tuple[float, ...]
Fit = tuple[Weights, Weights, Weights]  # story, event, asked
Enough = tuple[float, float]  # of dated statements, of those to ask
LEAN_STORY, LEAN_EVENT, LEAN_ASKED = 0.3, 1.0, 2.0  # of the penalty on large weights


@dataclass(frozen=True)
class Sample:
    """Labelled chapters read as one book."""

    name: str
    labels: list[Label]
    placed: Placed
    told: list[groups.Told]

    def only(self, chapters: set[str]) -> Sample:
        return Sample(
            self.name,
            [label for label in self.labels if label.chapter in chapters],
            {slug: held for slug, held in self.placed.items() if slug in chapters},
            [told for told in self.told if told.slug in chapters],
        )

    def stories(self) -> list[set[str]]:
        """The chapters that tell of the same events."""
        story: dict[str, set[str]] = {}
        for chapters in self.events().values():
            joined = set().union(chapters, *(story.get(slug, ()) for slug in chapters))
            story |= dict.fromkeys(joined, joined)
        return [s for s in {id(s): s for s in story.values()}.values() if len(s) > 1]

    def events(self) -> dict[str, set[str]]:
        """The events told in several chapters, and in which."""
        out = defaultdict(set)
        for label in self.labels:
            if label.group:
                out[label.group].add(label.chapter)
        return {name: chapters for name, chapters in out.items() if len(chapters) > 1}

    def chapter_pairs(self) -> Rows:
        book = groups.Book(self.told)
        same = {pair for c in self.events().values() for pair in combinations(sorted(c), 2)}
        slugs = sorted(told.slug for told in self.told)
        return [(book.story_signals(*p), p in same) for p in combinations(slugs, 2)]

    def statement_pairs(self, story: Weights) -> Rows:
        """Of what is labelled; of the rest nobody knows what it tells."""
        book = groups.Book(self.told, story)
        known = self.known(book)
        pairs = (
            (book.signals(one, other), known[one] == known[other])
            for one, other in combinations((n for n in known if n in book.dated), 2)
        )
        return [(signals, same) for signals, same in pairs if signals is not None]

    def asked_pairs(self, story: Weights, weights: Weights) -> Rows:
        book = groups.Book(self.told, story, weights)
        known = self.known(book)
        return [
            (book.asked_signals(one, other), known[one] == known[other])
            for one, other in book.asked_pairs()
            if one in known and other in known
        ]

    def known(self, book: groups.Book) -> dict[int, str]:
        """What those of a book's statements tell that are labelled."""
        told: dict[groups.Member, str] = {}
        for label in self.labels:
            if statement := stated(label, self.placed):
                told.setdefault((label.chapter, statement), event(label))
        return {n: told[m] for n, m in enumerate(book.members) if m in told}

    def judged(self, fit: Fit, enough: Enough) -> Counter:
        count: Counter = Counter()
        found = groups.Book(self.told, *fit).groups(*enough)
        judge_groups(self.labels, self.placed, found, count)
        return count


def together(samples: Iterable[Sample]) -> Sample:
    labels, placed, told = [], {}, []
    for sample in samples:
        for label in sample.labels:
            group = label.group and f"{sample.name}/{label.group}"
            labels.append(replace(label, chapter=f"{sample.name}/{label.chapter}", group=group))
        placed |= {f"{sample.name}/{slug}": held for slug, held in sample.placed.items()}
        told += [replace(t, slug=f"{sample.name}/{t.slug}") for t in sample.told]
    return Sample("all", labels, placed, told)


def fitted(rows: Rows, lean: float) -> Weights:
    """The weights of a logistic regression, by Newton's method; ``lean`` weighs their squares, each
    in the spread of its signal."""
    spread = [1.0]
    for column in zip(*(signals for signals, _ in rows), strict=True):
        mean = sum(column) / len(column)
        spread.append(math.sqrt(sum((x - mean) ** 2 for x in column) / len(column)) or 1.0)
    points = [
        ([s / d for s, d in zip((1.0, *signals), spread, strict=True)], float(same))
        for signals, same in rows
    ]
    size = len(spread)
    weights = [0.0] * size
    for _ in range(30):
        slope = [lean * w for w in weights]
        bend = [[lean * (i == j) for j in range(size)] for i in range(size)]
        slope[0], bend[0][0] = 0.0, 1e-6
        for point, same in points:
            sure = 1 / (1 + math.exp(-sum(w * x for w, x in zip(weights, point, strict=True))))
            for i, x in enumerate(point):
                slope[i] += (sure - same) * x
                for j, y in enumerate(point):
                    bend[i][j] += sure * (1 - sure) * x * y
        step = solved(bend, slope)
        weights = [w - s for w, s in zip(weights, step, strict=True)]
        if max(map(abs, step)) < 1e-6:
            break
    return tuple(w / d for w, d in zip(weights, spread, strict=True))


def solved(matrix: list[list[float]], right: Sequence[float]) -> list[float]:
    rows = [[*row, r] for row, r in zip(matrix, right, strict=True)]
    for i in range(len(rows)):
        pivot = max(range(i, len(rows)), key=lambda r: abs(rows[r][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for r, row in enumerate(rows):
            if r != i and row[i]:
                times = row[i] / rows[i][i]
                rows[r] = [x - times * y for x, y in zip(row, rows[i], strict=True)]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def weights_of(sets: Sequence[Sample]) -> Fit:
    samples = [*sets, together(sets), *(s.only(chapters) for s in sets for chapters in s.stories())]
    story = fitted([row for s in samples for row in s.chapter_pairs()], LEAN_STORY)
    rows = [row for s in samples for row in s.statement_pairs(story)]
    weights = fitted(rows, LEAN_EVENT)
    asked = [row for s in sets for row in s.asked_pairs(story, weights)]
    return story, weights, fitted(asked, LEAN_ASKED)


def told(count: Counter) -> str:
    found = f"{count['groups found']}/{count['groups']} found"
    return f"{found}, {count['groups wrong']}/{count['groups proposed']} wrong"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--enough", action="append", type=float, nargs=2)
    parser.add_argument("--folder", action="append", type=Path, default=[], help="another set")
    args = parser.parse_args()
    chosen = [tuple(e) for e in args.enough or [(groups.ENOUGH, groups.ASKED_ENOUGH)]]
    folders = [*sorted(p for p in HERE.iterdir() if p.is_dir()), *args.folder]
    sets = [Sample(p.name, *prepared(p)) for p in folders]
    sets = [s for s in sets if s.events()]  # of the others nobody said what tells one event
    sums: dict[tuple[str, Enough], Counter] = defaultdict(Counter)
    for left in sets:
        fit = weights_of([s for s in sets if s is not left])
        for enough in chosen:
            whole = left.judged(fit, enough)
            alone = Counter()
            for chapters in left.stories():
                alone += left.only(chapters).judged(fit, enough)
            sums["sets", enough] += whole
            sums["stories", enough] += alone
            print(f"{left.name} from {enough}: {told(whole)}; its stories alone: {told(alone)}")
    for (what, enough), count in sums.items():
        print(f"left out, {what} from {enough}: {told(count)}")
    fit = weights_of(sets)
    for enough in chosen:
        count = together(sets).judged(fit, enough)
        print(f"fitted to, all as one book from {enough}: {told(count)}")
    for name, weights in zip(("STORY", "EVENT", "ASKED"), fit, strict=True):
        print(f"{name} = ({', '.join(f'{w:.3g}' for w in weights)})")


if __name__ == "__main__":
    main()
