# ruff: noqa: E501
"""Pages to captures: the text as it stands, structure, votes, what a page states; hostile markup."""

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from book.ingest import blocks as walk_blocks
from book.ingest import clean, dom, extractor, html, outline, stated
from book.manuscript import markup
from book.model.content import walk

PARAGRAPH = "河边的磨坊停了很多年，今年春天它的水轮又转了起来，村里的人几乎都到了。"
LOREM = "The old mill by the river stood still for thirty years, until somebody mended its wheel."
TOLD = (
    "修水轮的人姓陆，他用了两个冬天，把朽掉的木叶一片一片换成了新的。",
    "县里来的人说，水轮转起来的那一天，河里的鱼都往下游去了，到晚上才回来。",
    "老人们坐在桥上看，没有人说话，只有水声和木头的声音。",
    "磨坊的主人今年八十三岁，他说他父亲在的时候，水轮一天要磨六百斤麦子。",
)


def read(page: str, address: str = "", picture=None):
    return html.read(page, address, picture)


def blocks(page: str, **kwargs):
    capture = read(page, **kwargs).capture
    return [(b.kind, capture.text[b.start : b.end]) for b in capture.blocks]


def marks(page: str, **kwargs):
    capture = read(page, **kwargs).capture
    return [
        (m.kind, capture.text[m.start : m.end], m.value) for b in capture.blocks for m in b.marks
    ]


# Text.


def reference(root) -> str:
    """The text nodes a reader sees, by another way than the walk."""
    out = []
    for node in root.xpath("//text()"):
        holder = node.getparent()
        chain = [*holder.iterancestors()] if node.is_tail else [holder, *holder.iterancestors()]
        if not any(not isinstance(n.tag, str) or n.tag in outline.LEFT_OUT for n in chain):
            out.append(str(node))
    return "".join(out)


tags = st.sampled_from(
    "p div span a b i h1 h2 ul ol li table tr td th blockquote pre br img figure figcaption nav"
    " script style title svg template textarea select option form center font x-y wbr embed iframe body"
    " html sup sub q del ins math msup mfrac mi".split()
)
pieces = st.one_of(
    st.text(alphabet="ab 春。\n\t<>&;\"'=/\x00\u200f\ufffd!-[]#x", max_size=8),
    tags.map(lambda t: f"<{t}>"),
    tags.map(lambda t: f"</{t}>"),
    tags.map(lambda t: f"<{t} class='nav share' style='x' href=' javascript:a'>"),
    st.sampled_from(["<!--", "-->", "<![CDATA[", "]]>", "&#0;", "&#x110000;", "&lt;", "<!DOCTYPE"]),
)
hostile = st.lists(pieces, max_size=40).map("".join)


@given(hostile)
@settings(max_examples=400, deadline=None)
def test_the_text_is_the_text_nodes(page):
    root = dom.parse(page)
    if root is None:
        return
    found = walk_blocks.read(root)
    assert found.text == reference(root)
    done = 0
    for piece in found.pieces:
        block = piece.block
        assert done <= block.start <= block.end <= len(found.text)
        assert not found.text[done : block.start].strip()
        for mark in block.marks:
            assert block.start <= mark.start <= mark.end <= block.end
        done = block.end
    assert not found.text[done:].strip()


@given(hostile)
@settings(max_examples=200, deadline=None)
def test_nothing_is_lost_on_the_whole_way(page):
    got = read(page + f"<p>{PARAGRAPH}</p>" * 2)
    if got is None:  # an open <script>, which takes all that follows
        return
    cleaned = clean.clean(got.capture)
    assert cleaned.record.text == got.capture.text
    assert not re.search(r"(?i)\]\((?!https?:|mailto:|#|images/)", cleaned.body)


# Structure.


def test_blocks():
    page = """<h2>甲</h2><p>one <b>two</b>
      three</p><div>loose<p>inner</p>behind</div><ul><li>a<ul><li>b</li></ul><li>c</ul>
      <ol start=4><li>d<li value=9>e</ol><blockquote><p>q</p></blockquote><pre> x
  y</pre>"""
    assert blocks(page) == [
        ("h2", "甲"),
        ("p", "one two\n      three"),
        ("p", "loose"),
        ("p", "inner"),
        ("p", "behind"),
        ("li", "a"),
        ("li", "b"),
        ("li", "c"),
        ("li", "d"),
        ("li", "e"),
        ("quote", "q"),
        ("pre", " x\n  y"),
    ]
    capture = read(page).capture
    items = [(b.level, b.number) for b in capture.blocks if b.kind == "li"]
    assert items == [(1, 0), (2, 0), (1, 0), (1, 4), (1, 9)]


@pytest.mark.parametrize(
    "odd",
    [
        "<p>{0}<wbr>{1}<wbr> <em>{2}</em> end</p><p>{3}</p>",
        "<ul><li>{0}<wbr>{1} <a href='x'>{2}</a></ul><p>{3}</p>",
        "<p>{0}</p><wbr><p>{1}</p><wbr/><p>{2}</p><p>{3}</p>",
        "<p>{0}</p><embed src='x'><p>{1}</p><p>{2}</p><source src=y><p>{3}</p>",
        "<p>{0}</p><iframe src=x><p>{1}</p><svg viewBox='0'><p>{2}</p><p>{3}</p>",
        "<div><p>{0}</p></body></html><script>'</body>'</script><p>{1}</p><p>{2}</p></div><p>{3}",
        "<p>{0}</p></body></html><html><head><title>x</title></head><body><p>{1}</p>{2}<p>{3}</p>",
        "<p>{0}</p><!-- </html> <iframe> --><p title='</body><wbr>'>{1}</p></body>{2}<p>{3}</p>",
    ],
)
def test_no_tag_takes_what_follows_it_along(odd):
    words = [f"{name} {LOREM}" for name in ("One:", "Two:", "Three:", "Four:")]
    page = f"<html><title>A mill</title><main><h1>A mill</h1>{odd.format(*words)}"
    body = clean.clean(read(page).capture).body
    assert [n for n, w in enumerate(words) if w in body] == [0, 1, 2, 3]
    assert sorted(words, key=body.index) == words


