# ruff: noqa: E501
"""Layouts of web pages, after kinds of real ones: how portals, papers, blogs, forums and programs
that make pages lay an article out, with words of our own. ``webpages`` puts them to use.

A layout is a function from an ``Article`` to HTML, as in ``webpages``. What real pages taught, and
these keep: an article in many siblings, or bare in one element with breaks; promotions, links to
other articles and prompts between its paragraphs; a box of running text (a plea for money, teasers,
an author's life) right behind it; its title in a heading of any level, or in none; captions of
every make; a short article among much else.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest

from sites import Article

Words = dict
PLEA = {
    "en": (
        "Before you go, a word from the people who make this paper.",
        "More readers than ever open our pages, and fewer than ever pay for print. We have put up no wall, since we think that news of the harbour belongs to everyone in it.",
        "If each reader gave the price of one ferry ticket, we could send a second reporter to the council. It takes a minute, and it keeps us going.",
    ),
    "zh": (
        "读到这里，请听编辑部说一句话。",
        "打开我们网页的人比以前多了，肯买报纸的人却少了。我们没有设付费墙，因为我们觉得码头上的消息应当归码头上的人。",
        "如果每位读者拿出一张船票的钱，我们就能多派一名记者去听会。只要一分钟，就能帮我们走下去。",
    ),
    "ja": (
        "編集部からのお願い",
        "私たちの記事は誰でも無料で読めます。町の知らせは町の人のものだと考えるからです。",
        "一人一人が渡し船の切符一枚分を寄せてくだされば、もう一人の記者を議会に送れます。",
    ),
}  # fmt: skip
LIFE = {
    "en": "{} has covered boats, clocks and markets for eleven years, and lives above a bakery with two cats. Write to the newsroom with tips.",
    "zh": "{}，本报记者，跑码头和集市十一年，住在一家面包店楼上，养了两只猫。欢迎来信提供线索。",
    "ja": "{}　船と時計と市場を十一年取材。パン屋の二階に猫二匹と住む。",
}


def e(text: str) -> str:
    return html.escape(text, quote=False)


def key(a: Article) -> str:
    return a.lang if a.lang in ("en", "ja") else "zh"


def rows(titles, form: str = '<li><a href="/s/{0}">{1}</a></li>') -> str:
    return "".join(form.format(i, e(t)) for i, t in enumerate(titles))


def blocks(a: Article, **forms: str) -> list[str]:
    """The article's lines, each in the form for its label (``p h c n``)."""
    kind = {"B": "p", "H": "h", "C": "c", "N": "n"}
    usual = {"p": "<p>{}</p>", "h": "<h2>{}</h2>", "c": "<figcaption>{}</figcaption>"} | forms
    usual.setdefault("n", usual["h"])
    return [usual[kind[label]].format(e(text)) for label, text in a.lines]


