"""Where words stand in a chapter's file, and the sentence around them."""

from hypothesis import given
from hypothesis import strategies as st

from book.suggest.proposal import Text, quotation

FILE = "---\ntitle: 顾文澜\n---\n\n他叫[顾文澜](a.md)，\n\n- 又见顾文\n  澜。[^1]\n\n[^1]: 顾文澜注。\n"


def line(block: str, words: str) -> int:
    at = block.index(words)
    return Text("one", (block,), FILE, 4).lines().line(block, at, at + len(words))


def test_lines() -> None:
    assert line("他叫顾文澜，", "顾文澜") == 5
    assert line("又见顾文澜。", "顾文澜") == 7
    assert line("顾文澜注。", "顾文澜") == 10
    assert line("没有的字", "没有的字") == 0


def test_a_quotation_is_the_sentence() -> None:
    block = "第一句。他叫顾文澜！第三句。"
    at = block.index("顾")
    assert quotation(block, at, at + 3) == "他叫顾文澜！"


@given(st.text(alphabet="甲乙，。！\n a", max_size=200), st.data())
def test_a_quotation_holds_the_words_and_stands_in_the_text(block: str, data) -> None:
    start = data.draw(st.integers(0, len(block)))
    end = data.draw(st.integers(start, min(len(block), start + 9)))
    quote = quotation(block, start, end)
    assert quote in block
    assert block[start:end].strip() in quote
    assert len(quote) <= 80
