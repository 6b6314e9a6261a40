"""What a regulation brings, as far as it says something of this household."""

from collections.abc import Iterator
from decimal import Decimal

from geldstap.model.decision import AmountRange, Decision
from geldstap.model.fact import Fact, Vocabulary
from geldstap.model.money import TIMES_PER_YEAR

# In euros a year: no regulation brings a household this much. A partner of whom nothing is known yet
# may have earned anything, without an answer of theirs among what is missing.
_MOST = Decimal(100_000)


def told(decision: Decision, vocabulary: Vocabulary) -> AmountRange | None:
    """What a regulation brings: what is paid where that is known, else what the rules give.

    None where it isn't known how many children, residents or hours it is for. The ceiling is then
    that of a household that nobody has, and to name it would raise false hope. Of an unknown income
    or rent the ceiling is that of the law; where it is the highest answer that we take, it is none.
    """
    value = decision.paid or decision.amount
    if value is None or value.exact:
        return value
    endless = (fact.counts or _is_end(value, fact) for fact in _open(decision, vocabulary))
    return None if _is_nobodys(value) or any(endless) else value


def most_in_a_year(decision: Decision, vocabulary: Vocabulary) -> Decimal:
    """The most that a regulation can bring in a year, in euros; 0 where that isn't known."""
    value = decision.paid or decision.amount
    if value is None or value.high is None:
        return Decimal(0)
    if not value.exact and any(_is_end(value, fact) for fact in _open(decision, vocabulary)):
        return Decimal(0)
    return Decimal(0) if _is_nobodys(value) else _in_a_year(value.high, value)


def _is_nobodys(value: AmountRange) -> bool:
    """Whether a ceiling is so high that only answers which nobody gave yet can bring it."""
    return value.high is not None and not value.exact and _in_a_year(value.high, value) > _MOST


def _in_a_year(amount: Decimal, value: AmountRange) -> Decimal:
    return amount * (1 if value.period is None else TIMES_PER_YEAR[value.period])


def _open(decision: Decision, vocabulary: Vocabulary) -> Iterator[Fact]:
    """The facts that an amount still waits for."""
    found = (vocabulary.find(key.name, key.role) for key in decision.missing)
    return (fact for fact in found if fact is not None)


def _is_end(value: AmountRange, fact: Fact) -> bool:
    """Whether an amount goes on to the highest answer: no rule keeps it below."""
    highest = fact.high
    if value.high is None or not isinstance(highest, Decimal):
        return False
    return fact.is_money and value.high >= highest
