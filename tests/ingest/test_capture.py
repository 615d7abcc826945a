"""The blocks of a plain text."""

from book.ingest.capture import from_text


def blocks(text: str) -> list[str]:
    return [text[b.start : b.end] for b in from_text(text).blocks]


def test_a_paragraph_cut_at_its_links_is_one_block():
    text = (
        "The bridge was closed by\nAnn Lee\n, who runs the harbour, on Monday.\n"
        "It opens again on\nMay 5\n, she said.\nA heading\nThe rest is whole."
    )
    cut = [
        "The bridge was closed by\nAnn Lee\n, who runs the harbour, on Monday.",
        "It opens again on\nMay 5\n, she said.",
    ]
    assert blocks(text) == [*cut, "A heading", "The rest is whole."]


def test_so_is_a_chinese_one():
    text = "这个现象有一个正式的名字，叫\n回程效应\n，很多人都有。\n第二段\n另一种解释是\n落差\n：我们总是太乐观。"
    assert blocks(text) == [
        "这个现象有一个正式的名字，叫\n回程效应\n，很多人都有。",
        "第二段",
        "另一种解释是\n落差\n：我们总是太乐观。",
    ]


def test_lines_of_an_ordinary_text_stay_apart():
    text = "首页\n新闻\n河边的磨坊\n水轮又转了起来，村里的人都到了。\n, 3 条评论\n他说：\n“好。”"
    assert blocks(text) == text.split("\n")
