"""What rjieba does that the rules count on, and what surprises in it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from book.suggest.segment import starts_of, words_of


def tags(s: str) -> list[tuple[str, str]]:
    return [(word.text, word.tag) for word in words_of(s)]


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=80))
def test_the_words_are_the_text(s: str) -> None:
    words = words_of(s)
    assert "".join(word.text for word in words) == s
    assert all(s[word.start : word.end] == word.text for word in words)
    assert list(starts_of(s)) == [*(word.start for word in words), len(s)]


def test_an_unknown_name_falls_into_single_characters() -> None:
    assert [text for text, _ in tags("记者佟曼青说")] == ["记者", "佟", "曼", "青", "说"]


def test_a_name_does_not_swallow_its_verb() -> None:
    assert "崔敏浩说" not in {text for text, _ in tags("崔敏浩说拍，下一部就拍")}


def test_a_tag_says_what_a_word_mostly_is() -> None:
    assert dict(tags("谢沛霖握着球拍"))["谢"] == "v"


def test_many_a_word_is_tagged_as_a_name() -> None:
    assert dict(tags("祖传的汤方"))["祖传"] == "nr"


def test_traditional_text_falls_to_pieces() -> None:
    assert len(tags("國家電網")) > len(tags("国家电网")) == 1
