"""How a regulation stands: what one gets already, applied for, or doesn't want to see now."""

from collections.abc import Mapping
from dataclasses import replace

from geldstap.app import statuses
from geldstap.app.pages.base import choice_prompt, screen, text_prompt
from geldstap.app.screen import (
    Choice,
    Chosen,
    Marked,
    Prompt,
    PromptKind,
    Reply,
    Screen,
    Skip,
    Typed,
)
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.interview.checklist import Mark
from geldstap.model.decision import Decision, Outcome
from geldstap.model.regulation import Regulation
from geldstap.model.status import Status
from geldstap.report.document import Paragraph
from geldstap.report.standing import in_short, said_of
from geldstap.steps.rights import concerning
from geldstap.steps.standing import receives
from geldstap.text.days import parse_near_day
from geldstap.text.words import Words, msgid

STATUS = "status"
APPLIED = "status_aangevraagd"
RECEIVED = "krijgt_al"
DONE, NONE = "klaar", "geen"
BACK, UNSAY = "terug", "terugdraaien"

_CHOICES = {
    Status.RECEIVES: msgid("Ik krijg het al"),
    Status.APPLIED: msgid("Ik heb het aangevraagd"),
    Status.NOT_NOW: msgid("Niet nu"),
    Status.HIDDEN: msgid("Niet meer tonen"),
}


