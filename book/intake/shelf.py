"""The manuscript as captures come in: the chapters it has, and new ones put in place."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from book.diagnostics import Diagnostic, Outcome, Span, finding
from book.ingest.likeness import Likeness
from book.intake import kept
from book.intake.kept import Kept
from book.manuscript import records, source, write
from book.manuscript.source import Folder


@dataclass(frozen=True, slots=True)
class Known:
    """A chapter the manuscript has: enough to know it again."""

    name: str
    sha256: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """A chapter about to be put in place, with its capture's bytes, record and pictures. ``again``:
    it was read before, and stands there already."""

    slug: str
    name: str
    text: str
    kept: Kept
    data: bytes
    pictures: dict[str, bytes] = field(default_factory=dict)
    again: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a chapter came to stand (``added``, ``same``, ``renewed``; or ``beside`` the one the
    editor changed, with the ``difference``)."""

    state: str
    name: str
    difference: str = ""


class Shelf:
    """A manuscript's folder, which need not be there yet. ``problem`` says why nothing can be added
    to it; ``lang`` and ``script`` are what ``book.yaml`` asks for, or empty. Raises ``OSError`` where
    the folder is none, or cannot be looked into."""

    def __init__(self, folder: Folder) -> None:
        self.folder = folder
        self.chapters: dict[str, Known] = {}
        self.problem: Diagnostic | None = None
        self.lang, self.script, self._book = "", "", ""
        self._likeness = Likeness()
        if folder.path.exists():
            names = source.chapter_names(folder)
            self._read_book()
            for name in names:
                self._remember(name)

    def _read_book(self) -> None:
        outcome = source.read_text(self.folder, "book.yaml")
        path = self.folder.path / "book.yaml"
        try:
            self._book = path.read_bytes().decode("utf-8") if path.exists() else ""
            book = records.tree(self._book)
            said = book.plain() if book else {}
            if not isinstance(said, dict):
                raise ValueError("not keys and values")
        except (OSError, ValueError) as error:
            where = Span(self.folder.show("book.yaml"))
            self.problem = next(
                (d for d in outcome.diagnostics if d.code != "file.control-character"),
                finding("book.not-appendable", where, problem=str(error)),
            )
            return
        self.lang = str(said.get("lang") or "")
        script = str(said.get("script") or "")
        self.script = script if script in ("Hans", "Hant") else ""

    def _remember(self, name: str) -> None:
        file = source.read_text(self.folder, name).value
        if file is None:
            self.chapters.setdefault(source.slug_of(name), Known(name))
            return
        parts = source.split_header(file.text)
        said: object = None
        with suppress(ValueError):
            head = records.tree(parts.header)
            said = head.plain() if head else None
        said = said if isinstance(said, dict) else {}
        known = Known(name, str(said.get("sha256") or ""), str(said.get("source") or ""))
        slug = source.slug_of(name)
        self.chapters.setdefault(slug, known)
        self._likeness.remember(slug, parts.body)

    # What is there.

    def by_hash(self, digest: str) -> str:
        """The slug of the chapter made from these very bytes; empty where there is none."""
        return next((s for s, c in self.chapters.items() if c.sha256 == digest), "")

    def by_source(self, address: str) -> str:
        """The slug of the chapter that names this address as its source."""
        return next((s for s, c in self.chapters.items() if address and c.source == address), "")

    def alike(self, body: str) -> list[tuple[str, float]]:
        """The chapters nearly the same as a text, and how much of the shorter one they share."""
        return self._likeness.alike(body)

    def named(self, title: str) -> tuple[str, str]:
        """The slug and file name of a chapter that is new."""
        slug = write.slug_from(title, self.chapters)
        return slug, write.next_prefix(c.name for c in self.chapters.values()) + slug + ".md"

    # What comes in.

    def place(self, draft: Draft) -> Outcome[Placed | None]:
        """Put a chapter's files in place, all of them or none, ``book.yaml`` last."""
        slug, record = draft.slug, draft.kept
        shown = self.folder.show(draft.name)
        try:
            placed = self._again(draft) if draft.again else Placed("added", draft.name)
            book = self._book_with(slug)
            if placed.state == "beside":  # the record goes on speaking of the chapter first written
                old = kept.load(self.folder, slug).value
                first = old.about.get("chapter_sha256", "") if old else ""
                record = replace(record, about={**record.about, "chapter_sha256": first})
            text = kept.text_of(slug, record, self.lang)
            files = {str(record.about["capture"]): draft.data, **draft.pictures}
            files = {name: data for name, data in files.items() if not self._has(name)}
            files[kept.name_of(slug)] = text.encode("utf-8")
            if placed.state != "same":
                files[placed.name] = draft.text.encode("utf-8")
            files["book.yaml"] = book.encode("utf-8")
            put_all(self.folder, files)
            if placed.state in ("same", "renewed"):
                self._clear_beside(draft)
        except OSError as error:
            where = Span(str(error.filename or shown))
            problem = error.strerror or str(error)
            return Outcome(None, (finding("output.unwritable", where, problem=problem),))
        except ValueError as error:
            where = Span(self.folder.show("book.yaml"))
            return Outcome(None, (finding("book.not-appendable", where, problem=str(error)),))
        self._book = book
        if not draft.again:
            self._remember(draft.name)
        if placed.state != "beside":
            return Outcome(placed)
        file = self.folder.show(placed.name)
        return Outcome(placed, (finding("chapter.edited", Span(shown), file=file),))

    def _clear_beside(self, draft: Draft) -> None:
        """What stood beside an edited chapter goes once the chapter says the very same."""
        beside = self.folder.path / f"{draft.name}.new"
        if beside.is_file() and beside.read_bytes() == draft.text.encode("utf-8"):
            beside.unlink()

    def _has(self, name: str) -> bool:
        """Captures and pictures are named by their bytes and never changed."""
        path = self.folder.path / name
        return path.is_file() and path.stat().st_size > 0

    def _again(self, draft: Draft) -> Placed:
        name = draft.name
        current = (self.folder.path / name).read_bytes().decode("utf-8", "replace")
        current = current.replace("\r\n", "\n")
        if current == draft.text:
            return Placed("same", name)
        old = kept.load(self.folder, draft.slug).value
        if old and old.about.get("chapter_sha256") == kept.sha256_of(current):
            return Placed("renewed", name)
        before, after = current.splitlines(), draft.text.splitlines()
        lines = difflib.unified_diff(before, after, name, f"{name}.new", lineterm="", n=1)
        return Placed("beside", f"{name}.new", "\n".join(lines))

    def _book_with(self, slug: str) -> str:
        if records.tree(self._book) is not None:
            return write.append_chapter(self._book, slug)
        title = self.folder.path.resolve().name
        identifier = re.sub(r"[^\w.-]+", "-", title).strip("-.") or "book"
        comments = f"{self._book.rstrip()}\n" if self._book.strip() else ""
        return comments + write.new_book(identifier, title, self.lang or "zh-Hans", [slug])


def put_all(folder: Folder, files: dict[str, bytes]) -> None:
    """Write files of a manuscript, in order; when one fails, none has changed. Raises ``OSError``."""
    with _undone_on_failure(folder, files) as paths:
        for path, data in zip(paths, files.values(), strict=True):
            if not path.exists() or path.read_bytes() != data:
                write.put(path, data)


@contextmanager
def _undone_on_failure(folder: Folder, names: Iterable[str]) -> Iterator[list[Path]]:
    paths = [folder.path / name for name in names]
    folders = {parent for p in paths for parent in p.parents if not parent.exists()}
    before = {path: path.read_bytes() if path.exists() else None for path in paths}
    try:
        yield paths
    except BaseException:
        for path, old in before.items():
            with suppress(OSError):
                if old is None:
                    path.unlink(missing_ok=True)
                elif path.read_bytes() != old:
                    write.put(path, old)
        for made in sorted(folders, key=lambda f: len(f.parts), reverse=True):
            with suppress(OSError):
                made.rmdir()
        raise