def test_a_page_that_ends_inside_a_script_is_cut():
    assert dom.is_open("<p>a</p><script>var a = 1; <p>b</p>")
    assert dom.is_open("<p>a</p><!-- b <p>c</p>") and dom.is_open("<TEXTAREA>a<p>b")
    for whole in (
        "<p>a</p><script>'<script>'</script>",
        "<!-- <script> --><p>a",
        "<p>a<!---->",
        "<",
    ):
        assert not dom.is_open(whole)


def test_empty_cells_keep_their_columns():
    table = """<table><tr><th></th><th>a</th><th>b</th></tr><tr><td>x</td><td> </td><td>2</td></tr>
      <tr><td>y</td><td>1</td><td></td></tr><tr><td colspan=2>z</td><td>3</td></tr></table>"""
    page = f"<h1>The Mill</h1><p>{LOREM}</p><p>{LOREM} Again.</p>{table}"
    for text in (page, page + f"<p>{LOREM} And again.</p>"):
        cleaned = clean.clean(read(text).capture)
        rows = [line for line in cleaned.body.splitlines() if line.startswith("|")]
        assert rows == [
            "|  | a | b |",
            "| --- | --- | --- |",
            "| x |  | 2 |",
            "| y | 1 |  |",
            "| z |  | 3 |",
        ]


def test_cells_that_reach_over_rows_and_columns():
    table = """<table><tr><th rowspan=2>year<th colspan=2>harvest</tr><tr><th>wheat<th>beans</tr>
      <tr><td rowspan=2>1952<td>40<td>3</tr><tr><td>41<td rowspan=0>4</tr></table>"""
    page = f"<h1>The Mill</h1><p>{LOREM}</p><p>{LOREM} Again.</p>{table}<p>{LOREM} And again.</p>"
    body = clean.clean(read(page).capture).body
    assert [line for line in body.splitlines() if line.startswith("|")] == [
        "| year | harvest |  |",
        "| --- | --- | --- |",
        "|  | wheat | beans |",
        "| 1952 | 40 | 3 |",
        "|  | 41 | 4 |",
    ]


FIGURES = [
    '<figure><img src=f/a.png alt="x"><figcaption>one <b>two</b></figcaption></figure>',
    '<p><img src=f/a.png alt="x"></p><p class=caption>one two</p>',
    '<p align=center><a href=/big><img src=f/a.png alt="x"></a><br>one two<br></p>',
    '<div class="wp-caption"><a href=/big><img src=f/a.png alt="x"></a><p class="wp-caption-text">one two</p></div>',
]


@pytest.mark.parametrize("figure", FIGURES)
def test_captions_stand_with_their_pictures(figure):
    page = f"<article><h1>The Mill</h1><p>{LOREM}</p>{figure}<p>{LOREM} Again.</p></article>"
    body = clean.clean(read(page, picture=lambda _: "images/a.png").capture).body
    assert body == f'{LOREM}\n\n![x](images/a.png "one two")\n\n{LOREM} Again.\n'
    without = clean.clean(read(page).capture)
    assert [e.kind for e in without.record.entries if e.mended == "one two"] == ["caption"]


def test_readings_over_characters_are_left_out():
    page = f"<p>{PARAGRAPH}<ruby>河<rp>(</rp><rt>hé</rt><rp>)</rp>湾<rt>wān</rt></ruby>。</p>"
    got = read(page)
    assert got.capture.text == PARAGRAPH + "河湾。" and got.left_out == {"reading": 4}


NOTES = [
    "<h2>References</h2><ol><li id=fn1>A. Miller, Mills.</li><li id=fn2>B. Reed</li></ol>",
    """<section class=footnotes><ol><li id=fn1><p>A. Miller, Mills. <a href="#r">↩</a></p>
       <li id=fn2>B. Reed</ol></section>""",
    "<h3>Notes</h3><p id=fn1>1 A. Miller, Mills.</p><p id=fn2><sup>2</sup>B. Reed</p>",
    "<div class=footnotes><hr><p id=fn1>1. A. Miller, Mills.</p><p id=fn2>2. B. Reed</p></div>",
]


@pytest.mark.parametrize("notes", NOTES)
def test_raised_numbers_call_notes(notes):
    page = f"""<article><h1>The Mill</h1><p>{LOREM}<sup>1</sup></p>
      <p>{LOREM} It is 20 m<sup>2</sup> wide.<a href="#fn2">2</a> See <a href="#part">2</a>.</p>
      <p id=part>{LOREM}</p>{notes}</article>"""
    body = clean.clean(read(page).capture).body
    assert f"{LOREM}[^1]" in body
    assert "20 m² wide.[^2] See 2." in body
    assert body.endswith("[^1]: A. Miller, Mills.\n\n[^2]: B. Reed\n")


