"""The index: what is printed, in what order, and that no reference leads to nothing."""

from book.model.structure import Role

LI = "- {id: li, heading: 李白, see_also: [du]}\n"
DU = "- {id: du, heading: 杜甫}\n"


def test_see_and_see_also(make):
    tai = "- {id: tai, heading: 李太白, see: li}\n"
    made = make("李白、杜甫、李太白。", LI + DU + tai)
    assert made.codes == []
    assert (made.entries["tai"].see, made.entries["tai"].mentions) == ("li", ())
    assert made.entries["li"].see_also == ("du",)
    assert len(made.entries["li"].mentions) == 2


def test_no_reference_leads_to_what_is_not_printed(make):
    made = make("李白。", LI + DU)
    assert set(made.entries) == {"li"}
    assert made.entries["li"].see_also == ()
    assert sorted(made.codes) == ["index.see-blind", "names.never-mentioned"]


def test_no_see_to_a_name_nobody_mentions(make):
    made = make("杜甫。", DU + "- {id: b, heading: 乙某}\n- {id: a, heading: 甲某, see: b}\n")
    assert set(made.entries) == {"du"}
    assert sorted(made.codes) == ["index.see-blind", "names.never-mentioned"]


def test_only_the_kinds_asked_for(make):
    names = DU + "- {id: o, heading: 公司, kind: organisation}\n"
    assert set(make("杜甫在公司。", names).entries) == {"du"}
    both = make("杜甫在公司。", names, more="names: {kinds: [person, organisation]}\n")
    assert set(both.entries) == {"du", "o"}


def test_groups_are_initials_in_order(make):
    names = "".join(
        f"- {{id: x{i}, heading: {heading}}}\n"
        for i, heading in enumerate(["张三", "李四", "阿甲", "John Smith", "李白"])
    )
    made = make("张三、李四、阿甲、John Smith、李白。", names)
    initials = [group.initial for index in made.book.indexes for group in index.groups]
    assert initials == sorted(set(initials))
    headings = [entry.name.heading for entry in made.book.entries]
    assert headings.index("李白") < headings.index("李四") < headings.index("张三")


def test_groups_by_strokes_as_the_books_script_writes(make):
    names = "".join(
        f"- {{id: x{i}, heading: {heading}}}\n"
        for i, heading in enumerate(["陈二", "陶三", "王五", "Ada Lovelace"])
    )
    text, order = "陈二、陶三、王五、Ada Lovelace。", "names: {order: stroke}\n"
    mainland = [g.initial for g in make(text, names, more=order).book.indexes[0].groups]
    assert mainland == ["四画", "七画", "十画", "A"]
    taiwan = make(text, names, more=order, lang="zh-TW").book.indexes[0].groups
    assert [g.initial for g in taiwan] == ["四畫", "八畫", "十一畫", "A"]


def test_nobody_mentioned_no_index(make):
    made = make("没有人。", DU)
    assert Role.INDEX not in made.roles
    assert made.book.indexes == ()


def test_a_see_chain_ends_at_the_last(make):
    names = "- {id: c, heading: 丙某}\n- {id: b, heading: 乙某, see: c}\n"
    names += "- {id: a, heading: 甲某, see: b}\n"
    made = make("甲某乙某丙某。", names)
    assert len(made.entries["c"].mentions) == 3
    assert all(not e.see or e.see in made.entries for e in made.book.entries)


def test_the_latin_form_is_a_reference_of_its_own(make):
    names = "- {id: su, heading: 伊利亚·苏茨克维, latin: Ilya Sutskever}\n"
    made = make("伊利亚·苏茨克维。", names)
    found = [(e.heading, e.see) for e in made.book.entries]
    assert found == [("Sutskever, Ilya", "su"), ("伊利亚·苏茨克维", "")]
    latin = make("伊利亚·苏茨克维。", names, more="names: {order: latin}\n")
    assert [(i.initial, len(i.entries)) for i in latin.book.indexes[0].groups] == [("S", 1)]


def test_other_kinds_have_an_index_of_their_own(make):
    names = DU + "- {id: o, heading: 草堂社, kind: organisation}\n"
    names += "- {id: w, heading: 《草堂集》, kind: work}\n"
    text = "杜甫在草堂社，有《草堂集》。"
    made = make(text, names, more="names: {kinds: [work, person, organisation]}\n")
    assert [index.kinds for index in made.book.indexes] == [("person",), ("organisation", "work")]
    titles = [d.title for d in made.book.divisions if d.role is Role.INDEX]
    assert titles == ["人名索引", "机构与作品索引"]
    assert len({d.anchor for d in made.book.divisions}) == len(made.book.divisions)


def test_a_subheading_of_nothing_is_reported(make):
    sub = "- {id: du, heading: 杜甫, subheadings: [{heading: 晚年, chapters: two}]}\n"
    made = make("杜甫。", sub, two="无人。")
    assert made.codes == ["names.no-mention-there"]
    assert made.entries["du"].subentries == ()
