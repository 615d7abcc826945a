"""Progress on the terminal: a bar with stage and chapter, lines with ``-v``, nothing elsewhere."""

from __future__ import annotations

import sys
import threading

from book.codes import Wording, wording
from book.watcher import Watcher

STAGES: dict[str, Wording] = {
    "read": {"en": "reading", "zh": "读稿"},
    "pages": {"en": "pages", "zh": "排版"},
    "pdf": {"en": "PDF", "zh": "PDF"},
    "epub": {"en": "EPUB", "zh": "EPUB"},
    "add": {"en": "captures", "zh": "收稿"},
}
PATIENCE = 1.0  # seconds; what is done sooner needs no bar


class Lines(Watcher):
    """A line for each step, on standard error."""

    def __init__(self, lang: str) -> None:
        self._lang = lang

    def step(self, stage: str, label: str = "") -> None:
        print(f"{wording(STAGES[stage], self._lang)} {label}".rstrip(), file=sys.stderr)


class Bar(Watcher):
    """A bar that comes when the work takes a while, and is gone when it is done."""

    def __init__(self, lang: str) -> None:
        from rich import progress  # slow to import: only for a terminal
        from rich.console import Console

        self._lang = lang
        self._bar = progress.Progress(
            progress.TextColumn("{task.fields[stage]}", markup=False),
            progress.BarColumn(24),
            progress.MofNCompleteColumn(),
            progress.TimeElapsedColumn(),
            progress.TextColumn("{task.description}", markup=False),
            console=Console(stderr=True),
            transient=True,
        )
        self._task = self._bar.add_task("", total=None, stage="")
        self._begin = threading.Timer(PATIENCE, self._bar.start)
        self._begin.daemon = True

    def __enter__(self) -> Bar:
        self._begin.start()
        return self

    def __exit__(self, *exc: object) -> None:
        self._begin.cancel()
        self._begin.join()  # it may be starting the bar just now
        self._bar.stop()

    def plan(self, steps: int) -> None:
        self._bar.update(self._task, total=steps, completed=0)

    def step(self, stage: str, label: str = "") -> None:
        words = wording(STAGES[stage], self._lang)
        self._bar.update(self._task, advance=1, stage=words, description=label)
        task = self._bar.tasks[0]
        if task.total is not None and task.completed > task.total:  # something is laid again
            self._bar.update(self._task, total=task.completed)


def watcher(quiet: bool, verbose: bool, lang: str) -> Watcher:
    """What fits: nothing when asked to be quiet, a bar on a terminal, lines with ``-v`` elsewhere."""
    if quiet:
        return Watcher()
    if sys.stderr.isatty():
        return Bar(lang)
    return Lines(lang) if verbose else Watcher()
