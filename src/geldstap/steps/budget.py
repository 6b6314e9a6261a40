"""What is left at the end of the month: income and expenses, all shown per month."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from types import MappingProxyType

from geldstap.model.money import TIMES_PER_YEAR, Amount, Period

CENT = Decimal("0.01")


class Group(StrEnum):
    """The four groups of a budget; the values are the words of the vocabulary."""

    INCOME = "inkomsten"
    FIXED = "vaste_lasten"
    GROCERIES = "boodschappen"
    SAVING = "sparen"


EXPENSES = (Group.FIXED, Group.GROCERIES, Group.SAVING)


@dataclass(frozen=True, slots=True)
class Post:
    """One kind of income or expense, as often as the person knows it."""

    name: str
    group: Group
    amount: Amount


@dataclass(frozen=True, slots=True)
class Spread:
    """A post that isn't monthly, with its share per month in euros (not rounded)."""

    post: Post
    per_month: Decimal


@dataclass(frozen=True, slots=True)
class Budget:
    """Euros per month, not rounded.

    `totals` has every group; None means that nothing was filled in there, which is not
    zero. `out` adds up the expense groups that have something. `left` is positive where
    money is over and negative where it falls short; it is None until there is income and
    at least one group of expenses. `empty` are the groups without posts: while it names
    any, `left` doesn't tell the whole story.
    """

    totals: Mapping[Group, Decimal | None]
    out: Decimal | None
    left: Decimal | None
    spread: tuple[Spread, ...]
    empty: tuple[Group, ...]


def summarise(posts: Iterable[Post]) -> Budget:
    """Add up a budget per month: week x 52 / 12, four weeks x 13 / 12, quarter / 3, year / 12.

    These are the usual budget formulas (52 weeks to a year), not a rule of law. Sums are
    made per year, where they are exact, and divided by twelve once.
    """
    listed = tuple(posts)
    per_year = {group: _per_year(listed, group) for group in Group}
    income = per_year[Group.INCOME]
    out = _sum(per_year[group] for group in EXPENSES)
    left = None if income is None or out is None else income - out
    return Budget(
        totals=MappingProxyType({group: _per_month(total) for group, total in per_year.items()}),
        out=_per_month(out),
        left=_per_month(left),
        spread=tuple(_spread(post) for post in listed if post.amount.period is not Period.MONTH),
        empty=tuple(group for group, total in per_year.items() if total is None),
    )


def to_cents(euros: Decimal) -> Decimal:
    """An amount as it is shown: whole cents, half a cent up (away from zero)."""
    return euros.quantize(CENT, rounding=ROUND_HALF_UP)


def _per_year(posts: Iterable[Post], group: Group) -> Decimal | None:
    return _sum(post.amount.per(Period.YEAR) for post in posts if post.group is group)


def _sum(values: Iterable[Decimal | None]) -> Decimal | None:
    """The sum of what is known, or None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, Decimal(0)) if known else None


def _per_month(per_year: Decimal | None) -> Decimal | None:
    return None if per_year is None else per_year / TIMES_PER_YEAR[Period.MONTH]


def _spread(post: Post) -> Spread:
    return Spread(post, post.amount.per(Period.MONTH))
