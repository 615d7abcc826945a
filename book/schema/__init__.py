"""The keys of the manuscript's files: one table each, from which files are read and from which
the published JSON Schemas are made.

Every YAML scalar arrives as the text the editor wrote; a kind says what that text must be.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

JSON = dict[str, Any]
# What YAML tools take a bare scalar for (1.10, no, 2012) is all text to us.
_SCALAR = ["string", "number", "boolean"]


def _or_empty(schema: JSON) -> JSON:
    """What may be left empty (``editor:``), which YAML tools take for null."""
    return {"anyOf": [schema, {"type": "null"}]}


@dataclass(frozen=True, slots=True)
class Text:
    """Any text. ``what`` narrows it: slug, id, lang, date (EDTF), day, path, address, clock."""

    what: str = ""

    def json(self) -> JSON:
        patterns = {"slug": SLUG, "id": SLUG, "lang": LANG}
        schema: JSON = {"type": _SCALAR}
        if self.what in patterns:
            schema["pattern"] = patterns[self.what]
        return schema


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a few words."""

    words: tuple[str, ...]

    def json(self) -> JSON:
        return {"enum": [*self.words, *(int(w) for w in self.words if w.isdigit())]}


@dataclass(frozen=True, slots=True)
class Flag:
    """``true`` or ``false``."""

    def json(self) -> JSON:
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number from 0."""

    def json(self) -> JSON:
        return {"type": "integer", "minimum": 0}


@dataclass(frozen=True, slots=True)
class Many:
    """A list; a single value stands for a list of one where ``or_one``."""

    of: Kind
    or_one: bool = True

    def json(self) -> JSON:
        items: JSON = {"type": "array", "items": self.of.json()}
        return {"anyOf": [self.of.json(), items]} if self.or_one else items


@dataclass(frozen=True, slots=True)
class Keys:
    """A mapping with known keys. ``shorthand`` is the key a bare scalar stands for."""

    keys: dict[str, Key]
    shorthand: str = ""

    def json(self) -> JSON:
        mapping: JSON = {
            "type": "object",
            "properties": {name: key.json() for name, key in self.keys.items()},
            "required": [name for name, key in self.keys.items() if key.required],
            "additionalProperties": False,
        }
        if not self.shorthand:
            return mapping
        return {"anyOf": [self.keys[self.shorthand].kind.json(), mapping]}


@dataclass(frozen=True, slots=True)
class Named:
    """A mapping from names the editor chooses to values of one kind."""

    of: Kind

    def json(self) -> JSON:
        return {"type": "object", "additionalProperties": _or_empty(self.of.json())}


Kind = Text | Choice | Flag | Number | Many | Keys | Named


@dataclass(frozen=True, slots=True)
class Key:
    """What one key takes. ``later`` marks a key of the format that this version does not act on."""

    kind: Kind = field(default_factory=Text)
    doc: str = ""
    required: bool = False
    later: bool = False

    def json(self) -> JSON:
        schema = self.kind.json()
        return {**(schema if self.required else _or_empty(schema)), "description": self.doc}


SLUG = r"^[\w][\w.-]*$"
LANG = r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
TEXT, LIST = Text(), Many(Text())
SLUGS = Many(Text("slug"))

NAMES_OPTIONS = Keys(
    {
        "spelling": Key(Choice(("source", "register")), "how names are printed in the text"),
        "order": Key(Choice(("pinyin", "stroke", "latin")), "order of the index"),
        "kinds": Key(
            Many(Choice(("person", "organisation", "work"))),
            "what is indexed: persons, and in a second index organisations and works",
        ),
        "ranges": Key(
            Choice(("full", "short", "chicago")), "how a range is written: 101–105, 101–5 …"
        ),
        "warn_after": Key(Number(), "plain locators of one heading before a warning"),
    }
)
TIMELINE_OPTIONS = Keys(
    {
        "show": Key(Choice(("all", "key", "none")), "which entries are printed"),
        "person": Key(Text("id"), "only entries that name this person"),
        "part": Key(TEXT, "only entries proved in this part"),
    },
    shorthand="show",
)
SOURCES = Choice(("full", "none"))
CONTENTS = Many(
    Keys(
        {
            "slug": Key(Text("slug"), "a chapter"),
            "part": Key(TEXT, "title of a part"),
            "chapters": Key(SLUGS, "the part's chapters"),
        },
        shorthand="slug",
    )
)
CHOICES = {
    "design": Key(Text("slug"), "the page design: a stylesheet"),
    "script": Key(Choice(("source", "Hans", "Hant")), "script the text is printed in"),
    "notes": Key(Choice(("foot", "chapter")), "notes at the foot of the page or after the chapter"),
    "names": Key(NAMES_OPTIONS, "the index of names"),
    "timeline": Key(TIMELINE_OPTIONS, "the timeline"),
}
EDITION = Keys(
    {
        **CHOICES,
        "contents": Key(SLUGS, "only these chapters"),
        "tags": Key(LIST, "only chapters with one of these tags"),
        "sources": Key(SOURCES, "whether the list of sources is printed"),
        "formats": Key(Many(Choice(("pdf", "epub"))), "what is built"),
    }
)
BOOK = Keys(
    {
        "format": Key(Choice(("1",)), "edition of the manuscript's format"),
        "identifier": Key(
            Text("slug"), "never changes; file names and the uuid come from it", True
        ),
        "title": Key(TEXT, "title of the book", True),
        "subtitle": Key(TEXT, "subtitle"),
        "lang": Key(Text("lang"), "language of the book (BCP 47)", True),
        "editor": Key(LIST, "editor or editors"),
        "authors": Key(LIST, "authors"),
        "translators": Key(LIST, "translators"),
        "publisher": Key(TEXT, "publisher"),
        "rights": Key(TEXT, "rights statement"),
        "description": Key(TEXT, "what the book is"),
        "subjects": Key(LIST, "subjects, keywords"),
        "date": Key(Text("day"), "day of publication"),
        "version": Key(TEXT, "version; `git` takes it from the tag"),
        "collection": Key(
            Keys(
                {
                    "name": Key(TEXT, "name of the collection", True),
                    "number": Key(TEXT, "number within it"),
                },
                shorthand="name",
            ),
            "collection the book belongs to",
        ),
        "cover": Key(Text("path"), "cover image; drawn from the book's data if absent"),
        "front": Key(SLUGS, "preface and other front pieces"),
        "contents": Key(CONTENTS, "the chapters, in the order of the book", True),
        "back": Key(SLUGS, "appendices"),
        **CHOICES,
        "sources": Key(SOURCES, "whether the list of sources is printed"),
        "editions": Key(Named(EDITION), "named bundles of choices"),
        "pages_from": Key(
            Text("slug"), "edition whose PDF gives the EPUB its page numbers; or none"
        ),
        "writing": Key(Choice(("horizontal", "vertical")), "writing mode of the EPUB"),
        "conformance": Key(
            Keys(
                {
                    "epub": Key(TEXT, "accessibility standard the EPUB conforms to"),
                    "certified_by": Key(TEXT, "who certifies it"),
                }
            ),
            "claims only an editor can make",
            later=True,
        ),
    }
)
HEADER = Keys(
    {
        "title": Key(TEXT, "title of the chapter"),
        "author": Key(LIST, "author or authors"),
        "editor": Key(LIST, "editor"),
        "translator": Key(LIST, "translator"),
        "publisher": Key(TEXT, "the site it appeared on"),
        "source": Key(Text("address"), "address it was taken from"),
        "archive": Key(Text("address"), "address of an archived copy"),
        "published": Key(Text("date"), "when it appeared (EDTF)"),
        "published_evidence": Key(TEXT, "the words that date it"),
        "accessed": Key(Text("date"), "when it was taken"),
        "lang": Key(Text("lang"), "language of the chapter"),
        "summary": Key(TEXT, "what it says, in a sentence or two"),
        "tags": Key(LIST, "tags, for editions"),
        "rights": Key(TEXT, "rights"),
        "capture": Key(Text("path"), "the raw capture"),
        "sha256": Key(TEXT, "hash of the raw capture"),
    }
)
PASSAGES = Many(
    Keys(
        {
            "chapter": Key(Text("slug"), "chapter", True),
            "quote": Key(TEXT, "its words", True),
            "nth": Key(Number(), "which occurrence, where there are several"),
        }
    )
)
NAMES = Many(
    Keys(
        {
            "id": Key(Text("id"), "short name of the entry", True),
            "heading": Key(TEXT, "the heading as printed", True),
            "latin": Key(TEXT, "Latin form"),
            "sort": Key(TEXT, "what it is sorted by, where the rule is wrong"),
            "kind": Key(Choice(("person", "organisation", "work")), "person if absent"),
            "role": Key(TEXT, "a few words that tell homonyms apart"),
            "dates": Key(TEXT, "dates of life"),
            "variants": Key(
                Many(
                    Keys(
                        {
                            "form": Key(TEXT, "a spelling", True),
                            "only": Key(SLUGS, "only in these chapters"),
                            "except": Key(SLUGS, "in all but these chapters"),
                        },
                        shorthand="form",
                    )
                ),
                "other spellings",
            ),
            "not": Key(LIST, "look-alikes that are not this name"),
            "see": Key(Text("id"), "the entry this one sends the reader to"),
            "see_also": Key(Many(Text("id")), "entries worth looking up too"),
            "principal": Key(PASSAGES, "passages that treat of it above all: in bold"),
            "exclude": Key(PASSAGES, "passages whose mentions are not indexed"),
            "subheadings": Key(
                Many(
                    Keys(
                        {
                            "heading": Key(TEXT, "subheading", True),
                            "chapters": Key(SLUGS, "chapters it covers"),
                            "quotes": Key(LIST, "passages it covers"),
                        }
                    )
                ),
                "aspects, each with the chapters or passages it covers",
            ),
            "note": Key(TEXT, "a note of the editor's, not printed"),
        }
    ),
    or_one=False,
)
TIMELINE = Many(
    Keys(
        {
            "id": Key(Text("id"), "short name of the entry"),
            "date": Key(Text("date"), "when (EDTF)", True),
            "time": Key(Text("clock"), "time of day"),
            "zone": Key(TEXT, "time zone, where the editor states one"),
            "text": Key(TEXT, "what happened", True),
            "names": Key(Many(Text("id")), "entries of names.yaml"),
            "evidence": Key(PASSAGES, "the passages that prove it", True),
            "said": Key(TEXT, "how the source puts the date"),
            "anchor": Key(TEXT, "what a relative date was reckoned from"),
            "group": Key(Text("id"), "the same event told by several sources"),
            "ruling": Key(TEXT, "the editor's decision on a conflict"),
            "key": Key(Flag(), "a main event"),
            "image": Key(
                Keys(
                    {
                        "file": Key(Text("path"), "the picture", True),
                        "alt": Key(TEXT, "what it shows, for those who cannot see it"),
                    },
                    shorthand="file",
                ),
                "illustration",
            ),
        }
    ),
    or_one=False,
)

STATUS = Choice(("sure", "likely", "ask"))


def _suggested(entries: Many) -> Many:
    """Proposals: the entry each would become, with what the editor decides by. It may lack what an
    entry needs, until it is taken over: a date that only the editor can tell."""
    unfinished = {name: replace(key, required=False) for name, key in entries.of.keys.items()}
    proposal = {
        "accept": Key(Flag(), "the editor's decision: true or false"),
        "same_as": Key(Text("id"), "the entry it probably belongs to"),
        "same_as_status": Key(STATUS, "how surely it does"),
        "rule": Key(TEXT, "what it was found by"),
        "status": Key(STATUS, "how sure the proposal is"),
        "count": Key(Number(), "how often it stands in the chapters"),
        "quote": Key(TEXT, "a passage it stands in"),
        "chapter": Key(Text("slug"), "the passage's chapter"),
        "line": Key(Number(), "its line there"),
        "steps": Key(LIST, "how a date was reckoned"),
    }
    return Many(Keys({**proposal, **unfinished}), or_one=False)


NAMES_SUGGESTED, TIMELINE_SUGGESTED = _suggested(NAMES), _suggested(TIMELINE)
DECISIONS = Keys(
    {
        "names": Key(
            Many(
                Keys(
                    {
                        "form": Key(TEXT, "a spelling", True),
                        "same_as": Key(Text("id"), "the entry it does not belong to"),
                    }
                )
            ),
            "names that were refused",
        ),
        "timeline": Key(
            Many(
                Keys(
                    {
                        "chapter": Key(Text("slug"), "chapter", True),
                        "quote": Key(TEXT, "the words", True),
                    }
                )
            ),
            "dated statements that were refused",
        ),
    }
)

FILES: dict[str, Kind] = {
    "book": BOOK,
    "names": NAMES,
    "timeline": TIMELINE,
    "chapter": HEADER,
    "names.suggested": NAMES_SUGGESTED,
    "timeline.suggested": TIMELINE_SUGGESTED,
    "decisions": DECISIONS,
}


def json_schema(name: str) -> JSON:
    """The JSON Schema (draft 2020-12) of one of the manuscript's files: book, names, timeline,
    chapter (the header), proposals and decisions. All but the first may be empty files."""
    schema = FILES[name].json()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"Clipbook {name}",
        **(schema if name == "book" else _or_empty(schema)),
    }