def among(body: list[str], *between: str) -> str:
    """The body with something else between its blocks, evenly."""
    step = max(2, len(body) // (len(between) + 1))
    out = list(body)
    for n, piece in reversed(list(enumerate(between, 1))):
        out.insert(min(n * step, len(out) - 1), piece)
    return "\n".join(out)


def head(a: Article, more: str = "", title: str = "{} - {}") -> str:
    return f'<!DOCTYPE html><html lang="{a.lang}"><head><meta charset="utf-8"><title>{e(title.format(a.title, a.site))}</title>{more}</head>'


def teasers(w: Words, form: str) -> str:
    """Cards: a linked title and a sentence or two of running text."""
    pairs = zip_longest(w["titles"][:5], w["teasers"] * 5)
    return "".join(form.format(e(t), e(s)) for t, s in pairs if t)


# --- Chinese portals and platforms -----------------------------------------------------------------


def agency(a: Article, w: Words) -> str:
    """The title in a plain element far above; sharing and credits in the article's own element;
    hidden links at the end."""
    body = "".join(blocks(a, p="<p>　　{}</p>", h="<p><strong>　　{}</strong></p>", c='<p><font color="navy">　　{}</font></p>'))  # fmt: skip
    return f"""{head(a, title="{}-{}")}<body><div class="header"><div class="h-nav"><a href="/">{a.site}</a> 正文</div><div class="h-p3 clearfix"><a class="net-logo"><img src="/logo.png"></a><div class="h-news"><div class="h-title">{e(a.title)}</div><div class="h-info"><span class="h-time"> {a.published} 07:57:40</span> <span>{w["source"]}<em id="source"> {a.site}</em></span></div></div></div></div>
<div class="main"><div class="part part1 clearfix"><div class="p-left left"><div class="s-ewm"><img src="/wx.png"><div>{w["follow"]}</div></div><div class="s-item share-wx-item"><a class="share-wx"></a> 1</div></div>
<div class="p-right left"><div id="p-detail"><div class="video-url" style="display:none"></div><div class="lb"><span class="tj">图集</span></div>{body}<div class="tadd"><div class="zan-i">+1</div><div class="share"><a href="#" title="x"></a></div></div><div class="p-tags"><span class="p-jc"><a href="javascript:void(0);">【纠错】</a><div class="tiyi01" style="display:none"></div> {w["editor"]} {a.author} </span></div></div>
<div class="relate-news"><div class="news-com"><div class="column-name">新闻<span>评论</span></div></div></div></div></div>
<div class="part-right"><ul class="right-wap hot-news"><div class="name">{w["hot"]}</div>{rows(w["titles"], '<li><a href="/h/{0}">{1}</a><div class="clearfix hot-bottom"><div class="left publish-time">2018-03-02 08:58:39</div></div></li>')}</ul><div class="hot-words">{rows(w["menu"], "<a href=/w/{0}>{1}</a>")}</div></div></div>
<div class="seo" style="display:none">{rows(w["titles"], "<a href=/z/{0}>{1}</a>")}</div><div class="footer"><div class="copyright">{rows(w["menu"], "<a href=/f/{0}>{1}</a> ")} {w["rights"]}</div></div></body></html>"""


def people(a: Article, w: Words) -> str:
    """A promotion first and page numbers last in the article's element; teasers with running text
    under it in the same column."""
    body = blocks(a, p='<p style="text-indent: 2em;">\n\t{}</p>', h='<p style="text-indent: 2em; text-align: center;">\n\t<strong>{}</strong></p>', c='<p style="text-align: center;"><img src="/a.jpg" width=600></p><p style="text-align:center">{}</p>')  # fmt: skip
    cards = teasers(w, '<div class="hdNews clearfix"><p><img src="/t.png" width="215"><strong>{}</strong>\n{}\n<i class="red"><a href="/x">【详细】</a></i></p></div>')  # fmt: skip
    return f"""{head(a, title="{}--{}")}<body><div class="clearfix w1000_320 path"><span id="rwb_navpath"><a href="/">{a.site}</a>&gt;&gt;<a href="/c">{w["menu"][3]}</a></span></div>
<div class="clearfix w1000_320 text_title"><h3 class="pre"></h3><h1>{e(a.title)}</h1><h4 class="sub"></h4><p class="author">{a.author}</p><div class="box01"><div class="fl">{a.published.replace("-", "年", 1).replace("-", "月")}日08:18&nbsp;&nbsp;{w["source"]}<a href="/">{a.site}</a></div><div class="fr"><div class="fx"><span class="ops_tit">{w["share"]}</span></div></div></div></div>
<div class="clearfix w1000_320 text_con"><div class="fl text_con_left"><div class="box_con" id="rwb_zw"><div class="box_pic"></div><p style="text-indent: 2em;"><a href="/zt"><span style="color:red"><strong>点击进入专题</strong><strong>&gt;&gt;</strong></span></a></p>{"".join(body)}
<div class="zdfy clearfix"><a href="/1">【1】</a><a href="/2">【2】</a><a href="/3">【3】</a></div><div class="edit clearfix">(责编：{a.editor or a.author}、丁一)</div></div>
<div class="box_down clearfix"><span><a href="/app">{w["menu"][0]}客户端下载</a></span></div><div id="rwb_tjyd"><div class="clearfix box_read"><h2>推荐阅读</h2>{cards}</div></div><div id="rwb_xgxw"><div class="clearfix box_news"><h2>相关新闻</h2><ul>{rows(w["titles"])}</ul></div></div></div>
<div class="fr text_con_right"><div class="box_ewm">{w["follow"]}</div><h2>{w["hot"]}</h2><ul>{rows(w["titles"])}</ul></div></div><div id="copyright">{w["rights"]}</div></body></html>"""


def account(a: Article, w: Words) -> str:
    """Paragraphs in classed spans, headings too; the title in h2; a heading that holds a list."""
    body = "".join(blocks(a, p='<p><span class="bjh-p">{}<span class="bjh-br"></span></span></p>', h='<p><span class="bjh-h3">{}</span></p>', c='<div class="img-container"><img class="large" src="/p.jpeg"></div><p><span class="bjh-image-caption">{}</span></p>'))  # fmt: skip
    return f"""{head(a, title="{}")}<body><div id="header_wrap"><a href="/">{w["home"]}</a><span class="line"></span><a class="login" href="/l">{w["login"]}</a><div id="user_menu" style="display: none;"><a>x</a></div></div>
<div class="title_border"><div class="article-title"><h2>{e(a.title)}</h2></div><div class="article-desc clearfix"><div class="author-txt"><p class="author-name">{a.author}</p><div class="article-source"><span class="date">发布时间：{a.published}</span><span class="time">12:00</span><span class="account-authentication">优质原创作者</span></div></div></div></div>
<div id="content-container"><div id="left-container"><div class="item-wrap"><div class="article" id="article"><div class="article-content">{body}</div><audio></audio></div></div></div>
<div id="right-container"><div class="recent-article"><h2>作者最新文章<ul>{rows(w["titles"], '<li><h3 class="item-title"><a href="/n/{0}">{1}</a></h3><div class="item-desc"><span>12-27</span><span>18:40</span></div></li>')}</ul></h2></div><div class="related-news"><h2>相关文章</h2><ul>{rows(w["titles"], '<li><div class="news-title"><h3><a href="/r/{0}">{1}</a></h3></div></li>')}</ul></div></div></div>
<div id="bottom-container"><div class="copy-right"><span>设为首页</span><span>©&nbsp;{a.site}</span> {w["rights"]}</div></div></body></html>"""


def ticker(a: Article, w: Words) -> str:
    """The text bare in one element, broken by br; teasers of running text in a definition list."""
    body = "<br>\n<br>\n　　".join(blocks(a, p="{}", h="<strong>{}</strong>", c="<em>{}</em>"))
    cards = teasers(w, '<dl><dt><a href="/t"><img src="/t.jpg"></a></dt><dd class="tit"><a href="/t">{}</a></dd><dd class="exp">{}</dd><dd class="sj">2019-09-30<span>07:42</span></dd></dl>')  # fmt: skip
    return f"""{head(a, title="{}_{}")}<body><div class="menu"><ul class="mainNav">{rows(w["menu"])}</ul></div><div class="weizhi"><span>{w["home"]}</span><span><a href="/k">{w["menu"][1]}</a></span></div>
<div class="content clearfix"><div class="box_left"><div class="website">您所在的位置：<a href="/">{w["home"]}</a> &gt; <a href="/k">{w["menu"][1]}</a></div><div class="intal_tit"><h2>{e(a.title)}</h2><div class="info">{a.published} 12:11<span>{w["source"]}{a.site}</span><span>{w["by"]}{a.author}</span></div></div>
<div class="txt_con" id="ctrlfscont">　　{body}<p></p></div><div class="fenxiang"><a class="fx" href="#">{w["share"]}</a></div><div class="shenming"><p>声明：{w["notice"]}</p></div>
<div class="tuijian"><h2>为你推荐</h2><div class="tuijian_con">{cards}</div></div></div>
<div class="box_maj"><div class="guancha"><div class="title">{w["hot"]}</div><ul class="list">{rows(w["titles"], "<li>{0}、<a href=/g>{1}</a></li>")}</ul></div><div class="yw_ewm"><li><span>{w["follow"]}</span></li></div></div></div><div class="footer"><p>{rows(w["menu"], "<a href=/{0}>{1}</a>|")}</p><p>{w["rights"]}</p></div></body></html>"""


def moods(a: Article, w: Words) -> str:
    """Captions in a font of their own; the editor's mark in the article's element; a row of moods
    with counts under it."""
    body = "".join(blocks(a, p="<p>　　{}</p>", h="<p><strong>　　{}</strong></p>", c='<p align="center"><img src="/a.jpg" title="x"></p><p align="center"><font face="楷体">　　图注：{}</font></p>'))  # fmt: skip
    mood = "".join(f"<li><p id=hits_{i}>{i}</p><a onclick=g()><img src=/m.gif><p>{m}</p></a></li>" for i, m in enumerate(w["menu"]))  # fmt: skip
    return f"""{head(a, f'<meta name="author" content="{a.author}"><meta name="publishdate" content="{a.published}">', "{} _{}")}<body><div id="contentBreadcrumbs2"><a href="/">{w["home"]}</a>&gt; <a href="/k">{w["menu"][2]}</a>&gt; 正文</div>
<div class="contentWrapper"><div class="contentLeft"><h1 id="articleTitle">{e(a.title)}</h1><div id="contentMsg"><span id="pubTime">{a.published} 06:45</span><span id="source">{w["source"]}<a href="/">{a.site}</a></span><span id="author">{w["by"]}{a.author}</span></div><div id="contentMain">{body}<p>[{w["editor"]}{a.editor or a.author}]</p></div>
<div class="contentColumnLeft"><table><tr><td><a class="bshareDiv"><div>{w["share"]}</div></a></td></tr></table></div><div id="copyrightClarify"><span>版权声明：</span><span>{w["notice"]}</span></div><div id="motionsDiv"><div id="mood_tl">您此时的心情</div><ul>{mood}</ul></div></div>
<div class="contentRight"><div class="rightTitle">{w["hot"]}</div><ul class="channel-newsGroup">{rows(w["titles"])}</ul></div></div><div id="footer">{w["rights"]}</div></body></html>"""


def province(a: Article, w: Words) -> str:
    """Tables only; paragraphs never closed; author and editor in a table behind the text."""
    body = "\n".join(blocks(a, p="<p>&nbsp;&nbsp;&nbsp;&nbsp;{} ", h="<p>&nbsp;&nbsp;&nbsp;&nbsp;<b>{}</b> ", c="<p align=center>{} "))  # fmt: skip
    side = rows(w["titles"], '<tr><td height=22>·<a href="/x/{0}">{1}</a></td></tr>')
    return f"""<html><head><title>{e(a.title)}</title></head><body><table width="1000" class="web_page"><tr><td><table><tr><td><img src=/l.gif></td><td>{rows(w["menu"], "<a href=/{0}>{1}</a> ")}</td></tr></table></td></tr></table>
<table class="web_page"><tr><td valign="top"><table width="974"><tr><td width="658" valign="top"><table width="634"><tr valign="middle"><td height="40" align="center" colspan="2"> <b><font style="font-size:20px">{e(a.title)}</font></b></td></tr><tr><td height="2" colspan="2"></td></tr><tr><td align="center" bgcolor="#f3f3f3" colspan="2"><font>{a.site} ( {a.published} 09:20:26 ) </font>&nbsp;&nbsp;&nbsp;<font>稿件来源： {a.site}</font></td></tr>
<tr><td valign="top" style="font-size:14px;line-height:24px" colspan="2" height="700">{body}</td></tr><tr><td colspan="2"><table width="100%"><tr><td width="389"><font> &nbsp;&nbsp;{w["by"]} {a.author} </font></td><td width="164"><font>编辑： {a.editor or a.author} </font></td></tr></table></td></tr>
<tr><td colspan="2"><table><tr><td align="center">【<a href="javascript:window.close()">关闭窗口</a>】　【<a href="/bbs">发表评论</a>】　【<a href="javascript:doPrint();">打印本稿</a>】 </td><form name="f"></form></tr></table></td></tr></table></td>
<td width="316" valign="top"><div><div style="DISPLAY: block"><a href="/p"><img src=/p.jpg></a><a href="/p">{w["titles"][0]}</a></div><div style="DISPLAY: none"><a href="/q">{w["titles"][1]}</a></div></div><table width="306">{side}</table></td></tr></table></td></tr></table><table class="web_page"><tr><td align="center">{w["rights"]}</td></tr></table></body></html>"""


def observer(a: Article, w: Words) -> str:
    """An author's card on the left, comments of running text, a notice as the last paragraph."""
    body = "".join(blocks(a, h="<p><strong>{}</strong></p>", c='<p align="center"><img src="/a.jpg"></p><p align="center">{}</p>'))  # fmt: skip
    said = "".join(f'<li class="cmt-item"><div class="comment-box"><div class="user-box"><a>u{i}</a></div><div class="comment-txt">{s}</div><div class="op-tools"><a>赞 {i}</a> <a>踩</a> <a>回复</a></div></div></li>' for i, s in enumerate(w["said"]))  # fmt: skip
    return f"""{head(a, title="{}")}<body><div class="header-index"><ul>{rows(w["menu"])}</ul></div><div class="main content-main"><ul class="two-coloum fix"><li class="left left-main"><div class="author-box"><h4>{a.author}</h4><p>{LIFE["zh"].format(a.author)}</p><ul class="author-article-list">{rows(w["titles"][:3])}</ul></div>
<h3>{e(a.title)}</h3><div class="time fix"><span>{a.published} 07:29:12</span><span>字号：A- A A+</span><span>{w["source"]}{a.site}</span><div class="key-word">关键字：<a href="/k">x</a></div></div><div class="content all-txt">{body}<p><strong>{w["notice"]}</strong></p></div><div class="bottom-share">{w["share"]}</div>
<div class="author-sign">{w["editor"]}{a.editor or a.author}</div><div class="gc-comment"><h3>最热评论</h3><ul class="comment-list">{said}</ul></div></li><li class="right right-main"><div class="module-news"><h4>{w["hot"]}</h4><ul>{rows(w["titles"])}</ul></div></li></ul></div><div class="footer">{w["rights"]}</div></body></html>"""


def paper(a: Article, w: Words) -> str:
    """The text between br in one element; captions in a div after the picture's."""
    body = "<br><br>".join(blocks(a, p="{}", h="<strong>{}</strong>", c='<div class="contheight"></div><div style="text-align:center;"><img src="/a.jpg" width=600></div><div style="text-align:center;color:#999">{}</div>'))  # fmt: skip
    said = "".join(f'<div class="comment_que"><div class="ansright_cont"><h3><a>u{i}</a></h3><div class="ansright_time">2019-06-15</div><div class="ansright_cont_text">{s}</div></div></div>' for i, s in enumerate(w["said"]))  # fmt: skip
    return f"""{head(a, title="{}_{}")}<body><div class="head_top"><div class="head_banner">{rows(w["menu"], '<div class="bn_bt"><a href="/c/{0}" class="bn_a">{1}</a><div style="display:none" class="slider"><ul><li><a href="/l">x</a></li></ul></div></div>')}</div></div>
<div class="main_lt"><div class="newscontent"><h1 class="news_title">{e(a.title)}</h1><div class="news_about"><p>{a.author}</p><p>{a.published} 08:18&nbsp;<span>来源：{a.site}</span></p></div><div class="news_txt" data-size="standard">{body}<br></div><div class="news_editor">{w["editor"]}{a.editor or a.author}</div><div class="go_paper">{w["notice"]}</div><div class="news_love">{w["share"]}</div><div class="news_keyword">关键词 &gt;&gt; <a href="/k">x</a></div></div>
<div class="comment_sa">{w["comments"]}（4）</div><div class="comment">{said}</div><div class="ctread_bd"><div class="ctread_name">相关推荐</div>{rows(w["titles"], '<div class="ctread_li"><a href="/x/{0}">{1}</a></div>')}</div></div><div class="main_rt"><div class="rebo_name">{w["hot"]}</div><ul class="list_hot">{rows(w["titles"])}</ul></div><div class="footer">{w["rights"]}</div></body></html>"""


def gateway(a: Article, w: Words) -> str:
    """Pictures in the line, captions under them in the same paragraph; the source behind the text."""
    body = "".join(blocks(a, p="<p>　　{}</p>", h="<p><b>　　{}</b></p>", c='<p class="f_center"><img src="/a.jpg" alt="x"><br>{}<br></p>'))  # fmt: skip
    return f"""{head(a, title="{}_{}")}<body><div class="ntes_nav"><a href="/">{w["home"]}</a><div class="ntes-nav-login">{w["login"]}</div></div><div class="post_content post_area clearfix" id="epContentLeft"><div class="post_crumb"><a href="/">{w["home"]}</a> &gt; <a href="/n">{w["menu"][0]}</a> &gt; 正文</div>
<h1>{e(a.title)}</h1><div class="post_time_source">{a.published} 09:22:13　来源: <a id="ne_article_source">{a.site}</a> <a href="/j" class="post_jubao">举报</a></div><div class="post_body"><div class="post_text" id="endText"><p class="otitle">　　（原标题：{e(a.title)}）</p>{body}<div class="gg200x300"><span>{w["ad"]}</span></div><div class="ep-source cDGray"><span class="left"><img src="/end.png"> 本文来源：{a.site}</span> <span class="ep-editor">{w["editor"]}{a.author}</span></div></div></div>
<div class="post_next_post"><div class="post_next">{rows(w["titles"][:4], '<a href="/x/{0}">{1}</a>')}</div></div><div class="tie-area"><h2>{w["comments"]}</h2>{"".join(f"<div class=tie-item><p>{s}</p></div>" for s in w["said"])}</div></div><div class="post_area_side"><h2>{w["hot"]}</h2><ul>{rows(w["titles"])}</ul></div><div class="ntes_foot">{w["rights"]}</div></body></html>"""


def seawave(a: Article, w: Words) -> str:
    """A picture's caption in a span; a prompt to install between paragraphs."""
    body = blocks(a, p="<p>　　{}</p>", h="<p><strong>　　{}</strong></p>", c='<div class="img_wrapper"><img src="/a.jpg"><span class="img_descr">{}</span></div>')  # fmt: skip
    return f"""{head(a, f'<meta property="article:author" content="{a.site}"><meta property="article:published_time" content="{a.published}T10:00:00+08:00">', "{}_{}")}<body><div class="main-nav">{rows(w["menu"], "<a href=/{0}>{1}</a>")}</div><div class="main-content w1240"><div class="path-search"><div class="path"><div class="channel-path"><a href="/">{w["menu"][1]}</a>&gt; 正文</div></div></div><h1 class="main-title">{e(a.title)}</h1>
<div class="top-bar"><div class="date-source"><span class="date">{a.published} 10:00</span> <a class="source">{a.site}</a></div><div class="page-tools">{w["share"]}</div></div><div class="article-content-wrap clearfix"><div class="article-content-left"><div class="article" id="article">{among(body, f'<div class="app-kaihu-qr"><span>{w["follow"]}</span></div>')}<p class="article-editor">责任编辑：{a.editor or a.author}</p></div><div class="keywords" id="keywords"><span>文章关键词：</span><a href="/k">x</a></div>
<div class="blk-wxfollow"><p>{w["about"]}</p></div><div class="blk-related"><h3>相关新闻</h3><ul>{rows(w["titles"])}</ul></div></div><div class="article-content-right"><div class="tit02">{w["hot"]}</div>{teasers(w, "<div class='blk'><h3><a href='/x'>{}</a></h3><p>{}</p></div>")}</div></div></div><div class="footer">{w["rights"]}</div></body></html>"""


def column(a: Article, w: Words) -> str:
    """A writers' platform: figures, cards of other writings, comments below."""
    body = "".join(blocks(a, c='<figure data-size="normal"><noscript><img src="/a.jpg"></noscript><img class="lazy" data-actualsrc="/a.jpg"><figcaption>{}</figcaption></figure>'))  # fmt: skip
    said = "".join(f'<div class="NestComment"><div class="CommentItemV2"><a class="UserLink-link">u{i}</a><div class="CommentContent">{s}</div><div>2020-02-02 回复 赞</div></div></div>' for i, s in enumerate(w["said"]))  # fmt: skip
    return f"""{head(a, title="{} - {}")}<body><div id="root"><header class="ColumnPageHeader">{rows(w["menu"], "<a href=/{0}>{1}</a>")}</header><article class="Post-Main Post-NormalMain"><header class="Post-Header"><h1 class="Post-Title">{e(a.title)}</h1><div class="Post-Author"><span class="UserLink AuthorInfo-name"><a class="UserLink-link">{a.author}</a></span><div class="AuthorInfo-badgeText">{w["about"]}</div><button>关注</button></div><div>128 人赞同了该文章</div></header>
<div class="Post-RichTextContainer"><div class="RichText ztext Post-RichText">{body}</div></div><div class="ContentItem-time">发布于 {a.published}</div><div class="Post-topicsAndReviewer"><a>x</a></div><div class="RichContent-actions">赞同 128 {w["share"]}</div></article><div class="PostIndex-Contributions"><h3>文章被以下专栏收录</h3><p>{w["about"]}</p></div>
<div class="Recommendations-Main"><h3 class="BlockTitle">推荐阅读</h3><ul>{teasers(w, '<li class="PagingTableLine"><a href="/p"><h1>{}</h1><p>{}</p></a></li>')}</ul></div><div class="Comments-container"><h2>4 条{w["comments"]}</h2>{said}</div></div></body></html>"""


def coders(a: Article, w: Words) -> str:
    """A programmers' blog: a notice of rights first, boxes of other posts with their beginnings."""
    body = "".join(blocks(a, h='<h3><a name="t1"></a>{}</h3>'))
    boxes = teasers(w, '<div class="recommend-item-box"><div class="content-box"><a href="/x"><div class="desc-title">{}</div><div class="desc">{}</div></a><span>阅读 2万+</span></div></div>')  # fmt: skip
    return f"""{head(a, title="{}_{}")}<body><div id="toolbar">{rows(w["menu"], "<a href=/{0}>{1}</a>")}</div><div id="mainBox"><main><div class="blog-content-box"><div class="article-header-box"><h1 class="title-article">{e(a.title)}</h1><div class="article-info-box"><a class="follow-nickName">{a.author}</a> <span class="time">最后发布：{a.published} 10:11:12</span> <span class="read-count">阅读量 1024</span></div></div>
<article class="baidu_pl"><div class="article-copyright">{w["notice"]}</div><div id="article_content"><div id="content_views" class="markdown_views">{body}</div><div class="more-toolbox">点赞 8 收藏 分享</div></div></article></div><div class="comment-box">{"".join(f"<ul class=comment-list><li><a>u</a>: <span class=comment>{s}</span></li></ul>" for s in w["said"])}</div><div class="recommend-box">{boxes}</div></main><aside class="blog_container_aside"><h3>最新文章</h3><ul>{rows(w["titles"])}</ul></aside></div></body></html>"""


def posted(a: Article, w: Words) -> str:
    """A forum's thread: the first post is the article, the replies are long."""
    body = "<br />\n<br />\n".join(blocks(a, p="{}", h="<strong>{}</strong>", c='<ignore_js_op><img src="/a.jpg"></ignore_js_op><br />{}'))  # fmt: skip

    def post(n: int, who: str, text: str) -> str:
        return f'<div id="post_{n}"><table class="plhin"><tr><td class="pls" rowspan="2"><div class="pi"><div class="authi"><a>{who}</a></div></div><dl class="pil"><dt>主题</dt><dd>12</dd><dt>积分</dt><dd>345</dd></dl></td><td class="plc"><div class="pi"><strong><a>{n}#</a></strong><div class="authi"><em>发表于 {a.published} 08:30</em> <span class="pipe">|</span> <a>只看该作者</a></div></div><div class="pct"><div class="pcb"><div class="t_fsz"><table><tr><td class="t_f">{text}</td></tr></table></div></div></div></td></tr><tr><td class="plc"><a>回复</a> <a>举报</a></td></tr></table></div>'  # fmt: skip

    replies = "".join(post(i, f"u{i}", s) for i, s in enumerate(w["said"], 2))
    return f"""{head(a, title="{} - {} - Powered by x")}<body><div id="nv"><ul>{rows(w["menu"])}</ul></div><div id="pt" class="bm cl"><a href="/">{w["home"]}</a> &rsaquo; <a href="/f">{w["menu"][2]}</a></div><div id="ct" class="wp cl"><div id="pgt"><a>返回列表</a></div><div id="postlist"><table><tr><td class="pls"><span>查看: 213</span><span>回复: 4</span></td><td class="plc"><h1 class="ts"><span id="thread_subject">{e(a.title)}</span></h1></td></tr></table>{post(1, a.author, body)}{replies}</div><div id="f_pst">您需要登录后才可以回帖 <a>登录</a></div></div><div id="ft">{w["rights"]}</div></body></html>"""


def office(a: Article, w: Words) -> str:
    """A public office's page: a word processor's paragraphs, little else."""
    body = "".join(blocks(a, p='<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:仿宋">{}</span></p>', h='<p class="MsoNormal" style="text-indent:32pt"><span style="font-family:黑体">{}</span></p>', c='<p align="center"><span>{}</span></p>'))  # fmt: skip
    return f"""{head(a)}<body><div class="top"><ul class="nav">{rows(w["menu"])}</ul></div><div class="dqwz">当前位置：<a href="/">{w["home"]}</a> &gt; <a href="/x">{w["menu"][0]}</a></div><div class="xl_box"><div class="xl_tit">{e(a.title)}</div><div class="xl_ly"><span>发布日期：{a.published}</span><span>{w["source"]}{a.site}</span><span>浏览次数：213</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div><div class="xl_con"><div class="TRS_Editor"><style>.TRS_Editor P{{margin:0}}</style>{body}</div></div><div class="xl_btn"><a>打印</a><a>关闭</a></div><div class="sxp"><p>{w["previous"]}<a href="/p">{w["titles"][0]}</a></p><p>{w["next"]}<a href="/q">{w["titles"][1]}</a></p></div></div><div class="foot">主办：{a.site}　{w["rights"]}</div></body></html>"""


# --- Papers, magazines, blogs of the world ---------------------------------------------------------


def pleading(a: Article, w: Words) -> str:
    """Cards of other articles between the paragraphs; a long plea for money right behind the text."""
    body = blocks(a, c='<figure class="element element-image"><img src="/a.jpg"><figcaption class="caption caption--img">{}</figcaption></figure>')  # fmt: skip
    card = f'<aside class="element element-rich-link"><div class="rich-link"><h1 class="rich-link__title"><a href="/r">{w["titles"][2]}</a></h1><div class="rich-link__read-more-text">{w["next"]}</div></div></aside>'
    plea = "".join(f"<p>{p}</p>" for p in PLEA[key(a)])
    return f"""{head(a, f'<meta property="og:site_name" content="{a.site}"><meta property="article:published_time" content="{a.published}T08:00:00Z"><meta name="author" content="{a.author}">', "{} | {}")}<body><header class="l-header"><nav>{rows(w["menu"])}</nav></header><div class="l-side-margins"><article id="article"><header class="content__head"><h1 class="content__headline">{e(a.title)}</h1><div class="content__standfirst"><p></p></div></header>
<div class="content__main"><div class="content__meta-container"><p class="byline"><span itemprop="author"><a rel="author"><span itemprop="name">{a.author}</span></a></span></p><p class="content__dateline"><time datetime="{a.published}">{a.published}</time></p><ul class="social"><li><a>{w["share"]}</a></li></ul></div><div class="content__article-body from-content-api js-article__body" itemprop="articleBody">{among(body, card, '<div class="ad-slot ad-slot--inline"><span>' + w["ad"] + "</span></div>")}</div>
<div class="contributions__epic"><div class="contributions__title">{plea}</div><a class="contributions__button" href="/give">OK</a></div><div class="submeta"><span class="submeta__label">{w["tags"]}</span><ul class="submeta__links">{rows(w["menu"])}</ul></div></div></article>
<aside class="content-footer"><section><h2>{w["related"]}</h2>{teasers(w, "<div class='fc-item'><h3><a href='/x'>{}</a></h3><div class='fc-item__standfirst'>{}</div></div>")}</section><div class="discussion">{"".join(f"<div class=d-comment__body><p>{s}</p></div>" for s in w["said"])}</div></aside></div><footer class="l-footer">{w["rights"]}</footer></body></html>"""


def sections(a: Article, w: Words) -> str:
    """A writing site: sections, claps, the author's life behind the text, more writings as prose."""
    body = "".join(blocks(a, p='<p class="graf graf--p">{}</p>', h='<h3 class="graf graf--h3">{}</h3>', c='<figure class="graf graf--figure"><img src="/a.jpg"><figcaption class="imageCaption">{}</figcaption></figure>'))  # fmt: skip
    return f"""{head(a, f'<meta property="article:published_time" content="{a.published}T01:02:03.000Z"><meta name="author" content="{a.author}">', "{} – {}")}<body><div class="site-main"><div class="metabar"><a href="/">{a.site}</a> <a>{w["login"]}</a></div><article class="postArticle"><header><div class="postMetaInline"><a class="ds-link">{a.author}</a><button>Follow</button><time>{a.published}</time> · 5 min</div></header><div class="postArticle-content"><section class="section section--body"><div class="section-divider"><hr></div><div class="section-content"><div class="section-inner"><h1 class="graf graf--title">{e(a.title)}</h1>{body}</div></div></section></div></article>
<div class="postFooter"><ul class="tags"><li><a href="/t">{w["menu"][3]}</a></li></ul><div class="postActions"><button>128</button> claps</div><div class="u-padding"><h3><a>{a.author}</a></h3><p>{LIFE[key(a)].format(a.author)}</p></div><div class="streamItem">{teasers(w, "<div class='postItem'><h3>{}</h3><p>{}</p></div>")}</div></div></div></body></html>"""


def spread(a: Article, w: Words) -> str:
    """The text in several columns' companions one after the other, with furniture between them."""
    body = blocks(a, p='<p class="css-axufdj evys1bk0">{}</p>', c='<figcaption class="css-13">{}</figcaption>')  # fmt: skip
    parts = "".join(f'<div class="css-1fanzo5 StoryBodyCompanionColumn"><div class="css-53u6y8">{"".join(body[i : i + 3])}</div></div><div class="css-1336jj"><div id="story-ad-{i}"><div>{w["ad"]}</div><a href="#after">Continue reading the main story</a></div></div>' for i in range(0, len(body), 3))  # fmt: skip
    return f"""{head(a, f'<meta property="article:published" content="{a.published}T09:00:00Z">', "{} - {}")}<body><div id="app"><header class="css-1"><nav><ul>{rows(w["menu"])}</ul></nav></header><main id="site-content"><article id="story"><header class="css-2"><h1>{e(a.title)}</h1><div class="css-3"><p class="css-byline"><span>{w["by"]}</span><span itemprop="name">{a.author}</span></p><ul><li><time datetime="{a.published}">{a.published}</time></li></ul></div></header><section name="articleBody" itemprop="articleBody">{parts}</section>
<div class="bottom-of-article"><p>{LIFE[key(a)].format(a.author)}</p></div></article><section class="css-rel"><h2>{w["related"]}</h2><ol>{teasers(w, "<li><a href='/x'><h2>{}</h2><p>{}</p></a></li>")}</ol></section></main><footer><ul>{rows(w["menu"])}</ul></footer></div></body></html>"""


def zones(a: Article, w: Words) -> str:
    """Every paragraph an element of its own name in one container, no p anywhere."""
    body = blocks(a, p='<div class="zn-body__paragraph">{}</div>', h='<div class="zn-body__paragraph"><h3>{}</h3></div>', c='<div class="el__embedded"><div class="el__image"><img src="/a.jpg"><div class="media__caption el__gallery_image-title">{}</div></div></div>')  # fmt: skip
    return f"""{head(a, f'<meta itemprop="datePublished" content="{a.published}T11:00:00Z"><meta itemprop="author" content="{a.author}">', "{} - {}")}<body><div class="nav-header"><ul>{rows(w["menu"])}</ul></div><article class="pg-rail-tall"><div class="l-container"><h1 class="pg-headline">{e(a.title)}</h1><div class="metadata"><p class="metadata__byline"><span class="metadata__byline__author">{w["by"]}{a.author}, {a.site}</span></p><p class="update-time">Updated {a.published}</p></div><section class="zn zn-body-text" id="body-text"><div class="l-container">
{among(body, f'<div class="el__storyelement"><div class="el-editorial-standard"><h4>{w["related"]}: <a href="/r">{w["titles"][4]}</a></h4></div></div>', f'<div class="el__leafmedia el__leafmedia--sourced-paragraph"><p class="zn-body__paragraph">{w["follow"]}</p></div>')}<div class="zn-body__footer"></div></div></section></div></article><div class="zn-staggered"><h2>{w["hot"]}</h2>{teasers(w, "<div class='cd'><h3><a href='/x'>{}</a></h3><div>{}</div></div>")}</div><div class="l-footer">{w["rights"]}</div></body></html>"""


def wrapped(a: Article, w: Words) -> str:
    """Each paragraph in two wrappers with generated names; a list of links among them."""
    body = blocks(a, p='<div data-component="text-block" class="ssrcss-18"><div class="ssrcss-7u"><p class="ssrcss-1q">{}</p></div></div>', h='<div data-component="crosshead-block"><h2 class="ssrcss-y2">{}</h2></div>', c='<div data-component="image-block"><figure><span><img src="/a.jpg"></span><figcaption class="ssrcss-1w"><span class="visually-hidden">Image caption, </span>{}</figcaption></figure></div>')  # fmt: skip
    links = f'<div data-component="unordered-list-block"><ul>{rows(w["titles"][:3])}</ul></div>'
    return f"""{head(a, "", "{} - {}")}<body><div id="root"><header role="banner"><nav>{rows(w["menu"])}</nav></header><main id="main-content"><article class="ssrcss-pv"><header><h1 id="main-heading">{e(a.title)}</h1><div data-component="byline-block">{w["by"]}{a.author}<div>{a.site}</div></div><div data-component="metadata-block"><time datetime="{a.published}T08:00:00.000Z">{a.published}</time></div></header>{among(body, links)}<section data-component="topic-list"><h2>{w["tags"]}</h2><ul>{rows(w["menu"][:3])}</ul></section></article></main>
<div data-component="related"><h2>{w["related"]}</h2><ul>{teasers(w, "<li><div><a href='/x'><p>{}</p></a><p>{}</p></div></li>")}</ul></div><footer role="contentinfo">{w["rights"]}</footer></div></body></html>"""


def encyclopedia(a: Article, w: Words) -> str:
    """A wiki's page: a note above, an infobox, pictures with captions, a table of other pages."""
    heads = [t for label, t in a.lines if label == "H"]
    body = blocks(a, h='<h2><span class="mw-headline" id="x">{}</span><span class="mw-editsection"><span>[</span><a href="/edit">edit</a><span>]</span></span></h2>', c='<div class="thumb tright"><div class="thumbinner"><a class="image"><img src="/a.jpg" width=220></a><div class="thumbcaption"><div class="magnify"><a class="internal" title="x"></a></div>{}</div></div></div>')  # fmt: skip
    return f"""{head(a, "", "{} - {}")}<body class="mediawiki"><div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading">{e(a.title)}</h1><div id="bodyContent"><div id="siteSub">From {a.site}, the free thing</div><div id="jump-to-nav"></div><a class="mw-jump-link" href="#s">Jump to search</a><div id="mw-content-text"><div class="mw-parser-output"><div role="note" class="hatnote navigation-not-searchable">For other uses, see <a href="/d">{w["titles"][0]} (disambiguation)</a>.</div>
<table class="infobox vcard"><tbody><tr><th colspan="2">{e(a.title)}</th></tr><tr><th scope="row">Opened</th><td>1901</td></tr></tbody></table><div id="toc" class="toc" role="navigation"><div class="toctitle"><h2>Contents</h2></div><ul>{rows(heads, '<li><a href="#x"><span class="tocnumber">{0}</span> <span class="toctext">{1}</span></a></li>')}</ul></div>{"".join(body)}<div role="navigation" class="navbox"><table><tr><th colspan=2>{w["hot"]}</th></tr><tr><th>x</th><td><ul>{rows(w["titles"])}</ul></td></tr></table></div></div></div><div class="printfooter">Retrieved from "<a href="/o">https://example.org/</a>"</div><div id="catlinks" class="catlinks"><a>Categories</a>: <ul><li><a href="/c">x</a></li></ul></div></div></div>
<div id="mw-navigation"><div id="p-personal"><ul><li>Not logged in</li>{rows(w["menu"])}</ul></div></div><div id="footer"><ul><li> This page was last edited on {a.published}, at 10:11.</li><li>{w["rights"]}</li></ul></div></body></html>"""


def steps(a: Article, w: Words) -> str:
    """Instructions: every part of the article in a box of its own, with a picture and its caption."""
    boxes, inside = [], []
    for label, text in (*a.lines, ("H", "")):
        if label == "H" and inside:
            boxes.append(f'<div class="mod step"><div class="stepContent"><div class="content">{"".join(inside)}</div></div></div>')  # fmt: skip
            inside = []
        form = {"H": '<span class="headline2 head block">{}</span>', "C": '<figure class="stepThumb"><img src="/a.jpg"></figure><figcaption class="small caption">{}</figcaption>', "N": "<h4>{}</h4>"}  # fmt: skip
        if text:
            inside.append(form.get(label, "<p>{}</p>").format(e(text)))
    return f"""{head(a, "", "{} | {}")}<body><div id="Header">{rows(w["menu"], "<a href=/{0}>{1}</a>")}</div><div id="Body"><div class="article"><h1 class="articleTitle" itemprop="name">{e(a.title)}</h1><div class="byline"><a>{a.author}</a> <time>{a.published}</time></div><div class="mod otherPeople"><ul>{rows(w["titles"][:3], '<li class="fl item"><a href="/x/{0}"><img class=thumb></a><a class="title" href="/x/{0}">{1}</a></li>')}</ul></div>{boxes[0]}<div class="mod Inline"><div id="ads">{w["ad"]}</div></div>{"".join(boxes[1:])}
<div class="mod resources"><h2>{w["related"]}</h2><ul>{rows(w["titles"])}</ul></div></div><div class="sidebar"><h3>{w["hot"]}</h3>{teasers(w, "<div><a href=/x>{}</a><p>{}</p></div>")}</div></div><div id="Footer">{w["rights"]}</div></body></html>"""


def countdown(a: Article, w: Words) -> str:
    """A list that is an article: numbered items, each a heading, a picture, a source, a few lines."""
    body, n = [], 0
    for label, text in a.lines:
        if label == "H":
            n += 1
            body.append(f'<div class="subbuzz subbuzz-image"><h3 class="subbuzz__title"><span class="subbuzz__number">{n}.</span> {e(text)}</h3><div class="subbuzz__media"><img src="/a.jpg"><span class="subbuzz__attribution">via <a href="/s">{a.site}</a></span></div></div>')  # fmt: skip
        else:
            body.append(f'<div class="subbuzz subbuzz-text"><p>{e(text)}</p></div>')
    return f"""{head(a, "", "{}")}<body><div class="main-nav"><ul>{rows(w["menu"])}</ul></div><div class="buzz--list"><header><h1 class="buzz-title">{e(a.title)}</h1><div class="buzz-timestamp">{a.published}</div><div class="bylines"><a class="byline__author"><span class="byline__name">{a.author}</span><span class="byline__title">{a.site} Staff</span></a></div></header><div class="buzz-body">{"".join(body)}</div><div class="bottom-share">{w["share"]}</div><div class="newsletter-box"><h2>{w["follow"]}</h2></div></div><div class="sidebar-list"><h2>{w["hot"]}</h2><ol>{rows(w["titles"])}</ol></div><footer>{w["rights"]}</footer></body></html>"""


def weblog(a: Article, w: Words) -> str:
    """A hosted weblog: bare text with br, post's foot, archive at the side."""
    body = "<br /><br />".join(blocks(a, p="{}", h="<b>{}</b>", c='<table class="tr-caption-container"><tr><td><img src="/a.jpg"></td></tr><tr><td class="tr-caption">{}</td></tr></table>'))  # fmt: skip
    said = "".join(f'<li class="comment"><div class="comment-block"><cite class="user">u{i}</cite><p class="comment-content">{s}</p></div></li>' for i, s in enumerate(w["said"]))  # fmt: skip
    return f"""{head(a, "", "{1}: {0}")}<body class="loading"><div class="content-outer"><header><div class="header-outer"><h1 class="title"><a href="/">{a.site}</a></h1><p class="description"><span>{w["about"]}</span></p></div></header><div class="main-outer"><div class="columns-inner"><div class="column-center-outer"><div class="main section" id="main"><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>{a.published}</span></h2><div class="post hentry"><h3 class="post-title entry-title">{e(a.title)}</h3><div class="post-header"></div><div class="post-body entry-content">{body}<div style="clear: both;"></div></div>
<div class="post-footer"><div class="post-footer-line-1"><span class="post-author vcard">Posted by <span class="fn">{a.author}</span></span> <span class="post-timestamp">at <a class="timestamp-link"><abbr class="published" title="{a.published}T12:11:00+08:00">12:11 PM</abbr></a></span><div class="post-share-buttons"><a class="share-button">Email This</a><a class="share-button">BlogThis!</a></div></div><div class="post-footer-line-2"><span class="post-labels">Labels: <a rel="tag">x</a></span></div></div></div></div></div><div class="comments" id="comments"><h4>4 comments:</h4><ol>{said}</ol></div><div class="blog-pager"><a>Newer Post</a><a>Older Post</a></div></div></div>
<div class="column-right-outer"><aside><div class="widget HTML"><h2>About</h2><p>{w["about"]}</p></div><div class="widget BlogArchive"><h2>Blog Archive</h2><ul class="posts">{rows(w["titles"])}</ul></div></aside></div></div></div></div></body></html>"""


def ampersand(a: Article, w: Words) -> str:
    """A page for telephones in elements of its own."""
    body = blocks(a, c='<figure><amp-img src="/a.jpg" width=600 height=400></amp-img><figcaption>{}</figcaption></figure>')  # fmt: skip
    return f"""<!doctype html><html amp lang="{a.lang}"><head><meta charset="utf-8"><title>{e(a.title)}</title><link rel="canonical" href="https://example.org/{a.name}"><style amp-custom>p{{}}</style><script type="application/ld+json">{json.dumps({"@type": "NewsArticle", "headline": a.title, "datePublished": a.published, "author": {"name": a.author}, "publisher": {"name": a.site}})}</script></head><body><amp-sidebar id="s" layout="nodisplay"><ul>{rows(w["menu"])}</ul></amp-sidebar><div class="amp-wp-header"><a href="/">{a.site}</a></div><amp-ad type="x"></amp-ad>
<div class="amp-wp-article"><div class="amp-wp-article-header"><h1 class="amp-wp-title">{e(a.title)}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">{a.author}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="{a.published}">{a.published}</time></div></div><div class="amp-wp-article-content">{among(body, '<amp-ad layout="responsive"></amp-ad>')}</div><div class="amp-wp-article-footer"><div class="amp-wp-tax-category">{w["tags"]}<a>x</a></div><div class="amp-wp-comments-link"><a href="/c">{w["comments"]}</a></div></div></div><div class="amp-related"><h3>{w["related"]}</h3><ul>{rows(w["titles"])}</ul></div><footer class="amp-wp-footer"><p>{w["rights"]}</p></footer></body></html>"""


def mailing(a: Article, w: Words) -> str:
    """A letter on the web: prompts to subscribe inside the text, a preview of what was said."""
    body = blocks(a, h='<h3 class="header-with-anchor">{}</h3>', c='<div class="captioned-image-container"><figure><a class="image-link"><img src="/a.jpg"></a><figcaption class="image-caption">{}</figcaption></figure></div>')  # fmt: skip
    prompt = f'<div class="subscription-widget-wrap"><div class="subscription-widget"><div class="preamble"><p class="cta-caption">{w["follow"]}</p></div><form><input type="email"></form></div></div>'
    return f"""{head(a, f'<meta name="author" content="{a.author}"><meta property="article:published_time" content="{a.published}">', "{} - by {}")}<body><div class="main-menu"><a class="navbar-title-link">{a.site}</a> <button>{w["login"]}</button></div><div class="single-post-container"><article class="typography newsletter-post post"><div class="post-header"><h1 class="post-title published">{e(a.title)}</h1><div class="byline-wrapper"><a class="pencraft">{a.author}</a><div class="pencraft">{a.published}</div><a class="post-ufi-comment-button">4</a></div></div><div class="available-content"><div class="body markup">{among(body, prompt, f'<p class="button-wrapper"><a class="button primary" href="/s"><span>{w["share"]}</span></a></p>')}</div></div><div class="post-footer"><a>♡ 12</a></div></article>
<div class="comments-section"><h4>{w["comments"]}</h4>{"".join(f"<div class='comment-body'><p>{s}</p></div>" for s in w["said"])}</div><div class="portable-archive"><h3>{w["hot"]}</h3>{teasers(w, "<div class='post-preview'><a class='post-preview-title'>{}</a><a class='post-preview-description'>{}</a></div>")}</div></div><footer class="footer">© {a.site} ∙ <a>Privacy</a> ∙ <a>Terms</a></footer></body></html>"""


def stated(a: Article, w: Words) -> str:
    """JSON-LD holds the text; in the page it stands in spans of generated names, teasers are longer."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": a.title, "author": {"@type": "Person", "name": a.author}, "datePublished": a.published, "publisher": {"@type": "Organization", "name": a.site}, "articleBody": "\n".join(t for label, t in a.lines if label in "BH")}  # fmt: skip
    body = "".join(blocks(a, p='<div class="sc-a1"><span class="sc-b2">{}</span></div>', h='<div class="sc-h4"><span>{}</span></div>', c='<div class="sc-i1"><img src="/a.jpg"><span class="sc-c3">{}</span></div>'))  # fmt: skip
    more = teasers(
        w, '<div class="sc-k1"><div class="sc-k2">{}</div><div class="sc-k3">{}</div></div>'
    )
    return f"""{head(a, f'<script type="application/ld+json">{json.dumps(data, ensure_ascii=False)}</script>', "{}")}<body><div id="__next"><div class="sc-n1">{rows(w["menu"], '<div class="sc-n2"><a href="/{0}">{1}</a></div>')}</div><div class="sc-m1"><div class="sc-t1">{e(a.title)}</div><div class="sc-t2">{a.author}</div><div class="sc-t3">{a.published}</div>{body}</div><div class="sc-m2">{more * 3}</div><div class="sc-f1">{w["rights"]}</div></div></body></html>"""


def pulled(a: Article, w: Words) -> str:
    """A magazine: a large first letter, quotations pulled out of the text, notes about the author."""
    body = blocks(a, c='<figure class="lede-image"><img src="/a.jpg"><figcaption class="credit-caption">{}</figcaption></figure>')  # fmt: skip
    first = next(i for i, (label, _) in enumerate(a.lines) if label == "B")
    text = a.lines[first][1]
    body[first] = (
        f'<p class="has-dropcap"><span class="dropcap">{e(text[0])}</span>{e(text[1:])}</p>'
    )
    pulls = [f"<aside class='pullquote'><p>{e(t[:60])}</p></aside>" for label, t in a.lines if label == "B"][1:3]  # fmt: skip
    return f"""{head(a, "", "{} | {}")}<body><div class="site-header"><ul class="menu">{rows(w["menu"])}</ul></div><main><article><header class="article-hero"><div class="rubric"><a>{w["menu"][3]}</a></div><h1>{e(a.title)}</h1><p class="dek"></p><div class="article-meta"><span class="article-author">{w["by"]}<a rel="author">{a.author}</a></span><time>{a.published}</time></div></header><div class="article-text wysiwyg">{among(body, *pulls)}</div><div class="article-bio"><p><em>{LIFE[key(a)].format(a.author)}</em></p></div></article></main><section class="read-next"><h2>Read Next</h2>{teasers(w, "<div class=card><h3><a href=/x>{}</a></h3><p>{}</p></div>")}</section><footer>{w["rights"]}</footer></body></html>"""


def brief(a: Article, w: Words) -> str:
    """A short article on a page where everything else is longer."""
    body = "".join(blocks(replace(a, lines=short(a))))
    more = teasers(w, "<div class='story-card'><h3><a href='/x'>{}</a></h3><p class='summary'>{}</p></div>")  # fmt: skip
    return f"""{head(a, "", "{} - {}")}<body><nav>{rows(w["menu"])}</nav><div class="container"><div class="row"><div class="col-8"><h1>{e(a.title)}</h1><p class="meta">{a.published} | {w["by"]}{a.author}</p><div class="story">{body}</div></div><div class="col-4"><h4>{w["hot"]}</h4>{more}</div></div><div class="row"><h4>{w["related"]}</h4>{more * 2}</div><div class="row comments">{"".join(f"<div class=media-body><h5>u{i}</h5><p>{s}</p></div>" for i, s in enumerate(w["said"]))}</div></div><footer>{w["about"]} {w["rights"]}</footer></body></html>"""


def short(a: Article) -> tuple[tuple[str, str], ...]:
    return tuple(line for line in a.lines if line[0] == "B")[:3]


def broadcast(a: Article, w: Words) -> str:
    """A broadcaster's page with a prompt to go on reading, readings over characters, and a ranking."""
    body = "".join(blocks(a, p='<p class="content--summary-more">{}</p>', h='<h2 class="body-title">{}</h2>', c='<div class="body-img"><img src="/a.jpg"><p class="caption">{}</p></div>'))  # fmt: skip
    body = re.sub("川", "<ruby>川<rt>かわ</rt></ruby>", body) if key(a) == "ja" else body
    return f"""{head(a, "", "{} | {}")}<body><header><ul class="gnav">{rows(w["menu"])}</ul></header><main><section class="module--detail"><header class="module--header"><h1 class="content--title">{e(a.title)}</h1><p class="content--date"><time datetime="{a.published}T18:02">{a.published}</time></p></header><ul class="sns-list"><li>{w["share"]}</li></ul><div class="content--detail-body">{body}</div><div class="more"><a href="#">続きを読む</a></div></section><section class="module--relation"><h2>{w["related"]}</h2><ul>{rows(w["titles"])}</ul></section></main><aside class="ranking"><h2>{w["hot"]}</h2><ol>{rows(w["titles"])}</ol></aside><footer>{w["notice"]}</footer></body></html>"""


def verses(a: Article, w: Words) -> str:
    """Short lines: every clause a paragraph of its own, centred, as letters to readers are set."""
    body = "".join(blocks(replace(a, lines=clauses(a)), p='<p style="text-align:center;margin:0"><span style="letter-spacing:1px">{}</span></p>', h='<p style="text-align:center"><strong>{}</strong></p>', c='<p style="text-align:center"><img src="/a.jpg"><br><span style="color:#888">{}</span></p>'))  # fmt: skip
    return f"""{head(a, "", "{}")}<body><div id="page"><h1 class="title">{e(a.title)}</h1><div class="meta"><span>{a.author}</span> <span>{a.site}</span> <span>{a.published}</span></div><div class="article-main">{body}</div><div class="qr"><p>{w["follow"]}</p></div><div class="list"><h3>{w["related"]}</h3><ul>{rows(w["titles"])}</ul></div></div></body></html>"""


def clauses(a: Article) -> tuple[tuple[str, str], ...]:
    """The article in its clauses, the marks at their ends kept, as verse has them."""
    out: list[tuple[str, str]] = []
    for label, text in a.lines:
        cut = re.split(r"(?<=[，。！？；])|(?<=[,.;!?]) ", text) if label == "B" else [text]
        out += [(label, piece) for piece in cut if len(re.sub(r"\W", "", piece)) > 1]
    return tuple(out)


def plain(a: Article, w: Words) -> str:
    """An old personal page: centred heading, rules, font elements, a line of links at the end."""
    body = "\n<p>\n".join(blocks(a, p="{}", h="<font size=+1><b>{}</b></font>", c="<center><img src=a.gif><br><i>{}</i></center>"))  # fmt: skip
    return f"""<html><head><title>{e(a.title)}</title></head><body bgcolor=white><center><font size=+3>{e(a.title)}</font><br>{a.author}<br>{a.published}</center><hr>{body}<hr><a href="index.html">{w["home"]}</a> | <a href="mail.html">{w["comments"]}</a> | <a href="n.html">{w["next"]}</a><p><font size=-1>{w["rights"]}</font></body></html>"""


def tagged(a: Article, w: Words) -> str:
    """Microdata names the text; around it stands a shop of other things without telling classes."""
    body = blocks(a, c='<div itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="/a.jpg"><span itemprop="caption">{}</span></div>')  # fmt: skip
    other = "".join(f"<div class=x><p>{s}</p><p>{t}</p></div>" for t, s in zip(w["titles"], w["teasers"] * 3, strict=False))  # fmt: skip
    return f"""{head(a, "", "{} / {}")}<body><div class=a>{rows(w["menu"], "<a href=/{0}>{1}</a> ")}</div><div class=b itemscope itemtype="https://schema.org/Article"><h1 itemprop="headline">{e(a.title)}</h1><span itemprop="author">{a.author}</span> <meta itemprop="datePublished" content="{a.published}"><div class=c><div class=d itemprop="articleBody">{"".join(body)}</div></div><div class=g>{other}</div></div><div class=h>{w["rights"]}</div></body></html>"""


def replied(a: Article, w: Words) -> str:
    """A board in English: author's panel beside each post, signatures, quick links."""
    body = "<br>\n<br>\n".join(blocks(a, p="{}", h='<span style="font-weight: bold">{}</span>', c="<em>{}</em>"))  # fmt: skip

    def post(n: int, who: str, text: str) -> str:
        return f'<div id="p{n}" class="post bg2"><div class="inner"><dl class="postprofile"><dt><a class="username">{who}</a></dt><dd class="profile-posts"><strong>Posts:</strong> <a>{n}12</a></dd><dd><strong>Joined:</strong> Mon May 01, 2017 9:00 am</dd></dl><div class="postbody"><h3><a href="#p{n}">Re: {e(a.title)}</a></h3><p class="author">by <strong><a class="username">{who}</a></strong> » {a.published}</p><div class="content">{text}</div><div class="signature">{w["about"]}</div></div></div></div>'

    replies = "".join(post(i, f"user{i}", s) for i, s in enumerate(w["said"], 2))
    return f"""{head(a, "", "{1} • View topic - {0}")}<body id="phpbb"><div id="page-header"><ul class="linklist navlinks">{rows(w["menu"])}</ul></div><div id="page-body"><h2 class="topic-title"><a href="/t">{e(a.title)}</a></h2><div class="action-bar">5 posts • Page 1 of 1</div>{post(1, a.author, body)}{replies}<div class="action-bar">Return to “{w["menu"][2]}”</div><h3>Who is online</h3><p>Users browsing this forum: No registered users and 3 guests</p></div><div id="page-footer">{w["rights"]}</div></body></html>"""


def live(a: Article, w: Words) -> str:
    """A report in entries, each with a time of its own; a list of key moments above."""
    entries, inside = [], []
    for label, text in (*a.lines, ("H", "")):
        if label == "H" and inside:
            entries.append(f'<div class="live-entry" id="b{len(entries)}"><time class="live-time" datetime="{a.published}T0{len(entries)}:15">0{len(entries)}:15</time>{"".join(inside)}<div class="entry-share"><a href="#">{w["share"]}</a></div></div>')  # fmt: skip
            inside = []
        form = {"H": "<h3>{}</h3>", "C": "<figure><img src=/a.jpg><figcaption>{}</figcaption></figure>", "N": "<h3>{}</h3>"}  # fmt: skip
        if text:
            inside.append(form.get(label, "<p>{}</p>").format(e(text)))
    return f"""{head(a, "", "{} | {}")}<body><header><nav>{rows(w["menu"])}</nav></header><main><h1>{e(a.title)}</h1><div class="live-meta"><span>{w["by"]}{a.author}</span> <time datetime="{a.published}">{a.published}</time></div><div class="key-moments"><ul>{rows(w["titles"][:3], '<li><a href="#b{0}">{1}</a></li>')}</ul></div><div class="live-entries">{"".join(entries)}</div></main><section class="more-stories"><h2>{w["hot"]}</h2>{teasers(w, "<div class=item><a href=/x><h3>{}</h3></a><p>{}</p></div>")}</section><footer>{w["rights"]}</footer></body></html>"""


def manual(a: Article, w: Words) -> str:
    """Documentation: a long tree of links beside, sections in sections, the next page below."""
    tree = f"<ul>{rows(w['titles'] * 4, '<li class=toctree-l1><a href=/d/{0}>{1}</a></li>')}</ul>"
    body = "".join(blocks(a, h='</section><section id="x"><h2>{}<a class="headerlink" href="#x">¶</a></h2>', n="</section><section><h2>{}</h2>", c="<figure><img src=/a.png><figcaption><p>{}</p></figcaption></figure>"))  # fmt: skip
    return f"""{head(a, "", "{} — {} documentation")}<body class="wy-body-for-nav"><nav class="wy-nav-side"><div class="wy-side-nav-search"><a href="/">{a.site}</a></div><div class="wy-menu">{tree}</div></nav><section class="wy-nav-content-wrap"><div class="wy-nav-content"><div role="navigation"><ul class="wy-breadcrumbs"><li><a href="/">{w["home"]}</a> »</li><li>{e(a.title)}</li></ul></div><div role="main" class="document"><div itemprop="articleBody"><section><h1>{e(a.title)}<a class="headerlink" href="#t">¶</a></h1>{body}</section></div></div><footer><div class="rst-footer-buttons"><a rel="next">{w["next"]}</a><a rel="prev">{w["previous"]}</a></div><div role="contentinfo"><p>{w["rights"]}</p></div></footer></div></section></body></html>"""


def chain(a: Article, w: Words) -> str:
    """A chain of local papers: the second half in wrappers for subscribers, prompts in between."""
    body = blocks(a, p='<div class="subscriber-only"><p>{}</p></div>', h='<div class="subscriber-only"><h3>{}</h3></div>', c='<div class="inline-asset"><div class="card-image"><img src="/a.jpg"></div><div class="card-caption"><p><span>{}</span></p></div></div>')  # fmt: skip
    prompt = f'<div class="inline-email-capture"><div class="email-form-title">{w["hot"]}</div><p>{w["follow"]}</p><form><input type=email></form></div>'
    return f"""{head(a, f'<meta name="author" content="{a.author}">', "{} | {}")}<body><div id="site-top-nav-container"><ul>{rows(w["menu"])}</ul></div><div id="main-page-container"><article id="asset-1"><div class="asset-masthead"><h1 class="headline"><span>{e(a.title)}</span></h1><div class="meta"><ul><li>{w["by"]}{a.author}</li><li><time datetime="{a.published}">{a.published}</time></li></ul></div></div><div id="article-body" class="asset-content">{among(body, prompt)}</div><div class="tagline"><p>{LIFE[key(a)].format(a.author)}</p></div></article><div class="block-posts"><h3>{w["related"]}</h3>{teasers(w, "<div class='card-body'><h3><a href='/x'>{}</a></h3><p class='lead'>{}</p></div>")}</div></div><footer>{w["rights"]}</footer></body></html>"""


def tabloid(a: Article, w: Words) -> str:
    """A tabloid: points above the text, pictures with captions, links to other stories in the text."""
    body = blocks(a, p='<p class="mol-para-with-font">{}</p>', c='<div class="artSplitter"><div class="image-wrap"><img src="/a.jpg"></div><p class="imageCaption">{}</p></div>')  # fmt: skip
    other = f'<div class="mol-bullets-with-font"><ul>{rows(w["titles"][3:5], "<li><strong>READ MORE: <a href=/m/{0}>{1}</a></strong></li>")}</ul></div>'
    return f"""{head(a, "", "{} | {}")}<body><div id="page-container"><div class="page-header"><ul class="nav-primary">{rows(w["menu"])}</ul></div><div id="content"><div class="alpha"><div id="js-article-text"><h2>{e(a.title)}</h2><p class="author-section">{w["by"]}<a class="author">{a.author}</a></p><p class="byline-section"><span class="article-timestamp">Published: <time datetime="{a.published}">{a.published}</time></span></p><div itemprop="articleBody">{among(body, other)}</div></div><div class="shareArticles"><p>{w["share"]}</p></div><div id="reader-comments"><h3>{w["comments"]}</h3>{"".join(f"<div class=comment><p class=user-info>u{i}</p><p class=comment-body>{s}</p></div>" for i, s in enumerate(w["said"]))}</div></div><div class="beta"><h3>{w["hot"]}</h3><ul>{teasers(w, "<li><a href=/x><span>{}</span></a><p>{}</p></li>")}</ul></div></div></div></body></html>"""


def bulletin(a: Article, w: Words) -> str:
    """A house's news on its own site: no classes that tell, the text in one cell of a frame of divs,
    a sheet of addresses after it."""
    body = "".join(blocks(a, p='<p style="line-height:2em"><span style="font-size:16px">&nbsp; &nbsp; {}</span></p>', h='<p><span style="font-size:16px"><strong>{}</strong></span></p>', c='<p style="text-align:center"><img src="/a.jpg"></p><p style="text-align:center"><span style="font-size:14px">{}</span></p>'))  # fmt: skip
    return f"""{head(a, "", "{}-{}")}<body><div class="w1"><div class="w2">{rows(w["menu"], "<a href=/{0}>{1}</a>")}</div></div><div class="w1"><div class="w3"><dl><dt>{w["menu"][0]}</dt>{rows(w["menu"], "<dd><a href=/c/{0}>{1}</a></dd>")}</dl><p>{w["about"]}</p></div><div class="w4"><div class="w5"><h3>{e(a.title)}</h3><p>{a.published}&nbsp;&nbsp;{w["source"]}{a.site}&nbsp;&nbsp;点击：213</p><div class="w6">{body}</div><p>{w["previous"]}<a href="/1">{w["titles"][0]}</a></p><p>{w["next"]}<a href="/2">{w["titles"][1]}</a></p></div></div></div><div class="w1"><p>{w["rights"]}</p><p>{w["about"]}</p></div></body></html>"""


# Those held out: rules are not to be written with an eye on them.
HELD_OUT = (
    province, paper, office, sections, encyclopedia, ampersand, brief, verses, plain,
    live, manual, chain, tabloid, bulletin,
)  # fmt: skip
LAYOUTS: tuple[tuple[Callable[[Article, Words], str], bool], ...] = tuple(
    (layout, layout in HELD_OUT)
    for layout in (
        agency, people, account, ticker, moods, observer, gateway, seawave, coders, column, posted,
        pleading, spread, zones, wrapped, steps, countdown, weblog, mailing, stated, pulled,
        broadcast, tagged, replied, *HELD_OUT,
    )
)  # fmt: skip
# What these show of an article, where that is not all of it or not in its own lines.
SHOWN: dict[Callable, Callable[[Article], tuple[tuple[str, str], ...]]] = {
    brief: short,
    verses: clauses,
}
