# ruff: noqa: E501
"""Web pages of our own making: an article in the markup of a site, with the site's furniture.

A site is a function from an ``Article`` to HTML. What is not the article is made of the words below;
some of it is running text (comments, teasers, notices), since that is what misleads. ``SITES`` says
which are held out: rules are not to be written with an eye on those.
"""

from __future__ import annotations

import base64
import html
from collections.abc import Callable, Iterable
from dataclasses import replace

from layouts import LAYOUTS, SHOWN
from sites import Article, articles

ZH = dict(
    home="首页",
    menu="新闻 财经 体育 娱乐 科技 汽车 房产 视频 图片 论坛".split(),
    search="请输入关键词",
    login="登录 注册",
    by="作者：",
    source="来源：",
    editor="责任编辑：",
    share="分享到 微信 微博 朋友圈",
    related="相关阅读",
    hot="热门排行",
    comments="网友评论",
    tags="标签：",
    previous="上一篇：",
    next="下一篇：",
    titles=(
        "雨季提前到来，山路封闭三处|老街改造方案公示，住户最关心停车|一个修表人的第四十年|渡轮票价下月调整|"
        "图书馆延长夜间开放时间|城东集市搬到了新地方|今年的枇杷为什么贵|小学操场下面发现一口古井"
    ).split("|"),
    teasers=(
        "昨天傍晚的一场大雨过后，进山的三处路口都设了路障，工程队说至少要四天才能清完塌方。",
        "方案贴出来的第一天，街道办的电话响了六十多次，问的几乎都是同一件事：车停到哪里去。",
        "他的铺子只有三平方米，墙上挂着一百多只等人来取的表，有一只已经等了十二年。",
    ),
    said=(
        "写得真好，看完想起了我外婆，她以前也是这么说的，可惜现在听不到了。",
        "建议作者去实地看看，我家就在旁边，情况跟文章里写的不完全一样，不过大体没错。",
        "沙发！前排占座。",
        "转给我爸看了，他说那年他也在场，还帮着抬过木头，说起来没完没了。",
    ),
    notice="本站转载文章仅为传递信息，不代表本站观点，如有侵权请联系删除。",
    follow="扫描二维码，关注我们的公众号，每天早上七点，把城里的新鲜事送到你手边。",
    rights="版权所有 未经授权不得转载 备案号 ICP备00000000号",
    about="我们是一家小报，只写这座城里的人和事，每周三出报，欢迎来信来稿。",
    cookies="我们使用 Cookie 来改善你的浏览体验，继续浏览即表示你同意我们的隐私政策。",
    ad="广告",
)  # fmt: skip
EN = dict(
    home="Home",
    menu="News Business Sport Culture Science Travel Video Pictures Opinion".split(),
    search="Search",
    login="Sign in",
    by="By ",
    source="Source: ",
    editor="Editor: ",
    share="Share on Facebook Twitter Email",
    related="Related stories",
    hot="Most read",
    comments="Comments",
    tags="Topics: ",
    previous="Previous: ",
    next="Next: ",
    titles=(
        "Ferry fares to rise next month|The watchmaker who never closes|Rain shuts three mountain roads|"
        "Market moves to the old freight yard|Why plums cost more this year|School finds a well under its yard|"
        "Night buses return to the harbour|A choir of two hundred strangers"
    ).split("|"),
    teasers=(
        "Heavy rain on Tuesday evening closed three roads into the hills, and crews say it will take days to clear them.",
        "His shop is hardly wider than a door, and more than a hundred watches hang there, waiting to be collected.",
        "Residents asked one question more than any other when the plan was shown: where will the cars go?",
    ),
    said=(
        "Lovely piece. My grandmother used to tell a story just like this one, and I never believed a word of it.",
        "I live two streets away and it is not quite how I remember it, but the gist is right, I suppose.",
        "First!",
        "Sent this to my father, who says he was there on the day and helped carry the beams up the hill.",
    ),
    notice="The views expressed here are those of the author and do not reflect those of this site.",
    follow="Sign up for our morning letter and get the best of the harbour in your inbox, every day at seven.",
    rights="© All rights reserved. No part of this site may be reproduced without permission.",
    about="We are a small paper that writes only about this town and its people, and we print on Wednesdays.",
    cookies="We use cookies to improve your experience. By continuing you agree to our privacy policy.",
    ad="Advertisement",
)  # fmt: skip
JA = dict(
    ZH,
    home="ホーム",
    menu="ニュース 経済 スポーツ 文化 科学 旅行 動画".split(),
    by="文：",
    related="関連記事",
    hot="ランキング",
    comments="コメント",
    titles="大雨で山道三か所が通行止め|時計屋の四十年|渡し船の運賃が来月から変わる|図書館、夜間の開館を延長|朝市が新しい場所へ".split("|"),
    teasers=("きのう夕方の大雨で、山へ入る三か所の道が閉ざされた。片づけには四日ほどかかるという。",),
    said=("とても良い記事でした。祖母のことを思い出しました。", "近所に住んでいますが、少し違うところもあります。"),
    notice="本サイトの記事、写真の無断転載を禁じます。",
    follow="毎朝七時に届くお便りを購読しませんか。登録はこちらからどうぞ。",
    cookies="当サイトではCookieを使用しています。閲覧を続けると同意したものとみなします。",
    about="この町の人と出来事だけを書く小さな新聞です。毎週水曜日に発行しています。",
)  # fmt: skip


