# ruff: noqa: E402
"""Fits what the head's fields are chosen by: ``tests/bench/captures/fit_head.py title [FOLDER ...]``.

Fitted on our own captures, those labelled by hand and the folders given (of the form in
``labelled.py``): the weights that make the right candidate of each page likeliest. Prints what they
do for sets they were not fitted on, each left out in turn – right, asked, wrong, and right less three
times wrong – and the table to put in place.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parents[2]), str(HERE)]

from fit_roles import solved
from labelled import answers, labelled, lines, sample
from sites import Sample, samples

from book.ingest import headline, masthead, writers
from book.ingest import page as page_of
from book.ingest.capture import from_text
from book.ingest.choice import SURE, likelihoods, together
from book.ingest.clean import clean
from book.ingest.harvest import fields
from book.ingest.segment import bare

RIDGE = 0.5  # how much a weight must explain to grow
OF_PAGES = 0.2  # how much one real page counts: many of a few sites, with all that stands around
OF_ARTICLES = 0.15  # and a capture without what stands around its article
OF_TEXTS = 0.05  # and the text alone, which has no title
OF_OURS = 0.3  # how much one of our own captures counts: the same eight articles, again and again


@dataclass
class Page:
    """What a page offers: the candidates' features and words, the places of those that are right."""

    name: str
    rows: Sequence[Mapping[str, float]]
    words: Sequence[str]
    right: Collection[int]
    weight: float
    stated: bool = True  # whether the capture states it
    after: Callable[[list[float]], list[float]] = list  # what becomes of the likelihoods


def articles(whole: Sample) -> list[Sample]:
    """A capture as it would be saved without its page: title and text, with and without the lines
    between that say who and when; and the text alone."""
    text, header = whole.text, dict(whole.header)
    labels = [letter for *_, letter in whole.labels]
    if "authors" not in header or "T" not in labels or "B" not in labels:
        return []
    title, body = labels.index("T"), labels.index("B")
    spans = lines(text)
    told = [text[start:end] for start, end in spans]
    bylines = {
        i
        for i in range(title, body)
        if labels[i] == "X"
        and len(told[i]) < 60
        and (fields(told[i]).labelled or any(name in told[i] for name in header["authors"]))
    }
    out = []
    for extra, has_title in ((bylines, True), (set(), True), (set(), False)):
        kept = [
            i
            for i, letter in enumerate(labels)
            if (i >= body and letter in "BHC")
            or (has_title and (i == title or i in extra or (letter in "BHCN" and title < i < body)))
        ]
        some = "\n".join(told[i] for i in kept)
        said = "\n".join(told[i] for i in extra)
        houses = [header["publisher"], *header.get("publisher_accept", ())]
        houses = [house for house in houses if house and house in said]
        few = {name: value for name, value in header.items() if not name.startswith("publisher")}
        few |= {"publisher": "".join(houses[:1]), "publisher_accept": houses[1:]}
        if not all(name in said for name in header["authors"]):
            few["authors"] = ()
            if any(name in some for name in header["authors"]):
                del few["authors"]  # signed in the text, or told of
        if not has_title:
            few = {"title": "", "publisher": ""}
        made = sample(whole.name, some, [labels[i] for i in kept], {"authors": (), **few})
        made.header = few
        out.append(made)
    return out if bylines else out[1:]


def titles(sample: Sample, weight: float) -> list[Page]:
    seen: list[tuple] = []
    real = headline.Headline._title_features

    def record(self, candidates, limit):
        rows = real(self, candidates, limit)
        words = [self.title_of(i)[0] for i in candidates]
        seen.append((rows, words, self._same_titles(candidates)))
        return rows

    headline.Headline._title_features = record
    try:
        clean(from_text(sample.text))
    finally:
        headline.Headline._title_features = real
    wanted = [one and bare(one) for one in answers(sample, "title")]
    out = []
    for rows, words, same in seen:
        right = {n for n, word in enumerate(words) if bare(word) in wanted}
        right |= {n for n, one in enumerate(same) if one in right}
        after = partial(_joined, same)
        out.append(Page(sample.name, rows, words, right, weight, bool(wanted[0]), after))
    return out


def _joined(same: Sequence[int], likely: Sequence[float]) -> list[float]:
    return together(likely, same)


def authors(sample: Sample, weight: float) -> list[Page]:
    seen = []
    real = page_of.writers

    def record(one):
        some = writers.bylines(one)
        seen.append((some, [writers.features(one, s, some) for s in some]))
        return real(one)

    page_of.writers = record
    try:
        clean(from_text(sample.text))
    finally:
        page_of.writers = real
    if "authors" not in sample.header:
        return []
    some, rows = seen[0]
    wanted = [one for one in answers(sample, "authors") if one]
    stated = bool(sample.header["authors"])
    right = {n for n, one in enumerate(some) if one.names in wanted}
    words = [", ".join(one.names) for one in some]
    after = partial(writers.whole, some)
    return [Page(sample.name, rows, words, right, weight, stated, after)]


