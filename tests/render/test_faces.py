"""Fonts are read when they are needed and not before."""

from weasyprint import HTML

from book.render import patches


def test_a_drawn_font_holds_no_copy_of_its_file_but_can_give_it():
    patches.install()
    html = '<html lang="zh-Hans"><title>a</title><p style="font-family: Noto Serif CJK SC">一</p>'
    document = HTML(string=html).render()
    sizes = []

    def finish(document, pdf):
        for font in document.fonts.values():
            subset = len(font.file_content)
            del font.file_content  # what was assigned: the subset
            sizes.append((subset, len(font.file_content)))

    document.write_pdf(finisher=finish)

    ((subset, whole),) = sizes
    assert subset * 10 < whole
