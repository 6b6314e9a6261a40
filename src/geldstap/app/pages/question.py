"""One question about a fact: the same page for every step that asks."""

from dataclasses import replace

from geldstap.app import answers
from geldstap.app.pages import net
from geldstap.app.pages.base import choice_prompt, screen, text_prompt
from geldstap.app.screen import Choice, Chosen, Prompt, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.steps import STEPS, Step
from geldstap.app.world import World
from geldstap.interview import path
from geldstap.model.answer import Given
from geldstap.model.fact import Between, Fact, FactKey, FactKind
from geldstap.report.document import Paragraph
from geldstap.report.review import answer_text, prefilled_text
from geldstap.text.content import QuestionText
from geldstap.text.words import Words

PAGE = "vraag"
REVIEW = "controle"
# The draft of a question whose amount is being typed, where sides were offered.
TYPING = "typen"


def ask(step: str, key: FactKey) -> Where:
    """The page that asks for a fact."""
    return Where(PAGE, step, str(key))


def start(state: State, world: World, step: str) -> State:
    """To the first open question of a step, or to its result where there is none."""
    definition = STEPS[step]
    first = path.next_open(definition.keys(state.session, world), state.session, world.vocabulary)
    return state.to(definition.result if first is None else ask(step, first))


def go_on(state: State, world: World, key: FactKey) -> State:
    """To the question after one that was answered, or to where its answer was changed from."""
    if state.where.step == REVIEW:
        return state.back()
    step = STEPS[state.where.step]
    keys = step.keys(state.session, world)
    following = path.following(keys, key, state.session, world.vocabulary)
    if following is None:
        return state.instead(step.result)
    return state.instead(ask(state.where.step, following))


class QuestionPage:
    """Shows one question, reads the answer back on the next screen."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        key, _ = _about(state, world)
        question = words.question(key, world.day.year)
        title, progress = words.say("Uw antwoorden"), ""
        if state.where.step != REVIEW:
            title = STEPS[state.where.step].title(words)
            progress = _progress(STEPS[state.where.step], state, world, words)
        prompt = self._prompt(state, question, _choices(state, world), words)
        return screen(state, world, title, _note(question), prompt, progress)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words = world.words(state.language)
        key, fact = _about(state, world)
        sides = _sides(state, world) or ()
        if net.wanted(key, reply):
            return net.begin(state, world, key, reply)
        if sides and reply == Chosen(answers.TYPED):
            return replace(state.instead(state.where), draft=TYPING)
        answer = answers.read_side(sides, reply) or answers.read(fact, reply, words, world.day)
        if isinstance(answer, str):
            return state.wrong(answer)
        answered = state.answered(str(key), answer)
        return go_on(answered, world, key).noted(noted(key, fact, answer, words))

    def earlier(self, state: State, world: World) -> Where | None:
        """The question before this one in the same step; before typing, the sides."""
        if state.draft == TYPING:
            return state.where
        if state.where.step == REVIEW:
            return None
        key, _ = _about(state, world)
        keys = STEPS[state.where.step].all_keys(state.session, world)
        found = path.previous(keys, key, state.session, world.vocabulary)
        return None if found is None else ask(state.where.step, found)

    @staticmethod
    def _prompt(
        state: State, question: QuestionText, choices: tuple[Choice, ...], words: Words
    ) -> Prompt:
        given = state.session.answers.get(state.where.item)
        if choices:
            return choice_prompt(
                state,
                state.where.item,
                question.question,
                choices,
                prefilled=answers.chosen(given, choices),
                can_skip=True,
            )
        return text_prompt(
            state,
            state.where.item,
            question.question,
            note=_example(question, words),
            prefilled=prefilled_text(given, words),
            can_skip=True,
        )


def _about(state: State, world: World) -> tuple[FactKey, Fact]:
    key = FactKey.parse(state.where.item)
    return key, world.vocabulary.of(key)


def _sides(state: State, world: World) -> tuple[Between, ...] | None:
    """The sides of an amount between which one may choose, unless one chose to type it."""
    if state.draft == TYPING:
        return None
    return world.sides(state.session, FactKey.parse(state.where.item))


def _choices(state: State, world: World) -> tuple[Choice, ...]:
    """What one chooses from; nothing where one types."""
    words = world.words(state.language)
    key, fact = _about(state, world)
    if sides := _sides(state, world):
        return (*answers.side_choices(fact, sides, words), *net.choice(key, words))
    return answers.choices(fact, words.question(key, world.day.year), words)


def _note(question: QuestionText) -> tuple[Paragraph, ...]:
    return (Paragraph(question.note),) if question.note else ()


def _example(question: QuestionText, words: Words) -> str:
    if not question.example:
        return ""
    return words.say("Bijvoorbeeld: {voorbeeld}", voorbeeld=question.example)


def _progress(step: Step, state: State, world: World, words: Words) -> str:
    left = step.left(state.session, world)
    if left is None:
        return ""
    return words.count("nog hooguit {n} vraag", "nog hooguit {n} vragen", left)


def noted(key: FactKey, fact: Fact, answer: object, words: Words) -> str:
    """What was understood, where it was typed: a choice needs no reading back."""
    typed = fact.kind in (FactKind.NUMBER, FactKind.DATE)
    if not typed or not isinstance(answer, Given):
        return ""
    return words.say(
        "Genoteerd: {vraag}: {antwoord}.",
        vraag=words.question(key).short,
        antwoord=answer_text(fact, answer, words),
    )