def words(a: Article) -> dict:
    return EN if a.lang == "en" else JA if a.lang == "ja" else ZH


def e(text: str) -> str:
    return html.escape(text, quote=False)


def links(titles: Iterable[str], item: str = "li") -> str:
    return "".join(
        f'<{item}><a href="/n/{i}.html">{e(t)}</a></{item}>' for i, t in enumerate(titles)
    )


def paragraphs(
    a: Article, p="<p>{}</p>", h="<h2>{}</h2>", c="<p class=pic-desc>{}</p>"
) -> list[str]:
    forms = {"B": p, "H": h, "C": c, "N": h}
    return [forms[label].format(e(text)) for label, text in a.lines]


def figure(a: Article) -> str:
    return '<figure><img src="/i/a.jpg" width=600 height=400><figcaption>{}</figcaption></figure>'


def semantic(a: Article) -> str:
    w = words(a)
    body = "\n".join(paragraphs(a, c=figure(a)))
    return f"""<!DOCTYPE html><html lang="{a.lang}"><head><meta charset="utf-8"><title>{e(a.title)} - {a.site}</title>
<meta property="og:title" content="{html.escape(a.title)}"><meta property="og:site_name" content="{a.site}">
<link rel="canonical" href="https://example.org/2024/{a.name}">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{a.title}",
"author":[{{"@type":"Person","name":"{a.author}"}}],"datePublished":"{a.published}T08:30:00+08:00"}}</script></head>
<body><header><a href="/">{a.site}</a><nav><ul>{links(w["menu"])}</ul></nav><form><input placeholder="{w["search"]}"></form></header>
<div class="cookie-banner"><p>{w["cookies"]}</p><button>OK</button></div>
<main><article><h1>{e(a.title)}</h1><p class="byline">{w["by"]}<a href="/u/1">{a.author}</a> · <time datetime="{a.published}">{a.published}</time></p>
{body}
<ul class="share-buttons"><li>{w["share"]}</li></ul></article></main>
<aside><h2>{w["related"]}</h2>{"".join(f"<div><h3><a href='/x'>{e(t)}</a></h3><p>{s}</p></div>" for t, s in zip(w["titles"], w["teasers"], strict=False))}</aside>
<section class="comments"><h2>{w["comments"]}</h2>{"".join(f"<div class=comment><b>user{i}</b><p>{s}</p></div>" for i, s in enumerate(w["said"]))}</section>
<footer><p>{w["about"]}</p><p>{w["rights"]}</p></footer></body></html>"""


def portal(a: Article) -> str:
    w = words(a)
    body = "\n".join(
        paragraphs(
            a,
            p="<p>　　{}</p>",
            h="<p><strong>　　{}</strong></p>",
            c='<p align="center" class="pictext">{}</p>',
        )
    )
    return f"""<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html><head><title>{e(a.title)}_{a.site}</title><meta name="keywords" content="a,b"></head><body>
<div id="top">{"".join(f'<a href="/{i}">{m}</a>' for i, m in enumerate(w["menu"]))}<span>{w["login"]}</span></div>
<div class="path">{w["home"]} &gt; <a href="/n">{w["menu"][0]}</a> &gt; {e(a.title)}</div>
<div class="wrap"><div class="left"><h1>{e(a.title)}</h1>
<div class="info"><span>{a.published} 08:30</span><span>{w["source"]}{a.site}</span><span>{w["by"]}{a.author}</span><span>0</span></div>
<div id="artibody">{body}<p>{w["editor"]}{a.editor or a.author}</p></div>
<div class="declare"><p>{w["notice"]}</p></div>
<div class="pages">{w["previous"]}<a href="/p">{w["titles"][0]}</a> {w["next"]}<a href="/q">{w["titles"][1]}</a></div>
<div class="list"><h3>{w["related"]}</h3><ul>{links(w["titles"])}</ul></div>
<div class="pl"><h3>{w["comments"]}</h3>{"".join(f"<dl><dt>网友{i}</dt><dd>{s}</dd></dl>" for i, s in enumerate(w["said"]))}</div>
</div><div class="right"><div class="box"><h3>{w["hot"]}</h3><ol>{links(w["titles"])}</ol></div><div>{w["ad"]}</div>
<div class="box"><p>{w["teasers"][0]}</p></div></div></div><div class="bottom">{w["rights"]}</div></body></html>"""


