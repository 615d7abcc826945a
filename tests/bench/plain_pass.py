"""What stock WeasyPrint takes for the same pages: the other half of the comparison in ``run.py``.

``plain_pass.py prepare FOLDER`` writes ``book.html`` and ``book.css`` there: the HTML of all
divisions of the sample as we set them, page numbers included, in one document, without the ids of
mentions and passages and the links to them. ``plain_pass.py set FOLDER`` sets that document, tagged,
with WeasyPrint as it comes: nothing of ours is imported then.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ANCHOR = r"[^\"]*\.(?:m-[^\"]*|q[0-9a-f]{8})"  # of a mention, of a passage


def prepare(folder: Path) -> None:
    sys.path.insert(0, str(ROOT))
    from book import pipeline
    from book.render import print, view

    manuscript = pipeline.load(str(ROOT / "chapters")).value
    book = pipeline.make(manuscript).value
    templates = view.View(book, manuscript.folder.path)
    pages: dict[str, str] = {}
    made = templates.division

    def noting(division, setting):
        pages[division.anchor] = html = made(division, setting)
        return html

    templates.division = noting
    print.settle(book, templates)
    whole = "\n".join(_division(pages[d.anchor]) for d in book.divisions)
    whole = re.sub(rf'<span id="{ANCHOR}">', "<span>", whole)
    whole = re.sub(rf' href="#{ANCHOR}"', "", whole)
    whole = whole.replace(f'src="{print.HOME}', f'src="{(ROOT / "chapters").as_uri()}/')
    lang = book.metadata.lang
    (folder / "book.html").write_text(
        f'<!DOCTYPE html><html lang="{lang}"><head><meta charset="utf-8">'
        f"<title>{book.metadata.title}</title></head><body>{whole}</body></html>",
        encoding="utf-8",
    )
    sheet = (ROOT / "styles" / "book.css").read_text(encoding="utf-8")
    sheet = sheet.replace("html.", ".division.") + (
        ".division { break-before: right; string-set: book attr(data-book), head attr(data-head) }"
        ".division.imprint, .division.colophon { break-before: page }"
    )
    (folder / "book.css").write_text(sheet, encoding="utf-8")


def _division(html: str) -> str:
    """A division's file as a part of the whole: what stood on its root stands on a ``div``."""
    root = re.search(r"<html([^>]*)>", html)[1]
    root = re.sub(r' xmlns(:\w+)?="[^"]*"', "", root).replace('class="', 'class="division ')
    return f"<div{root}>{re.search(r'<body[^>]*>(.*)</body>', html, re.S)[1]}</div>"


def set_plainly(folder: Path) -> None:
    from weasyprint import CSS, HTML
    from weasyprint.text.fonts import FontConfiguration

    fonts = FontConfiguration()
    sheet = CSS(filename=folder / "book.css", font_config=fonts)
    document = HTML(filename=folder / "book.html").render(stylesheets=[sheet], font_config=fonts)
    document.write_pdf(folder / "book.pdf", pdf_tags=True)


if __name__ == "__main__":
    {"prepare": prepare, "set": set_plainly}[sys.argv[1]](Path(sys.argv[2]))
