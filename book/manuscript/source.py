"""Finding and decoding the manuscript's files. Nothing outside its folder is ever read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from book.diagnostics import Diagnostic, Hint, Outcome, Span, finding

MAX_BYTES = 20_000_000
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
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
        try:
            inside = target.resolve().is_relative_to(self.path.resolve())
            return target if inside and target.is_file() else None
        except (OSError, ValueError):
            return None


def find(argument: str | None) -> Folder | None:
    """The manuscript a command means: the one named, else ``.`` if it holds ``book.yaml``, else
    ``./chapters``. None where there is no such folder."""
    if argument is None:
        argument = "." if Path("book.yaml").is_file() else "chapters"
    path = Path(argument)
    return Folder(path, path.as_posix()) if path.is_dir() else None


def read_text(folder: Folder, name: str) -> Outcome[SourceFile | None]:
    """Read a text file as UTF-8; value None where it is absent or cannot be read."""
    shown = folder.show(name)
    target = folder.file(name)
    if target is None:
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
        return Outcome(None, (finding("file.encoding", span, Hint("save-as-utf-8")),))
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Outcome(SourceFile(target, shown, text), tuple(_control_characters(shown, text)))


def _control_characters(shown: str, text: str) -> list[Diagnostic]:
    found = []
    for match in _CONTROL.finditer(text):
        span = place(shown, text, match.start(), match.end())
        found.append(finding("file.control-character", span, character=f"U+{ord(match[0]):04X}"))
    return found[:20]


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
        if entry.suffix == ".md"
        and not entry.name.startswith(".")
        and entry.name.lower() not in NOT_CHAPTERS
        and entry.is_file()
    )


def slug_of(name: str) -> str:
    """A chapter's identity: its file name without suffix and without leading digits and dash."""
    stem = name.removesuffix(".md")
    return re.sub(r"^\d+-", "", stem) or stem


def split_header(text: str) -> tuple[str, str, int]:
    """A chapter's YAML header, its body, and the line the body begins on. The header is what
    stands between a first line ``---`` and the next; empty where there is none."""
    match = re.match(r"---[ \t]*\n(.*?)(?:^)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", text, re.S | re.M)
    if not match:
        return "", text, 1
    return match[1], text[match.end() :], text.count("\n", 0, match.end()) + 1
