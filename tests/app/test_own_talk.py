"""Preparing a conversation: the walk from what it is to a note in the person's own words."""

from copy import copy
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from geldstap.app import own_talk
from geldstap.app.conversation import Conversation, at_step, begin
from geldstap.app.screen import Back, Help, Marked, Skip
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.export.plain import render
from geldstap.interview.checklist import Mark
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import Session
from geldstap.model.answer import Declined, Given
from geldstap.report.document import Paragraph, Rows
from geldstap.steps.talk_offer import Question
from geldstap.store.answers import AnswerStore
from geldstap.text.words import Words
from tests.app import worlds
from tests.app.worlds import DAY, FolderWriter, play

DEN_HAAG = Session({"gemeente": Given("GM0518")})
# 111222333 passes the test of a BSN, worked out in tests/source/test_personal_numbers.
BSN = "111222333"


@cache
def _read() -> World:
    """A world that reads its rules and places once for all tests here."""
    return worlds.world(Path())


def world(folder: Path) -> World:
    """The same, with nothing on disk but in `folder`."""
    mine = copy(_read())
    mine.keeper, mine.writer = AnswerStore(folder / "antwoorden"), FolderWriter(folder)
    return mine


def begun(folder: Path, language: str = "nl") -> Conversation:
    """Somebody in Den Haag before the first question."""
    there = Conversation(world(folder), State(language, DEN_HAAG, Where("menu")))
    return play(at_step(there, Where("gesprek")), "vragen")


def asked(conversation: Conversation) -> str:
    """The question that is asked now."""
    prompt = conversation.screen().prompt
    assert prompt is not None
    return prompt.id.removeprefix("gesprek:")


def first_round(folder: Path, said: str = "Wat gaat eerst?") -> Conversation:
    """All of the short first round."""
    return play(
        begun(folder),
        *("schulden", "klaar", "geen", "gezondheid", "klaar"),
        *("vrijwilliger", "telefoon", "thuis", "klaar", said),
    )


def noted(conversation: Conversation) -> str:
    """The note as a text."""
    state, world_ = conversation.state, conversation.world
    document = own_talk.document(state.session, state.language, world_)
    return render(document, world_.words(state.language), 1000)


def test_a_human_comes_first(tmp_path: Path) -> None:
    """Before any question: that one decides, what it is like, and calling at once."""
    page = at_step(begin(world(tmp_path), "nl"), Where("gesprek"))
    shown = play(page, "2512", "GM0518").screen()
    assert shown.prompt is not None
    text = render(shown.document, page.world.words("nl"), 1000)
    assert "U bepaalt zelf waar het over gaat" in text
    assert {"verloop", "bellen"} <= {choice.key for choice in shown.prompt.choices}


def test_six_questions_make_a_note(tmp_path: Path) -> None:
    """With whom to call; what was said stands between quotation marks."""
    after = first_round(tmp_path)
    assert after.state.where.page == "uitkomst_gesprek"
    note = noted(after)
    for line in (
        "Hier wil ik over praten: Rekeningen of schulden die blijven liggen",
        "Wat ik wil zeggen of vragen: “Wat gaat eerst?”",
        "Hier wil ik het niet over hebben: Mijn gezondheid",
        "Het liefst praat ik met: Een vrijwilliger",
        "Zo wil ik praten: Met de telefoon; bij mij thuis",
        "SchuldHulpMaatje",
    ):
        assert line in note


def test_everything_can_be_passed_over(tmp_path: Path) -> None:
    """Each question in its own way; the note then says that one can ask without it."""
    conversation = begun(tmp_path)
    for _ in range(6):
        conversation = play(conversation, Skip(declined=True))
    assert conversation.state.where.page == "uitkomst_gesprek"
    assert conversation.state.session.answers["gesprek:hoe"] == Declined()
    assert "Een gesprek vragen kan ook zonder briefje." in noted(conversation)


