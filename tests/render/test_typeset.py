"""Lines are flush right, gaps fall where they may, and punctuation pairs are one em and a half.

The pages are read back with pdftotext, which knows nothing of how they were made.
"""

import logging
import re
import subprocess
import sys
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from weasyprint import HTML
from weasyprint.formatting_structure.boxes import LineBox

from book.render import patches
from book.render.typeset import HAN, SPACE, find_stretches, pairs_of, quantise, share

WIDTH = 400  # of the text, in points; the page has no margins
STYLE = f"""
@page {{ size: {WIDTH}pt 600pt; margin: 0; @footnote {{ margin: 0 }} }}
body {{ margin: 0; font: 10.5pt/1.75 "Noto Serif CJK SC" }}
:lang(en) {{ font-family: "Noto Serif", "Noto Serif CJK SC" }}
p {{ margin: 0; text-align: justify; text-indent: 2em }}
"""
TEXT = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下"
LONG = TEXT + "，" + TEXT + "。" + TEXT


@pytest.fixture(scope="module", autouse=True)
def patched():
    patches.install()


@pytest.fixture(autouse=True)
def no_warnings(caplog):
    """What WeasyPrint logs is a failure."""
    yield
    assert [r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING] == []


@pytest.fixture
def typeset(tmp_path):
    """Give a function from the HTML of a body to the file of its PDF."""

    def make(body, lang="zh-Hans", style=""):
        head = f"<title>t</title><style>{STYLE}{style}</style>"
        html = f'<html lang="{lang}"><head>{head}</head><body>{body}</body></html>'
        path = tmp_path / "out.pdf"
        HTML(string=html).write_pdf(path)
        return path

    return make


