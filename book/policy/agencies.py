"""News agencies: their copy is signed by the house, and names no other author."""

from __future__ import annotations

from book.policy.fold import fold

_NAMES = (
    "新华社、中新社、中国新闻社、中央社、中央通讯社、路透社、法新社、美联社、合众国际社、共同社、时事社、韩联社、"
    "塔斯社、俄新社、德新社、埃菲社、安莎社、Xinhua、Xinhua News Agency、China News Service、Reuters、"
    "AP、AP News、Associated Press、The Associated Press、AFP、Agence France-Presse、UPI、Kyodo News、"
    "United Press International、Jiji Press、Yonhap、Yonhap News Agency、TASS、RIA Novosti、dpa、"
    "Deutsche Presse-Agentur、EFE、ANSA、PA Media"
)


def _key(name: str) -> str:
    return fold(name).text.casefold()


_KEYS = frozenset(map(_key, _NAMES.split("、")))


def is_agency(publisher: str) -> bool:
    """Whether a publisher is a news agency, in either script of Chinese or in English."""
    return _key(publisher) in _KEYS
