"""The way through this room: a ``Capture`` → ``Cleaned`` (header, body, record, what is open).

complete → mend → lines → zones → structure → record → script → Markdown. The same capture gives the
same result, always; nothing is read or written here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from book.ingest import markdown, mend, shown
from book.ingest.capture import Block, Capture, Header, Mark, complete
from book.ingest.conversion import in_script
from book.ingest.lines import Line, line_of
from book.ingest.record import Applied, Decision, Entry, Record, State, apply, ids
from book.ingest.structure import Shape, shapes
from book.ingest.zones import Verdict, Zones, zones
from book.policy import script
from book.policy.agencies import is_agency

_BREAK = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_WORDLESS = re.compile(r"\W*|https?://\S+")
_LINKS, _VERSE = 0.5, 6  # of a line's letters; lines that make a text
_UNWRITTEN = shown.KINDS | {"call", "tag", "unseen"}  # marks that are no markup of the chapter
MAX_MENDED = 1_000_000  # a longer block is kept as it stands


@dataclass(frozen=True, slots=True)
class Question:
    """What only the editor can answer: ``no-title``, ``no-author``, ``no-date``, ``dates-differ``,
    ``authors-differ``, ``unsure`` (looks like furniture, was kept), ``resumed`` (text went on behind
    a list that was removed), ``cut`` (short last lines went with the tail), ``notes`` (a call may
    mean one of several lists), ``captions`` (of a picture left out), ``maybe-title`` (a line that may
    be the title), ``no-text``, ``gloss`` (readings that a copy site may have put in stand in the
    text; ``quote`` has them all). ``id`` is the record's, or empty."""

    code: str
    id: str = ""
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A clean chapter and how it came about."""

    header: Header
    body: str
    record: Record
    questions: tuple[Question, ...] = ()
    suggestions: tuple[mend.Suggestion, ...] = ()
    lost: tuple[Decision, ...] = ()


def clean(capture: Capture, decisions: Iterable[Decision] = (), to_script: str = "") -> Cleaned:
    """Clean a capture. ``decisions`` are the editor's from an earlier record; those whose text is
    no longer there come back as ``lost``. ``to_script`` is ``Hans``, ``Hant`` or empty."""
    capture = complete(capture)
    capture = replace(capture, stated=_header(capture))
    lines = _lines(capture)
    judged = _judged(lines, capture)
    verdicts = judged.verdicts
    for line, verdict in zip(lines, verdicts, strict=True):
        if (
            verdict.kept
            and not line.text.strip()
            and line.block.kind != "cell"
            and not any(m.kind == "image" for m in line.block.marks)
        ):
            verdict.remove("mend.empty")
    if not any(v.kept and line.prose for line, v in zip(lines, verdicts, strict=True)):
        _put_back(lines, verdicts)
    forms = shapes(lines, verdicts, judged.head_end)
    unclear = [("notes", i) for i, form in enumerate(forms) if form.unclear]
    kept = zip(lines, verdicts, strict=True)
    text = "\n".join(line.text for line, verdict in kept if verdict.kept)
    lang = judged.header.lang or language(text)
    record = _record(capture, lines, verdicts, forms, lang)
    header = replace(judged.header, lang=lang, title=_title(judged.header.title, lines, record))
    if to_script and lang.startswith("zh") and script.detect(text) not in (None, to_script):
        record, header = in_script(record, header, to_script)
    applied: Applied = apply(record, decisions)
    names = [entry.id for entry in record.entries]
    questions = [
        Question(code, names[i] if i >= 0 else "", lines[i].text[:60] if i >= 0 else "")
        for code, i in (*judged.questions, *unclear)
        if i < 0 or code == "cut" or verdicts[i].kept
    ]
    bare = [
        i
        for i, (line, form) in enumerate(zip(lines, forms, strict=True))
        if verdicts[i].kept
        and form.kind == "caption"
        and any(m.kind == "unseen" for m in line.block.marks)
    ]
    questions += [Question("captions", names[i], lines[i].text[:60]) for i in bare]
    maybe = [i for i in judged.headlines if not header.title]
    questions += [Question("maybe-title", names[i], lines[i].text[:60]) for i in maybe]
    questions += [
        Question(code)
        for code, value in (
            ("no-title", header.title),
            ("no-author", header.authors or is_agency(header.publisher)),
            ("no-date", header.published),
            ("no-text", text.strip()),
        )
        if not value
    ]
    kept = [(e.id, e.mended) for e in applied.record.entries if e.kept]
    readings = [word for _, words in kept for word in mend.readings(words)]
    if len(readings) >= mend.MIN_GLOSSES or (readings and record.mended()["mend.gloss"]):
        questions.append(Question("gloss", "", " ".join(readings)))
    return Cleaned(
        header,
        markdown.body(applied.record),
        applied.record,
        tuple(questions),
        mend.suggestions(kept),
        applied.lost,
    )


def _title(title: str, lines: list[Line], record: Record) -> str:
    """The title, with what its heading shows by markup (CO₂)."""
    for line, entry in zip(lines, record.entries, strict=True):
        if title and line.text == title and any(m.kind in shown.KINDS for m in line.block.marks):
            return entry.mended.strip() or title
    return title


def _put_back(lines: list[Line], verdicts: Sequence[Verdict]) -> None:
    """A chapter is not left without a sentence where an extractor counted running text as the
    article's, or lines that no rule speaks against (verse): those are kept, and asked about."""
    found = zip(lines, verdicts, strict=True)
    voted = [(line, v) for line, v in found if line.block.vote and not v.kept]
    running = [(line, v) for line, v in voted if line.prose == 2]
    silent = [
        (o, v)
        for o, v in voted
        if not o.looks and o.block.link_density < _LINKS and not _WORDLESS.fullmatch(o.text)
    ]
    for _, verdict in running or (silent if len(silent) >= _VERSE else []):
        if verdict.rule != "header.title":
            verdict.kept, verdict.rule = True, "body.unsure"


