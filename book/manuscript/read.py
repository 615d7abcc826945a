"""The manuscript's folder as one value: metadata, choices, chapters, names and events, each with
its place. Checks what one file can tell by itself; ``agree`` holds the files to each other."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding
from book.manuscript import markup, pending, source
from book.manuscript.agree import agree
from book.manuscript.records import Record, Value, read
from book.manuscript.source import Folder
from book.model.apparatus import (
    Event,
    Evidence,
    HistoricalDate,
    Illustration,
    Name,
    Subheading,
    Variant,
)
from book.model.content import plain_text
from book.model.structure import Collection, Metadata, Provenance
from book.policy import dates
from book.policy.agencies import is_agency
from book.schema import BOOK, HEADER, NAMES, TIMELINE


@dataclass(frozen=True, slots=True)
class Chapter:
    """One chapter file: its header, typed, and its tree."""

    slug: str
    title: str
    lang: str
    summary: str
    tags: tuple[str, ...]
    provenance: Provenance
    markup: markup.Markup
    span: Span


@dataclass(frozen=True, slots=True)
class Listed:
    """A chapter as ``book.yaml`` lists it; ``part`` is the title of its part."""

    slug: str
    span: Span
    part: str = ""


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything the editor wrote, with places. Names and events are as written: whether they agree
    with the chapters is found later."""

    folder: Folder
    metadata: Metadata
    choices: Record
    front: tuple[Listed, ...] = ()
    body: tuple[Listed, ...] = ()
    back: tuple[Listed, ...] = ()
    chapters: dict[str, Chapter] = field(default_factory=dict)
    names: tuple[Name, ...] = ()
    events: tuple[Event, ...] = ()

    @property
    def editions(self) -> tuple[str, ...]:
        """The names of the book's editions, as listed."""
        return tuple(self.choices.record("editions").fields)

    @property
    def designs(self) -> set[str]:
        """The page designs the book and its editions ask for."""
        named = self.choices.record("editions").fields.values()
        return {r.text("design", "book") for r in (self.choices, *(v.value for v in named))}

    @property
    def moment(self) -> datetime.datetime:
        """What files are stamped with: the book's day, else the newest a chapter states. Never the
        clock's: the same manuscript gives the same bytes."""
        stated = [
            date.latest
            for chapter in self.chapters.values()
            for date in (chapter.provenance.accessed, chapter.provenance.published)
            if date and date.latest
        ]
        date = self.metadata.date
        day = date.earliest if date else max(stated, default=datetime.date(2000, 1, 1))
        return datetime.datetime(day.year, day.month, day.day, tzinfo=datetime.UTC)

    @property
    def listed(self) -> tuple[Listed, ...]:
        return self.front + self.body + self.back


def read_manuscript(folder: Folder) -> Outcome[Manuscript]:
    """Read every file of the manuscript; all mistakes of all files are found in one go."""
    book = _yaml(folder, "book.yaml", BOOK)
    names = _yaml(folder, "names.yaml", NAMES)
    timeline = _yaml(folder, "timeline.yaml", TIMELINE)
    found = [*book.diagnostics, *names.diagnostics, *timeline.diagnostics]
    record: Record = book.value.value
    if folder.file("book.yaml") is None and not book.diagnostics:
        found = [
            finding("book.missing", Span(folder.show("book.yaml")), Hint("new-or-add")),
            *found,
        ]
    front, body, back = (_listed(record, key) for key in ("front", "contents", "back"))
    metadata = _metadata(record)
    found += _parts_whole(record)
    chapters, slugs, chapter_findings = _chapters(folder, metadata.lang, front + body + back)
    if "contents" not in record:  # what book.yaml lists is not known
        chapter_findings = [d for d in chapter_findings if d.code != "contents.unlisted"]
        printed = slugs
    else:
        printed = {item.slug for item in (*front, *body, *back)}
    found += chapter_findings
    markups = {slug: chapter.markup for slug, chapter in chapters.items()}
    found += agree(names, timeline.value, markups, slugs, printed)
    manuscript = Manuscript(
        folder,
        metadata,
        record,
        front,
        body,
        back,
        chapters,
        tuple(
            _name(v.value) for v in names.value.value if "id" in v.value and "heading" in v.value
        ),
        tuple(
            _event(v, i)
            for i, v in enumerate(timeline.value.value)
            if {"date", "text"} <= v.value.fields.keys()
        ),
    )
    return Outcome(manuscript, tuple(found))


