"""A raw capture, decoded and made what the cleaning takes, whichever kind it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from book.diagnostics import Diagnostic, Outcome, Span, finding
from book.ingest import decode, dom, html, mhtml, resources, tree
from book.ingest.arrivals import Fetch, Raw
from book.ingest.capture import Capture, from_text
from book.ingest.decode import Decoded, Kind
from book.ingest.pictures import Pictures
from book.intake import front
from book.intake.front import Front
from book.manuscript import markup, source

_LOOKED_AT = 2000
_INSIDE_A_TAG = re.compile(r"<[A-Za-z/!][^<>]*\Z")  # end tags may be left out; this is no end


@dataclass(frozen=True, slots=True)
class Reading:
    """A capture as read. ``decoded`` says how; ``taken`` is the day it was saved, as it says itself;
    ``differing`` are the header fields it states in two ways; ``left_out`` counts what was no text;
    ``further`` is what a Markdown file's header says for the chapter's."""

    capture: Capture
    kind: Kind
    decoded: str
    taken: str = ""
    differing: tuple[str, ...] = ()
    left_out: dict[str, int] = field(default_factory=dict)
    images: dict[str, bytes] = field(default_factory=dict)
    further: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Page:
    """The decoded text of a capture, and where it says it comes from."""

    text: Decoded
    address: str
    find: resources.Find
    taken: str = ""


def read(raw: Raw, images: bool, get: Fetch) -> Outcome[Reading | None]:
    """Read a capture; with ``images``, its pictures too (``get`` fetches those of a page that was
    fetched itself)."""
    decoded = _page(raw)
    page = decoded.value
    if page is None:
        return decoded
    found, text = decoded.diagnostics, page.text
    pictures = Pictures(page.find, page.address if raw.address else "", get)
    take = pictures if images else None
    how = f"{decode.NAMES.get(text.encoding, text.encoding)} ({text.how})"
    match text.kind:
        case Kind.TEXT:
            return Outcome(Reading(from_text(text.text), text.kind, how), found)
        case Kind.MARKDOWN:
            got = _markdown(text.text, raw.shown, take)
            front, capture = got.value
            further, files = front.further, pictures.files
            reading = Reading(capture, text.kind, how, front.taken, further=further, images=files)
            return Outcome(reading, (*found, *got.diagnostics))
    got = html.read(text.text, page.address, take)
    if got is None:
        return Outcome(None, (*found, finding("capture.empty", Span(raw.shown))))
    is_cut = _INSIDE_A_TAG.search(text.text[-_LOOKED_AT:]) or dom.is_open(text.text)
    if is_cut and not any(d.code == "capture.cut" for d in found):
        found = (*found, finding("capture.cut", Span(raw.shown)))
    said = got.stated
    taken = said.saved or page.taken
    reading = Reading(
        got.capture, text.kind, how, taken, said.differing, got.left_out, pictures.files
    )
    return Outcome(reading, found)


def _page(raw: Raw) -> Outcome[_Page | None]:
    """Decode the bytes; of an MHTML file, its page's."""
    short = resources.shorten(raw.data)
    decoded = decode.read(short.data, raw.shown, raw.charset)
    text: Decoded | None = decoded.value
    if text is None:
        return decoded
    if text.kind is Kind.TEXT and _is_markdown(raw.own_name, text.text):
        text = replace(text, kind=Kind.MARKDOWN)
    finds = [resources.beside(raw.path)] if raw.path is not None else []
    if text.kind is not Kind.MHTML:
        find = resources.first_of(resources.embedded(raw.data, short.places), *finds)
        return Outcome(_Page(text, raw.address, find), decoded.diagnostics)
    unpacked = mhtml.unpack(raw.data, raw.shown)
    page = unpacked.value
    found: tuple[Diagnostic, ...] = (*decoded.diagnostics, *unpacked.diagnostics)
    if page is None:
        return Outcome(None, found)
    short = resources.shorten(page.data)
    inner = decode.read(short.data, raw.shown, page.charset)
    found += inner.diagnostics
    if inner.value is None:
        return Outcome(None, found)
    find = resources.first_of(resources.embedded(page.data, short.places), page.resource, *finds)
    text = replace(inner.value, kind=Kind.MHTML)
    return Outcome(_Page(text, page.address or raw.address, find, page.saved), found)


_ENDED = re.compile(r"[。！？!?.…”」』]\n(?![ \t]*(?:[-*+>|#\n]|\d+[.)]\s|\Z))")


def _is_markdown(name: str, text: str) -> bool:
    """Whether a text without signs of Markdown is such by its name: not where paragraphs stand on
    neighbouring lines, which Markdown would join."""
    if not name.lower().endswith((".md", ".markdown")):
        return False
    return 8 * len(_ENDED.findall(text)) <= len(re.findall(r"\S[^\n]*", text))


def _markdown(
    text: str, shown: str, picture: Callable[[str], str] | None
) -> Outcome[tuple[Front, Capture]]:
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    parts = source.split_header(text)
    if not front.is_header(parts.header):
        parts = source.Parts("", 1, text, 1)
    said = front.read(parts.header, shown, parts.header_line)
    body = markup.parse(parts.body, shown, parts.body_line, tags=True).value
    lines = front.entries(parts.header)
    capture = tree.from_tree(body.content, said.value.header, picture, body.top, lines)
    return Outcome((said.value, capture), said.diagnostics)
