"""The manuscript's folder as one value: metadata, choices, chapters, names and events, each with
its place. Checks what one file can tell by itself; what needs the whole stands in ``book.check``."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field

from book.diagnostics import Diagnostic, Hint, Outcome, Span, did_you_mean, finding
from book.manuscript import markup, source
from book.manuscript.records import Record, Value, read
from book.manuscript.source import Folder
from book.model.apparatus import Event, Evidence, HistoricalDate, Name, Variant
from book.model.content import plain_text
from book.model.structure import Collection, Metadata, Provenance
from book.policy import dates
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
    if folder.file("book.yaml") is None:
        found = [
            finding("book.missing", Span(folder.show("book.yaml")), Hint("new-or-add")),
            *found,
        ]
    front, body, back = (_listed(record, key) for key in ("front", "contents", "back"))
    metadata = _metadata(record)
    chapters, chapter_findings = _chapters(folder, metadata.lang, front + body + back)
    found += chapter_findings
    found += _names_agree(names.value, timeline.value, chapters)
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


def _yaml(folder: Folder, name: str, kind: object) -> Outcome[Value]:
    file = source.read_text(folder, name)
    text = file.value.text if file.value else ""
    if name == "book.yaml" and file.value is None:
        return Outcome(
            Value(Record(Span(folder.show(name))), Span(folder.show(name))), file.diagnostics
        )
    outcome = read(text, folder.show(name), kind)
    return Outcome(outcome.value, file.diagnostics + outcome.diagnostics)


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
) -> tuple[dict[str, Chapter], list[Diagnostic]]:
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
            found.append(
                finding(
                    "contents.unknown-chapter",
                    item.span,
                    did_you_mean(item.slug, files),
                    slug=item.slug,
                )
            )
        wanted.add(item.slug)
    chapters: dict[str, Chapter] = {}
    for slug, name in files.items():
        outcome = _chapter(folder, name, slug, lang)
        found += outcome.diagnostics
        if outcome.value:
            chapters[slug] = outcome.value
        if slug not in wanted:
            found.append(finding("contents.unlisted", Span(folder.show(name)), slug=slug))
    return chapters, found


def _chapter(folder: Folder, name: str, slug: str, book_lang: str) -> Outcome[Chapter | None]:
    file = source.read_text(folder, name)
    if file.value is None:
        return Outcome(None, file.diagnostics)
    shown = file.value.shown
    found = list(file.diagnostics)
    header_text, body, body_line = source.split_header(file.value.text)
    if not header_text and body.startswith("---\n"):
        found.append(finding("chapter.header-open", Span(shown, 1, 1, 1, 4)))
    header_outcome = read(header_text, shown, HEADER, first_line=2)
    header: Record = header_outcome.value.value
    body_outcome = markup.parse(body, shown, body_line)
    found += [*header_outcome.diagnostics, *body_outcome.diagnostics]
    top = Span(shown, 1, 1, 1, 4) if header_text else Span(shown, 1, 1, 1, 2)
    if not header.text("title"):
        found.append(finding("chapter.untitled", top, slug=slug))
    if not plain_text(body_outcome.value.content).strip() and not body_outcome.value.images:
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
        note=record.text("note"),
    )


def _event(value: Value, position: int) -> Event:
    record: Record = value.value
    evidence = tuple(
        Evidence(e.text("chapter"), e.text("quote"), e.number("nth"), e.span_of("quote"))
        for e in record.records("evidence")
        if "chapter" in e and "quote" in e
    )
    return Event(
        id=record.text("id") or f"entry-{position + 1}",
        when=dates.parse(record.text("date")),
        text=record.text("text"),
        names=record.texts("names"),
        evidence=evidence,
        span=record.span_of("date"),
        time=record.text("time"),
        zone=record.text("zone"),
        said=record.text("said"),
        reckoned_from=record.text("anchor"),
        group=record.text("group"),
        ruling=record.text("ruling"),
        key=record.flag("key"),
    )


def _names_agree(names: Value, timeline: Value, chapters: dict[str, Chapter]) -> list[Diagnostic]:
    """Every id that is pointed at exists, once; every chapter that is named exists."""
    found: list[Diagnostic] = []
    ids: dict[str, Record] = {}
    for record in (v.value for v in names.value):
        if (name_id := record.text("id")) in ids:
            found.append(finding("names.same-id", record.span_of("id"), id=name_id))
        elif name_id:
            ids[name_id] = record
    headings = {record.text("heading"): name_id for name_id, record in ids.items()}

    def known(value: Value, code: str) -> None:
        if value.value not in ids:
            heading = headings.get(value.value)
            hint = (
                Hint("did-you-mean", {"word": heading})
                if heading
                else did_you_mean(value.value, ids)
            )
            found.append(finding(code, value.span, hint, id=value.value))

    def chapter_known(value: Value) -> None:
        if value.value not in chapters:
            found.append(
                finding(
                    "chapter.unknown",
                    value.span,
                    did_you_mean(value.value, chapters),
                    slug=value.value,
                )
            )

    for record in (v.value for v in names.value):
        if "see" in record:
            known(record.fields["see"], "index.see-to-nowhere")
        for value in record.values("see_also"):
            known(value, "index.see-to-nowhere")
        for variant in record.records("variants"):
            for value in (*variant.values("only"), *variant.values("except")):
                chapter_known(value)
    found += _circles(ids)
    events: set[str] = set()
    for record in (v.value for v in timeline.value):
        if (event_id := record.text("id")) and event_id in events:
            found.append(finding("timeline.same-id", record.span_of("id"), id=event_id))
        events.add(event_id)
        for value in record.values("names"):
            known(value, "timeline.unknown-name")
        for evidence in record.records("evidence"):
            if "chapter" in evidence:
                chapter_known(evidence.fields["chapter"])
    for slug, chapter in chapters.items():
        for name, span in chapter.markup.names:
            if name != "none" and name not in ids:
                found.append(
                    finding(
                        "markup.unknown-name", span, did_you_mean(name, ids), id=name, slug=slug
                    )
                )
    return found


def _circles(ids: dict[str, Record]) -> list[Diagnostic]:
    """``see`` references that lead back to where they began, or to another ``see``."""
    found = []
    for name_id, record in ids.items():
        path = [name_id]
        while (following := ids[path[-1]].text("see")) in ids and following not in path:
            path.append(following)
        if following and following == name_id:
            found.append(
                finding(
                    "index.see-in-circle",
                    record.span_of("see"),
                    path=" → ".join([*path, following]),
                )
            )
    return found
