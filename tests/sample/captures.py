# ruff: noqa: E501
"""The sample's captures: the five chapters as they might have been found, in five kinds of noise.

    python tests/sample/captures.py       rewrites chapters/captures/ and, where a chapter's header has
                                          them, its ``capture`` and ``sha256``

The words are the chapters'; the noise is our own. Nothing is drawn by chance, so the captures change
only when a chapter (or this file) does. The records beside them are what ``clipbook add`` writes.
"""

from __future__ import annotations

import datetime
import functools
import hashlib
import html
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import opencc
import yaml
from markdown_it import MarkdownIt

ROOT = Path(__file__).resolve().parent.parent.parent
CHAPTERS = ROOT / "chapters"
DAY = datetime.date(2026, 11, 20)

PIXEL = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


# The chapters.


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: its blocks as (kind, text) and its notes, free of Markdown but for tables."""

    name: str
    slug: str
    head: dict[str, str]
    blocks: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]

    def texts(self) -> Iterator[str]:
        """What a reader reads, in order."""
        yield from (text for _, text in self.blocks)
        yield from self.notes


def chapter(path: Path) -> Chapter:
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    said = yaml.load(head, yaml.BaseLoader)
    body = re.sub(r"\[([^]^][^]]*)\]\{[^}]*\}", r"\1", body)  # [text]{lang=en}
    blocks: list[tuple[str, str]] = []
    notes: list[str] = []
    for block in re.split(r"\n{2,}", body.strip()):
        if re.match(r"\[\^\d+\]:", block):
            notes += [n.strip() for n in re.split(r"^\[\^\d+\]:", block, flags=re.M) if n.strip()]
        elif heading := re.match(r"#+ +(.*)", block):
            blocks.append(("heading", heading[1]))
        elif figure := re.fullmatch(r'!\[.*\]\((\S+) "(.*)"\)', block, re.S):
            blocks.append(("figure", figure[2]))
        else:
            kind = "table" if block.startswith("|") else "text"
            blocks.append((kind, block))
    return Chapter(
        path.name,
        re.sub(r"^\d+-", "", path.stem),
        said,
        tuple((kind, re.sub(r"\[\^(\d+)\]", r"[\1]", text)) for kind, text in blocks),
        tuple(notes),
    )


def chapters() -> list[Chapter]:
    return [chapter(path) for path in sorted(CHAPTERS.glob("0[1-5]-*.md"))]


_MARKDOWN = MarkdownIt("commonmark").enable("table")


def as_html(text: str) -> str:
    """A block's Markdown as HTML."""
    return _MARKDOWN.render(text).strip()


def as_text(text: str) -> str:
    """A block's Markdown as a scrape has it: the words alone, rows with tabs."""
    out = re.sub(r"<(?:/tr)>", "\n", re.sub(r"</t[hd]>\s*<t[hd][^>]*>", "\t", as_html(text)))
    return html.unescape(re.sub(r"<[^>]+>", "", out)).strip()


# The five kinds. Each gives the capture's file name, its text, and the noise as phrases of which none
# may be found in a chapter.