def test_raised_numbers_without_notes_stay():
    page = f"<article><h1>The Mill</h1><p>{LOREM}<sup>1</sup></p><p>{LOREM}</p></article>"
    assert f"{LOREM}¹\n" in clean.clean(read(page).capture).body


def test_breaks_part_paragraphs_but_not_what_is_one():
    assert blocks("<div>one<br>two<br><br>three</div>") == [
        ("p", "one"),
        ("p", "two"),
        ("p", "three"),
    ]
    page = "<ul><li>one<br>two</ul><h2>a<br>b</h2><table><tr><th>x<th>y<tr><td><p>c</p><p>d</p><td>z</table>"
    assert blocks(page)[:2] == [("li", "onetwo"), ("h2", "ab")]
    assert [m for m in marks(page) if m[0] == "br"] == [("br", "", "")] * 3


def test_tables_of_data_and_of_layout():
    data = "<table><tr><th>年<th>数</tr><tr><td>1<td>2</tr></table>"
    capture = read(data).capture
    assert [(b.kind, b.table, b.row) for b in capture.blocks] == [("cell", 1, 0)] * 2 + [
        ("cell", 1, 1)
    ] * 2
    layout = (
        f"<table><tr><td><ul><li>x</ul></td><td><h1>t</h1><p>{PARAGRAPH * 3}</p></td></tr></table>"
    )
    assert [kind for kind, _ in blocks(layout)] == ["li", "h1", "p"]


def test_captions():
    page = "<figure><img src=a.png><figcaption>one</figcaption></figure><p class='wp-caption-text'>two</p>"
    assert blocks(page) == [("caption", "one"), ("caption", "two")]


def test_marks():
    page = """<base href="https://example.org/d/"><p><a href=" ../a?x=1#y ">one</a> <a href="JavaScript:x">no</a>
    <a href="file:///etc">no</a> <a href="#n">no</a> <a href="data:text/html,x">no</a>
    <a href="mailto:a@example.org?subject=x">mail</a> <b>bo</b><strong>ld</strong> <i><em>it</em></i>
    <code>c</code> <span style="font-weight: bold">heavy</span> <a href="http://u:p@example.org/">no</a></p>"""
    assert marks(page) == [
        ("link", "one", "https://example.org/a?x=1#y"),
        ("link", "mail", "mailto:a@example.org"),
        ("strong", "bold", ""),
        ("em", "it", ""),
        ("code", "c", ""),
        ("strong", "heavy", ""),
    ]


def test_pieces_of_a_byline_stand_apart():
    page = "<div class=info><span class=a>张三</span><span class=b>2024-05-01</span><a href=/>青石</a></div>"
    assert [text for _, text in blocks(page)] == ["张三", "2024-05-01", "青石"]
    page = "<div>2024-05-01 12:11<span>来源：青石日报</span><span>作者：张三</span></div>"
    assert [text for _, text in blocks(page)] == [
        "2024-05-01 12:11",
        "来源：青石日报",
        "作者：张三",
    ]
    page = f"<p><span class=a>{PARAGRAPH}</span><span>{PARAGRAPH}</span></p>"
    assert len(blocks(page)) == 1
    page = "<p><span>青石</span><span>2024年5月</span><span>的水轮又转了起来。</span></p>"
    assert len(blocks(page)) == 1


def test_the_edit_link_is_not_the_heading():
    page = "<h2>水从哪里来<span class='mw-editsection'>[<a href=/e>edit</a>]</span></h2>"
    assert blocks(page)[0] == ("h2", "水从哪里来")


def test_pictures_only_where_somebody_takes_them():
    page = """<p><img src="p_files/a.png" alt="the  mill"></p><p><img src="data:image/gif;base64,R0" data-src="b.jpg"></p>
    <p><img src=x.png width=20 height=20><img class=avatar src=y.png></p><nav><img src=z.png></nav>"""
    assert marks(page) == [] if read(page) else read(page) is None
    asked = []

    def picture(address):
        asked.append(address)
        return f"images/{len(asked)}.png"

    capture = html.read(page, "", picture).capture
    found = [(m.value, m.label) for b in capture.blocks for m in b.marks]
    assert found == [("images/1.png", "the mill"), ("images/2.png", "")]
    assert asked == ["p_files/a.png", "b.jpg"]


def test_pictures_left_out_are_counted_and_their_captions_asked_about():
    figure = (
        f"<figure><img src=a_files/1.jpg><figcaption>修水轮的人</figcaption></figure><p>{TOLD[0]}"
    )
    page = f"""<nav><img src=z.png></nav><article><h1>水轮</h1><p>{PARAGRAPH}</p>{figure}
      <p><img src=b.png><img src="data:image/gif;base64,R0lGOD"></p><p>{TOLD[1]}</p></article>"""
    got = read(page)
    asked = [q.quote for q in clean.clean(got.capture).questions if q.code == "captions"]
    assert got.left_out["picture"] == 2 and asked == ["修水轮的人"]
    got = read(page, picture=lambda address: f"images/{len(address)}.png")
    assert "picture" not in got.left_out
    assert not [q for q in clean.clean(got.capture).questions if q.code in ("captions", "unsure")]


