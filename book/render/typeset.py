"""Chinese lines as a printer sets them: flush right edges and half-width punctuation pairs.

Takes what WeasyPrint hands to the functions it would call itself (a line box and the room left
on it, a Pango layout and its text) and changes those in place.  Nothing here is installed:
``patches`` decides which upstream function each ``…ing(upstream)`` stands in for.

WeasyPrint 70.0 stretches only spaces, so a Chinese line stays up to one em short, and a mixed
line throws all the slack on its few spaces.  Here the slack is shared in four helpings
(``HELPINGS``): spaces take a little first, then every gap beside a Chinese character, and so on.
A gap is stored on the line's layout as (byte, Pango units) and added to the glyph's width when
the line is drawn.
"""

import re
from functools import cache, wraps
from math import ceil, inf
from unicodedata import category

from weasyprint.formatting_structure import boxes
from weasyprint.text.ffi import TO_UNITS, ffi, gobject, pango

from book.policy.language import WORD_JOINER, base_language

SPACES = " \u00a0"
OBJECT = "\ufffc"  # stands for an atomic box, such as an inline image
DASHES = "—…⋯―─"  # two of a kind are one mark
CENTRED = "·…—"  # full-width in a Chinese font, though no Chinese character

SPACE, HAN = "space", "han"
HELPINGS = ((SPACE, 0.25), (HAN, 0.085), (SPACE, 0.35), (None, None))
"""Who stretches next, and by how many em at most; ``None`` is everybody, and without limit.

Gaps between Chinese characters stay below .1 em while they can: from there on text extractors
read them as spaces.
"""


# --- where a line can stretch ---------------------------------------------------------------


@cache
def is_wide(char):
    """Tell whether ``char`` fills an em square: Han, kana, and their punctuation."""
    code = ord(char)
    return code >= 0x2E80 and (
        code <= 0x33FF
        or 0x3400 <= code <= 0x4DBF
        or 0x4E00 <= code <= 0x9FFF
        or 0xF900 <= code <= 0xFAFF
        or 0xFE30 <= code <= 0xFE4F
        or 0xFF01 <= code <= 0xFF60
        or 0xFFE0 <= code <= 0xFFE6
        or 0x20000 <= code <= 0x3FFFF
    )


@cache
def is_attached(char):
    """Tell whether ``char`` belongs to the character before it, or shows nothing itself."""
    return char >= "\u00ad" and category(char) in ("Mn", "Mc", "Me", "Cf")


def stretch_between(left, right, joined):
    """Give the kind of gap between two neighbours, or None.

    ``joined``: a word joiner stands between them.  Before a note call it also keeps the call
    close to its word; before a middle dot it only forbids the break.
    """
    if left in SPACES:
        return SPACE
    if right in SPACES or "\u3000" in (left, right) or (left == right and left in DASHES):
        return None
    if not (is_wide(left) or is_wide(right)):
        return None
    return None if joined and not (is_wide(right) or right in CENTRED) else HAN


def find_stretches(texts):
    """List the places where the line made of ``texts`` can give way, in reading order.

    A place is the number of a text, the byte in it where the character before the gap starts,
    and the kind of gap, SPACE or HAN.
    """
    found, left, joined = [], None, False
    for piece, text in enumerate(texts):
        byte = 0
        for char in text:
            if is_attached(char):
                joined |= char == WORD_JOINER
            else:
                kind = left and stretch_between(left[2], char, joined)
                if kind:
                    found.append((left[0], left[1], kind))
                left, joined = (piece, byte, char), False
            byte += len(char.encode())
    return found


# --- how far each place stretches -----------------------------------------------------------


def share(extra, kinds, em):
    """Divide ``extra`` among places of these ``kinds``: one width each, in helpings."""
    given = {SPACE: 0.0, HAN: 0.0}
    counts = {kind: kinds.count(kind) for kind in given}
    for kind, limit in HELPINGS:
        takers = [kind] if kind else list(given)
        number = sum(counts[taker] for taker in takers)
        if number and extra > 0:
            each = extra / number if limit is None else min(extra / number, limit * em)
            for taker in takers:
                given[taker] += each
            extra -= each * number
    return [given[kind] for kind in kinds]


def quantise(widths, quanta):
    """Round each width to whole multiples of its quantum, passing the error on to the next.

    PDF text is moved in whole thousandths of the font size, and WeasyPrint cuts off the rest.
    """
    counts, error = [], 0.0
    for width, quantum in zip(widths, quanta, strict=True):
        wanted = width + error
        counts.append(max(0, round(wanted / quantum)))
        error = wanted - counts[-1] * quantum
    return counts


# --- justification --------------------------------------------------------------------------


