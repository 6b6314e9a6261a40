"""The budget in a session: its posts, its amounts, its sums."""

from decimal import Decimal

from geldstap.app.statuses import standings
from geldstap.app.world import World
from geldstap.interview.session import Session
from geldstap.model.fact import Fact, FactKey, Role
from geldstap.model.money import Amount, Period
from geldstap.report.budget import NotYet, falls_short
from geldstap.steps.allowances import likely
from geldstap.steps.budget import Budget, Group, Post, summarise

# What regulations of Dienst Toeslagen are called in the sets.
_ALLOWANCE = "toeslag"


def question_of(post: str) -> str:
    """The question id of a post."""
    return str(FactKey(post, Role.BUDGET))


def group_facts(world: World, group: Group) -> tuple[Fact, ...]:
    """The posts of a group, in order."""
    facts = world.vocabulary.in_section(Role.BUDGET)
    return tuple(fact for fact in facts if fact.group == group)


def amounts(session: Session, world: World) -> dict[str, Amount]:
    """The amounts that were given, by post; a bare number is per month."""
    found: dict[str, Amount] = {}
    for fact in world.vocabulary.in_section(Role.BUDGET):
        value = session.value(question_of(fact.name))
        if isinstance(value, Decimal):
            value = Amount(value, Period.MONTH)
        if isinstance(value, Amount):
            found[fact.name] = value
    return found


def posts(session: Session, world: World) -> tuple[Post, ...]:
    """The posts that have an amount, in order."""
    given = amounts(session, world)
    return tuple(
        Post(fact.name, Group(fact.group), given[fact.name])
        for fact in world.vocabulary.in_section(Role.BUDGET)
        if fact.name in given
    )


def budget(session: Session, world: World) -> Budget:
    """The sums per month."""
    return summarise(posts(session, world))


def not_yet(session: Session, language: str, world: World) -> NotYet | None:
    """Where a budget falls short: the allowances that aren't in it and probably can be had.

    An allowance has the same name as a post and as a regulation.
    """
    if not falls_short(budget(session, world)):
        return None
    library = world.library(session)
    posts_ = {fact.name for fact in group_facts(world, Group.INCOME)}
    allowances = {
        each.regulation
        for each in world.decisions(session)
        if each.regulation in posts_
        and library.regulation(each.regulation, "nl").kind == _ALLOWANCE
    }
    found = likely(world.decisions(session), standings(session, world), allowances)
    if found is None:
        return None
    names = tuple(library.regulation(id_, language).name for id_ in found.regulations)
    return NotYet(names, found.amount)
