"""Measure the build of the sample against one plain WeasyPrint pass over the same pages.

Both run in fresh processes, by turns, so that whatever else the machine does falls on both; what
counts is the median of the pairs' ratios. Ends with 1 where the build takes more than 1.6 times the
plain pass, or more than 400 MB.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pikepdf

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
RATIO, MEGABYTES = 1.6, 400


def measured(*command: str) -> tuple[float, float, float]:
    """Seconds, peak megabytes and seconds of processor of a command run to its end."""
    start = time.perf_counter()
    process = os.posix_spawn(
        sys.executable,
        [sys.executable, *command],
        os.environ,
        file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)],
    )
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    if status:
        sys.exit(f"failed: {' '.join(command)}")
    unit = 1024**2 if sys.platform == "darwin" else 1024
    return seconds, usage.ru_maxrss / unit, usage.ru_utime + usage.ru_stime


def pages(path: Path) -> int:
    with pikepdf.open(path) as pdf:
        return len(pdf.pages)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    options.add_argument("--pairs", type=int, default=5)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder, out = Path(name), Path(name) / "out"
        plain = [str(HERE / "plain_pass.py"), "set", name]
        ours = [str(ROOT / "build.py"), str(ROOT / "chapters"), "-q", "-o", str(out)]
        measured(str(HERE / "plain_pass.py"), "prepare", name)
        pairs = []
        for number in range(1, chosen.pairs + 1):
            pair = measured(*plain), measured(*ours)
            pairs.append(pair)
            (plainly, *_), (built, *_) = pair
            print(f"{number}: plain {plainly:.2f} s, build {built:.2f} s, {built / plainly:.2f}")
        (ready,) = out.glob("*.pdf")
        print(f"pages: plain {pages(folder / 'book.pdf')}, build {pages(ready)} (and the EPUB)")
    ratio, busy = (statistics.median(b[i] / a[i] for a, b in pairs) for i in (0, 2))
    peaks = [max(pair[i][1] for pair in pairs) for i in (0, 1)]
    print(f"peak: plain {peaks[0]:.0f} MB, build {peaks[1]:.0f} MB (at most {MEGABYTES})")
    print(f"median ratio: {ratio:.2f} (at most {RATIO}); of processor time {busy:.2f}")
    return int(ratio > RATIO or peaks[1] > MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