def tables(a: Article) -> str:
    w = words(a)
    body = "<br><br>\n".join(paragraphs(a, p="　　{}", h="<b>{}</b>", c="<center>{}</center>"))
    return f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>{e(a.title)} - {a.site}</title></head>
<body bgcolor=#ffffff><table width=760><tr><td>{" | ".join(f"<a href=/{i}>{m}</a>" for i, m in enumerate(w["menu"]))}</td></tr></table>
<table width=760><tr><td width=180 valign=top><table><tr><td><b>{w["hot"]}</b></td></tr>{"".join(f"<tr><td>·<a href=/x>{t}</a></td></tr>" for t in w["titles"])}</table></td>
<td><table><tr><td align=center><font size=5><b>{e(a.title)}</b></font></td></tr><tr><td align=center><font size=2>{a.published} {w["source"]}{a.site} {w["by"]}{a.author}</font></td></tr>
<tr><td><font size=3>{body}</font></td></tr><tr><td align=right>[<a href="javascript:window.close()">关闭窗口</a>] [<a href="#">打印</a>]</td></tr></table></td></tr></table>
<table width=760><tr><td align=center>{w["about"]}<br>{w["rights"]}</td></tr></table></body></html>"""


def breaks(a: Article) -> str:
    w = words(a)
    body = "<br/><br/>".join(paragraphs(a, p="{}", h="<b>{}</b>", c="<i>{}</i>"))
    return f"""<html><head><title>{e(a.title)} | {a.site}</title><meta name="author" content="{a.author}"><meta name="date" content="{a.published}"></head><body>
<div class="sidebar"><h2>{w["related"]}</h2><ul>{links(w["titles"])}</ul><p>{w["about"]}</p></div>
<div class="post"><h2 class="title"><a href="/this">{e(a.title)}</a></h2><div class="date">{a.published}</div><div class="entry">{body}</div>
<div class="meta">{w["tags"]}<a href="/t">x</a> <a href="/c">{w["comments"]} (4)</a></div></div>
<ol class="commentlist">{"".join(f"<li><cite>u{i}</cite> says: <p>{s}</p></li>" for i, s in enumerate(w["said"]))}</ol>
<div id="footer">{w["rights"]}</div></body></html>"""


def messenger(a: Article) -> str:
    w = words(a)
    p = '<section style="margin:8px"><span style="font-size:16px">{}</span></section>'
    h = '<section><span style="font-weight:bold;color:red">{}</span></section>'
    body = "".join(
        paragraphs(
            a,
            p=p,
            h=h,
            c='<p style="text-align:center"><span style="font-size:12px">▲ {}</span></p>',
        )
    )
    return f"""<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="{html.escape(a.title)}"><title></title></head>
<body id="activity-detail"><div id="js_article" class="rich_media"><div class="rich_media_inner"><h1 class="rich_media_title" id="activity-name">{e(a.title)}</h1>
<div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">{a.author}</span><span class="rich_media_meta rich_media_meta_nickname"><a id="js_name">{a.site}</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text">{a.published}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">{body}<section><span>{w["follow"]}</span></section></div>
<div class="rich_media_tool"><span>阅读 1024</span><span>赞 8</span></div></div>
<div class="comment_area"><p>{w["comments"]}</p>{"".join(f"<div><strong>u{i}</strong><p>{s}</p></div>" for i, s in enumerate(w["said"]))}</div></div>
<script>var x = "{a.title}";</script></body></html>"""


def press(a: Article) -> str:
    w = words(a)
    body = "\n".join(
        paragraphs(
            a,
            c='<div class="wp-caption"><img src="/wp/a.jpg"><p class="wp-caption-text">{}</p></div>',
        )
    )
    return f"""<!DOCTYPE html><html lang="{a.lang}"><head><meta charset="utf-8"><title>{e(a.title)} – {a.site}</title><meta property="article:published_time" content="{a.published}T01:02:03+00:00"></head>
