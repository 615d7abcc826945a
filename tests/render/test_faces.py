"""Fonts are read when they are needed and not before."""

from weasyprint import HTML

from book.render import patches


def test_a_drawn_font_holds_no_copy_of_its_file_but_can_give_it():
    patches.install()
    html = '<html lang="zh-Hans"><title>a</title><p style="font-family: Noto Serif CJK SC">一</p>'
    seen = []

    def finish(document, pdf):
        seen.extend(
            ("file_content" in vars(font), len(font.file_content) > 1_000_000)
            for font in document.fonts.values()
        )

    HTML(string=html).write_pdf(finisher=finish)

    assert seen == [(False, True)]