_RULES = {"break": "end.mark", "header": "header.markdown"}  # of what is no line of the text


def _judged(lines: list[Line], capture: Capture) -> Zones:
    """The zones. What has no words of the article's says nothing there: an empty cell goes as the
    rest of its row does, a break as what stands on both sides, the lines of a header go."""
    full = [
        i
        for i, line in enumerate(lines)
        if line.block.kind not in ("break", "header")
        and (line.block.kind != "cell" or line.text.strip() or line.block.marks)
    ]
    judged = zones([lines[i] for i in full], capture.stated, capture.has_dom)
    if len(full) == len(lines):
        return judged
    verdicts = [Verdict(False, _RULES.get(line.block.kind, "mend.empty")) for line in lines]
    rows: set[tuple[int, int]] = set()
    for i, verdict in zip(full, judged.verdicts, strict=True):
        verdicts[i] = verdict
        if verdict.kept and lines[i].block.kind == "cell":
            rows.add((lines[i].block.table, lines[i].block.row))
    kept = [i for i in full if verdicts[i].kept]
    for i in set(range(len(lines))) - set(full):
        block = lines[i].block
        if block.kind == "cell" and (block.table, block.row) in rows:
            verdicts[i] = Verdict()
        elif block.kind == "break" and kept and kept[0] < i < kept[-1]:
            verdicts[i] = Verdict(rule="body.break")
    return replace(
        judged,
        verdicts=tuple(verdicts),
        head_end=full[judged.head_end] if judged.head_end < len(full) else len(lines),
        questions=tuple((code, full[i] if i >= 0 else i) for code, i in judged.questions),
        headlines=tuple(full[i] for i in judged.headlines),
    )


def _header(capture: Capture) -> Header:
    """What a page states, mended as its lines are."""
    stated, known = capture.stated, mend.setting(capture.text, capture.has_dom)
    return replace(
        stated,
        title=mend.mend(stated.title, known)[0],
        authors=tuple(mend.mend(name, known)[0] for name in stated.authors),
        publisher=mend.mend(stated.publisher, known)[0],
    )


def _lines(capture: Capture) -> list[Line]:
    known = mend.setting(capture.text, capture.has_dom)
    out = []
    end = 0
    for block in capture.blocks:
        raw = capture.text[block.start : block.end]
        gap = len(_BREAK.findall(capture.text[end : block.start]))
        text, edits = _mended(raw, block, known)
        out.append(line_of(block, raw, text, gap, edits))
        if raw.strip() or block.kind != "cell":
            end = block.end
    return out


