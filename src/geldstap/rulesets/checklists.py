"""Facts that are asked together, on one screen: whether they can be.

People mark what is so, and what they leave open is a no. So only facts fit that can be one:
yes or no, a number from zero, a choice with “nee”; of the household itself, the applicant and
the partner, who are there once. They stand next to each other: the order of the file is the
order of asking.
"""

from geldstap.interview.checklist import none_of
from geldstap.model.fact import Fact, Role, Vocabulary
from geldstap.rulesets.fields import SUGGESTED
from geldstap.source.cursor import Cursor
from geldstap.source.nearest import nearest

_SECTIONS = frozenset({Role.HOUSEHOLD, Role.APPLICANT, Role.PARTNER})


def check_together(position: int, vocabulary: Vocabulary, at: Cursor) -> None:
    """Whether the fact at a position fits in the checklist that `samen` names.

    Problems: together_no_none(text), together_section(text),
    together_apart(text, after), together_alone(text, suggestion).
    """
    facts = vocabulary.facts
    fact = facts[position]
    if none_of(fact) is None:
        at.problem("together_no_none", text=fact.name)
    elif strange := [role for role in fact.roles if role not in _SECTIONS]:
        at.problem("together_section", text=strange[0])
    elif before := _apart_from(position, facts):
        at.problem("together_apart", text=fact.together, after=before.name)
    elif sum(other.together == fact.together for other in facts) == 1:
        others = {other.together for other in facts} - {fact.together, ""}
        suggestion = nearest(fact.together, others) if len(at.problems) < SUGGESTED else ""
        at.problem("together_alone", text=fact.together, suggestion=suggestion)


def _apart_from(position: int, facts: tuple[Fact, ...]) -> Fact | None:
    """The fact of the same checklist before this one, where others stand between them."""
    name = facts[position].together
    earlier = [other for other in facts[:position] if other.together == name]
    return earlier[-1] if earlier and facts[position - 1].together != name else None
