"""The steps that ask questions: which questions, in which order, and where they lead."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from geldstap.app.state import Where
from geldstap.app.world import World
from geldstap.interview.path import how_many_left, section_keys, worth_asking
from geldstap.interview.session import Session, fact_of, household, is_open, passed_over
from geldstap.model.fact import GROUP_SIZES, FactKey, Role
from geldstap.text.words import Words

PERSONAL = (Role.HOUSEHOLD, Role.APPLICANT, Role.PARTNER, Role.CHILDREN, Role.RESIDENTS)

Keys = Callable[[Session, World], tuple[FactKey, ...]]


@dataclass(frozen=True, slots=True)
class Step:
    """A step that asks.

    `keys` are the questions that still matter, `all_keys` those and the ones that were
    answered; `left` is how many screens with questions are left at most, with checklists or
    without, None while that can't be said. `result` is the page after the last question.
    """

    title: Callable[[Words], str]
    keys: Keys
    all_keys: Keys
    left: Callable[[Session, World, bool], int | None]
    result: Where


def _rights_keys(session: Session, world: World) -> tuple[FactKey, ...]:
    return world.missing(session)


def _all_rights_keys(session: Session, world: World) -> tuple[FactKey, ...]:
    """What is missing, and every personal fact that was answered or passed over."""
    answered = (
        FactKey.parse(question)
        for question in session.answers
        if (fact := fact_of(question, world.vocabulary)) is not None
        and any(role in PERSONAL for role in fact.roles)
    )
    return (*world.missing(session), *answered)


def _rights_left(session: Session, world: World, together: bool) -> int | None:
    """Said once it is known who lives here: from then on it only gets less."""
    if world.asking(session).at_most is None:
        return None
    missing = world.missing(session)
    return how_many_left(missing, session, world.vocabulary, together=together)


def _section(role: Role) -> Keys:
    return lambda session, world: section_keys(role, session, world.vocabulary, world.day)


def _section_left(role: Role) -> Callable[[Session, World, bool], int]:
    """Also those that an answer which isn't there yet can still make needless."""

    def left(session: Session, world: World, together: bool) -> int:
        can_come = _can_come(role, session, world)
        return how_many_left(can_come, session, world.vocabulary, together=together)

    return left


def _can_come(role: Role, session: Session, world: World) -> tuple[FactKey, ...]:
    """The open questions of a section that can still be asked.

    What waits for a question that won't be asked any more won't be asked either; and so on.
    """
    vocabulary, known = world.vocabulary, household(session, world.vocabulary)
    keys = [FactKey(fact.name, role) for fact in vocabulary.in_section(role)]
    passed = {key for key in keys if passed_over(session.answers.get(str(key)))}
    found = tuple(key for key in keys if is_open(session, key))
    while True:
        fewer = worth_asking(found, known, passed, vocabulary, world.day)
        if fewer == found:
            return found
        passed, found = passed | (set(found) - set(fewer)), fewer


def _offer_keys(session: Session, world: World) -> tuple[FactKey, ...]:
    """The questions about the offer that was begun last."""
    return section_keys(
        Role.OFFERS, session, world.vocabulary, world.day, number_of_offers(session)
    )


def number_of_offers(session: Session) -> int:
    """How many offers were begun."""
    size = session.value(GROUP_SIZES[Role.OFFERS])
    return int(str(size)) if size is not None else 0


# Before the name of a group of facts: the questions about rights that are in it.
_THEME = "recht:"


def theme(group: str) -> str:
    """The step that asks only what is in one group, and then leads to the rights."""
    return f"{_THEME}{group}"


def _in_group(group: str, keys: Keys) -> Keys:
    def found(session: Session, world: World) -> tuple[FactKey, ...]:
        every = keys(session, world)
        return tuple(key for key in every if world.vocabulary.of(key).group == group)

    return found


_STEPS: Mapping[str, Step] = {
    "recht": Step(
        title=lambda words: words.say("Waar heeft u recht op?"),
        keys=_rights_keys,
        all_keys=_all_rights_keys,
        left=_rights_left,
        result=Where("uitkomst_recht"),
    ),
    "energie": Step(
        title=lambda words: words.say("Uw energiecontract"),
        keys=_section(Role.ENERGY),
        all_keys=_section(Role.ENERGY),
        left=_section_left(Role.ENERGY),
        result=Where("uitkomst_energie"),
    ),
    "telefoon": Step(
        title=lambda words: words.say("Uw telefoon"),
        keys=_section(Role.PHONE),
        all_keys=_section(Role.PHONE),
        left=_section_left(Role.PHONE),
        result=Where("uitkomst_telefoon"),
    ),
    "aanbieding": Step(
        title=lambda words: words.say("Een ander aanbod voor energie"),
        keys=_offer_keys,
        all_keys=_offer_keys,
        left=lambda session, world, together: how_many_left(
            _offer_keys(session, world), session, world.vocabulary, together=together
        ),
        result=Where("uitkomst_energie"),
    ),
}


def step_of(name: str) -> Step:
    """A step by its name; that of one group is made when it is needed. Raises KeyError."""
    if not name.startswith(_THEME):
        return _STEPS[name]
    group = name.removeprefix(_THEME)
    return Step(
        title=lambda words: words.group(group),
        keys=_in_group(group, _rights_keys),
        all_keys=_in_group(group, _all_rights_keys),
        # An answer can bring a question that lies in another group.
        left=lambda *_: None,
        result=_STEPS["recht"].result,
    )
