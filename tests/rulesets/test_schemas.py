"""The published schemas and the readers refuse the same files."""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from geldstap.model.problem import Problem
from geldstap.rulesets import contacts, figures, loader, regulations, tables, talk
from geldstap.rulesets.examples import examples_of
from geldstap.rulesets.fields import sources
from geldstap.rulesets.schemas.files import file_schema
from geldstap.rulesets.schemas.shapes import FILES, SHAPES
from geldstap.rulesets.translations import check_translation
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.rulesets.wording import Wording
from geldstap.source.cursor import Cursor, cursor
from geldstap.source.data import regelingen_root
from geldstap.source.nodes import Mapping as Fields
from geldstap.source.nodes import Node, Scalar
from geldstap.source.yaml_text import read
from tests.properties.cases import cases
from tests.rulesets import rich_sets
from tests.rulesets.editor import Seen, plain, seen
from tests.rulesets.made_sets import vocabulary

ROOT = regelingen_root()
# What isn't about the form of one value: names that stand for nothing, days and rows out of
# order, faults inside a formula. No schema can say these.
MEANING = {
    "bounds_reversed",
    "contradicts",
    "days_reversed",
    "duplicate_key",
    "name_taken",
    "no_last_row",
    "periods_overlap",
    "row_without_end",
    "rows_not_rising",
    "times_reversed",
    "together_alone",
    "too_many_brackets",
    "unexpected",
    "unexpected_end",
    "unknown_contact",
    "unknown_name",
    "unknown_option",
    "unknown_person",
    "unknown_regulation",
    "unknown_source",
    "unknown_topic",
    "usual_out_of_domain",
    "wants_truth",
}
Tree = dict[str, "Tree"] | list["Tree"] | Scalar


# Every kind of file with its reader.


def _read_info(at: Cursor) -> None:
    loader._info(at)


@cache
def _dutch() -> Wording:
    with TemporaryDirectory() as folder:
        return loader.load_set(rich_sets.write(Path(folder))[0]).wording["nl"]


def _read_english(at: Cursor) -> None:
    check_translation(at, _dutch())


def _read_national_help(at: Cursor) -> None:
    try:
        contacts._national(at, "nl", {})
    except KeyError:
        pass  # the help line is none of the contacts: nothing about the form
    except LookupError:
        assert at.problems


READERS: Mapping[str, Callable[[Cursor], object]] = {
    "set": _read_info,
    "bronnen": sources,
    "cijfers": lambda at: figures.read_figures(at, {}),
    "tabellen": lambda at: tables.read_tables(at, {}),
    "begrippen": lambda at: regulations.read_definitions(at, {}),
    "regeling": lambda at: regulations.read_regulation(at, {}),
    "voorbeelden": lambda at: examples_of(at, vocabulary()),
    "en": _read_english,
    "gesprek": lambda at: talk.read_talk(at, None),
    "hulp_landelijk": _read_national_help,
}
FROM_A_FILE: Mapping[str, Callable[[Path], tuple[Problem, ...]]] = {
    "hulp": lambda path: contacts.read_municipal(path, "nl")[2],
    "feiten": lambda path: load_vocabulary(path)[1],
}


def refusals(name: str, text: str, folder: Path) -> set[str]:
    """The kinds of problems with the form of a file, as its reader finds them."""
    path = folder / "bestand.yaml"
    if name in FROM_A_FILE:
        path.write_text(text, encoding="utf-8")
        return {each.kind for each in FROM_A_FILE[name](path)} - MEANING
    root, problems = cursor(text, str(path))
    assert root is not None, problems
    READERS[name](root)
    return {each.kind for each in problems} - MEANING


@cache
def validator(name: str) -> Draft202012Validator:
    """The published schema; of a household in an example anything goes here."""
    schema: dict[str, Any] = json.loads(json.dumps(file_schema(name, {"huishouden": {}})))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)


def accepts(name: str, value: Seen) -> bool:
    """Whether an editor would leave the file without a mark."""
    return bool(validator(name).is_valid(value))


def schema_of(path: Path) -> str:
    """The schema that goes with a bundled file."""
    if path.parent == ROOT:
        return {"hulp": "hulp_landelijk"}.get(path.stem, path.stem)
    return {"regelingen": "regeling", "voorbeelden": "voorbeelden"}.get(path.parent.name, path.stem)


BUNDLED = sorted(ROOT.rglob("*.yaml"))


def test_every_kind_of_file_has_a_schema() -> None:
    """And a reader that these tests compare it with."""
    assert set(FILES) == {*READERS, *FROM_A_FILE} == set(rich_sets.BY_SCHEMA)


