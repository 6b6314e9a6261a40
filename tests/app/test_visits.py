"""A guided session: a quiet start, nothing kept, a sheet for who looks along, a closing page."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from geldstap.app.closing import sheet
from geldstap.app.conversation import Conversation
from geldstap.app.example import PRACTICE, names
from geldstap.app.helping import FILE
from geldstap.app.own_talk import questions
from geldstap.app.pages.talk_question import ASK
from geldstap.app.screen import Back, Chosen, Help, Stop, Typed
from geldstap.app.state import Where
from geldstap.app.visit import KeepsNothing, Visit, WritesNowhere
from geldstap.export.plain import render
from geldstap.model.answer import Given
from geldstap.report.document import Document
from geldstap.source.data import content_root
from geldstap.steps.talk_offer import TYPED, Part
from geldstap.store.answers import Saving
from geldstap.store.saved import SavedSession
from geldstap.text.content import texts
from tests.app.worlds import BEGAN, DAY, FolderShelves, play, start, visiting
from tests.report.households import DUTCH, vocabulary

BSN = "123456782"
AT_WAGES = ("begin", "maakt_niet_uit", "2512", "GM0518", "budget", "inkomsten", "loon")
PAID = (*AT_WAGES, "3123 per maand", "klaar", "klaar")


def said(document: Document | None) -> str:
    """A document as one line."""
    assert document is not None
    return " ".join(render(document, DUTCH, 10_000).split())


def shown(conversation: Conversation) -> str:
    """What a page says above its question."""
    return said(conversation.screen().document)


@pytest.mark.parametrize("word", ["swap", "printer", "scherm", "terug kunt schuiven"])
def test_the_start_says_what_cannot_be_erased(tmp_path: Path, word: str) -> None:
    """Before anything is typed."""
    assert word in shown(visiting(tmp_path))


def test_plain_mode_says_that_the_window_keeps_it(tmp_path: Path) -> None:
    """And how to clear it."""
    visit = Visit(lambda: BEGAN, FolderShelves(tmp_path), can_blank=False)
    assert "“clear” (op Windows “cls”)" in shown(visiting(tmp_path, visit))


def test_keeping_is_never_asked(tmp_path: Path) -> None:
    """Neither after a step, nor while stopping, nor after erasing everything."""
    after_step = play(visiting(tmp_path), *PAID, "verder")
    assert after_step.state.where.page == "menu"
    closing = play(after_step, Stop())
    assert closing.state.where.page == "stoppen"
    assert "ja" not in [choice.key for choice in closing.screen().prompt.choices]  # type: ignore[union-attr]
    erased = play(after_step, "meer", "privacy", "wis", "ja")
    assert erased.state.keep is False
    assert not erased.state.session.answers
    assert list(tmp_path.rglob("*")) == []


def test_what_keeps_nothing_keeps_nothing() -> None:
    """Whoever would ask it to."""
    keeper = KeepsNothing()
    saved = SavedSession({"vermogen": Given(value=True)}, DAY, "nl")
    assert keeper.save(saved) is Saving.NEVER
    assert keeper.load() == (None, ())
    assert not keeper.describe().exists
    assert WritesNowhere().write("geldstap.html", "x") is None


def test_the_clock_starts_with_the_first_question(tmp_path: Path) -> None:
    """A volunteer may talk first."""
    begun = play(visiting(tmp_path), "privacy", "terug", "begin")
    assert begun.state.since == BEGAN
    assert "Begonnen om 10:05 uur." in said(begun.screen().aside)


@pytest.mark.parametrize(("minutes", "warned"), [(49, False), (50, True), (75, True)])
def test_an_hour_is_said_to_the_volunteer_alone(tmp_path: Path, minutes: int, warned: bool) -> None:
    """On the sheet, with the minutes; nothing on the page of the visitor counts."""
    now = BEGAN + timedelta(minutes=minutes)
    begun = play(visiting(tmp_path, Visit(lambda: now, FolderShelves(tmp_path))), "begin")
    later = Conversation(begun.world, replace(begun.state, since=BEGAN))
    assert f"{minutes} minuten geleden" in said(later.screen().aside)
    assert ("bijna een uur" in said(later.screen().aside)) is warned
    assert "minuten geleden" not in shown(later)


def test_a_question_has_its_sheet(tmp_path: Path) -> None:
    """What it means, on which paper it stands, what not to do; behind help the same."""
    at_rent = play(visiting(tmp_path), "begin", "maakt_niet_uit", "2512", "GM0518")
    state = at_rent.state.to(Where("vraag", "recht", "kale_huur"))
    asked = Conversation(at_rent.world, state)
    sheet_ = said(asked.screen().aside)
    assert "De huur zonder servicekosten" in sheet_
    assert "Op welk papier" in sheet_
    assert "Trek zelf niets af van het totaal." in sheet_
    helped = play(asked, Help(), "meekijken")
    assert "De huur zonder servicekosten" in shown(helped)
    assert "Vraag geen BSN en geen DigiD." in shown(helped)
    assert play(helped, Back(), Back()).state.where.item == "kale_huur"


def test_without_words_of_its_own_a_sheet_has_those_of_the_question(tmp_path: Path) -> None:
    """Why it is asked and on which paper, but not what was said at the start already."""
    begun = play(visiting(tmp_path), "begin", "maakt_niet_uit", "2512", "GM0518")
    asked = Conversation(
        begun.world, begun.state.to(Where("vraag", "recht", "aanvrager.geboortedatum"))
    )
    sheet_ = said(asked.screen().aside)
    assert "Veel regelingen gelden vanaf een leeftijd" in sheet_
    assert "blijft op deze computer" not in sheet_


def test_nobody_looks_along_at_home(tmp_path: Path) -> None:
    """Outside of a session no page has a sheet, and help no line about one."""
    begun = play(start(tmp_path), "begin")
    assert begun.screen().aside is None
    helped = play(begun, Help()).screen().prompt
    assert helped is not None
    assert "meekijken" not in [choice.key for choice in helped.choices]


@pytest.mark.parametrize("guided", [True, False])
def test_a_bsn_is_refused_and_forgotten(tmp_path: Path, guided: bool) -> None:
    """It is no answer and no draft, and isn't shown again: typed, before help, before stopping."""
    asked = play(visiting(tmp_path) if guided else start(tmp_path), *AT_WAGES)
    for reply in (Typed(BSN), Typed("mijn bsn is 123.456.782"), Help(BSN), Stop(BSN), Back(BSN)):
        after = asked.answer(reply)
        assert BSN not in str(after.state), reply
        assert "123.456" not in str(after.state), reply
        assert "123456782" not in str(after.screen()), reply
    refused = asked.answer(Typed(BSN)).screen().prompt
    assert refused is not None
    assert "burgerservicenummer" in refused.error


