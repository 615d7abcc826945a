"""Raw captures → read and cleaned ones, in their order: where many come, on several cores at once.

What a capture becomes does not depend on the others, nor on where it was cleaned.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context, parent_process
from typing import TypeVar

from book.diagnostics import Outcome, Span, finding
from book.ingest import clean, fetch
from book.ingest.arrivals import Fetch, Raw
from book.ingest.clean import Cleaned
from book.intake import reading
from book.intake.reading import Reading

T = TypeVar("T")

MANY = 16  # fewer are cleaned sooner than the processes have started
_CORES = 4
_WAITING = 2  # captures a process has before it


@dataclass(frozen=True, slots=True)
class Ready:
    """A capture as read, and as cleaned where the editor has decided nothing yet."""

    read: Reading
    cleaned: Cleaned


def ready(raw: Raw, images: bool, script: str, get: Fetch = fetch.fetch) -> Outcome[Ready | None]:
    """Read and clean a capture; one nested too deeply for that is a finding."""
    try:
        outcome = reading.read(raw, images, get)
        if outcome.value is None:
            return outcome
        cleaned = clean.clean(outcome.value.capture, (), script)
    except RecursionError:
        problem = "nested too deeply"
        return Outcome(None, (finding("file.unreadable", Span(raw.shown), problem=problem),))
    return Outcome(Ready(outcome.value, cleaned), outcome.diagnostics)


Result = Callable[[], Outcome[Ready | None]]


@dataclass(frozen=True, slots=True)
class Cleaning:
    """Where captures are cleaned: here, each in its turn, or in ``_processes`` ahead of it."""

    _images: bool
    _script: str
    _get: Fetch
    _processes: ProcessPoolExecutor | None = None

    def begin(self, raw: Raw) -> Result:
        """Have a capture made ready; what it became is given when asked for."""
        here = partial(ready, raw, self._images, self._script, self._get)
        if self._processes is None or raw.path is None:  # a fetched page may have pictures to fetch
            return here
        try:
            future = self._processes.submit(ready, raw, self._images, self._script)
        except BrokenProcessPool:
            return here

        def result() -> Outcome[Ready | None]:
            try:
                return future.result()
            except BrokenProcessPool:
                return here()

        return result

    def ahead(self, begun: Iterable[T]) -> Iterator[T]:
        """The same, with as many drawn beforehand as the processes have room for."""
        waiting: deque[T] = deque()
        for item in begun:
            waiting.append(item)
            if self._processes is None or len(waiting) > _CORES * _WAITING:
                yield waiting.popleft()
        yield from waiting


@contextmanager
def cleaning(captures: int, images: bool, script: str, get: Fetch) -> Iterator[Cleaning]:
    """A place to clean that many captures."""
    cores = min(_CORES, os.cpu_count() or 1)
    processes = None
    if captures >= MANY and cores > 1:
        with suppress(OSError, ImportError):  # a machine without shared semaphores
            processes = ProcessPoolExecutor(cores, get_context("spawn"), _begin)
    try:
        yield Cleaning(images, script, get, processes)
    finally:
        if processes:
            processes.shutdown(cancel_futures=True)


def _begin() -> None:
    """An interrupt is for the command, which ends its processes itself; they end with it, too, where it
    is killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_command, daemon=True).start()


def _end_with_command() -> None:
    if command := parent_process():
        command.join()
        os._exit(1)
