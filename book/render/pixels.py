"""Pages and drawings as pixels, for reading systems that take no PDF and no SVG. The door of
pypdfium2. Its surprise, kept out here: a page of odd size is rendered a pixel larger, so the size is
set at the end."""

from __future__ import annotations

import io
import re
from dataclasses import replace

import pypdfium2
from lxml import etree
from PIL import Image as Pillow

from book.model.structure import Book, Image
from book.render.print import Press
from book.render.view import View

WIDTH = 1600  # of a drawing: sharp on an e-reader's screen, and under the 4 megapixels some allow


def png(pdf: bytes, width: int) -> bytes:
    """The first page of a PDF, ``width`` pixels wide, as a PNG without transparency."""
    page = pypdfium2.PdfDocument(pdf)[0]
    height = round(width * page.get_height() / page.get_width())
    pixels = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    pixels = pixels.crop((0, 0, width, height))
    colours = pixels.getcolors(256)
    if colours and all(red == green == blue for _, (red, green, blue) in colours):
        pixels = pixels.convert("L")
    elif colours:
        pixels = pixels.quantize(256, dither=Pillow.Dither.NONE)
    out = io.BytesIO()
    pixels.save(out, "PNG", compress_level=6)
    return out.getvalue()


def drawn(book: Book, view: View) -> Book:
    """The book with its SVG drawings as PNGs: Kindle takes no SVG, and no reading system is sure to
    have the fonts a drawing asks for. Raises ``TemplateFault``."""
    images = tuple(
        _drawn(image, book, view) if image.media_type == "image/svg+xml" else image
        for image in book.images
    )
    return replace(book, images=images)


def _drawn(image: Image, book: Book, view: View) -> Image:
    press = Press(book, view, "picture.css")
    source = press.setting().image(image.path)
    html = view.render("picture.xhtml", press.setting(), division=None, source=source)
    width, height = _proportions(image.data)
    page = f"@page {{ size: 1000px {1000 * height / width:.3f}px }}"
    return Image(image.path, "image/png", png(press.page(html, page), WIDTH))


def _proportions(svg: bytes) -> tuple[float, float]:
    """Width and height of a drawing, in whatever unit; 300 × 150 where it does not say (CSS 2.2,
    section 10.3.2). What could not be read here was refused when the image was."""
    root = etree.fromstring(svg, etree.XMLParser(resolve_entities=False, no_network=True))
    if box := root.get("viewBox"):
        width, height = box.replace(",", " ").split()[2:]
        return float(width), float(height)
    sides = [re.match(r"[\d.]+", root.get(side) or "") for side in ("width", "height")]
    return (float(sides[0][0]), float(sides[1][0])) if all(sides) else (300, 150)
