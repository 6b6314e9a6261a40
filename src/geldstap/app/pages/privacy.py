"""What is stored where and why, and erasing it."""

from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.privacy import privacy_blocks


class PrivacyPage:
    """One screen with all of it."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        kept = world.keeper.describe()
        blocks = privacy_blocks(kept.exists, str(kept.path), kept.saved_at, words, world.command)
        choices = [Choice("terug", words.say("Terug"))]
        if kept.exists or state.session.answers:
            choices.append(Choice("wis", words.say("Al mijn antwoorden wissen")))
        prompt = choice_prompt(state, "privacy", words.say("Wat wilt u doen?"), choices)
        return screen(state, world, words.say("Privacy en wissen"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("wis"):
                return state.to(Where("wissen"))
            case Chosen():
                return state.back()
        return state


class ErasePage:
    """Asks once more, because erased is erased."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            Choice("nee", words.say("Nee, laat alles staan")),
            Choice("ja", words.say("Ja, wis al mijn antwoorden")),
        )
        question = words.say(
            "Wilt u al uw antwoorden wissen? Dat kan niet ongedaan worden gemaakt."
        )
        prompt = choice_prompt(state, "wissen", question, choices)
        return screen(state, world, words.say("Privacy en wissen"), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        if reply != Chosen("ja"):
            return state.back()
        return erased(state, world)


def erased(state: State, world: World) -> State:
    """A new beginning, with what became of what was kept."""
    world.keeper.erase()
    words = world.words(state.language)
    fresh = State(state.language)
    if world.visit is not None:
        # Nothing was ever kept here; it is never asked either, and the clock goes on.
        fresh = State(state.language, keep=False, since=state.since)
    if world.keeper.describe().exists:
        return fresh.noted(words.say("Niet alles kon worden gewist."))
    return fresh.noted(words.say("Al uw antwoorden zijn gewist."))