def language(argument: str | None) -> str:
    """The language of the book a command means, for messages about it; English where unknown."""
    folder = source.find(argument)
    return _yaml(folder, "book.yaml", BOOK).value.value.text("lang", "en") if folder else "en"


def _yaml(folder: Folder, name: str, kind: object) -> Outcome[Value]:
    file = source.read_text(folder, name)
    text = file.value.text if file.value else ""
    if name == "book.yaml" and file.value is None:
        return Outcome(
            Value(Record(Span(folder.show(name))), Span(folder.show(name))), file.diagnostics
        )
    outcome = read(text, folder.show(name), kind)
    return Outcome(outcome.value, file.diagnostics + outcome.diagnostics)


def _parts_whole(record: Record) -> list[Diagnostic]:
    """A part has a title and chapters; a chapter listed by ``slug:`` has neither."""
    found = []
    for item in (v.value for v in record.values("contents") if isinstance(v.value, Record)):
        if "part" in item and not item.values("chapters"):
            found.append(finding("key.missing", item.span_of("part"), key="chapters"))
        if "chapters" in item and "part" not in item:
            found.append(finding("key.missing", item.span, key="part"))
        if "slug" not in item and "part" not in item and "chapters" not in item:
            found.append(finding("key.missing", item.span, key="slug"))
    return found


def _listed(record: Record, key: str) -> tuple[Listed, ...]:
    out: list[Listed] = []
    for value in record.values(key):
        if not isinstance(value.value, Record):
            out.append(Listed(value.value, value.span))
            continue
        item = value.value
        if "slug" in item:
            out.append(Listed(item.text("slug"), item.span_of("slug")))
        out += [Listed(v.value, v.span, item.text("part")) for v in item.values("chapters")]
    return tuple(out)


def _date(text: str) -> HistoricalDate | None:
    return dates.parse(text) if text else None


def _metadata(record: Record) -> Metadata:
    collection = record.record("collection")
    return Metadata(
        identifier=record.text("identifier"),
        title=record.text("title"),
        lang=record.text("lang", "en"),
        subtitle=record.text("subtitle"),
        authors=record.texts("authors"),
        editors=record.texts("editor"),
        translators=record.texts("translators"),
        publisher=record.text("publisher"),
        rights=record.text("rights"),
        description=record.text("description"),
        subjects=record.texts("subjects"),
        date=_date(record.text("date")),
        version=record.text("version"),
        collection=Collection(collection.text("name"), collection.text("number"))
        if "collection" in record
        else None,
        cover=record.text("cover"),
    )


def _chapters(
    folder: Folder, lang: str, listed: tuple[Listed, ...]
) -> tuple[dict[str, Chapter], set[str], list[Diagnostic]]:
    """The chapters that can be read, the slugs of all there are, and findings."""
    found: list[Diagnostic] = []
    files: dict[str, str] = {}
    for name in source.chapter_names(folder):
        slug = source.slug_of(name)
        if slug in files:
            found.append(
                finding("chapter.same-slug", Span(folder.show(name)), slug=slug, other=files[slug])
            )
        else:
            files[slug] = name
    wanted: set[str] = set()
    for item in listed:
        if item.slug in wanted:
            found.append(finding("contents.twice", item.span, slug=item.slug))
        elif item.slug not in files:
            meant = source.slug_of(item.slug)  # the file's name was written
            hint = did_you_mean(meant if meant in files else item.slug, files)
            found.append(finding("contents.unknown-chapter", item.span, hint, slug=item.slug))
        wanted.add(item.slug)
    chapters: dict[str, Chapter] = {}
    for slug, name in files.items():
        outcome = _chapter(folder, name, slug, lang)
        found += outcome.diagnostics
        if outcome.value:
            chapters[slug] = outcome.value
        if slug not in wanted:
            found.append(finding("contents.unlisted", Span(folder.show(name)), slug=slug))
    return chapters, set(files), found


