"""A name is known again by what it sounds like in the other script."""

from __future__ import annotations

import pytest

from book.suggest import sounds


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Heerenveen", "她在海伦芬摔倒"),
        ("Calgary", "在卡尔加里夺冠"),
        ("Brackenfield", "布拉肯菲尔德队降级"),
        ("Tunnard", "滕纳德把球场卖掉"),
        ("Prosser", "主帅戴·普罗瑟"),
        ("Hefei", "合肥的法院"),
    ],
)
def test_a_name_in_two_scripts(name, text):
    known = sounds.latin(f"and {name} there")
    assert sounds.han(text, known)
    assert not sounds.han("法院在下午宣布休庭", known)


def test_a_short_name_is_known_by_no_consonants():
    assert sounds.latin("Mr. Pike spoke") == {"pike"}


def test_a_word_without_a_capital_is_no_name():
    assert sounds.latin("the board met at length") == frozenset()
