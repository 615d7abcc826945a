"""The cover of the EPUB: the editor's image, or one drawn from the book's data by a template and a
stylesheet."""

from __future__ import annotations

from book.model.structure import Book, Image
from book.render.pixels import png
from book.render.print import Press
from book.render.view import View

WIDTH = 1600


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
    return Image("cover", "image/png", png(press.page(html), WIDTH))
