"""What the editor named → raw captures: files, those in folders, and addresses.

Nothing is decoded here. A path that cannot be read is a finding; so is a folder without a capture.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from book.diagnostics import Diagnostic, Outcome, Span, finding
from book.ingest import fetch, resources

MAX_FILE = 250_000_000
# In a folder, what is beside captures is passed over without a word.
SUFFIXES = {".html", ".htm", ".xhtml", ".mhtml", ".mht", ".md", ".markdown", ".txt", ".text", ""}

Fetch = Callable[[str], Outcome]


@dataclass(frozen=True)
class Raw:
    """A capture's bytes and where they came from: a file's ``path``, or the ``address`` that gave
    them, with the server's word on the ``charset`` and the ``hops`` on the way. ``shown`` is its name
    to the editor; ``name`` a file's, without what the shelf of a manuscript put before it."""

    shown: str
    name: str
    data: bytes
    path: Path | None = None
    address: str = ""
    charset: str = ""
    hops: tuple[str, ...] = ()

    @cached_property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()

    @property
    def own_name(self) -> str:
        return self.name.removeprefix(f"{self.sha256[:8]}-") or self.name


def shown(target: str | Path) -> str:
    """A target's name for messages."""
    if isinstance(target, str):
        return fetch.shown(target)
    return "".join(c if c.isprintable() else "\ufffd" for c in target.as_posix())


def targets(arguments: Iterable[str], own: Path) -> Outcome[tuple[str | Path, ...]]:
    """The addresses and files that are meant, in order; of a folder, the captures in it, but not
    what a browser saved beside a page, nor the manuscript (``own``) they go into."""
    out: list[str | Path] = []
    found: list[Diagnostic] = []
    for argument in arguments:
        path = Path(argument)
        if fetch.is_address(argument):
            out.append(argument)
        elif not argument.strip():  # to Path, this very folder
            found.append(finding("capture.missing", Span(repr(argument))))
        elif not _is_folder(path):
            out.append(path)
        else:
            inside = _captures(path, own.resolve())
            out += inside.value
            found += inside.diagnostics
    return Outcome(tuple(out), tuple(found))


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):  # a name no file can have; reading it says so
        return False


def _captures(path: Path, own: Path) -> Outcome[list[Path]]:
    out: list[Path] = []
    locked: list[Diagnostic] = []

    def problem(error: OSError) -> None:
        where = Span(shown(Path(error.filename)))
        locked.append(finding("file.unreadable", where, problem=error.strerror))

    for here, folders, names in os.walk(path, onerror=problem):
        pages = {Path(n).stem for n in names}
        folders[:] = sorted(
            f
            for f in folders
            if not f.startswith(".")
            and not any(f.startswith(p) and resources.is_beside(f) for p in pages)
            and (Path(here) / f).resolve() != own
        )
        out += [
            Path(here) / n
            for n in sorted(names)
            if not n.startswith(".") and Path(n).suffix.lower() in SUFFIXES
        ]
    if not out and not locked:
        return Outcome(out, (finding("capture.no-files", Span(shown(path))),))
    return Outcome(out, tuple(locked))


def arrive(target: str | Path, get: Fetch) -> Outcome[Raw | None]:
    """Read a file, or fetch an address with ``get``."""
    name = shown(target)
    if isinstance(target, str):
        outcome = get(target)
        if not (got := outcome.value):
            return outcome
        raw = Raw(
            name, fetch.name_of(got.address), got.data, None, got.address, got.charset, got.hops
        )
        return Outcome(raw, outcome.diagnostics)
    try:
        if target.exists() and not target.is_file():  # a pipe or a device has no end
            return Outcome(None, (finding("file.no-file", Span(name)),))
        if target.stat().st_size > MAX_FILE:
            return Outcome(None, (finding("file.too-large", Span(name), limit=MAX_FILE // 10**6),))
        return Outcome(Raw(name, target.name, target.read_bytes(), target))
    except FileNotFoundError:
        return Outcome(None, (finding("capture.missing", Span(name)),))
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        return Outcome(None, (finding("file.unreadable", Span(name), problem=problem),))


def safe_name(name: str, suffix: str) -> str:
    """A capture's name as a file may have it anywhere: letters, digits, a few marks, not too long;
    with ``suffix`` where its own says nothing."""
    stem, own = os.path.splitext(name)
    if own.lower() not in SUFFIXES - {""}:
        stem, own = name, suffix
    stem = re.sub(r"[^\w.-]+|\.\.+", "-", stem).strip("-._")[:60]
    while len(stem.encode()) > 120:
        stem = stem[:-1]
    return (stem or "capture") + own.lower()