def test_no_question_without_words():
    page = f"<article><h1>水轮</h1><img src=1.jpg><p>{PARAGRAPH}</p><p>{TOLD[0]}</p><img src=2.jpg><p>文字</p>"
    asked = clean.clean(read(page, picture=lambda a: f"images/{a}").capture).questions
    assert all(q.quote for q in asked if q.id)


def test_what_a_reader_never_sees_is_left_out_and_counted():
    page = f"""<title>x</title><script>var a</script><style>b</style><template><p>c</p></template><p>{LOREM}</p>
    <div hidden>d</div><div style="color:red; display : none">e</div><dialog>f</dialog><noscript>g</noscript>
    <svg><text>h</text></svg><iframe>i</iframe><textarea>j</textarea><ruby>漢<rp>(<rt>kan<rp>)</ruby>"""
    got = read(page)
    assert re.sub(r"\s+", "", got.capture.text) == re.sub(r"\s+", "", LOREM) + "漢"
    assert got.left_out["hidden"] == 3 and got.left_out["script"] >= 1


def test_an_article_that_scripts_would_show_is_kept():
    page = f'<div id=js_content style="visibility:hidden;opacity:0"><p>{PARAGRAPH}</p></div>'
    assert PARAGRAPH in read(page).capture.text
    page = f'<div style="display:none"><p>{PARAGRAPH}</p></div><p>open</p>'
    assert PARAGRAPH in read(page).capture.text


# Votes.


def test_votes():
    page = f"""<html><body><nav><a href=/a>首页</a><a href=/b>新闻</a></nav><main><h1>磨坊</h1>
    {"".join(f"<p>{PARAGRAPH}{n}</p>" for n in range(8))}</main>
    <aside><h3><a href=/x>别的文章</a></h3><p>{LOREM}</p></aside>
    <div class="comments-area"><p>{LOREM} I think so too.</p></div><footer>版权所有</footer></body></html>"""
    capture = read(page).capture
    votes = {capture.text[b.start : b.end].strip()[:4]: b.vote for b in capture.blocks}
    assert [v for k, v in votes.items() if k.startswith("河边")] == [True]
    assert votes["首页"] is False and votes["版权所有"] is False
    assert not any(v for k, v in votes.items() if k.startswith("The"))


@pytest.mark.parametrize(
    ("between", "stays"),
    [
        ("<p><a href='x'>村里人说，修磨坊的钱是大家一户一户凑起来的，没有记账。</a></p>", True),
        ("<a href='x'><p>村里人说，修磨坊的钱是大家一户一户凑起来的，没有记账。</p></a>", True),
        ("<p>村里人说，<a href=x>修磨坊的钱是大家一户一户凑起来的，没有记账。</p>", True),
        ("<form><p>村里人说，修磨坊的钱是大家一户一户凑起来的，没有记账。</p></form>", True),
        ("<p><a href='x'>延伸阅读：村里人说，修磨坊的钱是一户一户凑起来的。</a></p>", False),
        ("<p><a href='x'>修磨坊的钱是一户一户凑起来的，村里人为什么不记账？</a></p>", False),
        ("<a href='x'><h4>磨坊</h4><p>修磨坊的钱是一户一户凑起来的，没有记账。</p></a>", False),
        ("<form><p>修磨坊的钱是一户一户凑起来的，没有记账。<input></p></form>", False),
    ],
)
def test_a_linked_sentence_in_mid_article(between, stays):
    one, two, *more = (f"<p>{words}</p>" for words in TOLD)
    page = f"<div><h1>磨坊的水轮</h1><p>{PARAGRAPH}</p>{one}{two}{between}{''.join(more)}</div>"
    cleaned = clean.clean(read(page).capture)
    assert all(words in cleaned.body for words in (PARAGRAPH, *TOLD))
    assert ("凑起来" in cleaned.body) is stays


def test_what_others_wrote_in_a_thread_is_no_article():
    def post(number, who, words):
        card = f"<a class=xw1>{who}</a><em>发表于 2020-5-1{number} 19:33:20</em>"
        return f"<div id=post_{number}>{card}<div class=t_f>{words}</div></div>"

    opening = "<br>".join((PARAGRAPH, *TOLD[:2]))
    replies = ("沙发！羡慕楼主，我家乡的水轮三年没有转过了。", "写得真好，建议投给学会的刊物。")
    posts = (opening, *replies, TOLD[3])
    page = "".join(map(post, range(4), ("柳下", "阿甲", "石头", "柳下"), posts))
    page = f"<title>水轮</title><div id=list><h1>水轮又转了</h1>{page}</div>"
    cleaned = clean.clean(read(page).capture)
    assert all(words in cleaned.body for words in (PARAGRAPH, *TOLD[:2], TOLD[3]))
    assert not any(words in cleaned.body for words in replies)
    assert {e.rule for e in cleaned.record.entries if e.text in replies} == {"comments.entry"}


def test_comments_longer_than_the_article_are_no_article():
    said = "".join(f"<div><b>网友{n}</b><p>{PARAGRAPH}我也这么想。</p></div>" for n in range(9))
    page = f"<div class=main><h1>磨坊</h1><p>{PARAGRAPH}</p></div><div class=pinglun>{said}</div>"
    capture = read(page).capture
    assert [b.vote for b in capture.blocks if "我也" in capture.text[b.start : b.end]] == [
        False
    ] * 9
    assert all(b.vote is not False for b in capture.blocks[:2])


