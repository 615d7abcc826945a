# ruff: noqa: E501
"""The record partitions the capture's text, whatever that is, and carries the editor's decisions."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from book.ingest.capture import Block, Capture, Mark, from_text
from book.ingest.clean import clean
from book.ingest.record import Decision, State, apply, from_dict, to_dict

ARTICLE = """首页 > 科技 > 正文

河边的旧磨坊

青石日报 2024-05-06 08:30

　　磨坊建在河湾处,已经停转多年。去年 3 月,镇上的人决定把它修好,让孩子们看看面粉是怎么来的。

　　木匠先把水轮拆下来,一片一片编号。他说,这件事急不得,木头要阴干,榫头要重做。

上一篇:山里的邮局
"""

PIECES = [
    "正文很长，有逗号，也有句号。这一段确实像正文，因为它说了不止一件事情。",
    "相关推荐", "评论列表", "[1] 某书", "见某书[1]。", "- 一", "# 二", "***", "<h3>", "</a>", "&nbsp;", "\u00a0",
    "\u3000\u3000", "\t", "\r\n", "\u2028", "\x00", "\x1b", "\u0301", "\ue236", "\ufeff", "網(wǎng)", "1. ", "|", "`", "_",
    "2024-01-02", "作者：王小明", "...", "--", "广告", ",", '"', "中", "A", " ",
]  # fmt: skip
hostile = st.one_of(
    st.text(max_size=300),
    st.lists(st.sampled_from([*PIECES, "\n", "\n\n"]), max_size=60).map("".join),
    st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=12)), max_size=30).map("\n".join),
)
slow = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@slow
@given(hostile)
def test_pieces_rebuild_the_text(text):
    """Kept, removed and altered pieces, in order, are the capture's text."""
    record = clean(from_text(text)).record
    assert record.text == text
    assert "".join(piece.text for piece in record.pieces()) == text
    for piece in record.pieces():
        assert (piece.text == piece.after) == (piece.state is State.KEPT) or not piece.text
        assert piece.reason


@slow
@given(hostile)
def test_written_and_read_back(text):
    record = clean(from_text(text)).record
    assert from_dict(to_dict(record)) == record


@slow
@given(hostile, st.lists(st.tuples(st.integers(0, 300), st.integers(0, 60)), max_size=12))
def test_any_blocks_a_dom_may_give(text, places):
    """Blocks that overlap, lie outside or leave gaps lose nothing."""
    blocks = tuple(
        Block(at, at + n, "p", vote=bool(n % 2), marks=(Mark(at, at + n, "em"),))
        for at, n in places
    )
    record = clean(Capture(text, blocks, has_dom=True)).record
    assert record.text == text
    assert "".join(piece.text for piece in record.pieces()) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t",
        "字" * 300_000,
        "a " * 100_000,
        "\x00" * 50,
        "(" * 50_000,
        "[1" * 20_000,
        "|" * 50_000,
        "<a " * 20_000,
        "2024-" * 20_000,
        "作者:" * 20_000,
    ],
)
def test_extremes_end_soon(text):
    assert clean(from_text(text)).record.text == text


def test_ids_are_bound_to_the_text():
    """The same text has the same id wherever it stands; texts that repeat are told apart."""
    first = clean(from_text(ARTICLE)).record
    second = clean(from_text("登录\n\n" + ARTICLE)).record
    assert {e.id for e in first.entries} < {e.id for e in second.entries}
    twice = clean(from_text("山\n\n水\n\n山")).record
    assert [e.id[8:] for e in twice.entries] == ["-1of2", "", "-2of2"]


def test_decisions_restore_and_drop():
    cleaned = clean(from_text(ARTICLE))
    removed = next(e for e in cleaned.record.entries if "上一篇" in e.text)
    kept = next(e for e in cleaned.record.entries if "木匠" in e.text)
    assert "山里的邮局" not in cleaned.body and "木匠" in cleaned.body
    decisions = (Decision("keep", removed.id, "上一篇"), Decision("drop", kept.id))
    again = clean(from_text(ARTICLE), decisions)
    assert "山里的邮局" in again.body and "木匠" not in again.body
    assert not again.lost
    assert again.record.find(kept.id).rule == "editor.drop"
    assert from_dict(to_dict(again.record)) == again.record


def test_a_mend_can_be_undone():
    cleaned = clean(from_text(ARTICLE))
    entry = next(e for e in cleaned.record.entries if "去年" in e.text)
    edit = next(e for e in entry.edits if e.rule == "mend.digit-space")
    again = clean(from_text(ARTICLE), [Decision("keep", f"{entry.id}:{edit.at}")])
    assert "去年3月" in cleaned.body and "去年 3月" in again.body and not again.lost


def test_decisions_break_when_the_text_changes():
    cleaned = clean(from_text(ARTICLE))
    decision = Decision("drop", next(e.id for e in cleaned.record.entries if "木匠" in e.text))
    changed = clean(from_text(ARTICLE.replace("木匠", "石匠")), [decision])
    assert changed.lost == (decision,)
    assert apply(cleaned.record, [Decision("keep", "00000000")]).lost


def test_a_record_that_is_none():
    good = to_dict(clean(from_text(ARTICLE)).record)
    for bad in (
        {},
        {"format": "2"},
        {**good, "spans": good["spans"][1:]},
        {**good, "spans": ["x"]},
    ):
        with pytest.raises(ValueError):
            from_dict(bad)
    forged = [{**good["spans"][0], "id": "00000000"}, *good["spans"][1:]]
    with pytest.raises(ValueError, match="ids"):
        from_dict({**good, "spans": forged})
