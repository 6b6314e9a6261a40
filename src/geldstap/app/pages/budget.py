"""The budget: four groups, posts in any order, each amount per the period one knows."""

from dataclasses import replace

from geldstap.app import guided
from geldstap.app.answers import one_number
from geldstap.app.budgeting import (
    amounts,
    budget,
    group_facts,
    not_yet,
    posts,
    question_of,
)
from geldstap.app.pages.asking_back import YES, kindly, sure_prompt
from geldstap.app.pages.base import choice_prompt, result_screen, screen, text_prompt
from geldstap.app.pages.welcome import to_menu
from geldstap.app.screen import Choice, Chosen, Reply, Screen, Skip, Typed
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.interview.usual import unusual
from geldstap.interview.validation import Refused, accept
from geldstap.model.answer import Declined, Given, NotKnown
from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Amount, Period
from geldstap.report.budget import budget_blocks, left_over
from geldstap.report.document import Paragraph
from geldstap.report.review import prefilled_text
from geldstap.steps.budget import Group, to_cents
from geldstap.text.estimates import parse_range
from geldstap.text.parse import parse_amount_with_period
from geldstap.text.words import Words

DONE = "klaar"
# Always in the same order: who chooses by the number does so without reading.
_PERIODS = (Period.MONTH, Period.FOUR_WEEKS, Period.WEEK, Period.QUARTER, Period.YEAR)


