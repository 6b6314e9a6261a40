"""Sentences for what is wrong in people's files."""

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from geldstap.model.problem import Place, Problem
from geldstap.text import problems
from geldstap.text.problems import MESSAGES, render, sentence
from geldstap.text.words import Words

NL = Words.load("nl")
EN = Words.load("en")
SOURCE = Path(__file__).parents[2] / "src" / "geldstap"
AT = Place("huishouden.yaml", 12, 3, 8)

# Kinds that stand in tables instead of beside the words "problem" or "fault".
TABLES = ("_WANTED", "_KIND_BY_FRAGMENT")
REPORTERS = {"problem", "_problem", "_refuse", "fault", "_fault", "_stop", "Problem", "Fault"}


def kinds_in_code() -> Iterator[str]:
    """The kinds that readers and checkers name where they find something."""
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and _called(node.func) in REPORTERS:
                for argument in node.args[:2]:
                    yield from _kinds(argument)
            if isinstance(node, ast.Assign) and _named(node.targets[0]) in TABLES:
                yield from ast.literal_eval(node.value).values()


def _named(target: ast.expr) -> str:
    return getattr(target, "id", "")


def _called(function: ast.expr) -> str:
    return getattr(function, "attr", "") or getattr(function, "id", "")


def _kinds(argument: ast.expr) -> Iterator[str]:
    if isinstance(argument, ast.IfExp):
        yield from (*_kinds(argument.body), *_kinds(argument.orelse))
    if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
        yield argument.value


def test_every_kind_that_the_code_names_has_a_sentence() -> None:
    """Nobody is told merely that something is wrong."""
    assert set(kinds_in_code()) - MESSAGES.keys() == set()


@pytest.mark.parametrize("kind", MESSAGES)
def test_every_kind_speaks_both_languages(kind: str) -> None:
    """Each sentence of each kind is translated and takes its own arguments."""
    for message in MESSAGES[kind]:
        names = {name for _, name, _, _ in Formatter().parse(message) if name}
        problem = Problem(AT, kind, {name: f"<{name}>" for name in names})
        dutch, english = sentence(problem, NL), sentence(problem, EN)
        assert dutch == message.format(**problem.arguments)
        assert english != dutch
        assert all(f"<{name}>" in english for name in names)


@pytest.mark.parametrize("kind", MESSAGES)
def test_sentences_say_what_to_do_without_raising_their_voice(kind: str) -> None:
    """Every sentence ends, blames nobody and calls no one stupid."""
    for message in MESSAGES[kind]:
        assert message.endswith((".", "?"))
        assert "!" not in message
        assert "fout" not in message.casefold()
        assert "ongeldig" not in message.casefold()


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (
            {"key": "kale_hur", "suggestion": "kale_huur"},
            'onbekend veld "kale_hur". Bedoelde u "kale_huur"?',
        ),
        (
            {"key": "kale_hur", "suggestion": ""},
            'onbekend veld "kale_hur". Haal het weg of kijk de naam na.',
        ),
        ({"key": "kale_hur"}, 'onbekend veld "kale_hur". Haal het weg of kijk de naam na.'),
    ],
)
def test_a_suggestion_is_made_only_where_there_is_one(
    arguments: dict[str, str], expected: str
) -> None:
    """An empty or absent argument chooses the sentence that does without."""
    assert sentence(Problem(AT, "unknown_key", arguments), NL) == expected


@pytest.mark.parametrize(
    ("bounds", "expected"),
    [
        ({"low": "0", "high": "15"}, '"-1" kan hier niet. Schrijf een waarde van 0 tot en met 15.'),
        ({"low": "0"}, '"-1" is te laag. Schrijf 0 of hoger.'),
        ({"high": "15"}, '"-1" is te hoog. Schrijf 15 of lager.'),
    ],
)
def test_bounds_are_named_where_they_exist(bounds: dict[str, str], expected: str) -> None:
    """A domain may be open at one side."""
    assert sentence(Problem(AT, "out_of_domain", {"text": "-1", **bounds}), NL) == expected


def test_an_unforeseen_kind_still_gets_a_sentence() -> None:
    """A fault in somebody's file never ends the program."""
    assert sentence(Problem(AT, "iets_nieuws"), NL) == "hier klopt iets niet. Kijk deze plek na."
    assert (
        sentence(Problem(AT, "missing_key"), EN) == "something is not right here. Check this place."
    )


def test_a_problem_is_shown_with_its_line_and_carets() -> None:
    """File, line and column, the sentence, the line as it stands, and where to look."""
    problem = Problem(AT, "unknown_key", {"key": "kale_hur"}, "  kale_hur: 612")
    assert render([problem], NL) == (
        'huishouden.yaml:12:3: onbekend veld "kale_hur". Haal het weg of kijk de naam na.\n'
        "      kale_hur: 612\n"
        "      ^^^^^^^^"
    )


def test_all_problems_are_shown_in_the_order_of_the_file() -> None:
    """One pass over the file mends everything."""
    shown = render(
        [Problem(Place("a.yaml", 9, 1), "not_a_list"), Problem(Place("a.yaml", 2, 1), "not_text")],
        NL,
    )
    assert [line.split(": ")[0] for line in shown.split("\n\n")] == ["a.yaml:2:1", "a.yaml:9:1"]


def test_what_is_wrong_with_a_whole_file_has_no_line() -> None:
    """A file that isn't there has no first line."""
    shown = render([Problem(Place("weg.yaml", 1, 1), "file_not_found")], NL)
    assert shown == "weg.yaml: dit bestand is er niet. Kijk de naam en de map na."


def test_nothing_from_a_file_steers_the_terminal() -> None:
    """Control, direction and invisible characters are shown as a dot."""
    problem = Problem(
        Place("a\x1b.yaml", 1, 1), "unknown_key", {"key": "\x1b[31mrood\u202e"}, "\x1b]0;x\x07: 1"
    )
    shown = render([problem], NL)
    assert shown.startswith('a·.yaml:1:1: onbekend veld "·[31mrood·".')
    assert "·]0;x·: 1" in shown


def test_tabs_do_not_move_the_carets() -> None:
    """The caret stands below its column, whatever a tab is worth."""
    shown = render([Problem(Place("a.yaml", 1, 3, 2), "not_text", {}, "\t\tab")], NL)
    assert shown.splitlines()[1:] == ["      ab", "      ^^"]


@pytest.mark.parametrize(("column", "length"), [(1, 5), (100, 5), (400, 50), (500, 900), (600, 1)])
def test_a_long_line_is_cut_around_the_fault(column: int, length: int) -> None:
    """The excerpt fits a terminal of 80 columns with the carets below the place itself."""
    quoted = "".join(chr(ord("a") + n % 26) for n in range(500))
    problem = Problem(Place("a.yaml", 1, column, length), "not_text", {}, quoted)
    excerpt, carets = render([problem], NL).splitlines()[1:]
    assert len(excerpt) <= 80
    assert len(carets) <= 80
    marked = excerpt[carets.index("^") :]
    assert quoted[column - 1 :].startswith(marked)
    assert problems.printable(excerpt) == excerpt
