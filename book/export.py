"""The editor's apparatus for other programs: the timeline as JSON, CSV and iCalendar, the register of
names with its mentions as JSON and CSV.

Takes a book with its apparatus and the day it is stamped with; gives the text of a file. What an
edition prints is what is given, in the order of print. No format says more than the editor knows: what
is dated less precisely than to the day, or not for certain, is no entry of a calendar.
"""

from __future__ import annotations

import csv
import datetime
import io
import json
import uuid
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

from book import __version__
from book.model.apparatus import Event, Name, Precision
from book.model.structure import Book, Division
from book.policy import dates

_LINE = 75  # octets of a line in iCalendar (RFC 5545, section 3.1)


def timeline_json(book: Book, moment: datetime.datetime) -> str:
    """Every entry with all its keys, those without a value as null or empty."""
    about = book.metadata
    whole = {
        "identifier": about.identifier,
        "title": about.title,
        "lang": about.lang,
        "version": about.version,
        "edition": book.edition.name,
        "events": [values for _, values in _entries(book)],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _entries(book: Book) -> Iterator[tuple[Event, dict[str, Any]]]:
    names = {name.id: name for name in book.names}
    chapters = {division.slug: division for division in book.texts()}
    for event in book.timeline.events:
        yield event, _values(event, names, chapters, book.metadata.lang)


def _values(
    event: Event, names: dict[str, Name], chapters: dict[str, Division], lang: str
) -> dict[str, Any]:
    when = event.when
    return {
        "id": _own_id(event),
        "date": when.text,
        "earliest": when.earliest.isoformat() if when.earliest else None,
        "latest": when.latest.isoformat() if when.latest else None,
        "precision": when.precision.value,
        "approximate": when.approximate,
        "uncertain": when.uncertain,
        "shown": dates.display(when, lang),
        "time": event.time,
        "zone": event.zone,
        "text": event.text,
        "names": [
            {"id": id_, "heading": names[id_].heading, "kind": names[id_].kind}
            for id_ in event.names
            if id_ in names
        ],
        "said": event.said,
        "anchor": event.reckoned_from,
        "group": event.group,
        "ruling": event.ruling,
        "key": event.key,
        "image": {"file": event.image.path, "alt": event.image.alt} if event.image else None,
        "evidence": [
            {"chapter": proof.chapter, "title": chapters[proof.chapter].title, "quote": proof.quote}
            for proof in event.evidence
        ],
    }


def _own_id(event: Event) -> str:
    """The id the editor gave; empty where there is none."""
    return "" if event.id.startswith("-") else event.id


def timeline_csv(book: Book, moment: datetime.datetime) -> str:
    """A line for each entry (RFC 4180), behind a byte order mark, by which Excel knows UTF-8. Several
    names or passages stand in one field, with " | " between them."""
    out = io.StringIO()
    writer = csv.writer(out)
    plain = ("id", "date", "earliest", "latest", "precision", "approximate", "uncertain", "shown")
    more = ("time", "zone", "text", "said", "anchor", "group", "ruling", "key")
    writer.writerow((*plain, *more, "names", "chapters", "quotes"))
    for _, values in _entries(book):
        lists = (
            [name["heading"] for name in values["names"]],
            [proof["chapter"] for proof in values["evidence"]],
            [proof["quote"] for proof in values["evidence"]],
        )
        fields = [_cell(values[key]) for key in (*plain, *more)]
        writer.writerow((*fields, *(" | ".join(items) for items in lists)))
    return "\ufeff" + out.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None else str(value)


def timeline_ics(book: Book, moment: datetime.datetime) -> str:
    """A calendar (RFC 5545) of the entries dated to the day for certain; whole days, the time of day,
    where one is given, in words: a zone as editors write it is none a calendar knows."""
    about = book.metadata
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:-//Clipbook//Clipbook {__version__}//EN",
        "CALSCALE:GREGORIAN",
        f"X-WR-CALNAME:{_escaped(about.title)}",
    ]
    seen: dict[str, int] = {}
    for event, values in _entries(book):
        if in_calendar(event):
            lines += _vevent(book, event, values, moment, seen)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def in_calendar(event: Event) -> bool:
    """Whether an entry is dated to the day, for certain: only then is it an entry of a calendar."""
    when = event.when
    ends = (when.start, when.end) if when.interval else (when,)
    exact = all(end and end.precision is Precision.DAY for end in ends)
    return exact and not (when.approximate or when.uncertain)


