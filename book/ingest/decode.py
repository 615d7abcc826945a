"""Bytes → text, how it was decoded, and what kind of capture it is. Names of files are not asked.

What a page says of its own encoding is often wrong (``gb2312`` for GB18030 or for UTF-8), so every
claim is one vote: a byte-order mark decides; text that is valid UTF-8 and holds more than chance
would is UTF-8; otherwise each candidate's reading is weighed by the characters it gives, and a claim
wins where it reads about as well as the best. The weighing uses what the codecs know: GB 2312, Big5
and JIS set frequent characters apart (their *level 1*), so a wrong reading shows in rare characters,
half-width kana and private use; a few hundred most frequent ones settle short texts.

charset-normalizer 3.5 and chardet 5.2 were measured and are not used: see tests/bench/decoding.py.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from book.diagnostics import Diagnostic, Outcome, Span, finding

MAX_BYTES = 20_000_000  # as for a chapter; what a page embeds is set aside before
SAMPLE = 40_000
_LOOKED_AT = 200_000


class Kind(StrEnum):
    HTML = "html"
    MHTML = "mhtml"
    MARKDOWN = "markdown"
    TEXT = "text"


class How(StrEnum):
    """What settled the encoding."""

    MARK = "byte-order mark"
    DECLARED = "declared"
    DETECTED = "detected"
    ASCII = "ascii"


@dataclass(frozen=True, slots=True)
class Decoded:
    """A capture's text. ``declared`` is what the capture (or the server) said, as it said it;
    ``bad`` counts byte sequences that could not be read (U+FFFD stands for each)."""

    text: str
    kind: Kind
    encoding: str
    how: How
    declared: str = ""
    bad: int = 0


def read(data: bytes, shown: str, charset: str = "", limit: int = MAX_BYTES) -> Outcome:
    """Decode a capture. ``charset`` is what a server or a mail part said; ``shown`` names the
    capture to the editor. The value is ``Decoded``, or None where there is an error. An MHTML
    capture's text is left empty: ``book.ingest.mhtml`` takes it apart first."""
    span = Span(shown)
    if not data.strip(b"\x00 \t\r\n\x0c\xef\xbb\xbf\xfe\xff"):
        return Outcome(None, (finding("capture.empty", span),))
    if len(data) > limit:
        return Outcome(None, (finding("file.too-large", span, limit=limit // 10**6),))
    if what := _binary(data):
        return Outcome(None, (finding("capture.binary", span, what=what),))
    if _is_mhtml(data):
        return Outcome(Decoded("", Kind.MHTML, "", How.ASCII))
    return _decoded(data, span, charset)


def _decoded(data: bytes, span: Span, charset: str) -> Outcome:
    found: list[Diagnostic] = []
    stated = (charset, *_declared(data[:_LOOKED_AT]))
    known = [(s, codec) for s in stated if s and (codec := codec_of(s))]
    encoding, how = _encoding(data, [codec for _, codec in known])
    text, tail, bad = _text(data, encoding)
    declared = known[0][0] if known else next(filter(None, stated), "")
    if known and how is not How.ASCII and encoding not in {codec for _, codec in known[:1]}:
        args = {"declared": declared, "encoding": NAMES.get(encoding, encoding)}
        found.append(finding("capture.encoding", span, **args))
    if tail:
        found.append(finding("capture.truncated", span))
    if bad:
        at = text.find("\ufffd")
        line = text.count("\n", 0, at) + 1
        column = at - text.rfind("\n", 0, at)
        place = Span(span.path, line, column, line, column + 1)
        name = NAMES.get(encoding, encoding)
        found.append(finding("capture.undecodable", place, count=bad, encoding=name))
    sample = text[:_LOOKED_AT]
    noise = len(_CONTROL.findall(sample)) + min(bad, sample.count("\ufffd"))
    if noise > 0.08 * len(sample) + 2:
        return Outcome(None, (finding("capture.binary", span, what="data"),))
    if "\x00" in text:
        found.append(finding("capture.nul", span, count=text.count("\x00")))
    return Outcome(Decoded(text, kind_of(text), encoding, how, declared, bad), tuple(found))


# Encodings.

# As browsers take the labels (WHATWG): the wider code page stands for the narrower.
_LABELS = {
    **dict.fromkeys("utf8 utf-8 unicode-1-1-utf-8 utf-8-sig unicode".split(), "utf-8"),
    **dict.fromkeys("utf-16 utf-16le utf16 utf-16-le ucs-2".split(), "utf-16-le"),
    **dict.fromkeys("utf-16be utf-16-be unicodefffe".split(), "utf-16-be"),
    **dict.fromkeys(
        "gb2312 gb_2312 gb_2312-80 gb2312-80 csgb2312 euc-cn gbk gb18030 gb-18030 gb18030-2022 cp936"
        " windows-936 x-gbk chinese iso-ir-58 csiso58gb231280".split(),
        "gb18030",
    ),
    **dict.fromkeys(
        "big5 big-5 big5-hkscs big5hkscs cn-big5 csbig5 x-x-big5 cp950 windows-950 big5-tw".split(),
        "big5hkscs",
    ),
    **dict.fromkeys(
        "shift_jis shift-jis sjis x-sjis ms_kanji csshiftjis windows-31j ms932 cp932".split(),
        "cp932",
    ),
    **dict.fromkeys("euc-jp x-euc-jp eucjp cseucpkdfmtjapanese".split(), "euc_jp"),
    **dict.fromkeys("iso-2022-jp csiso2022jp".split(), "iso2022_jp"),
    **dict.fromkeys(
        "euc-kr euckr ks_c_5601-1987 ksc5601 ks_c_5601 cp949 uhc windows-949 korean".split(),
        "cp949",
    ),
    **dict.fromkeys(
        "iso-8859-1 iso8859-1 iso_8859-1 latin1 latin-1 l1 us-ascii ascii ansi_x3.4-1968"
        " windows-1252 cp1252 x-cp1252 ansi iso-8859-15".split(),
        "cp1252",
    ),
}
NAMES = {
    "utf-8": "UTF-8",
    "utf-16-le": "UTF-16LE",
    "utf-16-be": "UTF-16BE",
    "gb18030": "GB18030",
    "big5hkscs": "Big5",
    "cp932": "Shift_JIS",
    "euc_jp": "EUC-JP",
    "cp949": "EUC-KR",
    "cp1252": "Windows-1252",
}
_CANDIDATES = ("gb18030", "big5hkscs", "cp932", "euc_jp", "cp949", "cp1252")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_META = re.compile(rb"<meta\b[^>]{0,400}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.I)
_XML = re.compile(rb"\s*<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9_.:-]{2,40})", re.I)
_PART = re.compile(rb"^Content-Type:[^\n]{0,200}?charset=\"?([A-Za-z0-9_.:-]{2,40})", re.I | re.M)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")


def codec_of(label: str) -> str:
    """Python's codec for an encoding's label as pages write it; empty where we know none."""
    label = label.strip().strip("\"'").lower()
    if label in _LABELS:
        return _LABELS[label]
    try:
        info = codecs.lookup(label)
    except (LookupError, ValueError):
        return ""
    return info.name if getattr(info, "_is_text_encoding", True) else ""


def _declared(head: bytes) -> tuple[str, ...]:
    """What the capture itself says: XML declaration, meta element."""
    found = [m[1].decode("ascii") for m in (_XML.match(head), _META.search(head)) if m]
    # A page whose meta element we can read is not UTF-16, whatever it says.
    return tuple("utf-8" if codec_of(f).startswith("utf-16") else f for f in found)


def _encoding(data: bytes, claims: list[str]) -> tuple[str, How]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding, How.MARK
    if wide := _utf16(data):
        return wide, How.DECLARED if wide in claims else How.DETECTED
    high = _first_high(data)
    if high < 0:
        if "iso2022_jp" in claims and b"\x1b" in data:
            return "iso2022_jp", How.DECLARED
        return "utf-8", How.ASCII
    high = max(high - 1, 0)  # with the letter before it, for what stands within a word
    if _is_utf8(data[high : high + 10 * SAMPLE]):
        return "utf-8", How.DECLARED if "utf-8" in claims else How.DETECTED
    sample = data[high : high + SAMPLE]
    scores = {c: _score(sample, c) for c in dict.fromkeys((*claims, *_CANDIDATES, "utf-8"))}
    best = max(scores, key=lambda c: scores[c])
    for claim in claims:
        if claim == best or scores[claim] >= scores[best] - 0.12 * (claim != "cp1252"):
            return claim, How.DECLARED
    return best, How.DETECTED


def _first_high(data: bytes) -> int:
    found = re.search(rb"[\x80-\xff]", data)
    return found.start() if found else -1


def _is_utf8(sample: bytes) -> bool:
    """Whether this is UTF-8 beyond chance. Two-byte sequences alone are also what short GBK words
    make, so few of them do not count where the GBK reading is common and they are no accents."""
    try:
        text = codecs.getincrementaldecoder("utf-8")("strict").decode(sample, False)
    except UnicodeDecodeError:
        return False
    wide = [c for c in text if c >= "\x80"]
    if len(wide) >= 6 or any(c >= "\u0800" for c in wide):
        return True
    return bool(wide) and (_western(text) > 0 or _score(sample, "gb18030") < 0.9)


def _utf16(data: bytes) -> str:
    """UTF-16 without a mark: read either way, it must give printable text of frequent characters.
    Plain ASCII of even length may, by chance, give Han; so bytes with no NUL must read very well
    and be nothing else that is common."""
    sample = data[: SAMPLE & ~1]
    if len(sample) < 8:
        return ""
    weights = {}
    for encoding in ("utf-16-le", "utf-16-be"):
        text = sample[: len(sample) & ~1].decode(encoding, "replace")
        weights[encoding] = sum(map(_wide_weight, text)) / len(text)
    best = max(weights, key=lambda e: weights[e])
    if 0 in sample:
        return best if weights[best] > 0.35 else ""
    high = _first_high(sample)
    if high < 0 or weights[best] < 1.0 or _is_utf8(sample[high:]):
        return ""
    return best if all(_score(sample[high:], c) < 0.6 for c in _CANDIDATES) else ""


def _wide_weight(char: str) -> float:
    if char >= "\x80":
        return _weight(char)
    return 0.5 if char >= " " or char in "\t\n\r\x0c" else -6.0


def _text(data: bytes, encoding: str) -> tuple[str, bool, int]:
    """The text, whether its end was cut within a character, and how many places were unreadable."""
    for mark, marked in _MARKS:
        if marked == encoding and data.startswith(mark):
            data = data[len(mark) :]
            break
    decoder = codecs.getincrementaldecoder(encoding)
    try:
        strict = decoder("strict")
        text = strict.decode(data, False)
        return text, bool(strict.getstate()[0]), 0
    except UnicodeDecodeError:
        pass
    loose = decoder("replace")
    text = loose.decode(data, False)
    own = data.count("\ufffd".encode(encoding, "ignore")) if encoding.startswith("utf") else 0
    return text, bool(loose.getstate()[0]), max(text.count("\ufffd") - own, 1)


# The weighing.

# The most frequent characters of Chinese (both scripts) and of Korean; marks.
_FREQUENT = frozenset(
    "的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年"
    "过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心"
    "她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间"
    "由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给"
    "世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变"
    "這個們來為國說時會對種經學現當動還進樣開從實無與長機關點業將兩間問應戰頭體見產話內給門東聲"
    "員論處義幾認條係氣題爾別變書後過發裡麼沒車馬電報網訊臺灣聞記讓請"
    "이다는의에을를가은고하지도로기사어한인있그나리자아서시대들해일수게라전정만부것구보주상제니여오"
    "장원연관과모조경동무성와중까요면안선세공비마소적국내당"
    "、。，！？；：“”‘’（）《》「」『』—…·　【】０１２３４５６７８９"
)


@cache
def _weight(char: str) -> float:
    """How likely a character is in an honest text; below nought where it speaks of a wrong reading."""
    point = ord(char)
    if char in _FREQUENT:
        return 2.5
    if 0x4E00 <= point <= 0x9FFF:
        return 1.0 if _is_level_one(char) else -0.8
    if 0x3041 <= point <= 0x3096 or 0x30A1 <= point <= 0x30FC:
        return 1.6
    if 0xAC00 <= point <= 0xD7A3:
        return 0.6 if _fits(char, "euc_kr") == 2 else -2.0  # longer: a made-up sequence
    if 0xFF61 <= point <= 0xFF9F:
        return -1.5  # half-width kana: every byte from A1 to DF read as Shift_JIS
    if 0x3000 <= point <= 0x30FF or 0xFF01 <= point <= 0xFF5E or 0x2010 <= point <= 0x2026:
        return 0.8
    if 0xE000 <= point <= 0xF8FF or char == "\ufffd":
        return -6.0
    if 0x80 <= point <= 0x9F:
        return -4.0
    if 0xC0 <= point <= 0x24F or 0x400 <= point <= 0x45F or 0x391 <= point <= 0x3C9:
        return 0.3
    if 0x3400 <= point <= 0x4DBF or point >= 0x20000:
        return -3.0 if point < 0x1F000 or point > 0x1FAFF else 0.5
    return -0.6


@cache
def _fits(char: str, encoding: str) -> int:
    """How many bytes the character takes; 0 where the encoding has none for it."""
    try:
        return len(char.encode(encoding))
    except UnicodeEncodeError:
        return 0


def _is_level_one(char: str) -> bool:
    for encoding, first, last in (
        ("gb2312", 0xB0, 0xD7),
        ("big5", 0xA4, 0xC6),
        ("shift_jis", 0x88, 0x97),
    ):
        if _fits(char, encoding) and first <= char.encode(encoding)[0] <= last:
            return True
    return False


def _score(sample: bytes, encoding: str) -> float:
    """How well the sample reads in an encoding: the mean weight of a byte from 80 on."""
    try:
        decoder = codecs.getincrementaldecoder(encoding)("replace")
        text = decoder.decode(sample, False)
    except (LookupError, UnicodeError, ValueError):
        return -9.0
    high = sum(byte >= 0x80 for byte in sample) or 1
    if encoding.startswith(("cp125", "iso8859", "latin")):
        return _western(text) / high
    total = -2.0 if len(sample) < SAMPLE and decoder.getstate()[0] else 0.0
    for char in text:
        if char >= "\x80":
            total += _weight(char)
    return (total - 2.0 * len(_GLUED.findall(text))) / high


# One wide character within a word of small letters: an accent and its neighbour taken together.
_GLUED = re.compile(r"(?<=[a-z])[\u3400-\ud7a3](?=[a-z])")
_RUN = re.compile(r"[\x80-\U0010ffff]+")


def _western(text: str) -> float:
    """A Latin code page: accents stand alone among plain letters, quotes beside words."""
    total = 0.0
    for run in _RUN.finditer(text):
        word = run[0]
        if len(word) > 2:
            total -= 1.5 * len(word)
            continue
        near = text[run.start() - 1 : run.start()] + text[run.end() : run.end() + 1]
        for char in word:
            if char.isalpha() and char not in "ªºŠšŽž":
                total += 1.4 if any(c.isalpha() for c in near) else -0.5
            elif char in "“”‘’–—…«»©®°·€\xa0•£§":
                total += 0.9
            else:
                total -= 1.5
    return total


# Kinds.

_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PK\x03\x04", "ZIP"),
    (b"PK\x05\x06", "ZIP"),
    (b"\x89PNG\r\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"\x1f\x8b\x08", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Microsoft Office"),
    (b"bplist00", "webarchive"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"\x7fELF", "ELF"),
    (b"wOFF", "WOFF"),
    (b"wOF2", "WOFF2"),
    (b"OggS", "Ogg"),
    (b"ID3\x03", "MP3"),
    (b"ID3\x04", "MP3"),
    (b"{\\rtf1", "RTF"),
)


def _binary(data: bytes) -> str:
    """What a binary file is; empty where the bytes may be text."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    if data[4:8] == b"ftyp" and data[:1] == b"\x00":
        return "MP4"
    if data[:4] == b"RIFF" and data[8:12] in (b"WEBP", b"WAVE", b"AVI "):
        return data[8:12].decode().strip()
    if data[:2] == b"MZ" and b"\x00\x00" in data[:64]:
        return "EXE"
    return ""


_FIELD = re.compile(rb"[A-Za-z][A-Za-z0-9-]{0,60}:[^\r\n]*\r?\n(?:[ \t]+[^\r\n]*\r?\n)*")
_MULTIPART = re.compile(
    rb"^Content-Type:\s*(?:multipart/(?:related|mixed|alternative)|text/html)", re.I | re.M
)


def _is_mhtml(data: bytes) -> bool:
    """Mail headers at the very start, among them a MIME version and what Content-Type it is."""
    head = data[:16_000].lstrip(b"\xef\xbb\xbf\r\n")
    at = 0
    while field := _FIELD.match(head, at):
        at = field.end()
    fields = head[:at]
    return b"mime-version:" in fields.lower() and bool(_MULTIPART.search(fields))


_START = re.compile(
    r"(?:\s|\ufeff|<!--.{0,4000}?-->|<\?xml[^>]{0,400}>)*"
    r"<(?:!doctype\s+html|html|head|body|meta|title|frameset|article|main)\b",
    re.I | re.S,
)
_TAG = re.compile(
    r"</?(?:p|div|a|span|br|h[1-6]|li|ul|ol|table|tr|td|img|section|article|blockquote|meta|title"
    r"|script|style|head|body|html|figure|strong|em|b|i|font)\b[^<>]{0,2000}>",
    re.I,
)
_BLOCK_END = re.compile(r"</(?:p|div|li|ul|ol|table|section|article|h[1-6]|blockquote)\s*>", re.I)
_MARKDOWN_HEADER = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?:[ \t]*\r?\n|[^\r\n]*\r?\n){1,80}?---[ \t]*\r?\n"
)
_SIGNS = tuple(
    re.compile(pattern, re.M)
    for pattern in (
        r"^ {0,3}#{1,6} +\S",
        r"^[^\n]{1,200}\r?\n(?:={4,}|-{4,})[ \t]*\r?$",
        r"!?\[[^\]\n]{0,200}\]\((?:<[^>\n]{1,400}>|[^)\s]{1,400})(?: \"[^\"\n]*\")?\)",
        r"^ {0,3}(?:[-*+]|\d{1,3}\.) +\S",
        r"^ {0,3}> ?\S",
        r"^ {0,3}(?:```|~~~)",
        r"(?<!\*)\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)",
        r"\[\^[^\]\s]{1,40}\]",
        r"^\|.{1,400}\|[ \t]*\r?\n\|[ :|-]+\|",
    )
)


def kind_of(text: str) -> Kind:
    """What a text is: a page, Markdown, or plain text (remnants of tags do not make it a page)."""
    head = text[:_LOOKED_AT]
    if _START.match(head):
        return Kind.HTML
    tags = _TAG.findall(head)
    ends = len(_BLOCK_END.findall(head))
    marks = sum(map(len, tags))
    starts = head.lstrip("\ufeff \t\r\n").startswith("<")
    if _MARKDOWN_HEADER.match(head) and ":" in head[:2000]:
        return Kind.MARKDOWN
    headings, underlined, links, *others = (len(sign.findall(head)) for sign in _SIGNS)
    dense = marks > 0.04 * len(head)
    if ends >= 2 and (starts or (ends >= 8 and dense)) and headings < ends:
        return Kind.HTML
    signs = sum(1 for n in (headings, underlined, links, *others) if n)
    listed, _quoted, fences, strong, notes, tables = others
    if headings >= 2 or links >= 2 or tables or fences >= 2 or (notes >= 2 and signs >= 2):
        return Kind.MARKDOWN
    if (headings or underlined) and (signs >= 2 or len(head) < 4000):
        return Kind.MARKDOWN
    if links and (strong or listed):
        return Kind.MARKDOWN
    return Kind.HTML if starts and ends and dense else Kind.TEXT
