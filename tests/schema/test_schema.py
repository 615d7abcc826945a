"""The JSON Schemas hold what the reader holds: they take the sample book and refuse slips."""

import re
from pathlib import Path

import pytest
import yaml

from book.manuscript import starter
from book.manuscript.source import split_header
from book.schema import FILES, json_schema

SAMPLE = Path(__file__).parents[2] / "chapters"
TYPES = {
    "object": dict,
    "array": list,
    "string": str,
    "integer": int,
    "number": (int, float),
    "boolean": bool,
    "null": type(None),
}


def accepts(schema, value):
    """As much of JSON Schema as ours use; anything else in them is an error."""
    known = {"$schema", "title", "description", "type", "properties", "required", "items", "anyOf"}
    known |= {"additionalProperties", "enum", "pattern", "minimum"}
    assert schema.keys() <= known
    if "anyOf" in schema and not any(accepts(one, value) for one in schema["anyOf"]):
        return False
    if "enum" in schema and value not in schema["enum"]:
        return False
    types = schema.get("type", [])
    types = [types] if isinstance(types, str) else types
    if types and not any(isinstance(value, TYPES[t]) for t in types):
        return False
    if isinstance(value, str) and not re.search(schema.get("pattern", ""), value):
        return False
    if isinstance(value, int) and value < schema.get("minimum", value):
        return False
    if isinstance(value, list):
        return all(accepts(schema.get("items", {}), item) for item in value)
    if isinstance(value, dict):
        return accepts_mapping(schema, value)
    return True


def accepts_mapping(schema, value):
    own, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    if any(key not in value for key in schema.get("required", [])):
        return False
    for key, item in value.items():
        rule = own.get(key, more)
        if rule is False or (isinstance(rule, dict) and not accepts(rule, item)):
            return False
    return True


class Loader(yaml.SafeLoader):
    """As YAML tools in editors read it, but for dates, which JSON has not."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, how) for tag, how in rules if not tag.endswith("timestamp")]
        for first, rules in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def files(folder):
    for name in ("book", "names", "timeline"):
        yield name, (folder / f"{name}.yaml").read_text("utf-8")
    for path in sorted(folder.glob("*.md")):
        yield "chapter", split_header(path.read_text("utf-8")).header


@pytest.mark.parametrize(("name", "text"), list(files(SAMPLE)))
def test_the_sample_is_accepted(name, text):
    assert accepts(json_schema(name), yaml.load(text, Loader))


def test_a_new_manuscript_is_accepted(tmp_path):
    starter.write(tmp_path / "new")
    read = list(files(tmp_path / "new"))
    assert len(read) == len(starter.FILES)
    for name, text in read:
        assert accepts(json_schema(name), yaml.load(text, Loader)), name


def test_only_what_is_required_must_be_filled_in():
    good = {"identifier": "x", "title": "X", "lang": "en", "contents": ["a"]}
    assert accepts(
        json_schema("book"), good | {"date": None, "names": None, "editions": {"a": None}}
    )
    assert not any(accepts(json_schema("book"), good | {key: None}) for key in good)
    assert not accepts(json_schema("book"), None)


@pytest.mark.parametrize(
    ("name", "slip"),
    [
        ("book", {"subtitel": "x"}),
        ("book", {"notes": "foott"}),
        ("book", {"names": {"ordr": "pinyin"}}),
        ("book", {"editions": {"a": {"contnets": []}}}),
        ("book", {"lang": "Chinese please"}),
        ("book", {"identifier": "../x"}),
        ("chapter", {"titel": "x"}),
    ],
)
def test_slips_are_refused(name, slip):
    good = {"identifier": "x", "title": "X", "lang": "en", "contents": ["a"]}
    good = good if name == "book" else {"title": "A"}
    assert accepts(json_schema(name), good)
    assert not accepts(json_schema(name), good | slip)


@pytest.mark.parametrize("name", FILES)
def test_every_key_is_described(name):
    def keys(schema):
        for key, rule in schema.get("properties", {}).items():
            yield key, rule
            yield from keys(rule)
        parts = [*schema.get("anyOf", []), schema.get("items"), schema.get("additionalProperties")]
        for part in parts:
            if isinstance(part, dict):
                yield from keys(part)

    assert [key for key, rule in keys(json_schema(name)) if not rule["description"]] == []