def _chapter(folder: Folder, name: str, slug: str, book_lang: str) -> Outcome[Chapter | None]:
    file = source.read_text(folder, name)
    if file.value is None:
        return Outcome(None, file.diagnostics)
    shown = file.value.shown
    found = list(file.diagnostics)
    parts = source.split_header(file.value.text)
    fence = Span(shown, parts.header_line - 1, 1, parts.header_line - 1, 4)
    top = fence if parts.header_line > 1 else Span(shown)
    if parts.open:
        found.append(finding("chapter.header-open", fence))
    header_outcome = read(parts.header, shown, HEADER, parts.header_line)
    header: Record = header_outcome.value.value
    body_outcome = markup.parse(parts.body, shown, parts.body_line)
    found += [*header_outcome.diagnostics, *body_outcome.diagnostics]
    header_broken = parts.open or any(d.code == "yaml.syntax" for d in header_outcome.diagnostics)
    if not header.text("title") and not header_broken:
        found.append(finding("chapter.untitled", top, slug=slug))
    if header.text("capture") and not parts.open and not header_outcome.failed:
        rows = pending.questions(folder, slug)
        asked = pending.findings(rows, file.value.text, shown, slug)
        two_ways = {d.args.get("key") for d in asked}
        found += [*asked, *_left_open(header, top, two_ways)]
    text = plain_text(body_outcome.value.content).strip()
    if not text and not body_outcome.value.images and not body_outcome.failed:
        found.append(finding("chapter.empty", top, slug=slug))
    chapter = Chapter(
        slug,
        header.text("title"),
        header.text("lang", book_lang),
        header.text("summary"),
        header.texts("tags"),
        _provenance(header),
        body_outcome.value,
        top,
    )
    return Outcome(chapter, tuple(found))


def _left_open(header: Record, top: Span, two_ways: Collection[object]) -> list[Diagnostic]:
    """What a capture did not say and only the editor can: who (agencies sign as a house), and when
    (unless it is asked already which of two it was)."""
    found = []
    unsigned = not header.texts("author") and "author" not in two_ways
    if unsigned and not is_agency(header.text("publisher")):
        found.append(finding("chapter.unsigned", top))
    day = _date(header.text("published"))
    if day is None and "published" not in two_ways:
        found.append(finding("chapter.undated", top))
    elif day and day.uncertain:
        found.append(finding("chapter.undated", header.span_of("published")))
    return found


def _provenance(header: Record) -> Provenance:
    return Provenance(
        authors=header.texts("author"),
        editors=header.texts("editor"),
        translators=header.texts("translator"),
        publisher=header.text("publisher"),
        source=header.text("source"),
        archive=header.text("archive"),
        published=_date(header.text("published")),
        accessed=_date(header.text("accessed")),
        rights=header.text("rights"),
        capture=header.text("capture"),
        sha256=header.text("sha256"),
    )


def _name(record: Record) -> Name:
    variants = tuple(
        Variant(v.text("form"), v.span_of("form"), v.texts("only"), v.texts("except"))
        for v in record.records("variants")
        if v.text("form")
    )
    return Name(
        id=record.text("id"),
        heading=record.text("heading"),
        span=record.span_of("heading"),
        latin=record.text("latin"),
        sort_as=record.text("sort"),
        kind=record.text("kind", "person"),
        role=record.text("role"),
        dates=record.text("dates"),
        variants=variants,
        not_=record.texts("not"),
        see=record.text("see"),
        see_also=record.texts("see_also"),
        principal=_passages(record, "principal"),
        exclude=_passages(record, "exclude"),
        subheadings=tuple(_subheading(r) for r in record.records("subheadings") if "heading" in r),
        note=record.text("note"),
    )


def _subheading(record: Record) -> Subheading:
    quotes = (Evidence("", v.value, 0, v.span) for v in record.values("quotes"))
    span = record.span_of("heading")
    return Subheading(record.text("heading"), span, record.texts("chapters"), tuple(quotes))


def _passages(record: Record, key: str) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(e.text("chapter"), e.text("quote"), e.number("nth"), e.span_of("quote"))
        for e in record.records(key)
        if "chapter" in e and "quote" in e
    )


def _event(value: Value, position: int) -> Event:
    record: Record = value.value
    return Event(
        id=record.text("id") or f"-{position + 1}",  # as no written id begins
        when=dates.parse(record.text("date")),
        text=record.text("text"),
        names=record.texts("names"),
        evidence=_passages(record, "evidence"),
        span=record.span_of("date"),
        time=record.text("time"),
        zone=record.text("zone"),
        said=record.text("said"),
        reckoned_from=record.text("anchor"),
        group=record.text("group"),
        ruling=record.text("ruling"),
        key=record.flag("key"),
        image=_illustration(record),
    )


def _illustration(record: Record) -> Illustration | None:
    """An entry's picture; without words of its own the entry's stand for it."""
    image = record.record("image")
    if "file" not in image:
        return None
    alt = image.text("alt", record.text("text"))
    return Illustration(image.text("file"), alt, image.span_of("file"))
