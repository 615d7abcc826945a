"""Images of the manuscript: read, told apart by their bytes, refused where they could do harm."""

from __future__ import annotations

import io
import re
import warnings

from lxml import etree

from book.diagnostics import Outcome, Span, did_you_mean, finding
from book.manuscript.source import Folder
from book.model.structure import Image

MAX_BYTES = 50_000_000
MAX_PIXELS = 60_000_000
_SIGNATURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
_SVG = "{http://www.w3.org/2000/svg}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_REFUSED = {"script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler"}
# A style may point into its own drawing and nowhere else; an escape could hide anything.
_LOADS = re.compile(r"@import|\\|image-set\(|src\(|url\(\s*['\"]?(?!#)", re.IGNORECASE)


def read_image(folder: Folder, path: str, span: Span) -> Outcome[Image | None]:
    """The image at ``path`` within the manuscript; findings where it is absent, foreign or broken."""
    if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", path):
        return Outcome(None, (finding("image.remote", span, path=path[:80]),))
    if path.startswith(("/", "\\")) or ".." in path.replace("\\", "/").split("/"):
        return Outcome(None, (finding("value.path", span, value=path),))
    target = folder.file(path)
    if target is None:
        if folder.problem(path) == "file.outside":
            return Outcome(None, (finding("value.path", span, value=path),))
        near = [p.relative_to(folder.path).as_posix() for p in folder.path.glob("images/*")]
        return Outcome(None, (finding("image.missing", span, did_you_mean(path, near), path=path),))
    try:
        if target.stat().st_size > MAX_BYTES:
            raise ValueError(f"larger than {MAX_BYTES // 10**6} MB")
        data = target.read_bytes()
        media_type = next(
            (t for s, t in _SIGNATURES.items() if data.startswith(s)), "image/svg+xml"
        )
        _svg_problem(data) if media_type == "image/svg+xml" else _raster_problem(data)
    except Exception as error:  # a broken image makes Pillow raise nearly anything
        problem = " ".join(str(error).split())[:120]
        return Outcome(None, (finding("image.unreadable", span, path=path, problem=problem),))
    return Outcome(Image(path, media_type, data))


def _raster_problem(data: bytes) -> None:
    from PIL import Image as Pillow  # slow to import, and most chapters have no image

    with (
        warnings.catch_warnings(action="ignore", category=Pillow.DecompressionBombWarning),
        Pillow.open(io.BytesIO(data)) as picture,
    ):
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
    beside = root.xpath("/processing-instruction('xml-stylesheet')")
    if beside:
        raise ValueError("has a stylesheet outside itself")
    for node in root.iter(etree.Element):
        name = etree.QName(node).localname
        if name.lower() in _REFUSED or node.tag.startswith(_XHTML):
            raise ValueError(f"holds <{name}>")
        if name == "style" and _LOADS.search("".join(node.itertext())):
            raise ValueError("its style loads something")
        for attribute, value in node.attrib.items():
            local = etree.QName(attribute).localname
            if local.lower().startswith("on"):
                raise ValueError(f"holds the handler {local}")
            link = local in ("href", "src", "srcset") or attribute == _BASE
            inside = local == "href" and re.match(r"#|data:image/(png|jpeg|gif);base64,", value)
            targets = local == "attributeName" and value.rpartition(":")[2] == "href"
            if (link and not inside) or targets or _LOADS.search(value):
                raise ValueError("refers to something outside itself")