def pdftotext(path, *options):
    """Run pdftotext on a PDF and give its output."""
    command = ["pdftotext", *options, str(path), "-"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def lines_of(path):
    """Give (left, right, text) of each line of the PDF, from the top."""
    words = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"[^>]*>(.*?)</word>'
    found = re.findall(words, pdftotext(path, "-bbox"))
    rows = []
    for left, top, right, text in found:
        if not rows or abs(float(top) - rows[-1][0]) > 9:
            rows.append([float(top), [], [], ""])
        rows[-1][1].append(float(left))
        rows[-1][2].append(float(right))
        rows[-1][3] += text
    return [(min(left), max(right), text) for _, left, right, text in rows]


def rights_of(path):
    """Give the right edges of all lines but the last."""
    return [right for _, right, _ in lines_of(path)[:-1]]


MIXED = {
    "pure Han": "用",
    "Latin with spaces": " Latin word ",
    "Latin without spaces": "CEO",
    "numbers": " v1.5 ",
    "English in Chinese": " <span lang=en>a fox’s den</span> ",
    "nested inline boxes": "<em>大<b>为<i>上</i></b></em><code>x</code>",
    "padding and borders": '<b style=padding:0.3em><i style="border:1px solid">大</i>为</b>',
    "smaller type": "<small>大为上个</small><sup>[1]</sup>",
    "inline block": "<span style=display:inline-block;width:7pt;height:5pt></span>",
    "link": '<a href="https://example.org/">链接 link</a>',
    "word joiner": "约翰\u2060·史密斯<sup>\u2060[1]</sup>",
    "zero-width space": "用\u200b说e\u200be",
    "combining marks": "n\u0303葛\U000e0100城か\u3099",
    "punctuation pairs": "，“大”。",
    "Hebrew": " שלום עולם ",
    "emoji": "😀👍🏽👨‍👩‍👧",
}
"""What stands in place of one character of LONG."""


@pytest.mark.parametrize("name", MIXED)
def test_right_edge_is_flush(typeset, name):
    body = f"<p>{LONG.replace('用', MIXED[name])}</p>"

    rights = rights_of(typeset(body, style="sup, code, small { line-height: 0 }"))

    assert len(rights) >= 2
    assert rights == pytest.approx([WIDTH] * len(rights), abs=0.2)


@pytest.mark.parametrize(
    "style", ["word-spacing: 1pt", "text-decoration: underline", "font-variant: small-caps"]
)
def test_right_edge_is_flush_in_a_style(typeset, style):
    rights = rights_of(typeset(f'<p style="{style}">{LONG.replace("用", " Latin ")}</p>'))

    assert rights == pytest.approx([WIDTH] * len(rights), abs=0.2)


def test_right_edge_is_flush_beside_a_float(typeset):
    float_ = '<span style="float:left;width:50pt;height:30pt"></span>'

    rights = rights_of(typeset(f"<p>{float_}{LONG}</p>"))

    assert rights == pytest.approx([WIDTH] * len(rights), abs=0.2)


def test_space_left_at_the_end_hangs(typeset):
    """Upstream leaves the space before a float: the line would end a quarter em early."""
    float_ = '<span style="float:left"></span>'
    body = f'<p style="text-indent:0">{TEXT[:37]} {float_}{TEXT}{TEXT}</p>'

    rights = rights_of(typeset(body))

    assert rights == pytest.approx([WIDTH] * len(rights), abs=0.2)


def test_last_line_and_ragged_text_are_untouched(typeset):
    em = 10.5
    path = typeset(f'<p style="text-align:left;text-indent:0">{TEXT}</p>')

    assert lines_of(path)[0][1] == pytest.approx(WIDTH // em * em, abs=0.1)
    assert lines_of(path)[-1][1] == pytest.approx((len(TEXT) - WIDTH // em) * em, abs=0.1)


def test_footnotes_and_cells_are_flush(typeset):
    body = (
        f"<p>{TEXT}<span class=fn>{LONG}</span></p>"
        f'<table style="width:100%;border-spacing:0"><td style="padding:0"><p>{LONG}</p></table>'
    )
    style = ".fn { float: footnote; font-size: 8pt; text-indent: 0 } p { text-indent: 0 }"

    rights = [right for _, right, _ in lines_of(typeset(body, style=style))]

    full = [right for right in rights if right > WIDTH - 11]
    assert len(full) >= 6
    assert full == pytest.approx([WIDTH] * len(full), abs=0.2)


def test_right_to_left_paragraph_does_not_crash(typeset):
    path = typeset(f"<p dir=rtl>שלום {LONG} עולם</p>")

    assert TEXT in pdftotext(path).replace("\n", "").replace(" ", "")


def test_english_lines_are_those_of_upstream(typeset, tmp_path):
    """A paragraph without Chinese comes out as from WeasyPrint alone."""
    english = "The quick brown fox jumps over the lazy dog’s “den”, again and again. " * 8
    path = typeset(f"<p lang=en>{english}</p>")
    plain = tmp_path / "plain.pdf"
    html = tmp_path / "in.html"
    html.write_text(
        f'<html lang="zh-Hans"><meta charset=utf-8><title>t</title><style>{STYLE}</style>'
        f"<p lang=en>{english}</p>"
    )
    subprocess.run([sys.executable, "-m", "weasyprint", str(html), str(plain)], check=True)

    assert pdftotext(path, "-bbox") == pdftotext(plain, "-bbox")


def test_text_is_extracted_whole(typeset):
    path = typeset(f"<p>{LONG.replace('用', ' Latin ')}</p>")

    text = pdftotext(path)

    assert Counter(re.sub("[\n\f]", "", text)) - Counter(LONG.replace("用", " Latin ")) == Counter()
    assert re.search("[一-鿿] [一-鿿]", text) is None


# --- punctuation pairs ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("说，“好", 3.5),
        ("好。”说", 3.5),
        ("好。”（", 3),
        ("好？“说", 3.5),
        ("好！”说", 3.5),
        ("读“《好", 3.5),
        ("说“好，", 4),
        ("好，说，", 4),
        ("好——说", 4),
        ("好……”", 4),
    ],
)
def test_pairs_take_one_em_and_a_half(typeset, text, ems):
    (left, right, _), *_ = lines_of(typeset(f'<p style="text-indent:0">{text}字</p>'))

    assert right - left == pytest.approx((ems + 1) * 10.5, abs=0.3)


@pytest.mark.parametrize(
    ("lang", "text", "marks"),
    [
        ("zh-Hans", "说，「", "，"),
        ("zh-Hant", "說，「", "「"),
        ("zh-Hant", "說」，", "」"),
        ("ja", "と：「", "「"),
        ("ja", "た。「", "。"),
        ("ja", "た！「", "「"),
        ("zh-Hant", "嗎？」", ""),
        ("yue", "嗎？」", ""),
        ("zh-Hans-HK", "吗？」", "？"),
        ("zh", "《「好」》", "「」"),
    ],
)
def test_which_mark_gives_way(lang, text, marks):
    assert "".join(pairs_of(lang).findall(text)) == marks


@pytest.mark.parametrize("lang", ["en", "ko", "", None])
def test_other_languages_keep_their_marks(lang):
    assert pairs_of(lang) is None


def test_mark_stays_halved_when_its_partner_starts_the_next_line():
    """The line was broken with a half mark: drawn full, its box would stick out.

    PDF readers show a halved mark in its full box, so we ask the layout.
    """
    ems = 37.6  # 37 characters and half a mark
    html = f"<style>{STYLE}p {{ width: {ems}em; text-indent: 0 }}</style>"
    page = HTML(string=f'<html lang="zh-Hans">{html}<p>{TEXT[:37]}，「{TEXT}」').render().pages[0]

    lines = [box for box in page._page_box.descendants() if isinstance(box, LineBox)]

    assert [box.text[-1] for box in lines[0].children] == ["，"]
    assert lines[0].width == pytest.approx(ems * 14, abs=0.02)


def test_own_features_are_left_alone(typeset):
    settings = 'font-feature-settings: "palt"'

    path = typeset(f"<p style='text-indent:0;{settings}'>说，“好</p>")

    assert "说，“好" in pdftotext(path).replace("\n", "")


# --- where and how far ----------------------------------------------------------------------


def stretches(*texts):
    """Mark the places found in ``texts``: | for Han, _ for spaces."""
    found = {(piece, byte): kind for piece, byte, kind in find_stretches(texts)}
    out = ""
    for piece, text in enumerate(texts):
        byte = 0
        for char in text:
            out += char + {HAN: "|", SPACE: "_", None: ""}[found.get((piece, byte))]
            byte += len(char.encode())
    return out


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["中文"], "中|文"),
        (["中", "文"], "中|文"),
        (["a fox’s"], "a _fox’s"),
        (["中 a 文"], "中 _a _文"),
        (["中a文"], "中|a|文"),
        (["好——说……"], "好|——|说|……"),
        (["中 "], "中 "),
        (["　　中文"], "　　中|文"),
        (["葛\U000e0100城"], "葛|\U000e0100城"),
        (["e\u0301中"], "e|\u0301中"),
        (["👍🏽👨‍👩‍👧"], "👍🏽👨‍👩‍👧"),
        (["翰\u2060·史"], "翰|\u2060·|史"),
        (["词", "\u2060[1]", "中"], "词\u2060[1]|中"),
        (["中\u200b文"], "中|\u200b文"),
        (["中", "\ufffc", "文", "\ufffc", "a"], "中|\ufffc|文|\ufffca"),
    ],
)
def test_places(texts, expected):
    assert stretches(*texts) == expected.replace(" _", " _")