def portal(c: Chapter) -> tuple[str, str, list[str]]:
    """A portal's page: menus, crumbs, shares, a sidebar of headlines, comments, a footer."""
    parts = {
        "heading": "<h2>{}</h2>",
        "text": "{}",
        "table": "{}",
        "figure": "<figure><img src='pic.svg'><figcaption>{}</figcaption></figure>",
    }
    body = "\n".join(
        parts[k].format(as_html(t) if k in ("text", "table") else html.escape(t))
        for k, t in c.blocks
    )
    notes = "\n".join(
        f"<p>[{i}] {as_html(n).removeprefix('<p>')}" for i, n in enumerate(c.notes, 1)
    )
    related = ["老城区电车线路下月改道", "图书馆延长周末开放时间", "渔港的灯塔换上了新灯"]
    comments = [
        "写得真细，收藏了慢慢看。",
        "沙发！楼下的朋友跟上。",
        "请问表里的星期几是按哪个时区？",
    ]
    page = f"""<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8">
<title>{c.head["title"]}_{c.head["publisher"]}</title>
<meta name="author" content="{c.head["author"]}">
<meta property="og:title" content="{c.head["title"]}">
<meta property="og:site_name" content="{c.head["publisher"]}">
<meta property="article:published_time" content="{c.head["published"]}T09:12:00+08:00">
<link rel="canonical" href="{c.head["source"]}">
<style>.nav li{{float:left}} .hot em{{color:#c00}}</style>
<script>var stat = {{"pv": 20318, "tip": "页面统计脚本"}};</script>
</head><body>
<div class="topbar"><a href="/login">登录</a> <a href="/reg">注册</a> <a href="/m">手机版</a> <a href="/help">帮助中心</a></div>
<ul class="nav"><li><a href="/">首页</a></li><li><a href="/news">新闻</a></li><li><a href="/tech">科技</a></li><li><a href="/money">财经</a></li><li><a href="/sport">体育</a></li></ul>
<div class="crumb">当前位置：<a href="/">首页</a> &gt; <a href="/tech">科技</a> &gt; <a href="/tech/ai">人工智能</a> &gt; 正文</div>
<div class="main"><div class="article">
<h1>{c.head["title"]}</h1>
<div class="info"><span>{c.head["published"]} 09:12</span> <span>来源：{c.head["publisher"]}</span> <span>作者：{c.head["author"]}</span> <a href="#c">评论 36</a> <span>阅读 20318</span></div>
<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a> <a href="#">QQ空间</a> 字号：<a href="#">大</a> <a href="#">中</a> <a href="#">小</a></div>
<div class="content">
{body}
<h3>注释</h3>
{notes}
</div>
<div class="statement">免责声明：本站转载此文只为传递信息，不代表本站的观点，如有侵权请联系我们删除。</div>
<div class="tags">标签：<a href="/t/1">科技公司</a> <a href="/t/2">人事</a> <a href="/t/3">热点追踪</a></div>
<div class="pages"><a href="/p">上一篇：旧钢厂改成了溜冰场</a> <a href="/n">下一篇：山里的邮路又通车了</a></div>
</div>
<div class="side hot"><h3>热门推荐</h3><ul>{"".join(f'<li><em>{i}</em><a href="/r/{i}">{r}</a></li>' for i, r in enumerate(related, 1))}</ul></div>
<div class="comments" id="c"><h3>网友评论</h3><p>请登录后发表评论</p>
{"".join(f'<div class="comment"><b>用户{i}07</b> <span>3小时前</span><p>{w}</p><a href="#">回复</a> <a href="#">赞({i})</a></div>' for i, w in enumerate(comments, 1))}</div>
</div>
<div class="footer"><a href="/about">关于我们</a> | <a href="/ad">广告服务</a> | <a href="/map">网站地图</a><p>Copyright © 2023 版权所有 未经书面授权不得转载</p></div>
</body></html>
"""
    noise = ["登录", "手机版", "当前位置", "分享到", "免责声明", "热点追踪", "溜冰场", "邮路"]
    return f"{c.slug}.html", page, [*noise, "统计脚本", "版权所有", "20318", *related, *comments]


def scrape(c: Chapter) -> tuple[str, str, list[str]]:
    """A page's text as a scraper leaves it: indents of no-break spaces, spaces beside digits, chrome."""
    lines = [
        f"首页 产业观察 {c.head['title']}",
        c.head["title"],
        f"来源：{c.head['publisher']}  作者：{c.head['author']}  {_day(c.head['published'])}",
        "阅读 5127   评论 14   点赞 208",
        "分享到：微信 微博 QQ空间 复制链接",
    ]
    for kind, text in c.blocks:
        words = as_text(text)
        if kind == "text":
            words = "\u00a0" * 4 + re.sub(r"(?<=[\u4e00-\u9fff])(\d+)(?=[年月])", r" \1 ", words)
        lines.append(words)
    lines += ["注释", *(f"[{i}] {as_text(n)}" for i, n in enumerate(c.notes, 1))]
    related = [
        "码头旧仓库里的修船课",
        "一座小城怎样留住它的报亭",
        "高原气象站的三个冬天",
    ]
    lines += [
        "本文由作者授权发布，未经许可不得转载，文中观点不代表本站立场。",
        "标签：科技公司 从业者 深度观察",
        "赞 (208)",
        "上一篇：钟表匠收起了最后一块招牌",
        "下一篇：河谷里的第一条缆车",
        "相关推荐",
        *(f"{r}\n2024-0{i}-11" for i, r in enumerate(related, 2)),
        "发表评论",
        "登录后才能评论",
        "关于我们  联系我们  加入我们  投稿",
        "扫码关注我们的公众号",
        "Copyright © 2024 版权所有",
    ]
    noise = ["产业观察", "5127", "分享到", "授权发布", "深度观察", "钟表匠", "缆车", "登录后"]
    return f"{c.slug}.txt", "\n\n".join(lines) + "\n", [*noise, "公众号", "版权所有", *related]


