"""What is asked back after something was typed: for which period, and kindly whether it is so.

What was typed waits as the draft of its question, so that “aanpassen”, help and back lose
nothing; it becomes the answer only when nothing is left to ask.
"""

from dataclasses import replace

from geldstap.app import answers
from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.screen import Choice, Chosen, Prompt, Reply, Screen, Typed
from geldstap.app.state import State, Where
from geldstap.app.wording import question
from geldstap.app.world import World
from geldstap.interview.usual import HIGH, LOW, unusual
from geldstap.model.answer import Given
from geldstap.model.fact import Fact, FactKey, FactKind
from geldstap.model.money import Period
from geldstap.report.document import Block, Paragraph
from geldstap.report.review import answer_text
from geldstap.text.content import QuestionText
from geldstap.text.parse import parse_amount
from geldstap.text.words import Words

PERIOD, SURE = "periode", "klopt"
QUESTION = "vraag"
YES, CHANGE = "ja", "aanpassen"
_PERIODS = (Period.MONTH, Period.FOUR_WEEKS, Period.WEEK, Period.QUARTER, Period.YEAR)


def asks_back(state: State, world: World, key: FactKey, text: str) -> State | None:
    """To what is to be asked of a text that can be read; None where there is nothing."""
    words, fact = world.words(state.language), world.vocabulary.of(key)
    answer = answers.read(fact, Typed(text), words, world.day)
    if not isinstance(answer, Given):
        return None
    if answers.asks_period(fact, text):
        return _wait(state, key, text, PERIOD)
    return _wait(state, key, text, SURE) if unusual(fact, answer, world.day) else None


def _wait(state: State, key: FactKey, text: str, page: str) -> State:
    asked = replace(state, where=_question(state, key)).drafted(text)
    return asked.instead(Where(page, state.where.step, str(key)))


def _question(state: State, key: FactKey) -> Where:
    return Where(QUESTION, state.where.step, str(key))


def _typed(state: State) -> str:
    """What was typed at the question."""
    key = FactKey.parse(state.where.item)
    return state.drafts.get(_question(state, key), "")


class PeriodPage:
    """For which period an amount is."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        text = question(state, world, FactKey.parse(state.where.item))
        euros = parse_amount(_typed(state))
        shown = _typed(state) if euros is None else words.euros(euros)
        prompt = choice_prompt(
            state,
            PERIOD,
            words.say("{bedrag}: is dat per maand, of anders?", bedrag=shown),
            [Choice(period, words.period(period)) for period in _PERIODS],
            prefilled=_given_period(state),
        )
        return screen(state, world, text.label, (Paragraph(text.question),), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        if not isinstance(reply, Chosen):
            return state
        period = world.words(state.language).period(Period(reply.key))
        return _answered(state, world, f"{_typed(state)} {period}", is_sure=False)

    def earlier(self, state: State, world: World) -> Where | None:  # noqa: ARG002
        """To the amount."""
        return _question(state, FactKey.parse(state.where.item))


class SurePage:
    """Something unusual, read back with the question whether it is so. Nothing is refused."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        key = FactKey.parse(state.where.item)
        text, fact = question(state, world, key), world.vocabulary.of(key)
        answer = answers.read(fact, Typed(_typed(state)), words, world.day)
        shown, why = _typed(state), ""
        if isinstance(answer, Given):
            shown = answer_text(fact, answer, words)
            why = kindly(fact, unusual(fact, answer, world.day), text, words)
        prompt = sure_prompt(state, shown, words)
        blocks: tuple[Block, ...] = (Paragraph(text.question), *((Paragraph(why),) if why else ()))
        return screen(state, world, text.label, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == YES:
                return _answered(state, world, _typed(state), is_sure=True)
            case Chosen(key) if key == CHANGE:
                return state.instead(_question(state, FactKey.parse(state.where.item)))
        return state

    def earlier(self, state: State, world: World) -> Where | None:  # noqa: ARG002
        """To what was typed."""
        return _question(state, FactKey.parse(state.where.item))


def sure_prompt(state: State, shown: str, words: Words) -> Prompt:
    """Whether it is so: “€ 795 per jaar, klopt dat?”, with two ways on."""
    return choice_prompt(
        state,
        state.where.page,
        words.say("{antwoord}, klopt dat?", antwoord=shown[:1].upper() + shown[1:]),
        (
            Choice(YES, words.say("Ja, dit klopt")),
            Choice(CHANGE, words.say("Aanpassen")),
        ),
    )


def kindly(fact: Fact, side: str, text: QuestionText, words: Words) -> str:
    """Why we ask: the words of the question itself, else that it is unusual. Nobody looks along."""
    own = {LOW: text.if_low, HIGH: text.if_high}.get(side, "")
    may_be = words.say("Het kan ook gewoon kloppen.")
    if own:
        return f"{own} {may_be}"
    if fact.kind is FactKind.DATE:
        rare = words.say("Deze dag is ongewoon bij deze vraag.")
    elif side == LOW:
        rare = words.say("Dit is laag voor deze vraag.")
    else:
        rare = words.say("Dit is hoog voor deze vraag.")
    return f"{rare} {may_be}"


def _given_period(state: State) -> str:
    """The period of the earlier answer."""
    value = state.session.value(state.where.item)
    return getattr(value, "period", "")


def _answered(state: State, world: World, text: str, *, is_sure: bool) -> State:
    from geldstap.app.pages.question import take

    return take(state, world, FactKey.parse(state.where.item), text, is_sure=is_sure)
