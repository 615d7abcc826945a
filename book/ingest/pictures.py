"""An article's pictures: found, made to print, and given a place in the manuscript."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable
from contextlib import suppress
from urllib.parse import urljoin

from book.diagnostics import Outcome
from book.ingest import resources

_KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}
_OTHER_KINDS = (b"RIFF", b"BM", b"II*\0", b"MM\0*")
_MOST, _MOST_FETCHED = 200, 60
_MOST_PIXELS, _LEAST_SIDE = 60_000_000, 40


class Pictures:
    """Takes a picture's address and gives its path in the manuscript, named by the hash of its
    bytes; empty where there is none to print. ``files`` are the pictures taken so far. A page that
    was fetched (from ``base``) may fetch its own with ``get``."""

    def __init__(self, find: resources.Find, base: str, get: Callable[[str], Outcome]) -> None:
        self._find, self._base, self._get = find, base, get
        self._fetched = 0
        self.files: dict[str, bytes] = {}

    def __call__(self, address: str) -> str:
        if len(self.files) >= _MOST:
            return ""
        data = self._find(address)
        if data is None and self._base and not address.startswith("data:"):
            if self._fetched >= _MOST_FETCHED:
                return ""
            self._fetched += 1
            with suppress(ValueError):
                got = self._get(urljoin(self._base, address)).value
                data = got.data if got else None
        made = _printable(data) if data else None
        if made is None:
            return ""
        data, suffix = made
        path = f"images/{hashlib.sha256(data).hexdigest()[:8]}.{suffix}"
        self.files[path] = data
        return path


def _printable(data: bytes) -> tuple[bytes, str] | None:
    """A picture as PNG, JPEG or GIF; other kinds are made PNG, tiny ones and broken ones are none."""
    from PIL import Image  # slow to import, and most captures bring no picture

    if len(data) > resources.MAX_IMAGE:
        return None
    suffix = next((s for mark, s in _KINDS.items() if data.startswith(mark)), "")
    if not suffix and not data.startswith(_OTHER_KINDS) and data[4:8] != b"ftyp":
        return None
    try:
        with Image.open(io.BytesIO(data)) as picture:
            width, height = picture.size
            if width * height > _MOST_PIXELS or min(width, height) < _LEAST_SIDE:
                return None
            picture.load()
            if suffix:
                return data, suffix
            out = io.BytesIO()
            picture.convert("RGBA" if "A" in picture.getbands() else "RGB").save(out, "PNG")
            return out.getvalue(), "png"
    except Exception:  # Pillow raises what it likes on broken files
        return None