def justifying(upstream):
    """Make ``weasyprint.layout.inline.justify_line`` stretch Chinese lines as well."""

    @wraps(upstream)
    def justify_line(context, line, extra_width):
        pieces = list(pieces_of(line))
        stretches = find_stretches([text_of(piece) for piece in pieces])
        # A line without Chinese is upstream's, and so are right-to-left ones, whose boxes are
        # in the other order.
        if line.style["direction"] == "rtl" or all(kind == SPACE for _, _, kind in stretches):
            return upstream(context, line, extra_width)
        hanging = trim_end(context, pieces)
        growths = stretch(pieces, stretches, extra_width + hanging)
        growths[-1] -= hanging
        move(line, 0, {id(piece): growth for piece, growth in zip(pieces, growths, strict=True)})

    return justify_line


def pieces_of(box):
    """Give the text boxes and atomic boxes that stand on a line, in order."""
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        for child in box.children:
            if child.is_in_normal_flow():
                yield from pieces_of(child)
    else:
        yield box


def text_of(piece):
    """Give what a piece counts for when looking for places to stretch."""
    return piece.text if isinstance(piece, boxes.TextBox) else OBJECT


def trim_end(context, pieces):
    """Drop a space left at the line's end, and give the width it took.

    Upstream drops it too, but not when a float or the like follows.
    """
    from weasyprint.layout.inline import split_text_box

    last = pieces[-1]
    if not (isinstance(last, boxes.TextBox) and last.text.endswith(" ")):
        return 0
    if last.style["white_space"] not in ("normal", "nowrap", "pre-line"):
        return 0
    last.text = last.pango_layout.text = last.text.rstrip(" ")
    shorter, _, _ = split_text_box(context, last, None, 0)
    return last.width - (shorter.width if shorter else 0)


def stretch(pieces, stretches, extra):
    """Share ``extra`` out, store the gaps on the layouts, and give how much each piece grows."""
    sizes = [piece.style["font_size"] for piece in pieces if isinstance(piece, boxes.TextBox)]
    quanta = [(piece.style["font_size"] or sizes[0]) / 1000 for piece in pieces]
    widths = share(extra, [kind for _, _, kind in stretches], sizes[0])
    counts = quantise(widths, [quanta[piece] for piece, _, _ in stretches])
    growths, gaps = [0] * len(pieces), [[] for _ in pieces]
    for (piece, byte, _), count in zip(stretches, counts, strict=True):
        width = count * quanta[piece]
        growths[piece] += width
        # A little too wide is drawn as wanted, a little too narrow one thousandth short.
        gaps[piece].append((byte, ceil(width * TO_UNITS) + 1 if count else 0))
    for piece, found in zip(pieces, gaps, strict=True):
        if isinstance(piece, boxes.TextBox):
            piece.pango_layout.gaps = found
    return growths


def move(box, shift, growths):
    """Move ``box`` by ``shift``, widen what grows in it, and give the shift of what follows."""
    if isinstance(box, (boxes.LineBox, boxes.InlineBox)):
        box.position_x += shift
        after = shift
        for child in box.children:
            if child.is_in_normal_flow():
                after = move(child, after, growths)
        box.width += after - shift
        return after
    if isinstance(box, boxes.TextBox):
        box.position_x += shift
        box.width += growths[id(box)]
    else:
        box.translate(shift, 0)
    return shift + growths[id(box)]


def widening(upstream):
    """Make ``Layout.get_first_line`` add the gaps found by ``justify_line`` to its glyphs."""

    @wraps(upstream)
    def get_first_line(self):
        line, index = upstream(self)
        if getattr(self, "gaps", None) and not self.widened:
            self.widened = True
            widen(line, self.gaps)
        return line, index

    return get_first_line


def widen(line, gaps):
    """Add ``gaps``, pairs of a byte and Pango units, to the clusters of ``line`` at these bytes."""
    glyphs_at = {}
    run = line.runs[0]
    while run != ffi.NULL:
        offset, string = run.data.item.offset, run.data.glyphs
        starts = ffi.unpack(string.log_clusters, string.num_glyphs)
        for number, start in enumerate(starts):  # of several glyphs at one place, the last stays
            glyphs_at[offset + start] = string.glyphs, number
        run = run.next
    for byte, units in gaps:
        if byte not in glyphs_at:  # amid a cluster larger than we thought
            byte = max((start for start in glyphs_at if start < byte), default=min(glyphs_at))
        glyphs, number = glyphs_at[byte]
        glyphs[number].geometry.width += units


# --- punctuation pairs ----------------------------------------------------------------------

OPENING = "“‘（〔［｛〈《「『【〖"
CLOSING = "”’）〕］｝〉》」』】〗"
STOPS = "，。、．：；！？"


