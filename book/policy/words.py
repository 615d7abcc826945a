"""The words a book prints of itself (目录, Contents …), in the language of the book.

Simplified and Traditional Chinese, English and Japanese; any other language gets English.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from book.policy.language import base_language, is_cjk
from book.policy.numerals import chinese_numeral


@dataclass(frozen=True, slots=True)
class Words:
    """The words a book prints of itself, in one language. ``{}`` takes the one thing to set in."""

    # divisions
    cover: str
    title_page: str
    imprint: str
    contents: str
    preface: str
    part: str
    chapter: str
    appendix: str
    timeline: str
    accounts: str
    index: str
    other_index: str
    sources: str
    colophon: str
    notes: str
    summary: str
    # people and sources
    by: str
    edited_by: str
    translated_by: str
    published: str
    accessed: str
    source: str
    archive: str
    rights: str
    version: str
    identifier: str
    typeset_with: str
    fonts: str
    # apparatus
    page: str
    see: str
    see_also: str
    proved_in: str
    said: str
    ruling: str
    sources_differ: str
    compared: str
    account: str
    date: str
    people: str
    figures: str
    silent: str
    untitled: str
    undated: str
    continued: str
    note_mark: str
    caption_mark: str
    index_note: str
    other_index_note: str
    lone_index_note: str
    timeline_note: str
    accounts_note: str
    sources_note: str
    # navigation and accessibility
    note_call: str
    back_to_call: str
    page_list: str
    landmarks: str
    start_of_text: str
    cover_alt: str
    accessibility_summary: str


_HANS = Words(
    cover="封面",
    title_page="书名页",
    imprint="版权页",
    contents="目录",
    preface="前言",
    part="第{}编",
    chapter="第{}章",
    appendix="附录",
    timeline="大事记",
    accounts="各家记载对照",
    index="人名索引",
    other_index="{}索引",
    sources="资料来源",
    colophon="版本记录",
    notes="注释",
    summary="内容提要",
    by="{} 著",
    edited_by="{} 编",
    translated_by="{} 译",
    published="发表日期",
    accessed="访问日期",
    source="原文地址",
    archive="存档",
    rights="版权",
    version="版本",
    identifier="标识符",
    typeset_with="排版：{}",
    fonts="字体：{}",
    page="第{}页",
    see="见",
    see_also="参见",
    proved_in="依据",
    said="原文作“{}”",
    ruling="编者按",
    sources_differ="各家记载不一",
    compared="参见“{}”",
    account="出处",
    date="日期",
    people="人物",
    figures="数字",
    silent="—",
    untitled="〔无题〕",
    undated="〔日期不详〕",
    continued="（续）",
    note_mark="n",
    caption_mark="图",
    index_note=(
        "本索引收录前言、各章及附录的正文、标题、图表说明和注释中出现的人名，大事记所见另列于后。"
        "人名后的数字为印刷本页码，罗马数字指正文之前的页；以连接号相连的页码（如 5–7）"
        "表示其间每一页都出现该人名。粗体页码为主要论述所在；只见于某页注释的，页码后加 n，"
        "只见于图表说明的加“图”。“见”指向所用的条目，“参见”指向相关的条目。"
    ),
    other_index_note="本索引收录书中出现的{}，体例与人名索引相同。",
    lone_index_note=(
        "本索引收录书中出现的{}。数字为印刷本页码，罗马数字指正文之前的页；"
        "粗体页码为主要论述所在，n 指该页注释，“图”指图表说明。"
    ),
    timeline_note="日期详略一依所据资料，不作推定；每条之后注明可资查证的原文所在。",
    accounts_note=(
        "同一件事有几处记载的，各处怎样说，并列于此。日期、人物与数字一依大事记；“—”表示所引之处没有说到。"
    ),
    sources_note="以下为各章原文的出处。网址的访问日期如所注明。",
    note_call="注释 {}",
    back_to_call="返回正文",
    page_list="页码对照",
    landmarks="导航",
    start_of_text="正文",
    cover_alt="《{}》封面",
    accessibility_summary=(
        "本书以文字为主，可以通过目录、人名索引和与印刷本对应的页码定位；注释与正文双向链接，"
        "图片附有替代文字，正文与引文的语言均已标明。没有音频、视频，也没有闪烁内容。"
    ),
)

_HANT = Words(
    cover="封面",
    title_page="書名頁",
    imprint="版權頁",
    contents="目錄",
    preface="前言",
    part="第{}編",
    chapter="第{}章",
    appendix="附錄",
    timeline="大事記",
    accounts="各家記載對照",
    index="人名索引",
    other_index="{}索引",
    sources="資料來源",
    colophon="版本記錄",
    notes="註釋",
    summary="內容提要",
    by="{} 著",
    edited_by="{} 編",
    translated_by="{} 譯",
    published="發表日期",
    accessed="瀏覽日期",
    source="原文網址",
    archive="存檔",
    rights="版權",
    version="版本",
    identifier="識別碼",
    typeset_with="排版：{}",
    fonts="字型：{}",
    page="第{}頁",
    see="見",
    see_also="參見",
    proved_in="依據",
    said="原文作「{}」",
    ruling="編者按",
    sources_differ="各家記載不一",
    compared="參見「{}」",
    account="出處",
    date="日期",
    people="人物",
    figures="數字",
    silent="—",
    untitled="〔無題〕",
    undated="〔日期不詳〕",
    continued="（續）",
    note_mark="n",
    caption_mark="圖",
    index_note=(
        "本索引收錄前言、各章及附錄的正文、標題、圖表說明和註釋中出現的人名，大事記所見另列於後。"
        "人名後的數字為印刷本頁碼，羅馬數字指正文之前的頁；以連接號相連的頁碼（如 5–7）"
        "表示其間每一頁都出現該人名。粗體頁碼為主要論述所在；只見於某頁註釋的，頁碼後加 n，"
        "只見於圖表說明的加「圖」。「見」指向所用的條目，「參見」指向相關的條目。"
    ),
    other_index_note="本索引收錄書中出現的{}，體例與人名索引相同。",
    lone_index_note=(
        "本索引收錄書中出現的{}。數字為印刷本頁碼，羅馬數字指正文之前的頁；"
        "粗體頁碼為主要論述所在，n 指該頁註釋，「圖」指圖表說明。"
    ),
    timeline_note="日期詳略一依所據資料，不作推定；每條之後註明可資查證的原文所在。",
    accounts_note=(
        "同一件事有幾處記載的，各處怎樣說，並列於此。日期、人物與數字一依大事記；「—」表示所引之處沒有說到。"
    ),
    sources_note="以下為各章原文的出處。網址的瀏覽日期如所註明。",
    note_call="註釋 {}",
    back_to_call="返回正文",
    page_list="頁碼對照",
    landmarks="導覽",
    start_of_text="正文",
    cover_alt="《{}》封面",
    accessibility_summary=(
        "本書以文字為主，可以透過目錄、人名索引和與印刷本對應的頁碼定位；註釋與正文雙向連結，"
        "圖片附有替代文字，正文與引文的語言均已標明。沒有音訊、視訊，也沒有閃爍內容。"
    ),
)

_EN = Words(
    cover="Cover",
    title_page="Title Page",
    imprint="Copyright Page",
    contents="Contents",
    preface="Preface",
    part="Part {}",
    chapter="Chapter {}",
    appendix="Appendix",
    timeline="Timeline",
    accounts="Sources Compared",
    index="Index of Names",
    other_index="Index of {}",
    sources="Sources",
    colophon="Colophon",
    notes="Notes",
    summary="Summary",
    by="by {}",
    edited_by="edited by {}",
    translated_by="translated by {}",
    published="Published",
    accessed="Accessed",
    source="Source",
    archive="Archive copy",
    rights="Rights",
    version="Version",
    identifier="Identifier",
    typeset_with="Typeset with {}",
    fonts="Set in {}",
    page="page {}",
    see="See",
    see_also="See also",
    proved_in="see",
    said="in the source: “{}”",
    ruling="Editor’s note",
    sources_differ="The sources differ",
    compared="see “{}”",
    account="Source",
    date="Date",
    people="People",
    figures="Figures",
    silent="—",
    untitled="[untitled]",
    undated="[undated]",
    continued="(continued)",
    note_mark="n",
    caption_mark="f",
    index_note=(
        "This index covers names in the running text, headings, captions and notes of the preface, "
        "chapters and appendices; those in the timeline follow by themselves. Numbers are pages of "
        "the printed book, roman for its front matter; in a range such as 5–7 the name stands on "
        "every page. A page in bold has the main treatment; n marks a page that has the name in a "
        "note only, f in the caption of a figure or table. See leads to the entry used, see also "
        "to related ones."
    ),
    other_index_note="This index lists {}, in the manner of the index of names.",
    lone_index_note=(
        "This index lists {}. Numbers are pages of the printed book, roman for its front matter; "
        "a page in bold has the main treatment, n marks a note, f a caption."
    ),
    timeline_note=(
        "Dates are given as precisely as the sources state them and no more so. Each entry leads "
        "to the passage that proves it."
    ),
    accounts_note=(
        "Where several passages tell of one event, what each says stands here side by side. Dates, "
        "people and figures are those of the timeline; — means that the words quoted do not say."
    ),
    sources_note="Where the text of each chapter comes from, with the day each address was read.",
    note_call="Note {}",
    back_to_call="Back to the text",
    page_list="List of Pages",
    landmarks="Landmarks",
    start_of_text="Start of text",
    cover_alt="Cover of {}",
    accessibility_summary=(
        "A book of text that can be navigated by its table of contents, its index of names and the "
        "page numbers of the printed edition. Notes link to the text and back, images have "
        "alternative text, and changes of language are marked. There is no audio, no video and "
        "nothing that flashes."
    ),
)

_JA = Words(
    cover="表紙",
    title_page="扉",
    imprint="著作権表示",
    contents="目次",
    preface="まえがき",
    part="第{}部",
    chapter="第{}章",
    appendix="付録",
    timeline="年表",
    accounts="諸記事の対照",
    index="人名索引",
    other_index="{}索引",
    sources="出典",
    colophon="奥付",
    notes="注",
    summary="概要",
    by="{} 著",
    edited_by="{} 編",
    translated_by="{} 訳",
    published="発表",
    accessed="閲覧日",
    source="原文",
    archive="アーカイブ",
    rights="著作権",
    version="版",
    identifier="識別子",
    typeset_with="組版：{}",
    fonts="書体：{}",
    page="{}ページ",
    see="→",
    see_also="→も",
    proved_in="典拠",
    said="原文は「{}」",
    ruling="編者注",
    sources_differ="資料により記述が異なる",
    compared="「{}」を参照",
    account="典拠",
    date="日付",
    people="人物",
    figures="数字",
    silent="—",
    untitled="〔無題〕",
    undated="〔日付不詳〕",
    continued="（続き）",
    note_mark="n",
    caption_mark="図",
    index_note=(
        "本索引は、まえがき・各章・付録の本文、見出し、図表の説明、注に現れる人名を収め、年表の分は後に別に掲げる。"
        "数字は印刷版のページを示し、ローマ数字は前付のページである。5–7 のような範囲では、"
        "そのすべてのページに当該の人名が現れる。太字は主な記述のあるページ、n と「図」は"
        "それぞれ注、図表の説明だけに現れるページを示す。"
    ),
    other_index_note="本索引は書中に現れる{}を収める。体裁は人名索引に同じ。",
    lone_index_note=(
        "本索引は書中に現れる{}を収める。数字は印刷版のページ、ローマ数字は前付のページ、"
        "太字は主な記述、n は注、「図」は図表の説明を示す。"
    ),
    timeline_note="日付の精度は典拠に従い、推定で補わない。各項目から典拠の箇所をたどることができる。",
    accounts_note=(
        "一つの出来事を複数の箇所が伝える場合に、それぞれの記述を並べる。日付・人物・数字は年表による。「—」は引用箇所に記述がないことを示す。"
    ),
    sources_note="各章の原文の出典と、その閲覧日を示す。",
    note_call="注 {}",
    back_to_call="本文に戻る",
    page_list="ページ一覧",
    landmarks="ナビゲーション",
    start_of_text="本文",
    cover_alt="『{}』表紙",
    accessibility_summary=(
        "本書は文字を主とし、目次、人名索引、印刷版に対応するページ番号で移動できる。"
        "注と本文は相互にリンクし、画像には代替テキストがあり、言語の切り替わりも示されている。"
        "音声、動画、点滅する内容はない。"
    ),
)

_KINDS = {
    "zh-Hans": ({"organisation": "机构", "work": "作品"}, "与"),
    "zh-Hant": ({"organisation": "機構", "work": "作品"}, "與"),
    "en": ({"organisation": "Organisations", "work": "Works"}, " and "),
    "ja": ({"organisation": "団体", "work": "作品"}, "・"),
}
_WORDS = {"zh-Hans": _HANS, "zh-Hant": _HANT, "en": _EN, "ja": _JA}


_OVERVIEW = {  # what is in the drawing → how to read it
    "zh-Hans": {
        "bars": "柱高表示条目多少",
        "spread": "浅色者日期不定或历时较长，平摊于其时段",
        "cut": "“//”处略去无条目的时段",
        "main": "◆为要事",
        "unnamed": "要事未及一一注出",
        "chapters": "轴下横线为各章所记的起讫",
        "window": "框中放大条目最密的一段",
    },
    "zh-Hant": {
        "bars": "柱高表示條目多少",
        "spread": "淺色者日期不定或歷時較長，平攤於其時段",
        "cut": "「//」處略去無條目的時段",
        "main": "◆為要事",
        "unnamed": "要事未及一一註出",
        "chapters": "軸下橫線為各章所記的起訖",
        "window": "框中放大條目最密的一段",
    },
    "en": {
        "bars": "Bars count entries",
        "spread": "a lighter one is spread over the time an entry lasts or may lie in",
        "cut": "// leaves out time without entries",
        "main": "◆ is a main event",
        "unnamed": "not all main events are named",
        "chapters": "lines below the axis show the time each chapter tells of",
        "window": "the frame enlarges the busiest stretch",
    },
    "ja": {
        "bars": "柱の高さは項目の数を示す",
        "spread": "淡色は日付に幅のある項目で、その期間に均して示す",
        "cut": "「//」は項目のない期間の省略",
        "main": "◆は主な出来事",
        "unnamed": "名称を記すのは一部",
        "chapters": "軸の下の線は各章の扱う期間",
        "window": "枠内は項目の最も多い期間の拡大",
    },
}
_OVERVIEW_ALT = {  # all, its ends, entries, a single one, between; main events, between, others
    "zh-Hans": ("时间轴：{}。", "从{}到{}", "共{}条", "共1条", "，", "要事：{}。", "、", "等"),
    "zh-Hant": ("時間軸：{}。", "從{}到{}", "共{}條", "共1條", "，", "要事：{}。", "、", "等"),
    "en": (
        *("Time axis: {}.", "from {} to {}", "{} entries", "1 entry", ", "),
        *(" Main events: {}.", "; ", " and others"),
    ),
    "ja": ("時間軸：{}。", "{}から{}まで", "{}件", "1件", "、", "主な出来事：{}。", "、", "など"),
}
_ALT_DATES = 12


def words(lang: str) -> Words:
    """The furniture words for a BCP 47 tag."""
    return _WORDS[base_language(lang)]


def index_title(kinds: Iterable[str], lang: str) -> str:
    """What an index of some kinds of names is called: 人名索引, Index of Organisations and Works."""
    own = words(lang)
    return own.index if "person" in kinds else own.other_index.format(kinds_label(kinds, lang))


def kinds_label(kinds: Iterable[str], lang: str) -> str:
    """Kinds of names in words: 机构与作品."""
    labels, joiner = _KINDS[base_language(lang)]
    return joiner.join(label for kind, label in labels.items() if kind in kinds)


def chapter_label(n: int, lang: str) -> str:
    """第一章, Chapter 1."""
    return words(lang).chapter.format(_counted(n, lang))


def part_label(n: int, lang: str) -> str:
    """第一编, Part 1."""
    return words(lang).part.format(_counted(n, lang))


def page_label(label: str, lang: str) -> str:
    """第12页, page 12; the label is the number as printed."""
    return words(lang).page.format(label)


def cover_alt(title: str, lang: str) -> str:
    """What a picture of the cover shows, for those who do not see it."""
    return words(lang).cover_alt.format(title)


def overview_caption(shown: Iterable[str], lang: str) -> str:
    """How to read the timeline's drawing. ``shown``: what is in it, of ``bars``, ``spread``, ``cut``,
    ``main``, ``unnamed``, ``chapters``, ``window``."""
    parts = [text for kind, text in _OVERVIEW[base_language(lang)].items() if kind in shown]
    return "；".join(parts) + "。" if is_cjk(lang) else "; ".join(parts) + "."


def overview_alt(ends: Sequence[str], entries: int, main: Sequence[str], lang: str) -> str:
    """The timeline's drawing for those who do not see it: its first and last date (or the only one),
    the number of entries, the dates of the main events, a dozen at most."""
    whole, span, many, one, comma, events, joiner, others = _OVERVIEW_ALT[base_language(lang)]
    counted = one if entries == 1 else many.format(entries)
    stretch = ends[0] if len(ends) == 1 else span.format(*ends)
    text = whole.format(comma.join((stretch, counted)))
    if main:
        more = others if len(main) > _ALT_DATES else ""
        text += events.format(joiner.join(main[:_ALT_DATES]) + more)
    return text


def list_join(items: Iterable[str], lang: str) -> str:
    """Several names in a row: 甲、乙; A, B. Japanese separates names with ・, but names that hold
    one themselves are so common here that 、 serves."""
    return ("、" if is_cjk(lang) else ", ").join(items)


_TITLE_MARKS = {"zh-Hans": "《》〈〉", "zh-Hant": "《》〈〉", "en": "“”‘’", "ja": "『』「」"}


def title_quotes(title: str, lang: str) -> str:
    """A title as its language marks one: 《…》, 『…』, “…”. Marks inside become the inner ones
    (《评〈红楼梦〉》, GB/T 15834-2011, 4.15); a title marked as a whole stays as it is."""
    marks = _TITLE_MARKS[base_language(lang)]
    opening, closing = marks[:2]
    if title.startswith(opening) and title.find(closing) == len(title) - 1:
        return title
    return opening + title.translate(str.maketrans(marks[:2], marks[2:])) + closing


_QUOTES = {"zh-Hans": "“”‘’", "zh-Hant": "「」『』", "en": "“”‘’", "ja": "「」『』"}


def quotation(text: str, lang: str) -> str:
    """Words of a source in quotation marks; marks inside become the inner ones."""
    marks = _QUOTES[base_language(lang)]
    return marks[0] + text.translate(str.maketrans(marks[:2], marks[2:])) + marks[1]


def _counted(n: int, lang: str) -> str:
    return chinese_numeral(n) if is_cjk(lang) else str(n)