def test_how_many_questions_are_left_is_said(tmp_path: Path) -> None:
    """From six down to one."""
    conversation = begun(tmp_path)
    said = []
    for _ in range(6):
        said.append(conversation.screen().progress)
        conversation = play(conversation, Skip())
    assert said == [f"nog hooguit {n} vragen" for n in range(6, 1, -1)] + ["nog hooguit 1 vraag"]


def test_a_choice_can_be_taken_away(tmp_path: Path) -> None:
    """The same line once more; and a mark that says “I don't know” is no choice here."""
    conversation = play(begun(tmp_path), "schulden", "post", "schulden")
    conversation = play(conversation, Marked(("post",), Mark.DONT_KNOW), "geen")
    assert conversation.state.session.answers["gesprek:onderwerpen"] == Given("")


def test_back_and_help_lose_nothing(tmp_path: Path) -> None:
    """What was chosen is there still, and so is the question before."""
    conversation = play(begun(tmp_path), "schulden", "klaar", "geen")
    again = play(conversation, Back(), Back())
    assert asked(again) == "onderwerpen"
    prompt = again.screen().prompt
    assert prompt is not None
    assert [line.key for line in prompt.choices if line.mark] == ["schulden"]
    helped = play(conversation, "werk", Help(), "terug")
    prompt = helped.screen().prompt
    assert prompt is not None
    assert [line.key for line in prompt.choices if line.mark] == ["werk"]


def test_help_says_why_this_is_asked(tmp_path: Path) -> None:
    """As at every question."""
    page = play(begun(tmp_path), Help()).screen()
    assert "Waarom wij dit vragen" in render(page.document, world(tmp_path).words("nl"))


@pytest.mark.parametrize(
    ("guidance", "note", "why"),
    [(None, True, False), (Guidance.QUICK, False, False), (Guidance.CALM, True, True)],
)
def test_the_way_of_guidance_says_what_stands_above_a_question(
    tmp_path: Path, guidance: Guidance | None, *, note: bool, why: bool
) -> None:
    """As at the questions of every other step."""
    conversation = begun(tmp_path)
    guided = Conversation(conversation.world, replace(conversation.state, guidance=guidance))
    shown = guided.screen()
    assert shown.prompt is not None
    assert bool(shown.prompt.note) == note
    said = render(shown.document, world(tmp_path).words("nl"))
    assert ("Dan weet de ander waar het over gaat" in said) == why


def test_more_can_be_filled_in_by_part(tmp_path: Path) -> None:
    """One comes back to the list of parts, which says what was chosen."""
    parts = play(first_round(tmp_path), "invullen", "wie_mee", "partner", "klaar", "ja", "Tigrinya")
    prompt = parts.screen().prompt
    assert prompt is not None
    notes = {choice.key: choice.note for choice in prompt.choices}
    assert notes["wie_mee"] == "Mijn partner; Tigrinya"
    assert notes["papieren"] == ""
    assert "Ik wil graag een tolk: Tigrinya" in noted(parts)
    assert play(parts, "klaar").state.where.page == "uitkomst_gesprek"


def test_a_follow_up_question_only_comes_where_it_means_something(tmp_path: Path) -> None:
    """What may be shared and with whom: only after yes."""
    parts = play(first_round(tmp_path), "invullen", "delen")
    assert play(parts, "eerst_vragen").state.where.page == "gesprek_delen"
    shared = play(parts, "ja", "bedragen", "klaar", "schuldhulp", "klaar")
    assert "Met wie dat mag: Wie helpt bij schulden" in noted(shared)


def test_a_bsn_is_not_kept(tmp_path: Path) -> None:
    """Not in the answers, not in what was being typed, and the reason is told."""
    after = first_round(tmp_path, f"Mijn nummer is {BSN}.")
    assert after.state.session.text("gesprek:zeggen") == "Mijn nummer is […]."
    assert BSN not in repr(after.state)
    assert "burgerservicenummer" in after.state.notice


