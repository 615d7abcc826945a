"""What is proposed from a few lines, and what is not."""

from __future__ import annotations

import pytest

from book.diagnostics import Span
from book.model.apparatus import Name, Variant
from book.suggest import names
from book.suggest.proposal import Proposal, Text

HERE = Span("names.yaml", 1, 1)


def name(id: str, heading: str, latin: str = "", *variants: str, **more: object) -> Name:
    return Name(
        id, heading, HERE, latin, variants=tuple(Variant(v, HERE) for v in variants), **more
    )


def proposed(*blocks: str, register: tuple[Name, ...] = (), refused=()) -> dict[str, Proposal]:
    text = Text("one", blocks, "\n\n".join(blocks))
    return {str(p.entry["heading"]): p for p in names.propose([text], register, refused)}


def forms(proposal: Proposal) -> set[str]:
    entry = proposal.entry
    return {*filter(None, (entry["heading"], entry.get("latin"))), *entry.get("variants", ())}


@pytest.mark.parametrize(
    ("text", "heading", "rule", "kind"),
    [
        ("导师杰弗里·辛顿（Geoffrey Hinton）来了。", "杰弗里·辛顿", "gloss", "person"),
        ("李飞飞（Fei-Fei Li）来了。", "李飞飞", "gloss", "person"),
        ("赫利俄斯研究所（Helios Institute）成立了。", "赫利俄斯研究所", "gloss", "organisation"),
        ("他遇见达芙妮·奥康纳，没有说话。", "达芙妮·奥康纳", "interpunct", "person"),
        ("特斯拉CEO马斯克没有出席。", "马斯克", "role", "person"),
        ("记者倪曼青拨通了电话。", "倪曼青", "role", "person"),
        ("纳瓦罗说，他不同意。", "纳瓦罗", "speech", "person"),
        ("书名叫《沉默的梯度》。", "沉默的梯度", "brackets", "work"),
        ("《南岸晚报》登了一条短讯。", "南岸晚报", "brackets", "organisation"),
        ("她早年在卑尔根大学教书。", "卑尔根大学", "suffix", "organisation"),
        ("研究总监Jakub Pachocki走了。", "Jakub Pachocki", "latin", "person"),
        ("她在Anthropic公司工作。", "Anthropic", "context", "organisation"),
        ("极地先锋是一家矿泉水公司。", "极地先锋", "context", "organisation"),
        ("三号仓的法警马骁本来不让进。", "马骁", "words", "person"),
        ("民警刀建国问他住在哪里。", "刀建国", "words", "person"),
        ("司机老扎开得很快。", "老扎", "words", "person"),
        ("审稿人格雷厄姆·华莱士在信里写，好。", "格雷厄姆·华莱士", "interpunct", "person"),
        ("那你再贴一张尼古拉·特斯拉。", "尼古拉·特斯拉", "interpunct", "person"),
        ("他去看北京人民艺术剧院的戏。", "北京人民艺术剧院", "suffix", "organisation"),
        ("代表是远洋物流的董事长。", "远洋物流", "words", "organisation"),
        ("青鸾的老板来了。", "青鸾", "words", "organisation"),
        ("She wrote a book called The Sound of Rain.", "The Sound of Rain", "latin", "work"),
        ("It reached Fergus Lockhart that night.", "Fergus Lockhart", "latin", "person"),
        (
            "She studied at the University of Edinburgh.",
            "University of Edinburgh",
            "latin",
            "organisation",
        ),
    ],
)
def test_each_rule(text: str, heading: str, rule: str, kind: str) -> None:
    made = proposed(text)[heading]
    assert (made.rule, made.entry["kind"]) == (rule, kind)


@pytest.mark.parametrize(
    "text",
    [
        "他并不高兴，也不难过，只觉得时候到了。",
        "俄罗斯北部有一座港口。",
        "通用人工智能（AGI）还很远。",
        "强化学习（Reinforcement Learning）是一种方法。",
        "这家公司没有名字，那所大学也没有。",
        "他花了三百万美元，在华盛顿住下。",
        "It was Monday in London, and nobody came.",
    ],
)
def test_words_are_no_names(text: str) -> None:
    assert proposed(text) == {}


def test_what_the_register_knows_is_not_proposed() -> None:
    known = name("ross", "马里恩·罗斯", "Marion Ross", "罗斯")
    decoy = name("alex", "亚历克斯", not_=("亚历山大·涅夫斯基大街",))
    texts = "馬里恩·羅斯說：“好。”Marion Ross left. 罗斯表示同意。", "亚历山大·涅夫斯基大街很长。"
    assert proposed(*texts, register=(known, decoy)) == {}


