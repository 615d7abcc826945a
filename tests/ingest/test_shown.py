"""What markup alone shows becomes text, on the record."""

import pytest

from book.ingest import clean, html

TOLD = "河边的磨坊停了很多年，今年春天它的水轮又转了起来，村里的人几乎都到了。"
TERM = "<msup><mi>x</mi>\n <mn>2</mn></msup><annotation>x^{2}</annotation>"
RATIO = "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>"


def cleaned(markup: str, lang: str = "zh-CN"):
    page = f"<html lang={lang}><article><h1>水轮</h1><p>{TOLD}</p><p>{markup}</p><p>{TOLD}</p>"
    capture = html.read(page).capture
    found = clean.clean(capture)
    assert found.record.text == capture.text
    return found


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("约10<sup>9</sup>吨，25m<sup>2</sup>，10<sup>-3</sup>。", "约10⁹吨，25m²，10⁻³。"),
        ("空气里的CO<sub>2</sub>和v<sub>max</sub>。", "空气里的CO₂和v_max。"),
        ("说法不一<sup>1,2 </sup>的数。", "说法不一¹,²的数。"),
        ("增长为e<sup>x/2</sup>倍。", "增长为e^(x/2)倍。"),
        ("写于19<sup>th</sup>，用Acme<sup>TM</sup>。", "写于19th，用Acme™。"),
        (f"公式<math>{TERM}</math>和<math>{RATIO}</math>。", "公式x²和(a+b)/c。"),
        ("他说<q>水轮<b>又</b> <q>转</q>了</q>。", "他说“水轮**又** ‘转’了”。"),
        ("他说“<q>水轮又转了</q>”。", "他说“水轮又转了”。"),
        ("共<del>五十</del><ins>六十</ins>元，<s>不贵</s>。", "共六十元，~~不贵~~。"),
    ],
)
def test_what_markup_shows(markup, words):
    assert cleaned(markup).body.split("\n\n")[1] == words


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("河邊的磨坊停了許多年，<q>今年水輪又轉了</q>，村裡的人幾乎都來了。", "「今年水輪又轉了」"),
        ("The mill stood still until <q>somebody mended its wheel</q> for us.", "“somebody"),
        (
            "Le moulin est resté dans la vallée, <q>sans sa roue</q>, et pas un bruit.",
            "«sans sa roue»",
        ),
    ],
)
def test_quotation_marks_are_those_of_the_language(text, quoted):
    page = f"<article><h1>1931</h1><p>{text}</p><p>{text} {text}</p></article>"
    assert quoted in clean.clean(html.read(page).capture).body


def test_a_title_shows_it_too():
    page = f"<title>CO2去哪儿了</title><h1>CO<sub>2</sub>去哪儿了</h1><p>{TOLD}</p><p>{TOLD}好。"
    assert clean.clean(html.read(page).capture).header.title == "CO₂去哪儿了"


def test_the_editor_can_have_the_page_s_own_characters_back():
    found = cleaned("共<del>五十</del><ins>六十</ins>元。")
    piece = next(p for p in found.record.pieces() if p.rule == "shown.struck")
    assert piece.text == "五十" and piece.after == ""
    capture = html.read(
        f"<article><h1>水轮</h1><p>{TOLD}</p><p>共<del>五十</del><ins>六十</ins>元。</p><p>{TOLD}</p>"
    ).capture
    again = clean.clean(capture, [clean.Decision("keep", piece.id)])
    assert "共~~五十~~六十元。" in again.body
