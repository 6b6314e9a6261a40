"""Every example household in `regelingen/`, decided by the bundled sets.

The expected outcomes come from the sources that the examples name: a published table, or a
sentence and the sum that was made from it by hand. None was taken from the program.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from geldstap.engine.regulation import Program
from geldstap.model.fact import Vocabulary
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.examples import Example, read_examples
from geldstap.rulesets.library import Library, link_sets, load_library
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.names import EXAMPLE, INVENTED, NATIONAL
from geldstap.rulesets.trials import tried, truths
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root

# A made-up set that uses national definitions which no bundled set uses.
MADE = Path(__file__).parents[1] / "data" / "kwijtschelding"
# Sets that nobody can live in, by the code that they name: the loader doesn't find them by it.
APART = {"GM9998": MADE, INVENTED: regelingen_root() / EXAMPLE}

# Of every set that comes with the program; "" is the national one.
MUNICIPALITIES = [load_set(folder).info.municipality for folder in set_folders(regelingen_root())]


@dataclass(frozen=True, slots=True)
class Case:
    """An example, and the municipality whose sets it needs."""

    municipality: str
    example: Example

    @property
    def id(self) -> str:
        """The example's own."""
        return self.example.id

    @property
    def expected(self) -> frozenset[str]:
        """The regulations that it says something about."""
        return frozenset(self.example.expected)


@cache
def _vocabulary() -> Vocabulary:
    vocabulary, problems = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert problems == ()
    return vocabulary


@cache
def _library(municipality: str) -> Library:
    if municipality in APART:
        sets = [load_set(regelingen_root() / NATIONAL), load_set(APART[municipality])]
        library, problems = link_sets(_vocabulary(), sets)
    else:
        library, problems = load_library(regelingen_root(), _vocabulary(), municipality)
    assert problems == ()
    return library


def program(municipality: str) -> Program:
    """The rules that examples of a municipality are decided by."""
    return _library(municipality).program


def _cases() -> list[Case]:
    found = []
    for folder in (*set_folders(regelingen_root()), MADE):
        municipality = load_set(folder).info.municipality
        rules = _library(municipality).program.rules
        examples, problems = read_examples(folder, _vocabulary(), rules)
        assert problems == ()
        found += [Case(municipality, example) for example in examples]
    return found


EXAMPLES = _cases()
# The national set alone, and each municipality that has one.
MUNICIPALITIES = sorted(
    {load_set(each).info.municipality for each in set_folders(regelingen_root())}
)


@pytest.mark.parametrize("case", EXAMPLES, ids=lambda case: case.id)
def test_an_example_household_gets_the_outcome_of_its_source(case: Case) -> None:
    """Each outcome and amount that an example names is what the program decides."""
    assert tried(_library(case.municipality).program, case.example).deviations == ()


def test_every_example_has_an_id_of_its_own() -> None:
    """No two examples share an id, in whatever file they stand."""
    ids = [example.id for example in EXAMPLES]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_every_regulation_of_a_set_has_examples(municipality: str) -> None:
    """A regulation without an example would change unnoticed."""
    examples = [each for each in EXAMPLES if each.municipality == municipality]
    named = {name for example in examples for name in example.expected}
    assert set(_library(municipality).sets[-1].raw.regulations) <= named


@pytest.mark.parametrize("municipality", MUNICIPALITIES)
def test_both_sides_of_every_condition_are_in_an_example(municipality: str) -> None:
    """Of every condition that a machine checks, the examples show two truths at least.

    Usually met and not met; a limit that isn't known has only one side that is sure.
    """
    rules, own = program(municipality), _library(municipality).sets[-1].info.id
    found = truths(
        tried(rules, case.example) for case in EXAMPLES if case.municipality == municipality
    )
    for rule in (rule for rule in rules.rules.values() if rule.ruleset == own):
        for condition in (each for version in rule.versions for each in version.conditions):
            seen = found.get((rule.id, condition.id), set())
            assert len(seen) > 1 or condition.by_person, (rule.id, condition.id)
