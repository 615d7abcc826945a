"""Words of the book, spacing, lines, and runs of another language."""

import dataclasses
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.policy.language import (
    base_language,
    is_cjk,
    joined_lines,
    kinsoku,
    language_runs,
    spaced,
)
from book.policy.numerals import chinese_numeral, roman
from book.policy.words import (
    chapter_label,
    cover_alt,
    list_join,
    page_label,
    part_label,
    title_quotes,
    words,
)

LANGUAGES = ("zh-Hans", "zh-Hant", "en", "ja")


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh_TW", "zh-Hant"),
        ("zh-hk", "zh-Hant"),
        ("zh-Hant-CN", "zh-Hant"),
        ("ja-JP", "ja"),
        ("en-GB", "en"),
        ("fr", "en"),
        ("", "en"),
    ],
)
def test_base_language(tag, language):
    assert base_language(tag) == language


def test_which_languages_are_written_with_han():
    assert [is_cjk(lang) for lang in (*LANGUAGES, "fr")] == [True, True, False, True, False]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_is_there_and_takes_what_the_others_take(lang):
    for name, said in dataclasses.asdict(words(lang)).items():
        assert said.strip() == said != "", name
        assert said.count("{}") == getattr(words("en"), name).count("{}"), name


def test_labels():
    assert [chapter_label(11, lang) for lang in LANGUAGES] == [
        *("第十一章", "第十一章", "Chapter 11", "第十一章")
    ]
    assert [part_label(2, lang) for lang in LANGUAGES] == ["第二编", "第二編", "Part 2", "第二部"]
    assert [page_label("iv", lang) for lang in LANGUAGES] == [
        *("第iv页", "第iv頁", "page iv", "ivページ")
    ]
    assert cover_alt("某书", "zh") == "《某书》封面"


def test_lists_and_titles():
    assert list_join(["甲", "乙"], "zh") == "甲、乙"
    assert list_join(["A", "B"], "en") == "A, B"
    assert [title_quotes("T", lang) for lang in LANGUAGES] == ["《T》", "《T》", "“T”", "『T』"]
    assert title_quotes("《T》", "zh") == "《T》"
    assert title_quotes("《甲》与《乙》", "zh") == "《〈甲〉与〈乙〉》"


def test_numerals():
    numbers = (0, 1, 10, 11, 20, 101, 110, 1001, 1010, 9999)
    assert " ".join(map(chinese_numeral, numbers)) == (
        "零 一 十 十一 二十 一百零一 一百一十 一千零一 一千零一十 九千九百九十九"
    )
    assert " ".join(map(roman, (1, 4, 9, 14, 40, 1994))) == "i iv ix xiv xl mcmxciv"
    for numeral, beyond in ((chinese_numeral, -1), (chinese_numeral, 10000), (roman, 0)):
        with pytest.raises(ValueError, match="numeral"):
            numeral(beyond)


# --- Spacing -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OpenAI在2023年", "OpenAI 在 2023 年"),
        ("今年\u00a0 2月", "今年 2 月"),
        ("增长5%的人", "增长 5% 的人"),
        ("水在0℃结冰，180°是平角", "水在 0℃ 结冰，180° 是平角"),
        ("花$5买", "花 $5 买"),
        ("问@sam和#tag的", "问 @sam 和 #tag 的"),
        ("说“AI”，A（甲）B", "说“AI”，A（甲）B"),
        ("中 文, and  so", "中 文, and  so"),
        ("见Émile与α", "见 Émile 与 α"),
        ("かなAI", "かなAI"),
    ],
)
def test_spaced(text, expected):
    assert spaced(text) == expected


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["中", "AI", "文"], ["中", " AI", " 文"]),
        (["中 ", "AI ", "文"], ["中 ", "AI ", "文"]),
        (["中", "  AI", " 文"], ["中", " AI", " 文"]),
        (["中 ", " AI  ", "文"], ["中 ", "AI ", "文"]),
        (["中", " ", "AI"], ["中", " ", "AI"]),
        (["中", "", "AI"], ["中", "", " AI"]),
        (["增5", "%", "的"], ["增 5", "%", " 的"]),
        (["好，", "AI"], ["好，", "AI"]),
    ],
)
def test_pieces_share_one_space(pieces, expected):
    joined = ["".join(pieces[:i]) for i in range(len(pieces) + 1)]
    rest = ["".join(pieces[i:]) for i in range(len(pieces) + 1)]
    assert [spaced(p, joined[i], rest[i + 1]) for i, p in enumerate(pieces)] == expected


