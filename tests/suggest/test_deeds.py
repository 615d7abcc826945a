"""Words tell of kinds of deed, whatever their language."""

from __future__ import annotations

import pytest

from book.suggest.deeds import kinds


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        *(("辞职", "resigned"), ("起诉", "sued"), ("成立", "founded"), ("发射", "launched")),
        *(("去世", "died"), ("收购", "acquired"), ("逮捕", "arrested"), ("发表", "published")),
        *(("任命", "appointed"), ("判决", "verdict"), ("融资", "funding"), ("签署", "signed")),
    ],
)
def test_chinese_and_english_words_of_one_kind(chinese, english):
    assert kinds(chinese) & kinds(english)


@pytest.mark.parametrize("word", ["的是", "bridge", "design", "summer", "7"])
def test_other_words_are_of_none(word):
    assert not kinds(word)


def test_a_whole_word_is_not_a_beginning():
    assert kinds("found") != kinds("founded")
    assert not kinds("diet") & kinds("died")
