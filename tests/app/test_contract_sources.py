"""Where it comes from what is said of a contract: one choice away, or at once for who wants all."""

from dataclasses import replace
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.state import MENU, State, Where
from geldstap.export.plain import render
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from tests.app.worlds import play, world

KNOWN = {"energie.soort": "variabel", "telefoon.soort": "maandelijks_opzegbaar"}


def result(folder: Path, page: str) -> Conversation:
    """The result of one contract."""
    session = Session({id_: Given(value) for id_, value in KNOWN.items()})
    return Conversation(world(folder), State(session=session, where=Where(page), behind=(MENU,)))


def said(conversation: Conversation) -> str:
    """All words of a page."""
    return render(conversation.screen().document, conversation.world.words("nl"), 10_000)


@pytest.mark.parametrize(
    ("page", "source"),
    [("uitkomst_energie", "ACM ConsuWijzer"), ("uitkomst_telefoon", "Telecommunicatiewet")],
)
def test_sources_are_a_choice(tmp_path: Path, page: str, source: str) -> None:
    """They stand on a page of their own, from which one comes back."""
    shown = result(tmp_path, page)
    assert source not in said(shown)
    sources = play(shown, "contract_bronnen")
    assert source in said(sources)
    assert sources.state.back().where.page == page


def test_who_wants_everything_sees_them_at_once(tmp_path: Path) -> None:
    """With everything beside it there is nothing to choose."""
    shown = result(tmp_path, "uitkomst_telefoon")
    everything = replace(shown.state, guidance=Guidance.EVERYTHING)
    page = Conversation(shown.world, everything)
    assert "Telecommunicatiewet" in said(page)
    prompt = page.screen().prompt
    assert prompt is not None
    assert "contract_bronnen" not in [choice.key for choice in prompt.choices]
