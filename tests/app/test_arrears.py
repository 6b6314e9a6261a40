"""“Ik heb een brief gekregen” and “Ik kom er niet uit” in the conversation."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from geldstap.app import arrears, plan
from geldstap.app.conversation import Conversation
from geldstap.app.letter import whole_letter
from geldstap.app.screen import Back, Skip, Stop
from geldstap.app.state import MENU, State, Where
from geldstap.export.plain import render
from geldstap.report.document import Contacts
from geldstap.steps.arrears import Letter
from tests.app.worlds import play, start, world

ALLOWANCE = ("brief", "overheid", "toeslag", "13-11-2026")


def shown(conversation: Conversation) -> str:
    """The page as text, with what stands beside the question."""
    screen = conversation.screen()
    assert screen.prompt is not None
    words = conversation.world.words(conversation.state.language)
    return f"{render(screen.document, words, 10_000)}\n{screen.prompt.note}"


def test_a_letter_says_until_when(tmp_path: Path) -> None:
    """Awir 28 and 35: paying back isn't moved out of Christmas, the objection is."""
    text = shown(play(start(tmp_path), *ALLOWANCE))
    assert "Doe dat uiterlijk op 25 december 2026." in text
    assert "Maak dan uiterlijk op 28 december 2026 bezwaar." in text
    assert text.count("Er is tijd. De eerste dag die kan tellen: 25 december 2026.") == 1


def test_what_is_urgent_begins_with_a_human(tmp_path: Path) -> None:
    """Before what the letter means comes whom to call; the number stands beside the question."""
    conversation = play(start(tmp_path), "brief", "deurwaarder", "ontruiming", "30-11-2026")
    blocks = conversation.screen().document.blocks
    assert any(isinstance(block, Contacts) for block in blocks[:3])
    assert "Bel eerst: Geldfit, 0800-8115." in shown(conversation)


def test_the_number_of_the_municipality_is_one_question_away(tmp_path: Path) -> None:
    """Nothing is asked before; who gives a postcode gets the nearest number, and keeps the rest."""
    asked = play(start(tmp_path), "brief", "wonen", "energie", Skip(), "hulp_waar", "2512")
    assert asked.state.where == Where("uitkomst_brief", item="energie")
    assert "Bel eerst: Helpdesk Geldzaken" in shown(asked)
    assert arrears.letters(asked.state.session)[0].letter is Letter.ENERGY


def test_a_tax_has_three_days_to_pay(tmp_path: Path) -> None:
    """IW 1990 9: the earliest is said first, and what there is to do goes before what it means."""
    text = shown(play(start(tmp_path), "brief", "overheid", "belasting", "16 nov"))
    assert "De eerste dag die kan tellen: 30 november 2026." in text
    days = [text.rindex(day) for day in ("16 december 2026", "28 december 2026 de laatste dag")]
    assert text.index("30 november 2026, of vraag") < days[0] < days[1]
    assert text.index("Wat u nu kunt doen") < text.index("Wat deze brief betekent")


def test_one_day_with_time_is_said_once(tmp_path: Path) -> None:
    """WAHV 6 with Awb 6:7: 42 days after 2 November is 14 December; said once, beside the question."""
    text = shown(play(start(tmp_path), "brief", "boete", "boete", "2-11-2026"))
    assert text.count("Er is tijd. Reageer uiterlijk op 14 december 2026.") == 1


def test_one_day_that_counts_is_called_so(tmp_path: Path) -> None:
    """Rv 475i: four weeks after the letter about a seizure; with one day there is no first."""
    text = shown(play(start(tmp_path), "brief", "deurwaarder", "beslag", "20-11-2026"))
    assert "De dag die telt: 18 december 2026." in text


def test_arrears_of_a_mortgage_ask_no_date(tmp_path: Path) -> None:
    """BW 7:128aa and 7:128a: the bank looks for a solution before it may have the home sold."""
    text = shown(play(start(tmp_path), "brief", "wonen", "hypotheek"))
    assert "zoekt zij een oplossing die bij u past" in text
    assert "0800-8020" in shown(
        play(start(tmp_path), "brief", "wonen", "hypotheek", "brief_bellen")
    )


def test_the_year_may_be_left_out(tmp_path: Path) -> None:
    """A letter is of the latest such day; one that comes soon is questioned, never last year's."""
    conversation = play(start(tmp_path), "brief", "overheid", "toeslag")
    assert "13 november 2026" in shown(play(conversation, "13 nov"))
    assert "Deze dag komt nog" in play(conversation, "13 dec").state.error
    hearing = play(start(tmp_path), "brief", "deurwaarder", "dagvaarding", "13 dec")
    assert "Op 13 december 2026 is de zitting." in shown(hearing)