def _mended(raw: str, block: Block, known: mend.Setting) -> tuple[str, tuple]:
    if len(raw) > MAX_MENDED:
        return raw, ()
    if block.kind in ("pre", "break", "header"):
        known = replace(known, verbatim=True)
    elif block.kind == "row":
        known = replace(known, tabs=True)
    marks = tuple(_own(m, block) for m in block.marks)
    cuts = [(m.start, m.end, "", "mend.markup") for m in marks if m.kind == "tag"]
    if not cuts:
        return mend.mend(raw, known, mend.code_in(raw, marks))
    draft = mend.Draft(raw)
    draft.change(_apart(cuts, len(raw)))
    code = mend.moved_spans(mend.code_in(raw, marks), draft.edits())
    edits = mend.mend(draft.text, known, tuple(code))[1]
    draft.change([(e.at, e.at + len(e.before), e.after, e.rule) for e in edits])
    return draft.text, draft.edits()


def _apart(cuts: list[mend.Change], length: int) -> list[mend.Change]:
    """The cuts in order, those that lie within others left out."""
    out: list[mend.Change] = []
    for start, end, after, rule in sorted(cuts, key=lambda c: (c[0], -c[1])):
        start = max(start, out[-1][1] if out else 0)
        if start < min(end, length):
            out.append((start, min(end, length), after, rule))
    return out


def _record(
    capture: Capture, lines: list[Line], verdicts: tuple, forms: list[Shape], lang: str
) -> Record:
    blocks = capture.blocks
    names = ids([line.raw for line in lines])
    entries = []
    for n, (line, verdict, form) in enumerate(zip(lines, verdicts, forms, strict=True)):
        block = line.block
        edits = line.edits
        own = [_own(m, block) for m in block.marks]
        if changes := _changes(line, form, own, lang):
            draft = mend.Draft.resumed(line.raw, edits)
            draft.change(changes)
            edits = draft.edits()
        following = blocks[n + 1].start if n + 1 < len(blocks) else len(capture.text)
        seen = (m for m in own if m.kind not in _UNWRITTEN)
        marks = (*(m for m in seen if not _is_of_call(m, form.calls)), *form.calls)
        entries.append(
            Entry(
                id=names[n],
                state=State.KEPT if verdict.kept else State.REMOVED,
                kind=form.kind,
                rule=verdict.rule,
                text=line.raw,
                gap=capture.text[block.end : following],
                edits=edits,
                marks=tuple(sorted(marks, key=lambda m: (m.start, -m.end))),
                level=form.level,
                number=form.number,
                table=block.table,
                row=block.row,
                quoted=block.quoted,
            )
        )
    lead = capture.text[: blocks[0].start] if blocks else capture.text
    return Record(lead, tuple(entries))


def _changes(line: Line, form: Shape, marks: list[Mark], lang: str) -> list[mend.Change]:
    """What structure now says goes, and what only markup showed is put into words."""
    first, last = form.marker, len(line.text) - (form.closer if form.marker else 0)
    out = [(0, first, "", "structure.marker")] if first else []
    if len(line.raw) <= MAX_MENDED:
        told = shown.changes(line.text, marks, form.calls, line.edits, lang)
        out += [c for c in told if first <= c[0] and c[1] <= last]
    return out + ([(last, len(line.text), "", "structure.marker")] if last < len(line.text) else [])


def _is_of_call(mark: Mark, calls: tuple[Mark, ...]) -> bool:
    """Whether a link only leads from a call to its note."""
    return mark.kind == "link" and any(c.start <= mark.start and mark.end <= c.end for c in calls)


def _own(mark: Mark, block: Block) -> Mark:
    length = block.end - block.start
    start = min(max(mark.start - block.start, 0), length)
    return replace(mark, start=start, end=min(max(mark.end - block.start, start), length))


_STOPWORDS = {
    "en": frozenset(
        "the of and to in is that it was for with as on are this be by have from".split()
    ),
    "de": frozenset("der die und das ist nicht ein eine zu den von mit sich auf für dem".split()),
    "fr": frozenset("le la les des et est une dans que pour qui sur pas avec plus du au".split()),
    "es": frozenset("el los las una que por con para del es como más pero sus al lo se".split()),
}


def language(text: str) -> str:
    """The BCP 47 tag of a text: Chinese with its script, Japanese, or a language told by its
    commonest words; empty where that does not tell."""
    sample = text[:20_000]
    known = mend.setting(sample)
    if known.cjk:
        if known.japanese:
            return "ja"
        written = script.detect(sample)
        return f"zh-{written}" if written else "zh"
    words = re.findall(r"[^\W\d_]+", sample.lower())
    if len(words) < 8:
        return ""
    scores = {lang: sum(1 for w in words if w in stop) for lang, stop in _STOPWORDS.items()}
    best = max(scores, key=lambda lang: scores[lang])
    return best if scores[best] >= 0.12 * len(words) else ""
