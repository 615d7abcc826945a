"""Folding: what is equal under it, and that every match leads back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.policy.fold import fold


def places(folded, key):
    """Every place of a folded key, as spans of the original."""
    at = folded.text.find(key) if key else -1
    while at >= 0:
        yield folded.span(at, at + len(key))
        at = folded.text.find(key, at + len(key))


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("今年 2 月\u3000起\u00a0\n", "今年2月起"),
        ("山\u200b姆·奥\u2060特曼", "山姆·奥特曼"),
        ("ＧＰＴ－４，好！", "GPT-4,好!"),
        ("“好”与‘好’", "\"好\"与'好'"),
        ("It’s", "It's"),
        ("山姆・奥特曼 山姆•奥特曼 山姆‧奥特曼", "山姆·奥特曼山姆·奥特曼山姆·奥特曼"),
        ("｢好｣､好｡", "「好」、好。"),
        ("OpenAI——是", "OpenAI——是"),
    ],
)
def test_folded(text, folded):
    assert fold(text).text == folded


def test_a_match_leads_back_without_the_spaces_around_it():
    text = "他说： “ 你\u3000好 ” 。"
    [(start, end)] = places(fold(text), "你好")
    assert text[start:end] == "你\u3000好"


def test_every_place_is_found():
    assert list(places(fold("好，好 好"), "好")) == [(0, 1), (2, 3), (4, 5)]
    assert list(places(fold("好"), "")) == []


def test_the_two_scripts_are_one():
    assert fold("曾國 藩的著眼點").text == fold("曾国藩的着眼点").text
    [(start, end)] = places(fold("他說，這是Ｏ​penAI"), fold("这是O").text)
    assert (start, end) == (3, 6)


def test_every_ideograph_folds_to_one_character():
    blocks = ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
    text = "".join(chr(code) for first, end in blocks for code in range(first, end))
    assert len(fold(text).text) == len(text)
    assert fold(fold(text).text) == fold(fold(text).text)


texts = st.text(
    st.one_of(st.characters(), st.sampled_from(" \u3000\u00a0\u200b\u2060，Ａ“”’·・｡国國著OpenAI"))
)


@given(texts)
def test_offsets_are_valid(text):
    folded = fold(text)
    assert len(folded.offsets) == len(folded.text) + 1
    assert folded.offsets[-1] == len(text)
    assert list(folded.offsets) == sorted(set(folded.offsets))
    for i, char in enumerate(folded.text):
        assert fold(text[folded.offsets[i]]).text == char


@given(texts)
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text).text).text == fold(text).text


@given(texts, texts, texts)
def test_what_is_in_a_text_is_found_in_its_folding(a, b, c):
    key = fold(b).text
    if key:
        assert [fold((a + b + c)[s:e]).text for s, e in places(fold(a + b + c), key)][:1] == [key]
