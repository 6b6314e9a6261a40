"""What "keep nothing" does after beginning again, and what is said about answers of a file."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.errand import Errand
from geldstap.app.screen import Chosen, Stop
from geldstap.app.state import State, Where
from geldstap.export.plain import render
from geldstap.interview.session import Session
from geldstap.model.answer import Given
from geldstap.store.saved import SavedSession
from tests.app.worlds import DAY, play, start, world

BEFORE = {"aantal_kinderen": Given(Decimal(3))}


@pytest.fixture
def anew(tmp_path: Path) -> Conversation:
    """Somebody whose answers were kept, who began again and gave one answer."""
    earlier = world(tmp_path)
    earlier.keeper.save(SavedSession(BEFORE, date(2026, 11, 1)))
    earlier.keeper.close()
    conversation = play(start(tmp_path), "opnieuw", "2512", "GM0518")
    assert conversation.world.keeper.describe().exists
    return conversation


def keys(conversation: Conversation | Errand) -> list[str]:
    """What can be chosen."""
    prompt = conversation.screen().prompt
    assert prompt is not None
    return [choice.key for choice in prompt.choices]


def said(conversation: Conversation | Errand) -> str:
    """What stands on the screen above the question."""
    document = conversation.screen().document
    words = world(Path()).words("nl")
    return " ".join(render(document, words, 10_000).split())


def test_keeping_nothing_after_beginning_again_leaves_nothing(anew: Conversation) -> None:
    """Also not what was kept before; it is said beforehand and afterwards."""
    stopping = anew.answer(Stop())
    prompt = stopping.screen().prompt
    assert prompt is not None
    assert prompt.choices[0].note == "Ook uw antwoorden van de vorige keer worden gewist."
    ended = stopping.answer(Chosen("nee"))
    assert not ended.world.keeper.describe().exists
    assert "Uw antwoorden van de vorige keer zijn gewist." in said(ended)
    assert "Uw antwoorden zijn niet bewaard." in said(ended)


def test_keeping_nothing_after_the_first_step_does_the_same(anew: Conversation) -> None:
    """On the page that asks it there."""
    at_question = Conversation(anew.world, replace(anew.state, where=Where("bewaren")))
    decided = at_question.answer(Chosen("nee"))
    assert not decided.world.keeper.describe().exists
    assert decided.state.where.page == "menu"
    assert keys(decided.answer(Stop())) == ["stop", "ja", "verder"]


@pytest.mark.parametrize("page", ["bewaren", "stoppen"])
def test_what_was_kept_before_can_stay(anew: Conversation, page: str) -> None:
    """Somebody else may sit at the computer now."""
    asked = Conversation(anew.world, replace(anew.state, where=Where(page)))
    decided = asked.answer(Chosen("oude"))
    kept, _ = world(Path(decided.world.keeper.describe().path).parents[1]).keeper.load()
    assert kept is not None
    assert kept.answers == BEFORE
    if page == "stoppen":
        assert "Uw antwoorden van de vorige keer staan nog op deze computer." in said(decided)


def test_keeping_puts_the_new_answers_in_place_of_the_old(anew: Conversation) -> None:
    """As the line says."""
    ended = anew.answer(Stop()).answer(Chosen("ja"))
    kept, _ = ended.world.keeper.load()
    assert kept is not None
    assert set(kept.answers) == {"gemeente"}


def test_who_kept_nothing_before_is_asked_as_ever(tmp_path: Path) -> None:
    """Nothing is said of a time before."""
    asked = play(start(tmp_path), "begin", "maakt_niet_uit", "2512", "GM0518").answer(Stop())
    assert keys(asked) == ["nee", "ja", "verder"]
    ended = asked.answer(Chosen("nee"))
    assert "vorige keer" not in said(ended)


def test_stopping_with_answers_of_a_file_offers_no_keeping(tmp_path: Path) -> None:
    """They are in the file already, and "keep" would write over what was kept."""
    session = Session({"aantal_kinderen": Given(Decimal(2))})
    where = Where("voorbeeld_export", item="tekst")
    state = State(session=session, where=where, behind=(Where("menu"),), keep=False, from_file=True)
    errand = Errand(Conversation(world(tmp_path, DAY), state))
    stopping = errand.answer(Stop())
    assert keys(stopping) == ["stop", "verder"]
    assert "Uw antwoorden blijven in het bestand waar ze uit komen." in said(stopping)
    assert "bestand waar ze uit komen" in said(stopping.answer(Chosen("stop")))
