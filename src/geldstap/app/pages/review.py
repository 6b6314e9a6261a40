"""Check your answers: all of them, or those of one section; each can be changed."""

from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.pages.question import REVIEW
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.model.fact import FactKey, Role
from geldstap.report.document import Paragraph
from geldstap.report.review import answer_rows

DONE = "klaar"


class ReviewPage:
    """The answers as they were understood."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        rows = answer_rows(state.session.answers, world.vocabulary, words)
        section = state.where.item
        choices = [
            Choice(id_, label, answer)
            for id_, label, answer in rows
            if not section or FactKey.parse(id_).role == section
        ]
        text = words.say("Kies een antwoord om het te veranderen. De andere blijven staan.")
        if not choices:
            text = words.say("U heeft nog niets ingevuld.")
        choices.append(Choice(DONE, words.say("Klaar, dit klopt")))
        question = words.say("Kloppen uw antwoorden?")
        prompt = choice_prompt(state, "controle", question, choices)
        return screen(state, world, words.say("Uw antwoorden"), (Paragraph(text),), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen(question) if question == DONE:
                return state.back()
            case Chosen(question):
                key = FactKey.parse(question)
                if key.role is Role.BUDGET:
                    return state.to(Where("budget_bedrag", item=key.name))
                return state.to(Where(QUESTION, REVIEW, question))
        return state
