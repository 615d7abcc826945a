# ruff: noqa: E402
"""How well names are proposed: forms found and proposals right, in distinct forms over labelled
chapters; identities proposed; speed. ``python tests/bench/names.py [-v] [FOLDER…]``.

A labelled folder holds chapters, the register they begin with (``names.yaml``) and ``truth.yaml``:
``forms`` (form, kind, id), ``identities`` (form, same_as), ``not_names``, and ``optional``, which
count neither way. What the register knows already counts neither way, too.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parents[2])]

from book import proposals
from book.manuscript import read, records
from book.manuscript.source import Folder
from book.suggest import names
from book.suggest.names import key

LABELLED = Path(__file__).parent / "names"


def forms_of(proposal) -> list[str]:
    entry = proposal.entry
    return [entry["heading"], *filter(None, [entry.get("latin")]), *entry.get("variants", [])]


def measure(path: Path, verbose: bool) -> dict[str, tuple[int, int]]:
    truth = records.tree((path / "truth.yaml").read_text("utf-8")).plain()
    folder = Folder(path, str(path))
    manuscript = read.read_manuscript(folder).value
    made = names.propose(proposals.texts(manuscript), manuscript.names)
    known = {
        key(f)
        for n in manuscript.names
        for f in (n.heading, n.latin, *(v.form for v in n.variants))
    }
    body = "\n".join(b for t in proposals.texts(manuscript) for b in t.blocks)
    right = {key(f["form"]): f for f in truth["forms"] if key(f["form"]) not in known}
    optional = {key(f) for f in truth.get("optional") or ()}
    proposed = {}
    for proposal in made:
        for form in forms_of(proposal):
            if form in body and key(form) not in optional:
                proposed.setdefault(key(form), proposal)
    found = right.keys() & proposed.keys()
    ids = {n.id for n in manuscript.names}
    asked = {
        key(i["form"]): i["same_as"] for i in truth["identities"] if key(i["form"]) not in known
    }
    given = set()
    for form, meant in asked.items():
        proposal = proposed.get(form)
        if proposal is None:
            continue
        if meant in ids:
            ok = proposal.same_as == meant
        else:
            others = [
                right[key(f)]["id"]
                for f in forms_of(proposal)
                if key(f) in right and key(f) != form
            ]
            ok = bool(others) and others[0] == meant and not proposal.same_as
        if ok:
            given.add(form)
    wrong = [
        (p.entry["heading"], p.same_as, p.same_as_status)
        for p in made
        if p.same_as and right.get(key(p.entry["heading"]), {"id": p.same_as})["id"] != p.same_as
    ]
    mixed = []
    for p in made:
        owners = {right[key(f)]["id"] for f in forms_of(p) if key(f) in right}
        if len(owners) > 1:
            mixed.append((forms_of(p), owners))
    if verbose:
        for form in sorted(right.keys() - proposed.keys()):
            print(f"  missed  {right[form]['form']}  {right[form]['kind']} {right[form]['id']}")
        for form in sorted(proposed.keys() - right.keys()):
            p = proposed[form]
            print(f"  wrong   {form}  {p.rule} {p.status} {p.count}  {p.quote[:40]}")
        for form in sorted(asked.keys() - given):
            p = proposed.get(form)
            print(
                f"  identity missed {form} → {asked[form]} {p and (p.entry['heading'], p.same_as)}"
            )
        for one in wrong + mixed:
            print("  identity wrong", one)
    return {
        "found": (len(found), len(right)),
        "right": (len(found), len(proposed)),
        "identities": (len(given), len(asked)),
        "sure and wrong": (sum(w[2] == "sure" for w in wrong), len(wrong) + len(mixed)),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true")
    args = parser.parse_args()
    for folder in args.folders or sorted(p for p in LABELLED.iterdir() if p.is_dir()):
        began = time.perf_counter()
        figures = measure(folder, args.verbose)
        seconds = time.perf_counter() - began
        shares = ", ".join(
            f"{name} {a}/{b}" + (f" {a / b:.2f}" if b and "sure" not in name else "")
            for name, (a, b) in figures.items()
        )
        print(f"{folder.name}: {shares}, {seconds:.1f} s")


if __name__ == "__main__":
    main()