def test_an_article_in_two_parts_is_kept_whole():
    page = f"<div><h1>磨坊</h1><div>{f'<p>{PARAGRAPH}</p>' * 4}</div><div>{f'<p>{LOREM}</p>' * 3}</div></div>"
    assert all(b.vote for b in read(page).capture.blocks if b.kind == "p")


TEASERS = [
    ("渡轮票价下月调整", "渡口的人说，票价已经九年没有动过，这一次要涨三成，学生和老人照旧不收。"),
    (
        "旧集市搬到新地方",
        "搬家那天摊主们推着车走了四里路，第一个到的是卖豆腐的，占了最靠门的位子。",
    ),
    ("图书馆延长夜间开放", "从下个月起，阅览室的灯要亮到夜里十一点，值班的人手还没有着落。"),
]
PARAGRAPHS = "".join(f"<p>{PARAGRAPH}第{n}回。</p>" for n in range(3))
CARDS = "".join(f"<div class=k><h3><a href=/x>{t}</a></h3><p>{s}</p></div>" for t, s in TEASERS * 4)


def voted(page: str) -> list[str]:
    capture = read(page).capture
    return [capture.text[b.start : b.end] for b in capture.blocks if b.vote]


def test_a_short_article_among_many_teasers():
    page = f"<title>磨坊 - 青石</title><div><div><h1>磨坊</h1><div>{PARAGRAPHS}</div></div><div>{CARDS}</div></div>"
    assert voted(page) == [f"{PARAGRAPH}第{n}回。" for n in range(3)]


def test_what_the_page_states_as_its_text():
    stated = "".join(f"{PARAGRAPH}第{n}回。" for n in range(3))
    body = PARAGRAPHS.replace("<p>", "<div class=a><span>").replace("</p>", "</span></div>")
    other = "".join(f"<div class=b><div class=c>{s}</div></div>" for _, s in TEASERS * 6)

    def page(text):
        return f"""<script type="application/ld+json">{{"@type":"NewsArticle","articleBody":"{text}"}}</script>
          <div><div>{body}</div><div>{other}</div></div>"""

    assert voted(page(stated)) == [f"{PARAGRAPH}第{n}回。" for n in range(3)]
    whole = voted(page(stated[:45] + "…"))  # a beginning says nothing
    assert len(whole) >= 3


def test_a_text_named_by_microdata():
    more = "".join(f"<div class=x><p>{s}</p><p>{t}</p></div>" for t, s in TEASERS)
    page = f"<div><h1>磨坊</h1><div itemprop=articleBody>{PARAGRAPHS}</div><div>{more}</div></div>"
    assert voted(page) == [f"{PARAGRAPH}第{n}回。" for n in range(3)]


def test_text_for_subscribers_is_text():
    body = PARAGRAPHS.replace("<p>", "<div class='subscriber-only'><p>").replace(
        "</p>", "</p></div>"
    )
    page = f"<h1>磨坊</h1><div><p>{PARAGRAPH}</p>{body}</div><div class=newsletterbox><p>{LOREM}</p></div>"
    assert len(voted(page)) == 4


def test_a_quotation_pulled_out_of_the_text_is_not_told_twice():
    pull = f"<aside class=pullquote><p>{PARAGRAPH[:20]}</p></aside>"
    page = f"<article><h1>磨坊</h1>{PARAGRAPHS.replace('</p>', '</p>' + pull, 1)}</article>"
    assert PARAGRAPH[:20] not in [
        line.strip() for line in clean.clean(read(page).capture).body.split("\n")
    ]


def test_trafilatura_is_asked():
    """It takes the elements of lxml.html only, and is silent on others."""
    root = dom.parse(f"<html><body><article>{f'<p>{PARAGRAPH}</p>' * 6}</article></body></html>")
    assert len(extractor.lines_of_trafilatura(root)) >= 6


def test_an_extractor_that_fails_has_no_vote(monkeypatch):
    import trafilatura

    def fail(*_, **__):
        raise RuntimeError

    monkeypatch.setattr(trafilatura, "bare_extraction", fail)
    page = f"<nav><a href=/>x</a></nav><div>{f'<p>{PARAGRAPH}</p>' * 6}</div><footer>y</footer>"
    capture = read(page).capture
    assert sum(b.vote is True for b in capture.blocks) == 6


# What a page states.


def said(head: str, body: str = f"<p>{LOREM}</p>", **kwargs):
    return read(f"<html><head>{head}</head><body>{body}</body></html>", **kwargs)


LD = """<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"N"},
{"@type":"NewsArticle","headline":"The Mill &amp; the River","author":[{"name":"A. Miller"},{"name":"B. Weir"}],
"publisher":{"@type":"Organization","name":"The Ledger"},"datePublished":"2024-05-19T23:30:00+08:00",
"mainEntityOfPage":{"@id":"https://example.org/mill"}}]}</script>"""


def test_json_ld():
    header = said(LD).stated.header
    assert header.authors == ("A. Miller", "B. Weir")
    assert (header.publisher, header.source) == ("The Ledger", "https://example.org/mill")
    assert header.published == "2024-05-19"
    assert header.published_evidence == "JSON-LD datePublished: 2024-05-19T23:30:00+08:00"


def test_meta_elements():
    header = said(
        """<title>河边的磨坊_青石日报</title><meta name="author" content="作者：顾小满"><meta property="og:site_name"
        content="青石日报"><meta name="PubDate" content="2024-05-06 08:30"><link rel=canonical href="https://example.org/a?id=3">"""
    ).stated.header
    assert header.title == "河边的磨坊"
    assert (header.authors, header.publisher) == (("顾小满",), "青石日报")
    assert (header.published, header.source) == ("2024-05-06", "https://example.org/a?id=3")


