"""The end of a paragraph stays together."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.model.content import element, text_of
from book.render.runts import without_runts

NOTE = element("note", element("p", "注。"), number="1")


@pytest.mark.parametrize(
    ("children", "expected"),
    [
        (("他作出结论。",), "他作出结\u2060论。"),
        (("他作出结论。”",), "他作出结\u2060论。”"),
        (("他作出结论。", NOTE), "他作出结\u2060论。"),
        (("The end.",), "The end."),
        (("见OpenAI。",), "见OpenAI。"),
        (("是。",), "是。"),
        (("他说 ", element("em", "结论")), "他说 结论"),
    ],
)
def test_the_last_two_ideographs_go_together(children, expected):
    (paragraph,) = without_runts((element("p", *children),))
    assert text_of(paragraph) == expected


@given(st.lists(st.text(), max_size=4))
def test_nothing_but_the_mark_is_added(pieces):
    paragraph = element("p", *pieces)
    (kept,) = without_runts((paragraph,))
    assert text_of(kept).replace("\u2060", "") == text_of(paragraph).replace("\u2060", "")
