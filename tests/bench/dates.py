# ruff: noqa: E501
"""How well dates told in prose are found, reckoned and grouped.
``python tests/bench/dates.py [--folder DIR]… [-v]``; without a folder, every one in ``dates/``. On
``unseen-dates`` no weight was fitted and of its misses no rule was made.

A folder holds chapters with their labels set in the text (``chapters.txt``: ``{上周五|2024-03-01}``; more
dates after it are as right, ``?`` is to ask, ``-`` no event, ``!`` rhetorical, ``@x`` a group), or chapters
(``*.md``, each with its publication date) and ``truth.yaml``: expressions
with their chapter, number of occurrence and date. Judged: *right*, the date or one of ``accept``, or
asked where there is none to tell, or no entry where there is no event; *wrong*, another date as sure
or likely, or any as sure or likely where there is no event; *ask*, the rest. Rhetorical words may not
be proposed at all. Of groups: a true one is found where two of its chapters meet in one proposed; a
proposed one is wrong where it holds two expressions known to tell different events.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

import yaml

from book.policy import dates as edtf
from book.suggest import groups
from book.suggest.dates import Statement, sentences, statements

HERE = Path(__file__).parent / "dates"


@dataclass(frozen=True)
class Label:
    folder: str
    chapter: str
    start: int
    end: int
    expression: str
    kind: str
    event: bool
    date: str | None
    accept: tuple[str, ...]
    group: str


def chapter(path: Path) -> tuple[str, str]:
    """Publication date ("" where unknown) and body."""
    _, header, body = re.split(
        r"^---[ ]*$\n?", path.read_text(encoding="utf-8"), maxsplit=2, flags=re.M
    )
    stated = yaml.load(header, yaml.BaseLoader) or {}
    return stated.get("published") or "", body


def labels(folder: Path, bodies: dict[str, str]) -> list[Label]:
    truth = yaml.safe_load((folder / "truth.yaml").read_text(encoding="utf-8"))
    out = []
    for item in truth["expressions"]:
        body = bodies[item["chapter"]]
        start = -1
        for _ in range(int(item.get("nth") or 1)):
            start = body.find(str(item["expression"]), start + 1)
        if start < 0:
            print(f"  no such expression: {item}")
            continue
        date = item.get("date")
        accept = tuple(str(a) for a in item.get("accept") or ())
        out.append(
            Label(
                *(folder.name, item["chapter"], start, start + len(item["expression"])),
                *(item["expression"], item.get("class", ""), bool(item["event"])),
                *(None if date is None else str(date), accept, item.get("group") or ""),
            )
        )
    return out


def read(folder: Path) -> tuple[dict[str, str], dict[str, str]]:
    bodies, published = {}, {}
    for path in sorted(folder.glob("*.md")):
        slug = re.sub(r"^\d+-", "", path.stem)
        for name in (slug, path.stem, path.name):
            published[name], bodies[name] = chapter(path)
    return bodies, published


def marked(folder: Path) -> tuple[dict[str, str], dict[str, str], list[Label]]:
    """The chapters and labels of a ``chapters.txt``."""
    bodies, published, out = {}, {}, []
    text = (folder / "chapters.txt").read_text(encoding="utf-8")
    for part in re.split(r"^=== ", text, flags=re.M)[1:]:
        header, body = part.split("\n", 1)
        slug, date = header.split()
        plain, at = "", 0
        for match in re.finditer(r"\{([^{}|]*)\|([^{}]*)\}", body):
            plain += body[at : match.start()]
            at = match.end()
            expression, means = match[1].strip(), match[2].split("|")
            start = len(plain) + len(match[1]) - len(match[1].lstrip())
            plain += match[1]
            group = next((m[1:] for m in means if m[0] == "@"), "")
            first, *accept = [m for m in means if m[0] != "@"]
            event = first not in ("-", "!")
            kind = {"-": "no-event", "!": "rhetorical", "?": "ask"}.get(first, "dated")
            dates = tuple(a for a in accept if a != "?")
            wanted = None if first == "?" or not event else first
            out.append(
                Label(
                    *(folder.name, slug, start, start + len(expression), expression, kind),
                    *(event, wanted, dates, group),
                )
            )
        bodies[slug], published[slug] = plain + body[at:], date.strip("-") and date
    return bodies, published, out


def paragraphs(body: str) -> list[tuple[int, str, bool]]:
    """Offset, text and whether a heading, of each paragraph."""
    out = []
    for match in re.finditer(r"[^\n]+", body):
        lead = re.match(r"(?:#+|>|[-*]|\d+\.) +", match[0])
        cut = lead.end() if lead else 0
        out.append((match.start() + cut, match[0][cut:], match[0].startswith("#")))
    return out


def judge(label: Label, found: Statement | None) -> str:
    proposed = found and found.status != "ask"
    if not label.event:
        return "wrong" if proposed else "ask" if found else "right"
    if proposed:
        return "right" if found.date in (label.date, *label.accept) else "wrong"
    if label.date is None and found:
        return "right"
    return "ask"


Placed = dict[str, list[tuple[int, Statement]]]  # of each chapter, where in it and what is stated


def prepared(folder: Path) -> tuple[list[Label], Placed, list[groups.Told]]:
    """A folder's labels, and its chapters with what they state."""
    if (folder / "chapters.txt").exists():
        bodies, published, wanted = marked(folder)
    else:
        bodies, published = read(folder)
        wanted = labels(folder, bodies)
    placed: Placed = {}
    texts = []
    for slug in dict.fromkeys(label.chapter for label in wanted):
        parts = paragraphs(bodies[slug])
        date = edtf.parse(published[slug]) if published[slug] else None
        blocks = tuple(text for _, text, _ in parts)
        made = statements(blocks, date, headings=[n for n, (_, _, h) in enumerate(parts) if h])
        placed[slug] = [(parts[s.block][0] + s.start, s) for s in made]
        texts.append(groups.Told(slug, blocks, made))
    return wanted, placed, texts


