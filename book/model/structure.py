"""The book: its metadata, its divisions in reading order, its apparatus."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from book.diagnostics import Span
from book.model.apparatus import HistoricalDate, Index, IndexEntry, Mention, Name, Timeline
from book.model.content import Content


class Matter(StrEnum):
    FRONT = "front"
    BODY = "body"
    BACK = "back"


class Role(StrEnum):
    """What a division is; each has the template of its name."""

    TITLE_PAGE = "title-page"
    IMPRINT = "imprint"
    CONTENTS = "contents"
    PREFACE = "preface"
    PART = "part"
    CHAPTER = "chapter"
    APPENDIX = "appendix"
    TIMELINE = "timeline"
    ACCOUNTS = "accounts"
    INDEX = "index"
    SOURCES = "sources"
    COLOPHON = "colophon"


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a chapter's text comes from, as its header says."""

    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    publisher: str = ""
    source: str = ""
    archive: str = ""
    published: HistoricalDate | None = None
    accessed: HistoricalDate | None = None
    rights: str = ""
    capture: str = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True)
class Division:
    """One piece of the book, from title page to colophon. ``number`` counts chapters (or parts)
    from 1; 0 where there is none. ``slug`` is the manuscript's name for it."""

    anchor: str
    slug: str
    matter: Matter
    role: Role
    title: str
    running_head: str
    lang: str
    number: int = 0
    level: int = 1
    content: Content = ()
    summary: Content = ()
    provenance: Provenance = Provenance()
    tags: tuple[str, ...] = ()
    span: Span = Span("")

    @property
    def is_text(self) -> bool:
        """Whether it comes from the manuscript (rather than being made from its data)."""
        return self.role in (Role.PREFACE, Role.CHAPTER, Role.APPENDIX)


@dataclass(frozen=True, slots=True)
class Collection:
    name: str
    number: str = ""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the book says of itself."""

    identifier: str
    title: str
    lang: str
    subtitle: str = ""
    authors: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    translators: tuple[str, ...] = ()
    publisher: str = ""
    rights: str = ""
    description: str = ""
    subjects: tuple[str, ...] = ()
    date: HistoricalDate | None = None
    version: str = ""
    collection: Collection | None = None
    cover: str = ""


@dataclass(frozen=True, slots=True)
class Edition:
    """A bundle of choices; the unnamed edition is the book itself. ``format.md``'s keys."""

    name: str = ""
    design: str = "book"
    script: str = "source"
    contents: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    notes: str = "foot"
    index_order: str = "pinyin"
    index_kinds: tuple[str, ...] = ("person",)
    index_ranges: str = "full"
    warn_after: int = 15
    timeline: str = "all"
    timeline_person: str = ""
    timeline_part: str = ""
    timeline_span: Span = Span("")
    sources: str = "full"
    formats: tuple[str, ...] = ("pdf", "epub")
    pages_from: str = ""
    writing: str = "horizontal"


@dataclass(frozen=True, slots=True)
class Image:
    """An image of the manuscript, by its path there; ``data`` are its bytes."""

    path: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Book:
    """A whole book, ready to be set: everything the reader sees, in reading order; and, for
    every name of the register, where it is mentioned."""

    metadata: Metadata
    edition: Edition
    divisions: tuple[Division, ...]
    names: tuple[Name, ...] = ()
    timeline: Timeline = Timeline()
    indexes: tuple[Index, ...] = ()
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
    images: tuple[Image, ...] = ()

    def matter(self, matter: Matter) -> tuple[Division, ...]:
        return tuple(d for d in self.divisions if d.matter is matter)

    @property
    def entries(self) -> tuple[IndexEntry, ...]:
        """Those of all its indexes."""
        return tuple(entry for index in self.indexes for entry in index.entries)

    def texts(self) -> Iterator[Division]:
        """The divisions the manuscript wrote, in reading order."""
        return (d for d in self.divisions if d.is_text)
