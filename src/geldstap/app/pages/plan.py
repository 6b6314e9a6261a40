"""The plan: what one chose to do, with dates; choosing more, and taking something out."""

from geldstap.app import plan
from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.pages.status import APPLIED
from geldstap.app.pages.welcome import to_menu
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.document import Paragraph
from geldstap.steps.plan import PlanItem, PlanKind
from geldstap.text.words import Words

BACK = "terug"


class PlanPage:
    """The plan so far."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        items = plan.plan(state.session, world)
        blocks = plan.blocks(state.session, world, words)
        choices = [
            Choice("kiezen", words.say("Iets in mijn plan zetten")),
            Choice("exporteer", words.say("Mijn plan op papier: een bestand maken")),
            Choice("menu", words.say("Naar uw stappen")),
        ]
        if items:
            choices.insert(1, Choice("weg", words.say("Iets uit mijn plan halen")))
        if _to_apply(state, world):
            choices.insert(1, Choice("aangevraagd", words.say("Ik heb iets aangevraagd")))
        prompt = choice_prompt(state, "plan", words.say("Wat wilt u met uw plan doen?"), choices)
        return screen(state, world, words.step("plan").title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("kiezen"):
                return state.to(Where("plan_kiezen"))
            case Chosen("weg"):
                return state.to(Where("plan_weg"))
            case Chosen("aangevraagd"):
                return state.to(Where("plan_aangevraagd"))
            case Chosen("exporteer"):
                return state.to(Where("exporteer"))
            case Chosen("menu"):
                return to_menu(state)
        return state


class PlanChoosePage:
    """What could be in the plan and isn't yet."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        waiting = self._waiting(state, world)
        blocks: tuple[Paragraph, ...] = ()
        if not waiting:
            text = words.say(
                "Er is nu niets om te kiezen. Zet eerst een andere stap: daar komen de voorstellen "
                "vandaan."
            )
            blocks = (Paragraph(text),)
        choices = [Choice(item.id, _text(item, state, world, words)) for item in waiting]
        choices.append(Choice(BACK, words.say("Klaar")))
        question = words.say("Wat wilt u in uw plan zetten?")
        prompt = choice_prompt(state, "plan_kiezen", question, choices)
        return screen(state, world, words.step("plan").title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == BACK:
                return state.back()
            case Chosen(key):
                found = next(item for item in self._waiting(state, world) if item.id == key)
                return plan.add(state, world, found)
        return state

    @staticmethod
    def _waiting(state: State, world: World) -> tuple[PlanItem, ...]:
        chosen = plan.chosen(state.session)
        items = plan.proposed(state.session, world)
        return tuple(item for item in items if item.id not in chosen)


class PlanRemovePage:
    """What is in the plan, to take something out."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        items = plan.plan(state.session, world)
        choices = [Choice(item.id, _text(item, state, world, words)) for item in items]
        choices.append(Choice(BACK, words.say("Klaar")))
        question = words.say("Wat wilt u uit uw plan halen?")
        prompt = choice_prompt(state, "plan_weg", question, choices)
        return screen(state, world, words.step("plan").title, (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == BACK:
                return state.back()
            case Chosen(key):
                return plan.remove(state, world, key)
        return state


class PlanAppliedPage:
    """What is in the plan to apply for: which of it was done."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = [
            Choice(item.subject, plan.name_of(item.subject, state.session, world, words))
            for item in _to_apply(state, world)
        ]
        choices.append(Choice(BACK, words.say("Terug")))
        prompt = choice_prompt(
            state, "plan_aangevraagd", words.say("Wat heeft u aangevraagd?"), choices
        )
        return screen(state, world, words.step("plan").title, (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen(key) if key == BACK:
                return state.back()
            case Chosen(id_):
                return state.instead(Where(APPLIED, item=id_))
        return state


def _to_apply(state: State, world: World) -> tuple[PlanItem, ...]:
    items = plan.plan(state.session, world)
    return tuple(item for item in items if item.kind is PlanKind.APPLY)


def _text(item: PlanItem, state: State, world: World, words: Words) -> str:
    return plan.line_of(item, state.session, world, words)
