"""A budget in words: what is over or short, what was typed, and what is still empty."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.money import Amount, Period
from geldstap.report.budget import budget_blocks, group_rows
from geldstap.report.document import Bars, Card, Row, Rows, Tone
from geldstap.steps.budget import Group, Post, summarise
from geldstap.text.words import Words
from tests.report.reading import texts

NL = Words.load("nl")
EN = Words.load("en")
HELP = (
    "Samen kijken kan ook: hulp is één telefoontje ver, en het nummer staat onderaan. "
    "Misschien leveren de andere stappen iets op: een contract dat minder kost, of een "
    "regeling die bij u past."
)
ROUNDED = "Bedragen zijn afgerond op centen. Een som kan daardoor een cent verschillen."


def post(name: str, group: Group, euros: str, period: Period = Period.MONTH) -> Post:
    """A post as it was typed."""
    return Post(name, group, Amount(Decimal(euros), period))


WAGE = post("loon", Group.INCOME, "1650")
HOLIDAY_PAY = post("vakantiegeld", Group.INCOME, "960", Period.YEAR)
RENT = post("woonlasten", Group.FIXED, "612")
CHILDCARE = post("kinderopvang", Group.FIXED, "90", Period.QUARTER)
GROCERIES = post("boodschappen", Group.GROCERIES, "90", Period.WEEK)
CLOTHES = post("kleding", Group.SAVING, "480", Period.YEAR)
ALL = (WAGE, HOLIDAY_PAY, RENT, CHILDCARE, GROCERIES, CLOTHES)


def read(*posts: Post, words: Words = NL) -> list[str]:
    """All texts of the budget of these posts."""
    return texts(budget_blocks(summarise(posts), posts, words))


def blocks_of[T](kind: type[T], *posts: Post) -> list[T]:
    """The blocks of one kind."""
    return [b for b in budget_blocks(summarise(posts), posts, NL) if isinstance(b, kind)]
