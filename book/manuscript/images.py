"""Images of the manuscript: read, told apart by their bytes, refused where they could do harm."""

from __future__ import annotations

import io
import re

from lxml import etree

from book.diagnostics import Outcome, Span, did_you_mean, finding
from book.manuscript.source import Folder
from book.model.structure import Image

MAX_PIXELS = 60_000_000
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
_SVG = "{http://www.w3.org/2000/svg}"
_REFUSED = {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "handler"}


def read_image(folder: Folder, path: str, span: Span) -> Outcome[Image | None]:
    """The image at ``path`` within the manuscript; findings where it is absent, foreign or broken."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", path):
        return Outcome(None, (finding("image.remote", span, path=path[:80]),))
    if path.startswith(("/", "\\")) or ".." in path.replace("\\", "/").split("/"):
        return Outcome(None, (finding("value.path", span, value=path),))
    target = folder.file(path)
    if target is None:
        near = [p.relative_to(folder.path).as_posix() for p in folder.path.glob("images/*")]
        return Outcome(None, (finding("image.missing", span, did_you_mean(path, near), path=path),))
    try:
        data = target.read_bytes()
        media_type = next(
            (t for s, t in _SIGNATURES.items() if data.startswith(s)), "image/svg+xml"
        )
        _svg_problem(data) if media_type == "image/svg+xml" else _raster_problem(data)
    except (OSError, ValueError, SyntaxError) as error:
        problem = " ".join(str(error).split())[:120]
        return Outcome(None, (finding("image.unreadable", span, path=path, problem=problem),))
    return Outcome(Image(path, media_type, data))


def _raster_problem(data: bytes) -> None:
    from PIL import Image as Pillow  # slow to import, and most chapters have no image

    with Pillow.open(io.BytesIO(data)) as picture:
        if picture.width * picture.height > MAX_PIXELS:
            raise ValueError(f"{picture.width} × {picture.height} pixels")
        picture.load()


def _svg_problem(data: bytes) -> None:
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    root = etree.fromstring(data, parser)
    if root.tag != f"{_SVG}svg":
        raise ValueError("not SVG")
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError("has a document type declaration")
    for node in root.iter(etree.Element):
        name = etree.QName(node).localname
        if name in _REFUSED:
            raise ValueError(f"holds <{name}>")
        if name == "style" and re.search(r"@import|url\(\s*['\"]?(?!#)", node.text or ""):
            raise ValueError("its style loads something")
        for attribute, value in node.attrib.items():
            local = etree.QName(attribute).localname
            if local.startswith("on"):
                raise ValueError(f"holds the handler {local}")
            if local == "href" and not re.match(r"#|data:image/(png|jpeg|gif);base64,", value):
                raise ValueError("refers to something outside itself")
            if re.search(r"url\(\s*['\"]?(?!#)", value):
                raise ValueError("refers to something outside itself")