def test_nothing_is_made_up():
    header = said("<meta name=author content=admin><meta name=date content=soon>").stated.header
    assert (header.title, header.authors, header.publisher, header.published, header.source) == (
        "",
        (),
        "",
        "",
        "",
    )


def test_statements_that_differ_are_asked_about():
    got = said(LD + '<meta property="article:published_time" content="2024-06-30">').stated
    assert got.header.published == "" and "date" in got.differing
    got = said(
        LD + '<meta property="article:published_time" content="2024-05-19T15:30:00Z">'
    ).stated
    assert got.header.published == "2024-05-19" and not got.differing
    late = LD.replace("23:30:00+08:00", "00:30:00+08:00")
    got = said(
        late + '<meta property="article:published_time" content="2024-05-18T16:30:00Z">'
    ).stated
    assert got.header.published == "2024-05-19" and not got.differing
    assert said(LD + '<meta name="author" content="C. Else">').stated.differing == ("author",)


@pytest.mark.parametrize(
    ("window", "heading", "title", "site"),
    [
        ("磨坊又转起来了_社会_青石日报", "磨坊又转起来了", "磨坊又转起来了", "青石日报"),
        ("The Mill | The Ledger", "The Mill", "The Mill", "The Ledger"),
        ("The Mill - Part 2", "", "The Mill", ""),
        (
            "AI-native — a short history",
            "AI-native — a short history",
            "AI-native — a short history",
            "",
        ),
        ("磨坊", "", "磨坊", ""),
        ("青石日报: 磨坊又转起来了", "磨坊又转起来了", "磨坊又转起来了", ""),
        ("磨坊又转起来了-青石日报", "磨坊又转起来了", "磨坊又转起来了", "青石日报"),
        (
            "磨坊又转起来了 - 青石论坛 - Powered by X!",
            "磨坊又转起来了",
            "磨坊又转起来了",
            "青石论坛",
        ),
    ],
)
def test_the_window_s_title(window, heading, title, site):
    header = said(f"<title>{window}</title>", f"<h1>{heading}</h1><p>{LOREM}</p>").stated.header
    if heading or " - " not in window:
        assert header.title == title
    assert header.publisher == site or not heading


def test_a_saved_page_knows_where_from_and_when():
    note = "<!--\n Page saved with SingleFile\n url: https://example.org/p/1\n saved date: Sat Nov 21 2026 09:10:11 GMT+0800\n-->"
    got = read(f"<!DOCTYPE html>{note}<html><p>{LOREM} <a href=../q>q</a></p></html>")
    assert (got.stated.header.source, got.stated.saved) == ("https://example.org/p/1", "2026-11-21")
    assert [m.value for b in got.capture.blocks for m in b.marks] == ["https://example.org/q"]
    got = read(f"<!-- saved from url=(0025)https://example.org/p/22 --><html><p>{LOREM}</p></html>")
    assert got.stated.header.source == "https://example.org/p/22"


@pytest.mark.parametrize(
    "ld",
    [
        "{",
        "[[[[",
        '{"@type":"Article","author":{"name":[1,null,{}]},"datePublished":12}',
        "[" * 50_000,
        '""',
        "null",
    ],
)
def test_broken_json_ld_says_nothing(ld):
    header = said(f'<script type="application/ld+json">{ld}</script>').stated.header
    assert (header.authors, header.published) == ((), "")


def test_a_language_is_believed_where_the_text_may_be_of_it():
    assert stated.stated(etree.HTML("<html lang=en-GB><p>x"), text=LOREM).header.lang == "en"
    assert stated.stated(etree.HTML("<html lang=en><p>x"), text=PARAGRAPH).header.lang == ""


# Hostile pages.


def timed(page: str, seconds: float = 8):
    began = time.monotonic()
    got = read(page)
    assert time.monotonic() - began < seconds
    return got


def test_nesting_of_a_hundred_thousand():
    for tag in ("div", "b", "blockquote", "ul><li", "table><tr><td"):
        got = timed(f"<{tag}>" * 100_000 + f"<p>{PARAGRAPH}</p>")
        assert PARAGRAPH in got.capture.text
    inner = "<div>x" * 100_000 + "deep" + "</div>" * 100_000 + f"<p>{PARAGRAPH}</p>"
    got = timed(inner)
    assert got.capture.text.count("x") == 100_000 and PARAGRAPH in got.capture.text


def test_entity_bombs_and_external_entities():
    bomb = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(12)
    )
    got = timed(f'{bomb}<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&m; &x; {PARAGRAPH}</p>')
    assert "root:" not in got.capture.text and len(got.capture.text) < 5000
    got = timed("<p>" + "&nbsp;&hellip;" * 200_000 + "</p>")
    assert len(got.capture.text) == 400_000


def test_sizes():
    got = timed(f"<p title='{'x' * 12_000_000}' onclick='{'y' * 2_000_000}'>{PARAGRAPH}</p>")
    assert got.capture.text == PARAGRAPH
    got = timed(f"<p>{'河边的集市' * 200_000}</p>")
    assert len(got.capture.text) == 1_000_000
    got = timed("".join(f"<p>{n} {PARAGRAPH}" for n in range(20_000)), 25)
    assert len(got.capture.blocks) == 20_000
    got = timed("<p>" + "<b>a</b><i>b</i> " * 30_000)
    assert len(got.capture.blocks) == 1
    got = timed("<ul>" + "<li>" * 60_000 + "x")
    assert got.capture.text == "x"


