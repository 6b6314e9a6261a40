"""What a higher income does, on a page: figures from tests/steps, without fear or blame."""

from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange
from geldstap.model.fact import FactKey
from geldstap.report.earlier import earlier_blocks, earlier_in_short
from geldstap.report.income import (
    cliff_blocks,
    higher_income_blocks,
    higher_income_in_short,
    stops_in_short,
)
from geldstap.steps.cliffs import cliffs
from geldstap.steps.earlier import earlier
from geldstap.steps.repayment import Higher, higher_incomes
from geldstap.text.words import Words
from tests.report.households import (
    DAY,
    DUTCH,
    ENGLISH,
    TENANT,
    decision,
    household,
    library,
    said,
)
from tests.report.reading import texts, unwanted

OWN = FactKey.parse("aanvrager.toetsingsinkomen")


def page(words: Words = DUTCH, income: int = 35000, back: AmountRange | None = None) -> str:
    """The page of zorgtoeslag for the tenant; `back` stands for each rise where it is given."""
    known = household(TENANT, aanvrager__toetsingsinkomen=Decimal(income))
    program = library().program
    rises = higher_incomes(program, program.rules["zorgtoeslag"], known, DAY)
    if back is not None:
        rises = tuple(Higher(r.percent, r.income, r.year, back, r.paid) for r in rises)
    return said(
        higher_income_blocks(
            decision("zorgtoeslag", aanvrager__toetsingsinkomen=Decimal(income)),
            rises,
            Decimal(40857),
            library().regulation("zorgtoeslag", words.language),
            words,
        )
    )


def test_each_rise_says_the_income_and_the_amount() -> None:
    """And a rise that costs nothing says that."""
    assert (
        "Bij een inkomen van € 38.500 per jaar is het volgens de regels € 347 per jaar." in page()
    )
    assert "niets" in page(income=20000).splitlines()


def test_what_is_fine_is_said() -> None:
    """Beside the question too: nothing goes back, and the careful choice costs nothing."""
    text = page(income=20000)
    assert "Ook als u nu een inkomen opgeeft dat 10% hoger is, krijgt u € 129 per maand." in text
    program = library().program
    rises = higher_incomes(program, program.rules["zorgtoeslag"], household(TENANT), DAY)
    short = higher_income_in_short(rises, DUTCH)
    assert short == "Ook als het inkomen 20% hoger is, betaalt u niets terug."


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (0, 0, "niets"),
        (479, 479, "€ 479"),
        (0, 479, "hoogstens € 479"),
        (100, 479, "tussen € 100 en € 479"),
        (100, None, "weten wij niet"),
    ],
)
def test_what_goes_back_in_words(low: int, high: int | None, expected: str) -> None:
    """A range stays a range, and unknown isn't nothing."""
    back = AmountRange(Decimal(low), None if high is None else Decimal(high), None)
    assert expected in page(back=back).splitlines()


def test_paying_back_is_no_disaster() -> None:
    """In instalments, with help; and what was too little still comes."""
    text = page()
    assert "Dan kan het in termijnen." in text
    assert "dan krijgt u na het jaar wat u te weinig kreeg" in text


@pytest.mark.parametrize("words", [DUTCH, ENGLISH])
def test_no_orders_and_no_blame(words: Words) -> None:
    """On any of these pages, in both languages."""
    program, known = library().program, household(TENANT)
    found = cliffs(program, known, OWN, DAY)
    back = {
        id_: how_far
        for id_ in program.rules
        if (how_far := library().regulation(id_, "nl").back) is not None
    }
    years = earlier(program, known, DAY, back)
    blocks = (
        *cliff_blocks(found, Decimal(21000), library(), words),
        *earlier_blocks(years, library(), words),
    )
    assert unwanted([*texts(blocks), page(words)]) == []


def test_what_can_t_be_shown_yet_says_so() -> None:
    """And which regulations it would be about."""
    nobody = cliffs(library().program, household({}), OWN, DAY)
    text = said(cliff_blocks(nobody, None, library(), DUTCH))
    assert "kunnen wij dit nog niet laten zien" in text
    assert "Huurtoeslag" in text
    assert stops_in_short(nobody, library(), DUTCH) == ""


def test_nothing_of_earlier_years_is_said() -> None:
    """In the lines beside the question, too; the tax is mentioned all the same."""
    assert "Wij vinden niets" in earlier_in_short((), library(), DUTCH)
    assert "BelastingTelefoon" in said(earlier_blocks((), library(), DUTCH))
