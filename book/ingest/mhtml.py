"""MHTML (a page saved as one mail) → its main page and the resources beside it.

The standard library's ``email`` takes it apart. Its surprises, kept out here: a parser that never
fails (so a file without any HTML part must be looked for), payloads that decode to None in a
multipart, recursion on parts within parts, header values that are no plain strings.
"""

from __future__ import annotations

import email
import email.header
import email.utils
from dataclasses import dataclass, field
from email.message import Message
from urllib.parse import unquote, urljoin

from book.diagnostics import Outcome, Span, finding

MAX_PARTS = 5000
_PAGES = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class Page:
    """The main page's bytes, what the mail says of it, and its resources by address (as the page
    writes them, ``cid:`` ones included). ``saved`` is the day it was saved (ISO), or empty."""

    data: bytes
    charset: str = ""
    address: str = ""
    title: str = ""
    saved: str = ""
    resources: dict[str, bytes] = field(default_factory=dict)

    def resource(self, address: str) -> bytes | None:
        """What an address written in the page leads to, if the mail holds it."""
        tries = (address, urljoin(self.address, address), unquote(address), address.split("#")[0])
        return next((self.resources[t] for t in tries if t in self.resources), None)


def unpack(data: bytes, shown: str) -> Outcome[Page | None]:
    """Take a mail apart; an error where it holds no page."""
    span = Span(shown)
    try:
        mail = email.message_from_bytes(data.lstrip(b"\xef\xbb\xbf\r\n"))
        parts = list(_leaves(mail))
    except (RecursionError, ValueError, LookupError, TypeError) as error:
        problem = "parts nested too deeply" if isinstance(error, RecursionError) else str(error)
        return Outcome(None, (finding("capture.mhtml", span, problem=problem),))
    address = _plain(mail, "Snapshot-Content-Location")
    main = _main(mail, parts, address)
    if main is None:
        return Outcome(None, (finding("capture.mhtml", span, problem="no page in it"),))
    address = address or _plain(main, "Content-Location") or _plain(mail, "Content-Location")
    cut = any("Boundary" in type(defect).__name__ for defect in mail.defects)
    found = (finding("capture.cut", span),) if cut else ()
    return Outcome(
        Page(
            _bytes(main),
            str(main.get_content_charset() or ""),
            address if address.startswith(("http://", "https://")) else "",
            _plain(mail, "Subject"),
            _day(_plain(mail, "Date")),
            _resources(parts, main, address),
        ),
        found,
    )


def _leaves(mail: Message) -> list[Message]:
    """The parts that hold something themselves, in order, without recursion."""
    out: list[Message] = []
    waiting = [mail]
    while waiting and len(out) < MAX_PARTS:
        part = waiting.pop()
        payload = part.get_payload()
        if isinstance(payload, list):
            waiting.extend(p for p in reversed(payload) if isinstance(p, Message))
        else:
            out.append(part)
    return out


def _main(mail: Message, parts: list[Message], address: str) -> Message | None:
    """The page itself: the part the mail starts with, else the one from the snapshot's address,
    else the first page."""
    pages = [p for p in parts if p.get_content_type() in _PAGES]
    start = str(mail.get_param("start") or "").strip("<> ")
    by_id = [p for p in pages if start and _plain(p, "Content-ID").strip("<> ") == start]
    by_address = [p for p in pages if address and _plain(p, "Content-Location") == address]
    return next(iter((*by_id, *by_address, *pages)), None)


def _resources(parts: list[Message], main: Message, address: str) -> dict[str, bytes]:
    out: dict[str, bytes] = {}
    for part in parts:
        if part is main or not part.get_content_type().startswith("image/"):
            continue
        data = _bytes(part)
        if location := _plain(part, "Content-Location"):
            out.setdefault(location, data)
            out.setdefault(urljoin(address, location), data)
        if cid := _plain(part, "Content-ID").strip("<> "):
            out.setdefault(f"cid:{cid}", data)
    return out


def _bytes(part: Message) -> bytes:
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) else b""


def _plain(part: Message, name: str) -> str:
    """A header's value in words: unfolded, encoded words read."""
    value = part.get(name)
    if value is None:
        return ""
    try:
        text = str(email.header.make_header(email.header.decode_header(value)))
    except (ValueError, LookupError):
        text = str(value)
    return " ".join(text.split()) if name == "Subject" else "".join(text.split("\n")).strip()


def _day(date: str) -> str:
    try:
        moment = email.utils.parsedate_to_datetime(date)
    except (ValueError, TypeError, IndexError):
        return ""
    return moment.date().isoformat() if moment.year >= 1990 else ""
