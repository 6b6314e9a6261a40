"""Everything a person told, as rows to check: facts, and what was said of regulations and a plan.

Each row leads to where it can be changed or taken back, and stands in a section.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from geldstap.app import net_pay, plan, statuses
from geldstap.app.state import Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.interview.path import is_asked_now
from geldstap.interview.session import Session, household
from geldstap.model.answer import Given
from geldstap.model.fact import FactKey, Household, Role, existence
from geldstap.model.money import Amount
from geldstap.report.review import answer_rows
from geldstap.report.standing import in_short
from geldstap.text.words import Words

QUESTION, REVIEW = "vraag", "controle"
WHO, BUDGET, CONTRACTS, SAID = "wie", "budget", "contracten", "gezegd"
_CONTRACTS = (Role.ENERGY, Role.OFFERS, Role.PHONE)
_INCOME = "inkomen"


@dataclass(frozen=True, slots=True)
class Line:
    """One answer as it was understood. `counts` is False where another answer makes it needless.

    `sections` are where it stands, the widest first.
    """

    id: str
    label: str
    answer: str
    where: Where
    sections: tuple[str, ...]
    counts: bool = True


def lines(session: Session, world: World, words: Words) -> tuple[Line, ...]:
    """All rows, in the order of asking; what isn't about a fact comes last."""
    return (
        *_place(session, world, words),
        *_facts(session, world, words),
        *_net(session, words),
        *_statuses(session, world, words),
        *_planned(session, world, words),
    )


def sections(found: Sequence[Line], within: str = "") -> tuple[str, ...]:
    """The sections that have rows; within one, those below it."""
    deep = 1 if within else 0
    inside = (line.sections for line in found if not within or within in line.sections)
    return tuple(dict.fromkeys(each[deep] for each in inside if len(each) > deep))


def heading(section: str, words: Words) -> str:
    """What a section is called."""
    match section:
        case "budget":
            return words.say("Uw budget")
        case "contracten":
            return words.say("Uw contracten")
        case "energie":
            return words.say("Uw energiecontract")
        case "aanbiedingen":
            return words.say("Een ander aanbod voor energie")
        case "telefoon":
            return words.say("Uw telefoon")
        case "gezegd":
            return words.say("Wat u van regelingen zei, en uw plan")
    return words.group(section)


def _place(session: Session, world: World, words: Words) -> Iterator[Line]:
    if MUNICIPALITY in session.answers:
        here = world.municipality(session)
        name = words.say("weet ik niet") if here is None else here.shown
        label = words.say("Uw gemeente")
        yield Line(MUNICIPALITY, label, name, Where("waar"), (WHO,))


def _facts(session: Session, world: World, words: Words) -> Iterator[Line]:
    known = household(session, world.vocabulary)
    for id_, label, answer in answer_rows(session.answers, world.vocabulary, words):
        key = FactKey.parse(id_)
        where = Where(QUESTION, REVIEW, id_)
        if key.role is Role.BUDGET:
            where = Where("budget_bedrag", item=key.name)
        counts = _counts(key, known, world)
        yield Line(id_, label, answer, where, _sections(key, world), counts)


def _sections(key: FactKey, world: World) -> tuple[str, ...]:
    group = world.vocabulary.of(key).group
    if key.role is Role.BUDGET:
        return (BUDGET, group)
    if key.role in _CONTRACTS or not group:
        return (CONTRACTS, key.role if key.role in _CONTRACTS else Role.OFFERS)
    return (group,)


def _counts(key: FactKey, known: Household, world: World) -> bool:
    """Whether there still is whom it is about, and the question would still be asked."""
    if key.role in (Role.PARTNER, Role.CHILDREN, Role.RESIDENTS, Role.OFFERS):
        there = known.facts.get(existence(key.role))
        if there is False or (isinstance(there, Decimal) and key.index > there):
            return False
    return is_asked_now(world.vocabulary.of(key), known, world.vocabulary, world.day)


def _net(session: Session, words: Words) -> Iterator[Line]:
    """Net pay from which an income was estimated, one row for each amount."""
    for id_, answer in session.answers.items():
        if not id_.startswith("netto.") or not isinstance(answer, Given):
            continue
        about = net_pay.About.parse(id_.removeprefix("netto."))
        if about.name == net_pay.NET and isinstance(answer.value, Amount):
            label = words.say("Het netto bedrag waaruit wij een inkomen schatten")
            where = Where("netto", REVIEW, str(about))
            yield Line(id_, label, words.amount(answer.value), where, (_INCOME,))


def _statuses(session: Session, world: World, words: Words) -> Iterator[Line]:
    library = world.library(session)
    for id_, standing in statuses.standings(session, world).items():
        name = library.regulation(id_, words.language).name
        where = Where("status", item=id_)
        yield Line(f"status:{id_}", name, in_short(standing, words), where, (SAID,))


def _planned(session: Session, world: World, words: Words) -> Iterator[Line]:
    if items := plan.plan(session, world):
        label, count = words.say("Uw plan"), len(items)
        shown = words.count("{n} ding om te doen", "{n} dingen om te doen", count)
        yield Line("plan", label, shown, Where("plan"), (SAID,))
