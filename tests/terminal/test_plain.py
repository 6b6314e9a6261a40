"""Plain mode, as it stands in the stream."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO, StringIO, TextIOWrapper
from typing import TextIO

import pytest

from geldstap.app.screen import (
    Back,
    Chosen,
    Help,
    LeaveNow,
    Marked,
    Nothing,
    Prompt,
    Reply,
    Skip,
    Stop,
    Typed,
)
from geldstap.interview.checklist import Mark
from geldstap.report.document import Contacts, Document, Paragraph
from geldstap.terminal.capabilities import Streams
from geldstap.terminal.plain import PlainPrompter
from tests.terminal.screens import (
    BEGUN,
    EMPTY,
    HOME,
    HOSTILE,
    HOSTILE_SHOWN,
    ONWARD,
    PARTNER,
    PHONE,
    RENT,
    THINGS,
    screen,
    settings,
    words_of,
)

HELP = "? = hulp. Helpdesk Geldzaken: (070) 353 61 88\n"


class Keyboard(StringIO):
    """Lines of input; `^C` interrupts."""

    def readline(self, size: int = -1, /) -> str:  # type: ignore[override]
        """The next line."""
        line = super().readline(size)
        if line == "^C\n":
            raise KeyboardInterrupt
        return line


class Room:
    """A plain prompter with its streams."""

    def __init__(
        self, typed: str | TextIO = "", clock: Callable[[], float] = lambda: 0.0, width: int = 80
    ) -> None:
        answers = Keyboard(typed) if isinstance(typed, str) else typed
        self.questions, self.result = StringIO(), StringIO()
        streams = Streams(answers, self.questions, self.result)
        self.prompter = PlainPrompter(settings(width=width, height=24), streams, words_of, clock)

    def ask(self, prompt: Prompt, document: Document = EMPTY) -> Reply:
        """The reply to one question."""
        return self.prompter.ask(screen(prompt, document))

    @property
    def text(self) -> str:
        """What was asked so far."""
        return self.questions.getvalue()


def test_says_where_one_is_once() -> None:
    """A title that only repeats it would be read aloud twice."""
    room = Room("1\n")
    room.ask(HOME, Document(screen(HOME).where))
    assert room.text.count(screen(HOME).where) == 1


def test_last_screen_stands_apart_from_the_questions() -> None:
    """Behind the last answer comes a blank line; the result itself starts without one."""
    room = Room("1\n")
    room.ask(HOME)
    room.prompter.show(screen(None, Document("Klaar")))
    assert room.text.endswith("\n\n")
    assert room.result.getvalue().startswith("Klaar\n")


def test_speaks_the_language_of_the_screen() -> None:
    """Where the language changes halfway, the prompter's own words change with it."""
    room = Room("1\n.\n")
    room.ask(HOME, Document("", language="en"))
    assert "HULP" in room.text
    assert "weet ik niet" not in room.text
    room.ask(HOME)
    assert room.text.endswith("< = terug, . = stoppen\n> ")


def test_question_comes_first_then_the_place_to_type() -> None:
    """Where one is, the question, the number of a human, the input."""
    room = Room("612\n")
    assert room.ask(RENT) == Typed("612")
    assert room.text == (
        "\n"
        "Waar heeft u recht op?\n"
        "nog hooguit 6 vragen\n"
        "\n"
        "Hoeveel huur betaalt u per maand, zonder servicekosten?\n"
        f"{HELP}"
        "< = terug, w = weet ik niet, z = zeg ik liever niet, . = stoppen\n"
        "> "
    )


def test_choices_are_numbered_and_the_choice_is_repeated() -> None:
    """Notes stand below their choice."""
    room = Room("2\n")
    assert room.ask(HOME, Document("", (Paragraph("Nog één ding."),))) == Chosen("koop")
    assert room.text.partition("6 vragen\n")[2] == (
        "\n"
        "Nog één ding.\n"
        "\n"
        "Hoe woont u?\n"
        "1. Ik huur van een woningcorporatie\n"
        "   Ook als u kamers huurt.\n"
        "2. Een koophuis\n"
        "3. Bij familie of vrienden\n"
        "w. Weet ik niet\n"
        "z. Zeg ik liever niet\n"
        f"{HELP}"
        "< = terug, . = stoppen\n"
        "> Uw keuze: Een koophuis\n"
    )


