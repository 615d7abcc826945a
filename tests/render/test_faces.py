"""Fonts are read when they are needed and not before."""

from weasyprint import HTML

from book.render import patches


def test_a_drawn_font_holds_no_copy_of_its_file_but_can_give_it():
    patches.install()
    html = '<html lang="zh-Hans"><title>a</title><p style="font-family: Noto Serif CJK SC">一</p>'
    held = []

    def finish(document, pdf):
        held.extend((font, len(font.file_content)) for font in document.fonts.values())

    document = HTML(string=html).render()
    for page in document.pages:
        assert page is not None
    document.write_pdf(finisher=finish)

    (font, size), *_ = held
    assert "file_content" in vars(font)  # the subset, once written
    assert size < 100_000
    del font.file_content
    assert len(font.file_content) > 1_000_000  # the file itself