mixed = st.text(st.sampled_from("中文〇AIz5%°$#@ \u00a0，“”’·.\u3000かé-\n"), max_size=20)


@given(mixed)
def test_spaced_changes_spaces_only(text):
    once = spaced(text)
    assert spaced(once) == once
    assert re.sub("[ \u00a0]", "", once) == re.sub("[ \u00a0]", "", text)


@given(st.lists(mixed, max_size=5))
def test_pieces_come_out_like_the_whole(pieces):
    whole = "".join(pieces)
    out = []
    for i, piece in enumerate(pieces):
        out.append(spaced(piece, "".join(pieces[:i]), "".join(pieces[i + 1 :])))
    assert "".join(out) == spaced(whole)


@pytest.mark.parametrize(
    ("left", "right", "between"),
    [
        ("中", "文", ""),
        ("中，", "AI", ""),
        ("中", "AI", " "),
        ("one", "two", " "),
        ("他说", "“好”", ""),
        ("他说……", "“好”", ""),
        ("said", "“yes”", " "),
        ("“yes”", "he", " "),
        ("한국", "말", " "),
        ("かな", "カナ", ""),
        ("", "中", ""),
    ],
)
def test_joined_lines(left, right, between):
    assert joined_lines(left, right) == between


def test_kinsoku():
    assert kinsoku("埃隆·马斯克，A·B ·") == "埃隆\u2060·马斯克，A\u2060·B ·"


@given(st.text(st.sampled_from("中A·\u2060， 5")))
def test_kinsoku_adds_marks_of_no_length_only(text):
    once = kinsoku(text)
    assert kinsoku(once) == once
    assert once.replace("\u2060", "") == text.replace("\u2060", "")


# --- Runs of another language --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("读 Attention Is All You Need，很好", ["Attention Is All You Need"]),
        ("用 Transformer 的", ["Transformer"]),
        ("OpenAI 与 GPT-4o 和 AI/ML", []),
        ("GPT-4o mini 和", ["GPT-4o mini"]),
        ("（Sam Altman）说", ["Sam Altman"]),
        ("Sam Altman (CEO)，", ["Sam Altman (CEO)"]),
        ("O’Neil’s Law.", ["O’Neil’s Law"]),
        ("3D printing 是", ["3D printing"]),
        ("Windows 11 专业版", []),
        ("见 https://a.org/abs/1706.03762。好", ["https://a.org/abs/1706.03762"]),
        ("Sam Altman和Greg Brockman", ["Sam Altman", "Greg Brockman"]),
        ("全是汉字", []),
    ],
)
def test_runs_of_english_in_chinese(text, runs):
    found = language_runs(text, "zh-Hans")
    assert [text[start:end] for start, end, _ in found] == runs
    assert {lang for *_, lang in found} <= {"en"}


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("the word 汉字 and 红楼梦、水浒, too", [("汉字", "zh-Hans"), ("红楼梦、水浒", "zh-Hans")]),
        ("see 《红楼梦》.", [("《红楼梦》", "zh-Hans")]),
        ("食べる and カナ", [("食べる", "ja"), ("カナ", "ja")]),
        ("“汉”", [("汉", "zh-Hans")]),
        ("plain", []),
    ],
)
def test_runs_of_han_in_english(text, runs):
    found = language_runs(text, "en")
    assert [(text[start:end], lang) for start, end, lang in found] == runs


@given(mixed, st.sampled_from(LANGUAGES))
def test_runs_are_apart_and_in_order(text, lang):
    ends = [place for start, end, _ in language_runs(text, lang) for place in (start, end)]
    assert ends == sorted(set(ends))
