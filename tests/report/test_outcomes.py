"""The table of outcomes as people read it."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome, Quantity, Reason, Truth
from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Period
from geldstap.model.regulation import Regulation
from geldstap.report.document import Tone
from geldstap.report.outcomes import CONDITIONS, status, tone
from tests.report.households import DAY, DUTCH, decision, library

REGULATION = Regulation(
    "hulp",
    "Hulp",
    "Hulp bij kosten.",
    "hulp",
    "De gemeente Den Haag",
    conditions={
        "noodzaak": "Of de kosten echt nodig zijn. Bijvoorbeeld een bed.",
        "situatie": "Uw situatie.",
    },
)
JUDGED = (
    Reason("noodzaak", Truth.TRUE, by_person=True),
    Reason("situatie", Truth.TRUE, by_person=True),
)
INCOME = FactKey("toetsingsinkomen", Role.APPLICANT)
RENT = FactKey("kale_huur")
ONE = Quantity(Decimal(1), Decimal(1))
LIMITED = Reason("a", Truth.UNKNOWN, None, "<=", ONE, ONE, unknown_figures=("senior_vanaf",))
FOLDED = Reason("a", Truth.UNKNOWN, unknown_figures=("senior_vanaf",))


def made(outcome: Outcome, **fields: object) -> Decision:
    """A decision with this outcome."""
    return replace(Decision("hulp", "set", DAY, outcome), **fields)  # type: ignore[arg-type]


def line(decided: Decision, regulation: Regulation = REGULATION) -> str:
    """Its status."""
    return status(decided, regulation, DUTCH, library())


def expired(last: Decision, since: date = date(2027, 1, 1), day: date = DAY) -> Decision:
    """A decision whose figures have run out."""
    return made(Outcome.UNKNOWN_SINCE, peildatum=day, since=since, last_known=last)


LAST = date(2026, 12, 31)
NEXT_YEAR = date(2027, 1, 15)

TABLE: tuple[tuple[Decision, str], ...] = (
    (made(Outcome.YES), "Waarschijnlijk wel. De gemeente Den Haag beslist."),
    (
        made(Outcome.PERSON_DECIDES, reasons=JUDGED),
        "Misschien. De gemeente Den Haag kijkt naar: of de kosten echt nodig zijn; uw situatie.",
    ),
    (made(Outcome.PERSON_DECIDES), "Misschien. De gemeente Den Haag beslist."),
    (
        made(Outcome.DEPENDS, missing=(RENT,), unknown_figures=("senior_vanaf",)),
        "Dat hangt af van: uw kale huur.",
    ),
    (
        made(Outcome.DEPENDS, unknown_figures=("senior_vanaf",), reasons=(LIMITED,)),
        "Dat hangt af van een grens die wij niet kennen: vanaf welke leeftijd dit is.",
    ),
    (
        made(Outcome.DEPENDS, unknown_figures=("senior_vanaf", CONDITIONS), reasons=(FOLDED,)),
        "Dat hangt af van iets wat wij niet kennen: vanaf welke leeftijd dit is.",
    ),
    (
        made(Outcome.DEPENDS, unknown_figures=("zonder_label",), reasons=(LIMITED,)),
        "Dat hangt af van een grens die wij niet kennen.",
    ),
    (
        made(Outcome.DEPENDS, unknown_figures=(CONDITIONS,)),
        "Dat hangt af van voorwaarden die wij niet kennen.",
    ),
    (made(Outcome.NO), "Op basis van uw antwoorden waarschijnlijk niet."),
    # `since` is the first day on which one can't apply any more.
    (
        made(Outcome.CLOSED, since=date(2026, 7, 1)),
        "Nu gesloten. Aanvragen kon tot en met 30 juni 2026.",
    ),
    (made(Outcome.CLOSED), "Nu gesloten."),
    (made(Outcome.NOT_YET_OPEN, since=date(2027, 3, 1)), "Open vanaf 1 maart 2027."),
    (made(Outcome.NOT_YET_OPEN), "Nog niet open."),
    (
        made(Outcome.NOT_COVERED),
        "Wij rekenen dit niet uit. Vraag het bij de gemeente Den Haag.",
    ),
    (made(Outcome.UNKNOWN_SINCE), "Dit weten wij nu niet."),
    (
        expired(made(Outcome.YES, peildatum=LAST), day=NEXT_YEAR),
        (
            "Onbekend sinds 1 januari 2027. Met de cijfers van 2026 was het waarschijnlijk wel; de "
            "cijfers van 2027 kennen wij hier nog niet."
        ),
    ),
    (
        expired(made(Outcome.NO, peildatum=LAST), day=NEXT_YEAR),
        (
            "Onbekend sinds 1 januari 2027. Met de cijfers van 2026 was het waarschijnlijk niet; de "
            "cijfers van 2027 kennen wij hier nog niet."
        ),
    ),
    (
        expired(made(Outcome.PERSON_DECIDES, peildatum=LAST), day=date(2028, 2, 1)),
        (
            "Onbekend sinds 1 januari 2027. Met de cijfers van 2026 was het misschien; de cijfers "
            "van daarna kennen wij hier nog niet."
        ),
    ),
    (
        expired(made(Outcome.DEPENDS, peildatum=LAST, missing=(RENT,)), day=NEXT_YEAR),
        (
            "Onbekend sinds 1 januari 2027. Met de cijfers van 2026 hing het af van: uw kale huur; "
            "de cijfers van 2027 kennen wij hier nog niet."
        ),
    ),
    (
        expired(made(Outcome.DEPENDS, peildatum=LAST, unknown_figures=(CONDITIONS,))),
        (
            "Onbekend sinds 1 januari 2027. Met de cijfers van 2026 was het ook niet zeker; de "
            "cijfers van daarna kennen wij hier nog niet."
        ),
    ),
    (
        expired(made(Outcome.YES, peildatum=date(2026, 6, 30)), since=date(2026, 7, 1)),
        (
            "Onbekend sinds 1 juli 2026. Met de cijfers van 30 juni 2026 was het waarschijnlijk wel; "
            "de cijfers van daarna kennen wij hier nog niet."
        ),
    ),
)


@pytest.mark.parametrize(("decided", "text"), TABLE)
def test_each_outcome_has_its_line(decided: Decision, text: str) -> None:
    """As in the table of outcomes, whatever is known of it."""
    assert line(decided) == text


def test_every_outcome_is_in_the_table() -> None:
    """A new outcome can't be added without words."""
    assert {decided.outcome for decided, _ in TABLE} == set(Outcome)