def singlefile(c: Chapter) -> tuple[str, str, list[str]]:
    """A page saved by SingleFile: all in one file, styles and pictures inlined, a dialog on top."""
    body = []
    for kind, text in c.blocks:
        match kind:
            case "heading":
                body.append(f"<h2 class=rt-h><strong>{html.escape(text)}</strong></h2>")
            case "figure":
                body.append(
                    f"<figure><img src={PIXEL}><figcaption>{html.escape(text)}</figcaption></figure>"
                )
            case _:
                body.append(as_html(text))
    calls = re.sub(r"\[(\d+)\]", r"<sup><a href=#fn\1 id=ref\1>[\1]</a></sup>", "\n".join(body))
    notes = "".join(
        f"<li id=fn{i}>{as_html(n).removeprefix('<p>').removesuffix('</p>')} <a href=#ref{i}>↩</a>"
        for i, n in enumerate(c.notes, 1)
    )
    hot = ["雨季之前修完最后一段堤", "养蜂人的账本", "八十岁的排字工学会了打字"]
    page = f"""<!DOCTYPE html> <html lang=zh-Hans style="--vh:7px"><!--
 Page saved with SingleFile
 url: {c.head["source"]}
 saved date: Fri Nov 20 2026 10:30:00 GMT+0800 (China Standard Time)
--><meta charset=utf-8>
<meta name=viewport content="width=device-width,initial-scale=1">
<title>{c.head["title"]} - {c.head["publisher"]}</title>
<style>:root{{--sf-img-1:url("{PIXEL}")}}body{{margin:0;font:16px/1.8 serif}}.mask{{position:fixed;inset:0}}.rt-h{{font-size:1.2em}}</style>
<style>.sf-hidden{{display:none!important}}</style>
<script type=application/ld+json>{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{c.head["title"]}","datePublished":"{c.head["published"]}T18:40:00+08:00","author":{{"@type":"Person","name":"{c.head["author"]}"}},"publisher":{{"@type":"Organization","name":"{c.head["publisher"]}"}}}}</script>
<link rel=canonical href={c.head["source"]}><link rel=icon href={PIXEL}>
<body><div class=mask role=dialog><p>我们使用 Cookie 改善您的浏览体验<button>全部接受</button><button>仅限必要</button></div>
<header><a href=/><img src={PIXEL} alt=标志></a><nav><a href=/hot>热榜</a><a href=/column>专栏</a><a href=/video>视频</a><a href=/app>下载客户端</a></nav><input placeholder=搜索感兴趣的内容><button>登录</button></header>
<main><article><h1>{c.head["title"]}</h1>
<div class=meta><a href=/u/1 rel=author>{c.head["author"]}</a> <button>关注</button> <time datetime={c.head["published"]}T18:40:00+08:00>{c.head["published"]} 18:40</time> <span>8.6万阅读</span></div>
<div class=rich-text>
{calls}
<section class=footnotes><h2>注释</h2><ol>{notes}</ol></section></div>
<div class=bar><button>赞同 1024</button><button>收藏</button><button>分享</button><button>举报</button></div>
<p class=copyright>著作权归作者所有，商业转载请联系作者获得授权，非商业转载请注明出处。</article>
<aside><section class=card><h3>关于作者</h3><p>已发布文章 31 篇，获得 4.2 万次赞同。</p><button>发私信</button></section>
<section><h3>大家都在看</h3><ul>{"".join(f"<li><a href=/p/{i}>{h}</a><span>{i}.3万热度</span>" for i, h in enumerate(hot, 1))}</ul></section></aside></main>
<footer><a href=/terms>用户协议</a> · <a href=/privacy>隐私政策</a> · <span>举报电话 000-0000</span></footer>
<div class=sf-hidden>尚未加载的浮层</div></body></html>
"""
    noise = ["Cookie", "热榜", "下载客户端", "8.6万", "1024", "著作权归", "4.2 万次", "私信"]
    return f"{c.slug} (saved).html", page, [*noise, "用户协议", "举报电话", "浮层", *hot]


# What this copy site puts behind characters its own conversion once broke.
GLOSSES = dict(
    zip("網發內質實導團構與認", "wǎng fā nèi zhì shí dǎo tuán gòu yǔ rèn".split(), strict=True)
)


