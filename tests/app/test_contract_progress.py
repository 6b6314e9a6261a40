"""How many questions about a contract are left at most: said from the first one on, and never more."""

from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.pages.question import PAGE, start
from geldstap.app.screen import Chosen, PromptKind, Reply, Skip, Typed
from geldstap.app.state import MENU, State
from geldstap.app.steps import step_of
from tests.app.worlds import world


@pytest.mark.parametrize(
    ("step", "first", "known"),
    [
        # Kind, two days, use and tariffs of electricity and gas, fixed costs, two tariffs of now.
        ("energie", 10, {"energie.soort": "vast", "energie.startdatum": "maart 2026"}),
        ("energie", 10, {"energie.soort": "vast", "energie.startdatum": "maart 2022"}),
        ("energie", 10, {"energie.soort": "geen_keuze"}),
        ("energie", 10, {}),
        # Kind, last day, costs, handset, its costs and what is left to pay.
        ("telefoon", 6, {"telefoon.soort": "looptijd", "telefoon.toestel_op_afbetaling": "ja"}),
        ("telefoon", 6, {"telefoon.soort": "prepaid"}),
    ],
)
def test_it_is_true_and_only_gets_less(
    tmp_path: Path, step: str, first: int, known: dict[str, str]
) -> None:
    """However one answers; and it ends when nothing is left."""
    here = world(tmp_path)
    conversation = Conversation(here, start(State(where=MENU), here, step))
    left = [_left(conversation, step)]
    while conversation.state.where.page == PAGE:
        assert str(left[-1]) in conversation.screen().progress
        conversation = conversation.answer(_reply(conversation, known))
        left.append(_left(conversation, step))
    assert left == sorted(left, reverse=True)
    assert (left[0], left[-1]) == (first, 0)


def _left(conversation: Conversation, step: str) -> int:
    together = conversation.state.way.together
    left = step_of(step).left(conversation.state.session, conversation.world, together)
    assert left is not None
    return left


def _reply(conversation: Conversation, known: dict[str, str]) -> Reply:
    prompt = conversation.screen().prompt
    assert prompt is not None
    text = known.get(prompt.id)
    if text is None:
        return Skip()
    return Typed(text) if prompt.kind is PromptKind.TEXT else Chosen(text)