class StatusPage:
    """What one may say of a regulation; it can always be taken back."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        id_ = state.where.item
        standing = statuses.standings(state.session, world).get(id_)
        name = world.library(state.session).regulation(id_, state.language).name
        choices = [Choice(status.value, words.say(text)) for status, text in _CHOICES.items()]
        note = words.say("Wat u kiest, kunt u altijd terugdraaien.")
        prefilled = ""
        if standing is not None:
            choices.append(Choice(UNSAY, words.say("Terugdraaien: zoals het was")))
            note = words.say("Nu staat er: {status}.", status=in_short(standing, words))
            prefilled = standing.status.value
        choices.append(Choice(BACK, words.say("Terug")))
        question = words.say("Hoe staat het met deze regeling?")
        prompt = choice_prompt(state, STATUS, question, choices, prefilled=prefilled, note=note)
        return screen(state, world, name, (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words, id_ = world.words(state.language), state.where.item
        match reply:
            case Chosen(key) if key == BACK:
                return state.back()
            case Chosen(key) if key == UNSAY:
                undone = statuses.unsay(state, world, id_).back()
                return undone.noted(words.say("Teruggedraaid."))
            case Chosen(key) if key == Status.APPLIED:
                return state.instead(Where(APPLIED, item=id_))
            case Chosen(key):
                return noted(statuses.say(state, world, id_, Status(key)).back(), world, id_)
        return state


class AppliedPage:
    """On which day one applied; that may stay open."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        name = world.library(state.session).regulation(state.where.item, state.language).name
        text = words.say("Dan zeggen wij wanneer u het besluit kunt verwachten, als wij dat weten.")
        prompt = text_prompt(
            state,
            APPLIED,
            words.say("Wanneer heeft u het aangevraagd?"),
            note=words.say("Typ bijvoorbeeld vandaag, 10 nov, of 12-3-2026."),
            can_skip=True,
        )
        return screen(state, world, name, (Paragraph(text),), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words, id_ = world.words(state.language), state.where.item
        match reply:
            case Skip():
                return noted(statuses.applied(state, world, id_, None).back(), world, id_)
            case Typed(text):
                day = parse_near_day(text, words.language, world.day, world.day)
                if day is None or day > world.day:
                    return state.wrong(
                        words.say("Deze dag begrijpen wij niet. Typ bijvoorbeeld 12-3-2026.")
                    )
                after = statuses.applied(state.undrafted(), world, id_, day)
                return noted(after.back(), world, id_)
        return state


def noted(state: State, world: World, id_: str) -> State:
    """With what was understood, read back."""
    words = world.words(state.language)
    standing = statuses.standings(state.session, world)[id_]
    said = said_of(standing, words)
    name = world.library(state.session).regulation(id_, state.language).name
    return state.noted(words.say("Genoteerd. {naam}: {status}.", naam=name, status=said))


class ReceivedPage:
    """A list of what one may get already: marked is so, and an open line is no."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        marks = self._marks(state, world)
        lines = tuple(_line(id_, marks[id_], state, world) for id_ in listed(state, world))
        ending = Choice(NONE, words.say("Geen van deze"))
        if any(marks.values()):
            ending = Choice(DONE, words.say("Klaar: de rest krijg ik niet"))
        prompt = Prompt(
            RECEIVED,
            PromptKind.CHECKLIST,
            words.say("Wat krijgt u al?"),
            note=words.say("Dan zeggen wij of het klopt, en hoeft u het niet aan te vragen."),
            choices=lines,
            prefilled=_last_mark(state),
            error=state.error,
            can_skip=True,
            can_go_back=bool(state.behind),
            endings=(ending,),
        )
        return screen(state, world, words.step("recht").title, (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        marks = self._marks(state, world)
        match reply:
            case Marked(keys, mark):
                return _with_marks(state, _marked(marks, keys, mark))
            case Chosen(key) if key == DONE:
                return _received(state, world, marks)
            case Chosen(key) if key == NONE:
                return _received(state, world, dict.fromkeys(marks))
            case Skip():
                known = {id_: mark for id_, mark in marks.items() if mark is not None}
                return _received(state, world, known)
        return state

    @staticmethod
    def _marks(state: State, world: World) -> dict[str, Mark | None]:
        said = dict(state.where.marks or ())
        found = statuses.standings(state.session, world)
        return {
            id_: said[id_] if id_ in said else Mark.YES if receives(found.get(id_)) else None
            for id_ in listed(state, world)
        }


def _line(id_: str, mark: Mark | None, state: State, world: World) -> Choice:
    name = world.library(state.session).regulation(id_, state.language).name
    standing = statuses.standings(state.session, world).get(id_)
    if standing is not None and standing.status is Status.APPLIED:
        note = in_short(standing, world.words(state.language))
    else:
        note = statuses.note_of(id_, state.language, state.session, world)
    return Choice(id_, name, note, mark)


def listed(state: State, world: World) -> tuple[str, ...]:
    """What may stand on the list: what fits or may, and what one said one gets; by name."""
    found = statuses.standings(state.session, world)
    library = world.library(state.session)
    ids = [
        each.regulation
        for each in concerning(world.decisions(state.session))
        if receives(found.get(each.regulation))
        or (
            _may_be_got(each, library.regulation(each.regulation, "nl"))
            and not statuses.is_for_others(each, state.session, world)
        )
    ]
    return tuple(sorted(ids, key=lambda id_: library.regulation(id_, state.language).name))


def _may_be_got(decision: Decision, regulation: Regulation) -> bool:
    """What one gets regularly, or has; no talk, and nothing that comes once.

    Of what there is no right to, only what is paid in advance: that may have to go back.
    """
    known = decision.last_known or decision
    if known.outcome in (Outcome.NO, Outcome.NOT_COVERED):
        return regulation.reporting is not None and regulation.reporting.advance
    regular = known.amount is not None and known.amount.period is not None
    return regular or bool(regulation.received)


def _marked(
    marks: dict[str, Mark | None], keys: tuple[str, ...], mark: Mark
) -> dict[str, Mark | None]:
    """What was changed last stands last."""
    others = {id_: each for id_, each in marks.items() if id_ not in keys}
    is_undone = all(marks.get(key) is mark for key in keys)
    return {**others, **dict.fromkeys(keys, None if is_undone else mark)}


def _with_marks(state: State, marks: dict[str, Mark | None]) -> State:
    return state.instead(replace(state.where, marks=tuple(marks.items())))


def _last_mark(state: State) -> str:
    return state.where.marks[-1][0] if state.where.marks else ""


def _received(state: State, world: World, marks: Mapping[str, Mark | None]) -> State:
    """What is marked is got; what was got and isn't marked any more, isn't."""
    found = statuses.standings(state.session, world)
    for id_, mark in marks.items():
        gets = receives(found.get(id_))
        if mark is Mark.YES and not gets:
            state = statuses.say(state, world, id_, Status.RECEIVES)
        elif mark is None and gets:
            state = statuses.unsay(state, world, id_)
    words: Words = world.words(state.language)
    gets_now = [id_ for id_, mark in marks.items() if mark is Mark.YES]
    return state.back().noted(
        words.count("U krijgt {n} regeling al.", "U krijgt {n} regelingen al.", len(gets_now))
        if gets_now
        else words.say("Er staat nu niets bij wat u al krijgt.")
    )