@cache
def pairs_of(lang):
    """Give the pattern of the marks to halve in ``lang``, or None.

    Of two neighbours whose blank halves meet, one gives way: a closing mark or a stop before
    any other mark, an opening one after another.  Traditional Chinese centres its stops, so
    these keep their width and an opening mark after them gives way; Japanese centres ：；！？.
    """
    left = {"zh-Hans": STOPS, "zh-Hant": "", "ja": "，。、．"}.get(base_language(lang or ""))
    if left is None:
        return None
    centred = "".join(set(STOPS) - set(left))
    first = f"[{CLOSING}{left}](?=[{CLOSING}{STOPS}{OPENING}])"
    return re.compile(f"{first}|(?<=[{OPENING}{centred}])[{OPENING}]")


def compressing(upstream):
    """Make ``Layout.set_text`` halve the first or second mark of a punctuation pair."""

    @wraps(upstream)
    def set_text(self, text, justify=False):
        upstream(self, text, justify)
        self.widened = False
        pairs = pairs_of(self.style["lang"])
        if pairs is None:
            return
        marks = [match.start() for match in pairs.finditer(self.text)]
        if marks and not has_own_widths(self.style):
            halve(self.layout, self.text, marks)

    return set_text


def has_own_widths(style):
    """Tell whether the author asked for a feature that ours would fight with."""
    settings = style["font_feature_settings"]
    return settings != "normal" and any(
        name in ("halt", "palt", "vert", "vhal", "vpal") for name, _ in settings
    )


def halve(layout, text, marks):
    """Ask for half-width glyphs at these positions of the text of a Pango layout.

    The layout keeps what it was asked for when its text is cut to one line: a mark whose partner
    goes to the next line stays halved, as the line was broken with the half mark.
    """
    attributes = pango.pango_layout_get_attributes(layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    for mark in marks:
        start = len(text[:mark].encode())
        attribute = pango.pango_attr_font_features_new(b"halt 1")
        attribute.start_index = start
        attribute.end_index = start + len(text[mark].encode())
        # Insert, never change: WeasyPrint puts one attribute in several lists, and
        # pango_attr_list_change would free it under the others.
        pango.pango_attr_list_insert(attributes, attribute)
    pango.pango_layout_set_attributes(layout, attributes)


# --- speed ----------------------------------------------------------------------------------

HAN_PAIR = re.compile("[\u4e00-\u9fff]{2}")  # a line may always be broken between the two


def shortening(upstream):
    """Make ``split_first_line`` look at little more than one line of Chinese.

    Upstream lays out the text of four lines for each one that it takes.
    """

    @wraps(upstream)
    def split_first_line(text, style, context, max_width, *args, **kwargs):
        end = first_slice(text, style, max_width)
        if end:
            result = upstream(text[:end], style, context, max_width, *args, **kwargs)
            resume = result[2]
            if resume is not None and resume <= len(text[: end - 2].encode()):
                return result
        return upstream(text, style, context, max_width, *args, **kwargs)

    return split_first_line


def first_slice(text, style, max_width):
    """Give how much of ``text`` surely holds a line and the next break after it, or None.

    The slice ends in two Chinese characters: what upstream looks for behind the line, a place
    to break, lies between them at the latest.
    """
    if max_width in (None, inf) or style["white_space"] != "normal" or not style["font_size"]:
        return None
    most = int(max_width / style["font_size"]) + 8
    narrow = most - (len(text[:most].encode()) - most) // 2  # others take three bytes
    pair = HAN_PAIR.search(text, most + narrow)
    if pair is None or pair.end() > 3 * most or "\u00ad" in text:
        return None
    return pair.end()


SETTINGS = (
    "language",
    "ascent",
    "underline_position",
    "underline_thickness",
    "strikethrough_position",
    "strikethrough_thickness",
)
"""What ``Layout.setup`` finds out beside making the Pango layout."""

ffi.cdef("PangoLayout * pango_layout_copy (PangoLayout *layout);", override=True)


def sharing(upstream):
    """Make ``Layout.setup`` copy the first Pango layout of a style for all the others.

    Upstream makes a Pango context and a font description for each line, when it is laid out
    and again when it is drawn.
    """

    @wraps(upstream)
    def setup(self, style):
        model = vars(style).get("model_layout")
        if model is None:
            upstream(self, style)
            found = {name: vars(self)[name] for name in SETTINGS if name in vars(self)}
            style.model_layout = {**found, "layout": copy_layout(self.layout)}
        else:
            vars(self).update(model, layout=copy_layout(model["layout"]))
            self.style = style
            self.first_line_direction = 0

    return setup


def copy_layout(layout):
    """Copy a Pango layout with all its settings; the context stays the same one."""
    return ffi.gc(pango.pango_layout_copy(layout), gobject.g_object_unref)
