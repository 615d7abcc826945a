"""The order of the index, the letters it stands under, and what pypinyin does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.policy.collation import initial, romanise, romanise_name, sort_key


def pinyin(heading, sort_as="", kind="person"):
    return sort_key(heading, "pinyin", sort_as, kind)


def in_order(*headings):
    return sorted(reversed(headings), key=pinyin) == list(headings)


SURNAMES = (
    "曾国藩 Z 单田芳 S 單雄信 S 解缙 X 仇英 Q 查良镛 Z 区健铨 O 朴槿惠 P 翟志刚 Z 覃辉 Q 盖叫天 G"
    " 尉迟恭 Y 尉遲恭 Y 万俟卨 M 長孫無忌 Z 澹臺滅明 T 乐毅 Y 缪昌明 M 种师道 C 秘密 B 阚清子 K"
    " 么书仪 Y 员半千 Y 折克行 S 能元皓 N 粘罕 N 欧阳修 O 曾 Z"
)


def test_surnames_have_their_own_readings():
    words = SURNAMES.split()
    pairs = dict(zip(words[::2], words[1::2], strict=True))
    assert {name: initial(name, "pinyin") for name in pairs} == pairs


@pytest.mark.parametrize(
    ("heading", "kind", "letter"),
    [
        ("查尔斯·巴贝奇", "person", "C"),
        ("盖茨", "person", "G"),
        ("单·布朗", "person", "D"),
        ("解放军报", "organisation", "J"),
        ("区块链公司", "organisation", "Q"),
        ("仇恨", "work", "C"),
    ],
)
def test_transliterations_and_other_kinds_are_read_ordinarily(heading, kind, letter):
    assert initial(heading, "pinyin", kind=kind) == letter


def test_syllables_come_before_tones_and_tones_before_characters():
    assert in_order("厉以宁", "李白", "李四光", "林徽因") is False
    assert in_order("黎明", "李白", "李四光", "厉以宁", "林徽因")


def test_one_surname_stands_together():
    assert in_order("李白", "李四光", "里尔克")


def test_a_short_syllable_comes_before_a_longer():
    assert in_order("西安", "先知")


def test_u_umlaut_follows_u():
    assert in_order("卢梭", "吕布", "栾平")


def test_transliterated_chinese_and_western_in_one_row():
    assert in_order("阿西莫夫", "Altman, Sam", "Émile Zola", "伊利亚·苏茨克维", "曾国藩")


def test_case_and_accents_count_only_when_all_else_is_equal():
    assert in_order("Emile Durkheim", "Émile Zola", "emile zorn")
    assert initial("Émile", "pinyin") == "E"
    assert pinyin("Émile") != pinyin("Emile")


def test_numbers_by_value_and_before_the_letters():
    assert in_order("3号", "GPT-4", "GPT-10", "李白")
    assert initial("3号", "pinyin") == "#"


def test_sort_as_wins_in_latin_or_han():
    assert initial("覃某", "pinyin", "Tan mou") == "T"
    assert initial("鞠萍", "pinyin", "欧阳") == "O"


def test_quotation_marks_are_passed_over():
    assert initial("《时代》", "pinyin", kind="work") == "S"


def test_in_latin_order_other_scripts_stand_behind_under_themselves():
    headings = ["Zola", "ガロア", "かな", "李白", "3M"]
    in_latin = sorted(headings, key=lambda h: sort_key(h, "latin"))
    assert in_latin == ["3M", "Zola", "かな", "ガロア", "李白"]
    assert [initial(h, "latin") for h in in_latin] == ["#", "Z", "か", "か", "李"]


def test_an_unknown_order_is_refused():
    with pytest.raises(ValueError, match="stroke"):
        sort_key("李白", "stroke")
    with pytest.raises(ValueError, match="stroke"):
        initial("李白", "stroke")


headings = st.text(st.one_of(st.characters(), st.sampled_from("李林黎吕曾单尉迟·ÉeA4 〇々ガ𠮷")))


@given(st.lists(headings, max_size=6), st.sampled_from(["pinyin", "latin"]))
def test_the_order_is_total_and_keeps_initials_together(some, order):
    in_order = sorted(some, key=lambda h: sort_key(h, order))
    assert in_order == sorted(reversed(some), key=lambda h: sort_key(h, order))
    assert len({sort_key(h, order) for h in some}) == len(set(some))
    letters = [initial(h, order) for h in in_order]
    assert letters == sorted(letters)


def test_romanise():
    assert romanise("《张三文集》：GPT-4 与我") == "Zhang san wen ji GPT-4 yu wo"
    assert romanise("Émile") == "Émile"


@pytest.mark.parametrize(
    ("name", "pinyin"),
    [
        ("曾国藩", "Zeng Guofan"),
        ("欧阳修", "Ouyang Xiu"),
        ("吕布", "Lü Bu"),
        ("陈建安", "Chen Jian'an"),
        ("伊利亚·苏茨克维", "Yiliya Sucikewei"),
        ("Sam Altman", "Sam Altman"),
        ("曾", "Zeng"),
    ],
)
def test_romanise_name(name, pinyin):
    assert romanise_name(name) == pinyin


class TestSurprisesOfPypinyin:
    """What the docstring of the door says of pypinyin."""

    @staticmethod
    def read(text):
        from pypinyin import Style, lazy_pinyin

        return lazy_pinyin(text, style=Style.TONE3)

    def test_surnames_get_their_everyday_reading(self):
        assert self.read("曾国藩")[0] == "ceng2"

    def test_phrases_are_known_in_simplified_only(self):
        assert self.read("澹台") == ["tan2", "tai2"]
        assert self.read("澹臺") == ["dan4", "tai2"]

    def test_what_is_not_han_comes_in_one_piece(self):
        assert self.read("OpenAI公司") == ["OpenAI", "gong1", "si1"]

    def test_a_character_it_does_not_know_comes_back(self):
        from pypinyin import Style, lazy_pinyin

        options = {"style": Style.TONE3, "neutral_tone_with_five": True}
        assert lazy_pinyin("𠮷", **options) == ["𠮷5"]
        assert initial("𠮷田", "pinyin") == "#"

    def test_u_umlaut_is_v_and_the_neutral_tone_has_no_number(self):
        assert self.read("吕了") == ["lv3", "le"]
