# ruff: noqa: E402, E501
"""Body and headings of saved pages: ours beside trafilatura and readability-lxml (where installed).

``python tests/bench/pages.py [--held-out | --all] [--paragraphs N] [-v]``. Body F1 by runs of four
characters (marks and spaces aside), a page at a time, then the mean. ``--paragraphs`` cuts the articles
short, as much on the web is. The pages are of our own making; ``public.py`` measures real ones.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import sys
import time
from collections import Counter
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent / "captures")]

import lxml.html
import trafilatura
from webpages import pages

from book.ingest import clean, html, resources


def grams(*texts: str) -> Counter[str]:
    """Runs of four characters, none of them across two texts."""
    bare = (re.sub(r"[\W_]+", "", text) for text in texts)
    return Counter(text[i : i + 4] for text in bare for i in range(len(text) - 3))


def share(text: str, other: str) -> float:
    """How much of a text another has. It is looked for a line at a time, in all of the other run
    together: where the two end their lines does not count."""
    wanted = grams(*text.split("\n"))
    return (wanted & grams(other)).total() / max(1, wanted.total())


def score(found: str, gold: str, allowed: str = "") -> tuple[float, float, float]:
    """Precision, recall and F1. ``allowed`` is the gold with what may be there, too, in its place."""
    p, r = share(found, allowed or gold), share(gold, found)
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


def ours(page: str) -> tuple[str, clean.Cleaned | None]:
    read = html.read(resources.shorten(page.encode()).data.decode())
    if read is None:
        return "", None
    cleaned = clean.clean(read.capture)
    return "\n".join(e.mended for e in cleaned.record.entries if e.kept), cleaned


def votes(page: str) -> str:
    read = html.read(resources.shorten(page.encode()).data.decode())
    return "\n".join(read.capture.text[b.start : b.end] for b in read.capture.blocks if b.vote)


def by_trafilatura(page: str) -> str:
    return trafilatura.extract(page, include_comments=False) or ""


def by_readability(page: str) -> str:
    from readability import Document

    try:
        summary = lxml.html.fromstring(Document(page).summary())
    except Exception:
        return ""
    return "\n".join(summary.itertext())


OTHERS = {"trafilatura": by_trafilatura}
if importlib.util.find_spec("readability"):
    OTHERS["readability"] = by_readability


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--held-out", action="store_true")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--paragraphs", type=int, default=0, help="cut the articles to so many")
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    rows = [
        (name, page, "\n".join(t for label, t in a.lines if label != "N"), a)
        for name, page, a, held in pages(args.paragraphs)
        if args.all or held == args.held_out
    ]
    readers = {"votes": votes, **OTHERS}
    total: dict[str, list[tuple[float, float, float]]] = {}
    spent: Counter = Counter()
    header: Counter = Counter()
    heads = [0, 0, 0]
    sites: dict[tuple[str, str], list[float]] = {}
    for name, page, gold, article in rows:
        began = time.perf_counter()
        text, cleaned = ours(page)
        spent["ours"] += time.perf_counter() - began
        results = {"ours": text}
        for reader, run in readers.items():
            began = time.perf_counter()
            results[reader] = run(page)
            spent[reader] += time.perf_counter() - began
        for reader, found in results.items():
            one = score(found, gold)
            total.setdefault(reader, []).append(one)
            sites.setdefault((name.split("/")[0], reader), []).append(one[2])
        if cleaned is None:
            continue
        wanted = {re.sub(r"\W", "", t) for label, t in article.lines if label == "H"}
        got = {
            re.sub(r"\W", "", e.mended)
            for e in cleaned.record.entries
            if e.kept and e.kind == "heading"
        }
        heads = [heads[0] + len(wanted & got), heads[1] + len(got), heads[2] + len(wanted)]
        said = cleaned.header
        for field, is_, should in (
            ("title", said.title, article.title),
            ("author", ", ".join(said.authors), article.author),
            ("site", said.publisher, article.site),
            ("published", said.published, article.published),
        ):
            bare = [re.sub(r"\W", "", x) for x in (is_, should)]
            state = "open" if not is_ else "right" if bare[0] == bare[1] else "WRONG"
            header[field, state] += 1
            if args.verbose and state == "WRONG":
                print(f"  {name}: {field} {is_!r} for {should!r}")
        if args.verbose:
            for line in gold.split("\n"):
                if re.sub(r"\W", "", line) not in re.sub(r"\W", "", text):
                    print(f"  {name}: lost {line[:50]!r}")
            bare_gold = re.sub(r"\W", "", gold)
            for entry in cleaned.record.entries:
                if entry.kept and re.sub(r"\W", "", entry.mended) not in bare_gold:
                    print(f"  {name}: let in {entry.mended[:50]!r} ({entry.rule})")
    for (site, reader), values in sorted(sites.items()):
        if reader == "ours":
            others = "  ".join(f"{r} {sum(sites[site, r]) / len(values):.3f}" for r in readers)
            print(f"{site:12} ours {sum(values) / len(values):.3f}  {others}")
    for reader, values in total.items():
        p, r, f = (sum(v[k] for v in values) / len(values) for k in range(3))
        print(
            f"{reader:12} P {p:.3f}  R {r:.3f}  F1 {f:.3f}  {1000 * spent[reader] / len(rows):.0f} ms a page"
        )
    if heads[1]:
        p, r = heads[0] / heads[1], heads[0] / max(1, heads[2])
        print(f"headings P {p:.3f} R {r:.3f} F {2 * p * r / (p + r or 1):.3f}")
    for key in sorted(header):
        print(*key, header[key])


if __name__ == "__main__":
    main()
