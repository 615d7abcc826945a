"""The timeline: every entry proved by words of a chapter, or a finding that says what is wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.model.content import Mark, element, mark, plain_text, text_of, walk
from book.model.structure import Role


def event(quote: str, date: str = "2023", chapter: str = "one", more: str = "") -> str:
    proof = f'{{chapter: {chapter}, quote: "{quote}"{more}}}'
    return f"- {{date: {date}, text: 一事, evidence: [{proof}]}}\n"


@pytest.mark.parametrize(
    ("text", "quote", "first"),
    [
        ("他在2023年来了。", "2023年来", "2023 年来"),
        ("他在**2023**年来了。", "2023年来", "2023"),
        ("他[来了](https://example.org)又走。", "来了又走", "来了"),
        ("他“来”了。", '他\\"来\\"了', "他“来”了"),
        ("他来\n了。", "他来了", "他来了"),
        ("他来[^1]了。\n\n[^1]: 注。", "他来了", "他来"),
        ("无。[^1]\n\n[^1]: 注里来了。", "注里来", "注里来"),
        ("一段完。\n\n二段起。", "段完。二段", "段完。"),
        ("他在Sam Altman处。", "在Sam Altman处", "在 "),
    ],
)
def test_the_passage_is_found_and_marked(make, text, quote, first):
    made = make(text, timeline=event(quote))
    assert made.codes == []
    ((anchor, words),) = made.marked("passage")
    assert words == first
    (entry,) = made.book.timeline.events
    assert entry.evidence[0].anchor == anchor
    assert entry.anchor == "t--1"


def test_passages_that_overlap_are_both_there(make):
    made = make("甲乙丙丁戊己", timeline=event("甲乙丙丁") + event("丙丁戊己") + event("乙丙"))
    assert made.codes == []
    starts = dict(made.marked("passage"))
    proofs = [e.evidence[0] for e in made.book.timeline.events]
    assert len({p.anchor for p in proofs}) == 3 == len(starts)
    assert all(starts[p.anchor][0] == p.quote[0] for p in proofs)
    assert plain_text(made.division().content) == "甲乙丙丁戊己"


def test_one_passage_for_two_entries_has_one_mark(make):
    made = make("甲乙丙丁", timeline=event("乙丙") + event("乙丙", "2024"))
    assert len(made.marked("passage")) == 1
    assert len({e.evidence[0].anchor for e in made.book.timeline.events}) == 1


def test_a_passage_within_a_mention_and_around_one(make):
    names = "- {id: li, heading: 李太白}\n"
    made = make("说李太白好。", names, event("太白好") + event("说李太"))
    assert made.codes == []
    assert plain_text(made.division().content) == "说李太白好。"
    assert len(made.marked("passage")) == 2
    assert len(made.marked()) == 1


def test_the_wanted_place_of_several(make):
    made = make("甲来了。\n\n乙来了。", timeline=event("来了", more=", nth: 2"))
    (passage,) = [n for n in walk(made.division().content[1].children) if n.tag == "passage"]
    assert text_of(passage) == "来了"


@pytest.mark.parametrize(
    ("quote", "more", "code"),
    [
        ("来了", "", "evidence.ambiguous"),
        ("来了", ", nth: 3", "evidence.not-found"),
        ("去了", "", "evidence.not-found"),
    ],
)
def test_what_is_not_proved_is_an_error_at_the_quotation(make, quote, more, code):
    made = make("甲来了。\n\n乙来了。", timeline=event(quote, more=more))
    (problem,) = [d for d in made.found if d.code.startswith("evidence")]
    assert problem.code == code
    assert problem.span.path.endswith("timeline.yaml") and problem.span.line == 1


def test_a_quotation_almost_right_is_told_what_stands_there(make):
    made = make(
        "二〇二三年冬天，他离开了那家公司。", timeline=event("二〇二三年冬天，他离开这家公司")
    )
    (problem,) = made.found
    assert "离开了那家公司" in problem.hints[0].message("zh-Hans")


def test_order_is_of_time_the_less_precise_first(make):
    dates = ["2023-05-02", "2023-05", "2023", "198X", "2022/2024", "2023-05-01", "../2020"]
    timeline = "".join(event("甲", f'"{date}"').replace("一事", date) for date in dates)
    made = make("甲", timeline=timeline)
    order = [e.text for e in made.book.timeline.events]
    assert order.index("2023") < order.index("2023-05") < order.index("2023-05-01")
    assert order.index("2023-05-01") < order.index("2023-05-02")
    assert order.index("198X") < order.index("2022/2024") < order.index("2023-05-01")
    assert sorted(order) == sorted(dates)


def test_of_one_date_what_is_told_first_stands_first(make):
    timeline = "".join(
        event(quote, chapter=chapter).replace("一事", quote)
        for quote, chapter in (("丁", "two"), ("丙", "one"), ("乙", "one"), ("甲", "one"))
    )
    proofs = "{chapter: two, quote: 丁}, {chapter: one, quote: 乙}"
    timeline += f"- {{date: 2023, text: 两处, evidence: [{proofs}]}}\n"
    made = make("甲乙\n\n丙", timeline=timeline, two="丁")
    assert [e.text for e in made.book.timeline.events] == ["甲", "乙", "两处", "丙", "丁"]


def test_choices(make):
    timeline = (
        '- {date: 2001, text: 要, key: true, evidence: [{chapter: one, quote: "甲"}]}\n'
        '- {date: 2002, text: 否, names: [li], evidence: [{chapter: one, quote: "乙"}]}\n'
    )
    names = "- {id: li, heading: 李白}\n"
    for show, texts in (("all", ["要", "否"]), ("key", ["要"]), ("none", [])):
        made = make("甲乙李白", names, timeline, more=f"timeline: {{show: {show}}}\n")
        assert [e.text for e in made.book.timeline.events] == texts
        assert (Role.TIMELINE in made.roles) == bool(texts)
    made = make("甲乙李白", names, timeline, more="timeline: {show: all, person: li}\n")
    assert [e.text for e in made.book.timeline.events] == ["否"]


def test_no_entries_no_division(make):
    assert not {Role.TIMELINE, Role.ACCOUNTS} & make("甲").roles


def test_a_choice_that_fits_no_entry_is_told(make):
    timeline, names = event("甲"), "- {id: li, heading: 李白}\n"
    made = make("甲李白", names, timeline, more="timeline: {person: li}\n")
    assert made.codes == ["timeline.nothing-chosen"] and Role.TIMELINE not in made.roles
    assert made.found[0].span.line == 6
    assert make("甲李白", names, timeline, more="timeline: none\n").codes == []


def test_entries_of_a_person_under_any_of_the_names(make):
    names = "- {id: li, heading: 李白}\n- {id: qinglian, heading: 青莲, see: li}\n"
    timeline = (
        '- {date: 2001, text: 否, names: [qinglian], evidence: [{chapter: one, quote: "乙"}]}\n'
    )
    made = make("乙李白青莲", names, timeline + event("乙"), more="timeline: {person: li}\n")
    assert [e.text for e in made.book.timeline.events] == ["否"]


def test_unknown_persons_and_parts_are_told_with_what_is_meant(make):
    names = "- {id: libai, heading: 李白}\n"
    made = make("甲李白", names, event("甲"), more="timeline: {person: liba}\n")
    (problem,) = (d for d in made.found if d.severity == "error")
    assert problem.code == "timeline.unknown-name" and "libai" in problem.hints[0].message("en")
    more = "timeline: {part: 上编}\n"
    made = make(
        "甲", timeline=event("甲"), two="乙", more=more, contents=PARTS.replace("上", "上 编")
    )
    (problem,) = (d for d in made.found if d.severity == "error")
    assert problem.code == "timeline.unknown-part" and "上 编" in problem.hints[0].message("en")


def test_entries_of_a_part(make):
    timeline = event("甲").replace("一事", "前") + event("乙", chapter="two").replace("一事", "后")
    more = "timeline: {part: 下}\n"
    made = make("甲", timeline=timeline, two="乙", more=more, contents=PARTS)
    assert [e.text for e in made.book.timeline.events] == ["后"]


PARTS = "[{part: 上, chapters: [one]}, {part: 下, chapters: [two]}]"


# One event, several accounts ----------------------------------------------------------------------


NAMES = (
    "- {id: jia, heading: 赵甲}\n- {id: yi, heading: 钱乙}\n- {id: lao-yi, heading: 老钱, see: yi}\n"
    "- {id: fu, heading: 某府, kind: organisation}\n"
)
PEOPLE = "赵甲与钱乙即老钱在某府。"


def told(date: str, text: str, names: str = "", chapter: str = "one", more: str = "") -> str:
    proof = f'{{chapter: {chapter}, quote: "在某府"}}'
    return (
        f"- {{date: {date}, text: {text}, names: [{names}], group: g, evidence: [{proof}]{more}}}\n"
    )


@pytest.mark.parametrize(
    ("one", "other", "codes"),
    [
        (("2023-05-01", "事"), ("2023-05-02", "事"), ["dates"]),
        (("2023-05-01", "事"), ("2023-05", "事"), []),
        (("2023-05", "事"), ("2023~", "事"), []),
        (("2023/2024", "事"), ("2022-12", "事"), ["dates"]),
        (("2023", "事", "jia"), ("2023", "事", "yi"), ["people"]),
        (("2023", "事", "jia"), ("2023", "事", "jia, yi"), []),
        (("2023", "事", "jia"), ("2023", "事"), []),
        (("2023", "事", "yi"), ("2023", "事", "lao-yi"), []),
        (("2023", "事", "jia, fu"), ("2023", "事", "jia"), []),
        (("2023", "五百多名签名"), ("2023", "七百多名签名"), ["figures"]),
        (("2023", "500人签名"), ("2023", "五百人签名"), []),
        (("2023", "500人签名"), ("2023", "众人签名"), []),
        (("2023-05-01", "3人", "jia"), ("2023-06", "4人", "yi"), ["dates", "people", "figures"]),
    ],
)
def test_what_contradicts_and_what_only_says_less(make, one, other, codes):
    made = make(PEOPLE, NAMES, told(*one) + told(*other))
    assert made.codes == [f"timeline.{code}-differ" for code in codes]
    if codes:
        assert made.found[0].severity == "question"
        assert [hint.span.line for hint in made.found[0].hints] == [2]
    ruled = make(PEOPLE, NAMES, told(*one, more=", ruling: 从前说") + told(*other))
    assert ruled.codes == []


def test_two_zones_stated_make_two_days_one_moment(make):
    def days(first: str, second: str, apart: str = "02") -> list[str]:
        one = told("2023-05-01", "事", more=f", zone: {first}")
        other = told(f"2023-05-{apart}", "事", more=f", zone: {second}")
        return make(PEOPLE, NAMES, one + other).codes

    assert days("美国时间", "北京时间") == []
    assert days("美国时间", "美国时间") == ["timeline.dates-differ"]
    assert days("美国时间", "北京时间", "03") == ["timeline.dates-differ"]


def test_accounts_stand_in_the_order_of_the_book_with_their_figures(make):
    timeline = told("2023-05-02", "三百人", chapter="two") + told("2023-05", "400人，又5天")
    made = make(PEOPLE, NAMES, timeline, two="乙在某府。")
    (compared,) = made.book.timeline.comparisons
    assert compared.anchor == "g-g" and Role.ACCOUNTS in made.roles
    assert [e.when.text for e in compared.events] == ["2023-05", "2023-05-02"]
    assert [a.evidence.chapter for a in compared.accounts] == ["one", "two"]
    assert [a.figures for a in compared.accounts] == [("400人", "5天"), ("三百人",)]
    assert compared.differences == ("figure",) and compared.rulings == ()


def test_what_one_chapter_says_twice_alike_is_not_compared(make):
    made = make(PEOPLE, NAMES, told("2023-05-02", "事") + told("2023-05", "此事"))
    assert made.book.timeline.comparisons == () and Role.ACCOUNTS not in made.roles


# Laying marks ------------------------------------------------------------------------------------


@st.composite
def laid(draw):
    pieces = draw(st.lists(st.text("甲乙丙", min_size=1, max_size=5), min_size=1, max_size=5))
    children = tuple(element("em", piece) if draw(st.booleans()) else piece for piece in pieces)
    length = sum(map(len, pieces))
    spans = draw(
        st.lists(st.tuples(st.integers(0, length), st.integers(0, length)), max_size=5, unique=True)
    )
    marks = [
        Mark(min(span), max(span), element("passage", id=f"q{i}")) for i, span in enumerate(spans)
    ]
    return element("p", *children, id="p"), marks


@given(laid())
def test_marks_begin_where_they_should_and_change_nothing(case):
    block, marks = case
    marked = mark(block, marks)
    assert text_of(marked) == text_of(block)
    starts = {}

    def over(node, position):
        for child in node.children:
            if isinstance(child, str):
                position += len(child)
                continue
            if child.tag == "passage":
                starts[child.get("id")] = position
            position = over(child, position)
        return position

    over(marked, 0)
    assert set(starts) == {m.wrapper.get("id") for m in marks}
    assert all(starts[m.wrapper.get("id")] == m.start for m in marks)
