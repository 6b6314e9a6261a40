"""A session: what was answered, by question id. Everything else follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Fact, FactKey, Household, Known, Vocabulary
from geldstap.model.money import Amount, Period


@dataclass(frozen=True, slots=True)
class Session:
    """A log of answers, in the order in which questions were first answered.

    Ids of questions about facts are `str(FactKey)`; other ids have no fact behind them.
    """

    answers: Mapping[str, Answer] = field(default_factory=dict)

    def with_answer(self, question: str, answer: Answer) -> "Session":
        """A session in which this question has this answer; no other answer changes."""
        return Session({**self.answers, question: answer})

    def without(self, question: str) -> "Session":
        """A session in which this question wasn't answered."""
        return Session({id_: given for id_, given in self.answers.items() if id_ != question})

    def value(self, question: str) -> object | None:
        """The value that was given, or None where there is none."""
        answer = self.answers.get(question)
        return answer.value if isinstance(answer, Given) else None

    def text(self, question: str) -> str:
        """The text that was given, or "" where there is none."""
        value = self.value(question)
        return value if isinstance(value, str) else ""


def household(session: Session, vocabulary: Vocabulary) -> Household:
    """The facts that a session holds, each in the unit of the vocabulary.

    “Weet ik niet” and “zeg ik liever niet” leave a fact unknown.
    """
    facts: dict[FactKey, Known] = {}
    for question, answer in session.answers.items():
        fact = fact_of(question, vocabulary)
        if fact is None or not isinstance(answer, Given):
            continue
        value = answer.value
        key = FactKey.parse(question)
        facts[key] = in_unit_of(fact, value) if isinstance(value, Amount) else value
    return Household(facts)


def fact_of(question: str, vocabulary: Vocabulary) -> Fact | None:
    """The fact that a question id names, or None."""
    try:
        return vocabulary.of(FactKey.parse(question))
    except (ValueError, KeyError):
        return None


def answered_facts(session: Session, vocabulary: Vocabulary) -> frozenset[FactKey]:
    """The facts that were answered or passed over."""
    return frozenset(
        FactKey.parse(question)
        for question in session.answers
        if fact_of(question, vocabulary) is not None
    )


def in_unit_of(fact: Fact, amount: Amount) -> Known:
    """An amount in the period of its fact: per month, unless the fact says per year."""
    period = Period.YEAR if "per jaar" in fact.unit else Period.MONTH
    return amount.per(period)


def is_open(session: Session, key: FactKey) -> bool:
    """Whether a question was neither answered nor passed over."""
    return str(key) not in session.answers


def passed_over(answer: Answer | None) -> bool:
    """Whether a question was passed over, rather than answered."""
    return isinstance(answer, NotKnown | Declined)


def is_amount(fact: Fact) -> bool:
    """Whether a fact is an amount of money."""
    return fact.is_money
