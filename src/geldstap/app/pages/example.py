"""Just looking: an example household straight to the result, and stories of example people."""

from geldstap.app.example import example_document
from geldstap.app.pages.base import continue_prompt, screen
from geldstap.app.screen import Reply, Screen
from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.report.welcome import story_block


class ExamplePage:
    """The bundled example household and what comes out."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        document = example_document(world, state.language)
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