def _vevent(
    book: Book,
    event: Event,
    values: dict[str, Any],
    moment: datetime.datetime,
    seen: dict[str, int],
) -> Iterator[str]:
    when, tag = event.when, f";LANGUAGE={book.metadata.lang}"
    names = [_escaped(name["heading"]) for name in values["names"]]
    more = [" ".join(filter(None, (event.time, event.zone)))]
    more += [f"{proof['title']}: {proof['quote']}" for proof in values["evidence"]]
    more.append(event.ruling)
    # An entry without an id is known by what it says; a counter breaks ties.
    key = _own_id(event) or f"{when.text} {event.text}"
    seen[key] = seen.get(key, 0) + 1
    name = f"urn:clipbook:{book.metadata.identifier}:{key}:{seen[key]}"
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid.uuid5(uuid.NAMESPACE_URL, name)}"
    yield f"DTSTAMP:{moment:%Y%m%dT%H%M%SZ}"
    yield f"DTSTART;VALUE=DATE:{_day(when.earliest)}"
    if when.latest < datetime.date.max:  # the end is not of the event; without one it is one day
        yield f"DTEND;VALUE=DATE:{_day(when.latest + datetime.timedelta(days=1))}"
    yield f"SUMMARY{tag}:{_escaped(event.text)}"
    yield f"DESCRIPTION{tag}:{_escaped(chr(10).join(filter(None, more)))}"
    if names:
        yield f"CATEGORIES{tag}:{','.join(names)}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: datetime.date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return "\\n".join(text.splitlines())


def _folded(line: str) -> Iterator[str]:
    """The line in pieces of 75 octets at most, no character cut; a space begins all but the first."""
    piece, room = "", _LINE
    for character in line:
        size = len(character.encode())
        if size > room:
            yield piece
            piece, room = " ", _LINE - 1
        piece += character
        room -= size
    yield piece


def names_json(book: Book, moment: datetime.datetime) -> str:
    """The whole register with its keys, and of each name how often every form of it is mentioned and
    where: chapter, part of the page, anchor in the book's files."""
    about = book.metadata
    whole = {
        "identifier": about.identifier,
        "title": about.title,
        "lang": about.lang,
        "version": about.version,
        "edition": book.edition.name,
        "names": [_name(name, book) for name in book.names],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _name(name: Name, book: Book) -> dict[str, Any]:
    mentions = book.mentions.get(name.id, ())
    chapters = {division.anchor: division.slug for division in book.texts()}
    counts = Counter(mention.form for mention in mentions)
    forms = [name.heading, name.latin, *(variant.form for variant in name.variants), *counts]
    return {
        "id": name.id,
        "kind": name.kind,
        "heading": name.heading,
        "latin": name.latin,
        "sort": name.sort_as,
        "role": name.role,
        "dates": name.dates,
        "see": name.see,
        "see_also": list(name.see_also),
        "not": list(name.not_),
        "forms": [
            {"form": form, "count": counts[form]} for form in filter(None, dict.fromkeys(forms))
        ],
        "count": len(mentions),
        "mentions": [
            {
                "chapter": chapters.get(mention.anchor.partition(".")[0], ""),
                "form": mention.form,
                "place": mention.place.value,
                "principal": mention.principal,
                "subheadings": [name.subheadings[n].heading for n in mention.under],
                "anchor": mention.anchor,
            }
            for mention in mentions
        ],
    }


def names_csv(book: Book, moment: datetime.datetime) -> str:
    """A line for each form of each name and each chapter (or the timeline) that has it, and for each
    form that none has (RFC 4180, with a byte order mark)."""
    out = io.StringIO()
    writer = csv.writer(out)
    plain = ("id", "kind", "heading", "latin", "sort", "role", "dates", "see")
    writer.writerow((*plain, "form", "chapter", "count"))
    for values in (_name(name, book) for name in book.names):
        places: Counter[tuple[str, str]] = Counter()
        for mention in values["mentions"]:
            place = mention["chapter"] or mention["place"]
            places[mention["form"], place] += 1
        for form in (form["form"] for form in values["forms"]):
            rows = [(place, n) for (own, place), n in places.items() if own == form] or [("", 0)]
            for place, count in rows:
                writer.writerow((*(values[key] for key in plain), form, place, count))
    return "\ufeff" + out.getvalue()


Export = Callable[[Book, datetime.datetime], str]
FORMATS: dict[str, dict[str, Export]] = {
    "names": {"json": names_json, "csv": names_csv},
    "timeline": {"json": timeline_json, "csv": timeline_csv, "ics": timeline_ics},
}
"""What can be exported, and in which formats."""
