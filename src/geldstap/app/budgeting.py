"""The budget in a session: its posts, its amounts, its sums."""

from decimal import Decimal

from geldstap.app.world import World
from geldstap.interview.session import Session
from geldstap.model.fact import Fact, FactKey, Role
from geldstap.model.money import Amount, Period
from geldstap.steps.budget import Budget, Group, Post, summarise


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
