"""Whom one can call: what one seeks help with, and then all that is known of who gives it."""

from collections.abc import Iterator, Mapping

from geldstap.app.pages.base import choice_prompt, continue_prompt, screen
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.document import Block, Heading, Paragraph
from geldstap.report.help import crisis_blocks, topic_blocks
from geldstap.rulesets.help_topics import CRISIS, Topic


class CallPage:
    """The numbers in danger, and what one seeks help with: a short list, danger first."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        crisis = world.contacts(state.language).crisis()
        choices = (
            *(Choice(topic.value, words.need(topic).name) for topic in Topic),
            Choice("terug", words.say("Terug")),
        )
        prompt = choice_prompt(state, "bellen", words.say("Waarvoor zoekt u hulp?"), choices)
        title, numbers = words.say("Wie u kunt bellen"), crisis_blocks(crisis, words)
        return screen(state, world, title, numbers, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("terug"):
                return state.back()
            case Chosen(topic):
                return state.to(Where("bellen_over", item=topic))
        return state


class CallAboutPage:
    """All that is known of whom one can call about one thing, and how one might begin."""

    ABOUT: Mapping[str, str] = {
        "regeling": "bellen_regeling",
        "uitkomst_recht": "bellen_regeling",
        "uitkomst_verandering": "bellen_regeling",
        "hoger_inkomen": "bellen_regeling",
        "uitkomst_energie": "bellen_energie",
        "uitkomst_telefoon": "bellen_telefoon",
    }

    def screen(self, state: State, world: World) -> Screen:
        words, topic = world.words(state.language), Topic(state.where.item)
        crisis = world.contacts(state.language).crisis()
        helpers = world.helpers_with(topic, state.session, state.language)
        calling: tuple[Block, ...] = (
            Heading(words.say("Als u belt")),
            *(Paragraph(each) for page in self._pages(state) for each in words.page(page)),
        )
        # The page before began with the numbers in danger; here they close it.
        danger = () if topic in CRISIS else crisis_blocks(crisis, words)
        blocks = (*topic_blocks(topic, crisis, helpers, words, world.now(), calling), *danger)
        prompt = continue_prompt(state, "bellen_over", words)
        return screen(state, world, words.need(topic).name, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()

    def _pages(self, state: State) -> Iterator[str]:
        """What one may say anyhow, and about where one came from."""
        opened = {where.page for where in state.behind[-3:]}
        found = (page for where, page in self.ABOUT.items() if where in opened)
        yield from dict.fromkeys(("bellen", *found))
