"""Traditional and Simplified: told apart, and converted; OpenCC's surprises."""

import pytest

from book.policy.script import convert, detect


def test_detect():
    assert detect("这个国家的学生来说这样的话") == "Hans"
    assert detect("這個國家的學生來說這樣的話") == "Hant"
    assert detect("这個国家的學生来說这樣的话這个國") is None
    assert detect("人山水火") is None
    assert detect("") is None


def test_the_particle_is_ours():
    pytest.importorskip("opencc")
    assert convert("意味著，他看著門，沿著河走", "Hans") == "意味着，他看着门，沿着河走"
    assert (
        convert("著名的原著，顯著的論著，著作與專著", "Hans")
        == "著名的原著，显著的论著，著作与专著"
    )
    import opencc

    assert opencc.OpenCC("t2s").convert("意味著") == "意味著"


def test_convert():
    pytest.importorskip("opencc")
    assert convert("羋昱廷的核心員工", "Hans") == "芈昱廷的核心员工"
    assert convert("什么时候", "Hans") == "什么时候"
    assert convert("学习", "Hant") == "學習"
    for text in ("意味著學習", "什么时候"):
        once = convert(text, "Hans")
        assert convert(once, "Hans") == once
    with pytest.raises(ValueError):
        convert("", "Latn")
