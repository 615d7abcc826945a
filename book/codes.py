"""Every code a finding can carry: how grave it is, and its wording in English and Chinese.

Codes are stable. Each has its folder in ``tests/diagnostics`` (a test holds the two to each other).
"""

from __future__ import annotations

E, W, Q = "error", "warning", "question"
Wording = dict[str, str]


def _(en: str, zh: str) -> Wording:
    return {"en": en, "zh": zh}


CODES: dict[str, tuple[str, Wording]] = {
    # Files
    "manuscript.missing": (
        E,
        _("there is no such folder, or it cannot be read", "没有这个目录，或无法读取"),
    ),
    "book.missing": (E, _("there is no book.yaml here", "这里没有 book.yaml")),
    "file.unreadable": (E, _("cannot be read: {problem}", "无法读取：{problem}")),
    "file.too-large": (E, _("is larger than {limit} MB", "超过 {limit} MB")),
    "file.outside": (
        E,
        _("is a link that leads outside the manuscript", "是指向书稿之外的链接"),
    ),
    "file.no-file": (E, _("is no file that can be read", "不是可读的文件")),
    "file.encoding": (E, _("is not UTF-8 from here on", "从此处起不是 UTF-8")),
    "file.control-character": (
        E,
        _("control character {character} cannot be printed", "控制字符 {character} 无法排印"),
    ),
    # YAML
    "yaml.syntax": (E, _("YAML cannot be read: {problem}", "YAML 有误：{problem}")),
    "yaml.too-deep": (E, _("YAML is nested too deeply", "YAML 嵌套过深")),
    "yaml.alias": (
        E,
        _(
            "YAML anchors and aliases (&name, *name) are not taken",
            "不接受 YAML 锚点与别名（&name、*name）",
        ),
    ),
    "yaml.tag": (E, _("YAML tags ({tag}) are not taken", "不接受 YAML 标签（{tag}）")),
    "key.unknown": (E, _('unknown key "{key}"', "没有“{key}”这个键")),
    "key.missing": (E, _('"{key}" is required', "缺少“{key}”")),
    "key.twice": (E, _('"{key}" stands twice', "“{key}”出现两次")),
    "key.not-text": (E, _("a key must be text", "键必须是文字")),
    "key.later": (
        W,
        _('"{key}" is kept but not used by this version', "本版保留但尚未使用“{key}”"),
    ),
    "value.not-text": (E, _('"{key}" takes text here', "“{key}”此处应为文字")),
    "value.not-list": (E, _('"{key}" takes a list', "“{key}”应为列表")),
    "value.not-mapping": (E, _('"{key}" takes keys and values here', "“{key}”此处应为键与值")),
    "value.choice": (
        E,
        _(
            '"{key}" cannot be "{value}"; it is one of: {words}',
            "“{key}”不能是“{value}”，可选：{words}",
        ),
    ),
    "value.flag": (
        E,
        _('"{key}" is true or false, not "{value}"', "“{key}”只能是 true 或 false，不是“{value}”"),
    ),
    "value.number": (
        E,
        _('"{key}" takes a whole number, not "{value}"', "“{key}”应为整数，不是“{value}”"),
    ),
    "value.slug": (
        E,
        _(
            '"{value}" is no short name: letters, digits, hyphen, dot, underscore only',
            "“{value}”不能作短名：只可用字母、数字、连字符、点、下划线",
        ),
    ),
    "value.lang": (
        E,
        _(
            '"{value}" is no language tag (zh-Hans, en …)',
            "“{value}”不是语言标签（zh-Hans、en 等）",
        ),
    ),
    "value.date": (E, _('"{value}" is no date we can read', "“{value}”不是可用的日期")),
    "value.day": (
        E,
        _(
            '"{key}" takes a day (2026-11-20), not "{value}"',
            "“{key}”须精确到日（2026-11-20），不是“{value}”",
        ),
    ),
    "value.clock": (E, _('"{value}" is no time of day (14:05)', "“{value}”不是时刻（14:05）")),
    "value.path": (E, _('"{value}" leads outside the manuscript', "“{value}”指向书稿之外")),
    "value.address": (
        E,
        _('"{value}" is no web address (https://…)', "“{value}”不是网址（https://…）"),
    ),
    # book.yaml
    "contents.empty": (E, _("no chapter is left to print", "没有一章可印")),
    "contents.unknown-chapter": (E, _('no chapter file for "{slug}"', "没有“{slug}”这一章的文件")),
    "contents.twice": (E, _('"{slug}" is listed twice', "“{slug}”列了两次")),
    "contents.unlisted": (
        W,
        _(
            'the chapter "{slug}" is not listed in book.yaml and not printed',
            "“{slug}”一章未列入 book.yaml，不会印出",
        ),
    ),
    "book.not-yet": (
        E,
        _('"{key}: {value}" is not available in this version', "本版尚不支持“{key}: {value}”"),
    ),
    "book.version": (
        E,
        _("no version can be had from git: {problem}", "无法从 git 取得版本：{problem}"),
    ),
    "edition.unknown": (E, _('the book has no edition "{name}"', "全书没有“{name}”这个版本")),
    "edition.unknown-chapter": (
        E,
        _(
            'the edition lists "{slug}", which the book does not have',
            "版本列出了书中没有的“{slug}”",
        ),
    ),
    "timeline.unknown-part": (E, _('the book has no part "{part}"', "全书没有“{part}”这一编")),
    # Chapters
    "chapter.untitled": (Q, _('what is the title of "{slug}"?', "“{slug}”的标题是什么？")),
    "chapter.empty": (W, _('the chapter "{slug}" has no text', "“{slug}”一章没有正文")),
    "chapter.header-open": (E, _("the header has no closing ---", "章首数据没有以 --- 收尾")),
    "chapter.same-slug": (
        E,
        _('"{other}" already is the chapter "{slug}"', "“{other}”已经是“{slug}”一章"),
    ),
    "chapter.unknown": (E, _('there is no chapter "{slug}"', "没有“{slug}”这一章")),
    "markup.html": (W, _("HTML is printed as text: {tag}", "HTML 照原样印出：{tag}")),
    "markup.unbroken": (
        W,
        _(
            "more than {limit} characters without a place to end a line: the line is broken there",
            "连续 {limit} 多个字符无处可以换行，只得从中断开",
        ),
    ),
    "markup.too-deep": (
        E,
        _("lists or quotations nested more than {limit} deep", "列表或引文嵌套超过 {limit} 层"),
    ),
    "markup.unknown-attribute": (W, _('"{key}" means nothing on a span', "“{key}”在此没有意义")),
    "markup.unknown-name": (E, _('there is no name "{id}" in names.yaml', "names.yaml 没有“{id}”")),
    "markup.same-id": (E, _('the id "{id}" stands twice', "id“{id}”出现两次")),
    "markup.braces": (
        W,
        _("these braces are printed as they stand: {braces}", "花括号照原样印出：{braces}"),
    ),
    "note.twice": (E, _("note [^{label}] is written twice", "注释 [^{label}] 写了两次")),
    "note.in-note": (
        E,
        _("a note cannot call note [^{label}]", "注释之中不能再引用注释 [^{label}]"),
    ),
    "note.undefined": (E, _("note [^{label}] has no text", "注释 [^{label}] 没有内容")),
    "note.never-called": (
        W,
        _("note [^{label}] is never called and not printed", "注释 [^{label}] 无处引用，不会印出"),
    ),
    "link.scheme": (E, _('a link cannot lead to "{href}"', "链接不能指向“{href}”")),
    "link.broken": (E, _('"{href}" leads nowhere in this book', "“{href}”在书中没有去处")),
    "image.missing": (E, _('there is no image "{path}"', "没有图片“{path}”")),
    "image.remote": (
        E,
        _(
            '"{path}" is not fetched; put the image into images/',
            "不会下载“{path}”，请把图片放进 images/",
        ),
    ),
    "image.unreadable": (
        E,
        _(
            '"{path}" is no image we can print (PNG, JPEG, GIF, SVG): {problem}',
            "“{path}”不是可印的图片（PNG、JPEG、GIF、SVG）：{problem}",
        ),
    ),
    "image.no-alt": (
        W,
        _('"{path}" has no text for those who cannot see it', "“{path}”没有替代文字"),
    ),
    # Names and index
    "names.same-id": (E, _('the id "{id}" stands twice', "id“{id}”出现两次")),
    "names.no-letter": (
        E,
        _('"{form}" has no letter to be found by', "“{form}”没有文字，无从查找"),
    ),
    "names.one-character": (
        W,
        _(
            '"{form}" is one character and is found inside other words too',
            "“{form}”只有一个字，会在别的词里误认",
        ),
    ),
    "names.ambiguous": (
        E,
        _(
            '"{form}" fits both "{name}" and "{other}" in "{chapter}"',
            "在“{chapter}”中，“{form}”既可指“{name}”，也可指“{other}”",
        ),
    ),
    "names.never-mentioned": (
        W,
        _('"{heading}" is mentioned nowhere and not printed', "“{heading}”无处提及，不会印出"),
    ),
    "names.many-locators": (
        W,
        _(
            '"{heading}" has {count} plain locators; subheadings would help',
            "“{heading}”有 {count} 个页码，宜加副标目",
        ),
    ),
    "names.no-mention-there": (
        W,
        _('the name is not mentioned there: "{quote}"', "该处并未提及此名：“{quote}”"),
    ),
    "names.alike": (
        W,
        _(
            'two entries are printed as "{heading}"; give them role or dates to be told apart by',
            "有两条都印作“{heading}”，请用 role 或 dates 加以区别",
        ),
    ),
    "names.not-and-variant": (
        E,
        _('"{form}" is a form of this name and a look-alike, too', "“{form}”既是此名又列为非此名"),
    ),
    "names.see-with-more": (
        W,
        _(
            'an entry that only sends on has no use for "{key}"',
            "只作参见的条目用不到“{key}”",
        ),
    ),
    "names.subheading-empty": (
        E,
        _(
            "a subheading needs chapters or quotes that say what it covers",
            "副标目须以 chapters 或 quotes 指明范围",
        ),
    ),
    "passage.nowhere": (E, _("no chapter has this passage", "各章都没有这段文字")),
    "passage.in-several": (
        E,
        _(
            "this passage stands in several places ({chapters}); quote more of it",
            "这段文字见于多处（{chapters}），请多引几个字",
        ),
    ),
    "index.see-to-nowhere": (
        E,
        _('sends the reader to "{id}", which has no entry', "参见“{id}”，但没有此条"),
    ),
    "index.see-blind": (
        W,
        _(
            'sends the reader to "{heading}", which is mentioned nowhere',
            "参见“{heading}”，但书中没有提到",
        ),
    ),
    "index.see-in-circle": (E, _("see references go in a circle: {path}", "参见循环：{path}")),
    # Timeline
    "timeline.same-id": (E, _('the id "{id}" stands twice', "id“{id}”出现两次")),
    "timeline.unknown-name": (
        E,
        _('there is no name "{id}" in names.yaml', "names.yaml 没有“{id}”"),
    ),
    "timeline.nothing-chosen": (
        W,
        _(
            "no entry is left to print: what is chosen here fits none",
            "没有一条大事可印：没有一条合于此处的选择",
        ),
    ),
    "timeline.dates-differ": (
        Q,
        _(
            'the entries of "{group}" give different dates; what is the ruling?',
            "“{group}”各条的日期不一，编者如何裁断（ruling）？",
        ),
    ),
    "timeline.people-differ": (
        Q,
        _(
            'the entries of "{group}" name different people; what is the ruling?',
            "“{group}”各条所记的人不一，编者如何裁断（ruling）？",
        ),
    ),
    "timeline.figures-differ": (
        Q,
        _(
            'the entries of "{group}" give different figures; what is the ruling?',
            "“{group}”各条的数字不一，编者如何裁断（ruling）？",
        ),
    ),
    "evidence.not-found": (
        E,
        _('these words do not stand in "{chapter}"', "“{chapter}”中没有这段文字"),
    ),
    "evidence.ambiguous": (
        E,
        _(
            'these words stand {count} times in "{chapter}"; say which with nth',
            "这段文字在“{chapter}”中出现 {count} 次，请用 nth 指明",
        ),
    ),
    "evidence.not-printed": (
        E,
        _('the chapter "{chapter}" is not part of the book', "“{chapter}”一章不在书中"),
    ),
    # Templates, styles, layout
    "template.error": (E, _("template: {problem}", "模板有误：{problem}")),
    "template.unknown": (W, _("no template of this name is used", "没有用到这个名字的模板")),
    "style.problem": (W, _("stylesheet: {problem}", "样式表：{problem}")),
    "style.unknown": (W, _("no stylesheet of this name is used", "没有用到这个名字的样式表")),
    "layout.problem": (W, _("layout: {problem}", "排版：{problem}")),
    "layout.unsettled": (
        E,
        _(
            "the page numbers have not settled after {rounds} rounds",
            "排了 {rounds} 遍，页码仍未稳定",
        ),
    ),
    "glyph.missing": (E, _("no font here has {character}", "现有字体都没有 {character}")),
    "font.fallback": (
        E,
        _(
            '"{sample}" came out in {family}, a font nobody chose',
            "“{sample}”落到了未选用的字体 {family}",
        ),
    ),
    "engine.missing": (E, _("cannot be loaded: {problem}", "无法载入：{problem}")),
    # Captures
    "capture.missing": (E, _("there is no such file or folder", "没有这个文件或目录")),
    "capture.no-files": (E, _("holds no page and no text", "里面没有网页或文本")),
    "capture.empty": (E, _("has no text", "没有文字")),
    "capture.binary": (
        E,
        _("is no page and no text, but {what}", "既非网页也非文本，而是 {what}"),
    ),
    "capture.encoding": (
        W,
        _("says it is {declared}, but is {encoding}", "自称 {declared}，实为 {encoding}"),
    ),
    "capture.truncated": (
        W,
        _("ends in the middle of a character", "末尾断在一个字符当中"),
    ),
    "capture.undecodable": (
        W,
        _(
            "{count} places cannot be read as {encoding}; U+FFFD stands for them",
            "有 {count} 处不能按 {encoding} 读出，以 U+FFFD 代替",
        ),
    ),
    "capture.nul": (W, _("holds {count} NUL characters", "含有 {count} 个 NUL 字符")),
    "capture.mhtml": (
        E,
        _("is an MHTML file that cannot be read: {problem}", "这份 MHTML 无法读取：{problem}"),
    ),
    "capture.cut": (W, _("is cut short", "文件不完整")),
    "capture.header": (
        W,
        _(
            "the file's header cannot be read here: this stays on the record alone",
            "文件头此处无法读取：只留在清理记录里",
        ),
    ),
    "capture.alike": (
        W,
        _(
            '{percent} % of the shorter text stands in "{slug}" too',
            "与“{slug}”相似：较短的一篇有 {percent}% 见于另一篇",
        ),
    ),
    "ingest.cut": (
        Q,
        _(
            "were these last lines the article's? Cut from here on: {quote}",
            "这几行是正文吗？已从此处删去：{quote}",
        ),
    ),
    "ingest.notes": (
        Q,
        _(
            "which of the lists of notes is meant? None is tied: {quote}",
            "编号指的是哪一份注释？均未相连：{quote}",
        ),
    ),
    "ingest.unsure": (
        Q,
        _(
            "is this text? It looks like page furniture: {quote}",
            "这是正文吗？像是页面杂项：{quote}",
        ),
    ),
    "ingest.resumed": (
        Q,
        _("is this the article again? Text goes on here: {quote}", "这里又是正文了吗？{quote}"),
    ),
    "ingest.captions": (
        Q,
        _(
            "shall these stay? Captions whose pictures were left out ({count}): {quote}",
            "这些说明要留下吗？图片未收（{count} 条）：{quote}",
        ),
    ),
    "ingest.gloss": (
        Q,
        _(
            "did its author write these readings? {count} were kept: {quote}",
            "这些注音是作者写的吗？保留了 {count} 处：{quote}",
        ),
    ),
    "chapter.undated": (Q, _("when was it published?", "发表于何时？")),
    "chapter.unsigned": (Q, _("who wrote it?", "作者是谁？")),
    "chapter.differing": (
        Q,
        _('the page says "{key}" in two ways', "网页对“{key}”有两种说法"),
    ),
    "chapter.edited": (
        W,
        _(
            "was changed by hand and stays; the new text is in {file}",
            "已由编者改动，保持原样；新文本见 {file}",
        ),
    ),
    "chapter.in-the-way": (
        E,
        _("was changed at this very place: {quote}", "此处已由编者改动：{quote}"),
    ),
    "decision.lost": (
        E,
        _(
            "the capture no longer has what you decided to {action}: {quote}",
            "原稿中已没有您决定 {action} 的文字：{quote}",
        ),
    ),
    "record.missing": (E, _('there is no record of "{slug}"', "没有“{slug}”的清理记录")),
    "record.broken": (E, _("cannot be read: {problem}", "无法读取：{problem}")),
    "record.unknown-id": (E, _('has no entry "{id}"', "没有“{id}”这一条")),
    # Proposals
    "accept.same-id": (E, _('the id "{id}" is taken', "id“{id}”已被占用")),
    "accept.unknown-id": (
        E,
        _('there is no entry "{id}" in {file} to add it to', "{file} 没有可归入的“{id}”"),
    ),
    "accept.not-addable": (
        E,
        _(
            "is written in a way that nothing can be added to or taken from: one entry to a line",
            "的写法无法增删条目，请每条另起一行",
        ),
    ),
    "accept.edited-since": (
        E,
        _(
            "was edited where the last accept wrote; take that out by hand",
            "上次接受时写入之处已被改动，请手工撤回",
        ),
    ),
    "accept.nothing-to-undo": (E, _("there is no accept to take back", "没有可撤回的接受")),
    "book.not-appendable": (
        E,
        _("no chapter can be added to it: {problem}", "无法加入新的一章：{problem}"),
    ),
    "fetch.scheme": (
        E,
        _("only http and https are fetched, not {scheme}", "只取 http 与 https，不取 {scheme}"),
    ),
    "fetch.credentials": (
        E,
        _("the address holds a user name or a password", "网址里含有用户名或密码"),
    ),
    "fetch.forbidden": (
        E,
        _("{host} is at {ip}, which is no public address", "{host} 位于 {ip}，不是公网地址"),
    ),
    "fetch.redirects": (
        E,
        _("leads on more than {limit} times", "转接超过 {limit} 次"),
    ),
    "fetch.status": (E, _("the server answers {status}", "服务器答复 {status}")),
    "fetch.timeout": (E, _("takes longer than {seconds} s", "超过 {seconds} 秒")),
    "fetch.failed": (E, _("cannot be fetched: {problem}", "无法取得：{problem}")),
    "output.unwritable": (E, _("cannot be written: {problem}", "无法写入：{problem}")),
}

