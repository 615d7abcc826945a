"""The cover of the EPUB: the editor's image, or one drawn from the book's data by a template and a
stylesheet. The door of pypdfium2, which turns a page into pixels."""

from __future__ import annotations

import io

import pypdfium2
from PIL import Image as Pillow

from book.model.structure import Book, Image
from book.render.print import Press
from book.render.view import View

HEIGHT = 2560


def cover(book: Book, view: View) -> Image:
    """The cover as a PNG or JPEG. Raises ``TemplateFault``."""
    own = next((i for i in book.images if i.path == book.metadata.cover), None)
    if own and own.media_type in ("image/png", "image/jpeg"):
        return own
    press = Press(book, view, "cover.css")
    if own:
        html = view.render(
            "cover-page.xhtml",
            press.setting(),
            division=None,
            cover=press.setting().image(own.path),
            cover_alt="",
        )
    else:
        html = view.render("cover.xhtml", press.setting(), division=None)
    document = press.set(html, 1)
    page = pypdfium2.PdfDocument(document.copy(document.pages[:1]).write_pdf())[0]
    pixels = page.render(scale=HEIGHT / page.get_height()).to_pil().convert("RGB")
    out = io.BytesIO()
    pixels.quantize(64, Pillow.Quantize.MEDIANCUT, dither=Pillow.Dither.NONE).save(
        out, "PNG", optimize=True
    )
    return Image("cover", "image/png", out.getvalue())