def test_a_reference_is_asked_about_and_kept(tmp_path: Path) -> None:
    """And asked about once: going through the questions again asks nothing."""
    typed = "Klantnummer 123456782: wat nu?"
    waiting = first_round(tmp_path, typed)
    assert waiting.state.where.page == "gesprek_nummer"
    kept = play(waiting, "ja")
    assert kept.state.session.text("gesprek:zeggen") == typed
    again = play(kept, "invullen", "eigen_woorden", typed)
    assert asked(again) == "bereiken"


@pytest.mark.parametrize(
    ("choice", "page", "text"),
    [("nee", "uitkomst_gesprek", "Nummer […]"), ("anders", "gesprek_vraag", "")],
)
def test_a_number_that_is_no_reference(tmp_path: Path, choice: str, page: str, text: str) -> None:
    """It is left out, or one types again what one wants to say."""
    after = play(first_round(tmp_path, "Nummer 123456789"), choice)
    assert after.state.where.page == page
    assert after.state.session.text("gesprek:zeggen") == text
    assert choice == "nee" or after.state.draft == "Nummer 123456789"


def test_a_bsn_beside_a_reference_goes_at_once(tmp_path: Path) -> None:
    """Nothing of it waits for the answer about the other number."""
    waiting = first_round(tmp_path, f"BSN {BSN}, klantnummer 123456782")
    assert waiting.state.where.page == "gesprek_nummer"
    assert BSN not in repr(waiting.state)
    assert "burgerservicenummer" in waiting.state.notice


def test_a_text_that_is_too_long_stays_to_be_shortened(tmp_path: Path) -> None:
    """With how much fits; nothing that was typed is lost."""
    typed = "Dit is een lang verhaal. " * 25
    after = first_round(tmp_path, typed)
    assert "420" in after.state.error
    assert after.state.draft == typed
    assert after.state.session.text("gesprek:zeggen") == ""


def test_a_phone_number_may_stay_and_is_told(tmp_path: Path) -> None:
    """Whoever reads the note sees it."""
    after = first_round(tmp_path, "Bel mij op 06-12345678.")
    assert "06-12345678" in noted(after)
    assert "een telefoonnummer" in after.state.notice


def test_what_is_urgent_brings_the_municipality_first(tmp_path: Path) -> None:
    """With what the law says, on the screen; and on the note, where it binds the reader."""
    urgent = play(begun(tmp_path), "schulden", "klaar", "huis_uit", "klaar", "geen", "schuldhulp")
    urgent = play(urgent, "geen", Skip())
    assert "binnen drie werkdagen" in noted(urgent)
    shown = render(urgent.screen().document, urgent.world.words("nl"))
    first = "Bel vandaag nog: Helpdesk Geldzaken, (070) 353 61 88."
    assert " ".join(shown.split()).startswith(first)
    contacts = own_talk.contacts(urgent.state.session, "nl", urgent.world)
    assert contacts[0].name == "Helpdesk Geldzaken"
    on_paper = own_talk.document(urgent.state.session, "nl", urgent.world).blocks
    assert isinstance(on_paper[0], Paragraph)
    assert "(070) 353 61 88" in on_paper[0].text
    lines = [block.rows[0].label for block in on_paper if isinstance(block, Rows)]
    assert lines[0] == "Er is haast bij"


def test_who_decides_may_ask_more(tmp_path: Path) -> None:
    """That is said beforehand: no false promise about what one leaves out."""
    after = play(begun(tmp_path), "schulden", "klaar", "geen", "geen", "gemeente", "geen", Skip())
    assert "Dan vraagt de wet dat u vertelt wat daarvoor nodig is" in " ".join(
        render(after.screen().document, after.world.words("nl")).split()
    )


