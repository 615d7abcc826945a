"""Names in the text: which are found, where, and that finding them changes no word."""

from collections import Counter
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.diagnostics import Span
from book.enrich.forms import Form, Forms, breaks_of
from book.enrich.mentions import mark_mentions
from book.model.apparatus import Name, Variant
from book.model.content import element, plain_text, walk
from book.model.structure import Book, Division, Edition, Matter, Metadata, Role

ALTMAN = (
    "- {id: altman, heading: 山姆·奥特曼, latin: Sam Altman, variants: [奥特曼, Altman, Sam]}\n"
)
LI = "- {id: li, heading: 李白, variants: [太白, 白], not: [太白山, 白天]}\n"


def test_the_longest_form_wins(make):
    book = make("山姆·奥特曼与奥特曼，Sam Altman与Sam。", ALTMAN)
    assert [words for _, words in book.marked()] == ["山姆·奥特曼", "奥特曼", "Sam Altman", "Sam"]


def test_look_alikes_are_no_mentions(make):
    assert make("太白登太白山，白天李白。", LI).marked() == [("li", "太白"), ("li", "李白")]


def test_a_longer_name_is_not_its_part(make):
    names = "- {id: a, heading: 王安}\n- {id: b, heading: 王安石}\n- {id: c, heading: 安石榴}\n"
    assert make("王安石与王安，王安石榴。", names).marked() == [
        ("b", "王安石"),
        ("a", "王安"),
        ("b", "王安石"),
    ]


def test_latin_forms_are_whole_words(make):
    text = "Sammy、SAM、Sams、Samé、xSam没有，Sam’s、Sam与Sam1、(Sam)、_Sam_、Sam-Sam有。"
    assert make(text, ALTMAN).marked() == [("altman", "Sam")] * 7


def test_interpuncts_spaces_and_widths_are_one(make):
    text = "山姆・奥特曼，山姆•奥特曼，山姆 · 奥特曼，Ｓａｍ Ａｌｔｍａｎ，SamAltman。"
    assert [name for name, _ in make(text, ALTMAN).marked()] == ["altman"] * 5


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("说**山姆**·奥特曼。", "山姆"),
        ("说[山姆·](https://example.org)奥特曼。", "山姆·"),
        ("说Sam\nAltman来。", "Sam Altman"),
        ("说Sam\\\nAltman来。", "Sam"),
        ("说[Sam]{lang=en} Altman来。", "Sam"),
        ("说山姆·奥[特]{lang=zh-Hant}曼。", "山姆·奥"),
    ],
)
def test_a_name_across_marks_and_lines_is_one_mention(make, text, first):
    """One element a mention: it wraps the first piece."""
    assert make(text, ALTMAN).marked() == [("altman", first)]


def test_han_and_latin_side_by_side(make):
    names = "- {id: x, heading: 小Sam, variants: [老Sam先生]}\n"
    assert make("小Sam与小 Sam，老Sam先生。", names).marked() == [
        ("x", "小 Sam"),
        ("x", "小 Sam"),
        ("x", "老 Sam 先生"),
    ]


def test_everywhere_in_a_chapter(make):
    text = """## 李白在题里

正文李白[^1]。

| 李白 | 二 |
|:--|:--|
| 三 | 李白 |

- 李白
  - 李白

> 李白
>
> ——李白

![图](images/none.png "李白图")

`李白`

[^1]: 注里的李白。
"""
    made = make(text, LI)
    assert made.marked() == [("li", "李白")] * 11
    mentions = made.entries["li"].mentions
    assert len(set(mentions)) == 11


def anchors(made, name="li"):
    return [m.anchor for m in made.entries[name].mentions]


def test_a_title_counts(make):
    made = make("没有。", LI, title="太白传")
    assert anchors(made) == ["c-one.h"]


def test_anchors_are_in_reading_order_and_numbered_in_the_chapter(make):
    made = make("李白。\n\n太白。", LI, two="李白。")
    assert anchors(made) == ["c-one.m-li-1", "c-one.m-li-2", "c-two.m-li-1"]


def test_scopes(make):
    names = (
        "- {id: a, heading: 王甲, variants: [{form: 老王, only: [one]}]}\n"
        "- {id: b, heading: 王乙, variants: [{form: 老王, except: [one]}]}\n"
    )
    made = make("老王。", names, two="老王。")
    assert made.marked() == [("a", "老王")]
    assert made.marked(slug="two") == [("b", "老王")]
    assert "names.ambiguous" not in made.codes


