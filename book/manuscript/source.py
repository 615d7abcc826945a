"""Finding and decoding the manuscript's files. Nothing outside its folder is ever read."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path, PurePosixPath

from book.diagnostics import Diagnostic, Hint, Outcome, Span, finding

MAX_BYTES = 20_000_000
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffe\uffff]")
# Editors count lines by \n alone, YAML by these too; they arrive by copying from web pages.
_LINE_MARKS = str.maketrans("\x85\u2028\u2029", "   ")
MAX_CONTROL = 20  # of one file; more is no text, and the editor has seen enough
NOT_CHAPTERS = {"readme.md"}


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A text file of the manuscript: how to name it to the editor, and its decoded text (line ends
    are ``\\n``; a byte-order mark is dropped)."""

    path: Path
    shown: str
    text: str


@dataclass(frozen=True, slots=True)
class Folder:
    """The manuscript's folder and the name it is shown by (as the editor typed it)."""

    path: Path
    shown: str

    def show(self, name: str) -> str:
        return name if self.shown in ("", ".") else str(PurePosixPath(self.shown) / name)

    def file(self, name: str) -> Path | None:
        """A file of the manuscript by its relative path; None where there is none, or where the
        path (or a link) leads outside the folder."""
        target = self.path / name
        return target if not self.problem(name) and _is(target, "is_file") else None

    def problem(self, name: str) -> str:
        """The code of why a file that is there cannot be taken; "" where it can, or where there is
        none."""
        target = self.path / name
        try:
            if not target.resolve().is_relative_to(self.path.resolve()):
                return "file.outside"
        except (OSError, RuntimeError, ValueError):  # a link to itself, a NUL in the name
            return "file.no-file" if _is(target, "is_symlink") else ""
        there = _is(target, "exists") or _is(target, "is_symlink")
        return "file.no-file" if there and not _is(target, "is_file") else ""


def _is(path: Path, what: str) -> bool:
    """A question to the file system that names with a NUL in them do not break."""
    try:
        return getattr(path, what)()
    except (OSError, RuntimeError, ValueError):
        return False


def find(argument: str | None) -> Folder | None:
    """The manuscript a command means: the one named, else ``.`` if it holds ``book.yaml``, else
    ``./chapters``. None where there is no such folder, or none that can be looked into."""
    if argument is None:
        argument = "." if Path("book.yaml").is_file() else "chapters"
    path = Path(argument)
    is_open = _is(path, "is_dir") and os.access(path, os.R_OK | os.X_OK)
    return Folder(path, path.as_posix()) if is_open else None


def read_text(folder: Folder, name: str) -> Outcome[SourceFile | None]:
    """Read a text file as UTF-8; value None where it is absent or cannot be read."""
    shown = folder.show(name)
    target = folder.file(name)
    if target is None:
        if problem := folder.problem(name):
            return Outcome(None, (finding(problem, Span(shown)),))
        return Outcome(None)
    try:
        if target.stat().st_size > MAX_BYTES:
            return Outcome(
                None, (finding("file.too-large", Span(shown), limit=MAX_BYTES // 10**6),)
            )
        data = target.read_bytes()
    except OSError as error:
        return Outcome(None, (finding("file.unreadable", Span(shown), problem=error.strerror),))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        before = data[data.rfind(b"\n", 0, error.start) + 1 : error.start]
        column = len(before.decode("utf-8", "replace")) + 1
        span = Span(shown, line, column, line, column + 1)
        if data.startswith((b"\xff\xfe", b"\xfe\xff")):
            span = Span(shown)
        return Outcome(None, (finding("file.encoding", span, Hint("save-as-utf-8")),))
    text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_LINE_MARKS)
    return Outcome(SourceFile(target, shown, text), tuple(_control_characters(shown, text)))


def _control_characters(shown: str, text: str) -> list[Diagnostic]:
    found = []
    for match in islice(CONTROL.finditer(text), MAX_CONTROL):
        span = place(shown, text, match.start(), match.end())
        found.append(finding("file.control-character", span, character=f"U+{ord(match[0]):04X}"))
    return found


def place(shown: str, text: str, start: int, end: int, first_line: int = 1) -> Span:
    """The span of ``text[start:end]``, where ``text`` begins on ``first_line`` of the file."""
    line = text.count("\n", 0, start)
    column = start - (text.rfind("\n", 0, start) + 1)
    end_line = text.count("\n", 0, end)
    end_column = end - (text.rfind("\n", 0, end) + 1)
    return Span(shown, line + first_line, column + 1, end_line + first_line, end_column + 1)


def find_character(folder: Folder, character: str) -> Span | None:
    """The first place in the manuscript's files where a character stands."""
    for name in (*chapter_names(folder), "names.yaml", "timeline.yaml", "book.yaml"):
        file = read_text(folder, name).value
        if file and (at := file.text.find(character)) >= 0:
            return place(file.shown, file.text, at, at + 1)
    return None


def chapter_names(folder: Folder) -> list[str]:
    """The names of the chapter files, sorted."""
    return sorted(
        entry.name
        for entry in folder.path.iterdir()
        if entry.suffix.lower() == ".md"
        and not entry.name.startswith(".")
        and entry.name.lower() not in NOT_CHAPTERS
        and not (entry.is_dir() and not entry.is_symlink())
    )


def slug_of(name: str) -> str:
    """A chapter's identity: its file name without suffix and without leading digits and dash."""
    stem = re.sub(r"\.md$", "", name, flags=re.IGNORECASE)
    return re.sub(r"^\d+-", "", stem) or stem


@dataclass(frozen=True, slots=True)
class Parts:
    """A chapter file's YAML header and body, and the lines they begin on."""

    header: str
    header_line: int
    body: str
    body_line: int
    open: bool = False


def split_header(text: str) -> Parts:
    """The header is what stands between a first line ``---`` (blank lines may come before it) and
    the next; empty where there is none. ``open``: it begins and never ends."""
    begin = _HEADER_BEGINS.match(text)
    if not begin:
        return Parts("", 1, text, 1)
    line = text.count("\n", 0, begin.end()) + 1
    end = _HEADER_ENDS.search(text, begin.end())
    if not end:
        return Parts("", line, text, 1, open=True)
    body_line = text.count("\n", 0, end.end()) + 1
    return Parts(text[begin.end() : end.start()], line, text[end.end() :], body_line)


_HEADER_BEGINS = re.compile(r"\s*^---[ \t]*\n", re.M)
_HEADER_ENDS = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.M)
