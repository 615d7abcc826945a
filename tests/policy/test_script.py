"""Traditional and Simplified: told apart, and converted; OpenCC's surprises."""

import opencc
import pytest

from book.policy.script import convert, detect, script_of


def test_detect():
    assert detect("这个国家的学生来说这样的话") == "Hans"
    assert detect("這個國家的學生來說這樣的話") == "Hant"
    assert detect("这個国家的學生来說这樣的话這个國") is None
    assert detect("人山水火") is None
    assert detect("") is None


def test_the_particle_is_ours():
    assert convert("意味著，他看著門，沿著河走", "Hans") == "意味着，他看着门，沿着河走"
    assert (
        convert("著名的原著，顯著的論著，著作與專著", "Hans")
        == "著名的原著，显著的论著，著作与专著"
    )
    assert opencc.OpenCC("t2s").convert("意味著") == "意味著"


PARTICLE = (
    "接著說 聽著說 跟著說 燈亮著 猜得著 看著作業 沿著名人走過的路 抱著名貴的花 "
    "想著作文怎麼寫 帶著書 坐著作畫 拿著稱 膠著狀態 意味著什麼 執著於理想 附著在牆上 "
    "衣著樸素 穿著講究 沉著應戰 睡不著覺 找不著北 摸不著頭腦 有著不同的看法 活著真好 "
    "試著述說往事 笑著稱讚 聽著錄音 拿著文件 帶著名片 伴隨著名氣而來 著急 著火了 "
    "著手研究 重新著手 著眼未來 討論著問題 談論著天氣 靠近著火的房子 大著膽子 張大著嘴 "
    "合著雙眼 綜合著各種意見 翻譯著一本書 低著頭 硬著頭皮 紅著臉 閃爍著光 代表著希望 "
    "象徵著和平 預示著災難 充滿著活力 洋溢著笑容 掌握著命運 懷著夢 哼著歌 守著家 "
    "門開著。 信在桌上放著，人在門口站著。 凸顯著矛盾 比較著兩本書 仍舊著涼 努力著 用力著 "
    "等著看 計較著得失 不著痕跡 順著名單找 寫著名字 戴著名牌手錶 沿著名勝古蹟 活著者 "
    "看著《紅樓夢》 穿著者 《老屋》裏寫著：你好 書裏寫著《老屋》 他看著《老屋》 附著於牆 "
    "執著於此 藏著有毒的草 尤其著急 曾著手 所著重的 "
)
WORK = (
    "著作 著作權 著名 著名作家 著者 名著 專著 著書立說 著稱於世 顯著 卓著 原著 編著 "
    "土著 巨著 論著 譯著 合著 遺著 拙著 臭名昭著 彰明較著 見微知著 他的新著出版了 "
    "其舊著 他著有三部書 所著甚多 曾著一書 以勇敢著稱 以善跑著稱 以好學著稱 理論著作 "
    "翻譯著作 評論著作 主要著作 經濟學著作 讀著作 看著作 最著名的人 一位著名人士 "
    "全國著名 不著名 著錄 圖書著錄 著述豐富 一生著述 魯迅著， 著於竹帛 著成一書 "
    "按著者排列 魯迅原著、某某改編 顯著提高 原著小說 名著重讀 土著居民 編著者 近著兩種 "
    "研究著作 發表著作 《老屋》劉亮著 自著 共著 合著者 有著名學者參加 沿著名的大道 "
    "王力著有《音韻學》 劉亮著《老屋》 劉亮著有三部小說 王力著於1932年 劉亮著文批評 "
    "附圖著錄 所著重要小說 原著手稿 "
)


@pytest.mark.parametrize("phrase", PARTICLE.split())
def test_behind_a_verb_it_is_the_particle(phrase):
    assert "著" not in convert(phrase, "Hans")


@pytest.mark.parametrize("phrase", WORK.split())
def test_elsewhere_it_is_a_work_or_to_write(phrase):
    assert "着" not in convert(phrase, "Hans")


def test_both_beside_each_other():
    assert convert("抱著著作，看著著名的畫", "Hans") == "抱着著作，看着著名的画"


def test_convert():
    assert convert("羋昱廷的核心員工", "Hans") == "芈昱廷的核心员工"
    assert convert("什么时候", "Hans") == "什么时候"
    assert convert("学习", "Hant") == "學習"
    for text in ("意味著學習", "什么时候"):
        once = convert(text, "Hans")
        assert convert(once, "Hans") == once
    with pytest.raises(ValueError):
        convert("", "Latn")


def test_japanese_stays():
    for text in ("経済学を学ぶ", "東京の会議で話しました"):
        assert convert(text, "Hans") == text
    assert convert("他說：「会議を開く」，這個會議", "Hans") == "他说：「会議を開く」，这个会议"
    assert convert("鮮の每日優選專門店", "Hans") == "鲜の每日优选专门店"


@pytest.mark.parametrize(
    ("text", "lang", "script"),
    [
        ("這個國家的學生來說話時", "zh-Hans", "Hant"),
        ("人山水火", "zh-TW", "Hant"),
        ("人山水火", "zh", "Hans"),
        ("這個國家的學生來說", "ja", None),
        ("no", "en", None),
    ],
)
def test_the_script_of_a_text(text, lang, script):
    assert script_of(text, lang) == script


@pytest.mark.parametrize("to", ["Hans", "Hant"])
def test_characters_are_converted_one_for_one(to):
    blocks = ((0x3400, 0xA000), (0xF900, 0xFB00), (0x20000, 0x323B0))
    text = "".join(f"{chr(code)}," for first, end in blocks for code in range(first, end))
    assert convert(text, to)[1::2] == text[1::2]
    for words in ("頭髮與發現，皇后與後來，乾坤與乾淨", "二噁英的著眼點", "头发与发现，皇后与后来"):
        assert len(convert(words, to)) == len(words)