def copysite(c: Chapter) -> tuple[str, str, list[str]]:
    """A copy on another site: Traditional script, inserted readings, half-width commas, search words."""
    convert = opencc.OpenCC("s2t").convert

    def copy(text: str) -> str:
        text = re.sub(r"(?<=[\u4e00-\u9fff])，(?=[\u4e00-\u9fff])", ",", convert(as_text(text)))
        return "".join(f"{char}({GLOSSES[char]})" if char in GLOSSES else char for char in text)

    lines = [
        "手工皮具批发零售,周边民宿预订平台,二手农机交易大全,同城搬家在线报价",
        "首页 > 文摘号 > 正文 申请入驻",
        convert(c.head["title"]),
        "0\n分享至",
        f"{_day(c.head['published'])} 来源：{c.head['publisher']} 作者：{c.head['author']}",
        "扫码下载客户端",
    ]
    lines += [f"    {copy(text)}" if kind == "text" else copy(text) for kind, text in c.blocks]
    lines += ["参考资料", *(f"[{i}] {copy(n)}" for i, n in enumerate(c.notes, 1))]
    related = [
        "菜市场里的二胡声\n山城小报 06-02 08:15",
        "渡船停航后的第一个月\n江边笔记 06-01 21:40",
    ]
    comments = ["看到一半先去吃饭，回来接着看", "楼主辛苦，顶一下"]
    tail = [
        "特别声明：本文由注册用户发表，观点只属于作者本人，与本站立场无关。",
        "下一篇：晒盐的人收了最后一季\n返回首页",
        "相关推荐\n热点推荐",
        *related,
        "跟贴 27 参与 312",
        *(f"河东网友 [a{i}]\n{w}\n回复 {i}" for i, w in enumerate(comments, 1)),
        "下载客户端查看更多跟贴",
        "手机版 电脑版 意见反馈",
        "青石镇|白水渡|芦花桥|石佛营|柳树屯|马家窑|三里湾|小营子|南关厢|双井巷",
    ]
    lines = [*map(convert, lines[:2]), lines[2], *map(convert, lines[3:6]), *lines[6:]]
    lines += map(convert, tail)
    noise = [
        "皮具",
        "民宿",
        "文摘号",
        "扫码下载",
        "特别声明",
        "注册用户",
        "二胡",
        "渡船停航",
        "跟贴",
    ]
    return (
        f"copy-{c.slug}.txt",
        "\n\n".join(lines) + "\n",
        [*noise, "意见反馈", "芦花桥", *comments],
    )


def newsletter(c: Chapter) -> tuple[str, str, list[str]]:
    """A newsletter as its web view gives it: tables for layout, greeting, sponsor, unsubscribe."""
    rows = []
    for kind, text in c.blocks:
        match kind:
            case "heading":
                cell = f'<h2 style="margin:0;font-size:20px">{html.escape(text)}</h2>'
            case "figure":
                cell = f'<figure><img src="https://example.org/dossier/departures.png" width="560" alt=""><figcaption>{html.escape(text)}</figcaption></figure>'
            case _:
                cell = as_html(text).replace("<p>", '<p style="margin:0 0 16px">')
        rows.append(f'<tr><td class="c" style="padding:0 24px">{cell}</td></tr>')
    rows.append('<tr><td class="c" style="padding:0 24px"><h3>注释</h3></td></tr>')
    rows += [
        f'<tr><td class="c" style="padding:0 24px"><p>[{i}] {as_html(n).removeprefix("<p>")}</td></tr>'
        for i, n in enumerate(c.notes, 1)
    ]
    body = "\n".join(rows)
    page = f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" lang="zh"><head><meta charset="utf-8">