def test_no_hostile_markup_reaches_a_chapter():
    page = f"""<h1 onclick="a()">磨坊</h1><p onmouseover=x>{PARAGRAPH}<script>alert(1)</script></p>
    <p>{PARAGRAPH}<a href="java\tscript:alert(1)">一</a><a href="vbscript:x">二</a><a href="//example.org/x y">三</a></p>
    <p>{PARAGRAPH}&lt;script&gt;alert(2)&lt;/script&gt; [x](javascript:alert(3)) ![y](file:///etc/passwd)</p>
    <form action=/x><input value=y><p>{PARAGRAPH}</p></form><iframe src=x></iframe><object data=y></object>"""
    body = clean.clean(read(page, "https://example.org/").capture).body
    assert "alert(1)" not in body and "onclick" not in body
    tree = markup.parse(body, "x")
    assert not tree.diagnostics
    found = [e.get("href") for e in walk(tree.value.content) if e.tag == "a"]
    assert found == ["https://example.org/x%20y"]
    assert not [e for e in walk(tree.value.content) if e.tag == "img"]


@pytest.mark.parametrize("page", ["<p>", "<html></html>", "<!-- -->", "<script>x</script>", "<"])
def test_pages_without_text(page):
    got = read(page)
    assert got is None or not got.capture.text.strip() or page == "<"


def test_a_site_is_no_second_author():
    assert stated.people(["By Jane Doe, The Harbor Times"]) == ["Jane Doe"]
    assert stated.people(["Harbor Times"]) == ["Harbor Times"]


# Bylines, days and houses as real pages state them.


@pytest.mark.parametrize(
    ("values", "names"),
    [
        (["By Ann Lark Tuesday"], ["Ann Lark"]),
        (["Jane Friday"], ["Jane Friday"]),
        (["Ann Lark, THE HARBOR POST"], ["Ann Lark"]),
        (["Ann Lark, AP"], ["Ann Lark"]),
        (["Ann Lark, Executive Editor"], ["Ann Lark"]),
        (["ANN LARK and BO REED - Harbor Writers"], ["ANN LARK", "BO REED"]),
        (["Senior Harbor Correspondent"], []),
        (["| harborpost.com"], []),
        (["昨天"], []),
        (["关注"], []),
    ],
)
def test_what_stands_where_a_name_should(values, names):
    assert stated.people(values) == names


def body(byline: str) -> str:
    return f"<div><h1>The mill turns again</h1>{byline}" + f"<p>{LOREM} {LOREM}</p>" * 3 + "</div>"


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ('<h4>By: <a rel="author" href="/a">Ann Lark</a></h4>', ("Ann Lark",)),
        (
            '<p class="author vcard"><a href="/a"><b class="fn">Ann Lark</b></a>'
            "<span>Senior Harbor Correspondent</span></p>",
            ("Ann Lark",),
        ),
        (
            '<div class="author">By <strong>ANN LARK</strong>, <strong>BO REED</strong> at the mill</div>',
            ("Ann Lark", "Bo Reed"),
        ),
        # two bylines apart, or one of who comments, name nobody
        ('<a rel="author">Ann Lark</a><p><a rel="author">Bo Reed</a></p>', ()),
        ('<div class="comments"><a rel="author">Ann Lark</a></div>', ()),
    ],
)
def test_authors_by_their_markup(byline, authors):
    assert read(body(byline)).stated.header.authors == authors


@pytest.mark.parametrize(
    ("head", "line", "day"),
    [
        ("", '<span class="date">August 12, 2010, 5:00PM EST</span>', "2010-08-12"),
        ("", '<div class="pubDate">发布日期: <span>2021-01-05</span></div>', "2021-01-05"),
        ("", '<div class="date">Updated: August 13, 2010</div>', "2010-08-13"),
        # a day without its year is known by that of the last change only where it is the same
        (
            '<meta itemprop="dateUpdate" content="2019-10-08 12:00">',
            "<p>发布时间：10-08</p>",
            "2019-10-08",
        ),
        ('<meta itemprop="dateUpdate" content="2019-10-09 12:00">', "<p>发布时间：10-08</p>", ""),
        ("", "<p>发布时间：10-08</p>", ""),
        ("", '<p class="date">May 1, 2010</p><p class="date">May 2, 2010</p>', ""),
    ],
)
def test_days_by_their_markup(head, line, day):
    assert read(f"<html><head>{head}</head><body>{body(line)}").stated.header.published == day


def test_today_above_the_title_is_not_the_article_s_day():
    above = '<div class="date">Mon, 25 Dec 2023</div><p>Harbor</p><p>Mills</p><p>Boats</p>'
    assert not read(above + body("")).stated.header.published


def test_what_is_no_house():
    made = (
        '<meta name="generator" content="Millware 3"><script type="application/ld+json">{}</script>'
    )
    ld = '{"@type": "NewsArticle", "headline": "H", "publisher": {"name": "Millware"}}'
    assert not said(made.format(ld)).stated.header.publisher
    title = "<title>The mill turns again - Harbor Post</title>"
    rubric = said('<meta name="source" content="Case Study">' + title, body("")).stated.header
    assert rubric.publisher == "Harbor Post"
    window = "<title>河湾的旧磨坊又转起来了_要闻_青石新闻-The Flag</title>"
    page = f"<h1>河湾的旧磨坊又转起来了</h1><p>{PARAGRAPH}</p>"
    assert said(window, page).stated.header.publisher == "青石新闻"