@pytest.mark.parametrize("path", BUNDLED, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_bundled_file_fits_its_schema(path: Path) -> None:
    """As the editor sees it."""
    found = validator(schema_of(path)).iter_errors(seen(path.read_text(encoding="utf-8")))
    assert [f"{error.json_path}: {error.message}" for error in found] == []


def test_the_rich_sets_are_sound(tmp_path: Path) -> None:
    """What the tests below break is whole."""
    library, problems = rich_sets.linked(rich_sets.write(tmp_path))
    assert problems == ()
    assert set(library.program.rules) == {"basis_stad", "pas"}


@pytest.mark.parametrize("name", FILES)
def test_a_rich_file_fits_its_schema(name: str, tmp_path: Path) -> None:
    """And its reader finds nothing wrong with its form."""
    text = rich_sets.BY_SCHEMA[name]
    assert refusals(name, text, tmp_path) == set()
    assert [error.message for error in validator(name).iter_errors(seen(text))] == []


def test_every_key_is_in_a_rich_file() -> None:
    """So that none goes untested."""
    used = {key for text in rich_sets.BY_SCHEMA.values() for key in _keys(_root(text))}
    known = {key for shape in SHAPES.values() for keys in shape.keys for key in keys}
    assert known - used == set()


def test_every_key_is_described() -> None:
    """And nothing is described that there isn't."""
    words = file_words()
    shapes = {name: {*shape.keys.required, *shape.keys.optional} for name, shape in SHAPES.items()}
    assert {name: set(texts) for name, texts in words.items()} == {
        **shapes,
        "bestanden": set(FILES),
        "fouten": set(words["fouten"]),
    }
    assert all(text.strip() for texts in words.values() for text in texts.values())


def test_a_wrong_value_is_told_in_words() -> None:
    """No editor shows a pattern to a policy officer."""
    told = set(file_words()["fouten"].values())
    said = {each for name in FILES for each in _said(validator(name).schema)}
    assert said == told


def _said(form: object) -> Iterator[str]:
    if isinstance(form, dict):
        yield from (form[key] for key in ("errorMessage", "patternErrorMessage") if key in form)
        for each in form.values():
            yield from _said(each)
    elif isinstance(form, list):
        for each in form:
            yield from _said(each)


def file_words() -> Mapping[str, Mapping[str, str]]:
    """What an editor shows at every key."""
    from geldstap.rulesets.schemas import files

    return files._words()


def test_a_form_stands_for_every_key_that_a_reader_knows() -> None:
    """And for none that it doesn't."""
    for shape in SHAPES.values():
        assert set(shape.forms) == {*shape.keys.required, *shape.keys.optional}


# One change at a time

ODD = (
    ("a text", '"tekst"'),
    ("two words", '"een woord"'),
    ("an empty text", '""'),
    ("a whole number", "12"),
    ("a number as text", '"12"'),
    ("a decimal comma", '"12,5"'),
    ("a number below zero", "-3"),
    ("a number too large", "1000000000000000"),
    ("a share", "130%"),
    ("a share below zero", '"-3%"'),
    ("true", "true"),
    ("yes in capitals", "JA"),
    ("no", "nee"),
    ("perhaps", "misschien"),
    ("a day", "2026-02-03"),
    ("a day that isn't", "2026-02-30"),
    ("a day the other way round", "03-02-2026"),
    ("a unit", '"euro per maand netto"'),
    ("half a unit", '"euro per"'),
    ("a basis alone", "bruto"),
    ("a word of an enum", "hoog"),
    ("a list", "[]"),
    ("a mapping", "{}"),
    ("a mapping with a key", "{naam: x}"),
)


# Only behind a key can there be nothing.
NOTHING = ("nothing", "")
# What is wrong with the meaning of a formula and with the form of another value.
NO_FORMULA = {"a number too large", "a day that isn't"}
FORMULAS = {"formule", "als", "wanneer"}
# What has the form of another key, of which everything is changed: these are only tried with
# a few values, for the sake of time.
ALIKE = {"open", "uitbetaald", "kort", "instantie", "levert_op", "let_op", "hoe", "termijn"}
ALIKE |= {"toelichting", "uitgever", "opmerking", "gedateerd", "proefberekening", "in_plan"}
SHAPELESS = (("an empty text", '""'), ("a list", "[]"), ("a mapping", "{}"))
# Mappings whose keys are names.
FREE = {"regelingen", "voorwaarden", "begrippen", "cijfers", "tabellen", "verwacht"}


def _root(text: str) -> Node:
    root, problems = read(text, "")
    assert root is not None, problems
    return root


def _keys(node: Node) -> Iterator[str]:
    if isinstance(node, Fields):
        for entry in node.entries:
            yield entry.key.text
            yield from _keys(entry.value)
    elif not isinstance(node, Scalar):
        for item in node.items:
            yield from _keys(item)


def written(node: Node) -> str:
    """A node on one line, as YAML."""
    if isinstance(node, Fields):
        inside = (f"{json.dumps(e.key.text)}: {written(e.value)}" for e in node.entries)
        return f"{{{', '.join(inside)}}}"
    if not isinstance(node, Scalar):
        return f"[{', '.join(map(written, node.items))}]"
    same = node.quoted or isinstance(plain(node.text), str)
    return json.dumps(node.text, ensure_ascii=False) if same else node.text


def changed(node: Node, *, free: bool = False) -> Iterator[tuple[str, str]]:
    """A file with one thing changed, and what that is: every value, every key.

    `free` says that the keys of this mapping are names that the author gives.
    """
    yield from ODD
    if isinstance(node, Fields):
        yield from _changed_mapping(node, free=free)
    elif not isinstance(node, Scalar):
        items = [written(item) for item in node.items]
        for place, item in enumerate(node.items):
            for label, text in changed(item):
                parts = [*items[:place], text, *items[place + 1 :]]
                yield f"{place}: {label}", f"[{', '.join(parts)}]"


def _changed_mapping(node: Fields, *, free: bool) -> Iterator[tuple[str, str]]:
    pairs = [(json.dumps(e.key.text), written(e.value)) for e in node.entries]
    yield "another key", _mapping([*pairs, ('"iets_anders"', "{}" if free else "1")])
    for place, entry in enumerate(node.entries):
        before, (key, _), after = pairs[:place], pairs[place], pairs[place + 1 :]
        if not free:
            yield f"no {key}", _mapping([*before, *after])
        if entry.key.text == "huishouden":
            continue  # another schema speaks there
        alike = entry.key.text in ALIKE
        inside = SHAPELESS if alike else changed(entry.value, free=entry.key.text in FREE)
        for label, text in (NOTHING, *inside):
            if entry.key.text in FORMULAS and label in NO_FORMULA:
                continue
            yield f"{key}: {label}", _mapping([*before, (key, text), *after])


def _mapping(pairs: list[tuple[str, str]]) -> str:
    return f"{{{', '.join(f'{key}: {value}' for key, value in pairs)}}}"


def differences(name: str, text: str, folder: Path) -> Iterator[str]:
    """Where schema and reader disagree about a file."""
    found = refusals(name, text, folder)
    if accepts(name, seen(text)) == bool(found):
        yield f"the reader says {found or 'nothing'}"


@pytest.mark.parametrize("name", FILES)
def test_schema_and_reader_refuse_the_same(name: str, tmp_path: Path) -> None:
    """Every value and key of a file that has them all, changed one at a time."""
    root = _root(rich_sets.BY_SCHEMA[name])
    disagreements = [
        f"{label}: {difference}"
        for label, text in changed(root, free=name == "bronnen")
        for difference in differences(name, text, tmp_path)
    ]
    assert disagreements == []


# Of the bundled files those that are quickly checked; translations lean on their own set.
SMALL = [
    path
    for path in BUNDLED
    if path.stat().st_size < 12_000 and schema_of(path) not in ("en", "voorbeelden")
]


def changed_somewhere(draw: st.DrawFn, node: Node) -> str:
    """A file with one odd value in it, on one line."""
    if isinstance(node, Scalar) or draw(st.integers(0, 9)) == 0:
        return draw(st.sampled_from(ODD))[1]
    if isinstance(node, Fields):
        others = [e.key.text for e in node.entries if e.key.text not in FORMULAS]
        chosen = draw(st.sampled_from(others)) if others else ""
        return _mapping(
            [
                (
                    json.dumps(e.key.text),
                    changed_somewhere(draw, e.value) if e.key.text == chosen else written(e.value),
                )
                for e in node.entries
            ]
        )
    if not node.items:
        return "[]"
    place = draw(st.integers(0, len(node.items) - 1))
    items = [
        changed_somewhere(draw, item) if here == place else written(item)
        for here, item in enumerate(node.items)
    ]
    return f"[{', '.join(items)}]"


@st.composite
def changed_bundled_files(draw: st.DrawFn) -> tuple[str, str]:
    """The name of a schema, and a bundled file with an odd value somewhere.

    Not in a formula: what is wrong in those, no schema can see.
    """
    path = draw(st.sampled_from(SMALL))
    return schema_of(path), changed_somewhere(draw, _root(path.read_text(encoding="utf-8")))


@cases(40)
@given(changed_bundled_files())
def test_schema_and_reader_refuse_the_same_of_what_is_bundled(case: tuple[str, str]) -> None:
    """Also in files that people made."""
    name, text = case
    with TemporaryDirectory() as folder:
        assert list(differences(name, text, Path(folder))) == []