<body class="single single-post tag-town"><header id="masthead"><p class="site-title"><a href="/">{a.site}</a></p><nav id="site-navigation"><ul>{links(w["menu"])}</ul></nav></header>
<div id="content"><main><article class="post type-post tag-town category-news"><header class="entry-header"><h1 class="entry-title">{e(a.title)}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date" datetime="{a.published}">{a.published}</time></span><span class="byline"> <a class="url fn n">{a.author}</a></span></div></header>
<div class="entry-content">{body}<div class="sharedaddy"><h3>Share this:</h3><ul>{links(w["share"].split())}</ul></div>
<div class="jp-relatedposts"><h3>{w["related"]}</h3><p>{w["teasers"][0]}</p></div></div>
<footer class="entry-footer">{w["tags"]}<a href="/tag">town</a></footer></article>
<nav class="post-navigation"><a href="/p">{w["previous"]}{w["titles"][0]}</a><a href="/n">{w["next"]}{w["titles"][1]}</a></nav>
<div id="comments"><h2>{w["comments"]}</h2><ol>{"".join(f"<li class=comment><div class=comment-content><p>{s}</p></div></li>" for s in w["said"])}</ol><form><textarea>x</textarea><label>Name</label></form></div></main>
<aside id="secondary"><section class="widget"><h2>{w["hot"]}</h2><ul>{links(w["titles"])}</ul></section><section class="widget"><p>{w["about"]}</p></section></aside></div>
<footer id="colophon">{w["rights"]}</footer></body></html>"""


def single(a: Article) -> str:
    w = words(a)
    data = base64.b64encode(bytes(3000)).decode()
    body = "".join(
        paragraphs(
            a,
            p='<p class="sf-1 sf-2">{}',
            h="<h3>{}</h3>",
            c=f'<figure><img src="data:image/png;base64,{data}" alt>'
            + "<figcaption>{}</figcaption></figure>",
        )
    )
    return f"""<!DOCTYPE html> <html lang=en><!--
 Page saved with SingleFile
 url: https://example.net/p/{a.name}
 saved date: Sat Nov 21 2026 09:10:11 GMT+0800
--><meta charset=utf-8><title>{e(a.title)} · {a.site}</title><style>.a{{background:url(data:image/png;base64,{data})}}</style>
<body><div class=app><div class=topbar><a href=/>{a.site}</a> <a href=/l>{w["login"]}</a></div><div class="c1"><div class=c2><h1>{e(a.title)}</h1>
<div class=c3><a href=/u>{a.author}</a><span class=d>{a.published}</span></div><div class=c4>{body}</div>
<div class=c5><span>{w["share"]}</span></div></div><div class=c6><div class=c7>{w["related"]}</div>{"".join(f"<a class=card href=/x><div class=t>{t}</div><div class=s>{s}</div></a>" for t, s in zip(w["titles"], w["teasers"] * 3, strict=False))}</div></div>
<template shadowrootmode=open><p>shadow</p></template><div class=modal style="display:none"><p>{w["follow"]}</p></div><div class=f>{w["rights"]}</div></div>"""


def forum(a: Article) -> str:
    w = words(a)
    body = "<br>\n".join(paragraphs(a, p="{}<br>", h="<strong>{}</strong><br>", c="{}<br>"))
    floors = "".join(
        f'<div id="post_{i}"><table class="plhin"><tr><td class="pls"><a href="/u{i}">user{i}</a><p>积分 {i}21</p></td><td class="plc"><div class="pi"><em>发表于 2024-06-0{i + 1} 10:00</em> <a>{i + 2}楼</a></div><div class="t_fsz"><table><tr><td class="t_f">{s}</td></tr></table></div></td></tr></table></div>'
        for i, s in enumerate(w["said"])
    )
    return f"""<html><head><title>{e(a.title)} - {w["menu"][-1]} - {a.site}</title></head><body><div id="hd"><div class="nav">{"".join(f"<a href=/{m}>{m}</a>" for m in w["menu"])}</div></div>