@pytest.mark.parametrize(("decided", "text"), TABLE)
def test_no_line_promises_a_right(decided: Decision, text: str) -> None:
    """A right is granted by the authority, never by us."""
    assert "recht" not in text
    assert decided.outcome is not Outcome.YES or text.startswith("Waarschijnlijk")


def test_last_year_s_amount_is_called_that() -> None:
    """In 2027 the zorgtoeslag of 2026 is shown with its year, and never as an amount of now.

    Alone with € 21.000, below the drempelinkomen of € 29.736, in 2026: € 2.119 - 1,912 % of
    € 29.736 (€ 568,55) = € 1.550,45, so € 1.550 a year (Wzt 2, Awir 14) and € 129 a month.
    """
    decided = decision("zorgtoeslag", day=NEXT_YEAR)
    assert line(decided, library().regulation("zorgtoeslag", "nl")) == (
        "Onbekend sinds 1 januari 2027. Met de cijfers van 2026 was het € 129 per maand; de "
        "cijfers van 2027 kennen wij hier nog niet."
    )


def test_a_range_of_last_year_stays_a_range() -> None:
    """With an unknown rent, last year's amount is a range, too."""
    amount = AmountRange(Decimal(80), Decimal(129), Period.MONTH)
    last = made(Outcome.YES, peildatum=LAST, paid=amount)
    assert "was het tussen € 80 en € 129 per maand;" in line(expired(last, day=NEXT_YEAR))


def test_many_missing_facts_are_counted() -> None:
    """Four are named, of more only how many there are."""
    names = ("kale_huur", "vermogen", "woonsituatie", "heeft_partner", "zorgindicatie")
    decided = made(Outcome.DEPENDS, missing=(INCOME, *map(FactKey, names)))
    assert line(decided).endswith(", en nog 2 andere.")


def test_without_an_authority_nobody_is_invented() -> None:
    """The line still is a sentence."""
    nameless = replace(REGULATION, authority="")
    assert line(made(Outcome.YES), nameless) == "Waarschijnlijk wel. De instantie beslist."


def test_what_is_good_no_or_open_is_marked() -> None:
    """For screens with colours; the words say it, too."""
    assert tone(Outcome.YES) is Tone.GOOD
    assert tone(Outcome.NO) is Tone.NO
    assert {tone(outcome) for outcome in Outcome} == {Tone.GOOD, Tone.OPEN, Tone.NO, Tone.NOTE}