def test_a_form_of_two_names_is_reported_once_with_both_places(make):
    names = "- {id: a, heading: 甲, variants: [老王]}\n- {id: b, heading: 乙, variants: [老王]}\n"
    made = make("老王、甲、乙。", names)
    (clash,) = [d for d in made.found if d.code == "names.ambiguous"]
    assert clash.span.line == 2
    assert next(h for h in clash.hints if h.span).span.line == 1


def test_what_the_editor_marked_wins(make):
    text = "[那人]{name=li}说，[李白]{name=none}不是，李白是，[李白]{name=altman}也不是。"
    assert make(text, LI + ALTMAN).marked() == [("li", "那人"), ("li", "李白"), ("altman", "李白")]


def test_a_hand_mark_over_marks_inside(make):
    assert make("[李**白**先生]{name=li}。", LI).marked() == [("li", "李")]


def test_no_match_reaches_into_a_hand_mark(make):
    assert make("山姆·[奥特曼]{name=none}，奥特曼。", ALTMAN).marked() == [("altman", "奥特曼")]


def test_forms_of_a_see_entry_stand_for_the_entry_it_leads_to(make):
    names = "- {id: li, heading: 李白}\n- {id: tai, heading: 李太白, see: li}\n"
    made = make("李太白。", names)
    assert made.marked() == [("li", "李太白")]
    assert made.entries["tai"].see == "li"


def test_nothing_in_code_is_lost(make):
    assert make("`李白`", LI).division().content[0].children[0].tag == "code"


# Properties --------------------------------------------------------------------------------------

TEXTS = st.text("李白太山天奥特曼·Sam ,。", max_size=40)
FORMS = st.lists(st.text("李白太山奥特曼·Sam", min_size=1, max_size=4), min_size=1, max_size=6)


def _book(text: str, forms: list[str]) -> Book:
    block = element("p", text[:7], element("em", text[7:20]), text[20:], id="c-x.p")
    division = Division(
        "c-x", "x", Matter.BODY, Role.CHAPTER, "题", "题", "zh-Hans", content=(block,)
    )
    span = Span("names.yaml", 1, 1, 1, 2)
    names = tuple(
        Name(f"n{i}", f"题{i}", span, variants=(Variant(form, span),))
        for i, form in enumerate(forms)
    )
    return Book(Metadata("b", "书", "zh-Hans"), Edition(), (division,), names)


@given(TEXTS, FORMS)
def test_marks_never_change_the_text(text, forms):
    book = _book(text, forms)
    marked = mark_mentions(book).value.book
    assert plain_text(marked.divisions[0].content) == plain_text(book.divisions[0].content)


@given(TEXTS, FORMS)
def test_ids_are_unique_and_every_anchor_stands_in_the_text(text, forms):
    mentions = mark_mentions(_book(text, forms)).value
    ids = [n.get("id") for n in walk(mentions.book.divisions[0].content) if n.tag == "mention"]
    anchors = [m.anchor for found in mentions.of.values() for m in found if ".m-" in m.anchor]
    assert len(set(ids)) == len(ids)
    assert sorted(ids) == sorted(anchors)


@given(TEXTS, FORMS)
def test_hits_never_overlap_and_are_forms(text, forms):
    tree = Forms()
    for form in forms:
        tree.add(Form(form, form, Span(""), breaks=breaks_of(form)))
    hits = list(tree.hits(text, "x"))
    assert all(a.end <= b.start for a, b in pairwise(hits))
    assert all(text[h.start : h.end].replace(" ", "") == h.form.name for h in hits)


def test_marking_marked_divisions_only_touches_texts():
    book = _book("李白", ["李白"])
    made = replace(book.divisions[0], role=Role.TIMELINE)
    marked = mark_mentions(replace(book, divisions=(made,))).value
    assert marked.book.divisions == (made,)
    assert marked.of == {}


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("A man came. I van.", "Aman"),
        ("A man came. I van.", "Ivan"),
        ("GPT-45 and o10", "GPT-4"),
        ("Zoe\u0308 came", "Zoe"),
    ],
)
def test_a_latin_form_is_no_piece_of_other_words(text, form):
    tree = Forms()
    tree.add(Form(form, "x", Span(""), breaks=breaks_of(form)))
    assert list(tree.hits(text, "a")) == []


def test_marks_by_hand_hold_in_notes_too(make):
    body = "[他]{name=li}来了。[^1]\n\n[^1]: 不是[李白]{name=none}，是太白。\n"
    assert make(body, LI).marked() == [("li", "他"), ("li", "太白")]


