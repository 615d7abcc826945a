"""Images of the manuscript: read, told apart by their bytes, refused where they could do harm."""

from __future__ import annotations

import io
import math
import re
import warnings
from collections.abc import Iterator

from lxml import etree

from book.diagnostics import Outcome, Span, did_you_mean, finding
from book.manuscript.source import Folder
from book.model.structure import Image

MAX_BYTES = 50_000_000
MAX_PIXELS = 60_000_000
MAX_ELEMENTS = 100_000  # of a drawing, each as often as it is drawn
MAX_RATIO = 20  # of a drawing's sides
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
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)", re.IGNORECASE)


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
        if getattr(picture, "is_animated", False):
            raise ValueError("animated")
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
    _proportions_problem(root)
    if _size(root) > MAX_ELEMENTS:
        raise ValueError(f"draws more than {MAX_ELEMENTS} elements")
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


def _proportions_problem(root: etree._Element) -> None:
    """Sides that are no numbers, or so unequal that no page and no screen could show them."""
    box = root.get("viewBox")
    if box is not None:
        numbers = [float(number) for number in box.replace(",", " ").split()]
        if len(numbers) != 4 or not all(map(math.isfinite, numbers)):
            raise ValueError(f'viewBox="{box}"')
        sides = numbers[2:]
    else:
        written = [re.match(r"[\d.]+", root.get(side) or "") for side in ("width", "height")]
        sides = [float(side[0]) for side in written if side]
    if sides and not 0 < max(sides) <= MAX_RATIO * min(sides):
        raise ValueError(f"one side is more than {MAX_RATIO} times the other")


def _size(root: etree._Element) -> int:
    """How many elements a drawing draws: what is used twice counts twice. (No renderer follows a
    reference in a circle, and neither do we.)"""
    by_id = {node.get("id"): node for node in root.iter(etree.Element) if node.get("id")}
    sizes: dict[etree._Element, int] = {}

    def size(node: etree._Element) -> int:
        if node not in sizes:
            sizes[node] = 1  # while it is being counted
            used = (by_id[name] for name in _used(node) if name in by_id)
            sizes[node] = 1 + sum(map(size, (*node.iterchildren(etree.Element), *used)))
        return sizes[node]

    return size(root)


def _used(node: etree._Element) -> Iterator[str]:
    """The ids of what an element is drawn with (a link only leads there)."""
    for attribute, value in node.attrib.items():
        if etree.QName(attribute).localname == "href" and node.tag != f"{_SVG}a":
            yield value.removeprefix("#")
        yield from _REFERENCE.findall(value)