def test_a_checklist_is_answered_by_numbers() -> None:
    """What was chosen stands below its line in words, without boxes to be read aloud."""
    room = Room("w3\nk\n")
    assert room.ask(BEGUN) == Marked(("schuld",), Mark.DONT_KNOW)
    assert room.ask(BEGUN) == Chosen("klaar")
    assert (
        room.text.partition("6 vragen\n")[2]
        .partition("w3")[0]
        .startswith(
            "\n"
            "Welke van deze dingen zijn bij u zo?\n"
            "1. U heeft een pas\n"
            "   ja\n"
            "2. Iemand heeft een indicatie voor zorg\n"
            "   weet ik niet\n"
            "3. U heeft een achterstand\n"
            "k. Klaar: de rest is nee\n"
            "w. De rest weet ik niet\n"
            "z. De rest zeg ik liever niet\n"
            "Typ de nummers van wat klopt, bijvoorbeeld 1 2, en daarna k."
        )
    )
    assert room.text.endswith("Uw keuze: Klaar: de rest is nee\n")


def test_marking_does_not_tell_the_page_again() -> None:
    """Only the list comes again, with the marks."""
    told = Document("", (Paragraph("Nog één ding."),))
    room = Room("1\ng\n")
    room.ask(THINGS, told)
    room.ask(BEGUN, told)
    assert room.text.count("Nog één ding.") == 1
    assert room.text.count(THINGS.question) == 2


def test_enter_alone_is_no_answer_to_a_checklist_that_was_begun() -> None:
    """It keeps what was answered before, and never says no to the rest by itself."""
    room = Room("\n")
    assert room.ask(BEGUN) == Nothing()
    room = Room("\n")
    assert room.ask(replace(BEGUN, prefilled="klaar")) == Chosen("klaar")


@pytest.mark.parametrize("prompt", [RENT, PARTNER])
@pytest.mark.parametrize(
    ("line", "reply"),
    [
        ("?\n", Help()),
        ("<\n", Back()),
        ("w\n", Skip()),
        ("z\n", Skip(declined=True)),
        (".\n", Stop()),
        ("^C\n", Stop()),
        ("weg\n", LeaveNow()),
        ("\n", Nothing()),
        ("   \n", Nothing()),
        ("", Stop()),
    ],
)
def test_keys_work_at_every_question(prompt: Prompt, line: str, reply: Reply) -> None:
    """The same ones in text and in lists; the end of the input is a stop."""
    assert Room(line).ask(prompt) == reply


@pytest.mark.parametrize(
    ("line", "reply"), [("\n", Chosen("")), ("?\n", Help()), ("<\n", Back()), (".\n", Stop())]
)
def test_enter_alone_goes_on(line: str, reply: Reply) -> None:
    """Keys work where nothing is asked, too."""
    room = Room(line)
    assert room.ask(ONWARD) == reply
    assert "Enter = verder\n" in room.text
    assert "Uw keuze" not in room.text


@pytest.mark.parametrize(
    ("prompt", "shown", "reply"),
    [
        (replace(RENT, prefilled="612"), "612", Typed("612")),
        (replace(PARTNER, prefilled="nee"), "Nee", Chosen("nee")),
    ],
)
def test_earlier_answer_is_shown_and_kept_by_enter(
    prompt: Prompt, shown: str, reply: Reply
) -> None:
    """As it is where it is filled in."""
    room = Room("\n")
    assert room.ask(prompt) == reply
    assert f"Uw antwoord was: {shown}. Druk op Enter om dit te houden.\n" in room.text


@pytest.mark.parametrize(
    "prompt",
    [
        replace(RENT, prefilled="veel", error="Dit is geen bedrag."),
        replace(PARTNER, prefilled="weg_uit_de_lijst"),
    ],
)
def test_enter_keeps_nothing_that_was_wrong(prompt: Prompt) -> None:
    """What was refused is not offered again."""
    room = Room("\n")
    assert room.ask(prompt) == Nothing()
    assert "Uw antwoord was" not in room.text


def test_error_begins_with_its_word_and_the_number_follows() -> None:
    """The page above the question isn't read out a second time."""
    room = Room("veel\n612\n")
    page = Document("", (Paragraph("Een lange uitleg."),))
    room.ask(RENT, page)
    room.ask(replace(RENT, error="Dit is geen bedrag."), page)
    after = room.text.partition("> ")[2]
    assert after.startswith("\nFout: Dit is geen bedrag.\nHoeveel huur")
    assert HELP in after
    assert room.text.count("Een lange uitleg.") == 1


