"""What a passage tells of is the same whatever its language."""

from __future__ import annotations

from fractions import Fraction

import pytest

from book.suggest.deeds import kinds, told


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        *(("辞职", "resigned"), ("起诉", "sued"), ("成立", "founded"), ("发射", "launched")),
        *(("去世", "died"), ("收购", "acquired"), ("逮捕", "arrested"), ("发表", "published")),
        *(("任命", "appointed"), ("判决", "verdict"), ("融资", "funding"), ("签署", "signed")),
        *(("跑道", "runway"), ("女儿", "daughter"), ("奖章", "medal"), ("裂缝", "cracks")),
    ],
)
def test_chinese_and_english_words_of_one_kind(chinese, english):
    assert kinds(chinese) & kinds(english)


@pytest.mark.parametrize("word", ["的是", "whatever", "summer", "7"])
def test_other_words_are_of_none(word):
    assert not kinds(word)


def test_a_whole_word_is_not_a_beginning():
    assert kinds("found") != kinds("founded")
    assert not kinds("diet") & kinds("died")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        *(("判了十二年", 12), ("twelve years", 12), ("forty-seven stations", 47)),
        *(("三亿元", 300_000_000), ("three hundred million yuan", 300_000_000)),
        *(("6,800 yuan", 6800), ("一百零八人", 108), ("One Hundred and Eight", 108)),
    ],
)
def test_numbers_are_told_in_figures_and_in_words(text, number):
    assert told(text, ()) == {Fraction(number)}


def test_one_and_two_tell_nothing():
    assert told("one or two of the boats, 两只船", ()) == frozenset()


def test_kinds_and_numbers_are_told_together():
    chinese = told("董事会以八比一通过", ("董事", "通过"))
    assert chinese & told("approved", ("approved",))
    assert told("", ("辞职",)) == told("", ("resigned",))
    assert told("7 boats", ()).isdisjoint(told("", ("resigned",)))
