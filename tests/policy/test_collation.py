"""The order of the index, the letters it stands under, and what pypinyin does."""

import subprocess
import sys
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.policy.collation import ORDERS, initial, romanise, romanise_name, sort_key
from book.policy.numerals import chinese_numeral


def pinyin(heading, sort_as="", kind="person"):
    return sort_key(heading, "pinyin", sort_as, kind)


def in_order(*headings):
    return sorted(reversed(headings), key=pinyin) == list(headings)


SURNAMES = (
    "曾国藩 Z 单田芳 S 單雄信 S 解缙 X 仇英 Q 查良镛 Z 区健铨 O 朴槿惠 P 翟志刚 Z 覃辉 Q 盖叫天 G"
    " 尉迟恭 Y 尉遲恭 Y 万俟卨 M 長孫無忌 Z 澹臺滅明 T 乐毅 Y 缪昌明 M 种师道 C 秘密 B 阚清子 K"
    " 肖华 X 阙名 Q 闕名 Q 角里 J 圈称 J 公乘亿 G 中行说 Z 胡母敬 H 毌丘俭 G 司空图 S"
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


def test_equal_readings_go_by_strokes():
    assert in_order("王一", "王医", "王依")
    assert in_order("丁儿", "丁耳") and in_order("丁白", "丁柏")


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


STROKES = "一1 丁2 万3 王4 田5 刘6 李7 林8 赵9 高10 黄11 葛12 龚11 谭14 瞿18 陈7 陶10 邓4 骆9 龙5"
TAIWAN = "丁2 王4 田5 李7 林8 高10 黃12 陳11 陶11 葛13 趙14 劉15 鄧15 龔22 之4 以5 龍16"


@pytest.mark.parametrize(("lang", "known"), [("zh-Hans", STROKES), ("zh-Hant", TAIWAN)])
def test_strokes_are_counted_as_the_books_script_writes(lang, known):
    for word in known.split():
        mark = "畫" if lang == "zh-Hant" else "画"
        assert initial(word[0], "stroke", lang=lang) == chinese_numeral(int(word[1:])) + mark


def test_by_strokes_western_stands_behind_and_numbers_first():
    headings = ["3M", "丁玲", "丁一平", "王安石", "林徽因", "Ada", "Zola", "か"]
    by_strokes = sorted(reversed(headings), key=lambda h: sort_key(h, "stroke"))
    assert by_strokes == ["3M", "丁一平", "丁玲", "王安石", "林徽因", "Ada", "Zola", "か"]
    assert [initial(h, "stroke") for h in by_strokes[-3:]] == ["A", "Z", "か"]
    assert initial("《四世同堂》", "stroke", kind="work") == "五画"
    assert initial("Ada", "stroke", "王") == "四画"


def test_a_character_without_known_strokes_stands_behind_under_itself():
    assert initial("\U00030000某", "stroke") == "\U00030000"
    assert sort_key("Zola", "stroke") < sort_key("\U00030000某", "stroke")


def test_an_unknown_order_is_refused():
    with pytest.raises(ValueError, match="radical"):
        sort_key("李白", "radical")
    with pytest.raises(ValueError, match="radical"):
        initial("李白", "radical")


headings = st.text(st.one_of(st.characters(), st.sampled_from("李林黎吕曾单尉迟·ÉeA4 〇々ガ𠮷")))


@given(
    st.lists(headings, max_size=6), st.sampled_from(ORDERS), st.sampled_from(["zh-Hans", "zh-Hant"])
)
def test_the_order_is_total_and_keeps_initials_together(some, order, lang):
    def key(heading):
        return sort_key(heading, order, lang=lang)

    in_order = sorted(some, key=key)
    assert in_order == sorted(reversed(some), key=key)
    assert len(set(map(key, some))) == len(set(some))
    letters = [initial(heading, order, lang=lang) for heading in in_order]
    assert len([letter for letter, _ in groupby(letters)]) == len(set(letters))


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

    def test_a_character_alone_gets_the_first_reading_of_its_list(self):
        code = "from pypinyin import lazy_pinyin; print(*lazy_pinyin('珩', style=8))"
        untaught = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        assert untaught.stdout == "hang2\n"
        assert [romanise_name(name) for name in ("王珩", "韩子")] == ["Wang Heng", "Han Zi"]

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
