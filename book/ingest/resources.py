"""Where a capture's pictures are: in it (``data:`` addresses), in its mail, in the folder a browser
saved beside it. Nothing else is looked at.

A page saved with everything in it can hold 100 MB of ``data:`` addresses around a few kilobytes of
text. ``shorten`` takes them out before anything is decoded or parsed, and remembers where they were.
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, unquote_to_bytes, urlsplit

MAX_IMAGE = 20_000_000
SHORT = 200
_STAND_IN = "clipbook-embedded-"
_END = re.compile(rb"[\"'\s<>()\\]")
_HEAD = re.compile(rb"data:([A-Za-z0-9.+-]+/[A-Za-z0-9.+-]+)?((?:;[^,;\"'\s<>()]{1,80}){0,4}),")
# What browsers add to a page's name for the folder they save beside it.
_FOLDERS = re.compile(
    r"(?:[_.-]files|_fichiers|-Dateien|_archivos|_arquivos|_bestanden|_file|_pliki|_soubory"
    r"|_tiedostot|-filer|_filer|_bylos|\.fajlovi|_datoteke|_failid|_fails|_elemei|_fitxers)$",
    re.I,
)


def is_beside(folder: str) -> bool:
    """Whether a folder's name is one a browser gives what it saves beside a page."""
    return bool(_FOLDERS.search(folder))


Find = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Shortened:
    """A page without its long ``data:`` addresses; ``places`` are where each stood in the raw
    bytes."""

    data: bytes
    places: tuple[tuple[int, int], ...] = ()


def shorten(raw: bytes) -> Shortened:
    """Put a short stand-in for every ``data:`` address longer than a few lines."""
    out: list[bytes] = []
    places: list[tuple[int, int]] = []
    done = at = 0
    while (at := raw.find(b"data:", at)) >= 0:
        head = _HEAD.match(raw, at)
        if not head:
            at += 5
            continue
        found = _END.search(raw, head.end())
        end = found.start() if found else len(raw)
        if end - head.end() > SHORT:
            stand_in = b"data:%s,%s%d" % (head[1] or b"", _STAND_IN.encode(), len(places))
            out += [raw[done:at], stand_in]
            places.append((at, end))
            done = end
        at = end
    if not places:
        return Shortened(raw)
    return Shortened(b"".join((*out, raw[done:])), tuple(places))


def embedded(raw: bytes, places: tuple[tuple[int, int], ...]) -> Find:
    """Finds what a ``data:`` address (or its stand-in) holds."""

    def find(address: str) -> bytes | None:
        if not address.startswith("data:"):
            return None
        stand_in = re.search(rf",{_STAND_IN}(\d+)$", address)
        if stand_in and int(stand_in[1]) < len(places):
            start, end = places[int(stand_in[1])]
            if end - start > 2 * MAX_IMAGE:
                return None
            address = raw[start:end].decode("ascii", "replace")
        return data_of(address)

    return find


def data_of(address: str) -> bytes | None:
    """The bytes of a ``data:`` address; None where they cannot be read or are too many."""
    head, comma, body = address.partition(",")
    if not comma or len(body) > 2 * MAX_IMAGE:
        return None
    if not head.rstrip().endswith(";base64"):
        return unquote_to_bytes(body)
    try:
        return base64.b64decode(re.sub(r"\s+", "", unquote(body)) + "==", validate=False)
    except (binascii.Error, ValueError):
        return None


def beside(page: Path) -> Find:
    """Finds what stands in the folder a browser saved with the page (``page_files/`` …), by the
    address the page gives. A path that leads elsewhere finds nothing."""
    here = page.parent

    def find(address: str) -> bytes | None:
        parts = urlsplit(address.replace("\\", "/"))
        if parts.scheme not in ("", "file") or parts.netloc:
            return None
        path = unquote(parts.path)
        if parts.scheme == "file":  # an absolute one: only its last two parts can be ours
            path = "/".join(path.split("/")[-2:])
        steps = [s for s in path.split("/") if s not in ("", ".")]
        if path.startswith("/") and not parts.scheme:
            return None
        if len(steps) < 2 or ".." in steps or not _FOLDERS.search(steps[0]):
            return None
        try:
            folder = (here / steps[0]).resolve()
            target = folder.joinpath(*steps[1:]).resolve()
            inside = folder.parent == here.resolve() and target.is_relative_to(folder)
            if not inside or not target.is_file() or target.stat().st_size > MAX_IMAGE:
                return None
            return target.read_bytes()
        except (OSError, ValueError):
            return None

    return find


def first_of(*finds: Find) -> Find:
    """Finds what the first of several finds."""

    def find(address: str) -> bytes | None:
        return next((data for f in finds if (data := f(address)) is not None), None)

    return find
