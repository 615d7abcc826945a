# ruff: noqa: E501
"""Every rule of the cleaning by its id, with the reason it gives the editor (English, Chinese).

Ids are stable: records and decisions name them. The part before the dot is the class that the
terminal's table counts by.
"""

from __future__ import annotations

from book.policy.language import base_language

RULES: dict[str, tuple[str, str]] = {
    # kept
    "layout.gap": ("white space between blocks", "块与块之间的空白"),
    "body.paragraph": ("running text", "正文"),
    "body.heading": ("a heading: short, unpunctuated, text follows", "小标题：短、无句末标点、后接正文"),
    "body.caption": ("a caption: it stands where a picture stood", "图片说明：位于图片所在之处"),
    "body.item": ("an item of a list", "列表项"),
    "body.quote": ("a quotation set apart", "独立引文"),
    "body.note": ("a note; the text calls it by its number", "注释，正文以编号引用"),
    "body.reference": ("an entry of a reference list", "参考资料条目"),
    "body.row": ("a row of a table", "表格的一行"),
    "body.pre": ("text set as it stands", "原样排列的文字"),
    "body.image": ("a picture", "图片"),
    "body.break": ("a break between sections", "段落间的分隔"),
    "body.unsure": ("looks like page furniture, but may be text: kept, please look", "像页面杂项，但可能是正文：已保留，请过目"),
    "editor.keep": ("kept by the editor", "编者决定保留"),
    "editor.drop": ("dropped by the editor", "编者决定删去"),
    # removed: said in the header
    "header.title": ("the title; it stands in the header", "标题，已入章首"),
    "header.byline": ("author, site or time; they stand in the header", "作者、来源或时间，已入章首"),
    "header.credits": ("credits of the staff", "编辑等职员署名"),
    "header.metadata": ("the page's or mail's own records", "页面或邮件自身的元数据"),
    "header.markdown": ("the header of a Markdown file", "Markdown 文件的文件头"),
    "notes.heading": ("the heading of notes that are now footnotes", "注释表的标题，各条已成脚注"),
    # removed: page furniture
    "navigation.menu": ("a menu or a way to another page", "导航"),
    "navigation.breadcrumb": ("the way to this page (breadcrumb)", "面包屑导航"),
    "navigation.contents": ("a table of contents of the page", "页内目录"),
    "navigation.neighbour": ("the previous or next article", "上一篇、下一篇"),
    "navigation.footer": ("a link or notice at the foot of the page", "页脚"),
    "login.prompt": ("log in, register", "登录、注册"),
    "share.prompt": ("share, like, save, print", "分享、点赞、收藏、打印"),
    "counter.figure": ("a counter (readers, likes, comments)", "计数（阅读、点赞、评论）"),
    "stamp.time": ("a time that is not the article's", "不属于文章的时间"),
    "advertisement.label": ("an advertisement or its label", "广告"),
    "spam.keywords": ("a row of search keywords", "搜索引擎关键词"),
    "spam.places": ("a row of unrelated names between bars", "无关词语的堆砌"),
    "related.heading": ("the heading of a list of other articles", "推荐列表的标题"),
    "related.item": ("stands in a list of other articles", "推荐列表中的条目"),
    "comments.heading": ("the heading of the comments", "评论区的标题"),
    "comments.entry": ("stands in the comments", "评论区的内容"),
    "tags.list": ("tags", "标签"),
    "disclaimer.platform": ("a disclaimer or copyright notice of the platform", "平台声明或版权声明"),
    "credit.picture": ("a picture credit", "图片来源"),
    "author.card": ("a card about the author or account", "作者或账号名片"),
    "prompt.follow": ("follow, subscribe, scan, install", "关注、订阅、扫码、下载"),
    "prompt.expand": ("open, expand, continue", "展开、继续阅读"),
    "summary.machine": ("a summary the site made", "网站生成的摘要"),
    "notice.cookies": ("a notice about cookies or scripts", "关于 Cookie 或脚本的提示"),
    "notice.reader": ("speaks to the reader about the page", "就页面本身对读者说的话"),
    "end.mark": ("the end mark", "文末标记"),
    "copyright.tail": ("copyright and registration of the site", "网站版权与备案"),
    "heading.bare": ("a heading with nothing left under it", "其下已无内容的小标题"),
    "repeated.line": ("repeats the line before it", "与前一行重复"),
    "head.furniture": ("stands among page furniture above the text", "位于正文之上的页面杂项之中"),
    "tail.furniture": ("stands among page furniture below the text", "位于正文之下的页面杂项之中"),
    "extractor.outside": ("stands outside the article in the page's structure", "按页面结构不属于文章"),
    "mend.empty": ("nothing remains of it once mended", "清理后已无内容"),
    # altered
    "mend.control": ("control characters", "控制字符"),
    "mend.markup": ("a remnant of a tag", "标签残余"),
    "mend.entity": ("a remnant of an entity", "字符实体残余"),
    "mend.space": ("odd white space or marks of no length", "异常空白或零宽字符"),
    "mend.indent": ("an indent made of spaces", "以空格作的缩进"),
    "mend.wrap": ("a line end inside a paragraph", "段内换行"),
    "mend.private-use": ("a private-use character", "私用区字符"),
    "mend.gloss": ("a reading a copy site inserted", "转载站插入的注音"),
    "mend.compatibility": ("a compatibility character", "兼容字符"),
    "mend.digit-space": ("a space beside digits", "数字旁的空格"),
    "mend.ellipsis": ("an ellipsis", "省略号"),
    "mend.dash": ("a dash", "破折号"),
    "mend.interpunct": ("the dot in a name", "人名间隔号"),
    "mend.punctuation": ("half-width punctuation", "半角标点"),
    "mend.quotes": ("straight quotes", "直引号"),
    "mend.script": ("from the other script, as the book asks", "按本书要求作简繁转换"),
    "shown.sup": ("raised on the page", "网页上的上标"),
    "shown.sub": ("lowered on the page", "网页上的下标"),
    "shown.quotes": ("quotation marks the page shows by its markup", "由标记显示的引号"),
    "shown.struck": ("struck out on the page, and replaced", "网页上已划去并另有替换的文字"),
    "shown.math": ("layout of a formula", "公式的排式"),
    "structure.marker": ("a mark that structure now says", "已由结构表示的记号"),
}  # fmt: skip


def reason(rule: str, lang: str = "en") -> str:
    """Why a rule did what it did; several rules (parted by spaces) give several reasons."""
    column = 1 if base_language(lang).startswith("zh") else 0
    return "; ".join(RULES[r][column] if r in RULES else r for r in rule.split())