<div id="pt" class="bm"><a href=/>{w["home"]}</a> › {w["menu"][-1]} › {e(a.title)}</div>
<div id="ct"><h1 class="ts"><span id="thread_subject">{e(a.title)}</span></h1><div id="postlist"><div id="post_x"><table class="plhin"><tr><td class="pls"><a href="/u">{a.author}</a><p>积分 99</p></td><td class="plc"><div class="pi"><em>发表于 {a.published} 08:00</em> <a>楼主</a></div><div class="t_fsz"><table><tr><td class="t_f">{body}</td></tr></table></div></td></tr></table></div>{floors}</div></div>
<div id="ft"><p>{w["rights"]}</p></div></body></html>"""


def letter(a: Article) -> str:
    w = words(a)
    row = '<tr><td style="padding:10px"><table width="100%"><tr><td>{}</td></tr></table></td></tr>'
    body = "".join(
        paragraphs(
            a,
            p=row.format("<p>{}</p>"),
            h=row.format("<h2>{}</h2>"),
            c=row.format('<p class="caption">{}</p>'),
        )
    )
    return f"""<!DOCTYPE html><html><head><title>{e(a.title)}</title></head><body><div style="display:none;max-height:0">{w["teasers"][0]}</div>
<center><table width="600"><tr><td><a href="/web">View in browser</a></td></tr><tr><td><h1>{e(a.title)}</h1></td></tr><tr><td>{w["by"]}{a.author}, {a.site}, {a.published}</td></tr>
{body}
<tr><td><table><tr><td><a href="/s">{w["share"]}</a></td></tr></table></td></tr><tr><td><p>{w["follow"]}</p><p>Unsubscribe | Preferences</p><p>{w["rights"]}</p></td></tr></table></center></body></html>"""


def divs(a: Article) -> str:
    w = words(a)
    body = "".join(
        paragraphs(
            a,
            p='<div class="x3f" data-b="1"><span data-t="1">{}</span></div>',
            h='<div class="k9"><span><b>{}</b></span></div>',
            c='<div class="z1"><span>{}</span></div>',
        )
    )
    cards = "".join(
        f'<div class="q1"><div class="q2"><span>{t}</span></div><div class="q3"><span>{s}</span></div><div class="q4"><span>3 min</span></div></div>'
        for t, s in zip(w["titles"], w["teasers"] * 2, strict=False)
    )
    return f"""<!doctype html><html><head><meta charset=utf-8><title>{e(a.title)}</title><meta property="og:site_name" content="{a.site}"><meta name="twitter:title" content="{html.escape(a.title)}"></head><body><div id="root"><div class="r1"><div class="n1">{"".join(f'<div class="n2"><a href="/{m}">{m}</a></div>' for m in w["menu"])}</div></div>
<div class="r2"><div class="m1"><div class="t1"><span>{e(a.title)}</span></div><div class="b1"><span class="b2">{a.author}</span><span class="b3">{a.published}</span><span class="b4">5 min</span></div><div class="y1">{body}</div><div class="v1"><span>128</span><span>6</span></div></div>
<div class="w1"><div><span>{w["related"]}</span></div>{cards}</div></div><div class="g1"><div>{w["about"]}</div><div>{w["rights"]}</div></div></div></body></html>"""


def copied(a: Article) -> str:
    w = words(a)
    body = "\n".join(paragraphs(a, p="<p>&nbsp; &nbsp; {}</p>", h="<h3>{}</h3>", c="<p>{}</p>"))
    return f"""<html><head><meta charset=utf-8><title>{e(a.title)}-{a.site}</title></head><body><div class="header"><a href=/>{a.site}</a></div><div class="main"><div class="article"><div class="position">{w["home"]} → {w["menu"][1]} → </div><h1>{e(a.title)}</h1><div class="tips"><i>{a.published} 09:12:44</i> <i>{w["by"]}{a.author}</i> <i>浏览 213</i></div><div class="con">{body}<p>{w["notice"]}</p><p>{w["tags"]}x y z</p></div>