HINTS: dict[str, Wording] = {
    "keys": _("keys: {words}", "可用的键：{words}"),
    "subheadings": _("to begin with, subheadings: {list}", "不妨先写 subheadings: {list}"),
    "yaml-colon": _(
        "put a value that holds a colon into quotation marks", "值中有冒号加空格时，请加引号"
    ),
    "yaml-tab": _("indent with spaces, not with tabs", "请用空格缩进，不用制表符"),
    "yaml-first-character": _(
        "put a value that begins with @ ` % & * or ! into quotation marks; indent with spaces",
        "值以 @ ` % & * ! 开头时请加引号；缩进请用空格",
    ),
    "yaml-quote": _("this quotation mark is never closed", "这个引号没有收尾"),
    "yaml-one-document": _("take this --- away", "请删去这个 ---"),
    "yaml-no-colon": _("a key is followed by a colon and a space", "键后须有冒号与空格"),
    "yaml-bracket": _("a bracket opened before this is not closed", "前面的括号没有收尾"),
    "yaml-indent": _(
        "keys of one level begin in one column; text after a closing quotation mark is not taken",
        "同级的键须对齐；收尾的引号之后不能再有文字",
    ),
    "did-you-mean": _('did you mean "{word}"?', "是否想写“{word}”？"),
    "save-as-utf-8": _("save the file as UTF-8", "请将文件存为 UTF-8"),
    "new-or-add": _("`clipbook new DIR` makes a manuscript", "用 `clipbook new 目录` 新建书稿"),
    "link-forms": _(
        "write https://…, mailto:…, another chapter (slug.md) or a place in this one (#id)",
        "可写 https://…、mailto:…、另一章（短名.md）或本章一处（#id）",
    ),
    "have": _("there are: {words}", "现有：{words}"),
    "nearest": _("the nearest passage: {passage}", "最接近的文字：{passage}"),
    "stand-times": _("these words stand {count} times there", "这段文字在那里出现 {count} 次"),
    "nth": _("nth: {nth} is {passage}", "nth: {nth} 是：{passage}"),
    "other-place": _("the other one", "另一处"),
    "make-setup": _("`clipbook info` tells what is missing", "`clipbook info` 列出缺少的东西"),
    "limit-scope": _("bound a variant with only: or except:", "用 only: 或 except: 限定写法的章节"),
    "perhaps": _('perhaps "{quote}"', "也许是“{quote}”"),
    "record-restore": _(
        "if they were: `clipbook restore {slug} {id}`; if not: drop instead of restore",
        "若是：`clipbook restore {slug} {id}`；若不是：以 drop 代 restore",
    ),
    "record-drop": _(
        "if it is none: `clipbook drop {slug} {id}`; if it is: restore instead of drop",
        "若不是：`clipbook drop {slug} {id}`；若是：以 restore 代 drop",
    ),
    "record-keep": _(
        "write [^1] yourself, or leave it so: `clipbook restore {slug} {id}`",
        "可自行写成 [^1]；若就此不动：`clipbook restore {slug} {id}`",
    ),
    "record-captions": _(
        "`clipbook add --images` takes the pictures; `clipbook drop {slug} ID` cuts one: {ids}",
        "`clipbook add --images` 可收图片；`clipbook drop {slug} ID` 可删去一条：{ids}",
    ),
    "redirected": _("redirected to {address}", "转接至 {address}"),
    "date-syntax": _(
        "write 2024, 2024-05, 2024-05-19, 198X, 2015~, 2015/2017, 2020/..",
        "可写 2024、2024-05、2024-05-19、198X、2015~、2015/2017、2020/..",
    ),
    "date-no-such-day": _("that month has no such day", "该月没有这一天"),
    "date-no-such-month": _("months go from 01 to 12", "月份为 01 至 12"),
    "date-ends-before-start": _("the interval ends before it begins", "时段的终点早于起点"),
    "date-before-our-era": _(
        "years before our era are not taken; the first is 0001", "不收公元前的年份，最早为 0001"
    ),
    "date-unsupported": _("this part of EDTF is not taken", "不支持 EDTF 的这一部分"),
}


def wording(words: Wording, lang: str) -> str:
    """The wording in ``lang``; English where there is none."""
    return words["zh" if lang.lower().startswith("zh") else "en"]


SEVERITY_WORDS: dict[str, Wording] = {
    "hint": _("hint: ", "提示："),
    "error": _("error", "处错误"),
    "warning": _("warning", "处提醒"),
    "question": _("question", "处待定"),
    "errors": _("errors", "处错误"),
    "warnings": _("warnings", "处提醒"),
    "questions": _("questions", "处待定"),
}