def test_own_words_wait_without_a_bsn(tmp_path: Path) -> None:
    """Where one may type freely, the rest of it is there again after help."""
    begun = play(visiting(tmp_path), "begin", "maakt_niet_uit", "2512", "GM0518")
    session, world = begun.state.session, begun.world
    part, question = next(
        (part, each) for part in Part for each in questions(part, session, world) if each in TYPED
    )
    asked = Conversation(world, begun.state.to(Where(ASK, part, question)))
    helped = asked.answer(Help(f"Over de huur, mijn bsn is {BSN}."))
    assert BSN not in str(helped.state)
    again = helped.answer(Back()).screen().prompt
    assert again is not None
    assert again.draft.startswith("Over de huur")


def test_the_closing_page_says_what_was_done_without_amounts(tmp_path: Path) -> None:
    """On the screen and on paper; the whole letter has them."""
    closing = play(visiting(tmp_path), *PAID, "verder", Stop())
    assert "met 1 bedrag." in shown(closing)
    assert "Wie u kunt bellen" in shown(closing)
    assert "3.123" not in shown(closing)
    assert "3.123" not in said(sheet(closing.state.session, "nl", closing.world))
    preview = play(closing, "alles", "tekst")
    assert "3.123" in shown(preview)


def test_a_file_goes_where_one_says(tmp_path: Path) -> None:
    """Its whole name is said, and then one is where one was."""
    closing = play(visiting(tmp_path), *PAID, "verder", Stop())
    taken = play(closing, "blad", "html", "ja", str(tmp_path / "stick"))
    assert taken.state.where.page == "stoppen"
    prompt = taken.screen().prompt
    assert prompt is not None
    assert str(tmp_path / "stick" / "geldstap.html") in prompt.note
    assert (tmp_path / "stick" / "geldstap.html").is_file()


def test_a_folder_that_is_not_there_is_asked_again(tmp_path: Path) -> None:
    """Nor is a folder taken that depends on where the program was started."""
    asked = play(visiting(tmp_path), *PAID, "verder", Stop(), "alles", "tekst", "ja", "map")
    for folder in (str(tmp_path / "nergens"), "stick"):
        prompt = play(asked, folder).screen().prompt
        assert prompt is not None
        assert "Deze map vinden wij niet" in prompt.error
    on_computer = play(asked, str(tmp_path))
    assert "Wis het daar" in on_computer.state.notice


def test_the_last_words_have_nothing_of_the_visitor(tmp_path: Path) -> None:
    """Not even where they live: plain mode leaves it in the window."""
    ended = play(visiting(tmp_path), *PAID, "verder", Stop(), "volgende")
    assert ended.screen().prompt is None
    assert "Helpdesk Geldzaken" not in str(ended.screen())


def test_practice_is_marked_on_every_screen_and_file(tmp_path: Path) -> None:
    """And begins filled in, if one likes."""
    visit = Visit(lambda: BEGAN, FolderShelves(tmp_path), is_practice=True)
    begun = play(visiting(tmp_path, visit), "ingevuld")
    assert begun.state.session.text("gemeente") == "GM0518"
    assert begun.screen().where.startswith("Oefening: ")
    document = sheet(begun.state.session, "nl", begun.world)
    assert document.title.startswith("Oefening: ")
    assert "De persoon bestaat niet." in said(document)
    assert PRACTICE not in names()


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_sheets_are_about_questions_that_there_are(language: str) -> None:
    """A name that changed would take its sheet along without a word."""
    file = texts(content_root() / language, FILE)
    facts = {fact.name for fact in vocabulary()}
    lists = {fact.together for fact in vocabulary() if fact.together}
    assert set(file["vragen"]) <= facts
    assert set(file["lijsten"]) == lists
    assert all(set(sheet) <= {"betekent", "papier", "niet"} for sheet in file["vragen"].values())


def test_choosing_to_close_ends_it(tmp_path: Path) -> None:
    """From the start screen, too."""
    assert visiting(tmp_path).answer(Chosen("sluiten")).screen().prompt is None