<div class="updown"><p>{w["previous"]}<a href="/p">{w["titles"][2]}</a></p><p>{w["next"]}<a href="/n">{w["titles"][3]}</a></p></div>
<div class="tj"><h3>{w["related"]}</h3>{"".join(f'<dl><dt><a href="/d">{t}</a></dt><dd>{s}</dd></dl>' for t, s in zip(w["titles"], w["teasers"] * 3, strict=False))}</div></div></div>
<div class="copyright">{w["rights"]}<p>主站蜘蛛池模板： {"| ".join(w["titles"] * 2)}</p></div></body></html>"""


def magazine(a: Article) -> str:
    w = words(a)
    body = paragraphs(
        a, c="<figure><div><img src=/a.jpg></div><figcaption><span>{}</span></figcaption></figure>"
    )
    body.insert(
        min(3, len(body)),
        f'<div class="newsletter-signup"><h4>{w["hot"]}</h4><p>{w["follow"]}</p><form><input type=email><button>OK</button></form></div>',
    )
    body.insert(
        min(6, len(body)),
        f'<p><strong>{w["related"]}: <a href="/r">{w["titles"][1]}</a></strong></p>',
    )
    body.insert(min(8, len(body)), f'<aside class="ad-slot"><span>{w["ad"]}</span></aside>')
    return f"""<!DOCTYPE html><html lang="{a.lang}"><head><title>{e(a.title)} | {a.site}</title><meta name="author" content="{a.author}"><meta property="article:published_time" content="{a.published}"></head><body>
<div class="skip"><a href="#m">Skip to content</a></div><header class="global-header"><nav>{links(w["menu"], "span")}</nav></header><main id="m"><div class="article-header"><a class="kicker" href="/k">{w["menu"][3]}</a><h1>{e(a.title)}</h1><p class="dek">{a.lines[0][1][:40]}</p><p class="byline">{w["by"]}{a.author}</p><p>{a.published}</p></div><div class="article-body">{"".join(body)}<p class="author-bio"><em>{a.author} {w["about"]}</em></p></div></main>
<section class="recirc"><h2>{w["hot"]}</h2>{"".join(f"<article><h3><a href=/x>{t}</a></h3><p>{s}</p></article>" for t, s in zip(w["titles"], w["teasers"], strict=False))}</section><footer>{w["rights"]}</footer></body></html>"""


def wiki(a: Article) -> str:
    w = words(a)
    heads = [t for label, t in a.lines if label == "H"]
    toc = "".join(f'<li><a href="#h{i}">{e(t)}</a></li>' for i, t in enumerate(heads))
    body = "\n".join(
        paragraphs(a, h='<h2>{}<span class="editsection">[<a href="/edit">edit</a>]</span></h2>')
    )
    box = f"<table class=infobox><tr><th>{w['by']}</th><td>{a.author}</td></tr><tr><th>{w['source']}</th><td>{a.site}</td></tr></table>"
    return f"""<!DOCTYPE html><html><head><title>{e(a.title)} - {a.site}</title></head><body><div id="mw-navigation"><ul>{links(w["menu"])}</ul></div><div id="content"><h1 id="firstHeading">{e(a.title)}</h1><div id="bodyContent"><div id="siteSub">From {a.site}</div>{box}<div id="toc" class="toc"><h2>Contents</h2><ul>{toc}</ul></div>{body}</div></div>
<div id="catlinks">Categories: <a href=/c>x</a></div><div id="footer"><ul><li>This page was last edited on {a.published}.</li><li>{w["rights"]}</li></ul></div></body></html>"""


# The second half of the row is held out.
SITES: tuple[tuple[Callable[[Article], str], bool], ...] = (
    (semantic, False),
    (portal, False),
    (tables, False),
    (breaks, False),
    (messenger, False),
    (press, False),
    (single, False),
    (divs, False),
    (forum, True),
    (letter, True),
    (copied, True),
    (magazine, True),
    (wiki, True),
)


def pages(most: int = 0) -> list[tuple[str, str, Article, bool]]:
    """Name, HTML, article (as the page shows it), whether held out. ``most`` cuts the articles to
    so many paragraphs: real pages are often longer than what they are for."""
    some = [replace(a, lines=_first(a, most)) if most else a for a in articles()]
    out = [(f"{site.__name__}/{a.name}", site(a), a, held) for site, held in SITES for a in some]
    for layout, held in LAYOUTS:
        shown = SHOWN.get(layout, lambda a: a.lines)
        for a in some:
            page = layout(a, words(a))
            out.append((f"{layout.__name__}/{a.name}", page, replace(a, lines=shown(a)), held))
    return out


def _first(a: Article, most: int) -> tuple[tuple[str, str], ...]:
    """An article's lines up to a paragraph."""
    out: list[tuple[str, str]] = []
    for line in a.lines:
        out.append(line)
        most -= line[0] == "B"
        if not most:
            break
    return tuple(out)
