"""Every example household in `regelingen/`, decided by the bundled sets.

The expected outcomes come from the sources that the examples name: a published table, or a
sentence and the sum that was made from it by hand. None was taken from the program.
"""

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from geldstap.engine.decide import decide
from geldstap.engine.regulation import Program
from geldstap.model.decision import AmountRange, Decision, Truth
from geldstap.model.fact import Vocabulary
from geldstap.rulesets.examples import Example, Expected, read_examples
from geldstap.rulesets.library import NATIONAL, Library, link_sets, load_library
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.cursor import file_cursor
from geldstap.source.data import regelingen_root

# A made-up set that uses national definitions which no bundled set uses.
MADE = Path(__file__).parents[1] / "data" / "kwijtschelding"
MADE_FOR = "GM9999"
Bounds = tuple[Decimal, Decimal | None]


def _files() -> Iterator[tuple[Path, str]]:
    """Every file with examples, and the municipality whose sets it needs."""
    for path in (
        *sorted(regelingen_root().rglob("voorbeelden/*.yaml")),
        *sorted(MADE.glob("voorbeelden/*.yaml")),
    ):
        yield path, load_set(path.parent.parent).info.municipality


@cache
def _vocabulary() -> Vocabulary:
    vocabulary, problems = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert problems == ()
    return vocabulary


@cache
def _library(municipality: str) -> Library:
    if municipality == MADE_FOR:
        sets = [load_set(regelingen_root() / NATIONAL), load_set(MADE)]
        library, problems = link_sets(_vocabulary(), sets)
    else:
        library, problems = load_library(regelingen_root(), _vocabulary(), municipality)
    assert problems == ()
    return library


def program(municipality: str) -> Program:
    """The rules that examples of a municipality are decided by."""
    return _library(municipality).program


def _read(path: Path) -> tuple[Example, ...]:
    root, problems = file_cursor(path)
    assert root is not None
    examples = read_examples(root, _vocabulary())
    assert problems == []
    return examples


# Each with the municipality whose sets it needs.
CASES = [(example, municipality) for path, municipality in _files() for example in _read(path)]
EXAMPLES = [example for example, _ in CASES]


@pytest.mark.parametrize(
    ("example", "municipality"), CASES, ids=lambda part: part.id if part in EXAMPLES else "-"
)
def test_an_example_household_gets_the_outcome_of_its_source(
    example: Example, municipality: str
) -> None:
    """Each outcome and amount that an example names is what the program decides."""
    program = _library(municipality).program
    for regulation, expected in example.expected.items():
        rule = program.rules[regulation]
        decision = decide(program, rule, example.household, example.peildatum)
        assert _seen(decision, expected) == expected, regulation


def test_every_example_has_an_id_of_its_own() -> None:
    """No two examples share an id, in whatever file they stand."""
    ids = [example.id for example in EXAMPLES]
    assert sorted(set(ids)) == sorted(ids)


@pytest.mark.parametrize("municipality", ["", "GM0518"])
def test_every_regulation_of_a_set_has_examples(municipality: str) -> None:
    """A regulation without an example would change unnoticed."""
    named = {name for example in EXAMPLES for name in example.expected}
    assert set(_library(municipality).program.rules) <= named


@pytest.mark.parametrize("municipality", ["", "GM0518"])
def test_both_sides_of_every_condition_are_in_an_example(municipality: str) -> None:
    """Of every condition that a machine checks, the examples show two truths at least.

    Usually met and not met; a limit that isn't known has only one side that is sure.
    """
    program = _library(municipality).program
    truths = _truths(program)
    for rule in program.rules.values():
        for condition in (each for version in rule.versions for each in version.conditions):
            found = truths.get((rule.id, condition.id), set())
            assert len(found) > 1 or condition.by_person, (rule.id, condition.id)


def _truths(program: Program) -> dict[tuple[str, str], set[Truth]]:
    """What the examples make of each condition, by regulation and condition."""
    truths: dict[tuple[str, str], set[Truth]] = {}
    for example in EXAMPLES:
        for name in example.expected.keys() & program.rules.keys():
            decision = decide(program, program.rules[name], example.household, example.peildatum)
            for reason in (decision.last_known or decision).reasons:
                truths.setdefault((name, reason.id), set()).add(reason.truth)
    return truths


def _seen(decision: Decision, expected: Expected) -> Expected:
    """What was decided, as far as the example says something about it."""
    amount, paid, last = decision.amount, decision.paid, decision.last_known
    return Expected(
        decision.outcome,
        _ends(amount) if expected.amount is not None else None,
        amount.period if amount is not None and expected.period is not None else None,
        _exact(paid) if expected.paid is not None else None,
        decision.since if expected.since is not None else None,
        _seen(last, expected.last_known) if last and expected.last_known else None,
    )


def _ends(amount: AmountRange | None) -> Bounds | None:
    return None if amount is None else (amount.low, amount.high)


def _exact(amount: AmountRange | None) -> Decimal | None:
    return amount.low if amount is not None and amount.exact else None
