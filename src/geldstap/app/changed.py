"""The result of a life event as a document and as JSON, for the command line.

Also without an event: then it is what a higher income does, and which events there are.
"""

from collections.abc import Mapping

from geldstap.app import changing
from geldstap.app.changing import Supposed
from geldstap.app.world import World
from geldstap.export import json_results
from geldstap.export.json_results import Changed
from geldstap.interview.session import Session, household
from geldstap.model.fact import HAS_PARTNER
from geldstap.model.regulation import Regulation
from geldstap.report.changes import change_blocks
from geldstap.report.document import Document, Heading
from geldstap.report.help import contact_block
from geldstap.report.income import cliff_blocks
from geldstap.report.libraries import Libraries
from geldstap.report.whom_to_tell import change_sources, reports
from geldstap.rulesets.library import Library
from geldstap.steps.changes import Occasion
from geldstap.steps.effects import Effect
from geldstap.steps.repayment import Higher, higher_incomes
from geldstap.text.content import EventText


class CannotCome(Exception):
    """An event that can't come to this household; `possible` are those that can."""

    def __init__(self, possible: tuple[str, ...]) -> None:
        super().__init__(possible)
        self.possible = possible


def change_document(
    event: str, changed: Session | None, session: Session, language: str, world: World
) -> Document:
    """Now and then beside each other; without any change, what income does to everything.

    `changed` are answers that are others then. Raises CannotCome.
    """
    words = world.words(language)
    helpers = world.helpers(session, language)
    if not event and changed is None:
        found = changing.income_cliffs(session, world)
        own = household(session, world.vocabulary).facts.get(found.key)
        blocks = cliff_blocks(found, own, world.library(session), words)
        title = words.say("Uw inkomen en de regelingen")
        return Document(title, (*blocks, contact_block(helpers, words)), language)
    occasion = _occasion(event, session, world) if event else None
    effects, then = _effects(occasion, changed, session, world)
    libraries = Libraries(world.library(session), world.library(then))
    text = EventText(words.say("Er is iets veranderd"), ())
    if occasion is not None:
        text = changing.event_text(occasion, words)
    kind = None if occasion is None else occasion.event
    sources = change_sources(kind, text, effects, libraries, words)
    return Document(
        text.name,
        (
            *change_blocks(kind, text, effects, libraries, words),
            *((Heading(words.say("Waar dit vandaan komt")), *sources) if sources else ()),
            contact_block(helpers, words),
        ),
        language,
    )


def change_json(
    event: str, changed: Session | None, session: Session, language: str, world: World
) -> str:
    """The same as a versioned JSON document, with what a higher income does. Raises CannotCome."""
    occasion = _occasion(event, session, world) if event else None
    effects, then = _effects(occasion, changed, session, world)
    library = world.library(session)
    names = _names(effects, library, world.library(then), language)
    kind = None if occasion is None else occasion.event
    told = () if not event and changed is None else reports(kind, effects, names)
    document = json_results.change(
        Changed(
            kind.value if kind is not None else "",
            effects,
            [json_results.report(each, names) for each in told],
            _rises(session, library, world),
            changing.income_cliffs(session, world),
        ),
        world.day,
        language,
        world.helpers(session, language),
        names,
    )
    return json_results.dumps(document)


def _occasion(event: str, session: Session, world: World) -> Occasion:
    found = changing.occasion(event, session, world)
    if found is None:
        possible = dict.fromkeys(each.event for each in changing.occasions(session, world))
        raise CannotCome(tuple(possible))
    return found


def _effects(
    occasion: Occasion | None, changed: Session | None, session: Session, world: World
) -> tuple[tuple[Effect, ...], Session]:
    """What changes, and the session then."""
    answers = changed or Session()
    if occasion is None:
        then = Session({**session.answers, **answers.answers})
        about = frozenset(changing.differing(session, then, world))
    else:
        # Where others are told apart, those that aren't named stay as they are. Whether somebody
        # is a partner is what moving in is about: that doesn't stay.
        stays = session.without(HAS_PARTNER).answers if changed is not None else {}
        supposed = Supposed(session, occasion, Session({**stays, **answers.answers}))
        then = Session({**changing.after(supposed, world).answers, **answers.answers})
        about = changing.touched(supposed, then, world)
    return changing.compared(session, then, about, world), then


def _names(
    effects: tuple[Effect, ...], before: Library, after: Library, language: str
) -> Mapping[str, Regulation]:
    both = Libraries(before, after)
    return {
        each.regulation: both.of(each).regulation(each.regulation, language) for each in effects
    }


def _rises(session: Session, library: Library, world: World) -> Mapping[str, tuple[Higher, ...]]:
    """Of every regulation that is paid on an estimate, what goes back with a higher income."""
    known = household(session, world.vocabulary)
    program = library.program
    found = {
        id_: higher_incomes(program, rule, known, world.day)
        for id_, rule in program.rules.items()
        if (reporting := library.regulation(id_, "nl").reporting) is not None and reporting.advance
    }
    return {id_: rises for id_, rises in found.items() if rises}