def stated(label: Label, placed: Placed) -> Statement | None:
    """The statement that covers most of a label's expression."""
    best, most = None, 0
    for at, statement in placed[label.chapter]:
        shared = min(label.end, at + len(statement.literal)) - max(label.start, at)
        if shared > most:
            best, most = statement, shared
    return best


def event(label: Label) -> str:
    """What a label tells; what is in no group is told once only."""
    return label.group or f"{label.chapter}:{label.start}"


def measure(folder: Path, count: Counter, verbose: bool) -> None:
    wanted, placed, texts = prepared(folder)
    for told in texts:
        count["sentences"] += sum(len(sentences(b)) for b in told.blocks)
        count["characters"] += sum(map(len, told.blocks))
    for label in wanted:
        best = stated(label, placed)
        verdict = judge(label, best)
        count[verdict] += 1
        count["class", label.kind, verdict] += 1
        if label.event:
            count["event", verdict] += 1
        if best and best.status == "sure":
            count["sure"] += 1
            count["sure right"] += verdict == "right"
        if "rhetor" in label.kind:
            count["rhetorical"] += 1
            count["rhetorical proposed"] += best is not None
        if verdict != "right" and verbose:
            got = f"{best.date or '?'} {best.status} {best.rule}" if best else "nothing"
            print(
                f"  {verdict:5} {label.chapter} {label.expression!r} [{label.kind}] wanted"
                f" {label.date if label.event else 'no event'} {label.accept or ''} got {got}"
            )
    judge_groups(wanted, placed, groups.groups(texts), count, verbose)


def judge_groups(
    wanted: Iterable[Label],
    placed: Placed,
    proposed: Iterable[Iterable[groups.Member]],
    count: Counter,
    verbose: bool = False,
) -> None:
    if not any(label.group for label in wanted):
        return  # nobody said what tells one event
    group_of = {
        (slug, statement.block, statement.start): n
        for n, members in enumerate(proposed)
        for slug, statement in members
    }
    proposed_groups: dict[int, list[Label]] = defaultdict(list)
    true_groups: dict[str, set] = defaultdict(set)
    true_chapters: dict[str, set] = defaultdict(set)
    for label in wanted:
        best = stated(label, placed)
        n = group_of.get((label.chapter, best.block, best.start)) if best else None
        if n is not None:
            proposed_groups[n].append(label)
        if label.group:
            true_chapters[label.group].add(label.chapter)
            if n is not None:
                true_groups[label.group].add((n, label.chapter))
    for name, chapters in true_chapters.items():
        if len(chapters) < 2:
            continue
        count["groups"] += 1
        together = Counter(n for n, _ in true_groups[name])
        found = any(times > 1 for times in together.values())
        count["groups found"] += found
        if not found and verbose:
            print(f"  group not found: {name} {true_groups[name]}")
    for members in proposed_groups.values():
        if len({m.chapter for m in members}) < 2:
            continue
        count["groups proposed"] += 1
        if len({event(m) for m in members}) > 1:
            count["groups wrong"] += 1
            if verbose:
                print("  group wrong:", [(m.chapter, m.expression, m.group) for m in members])


def share(part: int, whole: int) -> str:
    return f"{part}/{whole} = {part / whole:.3f}" if whole else "none"


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--folder", action="append", type=Path)
    parser.add_argument("-v", action="store_true")
    args = parser.parse_args()
    folders = args.folder or sorted(p for p in HERE.iterdir() if p.is_dir())
    count: Counter = Counter()
    began = time.perf_counter()
    for folder in folders:
        measure(folder, count, args.v)
    seconds = time.perf_counter() - began
    total = count["right"] + count["wrong"] + count["ask"]
    known = sum(count["event", v] for v in ("right", "wrong", "ask"))
    print(
        f"{total} expressions in {count['sentences']} sentences, {count['characters']} characters, {seconds:.2f} s"
    )
    for verdict in ("right", "wrong", "ask"):
        of_events = share(count["event", verdict], known)
        print(f"{verdict:22} {share(count[verdict], total)}   (of events alone {of_events})")
    print(f"{'sure':22} {share(count['sure'], known)} of events")
    print(f"{'of the sure, right':22} {share(count['sure right'], count['sure'])}")
    print(f"{'rhetorical proposed':22} {share(count['rhetorical proposed'], count['rhetorical'])}")
    print(f"{'groups found':22} {share(count['groups found'], count['groups'])}")
    print(f"{'groups proposed wrong':22} {share(count['groups wrong'], count['groups proposed'])}")
    for kind in sorted({key[1] for key in count if isinstance(key, tuple) and key[0] == "class"}):
        got = [f"{v} {count['class', kind, v]}" for v in ("right", "wrong", "ask")]
        print(f"  {kind:24}", "  ".join(got))


if __name__ == "__main__":
    main()
