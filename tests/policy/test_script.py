"""Traditional and Simplified: told apart, and converted; OpenCC's surprises."""

import opencc
import pytest

from book.policy.script import convert, detect, script_of


def test_detect():
    assert detect("这个国家的学生来说这样的话") == "Hans"
    assert detect("這個國家的學生來說這樣的話") == "Hant"
    assert detect("这個国家的學生来說这樣的话這个國") is None
    assert detect("人山水火") is None
    assert detect("") is None


def test_the_particle_is_ours():
    assert convert("意味著，他看著門，沿著河走", "Hans") == "意味着，他看着门，沿着河走"
    assert (
        convert("著名的原著，顯著的論著，著作與專著", "Hans")
        == "著名的原著，显著的论著，著作与专著"
    )
    assert opencc.OpenCC("t2s").convert("意味著") == "意味著"


def test_convert():
    assert convert("羋昱廷的核心員工", "Hans") == "芈昱廷的核心员工"
    assert convert("什么时候", "Hans") == "什么时候"
    assert convert("学习", "Hant") == "學習"
    for text in ("意味著學習", "什么时候"):
        once = convert(text, "Hans")
        assert convert(once, "Hans") == once
    with pytest.raises(ValueError):
        convert("", "Latn")


def test_japanese_stays():
    for text in ("経済学を学ぶ", "東京の会議で話しました"):
        assert convert(text, "Hans") == text
    assert convert("他說：「会議を開く」，這個會議", "Hans") == "他说：「会議を開く」，这个会议"
    assert convert("鮮の每日優選專門店", "Hans") == "鲜の每日优选专门店"


@pytest.mark.parametrize(
    ("text", "lang", "script"),
    [
        ("這個國家的學生來說話時", "zh-Hans", "Hant"),
        ("人山水火", "zh-TW", "Hant"),
        ("人山水火", "zh", "Hans"),
        ("這個國家的學生來說", "ja", None),
        ("no", "en", None),
    ],
)
def test_the_script_of_a_text(text, lang, script):
    assert script_of(text, lang) == script


@pytest.mark.parametrize("to", ["Hans", "Hant"])
def test_characters_are_converted_one_for_one(to):
    blocks = ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
    text = "".join(f"{chr(code)}," for first, end in blocks for code in range(first, end))
    assert convert(text, to)[1::2] == text[1::2]
    for words in ("頭髮與發現，皇后與後來，乾坤與乾淨", "二噁英的著眼點", "头发与发现，皇后与后来"):
        assert len(convert(words, to)) == len(words)
