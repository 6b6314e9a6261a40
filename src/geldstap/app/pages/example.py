"""Just looking: an example household straight to the result, and stories of example people."""

from dataclasses import replace

from geldstap.app.example import (
    example,
    example_document,
    higher_blocks,
    names,
    short_blocks,
)
from geldstap.app.pages.base import choice_prompt, continue_prompt, screen
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.document import Paragraph
from geldstap.report.welcome import story_block

_BACK, _ALL, _HIGHER = "terug", "alles", "hoger"


class ExamplesPage:
    """Which of the example people one wants to look at."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = [Choice(name, words.example(name).name) for name in names()]
        choices.append(Choice(_BACK, words.say("Terug")))
        blocks = (
            Paragraph(
                words.say(
                    "Kies iemand. U ziet meteen de uitkomst, en hoeft niets in te vullen. Deze "
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
    """An example household and what comes out: in short, and all of it one choice further."""

    def screen(self, state: State, world: World) -> Screen:
        words, language = world.words(state.language), state.language
        name = state.where.item
        shown = example(world, language, name)
        if state.where.step == _ALL:
            document = example_document(world, language, name)
            prompt = continue_prompt(state, "voorbeeld", words)
            return screen(state, world, document.title, document.blocks, prompt)
        if state.where.step == _HIGHER:
            title = words.say("Als het inkomen hoger uitvalt")
            prompt = continue_prompt(state, "voorbeeld", words)
            return screen(state, world, title, higher_blocks(shown, language), prompt)
        choices = [
            Choice(_ALL, words.say("Alles lezen")),
            Choice(_BACK, words.say("Bij iemand anders kijken")),
        ]
        if shown.has_uncertain_income:
            higher = words.say("Zien wat er gebeurt als het inkomen hoger uitvalt")
            choices.insert(0, Choice(_HIGHER, higher))
        prompt = choice_prompt(state, "voorbeeld", words.say("Wat wilt u doen?"), choices)
        title = words.say("Een voorbeeld: {naam}", naam=shown.text.name)
        # The title and the story say that it is an example.
        story = (Paragraph(each) for each in shown.text.paragraphs)
        blocks = (*story, *short_blocks(shown, language))
        return screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen(step) if step in (_ALL, _HIGHER):
                return state.to(replace(state.where, step=step))
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