def test_forms_of_one_new_person_are_one_entry() -> None:
    made = proposed(
        "首席科学家伊利亚·苏茨克维（Ilya Sutskever）离开了。苏茨克维说，Sutskever是他的姓。",
        "伊尔亚·苏茨克维也是他。",
    )
    [only] = made.values()
    assert only.entry["id"] == "ilya-sutskever"
    assert only.entry["latin"] == "Ilya Sutskever"
    assert forms(only) == {
        *("伊利亚·苏茨克维", "Ilya Sutskever", "苏茨克维", "Sutskever", "伊尔亚·苏茨克维")
    }
    assert only.count == 5


@pytest.mark.parametrize(
    ("text", "entry", "same"),
    [
        # an explicit gloss says it
        ("阿特曼（Sam Altman）来了。", name("a", "山姆·奥特曼", "Sam Altman"), "sure"),
        # one character's difference
        ("山姆·奥尔特曼来了。", name("a", "山姆·奥特曼"), "likely"),
        # a part of a full name
        ("奥特曼说，好。", name("a", "山姆·奥特曼"), "likely"),
        # a title with the surname
        ("佟主任说，好。", name("a", "佟怀远"), "likely"),
        # the same name in pinyin
        ("Tong Huaiyuan left.", name("a", "佟怀远"), "likely"),
        # the sound alone only asks
        ("记者欣顿来了。记者欣顿走了。", name("a", "辛顿"), "ask"),
        # an organisation for short
        ("北原资本和北原的人都来了。", name("a", "北原资本", kind="organisation"), "likely"),
    ],
)
def test_identity(text: str, entry: Name, same: str) -> None:
    found = [p for p in proposed(text, register=(entry,)).values() if p.same_as]
    assert [(p.same_as, p.same_as_status) for p in found] == [("a", same)]


def test_a_part_of_two_names_only_asks() -> None:
    register = name("j", "约翰·克兰"), name("t", "托比亚斯·克兰")
    made = proposed("克兰说，好。", register=register)["克兰"]
    assert made.same_as_status == "ask"


def test_two_people_with_one_surname_stay_two() -> None:
    made = proposed("记者王小明来了。", register=(name("h", "王小红"),))["王小明"]
    assert made.same_as == ""


def test_of_two_with_one_surname_the_one_in_the_chapter_is_meant() -> None:
    texts = [
        Text(slug, (block,))
        for slug, block in (("a", "记者丁世忠来了。"), ("b", "记者丁若愚来了。丁总说，好。"))
    ]
    made = {str(p.entry["heading"]): p for p in names.propose(texts, ())}
    assert forms(made["丁若愚"]) == {"丁若愚", "丁总"}


def test_refused_forms_do_not_return() -> None:
    text = "导师杰弗里·辛顿（Geoffrey Hinton）来了。"
    refused = {(names.key("杰弗里·辛顿"), ""), (names.key("Geoffrey Hinton"), "")}
    assert proposed(text, refused=refused).keys() & {"杰弗里·辛顿", "Geoffrey Hinton"} == set()


def test_a_title_is_kept_with_a_chinese_surname_only() -> None:
    made = proposed("朴素妍走了。朴博士说，好。罗斯博士说，好。纳瓦罗博士说，好。")
    assert "朴博士" in forms(made["朴素妍"])
    assert {"罗斯", "纳瓦罗"} <= made.keys()


def test_ids_are_ascii_and_unlike_any_that_is_taken() -> None:
    made = proposed("记者倪曼青拨通了电话。", register=(name("ni-manqing", "倪曼卿"),))
    assert made["倪曼青"].entry["id"] == "ni-manqing-2"


def test_the_place_and_the_words_around_it() -> None:
    file = "---\ntitle: 题\n---\n\n第一段。\n\n他遇见**达芙妮·奥康纳**，\n没有说话。\n"
    blocks = ("第一段。", "他遇见达芙妮·奥康纳，没有说话。")
    [made] = names.propose([Text("one", blocks, file, 4)], ())
    assert (made.chapter, made.line, made.quote) == ("one", 7, blocks[1])


def test_the_surest_and_most_frequent_come_first() -> None:
    made = [*proposed("导师达芙妮·奥康纳（Daphne O'Connor）来了。", "纳瓦罗说，好。").values()]
    assert [p.status for p in made] == ["sure", "likely"]


@pytest.mark.parametrize(
    "text", ["", "·", "（）", "《》", "·（A）·", "\u00b7" * 50, "老", "A·", "马·" * 20]
)
def test_scraps_break_nothing(text: str) -> None:
    proposed(text, text * 2)
