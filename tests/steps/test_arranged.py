"""The order in which results are told, by cases that have a name."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome, Reason, Truth
from geldstap.model.fact import Fact, FactKey, FactKind, Vocabulary
from geldstap.model.money import Period
from geldstap.model.status import Status
from geldstap.steps.arranged import arranged
from geldstap.steps.rights import SOON, Hurry
from geldstap.steps.standing import NO_STANDINGS, Standing

DAY = date(2026, 11, 22)
CHILDREN = FactKey("aantal_kinderen")
WITHHELD = FactKey("ingehouden")
VOCABULARY = Vocabulary(
    (
        Fact("aantal_kinderen", FactKind.NUMBER, high=Decimal(15)),
        Fact("ingehouden", FactKind.NUMBER, unit="euro per jaar", high=Decimal(10_000_000)),
    )
)
HURRY = Hurry(
    urgent=frozenset({"spoed"}),
    until={"sluit": DAY + SOON, "sluit_later": DAY + SOON + timedelta(days=1)},
    common=frozenset({"zorgtoeslag", "huurtoeslag", "kinderopvangtoeslag"}),
    vocabulary=VOCABULARY,
)


def of(id_: str, outcome: Outcome, euros: int = 0, *missing: FactKey) -> Decision:
    """A decision on a regulation that brings at most so many euros a year."""
    amount = AmountRange(Decimal(0), Decimal(euros), Period.YEAR) if euros else None
    there = Reason("er", Truth.TRUE)
    return Decision(id_, "landelijk", DAY, outcome, amount, reasons=(there,), missing=missing)


@dataclass(frozen=True, slots=True)
class Case:
    """Decisions in the order in which they are to be told."""

    name: str
    told: tuple[Decision, ...]


CASES = [
    Case(
        "certain before unsure, however much the unsure one would bring",
        (of("klein", Outcome.YES, 60), of("groot", Outcome.DEPENDS, 20_000)),
    ),
    Case(
        "of what is likely: what brings most",
        (of("veel", Outcome.YES, 5000), of("zorgtoeslag", Outcome.YES, 1500)),
    ),
    Case(
        "of what is likely: what closes soon before what brings more",
        (
            of("sluit", Outcome.YES, 100),
            of("veel", Outcome.YES, 5000),
            of("sluit_later", Outcome.YES, 100),
        ),
    ),
    Case(
        "whether a person or an answer settles it: an allowance first, then what brings most",
        (
            of("zorgtoeslag", Outcome.DEPENDS, 1500),
            of("bijstand", Outcome.DEPENDS, 17_000),
            of("belasting_terugvragen", Outcome.PERSON_DECIDES),
            of("bijzondere_bijstand", Outcome.PERSON_DECIDES),
        ),
    ),
    Case(
        "without amounts: what a person can look at now before what waits for answers",
        (of("kwijtschelding", Outcome.PERSON_DECIDES), of("energiecoach", Outcome.DEPENDS)),
    ),
    Case(
        "that it closes soon lifts nothing that still waits for answers",
        (of("bijstand", Outcome.DEPENDS, 17_000), of("sluit", Outcome.DEPENDS, 125)),
    ),
    Case(
        "that it closes soon does count where a person looks at the rest",
        (of("sluit", Outcome.PERSON_DECIDES, 125), of("zorgtoeslag", Outcome.DEPENDS, 1500)),
    ),
    Case(
        "an allowance for a number of children that nobody said comes after one with an amount",
        (
            of("huurtoeslag", Outcome.DEPENDS, 5000),
            of("zorgtoeslag", Outcome.DEPENDS, 1500),
            of("kinderopvangtoeslag", Outcome.DEPENDS, 500_000, CHILDREN),
        ),
    ),
    Case(
        "the highest answer that we take is no amount",
        (
            of("bijstand", Outcome.DEPENDS, 17_000),
            of("belasting_vorig_jaar", Outcome.DEPENDS, 10_000_000, WITHHELD),
        ),
    ),
    Case(
        "what can't be had any more, and what can't be said, come after what may be",
        (
            of("misschien", Outcome.DEPENDS),
            of("nog_niet_open", Outcome.NOT_YET_OPEN),
            of("onbekend", Outcome.UNKNOWN_SINCE),
            of("gesloten", Outcome.CLOSED),
            of("buiten", Outcome.NOT_COVERED),
        ),
    ),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_matters_most_is_told_first(case: Case) -> None:
    """The same whichever way round the decisions come."""
    for given in (case.told, tuple(reversed(case.told))):
        assert arranged(given, NO_STANDINGS, HURRY).possible == case.told


def test_help_in_a_crisis_and_what_is_unlikely_stand_apart() -> None:
    """So does what the person said something of: nothing is to be done about that."""
    urgent, likely, said, unlikely = (
        of("spoed", Outcome.DEPENDS),
        of("veel", Outcome.YES, 5000),
        of("huurtoeslag", Outcome.YES, 4000),
        of("nee", Outcome.NO),
    )
    standings = {"huurtoeslag": Standing(Status.RECEIVES)}
    found = arranged((unlikely, said, likely, urgent), standings, HURRY)
    assert found.every == (urgent, likely, said, unlikely)
    assert found.open == (urgent, likely, unlikely)
    assert (found.urgent, found.possible, found.unlikely) == ((urgent,), (likely,), (unlikely,))
