"""Somebody who knows all about a household, and answers every question about it in any form."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from geldstap.app.answers import NO, TYPED, YES
from geldstap.app.conversation import Conversation
from geldstap.app.pages.checklist import DONE
from geldstap.app.screen import Chosen, Marked, Prompt, PromptKind, Reply, Skip, Typed
from geldstap.interview.checklist import Mark, none_of
from geldstap.model.answer import Given
from geldstap.model.fact import FactKey, Known, Vocabulary

Household = Mapping[str, Known]
# More questions than these, and it goes round.
_MOST = 150

# What one says to what isn't about a fact: on after a pause, and yes, it is so.
ASKED_BACK = {"pauze": "verder", "klopt": "ja"}


def walked(conversation: Conversation, known: Household, end: str) -> Iterator[Conversation]:
    """Every moment until a page; what isn't known is left open with “weet ik niet”."""
    for _ in range(_MOST):
        yield conversation
        if conversation.state.where.page == end:
            return
        prompt = conversation.screen().prompt
        assert prompt is not None
        for reply in replies(prompt, known, conversation.world.vocabulary):
            conversation = conversation.answer(reply)
            assert not conversation.state.error, (prompt, reply, conversation.state.error)
    raise AssertionError(conversation.state.where)


def replies(prompt: Prompt, known: Household, vocabulary: Vocabulary) -> Iterator[Reply]:
    """What is answered to a question; to one that isn't about a fact, that one goes on."""
    if prompt.kind is PromptKind.CHECKLIST:
        yield from _marks(prompt, known, vocabulary)
    elif prompt.id in ASKED_BACK:
        yield Chosen(ASKED_BACK[prompt.id])
    elif prompt.id not in known:
        yield Skip()
    elif prompt.kind is PromptKind.TEXT:
        yield _typed(prompt, known, vocabulary)
    elif TYPED in (choice.key for choice in prompt.choices):
        yield from (Chosen(TYPED), _typed(prompt, known, vocabulary))
    else:
        yield Chosen(_key(known[prompt.id]))


def _marks(prompt: Prompt, known: Household, vocabulary: Vocabulary) -> Iterator[Reply]:
    """A mark at what is so, another one at what isn't known; the rest is no."""
    for line in prompt.choices:
        fact = vocabulary.of(FactKey.parse(line.key))
        if line.key not in known:
            wanted: Mark | None = Mark.DONT_KNOW
        else:
            wanted = None if Given(known[line.key]) == none_of(fact) else Mark.YES
        if wanted not in (None, line.mark):
            yield Marked((line.key,), wanted)
    # Without any mark “klaar” isn't offered, but means the same as “geen”.
    yield Chosen(DONE)


def _typed(prompt: Prompt, known: Household, vocabulary: Vocabulary) -> Typed:
    """What one types, with the period where an amount has one."""
    unit = vocabulary.of(FactKey.parse(prompt.id)).unit
    period = next((f" {each}" for each in ("per maand", "per jaar") if each in unit), "")
    return Typed(typed(known[prompt.id]) + period)


def typed(value: Known) -> str:
    """A value as people type it."""
    if isinstance(value, date):
        return f"{value.day}-{value.month}-{value.year}"
    assert isinstance(value, Decimal)
    return str(value).replace(".", ",")


def _key(value: Known) -> str:
    if isinstance(value, bool):
        return YES if value else NO
    return str(value)
