# ruff: noqa: E501
"""What the first words of a report state: its agency or paper, its reporter, a release's full date.

「新海社江城3月5日电（记者 张三）」, 「【江报专讯】」, 「本报讯（记者张三）」, "PORT HALE, March 5, 2024 /NewsWire/ --".
"Our paper" names none. What only looks like a paper ("江城讯", a place) is not taken for one.
"""

from __future__ import annotations

import re

from book.ingest.days import dates
from book.ingest.harvest import Fields
from book.ingest.lexicon import key
from book.ingest.names import is_person, is_site, people

_HAN = r"[\u4e00-\u9fff]"
_BEHIND = rf"(?:[(（](?:本[报网刊]|{_HAN}{{0,4}})(?:全媒体|首席|特约|实习|见习)?记者\s?(?P<name>[\u4e00-\u9fff·、\s]{{2,24}}?)(?:\s?(?:通讯员|摄影|报道).{{0,16}}|[/／].{{0,8}})?[)）])?"
_PLACES = "台北|台中|台南|台东|高雄|基隆|新北|桃园|新竹|嘉义|花莲|宜兰|屏东|南投|彰化|云林|苗栗|澎湖|金门|马祖|北京|上海|香港|东京|华盛顿|纽约|伦敦|巴黎|首尔|曼谷|新加坡"
_FORMS = tuple(
    re.compile(key(form))
    for form in (
        # 〔記者NAME／PLACE報導〕, （SITE記者NAME PLACE 18日電）, 本报讯（记者NAME）
        rf"^[〔（(【\[](?:本报|(?P<site>{_HAN}{{1,5}}社))?记者(?P<name>{_HAN}{{2,4}}?)(?:\s?[/／]|(?:{_PLACES}|{_HAN}{{1,2}}[县市])\s?\d{{1,2}}日[电讯])",
        # an agency, a place and the day
        rf"^[(（【]?\s*(?P<site>{_HAN}{{2,6}}?(?:社|网|报))(?=[^，。]{{0,20}}\d{{1,2}}日[电讯])[^，。]{{0,20}}\d{{1,2}}日[电讯]\s*[)）】]?\s*{_BEHIND}",
        rf"^[(（【〔\[]?\s*(?P<site>(?:[A-Z]{{2,6}})?{_HAN}{{2,8}}?)(?:专讯|讯)\s*[)）】〕\]]?(?:\s|$|(?<=[)）】〕\]])|(?=[(（])){_BEHIND}",
        rf"^本[报网刊台](?:讯|[^，。]{{0,12}}\d{{1,2}}日[电讯])\s?{_BEHIND}",
    )
)
_OWN = _FORMS[2]  # the paper signs its own report
_PAPER = tuple("报報社网網")
_RELEASE = re.compile(
    r"^[A-Z][A-Za-z .,]{2,60}?[,(–—-]\s*(?P<date>[A-Z][a-z]+\.? \d{1,2}, \d{4})\s*(?:/(?P<wire>[A-Za-z ]{4,30})/|\((?P<wire2>[A-Z][A-Za-z ]{4,30})\))?\s*(?:--|–|—|-)"
)


def dateline(text: str) -> Fields:
    """The fields that the first words of a paragraph state; none where it is no dateline.
    ``labelled`` says that the paper itself signs, not an agency it has the report from."""
    folded = key(text[:200])
    for form in _FORMS:
        if m := form.match(folded):
            said = {
                name: text[m.start(name) : m.end(name)].strip()
                for name, v in m.groupdict().items()
                if v
            }
            site = said.get("site", "")
            authors = tuple(name for name in people(said.get("name", "")) if is_person(name))
            if site.startswith("本") or not (is_site(site) or site.endswith(_PAPER)):
                site = ""
            if site or authors:
                return Fields(authors, publisher=site, labelled=form is _OWN)
    if m := _RELEASE.match(text[:200]):
        return Fields(dates=dates(text[m.start("date") : m.end("date")]))
    return Fields()
