"""How long names take beside layout: ``python tests/bench/matching.py [PEOPLE CHAPTERS LENGTH]``.

A manuscript made by chance (2,000 people, 200 chapters of 5,000 characters); the time to mark every
mention and to compile the index, the median of five runs (processor time).
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "publication")]

import generated  # noqa: E402

from book import pipeline  # noqa: E402
from book.enrich import index, mentions  # noqa: E402
from book.manuscript import assemble  # noqa: E402


def main() -> None:
    people, chapters, length = map(int, sys.argv[1:4]) if sys.argv[1:] else (2000, 200, 5000)
    with tempfile.TemporaryDirectory() as folder:
        for name, text in generated.manuscript(people, chapters, length).items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        manuscript = pipeline.load(folder).value
    book = assemble.assemble(manuscript, assemble.edition(manuscript, "").value).value
    marking, compiling = [], []
    for _ in range(5):
        gc.collect()
        began = time.process_time()
        marked = mentions.mark_mentions(book)
        between = time.process_time()
        made = index.compile_index(marked.value)
        marking.append(between - began)
        compiling.append(time.process_time() - between)
    count = sum(map(len, marked.value.of.values()))
    print(f"{people} people, {chapters} chapters of {length} characters: {count} mentions")
    print(f"{len(made.value.entries)} entries")
    print(
        f"marking {statistics.median(marking):.2f} s, compiling {statistics.median(compiling):.2f} s"
    )


if __name__ == "__main__":
    main()