def test_a_date_that_cant_be_is_asked_again(tmp_path: Path) -> None:
    """A letter isn't from the future, and a month alone is no date; the hearing may be to come."""
    conversation = play(start(tmp_path), "brief", "overheid", "toeslag")
    assert play(conversation, "13-12-2026").state.error
    assert play(conversation, "november 2026").state.error
    hearing = play(start(tmp_path), "brief", "deurwaarder", "dagvaarding", "13-12-2026")
    assert not hearing.state.error
    assert "Op 13 december 2026 is de zitting." in shown(hearing)


def test_without_a_date_there_is_no_day(tmp_path: Path) -> None:
    """“Weet ik niet” goes on, and says where to look."""
    text = shown(play(start(tmp_path), "brief", "overheid", "belasting", Skip()))
    assert "De datum weten wij niet." in text
    assert "2026" not in text


def test_a_day_that_is_over_is_no_end(tmp_path: Path) -> None:
    """Awb 6:11: an objection that comes late may still count."""
    text = shown(play(start(tmp_path), "brief", "overheid", "gemeente", "1-9-2026"))
    assert "13 oktober 2026 is al voorbij. Maak toch bezwaar" in text


def test_a_letter_goes_into_the_plan_and_on_paper(tmp_path: Path) -> None:
    """With its day; taken out again it is gone from both."""
    planned = play(start(tmp_path), *ALLOWANCE, "plan")
    (item,) = plan.plan(planned.state.session, planned.world)
    assert item.on == date(2026, 12, 25)
    words = planned.world.words("nl")
    paper = render(whole_letter(planned.state.session, "nl", planned.world), words, 10_000)
    assert "Reageer op de brief over de toeslag, uiterlijk 25 december 2026" in paper
    assert "Maak dan uiterlijk op 28 december 2026 bezwaar." in paper
    out = play(planned, "weg")
    assert plan.plan(out.state.session, out.world) == ()
    paper = render(whole_letter(out.state.session, "nl", out.world), words, 10_000)
    assert "Reageer op de brief" not in paper
    assert "28 december 2026" not in paper


def test_the_day_of_a_letter_comes_up_in_the_overview(tmp_path: Path) -> None:
    """Also where it isn't in the plan, and nothing else was told."""
    state = play(start(tmp_path), *ALLOWANCE).state
    looking = Conversation(world(tmp_path), state.to_menu().to(Where("overzicht")))
    line = "25 december 2026: laatste dag om te reageren op de brief over de toeslag."
    assert line in shown(looking)


def test_another_date_takes_the_place_of_the_first(tmp_path: Path) -> None:
    """What was typed stands there again, and the days follow."""
    again = play(start(tmp_path), *ALLOWANCE, "dag")
    prompt = again.screen().prompt
    assert prompt is not None
    assert prompt.prefilled == "13 november 2026"
    assert "14 december 2026" in shown(play(again, "2-11-2026"))


def test_stuck_asks_nothing_and_loses_nothing(tmp_path: Path) -> None:
    """From the first page and from the overview; back is where one was, answers and all."""
    conversation = play(start(tmp_path), "vast")
    assert "0800-8115" in shown(conversation)
    assert not conversation.state.session.answers
    assert play(conversation, "terug").state.where.page == "welkom"
    asked = State(where=MENU).to(Where("vast"))
    near = play(Conversation(world(tmp_path), asked), "hulp_waar", "Den Haag")
    assert "(070) 353 61 88" in shown(near)
    assert play(near, "terug").state.where == MENU
    assert near.answer(Stop()).answer(Back()).state.where.page == "vast"


def test_from_the_first_page_a_change_comes_after_the_place(tmp_path: Path) -> None:
    """What is to be reported depends on it; also where the name is typed in parts."""
    changing = play(start(tmp_path), "verandering", "2512", "GM0518")
    assert changing.state.where.page == "verandering"
    listed = play(start(tmp_path), "verandering", "berg")
    first = listed.screen().prompt
    assert first is not None
    there = play(listed, first.choices[0].key)
    assert there.state.where.page in ("verandering", "waar_klopt")
    skipped = play(start(tmp_path), "verandering", Skip())
    assert skipped.state.where.page == "verandering"


def test_letters_of_the_plan_are_kept(tmp_path: Path) -> None:
    """The kind and the day come back with the other answers, where that was wanted."""
    planned = play(start(tmp_path), *ALLOWANCE, "plan", "menu", "ja")
    kept = planned.world.keeper.load()[0]
    assert kept is not None
    session = replace(planned.state.session, answers=kept.answers)
    assert arrears.received(session, Letter.ALLOWANCE).on == date(2026, 11, 13)
