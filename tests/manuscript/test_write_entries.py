"""Entries into the editor's lists and out again: every line of the editor's stays."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from book.manuscript import write
from book.manuscript.records import tree

ENTRY = {
    "id": "b",
    "heading": "乙: 丙",
    "variants": ["甲,", "丁"],
    "evidence": [{"chapter": "c", "quote": "q"}],
}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# 空\n",
        "\ufeff# 空\r\n",
        "[]\n",
        "- id: a\n  heading: 甲   # 说明\n\n# 末尾\n",
        "- id: a\n  heading: 甲",
        "  - id: a\n    variants:\n      - 一\n      - 二 # 二\n",
        "- id: a\r\n\r\n- id: c\r\n  note: |\r\n    两\r\n    行\r\n",
        "- {id: a, heading: 甲}\n",
        "---\n- id: a\n",
    ],
)
def test_an_entry_is_added_and_nothing_else_changes(text: str) -> None:
    added = write.add_entry(text, ENTRY)
    before = tree(text)
    assert tree(added).plain() == [*(before.plain() if before else []), ENTRY]
    kept = [line for line in text.splitlines() if line not in ("", "[]")]
    assert [line for line in added.splitlines() if line in kept] == kept
    assert added.count("\n") == added.count("\r\n") or "\r" not in text


@pytest.mark.parametrize("text", ["[{id: a}]\n", "id: a\n", "文字\n"])
def test_what_is_no_list_with_an_entry_to_a_line_is_left(text: str) -> None:
    with pytest.raises(ValueError, match="list"):
        write.add_entry(text, ENTRY)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("- id: a\n", '- id: a\n  variants:\n    - "甲, 乙"\n'),
        ("- id: a\n  variants:\n  note: x\n", '- id: a\n  variants:\n    - "甲, 乙"\n  note: x\n'),
        ("- id: a\n  variants: [x]  # 注\n", '- id: a\n  variants: [x, "甲, 乙"]  # 注\n'),
        ("- id: a\n  variants: x\n", '- id: a\n  variants: [x, "甲, 乙"]\n'),
        ("- {id: a}\n", '- {id: a, variants: ["甲, 乙"]}\n'),
        (
            "- id: a\n  variants:\n  - x # 注\n- id: b\n",
            '- id: a\n  variants:\n  - x # 注\n  - "甲, 乙"\n- id: b\n',
        ),
    ],
)
def test_a_form_is_added_to_an_entry(before: str, after: str) -> None:
    assert write.add_to_list(before, 0, "variants", ["甲, 乙"]) == after


def test_a_mapping_is_added_to_a_list_of_the_file() -> None:
    text = write.add_to_list("# 头\n", None, "names", [{"form": "甲: 乙"}, {"form": "丙"}])
    assert text == '# 头\nnames:\n  - {form: "甲: 乙"}\n  - {form: 丙}\n'


def test_entries_are_taken_out_and_comments_stay() -> None:
    text = "# 头\n\n- id: a\n  x: 1\n\n# 间\n- id: b\n\n- id: c\n# 尾\n"
    assert write.without(text, [1]) == "# 头\n\n- id: a\n  x: 1\n\n# 间\n- id: c\n# 尾\n"
    assert write.without(text, [0, 1, 2]) == "# 头\n\n# 间\n# 尾\n"


WORDS = st.text(alphabet="甲乙丙 :#,-'\"[]{}a1\n", min_size=1, max_size=8).filter(str.strip)
ENTRIES = st.lists(
    st.fixed_dictionaries({"id": WORDS, "variants": st.lists(WORDS, max_size=3)}), max_size=4
)


@settings(deadline=None)
@given(ENTRIES, ENTRIES)
@example([{"id": "1\n\n", "variants": []}], [])
@example([{"id": "1", "variants": []}], [{"variants": [], "id": "1\n\n"}])
def test_whatever_is_added_reads_back(old: list[dict], new: list[dict]) -> None:
    text = "".join(write.dump([entry]) + "\n# 注\n" for entry in old)
    for entry in new:
        text = write.add_entry(text, entry)
    found = tree(text)
    assert (found.plain() if found else []) == [*old, *new]
    assert text.count("# 注") >= len(old)
