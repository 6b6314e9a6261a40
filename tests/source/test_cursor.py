"""Reading a tree while keeping every fault."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.source.cursor import Cursor, cursor, file_cursor


def root(text: str) -> Cursor:
    """A cursor on a text that is fine as YAML."""
    found, problems = cursor(text, "f.yaml")
    assert found is not None
    assert problems == []
    return found


def kinds(at: Cursor) -> list[str]:
    """The kinds of the problems so far."""
    return [problem.kind for problem in at.problems]


@pytest.mark.parametrize(
    ("text", "read", "value"),
    [
        ("Den Haag", Cursor.text, "Den Haag"),
        ("' spaties '", Cursor.text, "spaties"),
        ("650.00", Cursor.decimal, Decimal("650.00")),
        ("-12", Cursor.decimal, Decimal(-12)),
        ("12", Cursor.whole, 12),
        ("12.0", Cursor.whole, 12),
        ("2026-12-01", Cursor.day, date(2026, 12, 1)),
        ("ja", Cursor.yes_no, True),
        ("Nee", Cursor.yes_no, False),
        ("true", Cursor.yes_no, True),
        ("false", Cursor.yes_no, False),
    ],
)
def test_value_is_read(text: str, read: Callable[[Cursor], object], value: object) -> None:
    """Each reader gives one kind of value and no problem."""
    at = root(text)
    assert read(at) == value
    assert kinds(at) == []


@pytest.mark.parametrize(
    ("text", "read", "kind"),
    [
        ("[a]", Cursor.text, "not_text"),
        ("''", Cursor.text, "empty_value"),
        ("{a: 1}", Cursor.decimal, "not_text"),
        ("' '", Cursor.decimal, "empty_value"),
        ("1,50", Cursor.decimal, "not_a_number"),
        ("1e9", Cursor.decimal, "not_a_number"),
        ("NaN", Cursor.decimal, "not_a_number"),
        ("٣", Cursor.decimal, "not_a_number"),
        ("9" * 31, Cursor.decimal, "not_a_number"),
        ("2.5", Cursor.whole, "not_whole"),
        ("x", Cursor.whole, "not_a_number"),
        ("2026-13-01", Cursor.day, "not_a_date"),
        ("20261201", Cursor.day, "not_a_date"),
        ("1-12-2026", Cursor.day, "not_a_date"),
        ("yes", Cursor.yes_no, "not_yes_no"),
        ("1", Cursor.yes_no, "not_yes_no"),
    ],
)
def test_value_that_can_t_be_read_is_a_problem(
    text: str, read: Callable[[Cursor], object], kind: str
) -> None:
    """The reader gives None, and the list of problems has one more."""
    at = root(text)
    assert read(at) is None
    assert kinds(at) == [kind]


def test_choice_names_its_options_and_the_nearest() -> None:
    """“koopp” finds `koop`."""
    at = root("koopp")
    assert at.choice(("huur", "koop")) is None
    (problem,) = at.problems
    assert problem.arguments == {"text": "koopp", "choices": "huur, koop", "suggestion": "koop"}
    assert root("koop").choice(("huur", "koop")) == "koop"


def test_fields_are_those_that_are_there() -> None:
    """Optional fields that are absent aren't in the result."""
    fields = root("a: 1\nb: 2\n").fields(("a",), ("b", "c"))
    assert {name: at.raw for name, at in fields.items()} == {"a": "1", "b": "2"}


def test_unknown_key_gets_the_nearest_right_one() -> None:
    """At the place of the key, not of its value."""
    at = root("ok: 1\nkale_hur: 612\n")
    at.fields((), ("ok", "kale_huur"))
    (problem,) = at.problems
    assert (problem.kind, problem.place.line, problem.place.column) == ("unknown_key", 2, 1)
    assert problem.arguments == {"key": "kale_hur", "suggestion": "kale_huur"}


def test_key_that_belongs_elsewhere_is_sent_there() -> None:
    """Even where a key of this section looks alike."""
    at = root("geboortedatum: 1985-03-12\n")
    at.fields((), ("geboorteplaats",), {"geboortedatum": "aanvrager: geboortedatum"})
    assert at.problems[0].arguments["suggestion"] == "aanvrager: geboortedatum"


def test_missing_keys_are_named_one_by_one() -> None:
    """All at once."""
    at = root("a: 1\n")
    at.fields(("a", "b", "c"))
    assert [(p.kind, p.arguments["key"]) for p in at.problems] == [
        ("missing_key", "b"),
        ("missing_key", "c"),
    ]


def test_wrong_shape_gives_nothing_and_one_problem() -> None:
    """A caller can go on with what comes back."""
    at = root("[1]")
    assert (at.fields(("a",)), at.entries()) == ({}, ())
    assert kinds(at) == ["not_a_mapping", "not_a_mapping"]
    other = root("a: 1")
    assert other.items() == ()
    assert kinds(other) == ["not_a_list"]


def test_free_keys_come_with_their_values() -> None:
    """In the order of the file."""
    pairs = root("b: 1\na: 2\n").entries()
    assert [(key.raw, value.raw) for key, value in pairs] == [("b", "1"), ("a", "2")]


def test_list_beyond_its_limit_is_cut() -> None:
    """The first item too many is the place."""
    at = root("[1, 2, 3]")
    assert [item.raw for item in at.items(limit=2)] == ["1", "2"]
    (problem,) = at.problems
    assert (problem.kind, problem.place.column) == ("too_many_items", 8)
    assert problem.arguments == {"limit": "2"}


def test_shape_can_be_asked() -> None:
    """For values that may be written in two ways."""
    at = root("a: {b: [c]}\n")
    (_, a), *_ = at.entries()
    (_, b), *_ = a.entries()
    assert (at.is_mapping, b.is_sequence, b.items()[0].is_scalar) == (True, True, True)
    assert (b.raw, b.items()[0].raw) == ("", "c")


def test_long_text_is_cut_in_a_problem() -> None:
    """A page of text in a number field doesn't fill the screen."""
    at = root("x" * 5000)
    at.decimal()
    assert len(at.problems[0].arguments["text"]) == 80


def test_text_of_several_lines_is_one_line_in_a_problem() -> None:
    """A sentence that quotes it stays a sentence."""
    at = root("|\n  een\n  twee\n")
    at.decimal()
    assert at.problems[0].arguments["text"] == "een twee"


def test_thousands_of_unknown_keys_are_listed_without_search() -> None:
    """Looking for the nearest key stops after some; all of them are still listed."""
    at = root("".join(f"kale_huu{n}: 1\n" for n in range(2000)))
    at.fields((), ("kale_huur",))
    assert len(at.problems) == 2000
    assert (at.problems[0].arguments["suggestion"], at.problems[-1].arguments["suggestion"]) == (
        "kale_huur",
        "",
    )


def test_text_that_isn_t_yaml_has_no_cursor() -> None:
    """The list says why; an empty text has an empty list."""
    assert cursor("", "f.yaml") == (None, [])
    found, problems = cursor("a: [", "f.yaml")
    assert found is None
    assert [p.kind for p in problems] == ["yaml_open_bracket"]


def test_file_has_a_cursor_too(tmp_path: Path) -> None:
    """With the problems of opening it, where it can't be opened."""
    path = tmp_path / "f.yaml"
    path.write_text("a: 1\n", encoding="utf-8")
    found, _ = file_cursor(path)
    assert found is not None
    assert found.fields(("a",))["a"].whole() == 1
    assert [p.kind for p in file_cursor(tmp_path / "weg.yaml")[1]] == ["file_not_found"]
