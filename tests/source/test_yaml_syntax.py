"""What authors do wrong in YAML is named after what they did."""

import pytest
import yaml

from geldstap.source.yaml_text import read

MISTAKES = [
    ("uitleg: Let op: bel eerst\n", "yaml_colon", 1, 15),
    ("kale_huur: 612\npartner\nvermogen: 1\n", "yaml_no_colon", 2, 1),
    ("kale_huur 612\nvermogen: 1\n", "yaml_no_colon", 1, 1),
    ("partner:\n  kale_huur:612\n\n  # let op\n  a: 1\n", "yaml_no_colon", 2, 3),
    ("kale_huur: 612\n  vermogen: 1\n", "yaml_indentation", 2, 3),
    ("partner:\n\tgeboortedatum: 1985-03-12\n", "yaml_tab", 2, 1),
    ("\tkale_huur: 612\n", "yaml_tab", 1, 1),
    ("partner:\n    a: 1\n  b: 2\n", "yaml_indentation", 3, 3),
    ("a: 1\n- b\n", "yaml_indentation", 2, 1),
    ("gemeente: 's-Gravenhage\nkale_huur: 612\n", "yaml_open_quote", 1, 11),
    ("kinderen: [{a: 1}\nkale_huur: 612\n", "yaml_open_bracket", 1, 11),
    ("aanvrager: {a: 1\nkale_huur: 612\n", "yaml_open_bracket", 1, 12),
    ("naam: @gemeente\n", "yaml_special_character", 1, 7),
    ("naam: ]\n", "yaml_special_character", 1, 7),
    ('pad: "C:\\map"\n', "yaml_escape", 1, 9),
    ("naam: 'a' b\n", "yaml_syntax", 1, 11),
    ("%YAML 2.0\n---\na: 1\n", "yaml_syntax", 1, 1),
]


@pytest.mark.parametrize(("text", "kind", "line", "column"), MISTAKES)
def test_mistake_has_its_own_name_and_place(text: str, kind: str, line: int, column: int) -> None:
    """The place is where the author has to look: where a quote opens, not where the file ends."""
    node, (problem,) = read(text, "f.yaml")
    assert node is None
    assert (problem.kind, problem.place.line, problem.place.column) == (kind, line, column)
    assert problem.quoted == text.split("\n")[line - 1]


@pytest.mark.parametrize(("text", "kind"), [(text, kind) for text, kind, _, _ in MISTAKES])
def test_parser_in_python_gives_the_same_names(
    text: str, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its messages differ in words; the author sees the same."""
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert [p.kind for p in read(text, "f.yaml")[1]] == [kind]


def test_number_that_is_no_character_is_a_problem_in_both_parsers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """PyYAML's own parser fails on it with an exception that isn't its own."""
    text = 'a: "\\UFFFFFFFF"\n'
    assert [p.kind for p in read(text, "f.yaml")[1]] == ["yaml_escape"]
    monkeypatch.setattr(yaml, "__with_libyaml__", False)
    assert [p.kind for p in read(text, "f.yaml")[1]] == ["yaml_syntax"]


def test_no_message_of_the_library_reaches_people() -> None:
    """Its English stays inside."""
    for text, *_ in MISTAKES:
        assert read(text, "f.yaml")[1][0].arguments == {}