def publisher(sample: Sample, weight: float) -> list[Page]:
    seen = []
    real = page_of.house

    def record(one):
        some = masthead.houses(one)
        seen.append((some, [masthead.features(one, s, some) for s in some], one.title))
        return real(one)

    page_of.house = record
    try:
        clean(from_text(sample.text))
    finally:
        page_of.house = real
    if "publisher" not in sample.header:
        return []
    some, rows, title = seen[0]
    wanted = answers(sample, "publisher")
    right = {n for n, one in enumerate(some) if one.name in wanted}
    after = partial(masthead.apart, some, title=title)
    names = [one.name for one in some]
    return [Page(sample.name, rows, names, right, weight, bool(wanted[0]), after)]


def fit(some: Sequence[Page]) -> dict[str, float]:
    """The weights that make the right candidates likeliest, kept small (Newton's method)."""
    names = sorted({name for page in some for row in page.rows for name in row})
    place = {name: n for n, name in enumerate(names)}
    size = len(names)
    w = [0.0] * size
    data = [(page, [[(place[n], v) for n, v in row.items()] for row in page.rows]) for page in some]
    for _ in range(8):
        slope = [RIDGE * x for x in w]
        bend = [[RIDGE * (n == m) for m in range(size)] for n in range(size)]
        weights = dict(zip(names, w, strict=True))
        for page, rows in data:
            likely = likelihoods(page.rows, weights)
            mean: dict[int, float] = {}
            found = sum(likely[n] for n in page.right) or 1.0
            for n, (share, row) in enumerate(zip(likely, rows, strict=True)):
                off = page.weight * (share - (n in page.right) * share / found)
                for p, v in row:
                    slope[p] += off * v
                if share < 1e-3:
                    continue
                for p, v in row:
                    mean[p] = mean.get(p, 0.0) + share * v
                    line, by = bend[p], page.weight * share * v
                    for q, u in row:
                        line[q] += by * u
            for p, v in mean.items():
                line, by = bend[p], page.weight * v
                for q, u in mean.items():
                    line[q] -= by * u
        step = solved(bend, slope)
        w = [x - s for x, s in zip(w, step, strict=True)]
        if max(map(abs, step)) < 1e-2:
            break
    return {name: round(x, 2) for name, x in zip(names, w, strict=True) if abs(x) >= 0.05}


def judged(
    some: Sequence[Page], weights: Mapping[str, float], verbose: bool = False, sure: float = SURE
) -> Counter:
    count: Counter = Counter()
    for page in some:
        likely = page.after(likelihoods(page.rows, weights))
        best = max(range(len(likely)), key=likely.__getitem__, default=-1)
        told = best >= 0 and likely[best] >= sure
        if told:
            state = "right" if best in page.right else "wrong"
        else:
            state = "asked" if page.stated else "right"
        count[state] += 1
        if verbose and state != "right":
            words = page.words
            likes = sorted(zip(likely, words, strict=True), reverse=True)[:2]
            shown = "; ".join(f"{share:.2f} {word[:40]}" for share, word in likes)
            wanted = next((words[n][:40] for n in page.right), "(no candidate)")
            print(f"  {page.name} {state}: {shown} for {wanted}")
    return count


def figures(count: Counter) -> str:
    right, asked, wrong = (count[state] for state in ("right", "asked", "wrong"))
    return f"right {right}  asked {asked}  wrong {wrong}  score {right - 3 * wrong}"


FIELDS: dict[str, Callable[[Sample, float], list[Page]]] = {
    "title": titles,
    "authors": authors,
    "publisher": publisher,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("field", choices=FIELDS)
    parser.add_argument("folders", nargs="*")
    parser.add_argument("--pages", type=Path, help="real pages, as public.py --write leaves them")
    parser.add_argument("-v", action="store_true")
    args = parser.parse_args()
    offered = FIELDS[args.field]
    sets = {"ours": [p for s in samples() for p in offered(s, OF_OURS)]}
    own = [(s.name[0], s) for s in labelled(HERE / "labelled")]  # a set each by its first letter
    own += [(Path(folder).name, s) for folder in args.folders for s in labelled(Path(folder))]
    for name, whole in own:
        sets.setdefault(name, []).extend(offered(whole, 1.0))
        for few in articles(whole):
            sets[name] += offered(few, OF_ARTICLES if few.header["title"] else OF_TEXTS)
    if args.pages:
        sets["pages"] = [p for s in labelled(args.pages) for p in offered(s, OF_PAGES)]
    total: Counter = Counter()
    sweep = {n / 100: Counter() for n in range(40, 100, 5)}
    for name, held in sets.items():
        if name == "ours":
            continue
        weights = fit([p for other, some in sets.items() if other != name for p in some])
        count = judged(held, weights, args.v)
        total += count
        for sure, some in sweep.items():
            some += judged(held, weights, sure=sure)
        print(f"without {name}: {figures(count)}", flush=True)
    print(f"each left out: {figures(total)}")
    for sure, count in sweep.items():
        print(f"sure from {sure}: {figures(count)}")
    weights = fit([p for some in sets.values() for p in some])
    for name, some in sets.items():
        print(f"on {name} itself: {figures(judged(some, weights))}")
    for name, value in weights.items():
        print(f'    "{name}": {value},')


if __name__ == "__main__":
    main()
