# ruff: noqa: E501, RUF005
"""Sites of our own making: an article → a raw capture whose every line is labelled.

A site is a function from an ``Article`` to lines (label, text). Labels: ``N`` neither, ``B`` body, ``H`` heading,
``C`` caption (body, too), ``X`` page furniture, ``T`` the title. ``SITES`` says which are held out:
rules are not to be written with an eye on those.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
Lines = list[tuple[str, str]]

GLOSSES = dict(
    pair.split("=")
    for pair in (
        "廠=chǎng 燈=dēng 學=xué 來=lái 機=jī 師=shī 數=shù 賣=mài 親=qīn 記=jì 錄=lù 溫=wēn 個=gè 過=guò 長=zhǎng 這=zhè 業=yè 鍋=guō "
        "們=men 說=shuō 遲=chí 網=wǎng 內=nèi 發=fā 產=chǎn 蓋=gài 讓=ràng 還=huán 寫=xiě"
    ).split()
)  # fmt: skip


@dataclass(frozen=True)
class Article:
    name: str
    lang: str
    title: str
    author: str
    editor: str
    site: str
    published: str
    lines: tuple[tuple[str, str], ...]

    @property
    def day(self) -> tuple[str, str, str]:
        year, month, day = self.published.split("-")
        return year, month, day


@dataclass
class Sample:
    """A capture, the label of each of its lines, and the header it states."""

    name: str
    text: str
    labels: list[tuple[int, int, str]]
    header: dict[str, object]
    held_out: bool
    glosses: int = 0
    parens: list[str] = field(default_factory=list)


def articles() -> list[Article]:
    out = []
    for path in sorted(FOLDER.glob("*.txt")):
        head, _, body = path.read_text("utf-8").partition("\n\n")
        keys = dict(line.split(":", 1) for line in head.splitlines())
        keys = {k: v.strip() for k, v in keys.items()}
        lines = []
        for line in body.strip().splitlines():
            label = "H" if line.startswith("## ") or re.match(r"[一二三]、", line) else "B"
            label = "N" if line in ("参考资料", "References") else label  # goes, since notes follow
            label = "C" if line.startswith("^") else label
            lines.append((label, re.sub(r"^(?:## |\^)", "", line)))
        out.append(Article(path.stem, lines=tuple(lines), **keys))
    return out


def _x(text: str) -> Lines:
    return [("X", line) for line in text.strip().splitlines()]


# --- Chinese sites ---------------------------------------------------------------------------------


def portal(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = _x(
        "高清在线电影下载,免费小说全集阅读,好看的短视频合集大全,手机游戏排行榜\n登录 | 注册"
    ) + _x(f"{a.site}首页 > 新闻 > 社会 > 正文")
    lines += [("T", a.title)] + _x(
        f"{y}-{m}-{d} 09:21:33 来源：{a.site} 作者：{a.author}\n1024\n分享至\n微信 微博 QQ空间"
    )
    lines += list(a.lines)
    if a.editor:
        lines += _x(f"责任编辑：{a.editor}")
    lines += _x(
        "特别声明：以上文章内容仅代表作者本人观点，不代表本平台立场。如有侵权，请联系我们删除。\n相关推荐\n"
        "六旬老汉自制飞机,试飞当天全村围观\n六旬老汉自制飞机,试飞当天全村围观\n乡村见闻录\n2025-02-11 08:12:40\n"
        "这种野菜路边随处可见，很多人却不认识！\n这种野菜路边随处可见，很多人却不认识！\n厨房里的小事\n2025-02-12 18:02:11\n"
        "她把旧房子改成了书店，第一天只来了三个人\n她把旧房子改成了书店，第一天只来了三个人\n慢生活手记\n2025-02-12 07:45:09\n"
        "热点新闻\n暴雨预警升级，多地中小学停课\n新能源车销量再创新高?业内人士这样说\n体育要闻\n女足两球取胜，晋级八强\n"
        "无障碍浏览 主站蜘蛛池模板: 平川县| 东河市| 石门县| 水城| 南岭县| 白塔市| 新桥县| 沙洲市| 金湖县| 北原|"
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


def doubled(a: Article) -> tuple[Lines, dict]:
    lines = _x("首页 人物 " + a.title) + [("T", a.title)] + _x("人物 27") + list(a.lines)
    lines += _x("广告\n文章目录\n标签列表\n最近发表\n怎样挑选一把好用的锄头\n冬天里的十种颜色")
    return lines, {"title": a.title, "authors": (), "publisher": "", "published": ""}


def stamped(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        _x("登陆注册\n20731")
        + [("T", a.title)]
        + _x(f"{a.site}网{y}-{m}-{d} 14:09:120")
        + list(a.lines)
    )
    lines += _x(
        "0000\n评论列表\n共(2)条\n路过的风\n写得真好，我老家也有这样一个地方，可惜早就拆了。\n2025-03-01 12:00\n回复\n赞(3)\n半亩塘\n楼上说得对，现在的人都不爱去了。\n2025-03-02 08:11\n回复"
    )
    return lines, {
        "title": a.title,
        "authors": (),
        "publisher": f"{a.site}网",
        "published": a.published,
    }


def blog(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        [("T", a.title)]
        + _x(f"作者：{a.author}  发布时间：{y}年{int(m)}月{int(d)}日  阅读：2381  评论：6")
        + list(a.lines)
    )
    lines += _x(
        "标签：生活 随笔 故乡\n上一篇：雨天里修屋顶的人\n下一篇：在车站等了一夜\n赞赏\n收藏\n6 条评论\n小圆\n看完想起我外婆，她也是这样一个人，一辈子没有离开过那条街。\n3天前 回复\n"
        "阿木\n请问博主，这个地方怎么去？我想周末带孩子去看看。\n2天前 回复\n发表评论\n昵称\n邮箱\n© 2025 我的小站 版权所有 京ICP备20240001号"
    )
    return lines, {"title": a.title, "authors": (a.author,), "published": a.published}


def wechat(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        [("T", a.title)]
        + _x(f"原创 {a.author} {a.site} {y}-{m}-{d} 07:30 北京\n点击上方蓝字关注我们")
        + list(a.lines)
    )
    lines += _x(
        "- END -\n欢迎长按二维码关注我们的公众号\n觉得不错，请点个在看\n往期推荐\n《山上的气象站》\n《三个人的戏班子》\n《他在沙漠里种了一片林》\n阅读原文\n预览时标签不可点\n微信扫一扫\n关注该公众号\n继续滑动看下一个\n分享 收藏 点赞 在看"
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


def forum(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        _x("论坛首页 > 生活广场 > 纪实连载")
        + [("T", a.title)]
        + _x(f"楼主：{a.author} 时间：{y}-{m}-{d} 21:05:44 点击：8821 回复：2")
    )
    lines += list(a.lines) + _x(
        "举报 | 收藏 | 分享\n2楼\n作者：秋天的稻子 时间：2025-01-09 22:10\n沙发！楼主写得太好了，坐等更新。我小时候也见过这样的事，那时候的人真是实在。\n回复 举报\n"
        "3楼\n作者：夜行船 时间：2025-01-10 06:31\n顶一个，细节很真实，一看就是去过现场的人写的。\n回复 举报\n发表回复\n请登录后发表评论"
    )
    return lines, {"title": a.title, "authors": (a.author,), "published": a.published}


def bare(a: Article) -> tuple[Lines, dict]:
    return [("T", a.title), *a.lines], {
        "title": a.title,
        "authors": (),
        "publisher": "",
        "published": "",
    }


def daily(a: Article) -> tuple[Lines, dict]:
    """one menu entry a line, boxes inside the text, registration at the foot."""
    y, m, d = a.day
    lines = _x("新闻\n财经\n体育\n娱乐\n视频\n搜索") + [("T", a.title)]
    lines += _x(
        f"{a.site} | {y}年{int(m)}月{int(d)}日 10:08 | 记者 {a.author}\n字号：大 中 小\n打印本页"
    )
    body = list(a.lines)
    lines += body[:3] + _x("广告") + body[3:6] + _x("相关阅读：镇上的老照相馆关门了") + body[6:]
    if a.editor:
        lines += _x(f"（编辑：{a.editor}）")
    lines += _x(
        f"版权声明：凡注明来源为本网的稿件，未经授权不得转载。\n猜你喜欢\n一家开了四十年的修表店\n雪夜里的末班车\n他收集了两千把钥匙\n24小时热榜\n1\n多地迎来降温\n2\n新版教材下月启用\n3\n老桥加固工程完工\n关于我们 | 联系我们 | 广告服务 | 网站地图\nCopyright © 2010-2025 {a.site} All Rights Reserved\n京ICP备10002000号-3\n违法和不良信息举报电话：010-12345678"
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


def column(a: Article) -> tuple[Lines, dict]:
    """a platform of columns; the time stands below the text."""
    y, m, d = a.day
    lines = (
        _x("写文章\n登录/注册")
        + [("T", a.title)]
        + _x(f"{a.author}\n关注\n356 人赞同了该文章")
        + list(a.lines)
    )
    lines += _x(
        f"发布于 {y}-{m}-{d} 08:15・IP 属地浙江\n随笔\n非虚构写作\n赞同 356\n41 条评论\n分享\n喜欢\n收藏\n申请转载\n写下你的评论...\n41 条评论\n默认\n最新\n青柠\n"
        "最后一段看哭了，谢谢作者把它写下来。\n2025-01-02\n回复\n喜欢\n大山\n我就在附近住，过年回去一定要去看看，希望还在。\n2025-01-03\n回复\n喜欢\n推荐阅读\n怎样写好一个普通人\n我在县城开书店的第三年\n想来知乎工作？请发送邮件"
    )
    return lines, {"title": a.title, "published": a.published}


def letter_zh(a: Article) -> tuple[Lines, dict]:
    """a newsletter sent by mail, copied from the mail program."""
    y, m, d = a.day
    lines = (
        _x("在浏览器中查看此邮件\n欢迎订阅我们的周末来信")
        + [("T", a.title)]
        + _x(f"文 / {a.author}\n{a.site} · {y}.{m}.{d}\n本文共1800字，阅读约需6分钟")
        + list(a.lines)
    )
    lines += _x(
        f"（全文完）\n作者简介：{a.author}，自由撰稿人，写普通人的故事。\n图片来源：作者提供\n如果你喜欢这封信，欢迎转发给朋友\n订阅我们 | 退订 | 更改邮箱\n© {a.site} 保留所有权利"
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


# --- English sites ---------------------------------------------------------------------------------

_MONTHS = (
    "January February March April May June July August September October November December".split()
)


def _en_day(a: Article) -> str:
    y, m, d = a.day
    return f"{_MONTHS[int(m) - 1]} {int(d)}, {y}"


def paper_en(a: Article) -> tuple[Lines, dict]:
    body = list(a.lines)
    lines = _x("Skip to main content\nMenu\nSearch\nLog in | Subscribe\nHome > Features") + [
        ("T", a.title)
    ]
    lines += (
        _x(
            f"By {a.author}\nPublished {_en_day(a)} at 6:00 AM\nShare\nFacebook Twitter Email\n4 min read"
        )
        + body[:4]
        + _x("Advertisement")
    )
    lines += (
        body[4:7]
        + _x("Read more: The Ferry That Would Not Sink")
        + body[7:]
        + _x(
            f"{a.author} is a staff writer who covers small towns and the people who leave them.\nRelated Stories\nA Bridge Too Narrow\nThe Baker Who Counts Birds\nWhat the Tide Left Behind\n"
            f"Most Popular\n1\nStorm closes coastal road\n2\nCouncil votes on parking\nComments (2)\nJ. Miller says:\nWhat a lovely piece. My father worked on that site for years and never spoke of it.\nReply\n"
            f"Ruth says:\nThank you for writing this. I had no idea it was so hard for everybody involved.\nReply\nPrivacy Policy | Terms of Use | Contact Us\n© 2025 {a.site}. All rights reserved."
        )
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


def mail_en(a: Article) -> tuple[Lines, dict]:
    """Hard-wrapped plain text, as in a mail."""
    import textwrap

    lines = (
        _x("View this email in your browser")
        + [("", "")]
        + [("T", a.title)]
        + [("", "")]
        + _x(f"By {a.author} | {_en_day(a)}")
        + [("", "")]
    )
    for label, text in a.lines:
        lines += [(label, part) for part in textwrap.wrap(text, 72)] + [("", "")]
    lines += (
        _x("You are receiving this because you signed up on our site.")
        + [("", "")]
        + _x("Unsubscribe | Manage preferences")
    )
    return lines, {"title": a.title, "authors": (a.author,), "published": a.published}


def blog_en(a: Article) -> tuple[Lines, dict]:
    """window title first, "Posted on … by …", comments, a theme's footer."""
    lines = (
        _x(f"{a.title} | {a.site}\nAbout\nArchive\nRSS")
        + [("T", a.title)]
        + _x(f"Posted on {_en_day(a)} by {a.author}\n5 min read")
        + list(a.lines)
    )
    lines += _x(
        "Filed under: history, craft\nShare this post\nTwitter\nFacebook\n← Previous post: On Keeping a Diary\nNext post: Three Kinds of Rain →\n2 Comments\nElla\nMarch 3, 2025 at 9:12 am\n"
        "I read this twice. The detail about the carpenters is wonderful, and I wish there were more of it.\nReply\nSam\nMarch 4, 2025 at 7:40 pm\nGreat post! Keep them coming.\nReply\nLeave a Reply\nYour email address will not be published.\nPowered by WordPress"
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


def magazine_en(a: Article) -> tuple[Lines, dict]:
    """a magazine with prompts to subscribe inside the text."""
    body = list(a.lines)
    lines = (
        _x("SUBSCRIBE\nSign in\nFeatures")
        + [("T", a.title)]
        + _x(f"Words by {a.author}\n{_en_day(a)}\nSave\nListen to this article 7 min")
        + body[:5]
    )
    lines += (
        _x("Sign up for our newsletter and get the best stories delivered to your inbox.")
        + body[5:]
        + _x(
            f"Thanks for reading! Subscribe for free to receive new posts.\nMore from {a.site}\nThe Last Lamplighter\nA Field Guide to Fences\nYou might also like\nHow to Fold a Map\nFollow us on Instagram\nTerms of Service\nPrivacy\nCookie settings\n© {a.site} 2025"
        )
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


# --- Japanese sites --------------------------------------------------------------------------------


def news_ja(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        _x("ログイン\n無料会員登録\nホーム > 暮らし > 記事")
        + [("T", a.title)]
        + _x(f"公開日：{y}年{int(m)}月{int(d)}日\n著者：{a.author}\nシェア\nツイート\nはてブ")
        + list(a.lines)
    )
    lines += _x(
        "関連記事\n港町の時計職人\n雪国の朝市を歩く\nアクセスランキング\n1\n小さな本屋の一年\n2\n橋の上の喫茶店\nコメントを投稿する\nプライバシーポリシー\n© 2025 "
        + a.site
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


def blog_ja(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        _x("メニュー\n検索")
        + [("T", a.title)]
        + _x(f"{y}.{m}.{d}\nカテゴリー：旅と食")
        + list(a.lines)
    )
    lines += _x(
        f"いいね！\nタグ：蕎麦 冬\nこの記事を書いた人\n{a.author}\n旅する物書き。温かい麺が好き。\nフォローする\n前の記事：港の朝\n次の記事：峠の茶屋\n人気記事\n市場の猫たち\nページトップへ"
    )
    return lines, {"title": a.title, "published": a.published}


# --- A second round, written after the rules and held out since -----------------------------------


def taipei(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = _x("即時 熱門 政治 社會 生活 地方\n首页 > 生活") + [("T", a.title)]
    lines += _x(f"{y}/{m}/{d} 05:30\n文／{a.author}\n[加入{a.site}好友]") + list(a.lines)
    lines += _x(
        "※ 提醒您：本文內容未經同意不得轉載。\n延伸閱讀\n老街上的燈籠店\n他養了三百隻鴿子\n一鍋湯煮了五十年\n看更多！請加入好友\n相關新聞\n今日熱門新聞\n颱風外圍環流影響東半部有雨\n米價微漲農民這樣看\n載入更多"
    )
    return lines, {"title": a.title, "authors": (a.author,), "published": a.published}


def notice(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = _x("您当前的位置：首页 >> 新闻中心 >> 人物故事") + [("T", a.title)]
    lines += _x(
        f"发布时间：{y}-{m}-{d} 10:20 来源：{a.site} 浏览次数：312 【字体：大 中 小】\n【打印】【关闭】"
    ) + list(a.lines)
    lines += _x(
        "（撰稿："
        + a.author
        + "）\n扫一扫在手机打开当前页\n上一条：关于举办春季读书会的通知\n下一条：没有了\n主办单位：某某协会 技术支持：某某科技\n电话：0571-1234567 邮编：310000"
    )
    return lines, {"title": a.title, "publisher": a.site, "published": a.published}


def feed(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        _x("下载客户端\n登录")
        + [("T", a.title)]
        + _x(f"{a.site}\n{y}-{m}-{d} 08:12\n+关注")
        + list(a.lines)
    )
    lines += _x(
        "举报/反馈\n大家还在看\n七旬老人骑车三千里\n04:12\n小镇上的修笔匠\n02:38\n发表评论\n发表\n12 条评论\n用户8812\n好文章，值得一读，感谢作者的用心记录。\n1\n回复\n没有更多内容了\n作者最新文章\n雪落在屋顶上\n设为首页 © 某某 使用必读 意见反馈"
    )
    return lines, {"title": a.title, "published": a.published}


def stack_en(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    day = f"{_MONTHS[int(m) - 1][:3]} {d}, {y}"
    lines = (
        _x(f"{a.site}\nSubscribe\nSign in")
        + [("T", a.title)]
        + _x(f"{a.author}\n{day}\n41\n6\n3\nShare")
        + list(a.lines)
    )
    lines += _x(
        f"Thanks for reading {a.site}! Subscribe for free to receive new posts and support my work.\n41 Likes\n3 Restacks\nDiscussion about this post\nComments\nRestacks\nOlga\nMar 10\nThis one stayed with me all day, thank you for it.\nLike (2)\nReply\nTop\nLatest\nThe House With Two Doors\nReady for more?\n© {y} {a.author}\nPrivacy ∙ Terms ∙ Collection notice\nStart Writing\nGet the app"
    )
    return lines, {"title": a.title, "authors": (a.author,), "published": a.published}


def broadsheet(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    body = list(a.lines)
    lines = _x(
        "Skip to main content\nNews\nOpinion\nSport\nCulture\nLifestyle\nShow more\nCulture"
    ) + [("T", a.title)]
    lines += (
        [("B", "A story of patience, timber and time, told by those who were there.")]
        + _x(f"{a.author}\nThu {int(d)} {_MONTHS[int(m) - 1][:3]} {y} 06.00 GMT\nShare")
        + body[:6]
    )
    lines += (
        _x("Advertisement")
        + body[6:]
        + _x(
            "Explore more on these topics\nArchitecture\nfeatures\nShare\nReuse this content\nMost viewed\nThe sea wall nobody wanted\nA garden under glass\nBack to top\nOriginal reporting and incisive analysis, direct from us every morning\nSign up for our email\nPrivacy settings\nAdvertise with us"
        )
    )
    return lines, {"title": a.title, "authors": (a.author,), "published": a.published}


def note_ja(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = (
        _x("ログイン\n会員登録")
        + [("T", a.title)]
        + _x(f"18\n{a.author}\n{y}年{int(m)}月{int(d)}日 08:15")
        + list(a.lines)
    )
    lines += _x(
        f"#蕎麦\n#冬の旅\nこの記事が気に入ったらサポートをしてみませんか？\n気に入ったらサポート\n18\n{a.author}\nフォロー\nピックアップされています\n旅の記録\n31本\nコメント\nログイン または 会員登録 するとコメントできます。\nプライバシー\nよくある質問"
    )
    return lines, {"title": a.title, "published": a.published}


# --- A third round, held out: rules have not been written for these ---------------------------------


def gateway(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = _x("网站首页\n新闻\n军事\n财经\n教育\n时尚\n我的收藏") + [("T", a.title)]
    lines += _x(f"{y}-{m}-{d} 08:30\n来源:\n{a.site}\n发布于：浙江省") + list(a.lines)
    lines += _x(
        "返回首页，查看更多\n"
        + (f"责任编辑：{a.editor}\n" if a.editor else "")
        + "平台声明：该文观点仅代表作者本人，本平台系信息发布平台，仅提供信息存储空间服务。\n阅读 (120)\n我来说两句\n0人参与， 0条评论\n登录并发表\n推荐阅读\n一碗面里的三代人\n山里的邮差\n今天 07:12\n桥头的理发店\n昨天 21:40"
    )
    return lines, {"title": a.title, "publisher": a.site, "published": a.published}


def bulletin(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = _x("Accessibility links\nHome\nNews\nWeather\nMore menu") + [("T", a.title)]
    lines += _x(
        f"Published\n{int(d)} {_MONTHS[int(m) - 1]} {y}\nShare page\nAbout sharing\nBy {a.author}\nCulture correspondent"
    ) + list(a.lines)
    lines += _x(
        "More on this story\nThe Map That Lied\n12 January\nA Choir of Four\n3 February\nRelated Topics\nCraft\nLocal history\nTop stories\nRain expected in the north\nMost read\n1\nThe longest queue\n2\nNo more pennies\nTerms of Use\nAbout us\nCookies"
    )
    return lines, {"title": a.title, "authors": (a.author,), "published": a.published}


def album(a: Article) -> tuple[Lines, dict]:
    y, m, d = a.day
    lines = [("T", a.title)] + _x(f"{a.author}\n{y}年{m}月{d}日 {a.site}") + list(a.lines)
    lines += _x(
        "精选留言\n山雀\n读到最后，忽然想给老家打个电话。\n置顶\n作者赞过\n小满\n写得克制，好。\n喜欢此内容的人还喜欢\n我不看的话\n不喜欢\n确定\n人划线"
    )
    return lines, {
        "title": a.title,
        "authors": (a.author,),
        "publisher": a.site,
        "published": a.published,
    }


SITES = [
    (portal, "zh", False), (doubled, "zh", False), (stamped, "zh", False), (blog, "zh", False), (wechat, "zh", False),
    (forum, "zh", False), (bare, "zh", False), (daily, "zh", False), (column, "zh", False), (letter_zh, "zh", False),
    (paper_en, "en", False), (mail_en, "en", False), (blog_en, "en", False), (magazine_en, "en", False),
    (news_ja, "ja", False), (blog_ja, "ja", False), (bare, "ja", False), (bare, "en", False),
    (taipei, "zh-Hant", True), (notice, "zh-Hans", True), (feed, "zh", True), (stack_en, "en", True),
    (broadsheet, "en", True), (note_ja, "ja", True),
    (gateway, "zh", True), (bulletin, "en", True), (album, "zh", True),
]  # fmt: skip

# --- Mutations -------------------------------------------------------------------------------------


def half_width(text: str) -> str:
    return text.translate(str.maketrans("，：；！？", ",:;!?"))


def spaced_digits(text: str) -> str:
    return re.sub(r"(?<=[\u4e00-\u9fff])(\d+)(?=[\u4e00-\u9fff])", r" \1 ", text)


def glossed(text: str) -> tuple[str, int]:
    n = 0
    out = []
    for char in text:
        out.append(char)
        if char in GLOSSES:
            out.append(f"({GLOSSES[char]})")
            n += 1
    return "".join(out), n


def samples() -> list[Sample]:
    out = []
    for number, (site, lang, held_out) in enumerate(SITES):
        for article in articles():
            if not article.lang.startswith(lang):
                continue
            out.append(_sample(site, article, held_out, number + len(out)))
    return out


def _sample(site, article: Article, held_out: bool, seed: int) -> Sample:
    lines, header = site(article)
    if article.lang == "zh-Hant":
        from book.policy.script import convert

        own = {text for _, text in article.lines} | {article.title}
        lines = [(label, text if text in own else convert(text, "Hant")) for label, text in lines]
        header = {
            k: (convert(v, "Hant") if isinstance(v, str) and k == "publisher" else v)
            for k, v in header.items()
        }
    chinese = article.lang.startswith("zh")
    tight = seed % 4 == 3 and site is not mail_en
    captioned = seed % 3 == 0
    sample = Sample(f"{site.__name__}-{article.name}", "", [], header, held_out)
    text = []
    at = 0
    for i, (label, line) in enumerate(lines):
        if chinese and seed % 2 == 0:
            line = half_width(line)
        if chinese and seed % 3 == 1:
            line = spaced_digits(line) if label in "BC" else line
        if article.lang == "zh-Hant" and seed % 5 != 0:
            line, n = glossed(line) if label in "BCHT" else (line, 0)
            sample.glosses += n if label in "BCH" else 0
        indent = (
            ("\u00a0" * 4 if seed % 2 else "\u3000\u3000")
            if chinese and seed % 5 < 2 and label == "B"
            else ""
        )
        gap = (
            "\n"
            if site is mail_en or tight or (label == "X" and i and lines[i - 1][0] == "X")
            else "\n\n"
        )
        if label == "C" and captioned:
            gap = "\n\n\n"
        prefix = gap if text else ""
        start = at + len(prefix) + len(indent)
        if label:
            sample.labels.append((start, start + len(line), label))
        text.append(prefix + indent + line)
        at += len(prefix + indent + line)
        sample.parens += (
            re.findall(r"[(（](?:左|右|于|存于|open|left|right)[^)）]*[)）]", line)
            if label in "BC"
            else []
        )
    sample.text = "".join(text)
    return sample