class BudgetPage:
    """The four groups with what was filled in so far."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        totals = budget(state.session, world).totals
        choices = [
            Choice(group, words.group(group), _total(totals[group], words)) for group in Group
        ]
        choices.append(Choice(DONE, words.say("Laat zien wat er overblijft")))
        choices.append(Choice("verhaal", words.say("Het verhaal van iemand anders lezen")))
        choices.append(Choice("menu", words.say("Naar uw stappen")))
        blocks = (
            Paragraph(
                words.say(
                    "De meeste mensen hebben meer soorten inkomsten en uitgaven dan ze denken. "
                    "Loop de vier groepen langs en vul in wat bij u past."
                )
            ),
        )
        question = words.say("Welke groep wilt u invullen?")
        prompt = choice_prompt(state, "budget", question, choices)
        return screen(state, world, words.step("budget").title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("menu"):
                return to_menu(state)
            case Chosen(key) if key == DONE:
                return state.to(Where("uitkomst_budget"))
            case Chosen("verhaal"):
                return state.to(Where("verhaal", item="budget"))
            case Chosen(group):
                return state.to(Where("budget_groep", item=group))
        return state


def _total(total: object, words: Words) -> str:
    if total is None:
        return words.say("nog niets ingevuld")
    return words.amount(Amount(to_cents(total), Period.MONTH))  # type: ignore[arg-type]


class BudgetGroupPage:
    """The posts of one group."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        given = amounts(state.session, world)
        listed = group_facts(world, Group(state.where.item))
        choices = [
            Choice(fact.name, words.question(FactKey(fact.name, Role.BUDGET)).label, note)
            for fact in listed
            for note in [words.amount(given[fact.name]) if fact.name in given else ""]
        ]
        # Whoever presses Enter in a group without anything in it wants to begin, not to leave.
        is_begun = any(fact.name in given for fact in listed)
        choices.insert(
            0 if is_begun else len(choices), Choice(DONE, words.say("Klaar met deze groep"))
        )
        blocks = (Paragraph(words.say("Vul in wat bij u past. De rest slaat u over.")),)
        question = words.say("Wat wilt u invullen?")
        prompt = choice_prompt(state, "budget_groep", question, choices)
        return screen(state, world, words.group(state.where.item), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen(key) if key == DONE:
                return state.back()
            case Chosen(post):
                return state.to(Where("budget_bedrag", item=post))
        return state


class BudgetAmountPage:
    """One amount; without a period behind it, that is asked next.

    What was typed goes along in the step of the place, so that neither help nor back loses it.
    """

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        text = words.question(FactKey(state.where.item, Role.BUDGET))
        given = state.session.answers.get(question_of(state.where.item))
        prompt = text_prompt(
            state,
            question_of(state.where.item),
            text.question or words.say("Hoeveel is dat?"),
            note=words.say(
                "Typ het bedrag, en als u wilt per wat. Bijvoorbeeld: {voorbeeld}",
                voorbeeld=text.example,
            ),
            prefilled=state.where.step or prefilled_text(given, words),
            can_skip=True,
        )
        blocks = guided.before_post(state, world, text)
        return screen(state, world, text.label, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        question = question_of(state.where.item)
        match reply:
            case Skip(declined):
                return state.answered(question, Declined() if declined else NotKnown()).back()
            case Typed(text):
                return self._typed(state, world, text)
        return state

    @staticmethod
    def _typed(state: State, world: World, text: str) -> State:
        words = world.words(state.language)
        typed = parse_amount_with_period(text, Period.MONTH)
        if typed is None:
            return state.wrong(_unreadable(text, words))
        fact = world.vocabulary.of(FactKey(state.where.item, Role.BUDGET))
        if isinstance(accept(fact, typed.amount), Refused):
            return state.wrong(words.say("Dit bedrag is hoger dan wij kunnen verwerken."))
        if not typed.period_typed and typed.amount.euros:
            return state.instead(Where("budget_periode", text, state.where.item))
        return _ask_or_store(state, world, typed.amount)


class BudgetPeriodPage:
    """For which period an amount is."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        typed = parse_amount_with_period(state.where.step, Period.MONTH)
        euros = words.euros(typed.amount.euros) if typed else ""
        text = words.question(FactKey(state.where.item, Role.BUDGET))
        choices = [Choice(period, words.period(period)) for period in _PERIODS]
        prompt = choice_prompt(
            state,
            "budget_periode",
            words.say("{bedrag}: is dat per maand, of anders?", bedrag=euros),
            choices,
        )
        return screen(state, world, text.label, (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        typed = parse_amount_with_period(state.where.step, Period.MONTH)
        if not isinstance(reply, Chosen) or typed is None:
            return state
        return _ask_or_store(state, world, replace(typed.amount, period=Period(reply.key)))

    def earlier(self, state: State, world: World) -> Where | None:  # noqa: ARG002
        """To the amount."""
        return replace(state.where, page="budget_bedrag")


class BudgetSurePage:
    """An unusual amount, read back with the question whether it is so. Nothing is refused.

    The amount stands in the step of the place, as it would be typed.
    """

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        key = FactKey(state.where.item, Role.BUDGET)
        fact, text = world.vocabulary.of(key), words.question(key)
        typed = parse_amount_with_period(state.where.step, Period.MONTH)
        side = unusual(fact, Given(typed.amount), world.day) if typed else ""
        why = Paragraph(kindly(fact, side, text, words))
        # In the language of now, which may be another one than that of the place.
        shown = words.amount(typed.amount) if typed else state.where.step
        prompt = sure_prompt(state, shown, words)
        return screen(state, world, text.label, (Paragraph(text.question), why), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        typed = parse_amount_with_period(state.where.step, Period.MONTH)
        if reply == Chosen(YES) and typed is not None:
            return _store(state, world, typed.amount)
        return state.instead(replace(state.where, page="budget_bedrag"))

    def earlier(self, state: State, world: World) -> Where | None:  # noqa: ARG002
        """To the amount."""
        return replace(state.where, page="budget_bedrag")


def _ask_or_store(state: State, world: World, amount: Amount) -> State:
    """The amount as the answer; first the question whether it is so, where it is unusual."""
    fact = world.vocabulary.of(FactKey(state.where.item, Role.BUDGET))
    if not unusual(fact, Given(amount), world.day):
        return _store(state, world, amount)
    shown = world.words(state.language).amount(amount)
    return state.instead(Where("budget_klopt", shown, state.where.item))


def _unreadable(text: str, words: Words) -> str:
    if parse_range(text):
        return one_number(words)
    return words.say("Dit bedrag begrijpen wij niet. Typ bijvoorbeeld 1250 of 1.250,50.")


def _store(state: State, world: World, amount: Amount) -> State:
    words = world.words(state.language)
    label = words.question(FactKey(state.where.item, Role.BUDGET)).label
    answered = state.answered(question_of(state.where.item), Given(amount))
    noted = words.say("{post}: {bedrag}.", post=label, bedrag=words.amount(amount))
    return answered.back().noted(noted)


class BudgetResultPage:
    """What is left at the end of the month."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        summary = budget(state.session, world)
        likely = not_yet(state.session, state.language, world)
        blocks = budget_blocks(summary, posts(state.session, world), words, likely)
        choices = (
            Choice("verder", words.say("Naar uw stappen")),
            Choice("budget", words.say("Nog iets veranderen")),
        )
        question = words.say("Klopt dit beeld?")
        prompt = choice_prompt(
            state, "uitkomst_budget", question, choices, note=left_over(summary, words)
        )
        return result_screen(state, world, words.step("budget").title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        if reply == Chosen("verder"):
            return to_menu(state)
        return state.to_menu().to(Where("budget")) if reply == Chosen("budget") else state