def test_page_is_written_again_after_another_page() -> None:
    """Coming back from help one wants to know where one is."""
    room = Room("?\n\n612\n")
    page = Document("", (Paragraph("Een lange uitleg."),))
    room.ask(RENT, page)
    room.ask(ONWARD, Document("Hulp"))
    room.ask(replace(RENT, error="Dit is geen bedrag."), page)
    assert room.text.count("Een lange uitleg.") == 2


def test_no_way_back_is_said_and_the_question_repeated() -> None:
    """Nobody is thrown out for pressing a key."""
    room = Room("<\n612\n")
    assert room.ask(replace(RENT, can_go_back=False)) == Typed("612")
    assert "Fout: U kunt hier niet terug.\nHoeveel huur" in room.text


def test_ctrl_c_twice_within_a_second_leaves() -> None:
    """The question whether to keep answers comes in between."""
    room = Room("^C\n^C\n", iter([10.0, 10.6]).__next__)
    assert [room.ask(RENT), room.ask(PARTNER)] == [Stop(), LeaveNow(program=True)]


def test_unreadable_letters_are_asked_again() -> None:
    """Bytes that are no text in this terminal are nobody's fault."""
    answers = TextIOWrapper(BytesIO(b"\xff\xfe\n"), encoding="utf-8")
    room = Room(answers)
    assert room.ask(RENT) == Stop()
    assert "Fout: Wij konden dit niet lezen. Typ het nog een keer.\nHoeveel huur" in room.text


def test_result_and_questions_may_go_apart() -> None:
    """The result can be kept in a file while questions stay on the screen."""
    room = Room("612\n")
    room.ask(RENT)
    room.prompter.show(screen(None, Document("Uw overzicht", (Paragraph("Alles is klaar."),))))
    assert room.result.getvalue() == (
        "Uw overzicht\n\nAlles is klaar.\n\n"
        "Liever een mens spreken? Helpdesk Geldzaken: (070) 353 61 88\n"
    )
    assert "Alles is klaar." not in room.text


def test_number_is_not_said_twice() -> None:
    """A result that ends with its contacts needs no other."""
    room = Room()
    room.prompter.show(screen(None, Document("Klaar", (Contacts((f"Helpdesk: {PHONE}",)),))))
    assert room.result.getvalue().count(PHONE) == 1


def test_no_escape_codes_are_written() -> None:
    """Not even those that hide in a text."""
    room = Room("1\n")
    prompt = replace(HOME, question=HOSTILE, note=HOSTILE, error=HOSTILE)
    room.ask(prompt, Document(HOSTILE, (Paragraph(HOSTILE),)))
    room.prompter.blank()
    assert "\x1b" not in room.text
    assert room.text.count(HOSTILE_SHOWN) == 5
    assert set(room.text) - {"\n"} == {c for c in room.text if c.isprintable()}


def test_lines_keep_to_the_width_without_cutting_words() -> None:
    """At 40 columns."""
    room = Room("1\n", width=40)
    room.ask(replace(HOME, note="Dit vragen wij omdat het voor de huurtoeslag uitmaakt."))
    lines = room.text.splitlines()
    assert max(map(len, lines)) <= 40
    assert "huurtoeslag" in room.text


def test_leaving_pushes_the_text_out_of_sight() -> None:
    """Plain mode has no other way to clear."""
    room = Room()
    room.prompter.blank()
    assert room.text == "\n" * 24


def test_screen_without_the_euro_gets_its_name() -> None:
    """Old code pages lack some characters; none of them stops the program."""
    shown = BytesIO()
    with TextIOWrapper(shown, encoding="cp850") as questions:
        streams = Streams(StringIO("1\n"), questions, questions)
        prompter = PlainPrompter(settings(unicode=False), streams, words_of)
        prompter.ask(screen(replace(RENT, question="Is het € 612 – één keer?")))
        questions.flush()
        assert "Is het EUR 612 - één keer?" in shown.getvalue().decode("cp850")


def test_screen_without_a_question_cannot_be_asked() -> None:
    """That is a mistake of the program."""
    with pytest.raises(ValueError, match="Waar heeft u recht op"):
        Room().prompter.ask(screen(None))


def test_ctrl_c_after_an_answer_is_a_first_one_again() -> None:
    """Who stopped, went on and stops once more within a second isn't thrown out."""
    room = Room("^C\n1\n^C\n", iter([10.0, 10.6]).__next__)
    replies = [room.ask(prompt) for prompt in (RENT, HOME, RENT)]
    assert replies == [Stop(), Chosen("sociale_huur"), Stop()]
