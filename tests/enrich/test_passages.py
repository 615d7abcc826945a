"""Quotations found in a chapter: whatever white space, width and script do, and nothing else."""

from hypothesis import assume, given
from hypothesis import strategies as st

from book.diagnostics import Diagnostic, Span
from book.enrich.passages import Passages
from book.model.apparatus import Evidence
from book.model.content import element, text_of
from book.model.structure import Division, Matter, Role

HANS, HANT = "说来学书东车门马", "說來學書東車門馬"
HALF, FULL = ",:;!?()", "，：；！？（）"
OTHER = "甲乙丙丁AB12"
SPACES = (" ", "\n", "\t", "\u00a0", "\u3000", "\u200b", "\u2009")
letters = st.text(HANS + FULL + OTHER, min_size=1, max_size=30)
SWAPS = str.maketrans(HANS + HANT + HALF + FULL, HANT + HANS + FULL + HALF)


def passages(*blocks: str) -> Passages:
    content = tuple(element("p", text, id=f"b{n}") for n, text in enumerate(blocks))
    one = Division("c-one", "one", Matter.BODY, Role.CHAPTER, "", "", "zh-Hans", content=content)
    return Passages([one])


def find(where: Passages, quote: str, nth: int = 0):
    return where.find(Evidence("one", quote, nth, Span("t")))


@st.composite
def copied(draw, text: str) -> str:
    """Another copy of the same words."""
    out = []
    for character in text:
        other = character.translate(SWAPS)
        out.append(draw(st.sampled_from((character, other))))
        out.append(draw(st.sampled_from(("", "", "", *SPACES))))
    return "".join(out)


@given(st.data(), letters)
def test_a_copy_of_the_words_is_found_where_they_stand(data, quote):
    text = f"前文。{data.draw(copied(quote))}后文"
    found = find(passages("别段", text), data.draw(copied(quote)))
    ((block, start, end),) = found
    assert block == "b1" and text[start:end].startswith(text[3])
    assert not text[end - 1].isspace()


@given(st.data(), letters)
def test_words_of_two_paragraphs_are_found_in_both(data, quote):
    assume(len(quote) > 1)
    cut = data.draw(st.integers(1, len(quote) - 1))
    pieces = find(passages(f"前。{quote[:cut]}", f"{quote[cut:]}。后"), data.draw(copied(quote)))
    assert [block for block, *_ in pieces] == ["b0", "b1"]


@given(st.data(), letters)
def test_one_other_character_is_not_found(data, quote):
    at = data.draw(st.integers(0, len(quote) - 1))
    wrong = f"{quote[:at]}戊{quote[at + 1 :]}"
    found = find(passages(f"前文。{quote}后文"), wrong)
    assert isinstance(found, Diagnostic) and found.code == "evidence.not-found"


def test_case_dashes_and_one_character_more_are_differences():
    where = passages("他说OpenAI——那家公司——走了")
    for quote in ("说openai", "OpenAI—那家", "OpenAI--那家", "走了了"):
        assert isinstance(find(where, quote), Diagnostic)
    assert not isinstance(find(where, "OpenAI——那家公司"), Diagnostic)


def test_words_that_stand_twice_are_shown_with_what_is_around_them():
    text = "甲在门口来了。过了很久很久很久以后，乙从后门来了。"
    found = find(passages(text), "来了。")
    assert found.code == "evidence.ambiguous"
    said = [hint.message("en") for hint in found.hints]
    assert said[0].startswith("nth: 1 is 甲在门口来了。") and said[1].endswith("乙从后门来了。")
    ((_, start, _),) = find(passages(text), "来了。", 2)
    assert text_of(element("p", text))[start:] == "来了。"
