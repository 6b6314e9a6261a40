"""The way in for people who only know what lands on their account.

What lies behind it is read when somebody goes there: most people have the paper.
"""

import re

from geldstap.app.answers import ONLY_NET
from geldstap.app.pages.base import Page
from geldstap.app.screen import Choice, Chosen, Reply, Screen, Typed
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.interview.session import is_open
from geldstap.model.fact import FactKey, Role
from geldstap.report.document import Paragraph
from geldstap.text.content import QuestionText
from geldstap.text.net_words import question, sentence
from geldstap.text.words import Words

QUESTION, PERIOD, RESULT = "netto", "netto_periode", "netto_uitkomst"
PAGES = (QUESTION, PERIOD, RESULT)
_FACT = "toetsingsinkomen"
_ROLES = (Role.APPLICANT, Role.PARTNER)
_NET = re.compile(r"\b(?:netto|nett?)\b", re.IGNORECASE)


def wanted(key: FactKey, reply: Reply) -> bool:
    """Whether somebody says that they only know the net amount."""
    if not offered(key):
        return False
    return reply == Chosen(ONLY_NET) or (isinstance(reply, Typed) and bool(_NET.search(reply.text)))


def offered(key: FactKey) -> bool:
    """Whether a gross year income is asked of somebody whose age may be known."""
    return key.name == _FACT and key.role in _ROLES


def worth_trying(state: State, key: FactKey) -> bool:
    """Whether somebody who doesn't know the gross amount may know the net one: asked once."""
    return offered(key) and is_open(state.session, key)


def tried_first(words: Words) -> str:
    """Said where “weet ik niet” leads here, with the way on."""
    return words.say(
        "Misschien weet u wel wat er netto binnenkomt. Weet u dat ook niet? Kies dan nog een keer "
        "“weet ik niet”."
    )


def hint(key: FactKey, words: Words, *, listed: bool) -> tuple[Paragraph, ...]:
    """How to get here, where the amount is typed."""
    if listed or not offered(key):
        return ()
    return (Paragraph(sentence(words, "schatting", "hoe", key.role)),)


def choice(key: FactKey, words: Words, *, listed: bool) -> tuple[Choice, ...]:
    """The line in a list of sides."""
    if not listed or not offered(key):
        return ()
    return (Choice(ONLY_NET, sentence(words, "keuzes", ONLY_NET, key.role)),)


def begin(state: State, world: World, key: FactKey, reply: Reply) -> State:
    """The first question; an amount that was typed along is kept for its own question."""
    from geldstap.app.pages import net_questions

    text = _NET.sub("", reply.text).strip() if isinstance(reply, Typed) else ""
    return net_questions.begin(state, world, key.role, text)


def fact_of(where: Where) -> FactKey:
    """The question for which a page about net pay is there."""
    return FactKey(_FACT, Role(where.item.partition(".")[0]))


def asked(where: Where, words: Words) -> QuestionText | None:
    """The words of the question about net pay itself; None where the estimate is shown."""
    if where.page != QUESTION:
        return None
    role, _, name = where.item.split(".")
    return question(words, name, Role(role))


class NetPage:
    """One of the pages behind it, by its name."""

    def __init__(self, name: str) -> None:
        self._name = name

    def screen(self, state: State, world: World) -> Screen:
        return self._page().screen(state, world)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        return self._page().reply(state, world, reply)

    def earlier(self, state: State, world: World) -> Where | None:
        """The question before."""
        from geldstap.app.pages import net_questions

        return net_questions.earlier(state, world)

    def _page(self) -> Page:
        from geldstap.app.pages import net_questions

        return net_questions.PAGES[self._name]
