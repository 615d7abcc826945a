"""Dates told in prose: read, reckoned, and how far they may be trusted."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from book.policy import dates
from book.suggest.dates import sentences, statements

PUBLISHED = "2023-11-21"  # a Tuesday


def told(text: str, published: str = PUBLISHED) -> list[tuple[str, str, str]]:
    """Expression, date and status of each statement; paragraphs stand on lines."""
    day = dates.parse(published) if published else None
    return [(s.literal, s.date, s.status) for s in statements(text.split("\n"), day)]


def only(text: str, published: str = PUBLISHED) -> tuple[str, str]:
    (_, date, status), *more = told(text, published)
    assert not more
    return date, status


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2023年11月17日，他被解职。", "2023-11-17"),
        ("2023 年 11 月 17 日，他被解职。", "2023-11-17"),
        ("会议，2011年召开。", "2011"),
        ("二〇一三年三月设立。", "2013-03"),
        ("照片背面写着2016.8.11。", "2016-08-11"),
        ("2022/9/17辞职。", "2022-09-17"),
        ("2022-09-16表决。", "2022-09-16"),
        ("约2017年发现裂缝。", "2017~"),
        ("2016年前后见过。", "2016~"),
        ("论文写于20世纪80年代。", "198X"),
        ("20世纪五六十年代，驻军换防。", "195X/196X"),
        ("2015—2017年没有战略。", "2015/2017"),
        ("2023年11月至2024年5月没有露面。", "2023-11/2024-05"),
        ("2021年第四季度，用户过万。", "2021-10/2021-12"),
        ("自2020年起，他任职。", "2020"),
        ("民国十二年出生。", "1923"),
        ("昭和46年投产。", "1971"),
        ("乾隆五十二年免税。", "1787"),
        ("The board met on November 17, 2023.", "2023-11-17"),
        ("The board met on the 17th of November 2023.", "2023-11-17"),
        ("They met in early March 2023.", "2023-03"),
        ("It rose in the 1980s.", "198X"),
        ("A bridge stood there in the 14th century.", "13XX"),
        ("The contract ran from 2012 to 2015.", "2012/2015"),
        ("Since 2016 he has lived abroad.", "2016"),
    ],
)
def test_what_is_stated_is_sure_with_or_without_a_publication_date(text, date):
    assert only(text, PUBLISHED) == only(text, "") == (date, "sure")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("去年11月，产品发布。", "2022-11"),
        ("上周五，他被解职。", "2023-11-17"),
        ("今天早上5点，消息传来。", "2023-11-21"),
        ("上個月，公司搬家。", "2023-10"),
        ("上周，公司搬家。", "2023-11-13/2023-11-19"),
        ("11月17日，他被解职。", "2023-11-17"),
        ("20日，他发文。", "2023-11-20"),
        ("明年3月，首飞。", "2024-03"),
        ("上世纪80年代的论文。", "198X"),
        ("九年前，他加入公司。", "2014"),
        ("The board met last Friday.", "2023-11-17"),
        ("Yesterday the board met.", "2023-11-20"),
        ("He joined two years ago.", "2021"),
        ("On Nov. 17 he left.", "2023-11-17"),
    ],
)
def test_what_hangs_on_the_publication_alone_is_sure_and_without_it_asked(text, date):
    assert only(text) == (date, "sure")
    assert only(text, "")[1] == "ask"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019年3月5日开工。三天后停工。", "2019-03-08"),
        ("2019年3月31日开工。次日停工。", "2019-04-01"),
        ("2019年3月开工。同年5月停工。", "2019-05"),
        ("2019年3月开工。三个月后停工。", "2019-06"),
        ("2019年开工。翌年停工。", "2020"),
        ("2019年3月5日开工。当天下雨。", "2019-03-05"),
        ("Work began on March 5, 2019. Two days later it stopped.", "2019-03-07"),
        ("Work began in March 2019. The following year it stopped.", "2020"),
        ("2019年3月开工。5月停工。", "2019-05"),
    ],
)
def test_what_hangs_on_the_date_told_last_is_never_sure(text, date):
    assert told(text)[-1][1:] == (date, "likely")


@pytest.mark.parametrize(
    "text",
    [
        *("几天后，他又来了。", "2019年开工。三天后停工。", "罢免事件的一周前，他贴出图。"),
        *(
            "农历十二月初八，月圆。",
            "公元前221年，筑城。",
            "“去年我见过他。”",
            "事故以前，十岁那年搬家。",
        ),
        *("2019年2月30日，开会。", "It was dug 300 BC.", "On 3/4/2020 it moved."),
    ],
)
def test_what_has_no_anchor_or_no_date_of_ours_is_asked(text):
    assert told(text)[-1][2] == "ask"


@pytest.mark.parametrize(
    "text",
    [
        *("直到今天，没有人知道。", "昨天的世界已经过去。", "总有一天会塌。", "几十年后谁还记得？"),
        *("每年3月开会。", "他用了三年时间。", "三年来没有变。", "2023款手机。", "他今年25岁。"),
        *("GPT-4、第20号、9·11、五四运动、985高校、比分3:2。", "《1984》是小说。"),
        *("有朝一日总要塌。", "一位名叫三月的书记员。", "谁都记得十月革命。", "抄了三本日记。"),
        *("One day it will fall.", "Every Friday there is jazz.", "Orwell's 1984 is a novel."),
        *("订单比去年少了两成。", "没有人能预见二十年后的行情。", "二十年后再看，谁都老了。"),
        *("In the 1970s it would have been a scandal.", "He studied in 1911 Hall."),
        *("A hundred years from now nobody will ask.", "For a decade afterwards it did well."),
        *(
            "An airport worthy of the 21st century.",
            "To this day nobody knows.",
            "Today's China is another.",
            "For two weeks it rained.",
        ),
    ],
)
def test_what_tells_of_no_event_makes_no_entry(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("守塔人的孙女叫林七月。", "路过十一月大街时他停了。", "展览名叫「1989年的夏天」。"),
        *("（2015）浙刑初字第27号。", "版本号2023.11.2修复了错误。", "周一到周五营业。"),
        *("他的生日是6月3日。", "“明天我要换个下法。”他说。", "99年期的租约。"),
        *("The case number ends in 2025.", "The class of 2009 met.", "Black Friday sales rose."),
        *("It cost 1950 dollars, by 2020 standards.", "Mr. August left."),
    ],
)
def test_what_a_thing_is_named_or_numbered_by_is_no_date(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        *("七月，他来了。", "公司二月裁员。", "3月街头出现抗议。", "5月版权纠纷开庭。"),
        *("11月刊登了道歉。", "他走了（8月）。", "In the year 2000 he left."),
        *("The term starts in 2022.", "Its score in 2015 was low.", "他写道“2015年3月开工”。"),
    ],
)
def test_what_only_looks_like_a_name_is_a_date(text):
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("19世纪初，岛上有灯塔。", "180X"),
        ("上世纪末，岛上有灯塔。", "199X"),
        ("17世纪末，岛上有灯塔。", "16XX"),
        ("二十年前，他加入公司。", "2003"),
        ("He had joined two decades ago.", "2003"),
    ],
)
def test_the_edge_of_a_century_and_round_numbers_are_never_sure(text, date):
    assert only(text) == (date, "likely")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("上季度亏损。", "2023-07/2023-09"),
        ("2021赛季他上场三次。", "2021"),
        ("2011.8 公司在杭州注册。", "2011-08"),
        ("去年双十一，订单翻番。", "2022-11-11"),
        ("今年清明，他回乡。", "2023-04-05"),
        ("10月的最后一个星期三，他来了。", "2023-10-25"),
        ("上上周六，他首发。", "2023-11-11"),
        ("The rehearsal was on Thursday of last week.", "2023-11-16"),
        ("Three days after the earthquake of September 21, 1999, it flew.", "1999-09-24"),
    ],
)
def test_quarters_seasons_of_play_and_days_of_a_month_are_reckoned(text, date):
    assert told(text)[0][1] == date


@pytest.mark.parametrize(
    ("text", "published", "date"),
    [
        ("The show runs this winter.", "2023-02-12", "2022-12/2023-02"),
        (
            "It was mortgaged in late 2009 and sold the following spring.",
            "2023-11-21",
            "2010-03/2010-05",
        ),
        (
            "In November 2009 it broke. The next summer he went to Lyon.",
            "2023-11-21",
            "2010-06/2010-08",
        ),
        ("He had died the previous winter, in 1964.", "2023-11-21", "1964"),
    ],
)
def test_a_season_is_the_one_next_to_its_anchor(text, published, date):
    assert told(text, published)[-1][1] == date


def test_an_interview_is_counted_from_its_day():
    text = "本刊于11月10日在他家做了访谈。\n问：他来信了吗？\n答：昨天来过，说下个月要手术。"
    assert told(text)[1:] == [("昨天", "2023-11-09", "likely"), ("下个月", "2023-12", "likely")]


def test_an_interview_without_its_day_is_counted_in_years():
    text = "问：何时回来？\n答：去年回来的，昨天又走了。"
    assert told(text) == [("去年", "2022", "likely"), ("昨天", "", "ask")]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        # the story goes on by days, though another year has been told first
        ("去年5月18日，画露面。5天后撤拍。\n他说电话在5月22日。", "2022-05-22"),
        # a look back within the story
        ("2022年1月裁员。他次月初辞职，辞呈1月31日就写好了。", "2022-01-31"),
        # a plan, a count and a state of things move nothing
        ("2009年11月23日，样品裂了。他想第二天再扔。次日，裂纹不见了。", "2009-11-24"),
        ("截至昨天，四人死亡。", "2023-11-20"),
        # the third after the first
        ("2017年3月5日，他到了。第二天去医院。第三天出院。", "2017-03-07"),
        # weekdays of another year's story
        ("2018年6月4日开庭。周二，证人到场。周五，陪审团退庭。", "2018-06-08"),
        # hours do not hide the day
        ("2014年8月3日地震。三个小时后，路通了。第二天，水来了。", "2014-08-04"),
        ("2005年6月1日签字。\n“我知道。”\n“那就好。”\n三天后，房子卖了。", "2005-06-04"),
        # a year named beside the story, and a comparison
        ("本周五开庭。案件源于2021年的一场车祸。那年8月，他撞死两人。", "2021-08"),
        ("It was the coldest night since 1947. On January 12 the pipes burst.", "2023-01-12"),
        ("她说：“6月15日收到的，我们当晚就回复了。”", "2023-06-15"),
    ],
)
def test_what_is_near_to_the_story_belongs_to_it(text, date):
    assert told(text)[-1][1] == date


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("展览12月3日开幕。", "2023-12-03", "likely"),
        ("水12月3日就退了。", "2022-12-03", "likely"),
        ("周五，法院宣判。", "2023-11-17", "sure"),
        ("去年12月开工。12月3日下雪。", "2022-12-03", "likely"),
        ("On Tuesday, the court ruled.", "2023-11-21", "likely"),
    ],
)
def test_a_bare_date_is_the_next_to_the_publication_unless_the_story_tells_another(
    text, date, status
):
    assert told(text)[-1][1:] == (date, status)


@pytest.mark.parametrize(
    "text",
    [
        *("他生于1927年。十岁那年，全家进山。", "民國十六年，他生在海邊。十歲那年，全家進山。"),
        "He was born in 1927. 十岁那年，全家进山。",
    ],
)
def test_an_age_is_counted_from_the_one_birth_told(text):
    assert told(text)[-1][1:] == ("1937~", "likely")


def test_an_age_is_asked_where_two_births_are_told():
    assert told("他生于1927年，妻子生于1930年。十岁那年，全家进山。")[-1][2] == "ask"


def test_years_of_the_republic_go_on_through_a_chapter():
    text = "民國八十四年開工。\n85年4月3日停工，104年8月1日復工。"
    assert [date for _, date, _ in told(text)] == ["1995", "1996-04-03", "2015-08-01"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "总有那一天，大家会明白。",
            "没有昨天，就没有今天。",
            "那一天迟早会来。",
            "一到周末，街上全是人。",
        ),
        *("如果回到十年前，他还会签字。", "二十年后又是一条好汉。", "That day will come."),
        *("如果明天这家公司不存在，谁会难过。", "今天被骂的人，明天可能被捧。", "好像就在昨天。"),
        *("周末，他总在江边。", "五年十年之后，这里会变样。", "It might have been yesterday."),
        *("Nobody works on Monday mornings.", "Most years it snows in December."),
        *("The twenty-first century belongs to them.", "Perhaps next year it will end."),
        *("It came fourteen years after the first.", "In ten years from now nobody will care."),
    ],
)
def test_what_is_only_thought_of_makes_no_entry(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("figure", "date"),
    [
        *(("只要明年还有鱼，他就不走。", "明年3月贷款到期。"),),
        *(("换作十年前，这样的雨早把桥冲走了。", "十年前桥重修过。"),),
        *(("二十年前谁会想到卖水能赚钱？", "二十年前他灌了第一瓶水。"),),
        *(
            ("不是昨天，他记不清了。", "昨天下午他去了。"),
            ("想的全是下个月的房租。", "下个月他要去借钱。"),
        ),
        *(
            ("去年的他比谁都强。", "去年他拿了冠军。"),
            ("今年是建厂七十周年。", "今年9月他辞职了。"),
        ),
        *(("院里周末也缺人。", "上周末院里来了人。"), ("元旦鱼价总要涨。", "今年元旦鱼价跌了。")),
        *(("每次下雨，第二天都停电。", "11月3日下雨，第二天停了电。"),),
        *(("酒店是九十年代风格。", "九十年代这里开过舞厅。"),),
        *(("他有一张七十年代的沙发。", "七十年代他买过沙发。"),),
        *(("A 1970s sofa stood there.", "In the 1970s it stood there."),),
        *(("Her band is called Last Friday.", "Her band played last Friday."),),
        *(("Had this happened ten years ago, nobody would know.", "Ten years ago it happened."),),
        *(("She is not who she was last year.", "She retired last year."),),
        *(("It came to nothing, not next week.", "It comes back next week."),),
        *(("This time next year we are rich.", "Next year we move."),),
        *(("Even if it fell next year, he would stay.", "He fell last year."),),
        *(("就算下个月发不出工资，他也不卖。", "即便去年亏了三亿，公司也没有卖。"),),
        *(("工程师想的是二十年后的世界。", "2003年他走了，二十年后他回来了。"),),
        *(
            ("有人把它比作上个世纪的旧案。", "上个世纪它输了官司。"),
            ("All 1960s concrete.", "In 1960s it burnt."),
        ),
        *(("Sunday after Sunday nobody came.", "On Sunday nobody came."),),
        *(("Unlike last year it is cold.", "It was cold last year."),),
    ],
)
def test_a_time_supposed_come_again_or_of_a_kind_makes_no_entry_and_told_makes_one(figure, date):
    assert told(figure) == []
    assert told(date)[-1][2] in ("sure", "likely")


def test_that_year_is_told_where_a_clause_begins_with_it_and_is_long_ago_elsewhere():
    assert told("2016年7月有了第一个客户，当年就签了六家。")[1][1:] == ("2016", "likely")
    assert len(told("2016年7月重审，邱立和当年调查组的人出了庭。")) == 1


def test_a_year_as_a_whole_is_likely_only():
    assert only("今年他来了。") == ("2023", "likely")
    assert only("去年他来了。") == ("2022", "sure")


def test_what_agrees_with_a_guess_only_is_not_sure_unless_it_is_news():
    guess = "召回会毁掉第三季度的业绩。{}，公司宣布召回。"
    assert told(guess.format("8月21日"))[-1][1:] == ("2023-08-21", "likely")
    assert told(guess.format("11月2日"))[-1][1:] == ("2023-11-02", "sure")


def test_years_ago_without_a_number_are_no_date():
    assert told("He left years ago.") == []
    assert told("He left a few years ago.") == [("a few years ago", "", "ask")]
    assert told("A hundred years ago they said the same.") == []


def test_the_last_day_of_a_month_is_a_day():
    assert only("She wrote on the last day of October.") == ("2023-10-31", "sure")
    assert only("He left on the last day of February.") == ("", "ask")


def test_an_english_past_tense_tells_of_what_is_over():
    assert only("In January it had forty members.")[0] == "2023-01"
    assert only("In December it had forty members.")[0] == "2022-12"
    assert only("In December it will have forty members.")[0] == "2023-12"
    assert only("A committee has asked him to give evidence on December 4.")[0] == "2023-12-04"


def test_what_is_said_again_by_its_date_bears_it():
    text = "他们2016年10月去了巴黎。两年多以后，也就是2018年12月15日，新车上市。"
    assert [date for _, date, _ in told(text)] == ["2016-10", "2018-12-15", "2018-12-15"]


def test_thanksgiving_is_a_thursday():
    assert only("The talks failed on Thanksgiving.", "2023-12-01") == ("2023-11-23", "likely")
    assert told("判决是2020年下来的，那天是感恩节。")[-1][1] == "2020-11-26"


def test_a_look_back_moves_no_story():
    text = "2022年7月14日出了事。2021年5月，这条线曾有人受伤。\n三个月后，报告公布。"
    assert told(text)[-1][1] == "2022-10"


def test_a_number_of_days_allowed_is_no_day():
    assert told("公司将在十五日的法定期限内答复。") == []


def test_a_weekday_that_names_the_day_just_told_is_that_day():
    assert told("先说2月8日。那天是周三，他去了。")[-1][1] == "2023-02-08"


def test_a_day_to_come_is_counted_from_in_its_own_sentence():
    text = "他自2024年6月1日起停赛，至同年11月30日止。"
    assert [date for _, date, _ in told(text)] == ["2024-06-01", "2024-11-30"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2001年最后一天，灯灭了。", "2001-12-31"),
        ("2021年国庆前一天杀青。", "2021-09-30"),
        ("去年最后一个月停产。", "2022-12"),
        ("教训来自前年。", "2021"),
    ],
)
def test_the_edge_of_a_year_and_the_eve_of_a_festival_are_days(text, date):
    assert only(text)[0] == date


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("石塔始建于1840年，42年后换上透镜。", "1882"),
        ("2020年11月12日（周四），它上市。四天后下架。", "2020-11-16"),
        ("10月19日，首局告负，隔了一天，又败。", "2023-10-21"),
        ("11月7日影片撤档。撤档那天下着雨。", "2023-11-07"),
        ("He lost on Oct. 19, 2023. By the following Friday he had left.", "2023-10-20"),
        ("It rained in 1998. In October of that year a storm came.", "1998-10"),
    ],
)
def test_an_anchor_just_told_makes_it_likely(text, date):
    assert told(text)[-1][1:] == (date, "likely")


def test_what_is_told_as_past_is_not_put_after_the_publication():
    assert told("2020年，他来了。十年后，他走了。")[-1][2] == "ask"


def test_speech_is_counted_from_the_day_of_speaking():
    text = "“I slept in my car yesterday,” he said on the morning of September 19, 2022."
    assert told(text)[0] == ("yesterday", "2022-09-18", "likely")


def test_a_story_goes_over_the_turn_of_the_year():
    text = "2022年9月开工，11月停工。\n1月3日，新人到任。"
    assert told(text, "2023-01-20")[-1][1:] == ("2023-01-03", "likely")


def test_who_writes_last_year_writes_this_year_s_months_bare():
    text = "去年6月9日发射成功。\n3月中旬，泵出现振动。"
    assert told(text, "2024-05-21")[-1][1:] == ("2024-03", "likely")


def test_a_story_of_former_years_keeps_its_year():
    text = "2016年9月，码头被卖掉。来年2月3日，岸边拉起铁网。三月底，铁网被剪开。"
    assert [date for _, date, _ in told(text)] == ["2016-09", "2017-02-03", "2017-03"]
    text = "The mill was sold in December 2017. An offer, made in January, was refused."
    assert told(text, "2025-05-06")[-1][1:] == ("2018-01", "likely")
    assert only("来年2月3日，新馆开门。", "2023-11-23") == ("2024-02-03", "sure")


def test_what_had_been_done_in_a_year_before_moves_no_story():
    text = (
        "It failed on February 8, 2018. The trust had been formed in 2012. An offer came in March."
    )
    assert told(text, "2018-05-21")[-1][1] == "2018-03"


def test_a_day_beside_one_told_of_a_former_year_is_asked():
    text = "四年前的今天，桥封了。\n父亲2013年去世。\n报纸上写的是6月9日。"
    assert told(text, "2025-06-11")[0][1:] == ("2021-06-11", "likely")
    assert told(text, "2025-06-11")[-1][2] == "ask"


def test_a_parliament_is_no_future():
    assert only("11月19日，局长在议会作证。", "2025-03-17")[0] == "2024-11-19"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021年4月6日，法院开庭。\n证人是在开庭前一周病倒的。", "2021-03-29/2021-04-04"),
        ("2021年7月9日，公司召回水泵。\n经理在召回前三天请了假。", "2021-07-06"),
        ("2022年3月2日，股东大会散了。会后第二天，董事长辞职。", "2022-03-03"),
        ("公司成立于2015年6月。\n树是公司成立那年种的。", "2015"),
        ("# 爆破\n烟囱是2023年9月30日炸的。\n他在爆破前九天病倒。", "2023-09-21"),
        ("2010年10月14日，他得獎了。\n得獎後那個星期二，他去趕集。", "2010-10-19"),
        ("去年6月，台里宣布停播。宣布的那天，他在山里。", "2022-06"),
        (
            "On June 3, 2021 they signed. It rained. On the day of the signing he sang.",
            "2021-06-03",
        ),
        ("The letter went out in May 2020.\nTwo months after the letter, a reply came.", "2020-07"),
        ("2020年1月20日，她做了手术。\n2020年8月，她出国。手术两个月后，她才走路。", "2020-03"),
    ],
)
def test_what_is_counted_from_an_event_by_name_has_its_date(text, date):
    blocks = text.split("\n")
    headings = [0] if blocks[0].startswith("#") else []
    found = statements(blocks, dates.parse("2023-11-23"), headings=headings)
    assert (found[-1].date, found[-1].status) == (date, "likely")


@pytest.mark.parametrize(
    "text",
    [
        "2019年3月5日，一审开庭。2020年6月8日，二审开庭。\n2021年2月，案卷归档。开庭那天，她没有来。",
        "2021年2月，仓库换锁。订婚那天，她没有来。",
    ],
)
def test_of_two_events_of_one_name_or_of_none_a_day_is_asked(text):
    assert told(text)[-1][2] == "ask"


def test_of_an_event_not_told_of_what_is_no_date_by_itself_makes_no_entry():
    text = "2021年2月，仓库换锁。\n比赛前两天，他病了。 On the day of the wedding it rained."
    assert len(told(text)) == 1


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1997年3月5日，网吧开张。那时，镇长剪了彩。", "1997-03"),
        ("2012年4月，河道改了向。那个春天，鱼都不见了。", "2012-03/2012-05"),
        ("2014年5月，球队升了级。那个周末，主街封了。", "2014-05"),
        ("2014年5月6日，球队升了级。那个星期四，主街封了。", "2014-05-08"),
        ("2021年6月11日，桥封了。我记得那天傍晚下着小雨。", "2021-06-11"),
        ("2021年5月20日，厂子停产。那天本来是家庭日。", "2021-05-20"),
    ],
)
def test_that_time_is_the_one_just_told(text, date):
    assert told(text)[-1][1:] == (date, "likely")


@pytest.mark.parametrize(
    "text",
    [
        "2005年6月，粮站关了门。\n那时，没有人想到还会有人来。",
        "2005年6月，粮站关了门。他说：“那时我还小。”",
        "2005年6月，粮站关了门。站长当时五十一岁。",
        "2005年6月，粮站关了门。一斤米那时卖一块二。",
        "2005年6月，粮站关了门，搬家的钱當時來自縣裡。",
        "2005年6月，粮站关了门，当时没有人在意。",
        "2005年6月，粮站关了门。从那时起，院子空着。",
    ],
)
def test_that_time_far_from_a_date_or_in_speech_makes_no_entry(text):
    assert [date for _, date, _ in told(text)] == ["2005-06"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2020年5月2日，仓库进了水。过了半个月，纸箱还是湿的。", "2020-05"),
        ("2020年5月20日，厂里停产。\n停产第三周，工人散了。", "2020-06-01/2020-06-07"),
        ("2021年7月8日，公司上市。\n市值比上市首日少了七成。", "2021-07-08"),
        (
            "The bus went in the first week of March 2018. The cup went a fortnight later.",
            "2018-03~",
        ),
        (
            "It began on May 17, 2018. There were bad years before. Two days earlier it rained.",
            "2018-05-15",
        ),
    ],
)
def test_what_is_counted_loosely_is_known_loosely(text, date):
    assert told(text)[-1][1:] == (date, "likely")


def test_a_statement_tells_its_sentence_its_names_and_its_steps():
    text = "前情从略。上周五，他的同事奥特曼被解职。后文从略。"
    at = text.index("奥特曼")
    (statement,) = statements(
        [text], dates.parse(PUBLISHED), [[(at, at + 3, "altman"), (0, 2, "x")]]
    )
    assert text[slice(*statement.sentence)] == "上周五，他的同事奥特曼被解职。"
    assert statement.names == ("altman",)
    assert statement.anchor == PUBLISHED
    assert statement.steps == (
        "上周五 ← 2023-11-21 (published) → Friday of the week before = 2023-11-17"
    )


def test_a_heading_dates_what_follows_and_states_nothing():
    found = statements(["2019年", "3月开工。"], dates.parse(PUBLISHED), headings=[0])
    assert [(s.literal, s.block) for s in found] == [("3月", 1)]


def test_sentences_end_where_speech_does_and_not_in_abbreviations():
    text = "他说：“来了。”走了。 On Nov. 17 Dr. Who left. Nobody saw."
    assert [text[a:b] for a, b in sentences(text)] == [
        *("他说：“来了。”", "走了。", "On Nov. 17 Dr. Who left.", "Nobody saw."),
    ]


PIECES = st.sampled_from(
    [
        *"年 月 日 号 前 后 上 下 周 五 一 十 二 百 两 三 个 天 去年 同 次 第 世纪 代".split(),
        *"季度 初 底 至 - — / . : ， 。 “ ” （ ） 1 2 9 0 20 2023 1999 30 31".split(),
        *"光绪 民国 昭和 年间 农历 正月 春节 国庆 今天 小时 几 数 半 多 的 将 会 里 廿 〇".split(),
        *"the of in on last next this Friday March May ago later days two a 's s Q 1st".split(),
        *"century BC early by since half year years month decade ninety-four after that".split(),
        *("before", "year-end", "80s", " ", "\n", "\u3000", "\ufeff"),
    ]
)
TEXTS = st.lists(PIECES, max_size=24).map("".join) | st.lists(PIECES, max_size=24).map(" ".join)
DAYS = st.dates().map(str) | st.sampled_from(
    ["", "2023", "2023-11", "2023-11~", "202X", "2020/2021"]
)


@settings(max_examples=300)
@given(st.lists(TEXTS | st.text(), max_size=4), DAYS)
def test_any_text_gives_dates_of_the_calendar_where_the_words_stand(blocks, published):
    day = dates.parse(published) if published else None
    for s in statements(blocks, day):
        assert blocks[s.block][s.start : s.end] == s.literal
        begin, end = s.sentence
        assert begin <= s.start < s.end
        assert 0 <= begin < end <= len(blocks[s.block])
        assert s.status in ("sure", "likely", "ask")
        if s.date:
            dates.parse(s.date)
        assert s.date or s.status == "ask"
        assert s.literal in s.steps
        if day is None and s.rule in ("week-word", "century-word"):
            assert s.status != "sure"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("去年中秋，他们散了伙。", "2022-09-10"),
        ("2019年端午节，桥通了车。", "2019-06-07"),
        ("2020年除夕，他一个人过。", "2020-01-24"),
        ("2019年的正月十五，灯会照办。", "2019-02-19"),
        ("厂子是2016年立冬那天关的。", "2016-11-07"),
        ("去年冬至，她来过一次。", "2022-12-22"),
        ("2018年元旦前两天，他走了。", "2017-12-30"),
        ("今年除夕前一天，他走了。", "2023-01-20"),
        # a festival of several days, what came shortly before or after one: to the month
        ("2022年春节，他没有回家。", "2022-02"),
        ("2022年春节前，工资结清了。", "2022-01"),
        ("2021年中秋过后，他辞了职。", "2021-09"),
    ],
)
def test_festivals_of_the_chinese_calendar_and_solar_terms_are_reckoned(text, date):
    assert told(text)[0][1:] == (date, "likely")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2019年冬天，账上没钱了。元旦后的那个周五，有人来敲门。", "2020-01-03"),
        ("2018年底，线投产了。3月，第一批货退了回来。", "2019-03"),
        ("2019年3月开工。一个多月后停工。", "2019-04~"),
        ("2016年开工。两年半后停工。", "2018~"),
        ("他下个月搬家。12月9日，他说，就是那一天。", "2023-12-09"),
        ("合同签于2015年3月。2019年10月，他翻出一张纸，日期是2014年2月8日。次年，他告了。", "2020"),
        (
            "2019年5月18日，她打开箱子。\n几个月后，照片传了出去，那天是9月25日。\n10月3日，他停职。",
            "2019-10-03",
        ),
        ("2016年6月4日，他到了。6日，信号断了。", "2016-06-06"),
        ("2021年2月8日，她病逝。头一天，她还在写信。", "2021-02-07"),
        ("今年1月15日，网站恢复，头一天就有七万人登录。", "2023-01-15"),
        ("1978年4月20日，老魏挖到了铜。他1999年过世，没有再看见它。七年以后，馆建成了。", "1985"),
        ("The rink closed in March 2018 and reopened a year and a half later.", "2019-09"),
        ("It hired him at the end of 2020. The sale slipped to 17 February.", "2021-02-17"),
    ],
)
def test_a_story_goes_on_from_what_it_told_last(text, date):
    assert told(text)[-1][1:] == (date, "likely")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("他是2013年来的。", "2013"),
        ("2013，他出走；2015，他归来。", "2015"),
    ],
)
def test_years_told_shortly_are_found(text, date):
    assert told(text)[-1][1:] == (date, "sure")


def test_the_first_ten_years_of_a_century_are_its_first_decade():
    assert told("21世纪头十年，这里有五家书店。")[0][1] == "200X"


def test_what_is_arranged_for_a_day_is_not_about_that_day():
    assert told("我们约在上周三。") == [("上周三", "2023-11-15", "sure")]


def test_what_is_still_to_pass_is_counted_from_the_publication():
    assert told("再过四天，他将开庭。") == [("再过四天", "2023-11-25", "sure")]


def test_days_before_what_the_paragraph_before_has_just_told_are_asked():
    text = "上周二，馆长辞职。\n四天前，报告才公布。"
    assert told(text)[-1] == ("四天前", "2023-11-17", "ask")


@pytest.mark.parametrize(
    "text",
    [
        "他过了十分钟又说，算了。",
        "我们的水管用的是上个世纪的。墙上贴着一张2006年的海报。",
        "后来年报里改了数字。",
        "他连除夕都没有回家。",
        "除夕守岁，他家从来不守。",
        "我们把每一天当作起火的前一天来过。",
        "二十年后如果还有人记得，那就好。",
        "外婆正月初七过的生日。",
        "她说自己上个世纪就是坐这条船来的。",
        "对他来说，商代才算昨天。",
        "全程是六日行程，不算贵。",
        "演员谷雨，新人里最沉得住气。",
        "街上热闹得像过春节一样。",
        "投资人常拿它与上个世纪的工厂比较。",
    ],
)
def test_words_of_time_that_tell_no_event_are_passed_by(text):
    assert told(text) == []


def test_a_state_of_things_is_not_dated_by_then():
    assert len(told("2004年，他进了厂。那时还没有桥。")) == 1
    assert len(told("2004年，他进了厂。那时他买了房。")) == 2


def test_a_rule_of_the_house_does_not_hide_the_year_told_beside_it():
    assert told("按规定每年查一次，上一回却是在2011年，那一年箱子借了出去。")[-1][1] == "2011"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("She fell two days before Christmas.", "2022-12-23"),
        ("He left the day after New Year's Day.", "2023-01-02"),
    ],
)
def test_days_beside_a_festival_are_reckoned_from_it(text, date):
    assert only(text, "2023-01-19") == (date, "likely")


@pytest.mark.parametrize(
    "text",
    [
        # of an event told twice
        "2019年3月5日，他做了手术。2020年6月1日，他又做了手术。手术两个月后，他出了院。",
        # a month away, or a year and a month
        "On 19 July 2009 the line failed. A second failure came the following August.",
        # the story told at length, or the news of these days
        "让我们回到2021年10月27日，那一夜有人换了零件。\n11月9日，飞机起飞。",
    ],
)
def test_of_two_anchors_alike_the_editor_is_asked(text):
    assert told(text)[-1][2] == "ask"


def test_what_a_clause_adds_to_a_date_is_no_second_one():
    assert len(told("Loans resumed on Sept. 2, eleven months after the fire.")) == 1


def test_what_is_said_to_go_on_is_open_and_never_sure():
    assert only("2020年以来，他任职。") == ("2020/..", "likely")


@pytest.mark.parametrize(
    "text",
    [
        "江城社南浦11月20日电 轮渡暂停。",
        "本报11月20日讯 轮渡暂停。",
        "（江城社南浦2023年11月20日电 记者丁一）轮渡暂停。",
        "HARWICH, November 20 (Coastwire) - The ferry is laid up.",
        "Harwich, England, Nov. 20, 2023 — The ferry is laid up.",
        "（江城社 记者丁一 11月20日报道）轮渡暂停。",
        "HARWICH (Coastwire), Nov. 20 - The ferry is laid up.",
        "Three stories this week, all about ferries.",
        "本周推荐：三本写渡口的书。",
        "渡口网2023-11-20 14:09:31",
        "2023-11-20 14:09 来源：渡口网",
        "县志写1951年，其实渡口开得更晚。",
        "I keep the old number, it ends in 1951.",
    ],
)
def test_what_dates_the_page_or_is_put_right_is_no_event(text):
    assert told(text) == []


def test_a_day_beside_a_word_like_a_dateline_is_told():
    assert only("11月20日电影上映。") == ("2023-11-20", "sure")
    assert only("This week the ferry was sold.")[0] == "2023-11-20/2023-11-26"
    assert only("2023-11-20 14:09:31 轮渡停了。") == ("2023-11-20", "sure")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1980年代的论文。", "198X"),
        ("票价在20世纪20年代总要涨。", "192X"),
        ("The nineteenth century loved bridges.", "18XX"),
        ("By mid-2019 it was sold.", "2019"),
        ("By the middle of 2019 it was sold.", "2019"),
        ("他翻出一张1962年的船票。", "1962"),
        ("1962年以前的船票都烧了。", "1962"),
        ("1962年以前，两岸不通船。", "1962"),
        ("She lived there before 1962.", "1962"),
        ("那篇文章见于《航运》2019年第3期。", "2019"),
        ("去年同期，渡口一天有九班船。", "2022"),
        ("若公司未能在2022年6月30日前上市，渡口就要卖掉。", "2022-06-30"),
        ("参加过2008年救灾的说法没有得到证实。", "2008"),
        ("The captain denied that on May 3, 2021 he had slept.", "2021-05-03"),
        ("2021年5月3日", "2021-05-03"),
        ("江城，2021年5月3日", "2021-05-03"),
        ("2021年5月于江城", "2021-05"),
        ("Vol. 3, No. 5, June 2021", "2021-06"),
        ("据1998年县志记载，渡口已废。", "1998"),
        ("与2019年相比，船少了三成。", "2019"),
        ("有人说他死于1962年。", "1962"),
        ("He may have left in 2011.", "2011"),
        ("原定2022年5月3日开业，后来推迟。", "2022-05-03"),
        ("发布时间：2021-05-03 10:30", "2021-05-03"),
    ],
)
def test_of_what_the_words_leave_open_no_date_is_sure(text, date):
    assert only(text) == (date, "likely")


@pytest.mark.parametrize(
    "text",
    [
        "1962年的春天，渡口开了。",
        "1962年的那场大水冲走了渡口。",
        "In the 1980s the ferry was sold.",
    ],
)
def test_a_year_s_season_or_flood_is_sure(text):
    assert only(text)[1] == "sure"


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("1951年双十节，渡口开了。", "1951-10-10"),
        ("1976年建军节，他退伍。", "1976-08-01"),
        ("1987年五四青年节，她入团。", "1987-05-04"),
        ("去年妇女节，她上了船。", "2022-03-08"),
        ("2019年母亲节，她下了船。", "2019-05-12"),
        ("2019年感恩节，她下了船。", "2019-11-28"),
        ("1990年泼水节，他们认识了。", ""),
    ],
)
def test_a_year_s_holiday_is_its_day_or_asked(text, date):
    assert only(text)[0] == date


def test_a_year_after_a_number_is_a_year():
    assert only("第一艘是渡江-1，2019年深秋下水。") == ("2019-09/2019-11", "sure")


@pytest.mark.parametrize(
    "text",
    [
        "1974年5月2日，船沉了。“那天以后我再也没坐过船，”他说。",
        "The ferry sank on May 2, 1974. From that day on he never sailed.",
        "The ferry sank on May 2, 1974, and years later, I think, somebody will film it.",
        "1974年5月2日，船沉了。那年头，谁都不会水。",
        "1974年5月2日，船沉了。下一年也许会好。",
        "1974年5月2日，船沉了。这是1951年以来死人最多的一次。",
    ],
)
def test_a_lasting_state_a_guess_or_a_comparison_makes_no_second_entry(text):
    assert len(told(text)) == 1


def test_a_month_of_the_year_counted_to_is_told():
    text = "2018年10月，他上了船。\n两年后的11月，船沉了。"
    assert told(text)[-1] == ("两年后的11月", "2020-11", "likely")


@pytest.mark.parametrize(
    "text",
    [
        "2022年10月11日，庭审结束。\n宣判十天后，船东上诉。",
        "2021年5月10日，他辞职；隔两日，账房被封。",
        "2020年8月14日，质疑登了出来。\n11月，他请对方来看，没有成行。",
        "2023年9月1日，船沉了。那年冬天，渡口关了。",
    ],
)
def test_where_the_words_name_another_anchor_the_editor_is_asked(text):
    assert told(text)[-1][2] == "ask"


def test_who_did_it_that_night_is_no_event():
    text = "2005年10月29日，鲁国梁进了球。\n2021年2月28日，俱乐部解散。鲁国梁那晚没有睡。"
    assert told(text)[-1] == ("那晚", "2021-02-28", "likely")


def test_a_letter_writer_s_weekday_is_the_one_before_the_letter():
    text = "The tribunal ruled on April 8, 2023.\nI spoke to a lawyer on Monday."
    assert told(text)[-1] == ("Monday", "2023-11-20", "likely")
    assert only("We meet in a noodle shop on Monday.")[0] == "2023-11-20"
    text = "She sued in May. She has until December 4 to appeal."
    assert told(text)[-1][1] == "2023-12-04"


@pytest.mark.parametrize(
    ("text", "date", "status"),
    [
        ("They met on Boxing Day 1998.", "1998-12-26", "sure"),
        ("They met on Labor Day of 2019.", "2019-09-02", "likely"),
        ("They met at the Mid-Autumn Festival of 2019.", "2019-09-13", "likely"),
        ("By Chinese New Year 2021 it was over.", "2021-02", "likely"),
        ("It rose on Easter Monday 1916.", "", "ask"),
    ],
)
def test_an_english_holiday_of_a_year_is_its_day_or_asked(text, date, status):
    assert only(text) == (date, status)


def test_a_month_s_end_without_its_month_is_never_sure():
    assert only("月底，船厂关门。") == ("2023-11", "likely")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021年3月4日签约。一年零三个月后，合同作废。", "2022-06"),
        ("2021年3月4日签约。两个月又十天后，合同作废。", "2021-05-14"),
        ("2021年1月31日签约。一个月零两天后，合同作废。", "2021-03-02"),
        ("2021年3月签约。一个月零两天后，合同作废。", "2021-04"),
        ("They signed on March 4, 2021. A year and three months later it was off.", "2022-06"),
        ("They signed on March 4, 2021. Two months and ten days later it was off.", "2021-05-14"),
        ("They signed on March 4, 2021. Two weeks and three days later it was off.", "2021-03-21"),
        ("They met in August 2018. Two Februaries later they fell out.", "2020-02"),
        ("They met in August 2018. Two summers later they fell out.", "2020-06/2020-08"),
        ("2018年10月3日他到任。一周后的星期五，他走了。", "2018-10-12"),
        ("2018年10月3日他到任。再过两天，他被捕了。", "2018-10-05"),
        ("2018年10月3日，锅炉炸了。事发前三十二天，有人报告过漏气。", "2018-09-01"),
        ("2018年10月3日，船厂破产。倒闭前二十天，他卖了船。", "2018-09-13"),
        ("The wedding was on October 3, 2018. The day after the wedding he left.", "2018-10-04"),
        ("2018年10月3日他到任。前一天，他卖了船。\n又过了一天，他搬了家。", "2018-10-04"),
        ("2001年渡口赢了，2002年渡口输了。再下一年，渡口关了。", "2003"),
        ("2001年3月6日他寄了信。\n六天之后，船东召开记者会。", "2001-03-12"),
        ("2023年7月10日被撤。船东7月11日请辞，当月18日开航。", "2023-07-18"),
    ],
)
def test_counts_of_two_units_and_of_named_seasons_go_on_from_what_is_told(text, date):
    assert told(text)[-1][1:] == (date, "likely")


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("公司三年零两个月前搬来。", "2020-09"),
        ("The firm moved here two years and three months ago.", "2021-08"),
        ("三年前的春天，他搬来。", "2020-03/2020-05"),
        ("两周前的星期三，他搬来。", "2023-11-08"),
        ("上个月的最后一天，他搬来。", "2023-10-31"),
        ("This August 30 he moved here.", "2023-08-30"),
        ("Last Christmas he moved here.", "2022-12-25"),
        ("Last Thanksgiving he moved here.", "2022-11-24"),
        ("He moved here the year before last.", "2021"),
        ("He moved here the week before last.", "2023-11-06/2023-11-12"),
        ("The winter before last he moved here.", "2021-12/2022-02"),
        ("The hearing will be held a week from tomorrow.", "2023-11-29"),
        ("船厂前年亏了钱，屋檐下前年也漏了水。", "2021"),
        ("2022年春末，他搬来。", "2022-04/2022-05"),
        ("2022年12月至次年2月，他住在船上。", "2022-12/2023-02"),
        ("今日，渡口管理处作出停航决定。", "2023-11-21"),
        ("今年农历年刚过，他搬来。", "2023-01"),
        ("端午节那天，他搬来。", "2023-06-22"),
    ],
)
def test_more_words_are_counted_from_the_publication(text, date):
    assert told(text)[0][1] == date
    assert told(text)[0][2] != "ask"


@pytest.mark.parametrize(
    "text",
    [
        "渡口通讯 Vol.88 ｜ 2023.11.19 星期日",
        "渡口電子報　第204期　2023年9月12日",
        "渡口管理处\n2023年11月21日",
        "他等了一百零八年才等到。",
    ],
)
def test_a_masthead_a_signing_day_or_a_number_of_years_is_no_event(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "渡口2013年5月关了。\n关门之后的那个周末，他没有睡。周六，他算了账。",
        "He was charged on June 11, 2019 in the harbour case.\nThe pilot spoke on Monday.",
        "2023年7月9日停航。再隔一天，船东写了信。",
        "二十世纪的最后几年，渡口没有船。",
        "It was built in the Ming dynasty.",
        "She stopped sailing two winters ago.",
    ],
)
def test_where_the_day_of_the_story_is_lost_the_editor_is_asked(text):
    assert told(text)[-1][2] == "ask"


def test_what_lay_before_the_story_does_not_lead_it_on():
    text = "In the spring of 2012 they rented a ferry. They had met in 1998, at sea. Lu steered. "
    assert told(text + "A year later they had ten boats.")[-1][1:] == ("2013", "likely")
    text = "10月19日，船没有来。他不知道，前一天傍晚，船沉了。到当天下午，渡口关了。"
    assert told(text)[-1][1] == "2023-10-19"


def test_a_year_named_in_passing_does_not_draw_a_day_to_come():
    text = "1720年，那家公司垮了。\n中秋将至，12月5日那期休刊。"
    assert told(text)[-1][1] == "2023-12-05"


def test_a_length_of_time_up_to_an_event_is_no_event():
    assert len(told("2022年10月3日，船厂倒闭。\n倒闭前三个月的跌幅最大。")) == 1


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("On Monday, November 6, he moved here.", "2023-11-06"),
        ("From May to July 2022 he lived here.", "2022-05/2022-07"),
        ("He moved here on May 8, in 2022.", "2022-05-08"),
        ("He moved here two weeks ago today.", "2023-11-07"),
        ("28日，他搬了家。", "2023-10-28"),
    ],
)
def test_what_belongs_together_is_one_date(text, date):
    assert only(text)[0] == date


def test_the_first_of_two_days_bears_the_year_told_with_the_second():
    dated = [date for _, date, _ in told("He sailed on May 3 and May 8, 2022.")]
    assert dated == ["2022-05-03", "2022-05-08"]


def test_a_month_and_a_half_is_read_whole():
    text = "2018年10月3日他到任。一个半月后，他走了。"
    assert told(text)[-1] == ("一个半月后", "2018-11", "likely")


@pytest.mark.parametrize(
    "text",
    [
        "He moved here a week ago Tuesday.",
        "2018年10月3日，渡口开了。两天前，船东走了。",
        "渡口建于2012年，三年零四个月后停航。",
    ],
)
def test_what_may_be_counted_from_either_is_asked(text):
    assert told(text)[-1][2] == "ask"


def test_what_many_do_today_is_no_event():
    assert told("今天，许多孩子被手机困住了。") == []


def test_a_weekday_of_a_weekend_not_known_is_not_one_of_the_paper_s_own_weeks():
    text = "渡口5月关了。\n关门之后的那个周末，他没有睡。周六，他算了账。周日晚上，他走了。"
    assert [status for *_, status in told(text)][-2:] == ["ask", "ask"]


def test_what_has_been_put_off_is_to_come():
    text = "Last year he left on November 6. The fair has been moved to December."
    assert told(text)[-1] == ("December", "2023-12", "likely")
    text = "The hearing has been put off until June 3, and he left on Friday."
    assert told(text)[0] == ("June 3", "2024-06-03", "likely")


def test_a_day_of_the_month_told_just_before_is_of_its_year():
    text = "去年5月他离开渡口。\n他是5月13日走的。"
    assert told(text)[-1] == ("5月13日", "2022-05-13", "likely")


def test_a_day_after_last_year_s_season_is_asked():
    text = "渡口在去年秋天关闭。10月28日，船东走了。"
    assert told(text)[-1][2] == "ask"


def test_the_minutes_before_an_event_not_told_of_are_asked():
    text = "2023年10月3日，船沉了。总管在通知发出五分钟前才知道。"
    assert told(text)[-1][2] == "ask"
    text = "2023年10月3日，通知发出。总管在通知发出五分钟前才知道。"
    assert told(text)[-1][1:] == ("2023-10-03", "likely")


def test_the_previous_month_moves_no_story():
    text = "The report came on 10 March 2023. He had signed it the previous August."
    text += " He left the same day."
    assert told(text)[-1] == ("the same day", "2023-03-10", "likely")


def test_a_day_beside_a_feast_is_asked():
    assert told("春节假期后的第一个工作日，船工们来了。")[-1][2] == "ask"


def test_the_weekday_is_the_story_s_and_not_the_paper_s():
    assert told("He was dismissed, and by the Monday they had signed.")[-1][2] == "ask"


def test_what_was_once_promised_is_asked():
    text = "船是2018年4月造的。我们本来说半年以后下水，结果没有。"
    assert told(text)[-1][2] == "ask"


def test_what_has_gone_on_since_a_day_of_late_is_asked():
    assert told("今年以来，渡口停航三次。")[-1][1:] == ("2023/..", "ask")
    assert told("2020年以来，渡口停航。")[-1][2] == "likely"


def test_in_an_answer_what_is_counted_beside_a_day_is_asked():
    text = "9月24日，他接受了我们的采访。\n问：你走了？\n答：我是去年5月13日走的，票是两天前买的。"
    assert told(text)[-1][2] == "ask"


def test_that_day_in_what_somebody_is_said_to_recall_is_asked():
    text = "2017年7月12日，报告公布。他没有签字。他解释说，那天的鱼都死了。"
    assert told(text)[-1][2] == "ask"
    assert told("2017年7月12日，报告公布。那天下了雨。")[-1][1:] == ("2017-07-12", "likely")


def test_days_before_news_told_by_their_date_are_asked():
    text = "11月10日，船长被解职。\n事情来得突然。九天前，他还在船上。"
    assert told(text)[-1][2] == "ask"


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("On the first Tuesday of November she took me along.", ("2022-11-01", "likely")),
        ("The board met on the last Friday of May 2021.", ("2021-05-28", "sure")),
        ("In the last week of March the board met twice.", ("2023-03", "likely")),
        ("He resigned on 18 February this year.", ("2023-02-18", "sure")),
        ("三年前的6月，他把位子交给了女儿。", ("2020-06", "sure")),
    ],
)
def test_a_day_told_by_its_place_in_a_month_or_year_is_one_date(text, wanted):
    assert [(date, status) for _, date, status in told(text, "2023-05-10")] == [wanted]


def test_a_weekday_behind_this_week_is_of_it():
    text = "本周要留意的：周三，渡口公司公布季报；周五，开股东会。"
    assert told(text, "2023-05-08")[1:] == [
        ("周三", "2023-05-10", "likely"),
        ("周五", "2023-05-12", "likely"),
    ]