def test_a_site_is_no_author():
    metas = '<meta name="author" content="青石"><meta property="og:site_name" content="青石新闻">'
    assert said(metas).stated.header.authors == ()


def test_a_section_in_the_window_is_no_title():
    page = f"<h3>首页 - 新闻动态</h3><h5>河湾的旧磨坊又转起来了</h5><p>{PARAGRAPH}</p>"
    assert said("<title>新闻动态--青石学会</title>", page).stated.header.title == ""


def test_a_heading_s_first_line_is_the_title():
    meta = '<meta property="og:title" content="河湾的旧磨坊又转起来了">'
    heading = "<h1><span>河湾的旧磨坊又转起来了</span><br><span>编委 林晓岚</span></h1>"
    assert (
        said(meta, heading + f"<p>{PARAGRAPH}</p>").stated.header.title == "河湾的旧磨坊又转起来了"
    )


def test_a_standfirst_is_not_the_article():
    notes = [
        "Thanks to the miller for telling us how the old wheel was mended",
        "The ferry has a new bell, and nobody in the village likes its sound",
        "A map of every well in the valley, drawn by the school children",
    ]
    items = "".join(f'<p>- {n[:-9]}<a href="/x">{n[-9:]}</a>.</p>' for n in notes)
    page = (
        f"<div><header><h1>Letters from the mill</h1><p>{LOREM} {LOREM}</p></header></div>"
        f"<div><p>Heard this week:</p>{items}</div>"
    )
    kept = "\n".join(voted(page))
    assert all(note[:-9] in kept for note in notes)


@pytest.mark.parametrize(
    "code",
    [
        "<pre>grind(corn)<br>rest()</pre>",
        "<pre><code>grind(corn)</code><code>rest()</code></pre>",
        "<pre>grind(corn)\nrest()</pre>",
        "<pre><code>grind(corn)\n</code><code>rest()</code></pre>",
    ],
)
def test_lines_of_code(code):
    page = body(f"<p>{LOREM}</p>{code}")
    assert "```\ngrind(corn)\nrest()\n```" in clean.clean(read(page).capture).body


@pytest.mark.parametrize(
    ("block", "heads"),
    [
        ("<p><strong>水轮的账本</strong></p>", True),
        ('<p><span class="ed-h3">水轮的账本</span></p>', True),
        ('<p><span class="ed-p">水轮的账本</span></p>', False),
        (f"<p><strong>{PARAGRAPH}</strong></p>", False),
        ("<p><strong>问：水轮转得快吗？</strong></p>", False),
    ],
)
def test_a_block_in_bold_that_is_no_sentence_heads_the_text_behind_it(block, heads):
    text = f"<p>{PARAGRAPH}</p>" * 3
    page = f"<html><body><article><h1>磨坊</h1>{text}{block}{text}</article></body></html>"
    record = clean.clean(read(page).capture).record
    assert [e.kind == "heading" for e in record.entries[1:] if e.kept].count(True) == heads


def test_verse_that_was_voted_for_is_not_all_lost():
    verse = "<br>".join(
        f"a wheel that turns in the river {n}" for n in "one two three four five six".split()
    )
    nav = "".join(f'<li><a href="/{n}">Section {n}</a></li>' for n in range(30))
    page = f"<html><body><ul>{nav}</ul><article><h1>The Wheel</h1><div>{verse}</div></article></body></html>"
    kept = [e.text for e in clean.clean(read(page).capture).record.entries if e.kept]
    assert len([t for t in kept if t.startswith("a wheel")]) == 6


@pytest.mark.parametrize(
    ("shown", "day"),
    [("June 29, 2014", "2014-06-29"), ("July 1, 2014", "2014-06-30"), ("", "2014-06-30")],
)
def test_the_day_a_page_shows_stands_over_the_next_that_its_code_states(shown, day):
    meta = '<meta property="article:published_time" content="2014-06-30T00:46:00Z">'
    byline = f"<p>By Jane Miller on {shown} 08:46 pm</p>" if shown else "<p>By Jane Miller</p>"
    text = f"<p>{LOREM}</p>" * 4
    page = f"<html><head>{meta}</head><body><article><h1>The Wheel Turns</h1>{byline}{text}</article></body></html>"
    assert clean.clean(read(page).capture).header.published == day


def test_a_list_of_others_in_mid_article_goes_with_its_heading():
    def paragraphs(some):
        return "".join(f"<p>{line}</p>" for line in some)

    box = '<h2>Top stories</h2><ul><li><a href="/1">渡轮票价下月调整</a></li><li><a>江边要建新桥</a></li></ul>'
    page = f"<article><h1>磨坊又转起来了</h1>{paragraphs(TOLD[:2])}<div>{box}</div>{paragraphs(TOLD[2:])}</article>"
    got = clean.clean(read(page).capture)
    assert [e.text for e in got.record.entries if e.kept] == list(TOLD)


def test_words_read_out_but_not_shown_are_left_out():
    page = (
        f'<p>{PARAGRAPH}</p><p><span class="visually-hidden">Image caption, </span>修好的水轮</p>'
    )
    got = read(page)
    assert "Image caption" not in got.capture.text and got.left_out == {"hidden": 1}
