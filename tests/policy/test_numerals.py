"""Numbers that sentences state: in Arabic and Chinese digits, and what only looks like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from book.policy.numerals import chinese_numeral, figures


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("五百多名员工签名", {"五百多名": 500}),
        ("700多人、七百人", {"700多人": 700, "七百人": 700}),
        ("付了4400万美元", {"4400万美元": 44_000_000}),
        ("用户突破1.5亿", {"1.5亿": 150_000_000}),
        ("一千二百万元", {"一千二百万元": 12_000_000}),
        ("又过三天", {"三天": 3}),
        ("106小时之后", {"106小时": 106}),
        ("1,000 people paid 3 million", {"1,000": 1000, "3 million": 3_000_000}),
        ("占12.5%", {"12.5%": 12.5}),
        ("二〇二三年", {"二〇二三年": 2023}),
        # none of these is a figure
        ("2023年11月17日，上午9:30", {}),
        ("20世纪80年代，1990年代", {}),
        ("In May 2019, on 15 May 2020, the 1980s, 2021", {}),
        ("GPT-4与Llama 3.1", {"3.1": 3.1}),
        ("第700号，第三次，第五个人", {}),
        ("一同、一个、万一、千万别、十分、三心二意", {}),
    ],
)
def test_figures_of_a_sentence(text, values):
    assert {figure.words: float(figure.value) for figure in figures(text)} == values


@given(st.integers(10, 9999), st.sampled_from("人名个天"))
def test_chinese_numerals_are_read_back(number, counted):
    (figure,) = figures(f"有{chinese_numeral(number)}{counted}。")
    assert figure.value == number


@given(st.text())
def test_any_text_has_figures_of_its_own_words(text):
    assert all(figure.words in text and figure.value >= 0 for figure in figures(text))
