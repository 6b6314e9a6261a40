"""Just looking: an example household straight to the result, and stories of example people."""

from geldstap.app.example import example_document, names
from geldstap.app.pages.base import choice_prompt, continue_prompt, screen
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.document import Paragraph
from geldstap.report.welcome import story_block

_BACK = "terug"


class ExamplesPage:
    """Which of the example people one wants to look at."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = [Choice(name, words.example(name).name) for name in names()]
        choices.append(Choice(_BACK, words.say("Terug")))
        blocks = (
            Paragraph(
                words.say(
                    "Kies iemand. U ziet meteen de hele uitkomst, en hoeft niets in te vullen. Deze "
                    "mensen zijn verzonnen."
                )
            ),
        )
        question = words.say("Bij wie wilt u kijken?")
        prompt = choice_prompt(state, "voorbeelden", question, choices, prefilled=state.where.item)
        return screen(state, world, words.say("Gewoon even kijken"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen(key) if key == _BACK:
                return state.back()
            case Chosen(name):
                return state.to(Where("voorbeeld", item=name))
        return state


class ExamplePage:
    """An example household and what comes out."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        document = example_document(world, state.language, state.where.item)
        prompt = continue_prompt(state, "voorbeeld", words)
        return screen(state, world, document.title, document.blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class StoryPage:
    """The story of somebody made up, beside a step."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        prompt = continue_prompt(state, "verhaal", words)
        blocks = story_block(words, state.where.item)
        return screen(state, world, words.step(state.where.item).title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()
