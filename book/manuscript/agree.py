"""Whether the manuscript's files agree: every id that is pointed at exists, once, and no ``see`` leads
in a circle; every chapter that is named exists; every form of a name can be looked for."""

from __future__ import annotations

from collections.abc import Mapping

from book.diagnostics import Diagnostic, Hint, Outcome, did_you_mean, finding
from book.manuscript.markup import Markup
from book.manuscript.records import Record, Value

_UNREAD = ("file.encoding", "file.outside", "file.no-file", "file.too-large", "file.unreadable")


def agree(
    register: Outcome[Value],
    timeline: Value,
    markups: Mapping[str, Markup],
    slugs: set[str],
    printed: set[str],
) -> list[Diagnostic]:
    """What ``names.yaml`` (``register``), ``timeline.yaml`` and the chapters that could be read say
    of each other. ``slugs``: of all chapter files; ``printed``: of those ``book.yaml`` lists."""
    found: list[Diagnostic] = []
    names = register.value
    # Where an entry of names.yaml cannot be read, its id is not known: nothing is said of ids.
    whole = not any(d.code in ("yaml.syntax", *_UNREAD) for d in register.diagnostics)
    ids: dict[str, Record] = {}
    for record in (v.value for v in names.value):
        if (name_id := record.text("id")) in ids:
            found.append(finding("names.same-id", record.span_of("id"), id=name_id))
        elif name_id:
            ids[name_id] = record
    headings = {record.text("heading"): name_id for name_id, record in ids.items()}

    def known(value: Value, code: str) -> None:
        if value.value not in ids and whole:
            meant = headings.get(value.value)  # the heading was written for the id
            hint = Hint("did-you-mean", {"word": meant}) if meant else None
            hint = hint or did_you_mean(value.value, ids)
            found.append(finding(code, value.span, hint, id=value.value))

    def chapter_known(value: Value) -> None:
        if value.value not in slugs:
            hint = did_you_mean(value.value, slugs)
            found.append(finding("chapter.unknown", value.span, hint, slug=value.value))

    for record in (v.value for v in names.value):
        if "see" in record:
            known(record.fields["see"], "index.see-to-nowhere")
        for value in record.values("see_also"):
            known(value, "index.see-to-nowhere")
        for variant in record.records("variants"):
            for value in (*variant.values("only"), *variant.values("except")):
                chapter_known(value)
        for passage in (*record.records("principal"), *record.records("exclude")):
            if "chapter" in passage:
                chapter_known(passage.fields["chapter"])
        for sub in record.records("subheadings"):
            for value in sub.values("chapters"):
                chapter_known(value)
            if "heading" in sub and not (sub.values("chapters") or sub.values("quotes")):
                found.append(finding("names.subheading-empty", sub.span_of("heading")))
        found += _findable(record)
        found += _at_odds(record)
    found += _circles(ids)
    found += _alike(names)
    events: set[str] = set()
    for record in (v.value for v in timeline.value):
        if (event_id := record.text("id")) and event_id in events:
            found.append(finding("timeline.same-id", record.span_of("id"), id=event_id))
        events.add(event_id)
        for value in record.values("names"):
            known(value, "timeline.unknown-name")
        image = record.record("image")
        if "file" in image and "alt" not in image:
            span, path = image.span_of("file"), image.text("file")
            found.append(finding("image.no-alt", span, path=path))
        for evidence in record.records("evidence"):
            if "chapter" not in evidence:
                continue
            chapter = evidence.fields["chapter"]
            chapter_known(chapter)
            if chapter.value in slugs - printed:
                found.append(finding("evidence.not-printed", chapter.span, chapter=chapter.value))
    for slug, markup in markups.items():
        for name, span in markup.names:
            if name != "none" and name not in ids and whole:
                hint = did_you_mean(name, ids)
                found.append(finding("markup.unknown-name", span, hint, id=name, slug=slug))
    return found


def _circles(ids: dict[str, Record]) -> list[Diagnostic]:
    """``see`` references that lead back to where they began; each circle once."""
    found = []
    done: set[str] = set()
    for name_id in ids:
        path: dict[str, None] = {}
        while name_id in ids and name_id not in done:
            done.add(name_id)
            path[name_id] = None
            name_id = ids[name_id].text("see")
        if name_id in path:
            members = list(path)
            circle = members[members.index(name_id) :]
            shown = circle if len(circle) < 8 else [*circle[:6], "…"]
            span = ids[name_id].span_of("see")
            path_text = " → ".join([*shown, name_id])
            found.append(finding("index.see-in-circle", span, path=path_text))
    return found


def _alike(names: Value) -> list[Diagnostic]:
    """Entries a reader could not tell apart: one heading, and neither role nor dates."""
    found = []
    seen: dict[tuple[str, ...], Record] = {}
    for record in (v.value for v in names.value):
        if "heading" not in record or "see" in record:
            continue
        shown = tuple(record.text(key) for key in ("heading", "role", "dates"))
        if shown in seen:
            other = Hint("other-place", span=seen[shown].span_of("heading"))
            place = record.span_of("heading")
            found.append(finding("names.alike", place, other, heading=record.text("heading")))
        seen.setdefault(shown, record)
    return found


def _at_odds(record: Record) -> list[Diagnostic]:
    """What an entry says against itself."""
    found = []
    forms = {v.text("form"): v for v in record.records("variants")}
    own = {record.text("heading"), record.text("latin"), *forms}
    for value in record.values("not"):
        if value.value in own:
            found.append(finding("names.not-and-variant", value.span, form=value.value))
    for key in ("principal", "subheadings", "see_also"):
        if "see" in record and key in record:
            found.append(finding("names.see-with-more", record.span_of(key), key=key))
    return found


def _findable(record: Record) -> list[Diagnostic]:
    """Forms that no text can be searched for: nothing but marks, or a Han character alone."""
    heading = [record.fields["heading"]] if "heading" in record else []
    latin = [record.fields["latin"]] if "latin" in record else []
    forms = [(v, False) for v in (*heading, *latin)]
    forms += [
        (v.fields["form"], bool(v.texts("only"))) for v in record.records("variants") if "form" in v
    ]
    found = []
    for value, bounded in forms:
        if not any(c.isalnum() for c in value.value):
            found.append(finding("names.no-letter", value.span, form=value.value))
        elif len(value.value) == 1 and not value.value.isascii() and not bounded:
            hint = Hint("limit-scope")
            found.append(finding("names.one-character", value.span, hint, form=value.value))
    return found
