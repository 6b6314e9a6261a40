"""What is left at the end of the month."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.money import Amount, Period
from geldstap.steps.budget import EXPENSES, Group, Post, summarise, to_cents

TINY = Decimal("1e-15")
EUROS = st.decimals(0, 1_000_000, places=2)
AMOUNTS = st.builds(Amount, EUROS, st.sampled_from(Period))
POSTS = st.lists(st.builds(Post, st.just("post"), st.sampled_from(Group), AMOUNTS), max_size=12)


def post(group: Group, euros: str, period: Period = Period.MONTH, name: str = "post") -> Post:
    """One post of a budget."""
    return Post(name, group, Amount(Decimal(euros), period))


@pytest.mark.parametrize(
    ("period", "euros", "per_month"),
    [
        # By hand: 60 x 52 / 12 = 260; 1200 x 13 / 12 = 1300; 300 / 3; 1200 / 12.
        (Period.WEEK, "60", "260"),
        (Period.FOUR_WEEKS, "1200", "1300"),
        (Period.MONTH, "650.25", "650.25"),
        (Period.QUARTER, "300", "100"),
        (Period.YEAR, "1200", "100"),
    ],
)
def test_every_period_is_shown_per_month(period: Period, euros: str, per_month: str) -> None:
    """Amounts per week, four weeks, quarter and year become amounts per month."""
    budget = summarise([post(Group.GROCERIES, euros, period)])
    assert budget.totals[Group.GROCERIES] == Decimal(per_month)


def test_what_is_left_is_income_less_all_expenses() -> None:
    """A whole budget: 1,900 in, 950 + 260 + 75 out, so 615 is left."""
    budget = summarise(
        [
            post(Group.INCOME, "1800"),
            post(Group.INCOME, "1200", Period.YEAR),
            post(Group.FIXED, "950"),
            post(Group.GROCERIES, "60", Period.WEEK),
            post(Group.SAVING, "225", Period.QUARTER),
        ]
    )
    assert (budget.out, budget.left, budget.empty) == (Decimal(1285), Decimal(615), ())


def test_a_shortage_is_below_zero() -> None:
    """More out than in: 1,000 in and 1,150 out leave 150 short."""
    budget = summarise([post(Group.INCOME, "1000"), post(Group.FIXED, "1150")])
    assert budget.left == Decimal(-150)


def test_an_empty_group_is_unknown_and_not_zero() -> None:
    """A group without posts has no total and is named as empty."""
    budget = summarise([post(Group.INCOME, "1000"), post(Group.FIXED, "800")])
    assert budget.totals[Group.GROCERIES] is None
    assert budget.empty == (Group.GROCERIES, Group.SAVING)


def test_a_group_with_zero_is_filled_in() -> None:
    """Zero is an answer: the group has a total and isn't empty."""
    budget = summarise([post(Group.SAVING, "0")])
    assert budget.totals[Group.SAVING] == 0
    assert Group.SAVING not in budget.empty


@pytest.mark.parametrize(
    "posts",
    [[], [post(Group.INCOME, "1000")], [post(Group.FIXED, "800"), post(Group.SAVING, "10")]],
)
def test_nothing_is_left_over_without_income_and_expenses(posts: list[Post]) -> None:
    """Over or short is only told when both sides have something."""
    assert summarise(posts).left is None


def test_posts_that_are_not_monthly_are_shown_with_their_share() -> None:
    """A yearly tax and weekly groceries are listed with their share; monthly rent isn't."""
    tax = post(Group.FIXED, "600", Period.YEAR, "gemeente_en_waterschap")
    food = post(Group.GROCERIES, "60", Period.WEEK, "boodschappen")
    budget = summarise([tax, post(Group.FIXED, "700"), food])
    assert [(s.post, s.per_month) for s in budget.spread] == [
        (tax, Decimal(50)),
        (food, Decimal(260)),
    ]


@pytest.mark.parametrize(
    ("euros", "shown"),
    [("0.005", "0.01"), ("0.00499", "0.00"), ("-0.005", "-0.01"), ("8.333333", "8.33")],
)
def test_half_a_cent_is_rounded_up_for_showing(euros: str, shown: str) -> None:
    """Cents are rounded half up, away from zero."""
    assert str(to_cents(Decimal(euros))) == shown


@given(POSTS)
def test_totals_are_the_sum_of_their_parts(posts: list[Post]) -> None:
    """Each group is the sum of its posts per month, and they add up to out and left."""
    budget = summarise(posts)
    for group in Group:
        parts = [p.amount.per(Period.MONTH) for p in posts if p.group is group]
        total = budget.totals[group]
        assert (total is None) == (not parts)
        assert abs((total or Decimal(0)) - sum(parts, Decimal(0))) < TINY
    out = sum((budget.totals[group] or Decimal(0) for group in EXPENSES), Decimal(0))
    assert abs((budget.out or 0) - out) < TINY
    if budget.left is not None:
        assert abs((budget.totals[Group.INCOME] or 0) - out - budget.left) < TINY


@given(POSTS, st.randoms())
def test_the_order_of_posts_does_not_matter(posts: list[Post], random: Random) -> None:
    """Sums are exact, so another order gives the very same totals."""
    other = list(posts)
    random.shuffle(other)
    first, second = summarise(posts), summarise(other)
    assert (first.totals, first.out, first.left) == (second.totals, second.out, second.left)


@given(AMOUNTS, st.sampled_from(Period))
def test_converting_there_and_back_gives_the_same_cents(amount: Amount, period: Period) -> None:
    """An amount in another period and back is the same to the cent."""
    there = Amount(amount.per(period), period)
    assert to_cents(there.per(amount.period)) == amount.euros
