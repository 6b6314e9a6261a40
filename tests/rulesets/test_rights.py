"""Rights that open or exclude each other, by the name of the regulation."""

from pathlib import Path

import pytest

from geldstap.engine.ask import asking
from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import FactKey, Known
from geldstap.report.outcomes import unknown
from geldstap.rulesets.library import Library
from geldstap.rulesets.rights import MAX_LEVELS
from geldstap.text.words import Words
from tests.engine.language import TODAY, household
from tests.rulesets.made_sets import FILES, decided, linked

HEAD = FILES["regelingen/pas.yaml"].partition("versies:")[0]


def regulation(id_: str, *conditions: str, until: str = "2026-12-31") -> dict[str, str]:
    """A file with a regulation; a condition that is empty is judged by a person."""
    lines = [
        f"      - {{id: c{index}, uitleg: Zo is het., bron: wet, "
        + (f"als: {condition}}}" if condition else "mens_beoordeelt: ja}")
        for index, condition in enumerate(conditions)
    ]
    versions = f"versies:\n  - geldig: {{vanaf: 2026-01-01, tot_en_met: {until}}}\n    bron: wet\n"
    text = HEAD.replace("id: pas", f"id: {id_}") + versions + "    voorwaarden:\n"
    return {f"regelingen/{id_}.yaml": text + "\n".join(lines) + "\n"}


PASS = regulation("pas", "vermogen < 1000 euro")
OPENED = regulation("sport", "recht.pas", "aantal_kinderen >= 1")
EXCLUDED = regulation("fonds", "niet recht.pas")


def _library(folder: Path, *regulations: dict[str, str]) -> Library:
    files = {name: text for each in regulations for name, text in each.items()}
    library, problems = linked(folder, {"regelingen/pas.yaml": None, **files})
    assert problems == ()
    return library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A pass, what it opens, and what it excludes."""
    return _library(tmp_path, PASS, OPENED, EXCLUDED)


def _outcomes(library: Library, facts: dict[str, Known | int]) -> list[Outcome]:
    return [decided(library, id_, household(facts)).outcome for id_ in ("pas", "sport", "fonds")]


@pytest.mark.parametrize(
    ("facts", "outcomes"),
    [
        ({"vermogen": 999, "aantal_kinderen": 1}, [Outcome.YES, Outcome.YES, Outcome.NO]),
        ({"vermogen": 1000, "aantal_kinderen": 1}, [Outcome.NO, Outcome.NO, Outcome.YES]),
        ({"aantal_kinderen": 1}, [Outcome.DEPENDS] * 3),
        ({"aantal_kinderen": 0}, [Outcome.DEPENDS, Outcome.NO, Outcome.DEPENDS]),
    ],
)
def test_a_right_opens_one_regulation_and_excludes_another(
    library: Library, facts: dict[str, Known | int], outcomes: list[Outcome]
) -> None:
    """Whoever has the pass may do sports; the fund is for those who haven't."""
    assert _outcomes(library, facts) == outcomes


def test_what_a_right_needs_is_asked(library: Library) -> None:
    """The sports depend on the facts of the pass, and these are named as missing."""
    decision = decided(library, "sport", household({"aantal_kinderen": 1}))
    assert decision.missing == (FactKey("vermogen"),)
    keys = asking(
        library.program, household({"heeft_partner": False, "aantal_medebewoners": 0}), TODAY
    ).keys
    assert set(keys) == {FactKey("aantal_kinderen"), FactKey("vermogen")}


def _decision(folder: Path, opener: dict[str, str], id_: str = "sport") -> tuple[Decision, Library]:
    library = _library(folder, opener, OPENED)
    facts: dict[str, Known | int] = {"aantal_kinderen": 1, "vermogen": 0}
    return decided(library, id_, household(facts)), library


@pytest.mark.parametrize(
    "opener",
    [
        pytest.param(regulation("pas", "vermogen < 1000 euro", ""), id="a person judges"),
        pytest.param(regulation("pas", "ja", until="2026-06-30"), id="has run out"),
    ],
)
def test_a_right_that_nobody_knows_keeps_what_it_opens_open(
    tmp_path: Path, opener: dict[str, str]
) -> None:
    """And that is said, with the name of the regulation."""
    decision, library = _decision(tmp_path, opener)
    assert (decision.outcome, decision.unknown_figures) == (Outcome.DEPENDS, ("recht.pas",))
    said = unknown(decision, Words.load("nl"), library)
    assert said == "Dat hangt af van iets wat wij niet kennen: of u recht hebt op: Pas."


def test_a_right_that_is_surely_not_there_settles_it_whoever_judges(tmp_path: Path) -> None:
    """A condition that isn't met is enough."""
    library = _library(tmp_path, regulation("pas", "vermogen < 1000 euro", ""), OPENED)
    facts: dict[str, Known | int] = {"aantal_kinderen": 1, "vermogen": 5000}
    assert decided(library, "sport", household(facts)).outcome is Outcome.NO


@pytest.mark.parametrize(
    "regulations",
    [
        pytest.param([("pas", "recht.pas")], id="itself"),
        pytest.param([("pas", "recht.sport"), ("sport", "niet recht.pas")], id="two"),
        pytest.param([("a", "recht.b"), ("b", "recht.c"), ("c", "recht.a")], id="three"),
    ],
)
def test_a_circle_of_rights_is_told_and_never_calculated(
    tmp_path: Path, regulations: list[tuple[str, str]]
) -> None:
    """At every regulation in it; others are calculated as ever."""
    made = [regulation(id_, condition) for id_, condition in regulations]
    files = {name: text for each in (*made, regulation("los", "ja")) for name, text in each.items()}
    library, problems = linked(tmp_path, {"regelingen/pas.yaml": None, **files})
    assert [problem.kind for problem in problems] == ["circular_right"] * len(regulations)
    assert {decided(library, id_, household({})).outcome for id_, _ in regulations} == {
        Outcome.NOT_COVERED
    }
    assert decided(library, "los", household({})).outcome is Outcome.YES


def test_a_circle_over_a_definition_is_found_too(tmp_path: Path) -> None:
    """The definition names the right, and the right the definition."""
    definitions = "- {naam: open, heet: Open, formule: als recht.pas dan 1 anders 2}\n"
    files = {**regulation("pas", "open = 1"), "begrippen.yaml": definitions}
    library, problems = linked(tmp_path, files)
    assert [problem.kind for problem in problems] == ["circular_right"]
    assert decided(library, "pas", household({})).outcome is Outcome.NOT_COVERED


def test_rights_go_no_deeper_than_the_evaluation_can_bear(tmp_path: Path) -> None:
    """A longer chain is told; the longest that is allowed is calculated."""
    chain = [regulation("r0", "vermogen < 1000 euro")]
    chain += [regulation(f"r{n}", f"recht.r{n - 1}") for n in range(1, MAX_LEVELS + 20)]
    files = {name: text for each in chain for name, text in each.items()}
    library, problems = linked(tmp_path, {"regelingen/pas.yaml": None, **files})
    assert {problem.kind for problem in problems} == {"nested_too_deep"}
    deepest = MAX_LEVELS + 19 - len(problems)
    known = household({"vermogen": 0})
    assert decided(library, f"r{deepest}", known).outcome is Outcome.YES
    assert decided(library, f"r{deepest + 1}", known).outcome is Outcome.NOT_COVERED
