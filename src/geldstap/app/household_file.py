"""A household file as a session, with everything that is wrong in it."""

from dataclasses import dataclass
from datetime import date

from geldstap.app.world import MUNICIPALITY, World
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.model.problem import Problem
from geldstap.rulesets.places import Places
from geldstap.source.cursor import Cursor
from geldstap.steps.talk_offer import Offer
from geldstap.store.household import HouseholdHeader, read_household


@dataclass(frozen=True, slots=True)
class FileSession:
    """What a file says: the session, the reference date if it has one, and its problems."""

    session: Session
    peildatum: date | None
    problems: tuple[Problem, ...]


def session_from(text: str, file: str, world: World) -> FileSession:
    """Read a household file; its municipality is found by name, or else by postcode."""

    def known_place(at: Cursor) -> None:
        if world.places.find(at.raw) is None:
            found = world.places.search(at.raw, 1)
            suggestion = found[0].shown if found else ""
            at.problem("unknown_municipality", text=at.raw, suggestion=suggestion)

    def known_postcode(at: Cursor) -> None:
        if world.places.by_postcode(at.raw) is None:
            at.problem("unknown_postcode", text=at.raw)

    def regulations(header: HouseholdHeader) -> tuple[str, ...]:
        code = _code(header, world.places)
        place = Session({MUNICIPALITY: Given(code)} if code else {})
        return tuple(world.library(place).program.rules)

    def offered(header: HouseholdHeader) -> Offer:
        # Most files say nothing about a conversation.
        from geldstap.app.own_talk import offer

        code = _code(header, world.places)
        return offer(Session({MUNICIPALITY: Given(code)} if code else {}), world)

    checks = {"gemeente": known_place, "postcode": known_postcode}
    answers, header, problems = read_household(
        text, file, world.vocabulary, checks, regulations, offered
    )
    code = _code(header, world.places)
    session = Session(answers)
    if code:
        session = session.with_answer(MUNICIPALITY, Given(code))
    return FileSession(session, header.peildatum, problems)


def _code(header: HouseholdHeader, places: Places) -> str:
    named = places.find(header.gemeente) if header.gemeente else None
    found = named or (places.by_postcode(header.postcode) if header.postcode else None)
    return found.code if found else ""
