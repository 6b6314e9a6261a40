"""One question about a fact: the same page for every step that asks."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from decimal import Decimal
from typing import cast

from geldstap.app import answers, guided
from geldstap.app.pages import net
from geldstap.app.pages.asking_back import asks_back
from geldstap.app.pages.base import choice_prompt, screen, text_prompt
from geldstap.app.screen import Choice, Chosen, Prompt, Reply, Screen, Skip, Typed
from geldstap.app.state import State, Where
from geldstap.app.steps import Step, step_of
from geldstap.app.wording import question
from geldstap.app.world import World
from geldstap.interview import path
from geldstap.interview.checklist import (
    Mark,
    asked_with,
    asks_more,
    lines_with,
    marks,
    said_by,
)
from geldstap.interview.session import Session, answered_facts, is_amount, is_open
from geldstap.model.answer import Answer, Given
from geldstap.model.decision import Quantity
from geldstap.model.fact import Between, Fact, FactKey, FactKind
from geldstap.report.quantities import shown
from geldstap.report.review import answer_text, prefilled_text
from geldstap.text.content import QuestionText
from geldstap.text.estimates import TypedRange, parse_range
from geldstap.text.words import Words

# Nobody of the reference households is asked more than this (benchmarks/questions.py).
_MOST_SAID = 20
PAGE = "vraag"
CHECKLIST = "lijst"
PAUSE = "pauze"
REVIEW = "controle"


def start(state: State, world: World, step: str) -> State:
    """To the first open question of a step, or to its result where there is none."""
    keys = step_of(step).keys(state.session, world)
    first = path.next_open(keys, state.session, world.vocabulary)
    if first is None:
        return state.to(step_of(step).result)
    return replace(state, since_pause=0).to(_ask(step, first, state, world))


def onwards(state: State, world: World, key: FactKey) -> State:
    """To the next open question after this one, or to the result of the step.

    Where it is time for a pause, that comes before the question.
    """
    step = step_of(state.where.step)
    keys = step.keys(state.session, world)
    following = path.following(keys, key, state.session, world.vocabulary)
    if following is None:
        # Not in its place: “back” on the result leads to this last question.
        return state.to(step.result)
    pause_after = state.way.pause_after
    if pause_after is not None and state.since_pause >= pause_after:
        return state.instead(Where(PAUSE, state.where.step, str(key)))
    return state.instead(_ask(state.where.step, following, state, world))


def _ask(step: str, key: FactKey, state: State, world: World) -> Where:
    """The page that asks for a fact: where others are asked with it, a checklist."""
    session = state.session
    if not state.way.together:
        return Where(PAGE, step, str(key))
    waiting = [each for each in step_of(step).keys(session, world) if is_open(session, each)]
    answered = answered_facts(session, world.vocabulary)
    lines = asked_with(key, waiting, answered, world.vocabulary)
    return Where(CHECKLIST if len(lines) > 1 else PAGE, step, str(lines[0]))


def before(state: State, world: World, key: FactKey) -> Where | None:
    """The question before this one in the same step, or None."""
    keys = step_of(state.where.step).all_keys(state.session, world)
    found = path.previous(keys, key, state.session, world.vocabulary)
    return None if found is None else _again(state, found, keys, world)


def _again(state: State, found: FactKey, keys: Collection[FactKey], world: World) -> Where:
    """The page on which a fact was asked last: of a checklist, what its last mark led to."""
    if not state.way.together:
        return Where(PAGE, state.where.step, str(found))
    lines = lines_with(found, keys, world.vocabulary)
    asked = pages_of(lines, state.session, world)
    if len(lines) == 1 or asked:
        return Where(PAGE, state.where.step, str(asked[-1] if asked else found))
    return Where(CHECKLIST, state.where.step, str(lines[0]))


def pages_of(lines: Iterable[FactKey], session: Session, world: World) -> tuple[FactKey, ...]:
    """The lines of a checklist that were answered on a page of their own."""
    found = marks(lines, session, world.vocabulary)
    return tuple(
        key
        for key, mark in found.items()
        if mark is Mark.YES and asks_more(world.vocabulary.of(key))
    )


def progress(step: Step, state: State, world: World) -> str:
    """How many screens with questions are left at most; empty while that can't be said.

    A high number, of which most fall away, would only frighten: it isn't said, nor any one
    question at a time.
    """
    left = step.left(state.session, world, state.way.together)
    if not left or left > _MOST_SAID or not state.way.together:
        return ""
    words = world.words(state.language)
    return words.count("nog hooguit {n} vraag", "nog hooguit {n} vragen", left)


def go_on(state: State, world: World, key: FactKey) -> State:
    """To the question after one that was answered, or to where its answer was changed from."""
    return state.back() if state.where.step == REVIEW else onwards(state, world, key)


def take(state: State, world: World, key: FactKey, text: str, *, is_sure: bool) -> State:
    """What was typed as the answer, and on; first to what is asked back of it.

    `is_sure` says that it is meant as it stands.
    """
    words, fact = world.words(state.language), world.vocabulary.of(key)
    if not is_sure and (waiting := asks_back(state, world, key, text)) is not None:
        return waiting
    answer = answers.read(fact, Typed(text), words, world.day)
    if isinstance(answer, str):
        return state.wrong(answer)
    answered = state.answered(str(key), answer)
    return go_on(answered, world, key).noted(noted(key, fact, answer, words, text))


def again(state: State, where: Where, world: World) -> Where:
    """The page that asks the same in the way of guidance of now.

    From a checklist to its first line, and from a line to the checklist; every other page
    stays. A question that is answered again from the list of answers is by itself anyhow.
    """
    if where.page not in (PAGE, CHECKLIST) or where.step == REVIEW:
        return where
    key = FactKey.parse(where.item)
    lines = lines_with(key, step_of(where.step).all_keys(state.session, world), world.vocabulary)
    if state.way.together and len(lines) > 1:
        return Where(CHECKLIST, where.step, str(lines[0]))
    return Where(PAGE, where.step, str(key))


class QuestionPage:
    """Shows one question, reads the answer back on the next screen.

    With `takes_net` somebody who only knows their net pay is helped to a gross income. With
    `asks_back` the period is asked where none was typed, and whether something unusual is so.
    """

    def __init__(self, *, takes_net: bool = True, asks_back: bool = True) -> None:
        self._takes_net = takes_net
        self._asks_back = asks_back

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        key, _ = _about(state, world)
        text = question(state, world, key)
        title, left = words.say("Uw antwoorden"), ""
        if state.where.step != REVIEW:
            title = step_of(state.where.step).title(words)
            left = progress(step_of(state.where.step), state, world)
        choices, note = _choices(state, world), guided.before(state, world, text, (key,))
        if self._takes_net:
            # Behind what is asked, before why: on a small screen that is a leaf further.
            note = (*note[:1], *net.hint(key, words, listed=bool(choices)), *note[1:])
            choices = (*choices, *net.choice(key, words, listed=bool(choices)))
        prompt = self._prompt(state, world, text, choices)
        return screen(state, world, title, note, prompt, left)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words = world.words(state.language)
        key, fact = _about(state, world)
        sides = _sides(state, world) or ()
        if self._takes_net and net.wanted(key, reply):
            return net.begin(state, world, key, reply)
        if self._takes_net and reply == Skip() and net.worth_trying(state, key) and not sides:
            return net.begin(state, world, key, reply).noted(net.tried_first(words))
        if sides and reply == Chosen(answers.TYPED):
            return state.instead(state.where).drafted("")
        if isinstance(reply, Typed):
            return take(state, world, key, reply.text, is_sure=not self._asks_back)
        answer = answers.read_side(sides, reply) or answers.read(fact, reply, words, world.day)
        if isinstance(answer, str):
            return state.wrong(answer)
        answered = state.answered(str(key), answer)
        return go_on(answered, world, key).noted(noted(key, fact, answer, words))

    def earlier(self, state: State, world: World) -> Where | None:
        """The question before this one in the same step; before typing, the sides."""
        if state.where.step == REVIEW:
            return None
        key, fact = _about(state, world)
        if asks_more(fact) or asks_open_lines(fact, world.words(state.language)):
            return _line_before(state, world, key)
        return before(state, world, key)

    @staticmethod
    def _prompt(
        state: State, world: World, text: QuestionText, choices: tuple[Choice, ...]
    ) -> Prompt:
        words = world.words(state.language)
        given = _given(state, world)
        types_too = any(choice.key == answers.TYPED for choice in choices)
        if choices:
            return choice_prompt(
                state,
                state.where.item,
                text.question,
                choices,
                prefilled=answers.chosen(given, choices),
                can_skip=True,
                typing=answers.TYPED if types_too else "",
            )
        return text_prompt(
            state,
            state.where.item,
            text.question,
            note=_example(text, _about(state, world)[1], words),
            prefilled=prefilled_text(given, words, _about(state, world)[1]),
            can_skip=True,
        )


def _line_before(state: State, world: World, key: FactKey) -> Where | None:
    """From what a mark in a checklist led to: to what another one led to, or to the checklist."""
    keys = step_of(state.where.step).all_keys(state.session, world)
    lines = lines_with(key, keys, world.vocabulary)
    if len(lines) == 1 or not state.way.together:
        return before(state, world, key)
    earlier = pages_of(lines[: lines.index(key)], state.session, world)
    if earlier:
        return Where(PAGE, state.where.step, str(earlier[-1]))
    shown = dict(marks(lines, state.session, world.vocabulary))
    if asks_more(world.vocabulary.of(key)):
        shown[key] = Mark.YES
    kept = tuple((str(line), mark) for line, mark in shown.items())
    return Where(CHECKLIST, state.where.step, str(lines[0]), kept)


def asks_open_lines(fact: Fact, words: Words) -> bool:
    """Whether a fact stands in a list of which nearly everybody says that all is so.

    Such a list comes behind lists of which mostly nothing is so, and a habit is soon made. So
    a line that is left open is no “no” there: it is asked by itself.
    """
    return bool(fact.together) and bool(words.checklist(fact.together).all_)


def _about(state: State, world: World) -> tuple[FactKey, Fact]:
    key = FactKey.parse(state.where.item)
    return key, world.vocabulary.of(key)


def _sides(state: State, world: World) -> tuple[Between, ...] | None:
    """The sides of an amount between which one may choose, unless one chose to type it."""
    if state.draft is not None:
        return None
    return world.sides(state.session, FactKey.parse(state.where.item))


def _choices(state: State, world: World) -> tuple[Choice, ...]:
    """What one chooses from; nothing where one types."""
    words = world.words(state.language)
    key, fact = _about(state, world)
    if sides := _sides(state, world):
        return answers.side_choices(fact, sides, words)
    return answers.choices(fact, question(state, world, key), words)


def _given(state: State, world: World) -> Answer | None:
    """The earlier answer; else what a mark said of it, put while this was in a checklist."""
    given = state.session.answers.get(state.where.item)
    marked = state.marks.get(state.where.item)
    if given is not None or marked is None:
        return given
    return said_by(marked, _about(state, world)[1])


def _example(question: QuestionText, fact: Fact, words: Words) -> str:
    """An answer that is understood; where rules can reckon with a range, that a guess is, too."""
    if not question.example:
        return ""
    if answers.estimable(fact):
        return words.say(
            "Bijvoorbeeld: {voorbeeld}, of: ongeveer {voorbeeld}", voorbeeld=question.example
        )
    return words.say("Bijvoorbeeld: {voorbeeld}", voorbeeld=question.example)


def noted(key: FactKey, fact: Fact, answer: object, words: Words, text: str = "") -> str:
    """What was understood, where it was typed: a choice needs no reading back.

    Of “ongeveer” it says what we make of that.
    """
    typed = fact.kind in (FactKind.NUMBER, FactKind.DATE)
    if not typed or not isinstance(answer, Given):
        return ""
    understood, found = answer_text(fact, answer, words), parse_range(text)
    if found is not None and found.about is not None and isinstance(answer.value, Between):
        understood = _estimated(fact, found, answer.value, words)
    return words.say(
        "Genoteerd. {vraag}: {antwoord}.", vraag=words.question(key).label, antwoord=understood
    )


def _estimated(fact: Fact, found: TypedRange, range_: Between, words: Words) -> str:
    """`ongeveer € 300 per week: wij rekenen met € 1.170 tot € 1.430 per maand`."""
    about, low = found.about or Decimal(0), cast("Decimal", range_.low)
    unit = Quantity(range_.high, range_.high, fact.unit)
    return words.say(
        "ongeveer {bedrag}: wij rekenen met {laag} tot {hoog}",
        bedrag=f"{_plain(fact, about, words)} {words.period(found.period)}".rstrip(),
        laag=_plain(fact, low, words),
        hoog=shown(unit, words),
    )


def _plain(fact: Fact, number: Decimal, words: Words) -> str:
    return words.euros(number) if is_amount(fact) else words.number(number)
