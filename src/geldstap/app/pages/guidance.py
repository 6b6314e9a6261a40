"""How somebody wants to be guided: chosen at the start, and at any question since; and pauses."""

from dataclasses import replace

from geldstap.app.letter import rights_begun
from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.pages.question import again, onwards, progress
from geldstap.app.pages.welcome import PLACE, to_menu
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.steps import step_of
from geldstap.app.world import World
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import fact_of
from geldstap.model.fact import FactKey
from geldstap.report.document import Block, Bullets, Paragraph
from geldstap.report.help import help_in_short
from geldstap.report.review import answer_text
from geldstap.text.words import Words, msgid

PAGE = "manier"
# What is behind the help page is where one was.
HELP = "hulp"
USUAL = "maakt_niet_uit"

_CHOICES = (
    (
        Guidance.QUICK,
        msgid("Snel"),
        msgid("Weinig woorden, vragen bij elkaar. Uitleg krijgt u met ?."),
    ),
    (
        Guidance.EVERYTHING,
        msgid("Met alles erbij"),
        msgid("Bij elke vraag ook waarom, en voor welke regelingen het telt."),
    ),
    (
        Guidance.CALM,
        msgid("Rustig, stap voor stap"),
        msgid("Eén vraag tegelijk, met uitleg, pauzes en hulp dichtbij."),
    ),
)


class GuidancePage:
    """The ways in plain words; nobody has to choose.

    From the start it leads to the place, from the help page back to where one was.
    """

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            *(Choice(way, words.say(name), words.say(means)) for way, name, means in _CHOICES),
            Choice(
                USUAL, words.say("Maakt niet uit"), words.say("Dan kiezen wij iets ertussenin.")
            ),
        )
        prompt = choice_prompt(
            state,
            PAGE,
            words.say("Hoe wilt u dit doen?"),
            choices,
            prefilled=_now(state),
        )
        return screen(state, world, words.say("Zoals u het wilt"), _blocks(state, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if _is_from_help(state):
                return changed(state, world, _read(key)).back().back()
            case Chosen(key):
                return replace(state, guidance=_read(key)).to(PLACE)
        return state


def changed(state: State, world: World, guidance: Guidance | None) -> State:
    """In another way from here on, at the same place; marks of a checklist stay."""
    places = (state.where, *state.behind)
    in_lists = {id_: mark for where in places for id_, mark in where.marks or ()}
    after = replace(state, guidance=guidance, marks={**in_lists, **state.marks}, since_pause=0)
    if after.way.together is state.way.together:
        return replace(state, guidance=guidance, since_pause=0)
    behind = tuple(again(after, where, world) for where in state.behind)
    return replace(after, behind=behind)


class PausePage:
    """A breath between questions: what was done, that one may stop, and whom one can call."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = [
            Choice("verder", words.say("Verder met de volgende vraag")),
            Choice("controle", words.say("Uw antwoorden bekijken of veranderen")),
        ]
        if rights_begun(state.session, world):
            choices.append(Choice("tussenstand", words.say("De uitkomst tot nu toe")))
        choices += [
            Choice("menu", words.say("Naar uw stappen")),
            Choice("stoppen", words.say("Nu stoppen")),
        ]
        blocks = (
            Paragraph(
                words.say(
                    "U kunt hier even wachten, of een andere keer verdergaan. Er is geen haast."
                )
            ),
            *_last_answers(state, world, words),
            *help_in_short((), world.helpers(state.session, state.language), words),
        )
        left = progress(step_of(state.where.step), state, world)
        prompt = choice_prompt(state, "pauze", words.say("Wat wilt u doen?"), choices)
        return screen(state, world, words.say("Een pauze"), blocks, prompt, left)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("verder"):
                rested = replace(state, since_pause=0)
                return onwards(rested, world, FactKey.parse(state.where.item))
            case Chosen("menu"):
                return to_menu(state)
            case Chosen(page):
                return state.to(Where(page))
        return state

    def earlier(self, state: State, world: World) -> Where:  # noqa: ARG002 - a page takes both
        """The question that was answered last."""
        return Where(QUESTION, state.where.step, state.where.item)


def _read(key: str) -> Guidance | None:
    return None if key == USUAL else Guidance(key)


def _now(state: State) -> str:
    """The way of now: at the start nothing is pointed at before it was chosen."""
    if state.guidance is not None:
        return state.guidance.value
    return USUAL if _is_from_help(state) else ""


def _is_from_help(state: State) -> bool:
    return bool(state.behind) and state.behind[-1].page == HELP


def _blocks(state: State, words: Words) -> tuple[Block, ...]:
    if _is_from_help(state):
        text = words.say("U gaat verder bij dezelfde vraag. Uw antwoorden blijven staan.")
    else:
        text = words.say(
            "De vragen en de uitkomst zijn steeds dezelfde. Met ? kiest u later iets anders."
        )
    return (Paragraph(text),)


def _last_answers(state: State, world: World, words: Words) -> tuple[Block, ...]:
    """What was answered last, as it was understood; what is noted above isn't said again."""
    asked = [id_ for id_ in state.session.answers if _is_of_step(id_, state, world)]
    if not asked:
        return ()
    last = asked[-(state.way.pause_after or 1) :]
    lines = tuple(
        _line(id_, state, world, words) for id_ in last if not _is_noted(id_, state, words)
    )
    done = words.count("U heeft {n} vraag gehad.", "U heeft {n} vragen gehad.", len(asked))
    if not lines:
        return (Paragraph(done),)
    latest = words.say("Dit vulde u het laatst in:")
    return (Paragraph(f"{done} {latest}"), Bullets(lines))


def _is_noted(id_: str, state: State, words: Words) -> bool:
    return words.question(FactKey.parse(id_)).short.casefold() in state.notice.casefold()


def _is_of_step(id_: str, state: State, world: World) -> bool:
    fact = fact_of(id_, world.vocabulary)
    keys = step_of(state.where.step).all_keys(state.session, world)
    return fact is not None and FactKey.parse(id_) in keys


def _line(id_: str, state: State, world: World, words: Words) -> str:
    key, answer = FactKey.parse(id_), state.session.answers[id_]
    shown = answer_text(world.vocabulary.of(key), answer, words)
    return f"{words.question(key).label}: {shown}"
