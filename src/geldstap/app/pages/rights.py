"""Rights: the results of all regulations, and each of them as a whole."""

from geldstap.app import guided, plan, statuses
from geldstap.app.changing import earlier_of
from geldstap.app.letter import rights_begun
from geldstap.app.pages import closer
from geldstap.app.pages.base import choice_prompt, result_screen, screen
from geldstap.app.pages.income import HIGHER
from geldstap.app.pages.question import start
from geldstap.app.pages.status import RECEIVED, STATUS
from geldstap.app.pages.welcome import only_national, to_menu
from geldstap.app.repaying import may_rise
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.steps import step_of
from geldstap.app.world import World
from geldstap.model.decision import Decision
from geldstap.report.document import Paragraph
from geldstap.report.in_short import outcome_in_short
from geldstap.report.one_regulation import detail, in_brief
from geldstap.report.standing import in_short as standing_in_short
from geldstap.steps.plan import PlanItem
from geldstap.steps.rights import concerning, unspoken
from geldstap.steps.standing import Standing
from geldstap.text.words import Words

RESULT = "uitkomst_recht"
# The page of results with all of them in full, whatever it begins with.
FULL = "alles"
BACK = "terug"


class RightsPage:
    """Before the questions: what is asked, and why."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        left = bool(world.missing(state.session))
        choices = [
            Choice("vragen", words.say("Naar de vragen"))
            if left
            else Choice("uitkomst", words.say("Naar de uitkomst")),
            Choice("verhaal", words.say("Het verhaal van iemand anders lezen")),
            Choice("controle", words.say("Uw antwoorden bekijken of veranderen")),
            Choice("menu", words.say("Naar uw stappen")),
        ]
        if left and rights_begun(state.session, world):
            choices.insert(1, Choice("uitkomst", words.say("Naar de uitkomst tot nu toe")))
        blocks = (
            # What the step promises of the municipality, it can't keep everywhere.
            *(only_national(state, world) or (Paragraph(words.step("recht").sentence),)),
            Paragraph(
                words.say(
                    "Wij vragen alleen wat nog iets kan veranderen aan een uitkomst. Weet u iets "
                    "niet? Dan rekenen wij met alles wat kan, en zeggen wij dat erbij."
                )
            ),
        )
        prompt = choice_prompt(state, "recht", words.say("Wat wilt u doen?"), choices)
        return screen(state, world, words.step("recht").title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("vragen"):
                return start(state, world, "recht")
            case Chosen("uitkomst"):
                return state.to(step_of("recht").result)
            case Chosen("verhaal"):
                return state.to(Where("verhaal", item="recht"))
            case Chosen("controle"):
                return state.to(Where("controle"))
            case Chosen("menu"):
                return to_menu(state)
        return state


class RightsResultPage:
    """All results, what brings most and is most certain first."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        is_in_full = state.where.item == FULL
        choices = [
            Choice("een", words.say("Eén regeling kiezen")),
            Choice("krijgt", words.say("Aangeven wat ik al krijg")),
            Choice("plan", words.say("Iets in mijn plan zetten")),
            Choice("controle", words.say("Uw antwoorden bekijken of veranderen")),
            Choice("menu", words.say("Naar uw stappen")),
        ]
        if closer.has_unlikely(state, world):
            choices.insert(
                1, Choice(closer.UNLIKELY, words.say("Wat waarschijnlijk niet kan, en waarom"))
            )
        if closer.waits(state, world):
            choices.insert(
                0, Choice(closer.OPEN, words.say("Wat nog niet zeker is, per onderwerp"))
            )
        if world.missing(state.session):
            choices.insert(0, Choice("vragen", words.say("Verder met de vragen")))
        if not is_in_full:
            choices.insert(0, Choice(FULL, words.say("Alle regelingen, met uitleg")))
        prompt = choice_prompt(
            state,
            RESULT,
            words.say("Wat wilt u doen?"),
            choices,
            note=guided.result_note(state, world) if is_in_full else "",
        )
        blocks = guided.result(state, world, in_full=is_in_full)
        return result_screen(state, world, words.step("recht").title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("vragen"):
                return start(state, world, "recht")
            case Chosen(key) if key == FULL:
                return state.to(Where(RESULT, item=FULL))
            case Chosen("een"):
                return state.to(Where("regelingen"))
            case Chosen(page) if page in (closer.OPEN, closer.UNLIKELY):
                return state.to(Where(page))
            case Chosen("krijgt"):
                return state.to(Where(RECEIVED))
            case Chosen("plan"):
                return state.to(Where("plan_kiezen"))
            case Chosen("controle"):
                return state.to(Where("controle"))
            case Chosen("menu"):
                return to_menu(state)
        return state


class RegulationsPage:
    """The list to choose one regulation from."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        decisions = world.decisions(state.session)
        standings = statuses.standings(state.session, world)
        more = unspoken(decisions)
        # What nothing was said of yet comes first, as on the page of results.
        every = sorted(
            (*concerning(decisions), *more), key=lambda each: each.regulation in standings
        )
        choices = [
            Choice(
                each.regulation,
                _name(each, state, world),
                # Of what stands below that heading in full no outcome is told there either.
                words.say("wat er nog meer is")
                if each in more and each.regulation not in standings
                else _in_short(each, standings.get(each.regulation), world, words),
            )
            for each in every
        ]
        choices.append(Choice(BACK, words.say("Terug")))
        prompt = choice_prompt(state, "regelingen", words.say("Welke regeling?"), choices)
        return screen(state, world, words.step("recht").title, (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen(key) if key == BACK:
                return state.back()
            case Chosen(id_):
                return state.to(Where("regeling", item=id_))
        return state


class RegulationPage:
    """One regulation: what came out, what one can do, and the conditions in short.

    The calculation and the sources are one choice away, unless the way shows them at once.
    """

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        decision = world.decision(state.session, state.where.item)
        standings = statuses.standings(state.session, world)
        library, helpers = (
            world.library(state.session),
            world.helpers(state.session, state.language),
        )
        of_it = detail if state.way.sources else in_brief
        earlier = earlier_of((decision,), state.session, world)
        blocks = of_it(decision, library, words, helpers, standings, earlier)
        choices = [
            Choice("status", words.say("Ik krijg dit al, of wil dit niet")),
            Choice(BACK, words.say("Terug")),
        ]
        item = self._item(state, world)
        if item is not None:
            choices.insert(0, Choice("plan", words.say("Dit in mijn plan zetten")))
        if may_rise(state.where.item, state.session, world):
            choices.insert(-1, Choice("hoger", words.say("Als uw inkomen hoger uitvalt")))
        if not state.way.sources:
            choices.insert(-1, Choice(closer.BEHIND, words.say("De berekening en de bronnen")))
        elif closer.is_calculated(state, world):
            choices.insert(-1, Choice(closer.WHOLE, words.say("De hele berekening")))
        prompt = choice_prompt(state, "regeling", words.say("Wat wilt u doen?"), choices)
        return result_screen(state, world, _name(decision, state, world), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        item = self._item(state, world)
        if reply == Chosen("plan") and item is not None:
            return plan.add(state, world, item)
        if reply == Chosen("status"):
            return state.to(Where(STATUS, item=state.where.item))
        if isinstance(reply, Chosen) and reply.key in (closer.BEHIND, closer.WHOLE):
            return state.to(Where(reply.key, item=state.where.item))
        if reply == Chosen("hoger"):
            return state.to(Where(HIGHER, item=state.where.item))
        return state.back() if isinstance(reply, Chosen) else state

    @staticmethod
    def _item(state: State, world: World) -> PlanItem | None:
        """The item that isn't in the plan yet."""
        chosen = plan.chosen(state.session)
        items = plan.proposed(state.session, world)
        found = (item for item in items if item.subject == state.where.item)
        return next((item for item in found if item.id not in chosen), None)


def _in_short(decision: Decision, standing: Standing | None, world: World, words: Words) -> str:
    """What was said of it, else what came out."""
    if standing is None:
        return outcome_in_short(decision, words, world.vocabulary)
    return standing_in_short(standing, words)


def _name(decision: Decision, state: State, world: World) -> str:
    library = world.library(state.session)
    return library.regulation(decision.regulation, state.language).name