<title>{c.head["title"]} | {c.head["publisher"]}</title>
<meta property="og:title" content="{c.head["title"]}"><meta property="og:site_name" content="{c.head["publisher"]}">
<meta property="og:url" content="{c.head["source"]}">
<style type="text/css">@media (max-width:600px){{.c{{width:100%!important}}}} .pre{{display:none}}</style></head>
<body style="margin:0;background:#f4f4f4">
<div class="pre" style="display:none;max-height:0">本期：三则消息，一张图，读完大约十分钟</div>
<table role="presentation" width="100%"><tr><td align="center"><table role="presentation" width="600">
<tr><td><a href="https://example.org/view">在浏览器中查看此邮件</a></td></tr>
<tr><td><h1>{c.head["title"]}</h1></td></tr>
<tr><td><p>作者：{c.head["author"]} · {_day(c.head["published"])}</p></td></tr>
<tr><td><p>感谢订阅！欢迎把本邮件转发给朋友，也欢迎关注我们的公众号。</p></td></tr>
<tr><td><a href="https://example.org/ad">广告</a></td></tr>
{body}
<tr><td><a href="#">分享</a> <a href="#">转发</a> <a href="#">收藏</a></td></tr>
<tr><td><p>觉得不错？欢迎点赞、转发，或者推荐朋友扫码订阅。</p></td></tr>
<tr><td><h3>往期推荐</h3><p><a href="https://example.org/7">织布机为什么停在了雨天</a></p><p><a href="https://example.org/6">一位制图员的退休清单</a></p></td></tr>
<tr><td><p><a href="https://example.org/u">退订</a> | <a href="https://example.org/p">管理订阅</a></p></td></tr>
<tr><td><p>© 2024 版权所有</p></td></tr>
</table></td></tr></table><img src="{PIXEL}" width="1" height="1" alt=""></body></html>
"""
    noise = ["十分钟", "浏览器", "感谢订阅", "公众号", "广告", "觉得不错", "扫码", "往期", "织布机"]
    return f"newsletter-{c.slug}.html", page, [*noise, "制图员", "退订", "管理订阅", "版权所有"]


def _day(edtf: str) -> str:
    parts = edtf.split("-")
    return "".join(f"{int(p)}{mark}" for p, mark in zip(parts, "年月日", strict=False))


KINDS: dict[str, Callable[[Chapter], tuple[str, str, list[str]]]] = {
    "five-days": portal,
    "explainer": scrape,
    "superalignment": singlefile,
    "two-idealisms": copysite,
    "schulman": newsletter,
}


@dataclass(frozen=True, slots=True)
class Found:
    """A chapter as it was found: the capture's name and bytes, and its noise."""

    chapter: Chapter
    name: str
    data: bytes
    noise: tuple[str, ...]

    @property
    def sha256(self) -> str:
        return hashlib.sha256(self.data).hexdigest()


@functools.cache
def make() -> tuple[Found, ...]:
    """The captures as the chapters want them now."""
    out = []
    for c in chapters():
        name, text, noise = KINDS[c.slug](c)
        out.append(Found(c, name, text.encode("utf-8"), tuple(noise)))
    return tuple(out)


def ingest(into: Path) -> dict[str, bytes]:
    """The captures and their records as ``clipbook add`` writes them into the dossier: each chapter
    says which capture it is of, and is the editor's own by now. File name and bytes."""
    from book import intake

    manuscript, raw = into / "chapters", into / "raw"
    manuscript.mkdir()
    raw.mkdir()
    shutil.copy(CHAPTERS / "book.yaml", manuscript)
    for found in make():
        (raw / found.name).write_bytes(found.data)
        text = (CHAPTERS / found.chapter.name).read_text("utf-8")
        text = re.sub(r"^(?:capture|sha256): .*\n", "", text, flags=re.M)
        text = text.replace("---\n", f"---\nsha256: {found.sha256}\n", 1)
        (manuscript / found.chapter.name).write_text(text, "utf-8")
    names = tuple(str(raw / found.name) for found in make())
    outcome = intake.add(intake.Request(names, str(manuscript), force=True, today=DAY))
    assert [a.slug for a in outcome.value] == [f.chapter.slug for f in make()], outcome.diagnostics
    return {p.name: p.read_bytes() for p in sorted((manuscript / "captures").iterdir())}


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        files = ingest(Path(folder))
    target = CHAPTERS / "captures"
    target.mkdir(exist_ok=True)
    for path in target.iterdir():
        path.unlink()
    for name, data in files.items():
        (target / name).write_bytes(data)
    for found in make():
        path = CHAPTERS / found.chapter.name
        name = next(name for name in files if name.startswith(found.sha256[:8]))
        said = {"capture": f"captures/{name}", "sha256": found.sha256}
        text = path.read_text("utf-8")
        for key, value in said.items():
            text = re.sub(rf"^{key}: .*$", f"{key}: {value}", text, count=1, flags=re.M)
        if text != path.read_text("utf-8"):
            path.write_text(text, "utf-8")
        print(path.name, *(f"  {key}: {value}" for key, value in said.items()), sep="\n")


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    main()