def test_there_is_always_a_number(tmp_path: Path) -> None:
    """A volunteer has only a website: then the nearest number stands beside it."""
    for person in ("vrijwilliger", "servicepunt", "geldfit", "maakt_niet_uit"):
        session = DEN_HAAG.with_answer("gesprek:met_wie", Given(person))
        found = own_talk.contacts(session, "nl", world(tmp_path))
        assert any(each.phone for each in found), person
        assert len(found) <= own_talk.MOST_CONTACTS


def test_one_asks_for_whom_one_chose(tmp_path: Path) -> None:
    """By the number of the municipality, where that is where they are."""
    session = DEN_HAAG.with_answer("gesprek:met_wie", Given("raadslieden"))
    text = render(own_talk.document(session, "nl", world(tmp_path)), Words.load("nl"), 1000)
    asked = "(070) 353 61 88. Kosten: gratis. "
    assert asked in text
    assert "Vragen naar een sociaal raadsman of raadsvrouw." in text


def test_the_municipality_offers_its_own(tmp_path: Path) -> None:
    """Its topic in the list, its people first, in the language of the person."""
    offer = own_talk.offer(DEN_HAAG, world(tmp_path))
    assert [each.id for each in offer.local_topics] == ["energie"]
    assert own_talk.choices(Question.WHO, DEN_HAAG, world(tmp_path))[0] == "helpdesk"
    session = DEN_HAAG.with_answer("gesprek:onderwerpen", Given("energie"))
    session = session.with_answer("gesprek:meenemen", Given("energie.1"))
    english = own_talk.document(session, "en", world(tmp_path))
    text = render(english, world(tmp_path).words("en"), 1000)
    assert "What I want to talk about: Using less energy" in text
    assert "I bring: Annual statement of the energy" in text


def test_elsewhere_there_are_the_national_ones(tmp_path: Path) -> None:
    """Also where no municipality is known."""
    assert own_talk.offer(Session(), world(tmp_path)).local_people == ()
    assert own_talk.choices(Question.WHO, Session(), world(tmp_path))[0] == "vrijwilliger"


def test_a_note_in_dutch_for_who_helps(tmp_path: Path) -> None:
    """Whoever reads English takes along a note that a Dutch helper can read."""
    after = play(begun(tmp_path, "en"), "schulden", "klaar", Skip(), Skip(), Skip(), Skip(), Skip())
    shown = play(after, "taal")
    assert "Hier wil ik over praten" in render(shown.screen().document, shown.world.words("en"))
    written = play(shown, "exporteer", "tekst", "ja")
    assert "gesprek.txt" in written.state.notice
    text = (tmp_path / "gesprek.txt").read_text(encoding="utf-8")
    assert "Ik wil graag een gesprek." in text
    assert "Website:" in text


@pytest.mark.parametrize(("format_", "name"), [("html", "gesprek.html"), ("tekst", "gesprek.txt")])
def test_the_note_is_written_after_a_preview(tmp_path: Path, format_: str, name: str) -> None:
    """Exactly what was shown, and nothing of the rest of the answers."""
    preview = play(first_round(tmp_path), "exporteer", format_)
    shown = render(preview.screen().document, preview.world.words("nl"))
    assert "Wat gaat eerst?" in shown
    assert not (tmp_path / name).exists()
    play(preview, "ja")
    assert "Wat gaat eerst?" in (tmp_path / name).read_text(encoding="utf-8")


def test_what_was_said_comes_back_when_it_was_kept(tmp_path: Path) -> None:
    """Only after consent, as every answer; a BSN isn't in the file."""
    typed = f"Wat gaat eerst? {BSN}"
    kept = play(first_round(tmp_path, typed), "menu", "ja")
    assert kept.state.keep
    found, _ = AnswerStore(tmp_path / "antwoorden").load()
    assert found is not None
    assert own_talk.wishes(Session(found.answers)).said == {Question.SAY: "Wat gaat eerst? […]"}
    stored = [path.read_text(encoding="utf-8") for path in tmp_path.rglob("*.json")]
    assert stored
    assert not any(BSN in text for text in stored)
    assert found.saved == DAY
