"""A fault in an expression is shown where it stands in the file, however YAML folds it."""

import pytest

from geldstap.engine.tree import At, Fault
from geldstap.rulesets.positions import report
from geldstap.rulesets.regulations import expression
from geldstap.source.cursor import cursor


@pytest.mark.parametrize(
    ("text", "line", "column", "length"),
    [
        ("a: leeftijd << 3\n", 1, 14, 1),
        ('a: "leeftijd << 3"\n', 1, 15, 1),
        ("a: '  leeftijd << 3'\n", 1, 17, 1),
        ("- {b: 1, a: leeftijd << 3}\n", 1, 23, 1),
        ("a:    leeftijd << 3   # uitleg\n", 1, 17, 1),
        # Folded, literal, plain and quoted over several lines.
        ("a: >-\n  leeftijd <\n    < 3\n", 3, 5, 1),
        ("a: >  # uitleg\n  leeftijd <\n\n  < 3\n", 4, 3, 1),
        ("a: |\n  leeftijd\n  << 3\n", 3, 4, 1),
        ("a: leeftijd <\n  < 3\n", 2, 3, 1),
        ('a: "leeftijd <\n  < 3"\n', 2, 3, 1),
        # Other line ends, and spaces that are no ASCII.
        ("a: >-\r\n  leeftijd <\r\n  < 3\r\n", 3, 3, 1),
        ("a: leeftijd\u00a0<< 3\n", 1, 14, 1),
        ("\ufeffa: leeftijd << 3\n", 1, 14, 1),
        # A word is underlined as a whole; a missing end lies behind the last character.
        ("a: leeftijd en 3 dollar\n", 1, 18, 6),
        ("a: (leeftijd\n", 1, 13, 1),
        ("a: >-\n  (leeftijd\n  + 3\n", 3, 6, 1),
        # Where the file spells a character differently, the whole value is meant.
        ('a: "leeftijd \\x3c < 3"\n', 1, 4, 19),
    ],
)
def test_where_a_fault_stands(text: str, line: int, column: int, length: int) -> None:
    """Line, column and length, and the line that is quoted with it."""
    root, problems = cursor(text, "f.yaml")
    assert root is not None
    at = root.items()[0] if root.is_sequence else root
    expression(at.entries()[-1][1])
    (problem,) = problems
    place = problem.place
    assert (place.line, place.column, place.length) == (line, column, length)
    assert problem.quoted == text.removeprefix("\ufeff").splitlines()[line - 1]


def test_a_part_over_several_lines_is_underlined_to_the_end_of_its_first() -> None:
    """Carets can't go on below the next line; the part itself is named as a whole."""
    root, problems = cursor("a: >-\n  kale_huur\n  + jaar\n", "f.yaml")
    assert root is not None
    report(root.entries()[0][1], [Fault("units_differ", At(0, 16))])
    (problem,) = problems
    assert (problem.place.line, problem.place.column, problem.place.length) == (2, 3, 9)
    assert problem.arguments["text"] == "kale_huur + jaar"
