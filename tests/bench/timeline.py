"""Measure a timeline of many entries: proving and ordering them, exporting them, setting the book.

Ends with 1 where compiling a thousand entries takes a second or more (of processor time, beside the
layout). ``--set`` builds the book, too, and says where it lies: to look at.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from pathlib import Path

from book import cli, export, pipeline
from book.enrich import timeline
from book.manuscript import assemble

SECONDS = 1.0
FILLER = "这一句话后来被人反复引用，却没有人记得它原来的样子。"
FORMS = ("{y}-{m:02}-{d:02}",) * 3 + (
    *("{y}-{m:02}", "{y}", "{y}-{m:02}~", "{y}-{m:02}-{d:02}/{next}-01"),
)


def manuscript(folder: Path, count: int) -> Path:
    """A book of ``count`` entries, fifty to a chapter; every twentieth is told twice."""
    dice = random.Random(7)
    chapters, events = {}, []
    for number in range(count):
        slug = f"c{number // 50:03}"
        words = f"第{number}件事发生在某地，主其事者走进第{number}号会议室，说完就离开了"
        chapters.setdefault(slug, []).append(f"{words}。{FILLER * dice.randint(1, 2)}")
        year = dice.randint(1990, 2023)
        day = {"y": year, "m": dice.randint(1, 12), "d": dice.randint(1, 28), "next": year + 1}
        events.append(
            f"- id: e{number}\n  date: {dice.choice(FORMS).format(**day)}\n"
            f"  text: 主其事者走进第{number}号会议室。\n  names: [n{number % 4}]\n"
            + (f"  group: g{number // 20}\n" if number % 20 < 2 else "")
            + f"  evidence: [{{chapter: {slug}, quote: 走进第{number}号会议室}}]\n"
        )
    for slug, paragraphs in chapters.items():
        text = "\n\n".join(paragraphs)
        (folder / f"{slug}.md").write_text(f"---\ntitle: {slug}\n---\n\n{text}\n", "utf-8")
    names = "".join(f"- {{id: n{n}, heading: {who}某}}\n" for n, who in enumerate("赵钱孙李"))
    (folder / "names.yaml").write_text(names, "utf-8")
    (folder / "timeline.yaml").write_text("".join(events), "utf-8")
    listed = ", ".join(chapters)
    book = f"identifier: n{count}\ntitle: 样书\nlang: zh-Hans\nversion: 1\ncontents: [{listed}]\n"
    (folder / "book.yaml").write_text(book, "utf-8")
    return folder


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--entries", type=int, default=1000)
    options.add_argument("--set", action="store_true", help="build the book, too")
    chosen = options.parse_args()
    folder = manuscript(Path(tempfile.mkdtemp()), chosen.entries)
    read = pipeline.load(str(folder)).value
    book = assemble.assemble(read, assemble.edition(read).value).value
    began = time.process_time()
    made = timeline.work_in(book, read.events).value
    seconds = time.process_time() - began
    several = len(made.timeline.comparisons)
    print(f"{len(made.timeline.events)} entries, {several} told twice: {seconds:.2f} s")
    for name, write in export.FORMATS["timeline"].items():
        began = time.process_time()
        write(made, read.moment)
        print(f"  as {name}: {time.process_time() - began:.2f} s")
    if chosen.set:
        began = time.process_time()
        cli.main(["build", str(folder), "-o", str(folder / "dist"), "-q"])
        print(f"set in {time.process_time() - began:.1f} s: {folder / 'dist'}")
    return int(seconds >= SECONDS)


if __name__ == "__main__":
    sys.exit(main())