TWO = "- {id: a, heading: 王强, role: 记者}\n- {id: b, heading: 王强, role: 医生}\n"


def test_homonyms_are_told_apart_by_hand(make):
    made = make("[王强]{name=a}见[王强]{name=b}。", TWO)
    assert made.marked() == [("a", "王强"), ("b", "王强")]


def test_a_form_for_named_chapters_wins_over_one_for_all(make):
    names = "- {id: a, heading: 王强}\n"
    names += "- {id: b, heading: 王力强, variants: [{form: 王强, only: [one]}]}\n"
    assert {name for name, _ in make("王强来了。", names).marked()} == {"b"}


def test_every_form_is_counted_for_itself(make):
    names = (
        "- {id: li, heading: 罗斯, variants: [老罗斯, {form: 小罗, only: two}], "
        "not: [俄罗斯, 罗斯福]}\n"
        "- {id: ma, heading: 马罗斯·金, latin: Ross King, variants: [罗斯金, "
        "{form: 金氏, except: two}]}\n"
        "- {id: co, heading: 罗斯公司, kind: organisation}\n"
    )
    text = (
        "罗斯在俄罗斯见到老罗斯，罗斯福不在。罗斯公司的马罗斯·金即罗斯金，小罗没有来。金氏与羅斯，"
        "Ross King，Cross Kings。"
    )
    made = make(text, names, two="小罗说，金氏不在，罗斯罗斯在。")
    counts = {
        name: Counter(m.form for m in mentions)
        for name, mentions in mark_mentions(made.book).value.of.items()
    }
    assert counts == {
        "li": {"罗斯": 4, "老罗斯": 1, "小罗": 1},
        "ma": {"马罗斯·金": 1, "罗斯金": 1, "金氏": 1, "Ross King": 1},
        "co": {"罗斯公司": 1},
    }


def test_where_a_mention_stands(make):
    text = '李白[^1]。\n\n![图](a.png "李白像")\n\n[^1]: 太白。'
    entry = make(text, LI).entries["li"]
    assert [m.place.value for m in entry.mentions] == ["text", "note", "caption"]


def test_the_timelines_names(make):
    proof = "evidence: [{chapter: one, quote: 某日}]"
    events = f"- {{id: a, date: 2020, text: 太白到了, {proof}}}\n"
    events += f"- {{id: b, date: 2021, text: 无人, names: [li], {proof}}}\n"
    entry = make("某日，李白。", LI, events).entries["li"]
    assert [(m.place.value, m.anchor) for m in entry.mentions[1:]] == [
        ("timeline", "tt-a"),
        ("timeline", "pt-b"),
    ]


LI_WITH = "- {{id: li, heading: 李白, variants: [太白], {}}}\n"


def test_what_the_register_says_of_passages(make):
    text = "李白一。太白二。\n\n李白三。他四。李白五。"
    passages = "principal: [{chapter: one, quote: 太白二}, {chapter: one, quote: 他四}]"
    passages += ", exclude: [{chapter: one, quote: 李白三}]"
    made = make(text, LI_WITH.format(passages))
    assert made.codes == []
    found = [(m.form, m.principal) for m in made.entries["li"].mentions]
    assert found == [("李白", False), ("太白", True), ("", True), ("李白", False)]
    assert made.marked() == [("li", "李白"), ("li", "太白"), ("li", "他"), ("li", "李白")]


def test_a_passage_may_run_over_blocks_and_script(make):
    text = "李白說：\n\n「誰來了？」\n\n太白來了。"
    made = make(text, LI_WITH.format("principal: [{chapter: one, quote: 谁来了？」太白来}]"))
    assert made.codes == []
    assert [(m.form, m.principal) for m in made.entries["li"].mentions] == [
        ("李白", False),
        ("太白", True),
    ]


def test_subheadings_take_their_mentions_from_the_heading(make):
    subs = "subheadings: [{heading: 早年, chapters: one}, {heading: 酒, quotes: [太白饮]}]"
    made = make("李白。太白饮酒。", LI_WITH.format(subs), two="李白。")
    entry = made.entries["li"]
    assert [m.anchor for m in entry.mentions] == ["c-two.m-li-1"]
    under = {sub.heading: [m.anchor for m in sub.mentions] for sub in entry.subentries}
    assert under == {"早年": ["c-one.m-li-1", "c-one.m-li-2"], "酒": ["c-one.m-li-2"]}