def test_spaces_give_way_first():
    assert share(2, [SPACE, HAN], 10) == [2, 0]
    assert share(3, [SPACE, HAN], 10) == [2.5, 0.5]


def test_gaps_stay_below_a_tenth_of_an_em_while_they_can():
    assert share(9, [HAN] * 20, 10) == pytest.approx([0.45] * 20)
    assert max(share(6, [SPACE] + [HAN] * 10, 10)[1:]) < 1


@given(
    extra=st.floats(0, 1000),
    places=st.lists(st.tuples(st.sampled_from([SPACE, HAN]), st.floats(4, 40)), min_size=1),
)
def test_shares_and_their_multiples_add_up(extra, places):
    """Whatever the line, all of the slack is given away, none is taken, to one quantum."""
    quanta = [size / 1000 for _, size in places]
    widths = share(extra, [kind for kind, _ in places], 10.5)
    counts = quantise(widths, quanta)

    assert sum(widths) == pytest.approx(extra)
    assert min(widths) >= 0
    assert min(counts) >= 0
    drawn = sum(count * quantum for count, quantum in zip(counts, quanta, strict=True))
    assert drawn == pytest.approx(extra, abs=max(quanta))


ALPHABET = "中文，。“”…— \u00a0ae\u0301\u200d\u2060\u200b\ufe0f👍🏽\U000e0100ש"


@given(st.lists(st.text(alphabet=ALPHABET)))
def test_no_gap_inside_a_cluster(texts):
    """A place never lies between a character and what is attached to it."""
    encoded = [text.encode() for text in texts]
    for piece, byte, _ in find_stretches(texts):
        char = encoded[piece][byte:].decode()[0]
        assert char not in "\u0301\u200d\u2060\u200b\ufe0f\U000e0100"
