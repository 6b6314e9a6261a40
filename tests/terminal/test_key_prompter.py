"""The prompter with keys, in pseudo-terminals of 80 by 24, 40 by 20 and 120 by 40."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from geldstap.app.keys import INTERRUPTS, KEYS, UNUSED, offered
from geldstap.app.screen import (
    Back,
    Choice,
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
from geldstap.report.document import Document, Paragraph
from tests.terminal.emulator import Terminal
from tests.terminal.screens import (
    BEGUN,
    EVENTS,
    HOME,
    HOSTILE,
    HOSTILE_SHOWN,
    LONG,
    ONWARD,
    PARTNER,
    PHONE,
    RENT,
    THINGS,
    screen,
)

HELP_LINES = {
    80: " ? hulp · Helpdesk Geldzaken (070) 353 61 88 · < terug",
    120: " ? hulp · Helpdesk Geldzaken (070) 353 61 88 · < terug",
    40: "? hulp (070) 353 61 88 · < terug",
}
SENT = {
    "f1": "\x1bOP",
    "s-tab": "\x1b[Z",
    "c-c": "\x03",
    "c-l": "\x0c",
    "c-q": "\x11",
    "c-r": "\x12",
    "c-s": "\x13",
    "c-w": "\x17",
    "c-z": "\x1a",
}
DOWN, UP, BACKSPACE = "\x1b[B", "\x1b[A", "\x7f"
RIGHT, LEFT = "\x1b[C", "\x1b[D"


def keys_of(prompt: Prompt) -> Iterator[tuple[str, Reply]]:
    """What can be pressed at a prompt according to the table, with its reply."""
    is_list = prompt is not RENT
    for key in KEYS:
        if not offered(key, prompt):
            continue
        names = key.everywhere + (key.in_lists if is_list else ())
        pressed = [SENT.get(name, name) for name in names if name != "<sigint>"]
        wants_enter = not is_list or not key.in_lists
        for press in [*pressed, f"{key.typed}\r"] if wants_enter else pressed:
            yield press, key.reply


PRESSES = [
    pytest.param(prompt, press, reply, id=f"{prompt.kind}-{press!r}")
    for prompt in (RENT, HOME, ONWARD)
    for press, reply in keys_of(prompt)
]


def asked(terminal: Terminal, prompt: Prompt, *presses: str) -> Reply | None:
    """The reply to a question at which these keys are pressed, each after the other."""
    terminal.show(screen(prompt))
    terminal.see(PHONE)
    for press in presses:
        terminal.press(press)
    return terminal.reply()


@pytest.mark.parametrize(("prompt", "press", "reply"), PRESSES)
def test_every_key_of_the_table_works(
    terminal: Terminal, prompt: Prompt, press: str, reply: Reply
) -> None:
    """In text, in lists and where one only reads on."""
    assert asked(terminal, prompt, press) == reply


def test_speaks_the_language_of_the_screen(terminal: Terminal) -> None:
    """The words of the prompter change with those of the conversation."""
    english = screen(HOME, Document("", language="en"))
    terminal.show(english, screen(HOME))
    terminal.see("? HULP")
    terminal.press("1")
    terminal.press("\r")
    terminal.reply()
    terminal.see("? hulp")
    terminal.press("1")
    terminal.press("\r")
    terminal.reply()


@pytest.mark.parametrize("prompt", [RENT, HOME])
def test_signal_is_a_stop(terminal: Terminal, prompt: Prompt) -> None:
    """Ctrl-C from outside."""
    terminal.show(screen(prompt))
    terminal.see(PHONE)
    terminal.interrupt()
    assert terminal.reply() == Stop()


@pytest.mark.parametrize("name", UNUSED)
def test_keys_of_the_library_do_nothing(terminal: Terminal, name: str) -> None:
    """No English search line, no lost page, no control characters in the answer."""
    assert asked(terminal, RENT, "61", SENT[name], "2\r") == Typed("612")


@pytest.mark.parametrize(
    ("typed", "reply"),
    [
        ("612\r", Typed("612")),
        ("<1800\r", Typed("<1800")),
        ("wel\r", Typed("wel")),
        ("\r", Nothing()),
        ("  \r", Nothing()),
        ("9612\x1b[H\x1b[3~\r", Typed("612")),
        ("\x1b[200~6\n12\x1b[201~\r", Typed("6 12")),
    ],
)
def test_text_is_typed(terminal: Terminal, typed: str, reply: Reply) -> None:
    """`<1800` is an answer; Enter alone is none; what is pasted is one line."""
    assert asked(terminal, RENT, typed) == reply


def test_earlier_text_is_filled_in_and_can_be_changed(terminal: Terminal) -> None:
    """With the cursor behind it."""
    terminal.show(screen(replace(RENT, prefilled="612")))
    terminal.see("> 612")
    assert terminal.cursor_line.endswith("> 612")
    terminal.press(f"{RIGHT}{BACKSPACE}5\r")
    assert terminal.reply() == Typed("615")


@pytest.mark.parametrize(
    ("presses", "reply"),
    [
        (["\r"], Chosen("sociale_huur")),
        ([DOWN, "\r"], Chosen("koop")),
        ([DOWN, DOWN, UP, "\r"], Chosen("koop")),
        (["3", "\r"], Chosen("inwonend")),
        (["7", "\r"], Typed("7")),
        (["3", "1", "\r"], Typed("31")),
        (["3", "1", UP, DOWN, "\r"], Chosen("sociale_huur")),
        (["e", "\r"], Chosen("koop")),
        (["B", "\r"], Chosen("inwonend")),
        (["j", "\r"], Chosen("sociale_huur")),
        (["2", "\n"], Chosen("koop")),
        ([UP, "\r"], Skip(declined=True)),
    ],
)
def test_choices_are_made_in_three_ways(
    terminal: Terminal, presses: list[str], reply: Reply
) -> None:
    """By number, by arrows and by first letter; `j` is never “down”.

    A number that names no line chooses none: it may have been an amount.
    """
    assert asked(terminal, HOME, *presses) == reply


@pytest.mark.parametrize(
    ("prompt", "presses", "reply"),
    [
        (THINGS, ["\r"], Chosen("alles")),
        (THINGS, [DOWN, "\r"], Marked(("pas",))),
        (THINGS, [DOWN, " "], Marked(("pas",))),
        (THINGS, ["3", "\r"], Marked(("schuld",))),
        (THINGS, [DOWN, DOWN, RIGHT], Marked(("zorg",), Mark.DONT_KNOW)),
        (THINGS, ["3", LEFT], Marked(("schuld",), Mark.DECLINED)),
        (BEGUN, [RIGHT], Marked(("zorg",), Mark.DECLINED)),
        # The same mark once more takes it away.
        (BEGUN, [LEFT], Marked(("zorg",), Mark.DONT_KNOW)),
        (BEGUN, [UP, RIGHT], Marked(("pas",), Mark.DONT_KNOW)),
        (THINGS, ["g"], Chosen("geen")),
        (THINGS, ["A"], Chosen("alles")),
        (THINGS, [UP, "\r"], Skip(declined=True)),
        # The letters say what their line says, wherever one stands.
        (THINGS, [DOWN, "w"], Skip()),
        (BEGUN, ["Z"], Skip(declined=True)),
        (THINGS, [UP, RIGHT, "\r"], Skip(declined=True)),
        (BEGUN, ["\r"], Marked(("zorg",))),
        (BEGUN, ["k"], Chosen("klaar")),
        (BEGUN, [DOWN, DOWN, "\r"], Chosen("klaar")),
        (BEGUN, ["<"], Back()),
        (BEGUN, ["?"], Help()),
    ],
)
def test_lines_of_a_checklist_are_marked(
    terminal: Terminal, prompt: Prompt, presses: list[str], reply: Reply
) -> None:
    """Where the pointer stands; the last mark is where it begins, and a letter ends it."""
    assert asked(terminal, prompt, *presses) == reply


def test_a_checklist_shows_its_marks(terminal: Terminal) -> None:
    """A box before each line, and in words what it means."""
    terminal.show(screen(BEGUN))
    terminal.see("[x] U heeft een pas · ja")
    terminal.see("[?] Iemand heeft")
    terminal.see("[ ] U heeft een achterstand")
    terminal.see("k Klaar: de rest is nee")
    terminal.press("k")
    terminal.reply()


@pytest.mark.parametrize(
    ("presses", "key"),
    [
        (["2", "5"], "k25"),
        (["1", "2"], "k12"),
        (["2", DOWN, "1"], "k1"),
        (["2", "6", DOWN, "1"], "k1"),
    ],
)
def test_numbers_may_have_two_digits(terminal: Terminal, presses: list[str], key: str) -> None:
    """As long as nothing else is pressed in between."""
    assert asked(terminal, EVENTS, *presses, "\r") == Chosen(key)


@pytest.mark.parametrize("typed", ["0", "26", "123"])
def test_a_number_of_no_line_chooses_none(terminal: Terminal, typed: str) -> None:
    """It may have been an amount; the conversation says which numbers there are."""
    assert asked(terminal, EVENTS, *typed, "\r") == Typed(typed)


def test_quick_typing_is_not_lost(terminal: Terminal) -> None:
    """Answers to the next questions, typed before they are on the screen."""
    terminal.show(screen(RENT), screen(HOME), screen(ONWARD), screen(RENT))
    terminal.press("612\r2\r\r613\r")
    replies = [terminal.reply() for _ in range(4)]
    assert replies == [Typed("612"), Chosen("koop"), Chosen(""), Typed("613")]


@pytest.mark.parametrize("press", ["j", "J", "n", "N"])
def test_yes_and_no_by_letter_wait_for_enter(terminal: Terminal, press: str) -> None:
    """As numbers and other letters do: a habitual Enter never answers what comes next."""
    key = {"j": "ja", "n": "nee"}[press.lower()]
    assert asked(terminal, PARTNER, press, "\r") == Chosen(key)


@pytest.mark.parametrize(
    ("press", "reply"), [("w", Skip()), ("z", Skip(declined=True)), ("?", Help()), ("<", Back())]
)
@pytest.mark.parametrize("enter", ["\r", "\n"])
@pytest.mark.parametrize("following", [HOME, RENT], ids=lambda prompt: prompt.id)
def test_enter_behind_a_key_that_acts_at_once_answers_nothing(
    terminal: Terminal, press: str, reply: Reply, enter: str, following: Prompt
) -> None:
    """The first Enter on the next screen belongs to the key before; the second one counts."""
    terminal.show(screen(PARTNER), screen(replace(following, prefilled="koop")))
    terminal.see(PARTNER.question)
    terminal.press(press)
    assert terminal.reply() == reply
    terminal.see(following.question)
    terminal.press(f"{enter}\x03")
    assert isinstance(terminal.reply(), Stop)


def test_enter_behind_another_key_counts(terminal: Terminal) -> None:
    """Only the very first key of a screen can be a habit."""
    terminal.show(screen(PARTNER), screen(HOME))
    terminal.press("w2\r")
    assert [terminal.reply(), terminal.reply()] == [Skip(), Chosen("koop")]


def test_enter_after_an_answer_counts_at_once(terminal: Terminal) -> None:
    """Who has ended a question with Enter isn't slowed down."""
    terminal.show(screen(PARTNER), screen(HOME))
    terminal.press("n\r\r")
    assert [terminal.reply(), terminal.reply()] == [Chosen("nee"), Chosen("sociale_huur")]


@pytest.mark.parametrize(
    ("press", "reply"),
    [(SENT["f1"], Help("61")), (SENT["s-tab"], Back("61")), ("\x03", Stop("61"))],
)
def test_what_was_being_typed_goes_along(terminal: Terminal, press: str, reply: Reply) -> None:
    """To help, back or stop, so that the conversation can bring it back."""
    assert asked(terminal, RENT, f"61{press}") == reply


def test_a_draft_is_gone_on_with(terminal: Terminal) -> None:
    """Rather than the earlier answer."""
    draft = replace(RENT, prefilled="800", draft="61")
    assert asked(terminal, draft, f"{RIGHT}2\r") == Typed("612")


@pytest.mark.parametrize(("press", "key"), [("y", "ja"), ("j", "ja"), ("n", "nee")])
def test_yes_and_no_in_english(terminal: Terminal, press: str, key: str) -> None:
    """By the letter of the word and by that of Dutch."""
    english = replace(PARTNER, choices=(Choice("ja", "Yes"), Choice("nee", "No")))
    assert asked(terminal, english, press, "\r") == Chosen(key)


def test_earlier_choice_is_pointed_at(terminal: Terminal) -> None:
    """Coming back, Enter keeps it."""
    assert asked(terminal, replace(HOME, prefilled="inwonend"), "\r") == Chosen("inwonend")


def test_cursor_stands_on_the_choice(terminal: Terminal) -> None:
    """Screen readers follow the cursor, so it is shown and moves along."""
    terminal.show(screen(HOME))
    terminal.until(lambda: "1  Ik huur" in terminal.cursor_line)
    assert not terminal.emulated.cursor.hidden
    terminal.press(DOWN)
    terminal.until(lambda: "2  Een koophuis" in terminal.cursor_line)
    assert terminal.cursor_line.startswith(" > ")
    assert not terminal.emulated.cursor.hidden
    terminal.press("\r")
    assert terminal.reply() == Chosen("koop")


def test_choices_have_visible_numbers_and_letters(terminal: Terminal) -> None:
    """Not answering is a choice like the others."""
    terminal.show(screen(HOME))
    terminal.see("2 Een koophuis 3 Bij familie of vrienden w Weet ik niet z Zeg ik liever niet")
    terminal.press("z")
    assert terminal.reply() == Skip(declined=True)


@pytest.mark.parametrize("prompt", [RENT, HOME, EVENTS, ONWARD], ids=lambda prompt: prompt.id)
@pytest.mark.parametrize("document", [Document(""), LONG], ids=["short", "long"])
def test_question_and_help_line_are_always_in_view(
    terminal: Terminal, prompt: Prompt, document: Document
) -> None:
    """However long the list or the page above; the number of a human is whole."""
    terminal.show(screen(prompt, document))
    terminal.see("< terug")
    last = next(line for line in reversed(terminal.lines) if line)
    assert last.startswith(HELP_LINES[terminal.emulated.columns])
    assert prompt.question in terminal.text
    terminal.press("\x03")
    assert terminal.reply() == Stop()


def test_screen_looks_like_the_design(open_terminal: Callable[[int, int], Terminal]) -> None:
    """Where one is and how many questions at most, the question, the input, the help line."""
    terminal = open_terminal(80, 24)
    terminal.show(screen(replace(RENT, prefilled="612")))
    terminal.see("w weet ik niet")
    assert terminal.lines[:6] == [
        " Waar heeft u recht op?                                    nog hooguit 6 vragen",
        "",
        " ? Hoeveel huur betaalt u per maand, zonder servicekosten?",
        "   > 612",
        "─" * 80,
        " ? hulp · Helpdesk Geldzaken (070) 353 61 88 · < terug · w weet ik niet",
    ]
    terminal.press("\r")
    assert terminal.reply() == Typed("612")


def test_narrow_screen_keeps_words_whole(open_terminal: Callable[[int, int], Terminal]) -> None:
    """At 40 columns, below each other."""
    terminal = open_terminal(40, 20)
    long = Choice("lang", "Een kamer bij een hospita of in een studentenhuis", "Met eigen sleutel")
    terminal.show(screen(replace(HOME, choices=(long,), note="Zonder gas, water en licht erbij.")))
    terminal.see("z Zeg ik liever niet")
    assert terminal.lines[:13] == [
        "Waar heeft u recht op?",
        "nog hooguit 6 vragen",
        "",
        "? Hoe woont u?",
        "  Zonder gas, water en licht erbij.",
        " > 1  Een kamer bij een hospita of in",
        "      een studentenhuis",
        "      Met eigen sleutel",
        "   w  Weet ik niet",
        "   z  Zeg ik liever niet",
        "─" * 40,
        "? hulp (070) 353 61 88 · < terug",
        "",
    ]
    terminal.press("w")
    assert terminal.reply() == Skip()


def test_error_stands_at_the_question_with_what_was_typed(terminal: Terminal) -> None:
    """So that one can mend it instead of typing it again."""
    terminal.show(screen(replace(RENT, error="Dit is geen bedrag.", prefilled="veel")))
    terminal.see("Fout: Dit is geen bedrag. > veel")
    terminal.press(f"{BACKSPACE * 4}612\r")
    assert terminal.reply() == Typed("612")


@pytest.mark.parametrize("prompt", [RENT, HOME])
def test_no_way_back_is_said_and_the_question_repeated(terminal: Terminal, prompt: Prompt) -> None:
    """Nobody is thrown out for pressing a key."""
    terminal.show(screen(replace(prompt, can_go_back=False)))
    terminal.see(PHONE)
    assert "< terug" not in terminal.text
    terminal.press(SENT["s-tab"])
    terminal.see("Fout: U kunt hier niet terug.")
    terminal.press("?\r" if prompt is RENT else "?")
    assert terminal.reply() == Help()


@pytest.mark.parametrize("prompt", [RENT, HOME, ONWARD])
def test_ctrl_c_twice_leaves(terminal: Terminal, prompt: Prompt) -> None:
    """Also where the first one has brought the next question."""
    terminal.show(screen(prompt), screen(PARTNER))
    terminal.see(PHONE)
    terminal.press("\x03\x03")
    assert [terminal.reply(), terminal.reply()] == [Stop(), LeaveNow(program=True)]


def test_each_question_has_its_own_screen(terminal: Terminal) -> None:
    """The one before is gone from view."""
    terminal.show(screen(RENT), screen(HOME))
    terminal.see(RENT.question)
    terminal.press("612\r")
    assert terminal.reply() == Typed("612")
    terminal.see(HOME.question)
    assert RENT.question not in terminal.text
    assert "612" not in terminal.text
    terminal.press("<")
    assert terminal.reply() == Back()


def test_long_text_begins_at_its_beginning_and_is_read_leaf_by_leaf(terminal: Terminal) -> None:
    """Nothing scrolls away; on each leaf stand its number, the question and the help line."""
    prompt = replace(HOME, note="In het kort.")
    terminal.show(screen(prompt, LONG))
    terminal.see("Blad 1 van ")
    total = int(terminal.text.partition("Blad 1 van ")[2].split()[0])
    read = ""
    for number in range(1, total + 1):
        terminal.see(f"Blad {number} van {total}")
        terminal.until(lambda: "1  Ik huur" in terminal.cursor_line)
        assert prompt.question in terminal.text
        last = next(line for line in reversed(terminal.lines) if line)
        assert last.startswith(HELP_LINES[terminal.emulated.columns])
        read += f" {terminal.text}"
        terminal.press(" ")
    terminal.see(f"Blad 1 van {total}")
    assert "In het kort." in terminal.text
    assert [n for n in range(1, 41) if f"Regel {n}." not in read] == []
    assert terminal.scrolled_away == ""
    terminal.press("2\r")
    assert terminal.reply() == Chosen("koop")


def test_leaves_can_be_turned_back(terminal: Terminal) -> None:
    """With PageUp; what was pointed at stays pointed at."""
    terminal.show(screen(HOME, LONG))
    terminal.see("Blad 1 van ")
    terminal.press("2\x1b[6~")
    terminal.see("Blad 2 van ")
    terminal.until(lambda: "2  Een koophuis" in terminal.cursor_line)
    terminal.press("\x1b[5~")
    terminal.see("Blad 1 van ")
    terminal.press("\r")
    assert terminal.reply() == Chosen("koop")


def test_enter_reads_on_where_one_only_reads(terminal: Terminal) -> None:
    """And goes on after the last leaf, so that nothing is missed."""
    terminal.show(screen(ONWARD, LONG))
    terminal.see("Enter: verder lezen")
    total = int(terminal.text.partition("Blad 1 van ")[2].split()[0])
    terminal.press("\r" * (total - 1))
    terminal.see(f"Blad {total} van {total}")
    terminal.press("\r")
    assert terminal.reply() == Chosen("")


def test_leaves_beside_an_answer_that_is_typed(terminal: Terminal) -> None:
    """Space reads on until one types; then it is a space."""
    terminal.show(screen(RENT, LONG))
    terminal.see("spatie: verder lezen")
    terminal.press(" ")
    terminal.see("Blad 2 van ")
    terminal.press("6 1")
    terminal.see("> 6 1")
    assert "Blad 2 van " in terminal.text
    terminal.press("\x1b[6~")
    terminal.see("Blad 3 van ")
    terminal.see("> 6 1")
    terminal.press("\r")
    assert terminal.reply() == Typed("6 1")


def test_help_leads_back_to_the_same_leaf(terminal: Terminal) -> None:
    """Where one was reading; after an answer a text begins at its beginning."""
    asks = screen(HOME, LONG)
    terminal.show(asks, screen(PARTNER), asks, asks)
    terminal.see("Blad 1 van ")
    terminal.press(" ")
    terminal.see("Blad 2 van ")
    terminal.press("?")
    assert terminal.reply() == Help()
    terminal.see(PARTNER.question)
    terminal.press("n\r")
    assert terminal.reply() == Chosen("nee")
    terminal.see("Blad 2 van ")
    terminal.press("1\r")
    assert terminal.reply() == Chosen("sociale_huur")
    terminal.see("Blad 1 van ")
    terminal.press("\x03")
    assert terminal.reply() == Stop()


def test_long_list_leaves_where_one_is_in_view(terminal: Terminal) -> None:
    """The list scrolls, not the screen, and says that it goes on."""
    choices = tuple(Choice(f"k{n}", f"Gebeurtenis nummer {n}") for n in range(1, 61))
    terminal.show(screen(replace(EVENTS, choices=choices)))
    terminal.see("De lijst is langer: gebruik de pijltjes.")
    terminal.press("20")
    terminal.until(lambda: "Gebeurtenis nummer 20" in terminal.cursor_line)
    assert "Waar heeft u recht op?" in terminal.lines[0]
    assert EVENTS.question in terminal.text
    terminal.press("\r")
    assert terminal.reply() == Chosen("k20")


def test_note_that_does_not_fit_goes_above_the_question(terminal: Terminal) -> None:
    """Rather than being cut."""
    words = [f"woord{n}" for n in range(1, 121)]
    terminal.show(screen(replace(HOME, note=" ".join(words))))
    terminal.see(PHONE)
    read = terminal.text
    while "verder lezen" in terminal.text:
        number = int(terminal.text.partition("Blad ")[2].split()[0])
        terminal.press(" ")
        terminal.see(f"Blad {number + 1} van ")
        terminal.see(HOME.question)
        read += f" {terminal.text}"
    assert [word for word in words if word not in read.split()] == []
    assert HOME.question in terminal.text
    terminal.press("w")
    assert terminal.reply() == Skip()


def test_an_example_stays_with_the_place_to_type(
    open_terminal: Callable[[int, int], Terminal],
) -> None:
    """Also where the text above the question takes several leaves."""
    terminal = open_terminal(40, 20)
    text = Document("", tuple(Paragraph(f"Alinea {n}.") for n in range(1, 21)))
    terminal.show(screen(replace(RENT, note="Bijvoorbeeld: 612"), text))
    terminal.see("Blad 1 van ")
    terminal.see("Bijvoorbeeld: 612")
    terminal.see(PHONE)
    example = next(n for n, line in enumerate(terminal.lines) if "Bijvoorbeeld: 612" in line)
    hint = next(n for n, line in enumerate(terminal.lines) if "Blad 1 van " in line)
    assert example > hint


@pytest.mark.parametrize("prompt", [RENT, HOME], ids=lambda prompt: prompt.id)
def test_tiny_screen_loses_nothing(
    open_terminal: Callable[[int, int], Terminal], prompt: Prompt
) -> None:
    """The whole question can be scrolled to; number and place to answer are in view."""
    terminal = open_terminal(20, 6)
    terminal.show(screen(prompt))
    terminal.see(PHONE)
    text = " ".join(f"{terminal.scrolled_away} {terminal.text}".split())
    assert prompt.question in text
    assert " >" in terminal.cursor_line
    terminal.press("w\r" if prompt is RENT else "w")
    assert terminal.reply() == Skip()


def test_hostile_text_is_text(terminal: Terminal) -> None:
    """From a regulation set or an earlier answer: nothing in it steers the screen."""
    prompt = replace(
        HOME,
        question=HOSTILE,
        error=HOSTILE,
        note=HOSTILE,
        choices=(Choice("a", HOSTILE, HOSTILE),),
    )
    page = Document(HOSTILE, (Paragraph(HOSTILE),))
    terminal.show(screen(prompt, page))
    terminal.see(PHONE)
    squeezed = terminal.text.replace(" ", "")
    assert squeezed.count(HOSTILE_SHOWN.replace(" ", "")) >= 4
    assert b"]0;titel" not in terminal.raw
    assert "\u202e".encode() not in terminal.raw
    terminal.press("1\r")
    assert terminal.reply() == Chosen("a")


def test_hostile_earlier_answer_is_text(terminal: Terminal) -> None:
    """It is filled in without its control characters."""
    terminal.show(screen(replace(RENT, prefilled="6\x1b[2J12")))
    terminal.see("> 612")
    terminal.press("\r")
    assert terminal.reply() == Typed("612")


def test_leaving_clears_the_screen_and_what_scrolled_away(terminal: Terminal) -> None:
    """For whoever comes next."""
    terminal.show(screen(ONWARD, LONG), None)
    terminal.see(ONWARD.question)
    terminal.press(SENT["c-w"])
    assert terminal.reply() == LeaveNow()
    assert terminal.reply() is None
    terminal.until(lambda: terminal.raw.endswith(b"\x1b[3J"))
    assert terminal.text == ""
    assert terminal.scrolled_away == ""


def test_last_screen_names_a_human(terminal: Terminal) -> None:
    """It takes the place of the question."""
    terminal.show(screen(RENT), screen(None, Document("Klaar", (Paragraph("Tot ziens."),))))
    terminal.see(RENT.question)
    terminal.press(".\r")
    assert [terminal.reply(), terminal.reply()] == [Stop(), None]
    terminal.see(f"Liever een mens spreken? Helpdesk Geldzaken: {PHONE}")
    assert "Tot ziens." in terminal.text
    assert RENT.question not in terminal.text


def test_page_without_a_question_leaves_the_screen_alone(terminal: Terminal) -> None:
    """A command that only shows something doesn't wipe what one was doing."""
    terminal.show(screen(None, Document("Klaar")))
    assert terminal.reply() is None
    terminal.see(PHONE)
    assert b"\x1b[2J" not in terminal.raw


@pytest.mark.parametrize(
    ("prompt", "presses", "shown", "reply"),
    [(RENT, "61", "> 61", Typed("61")), (HOME, "2", "> 2 Een koophuis", Chosen("koop"))],
)
def test_window_may_be_resized(
    open_terminal: Callable[[int, int], Terminal],
    prompt: Prompt,
    presses: str,
    shown: str,
    reply: Reply,
) -> None:
    """Everything is written anew for the new width; what was typed or chosen is kept."""
    terminal = open_terminal(80, 24)
    terminal.show(screen(prompt))
    terminal.see(PHONE)
    terminal.press(presses)
    terminal.see(shown)
    try:
        terminal.resize(40, 20)
        terminal.until(lambda: terminal.lines[1] == "nog hooguit 6 vragen")
        terminal.until(lambda: HELP_LINES[40] in terminal.lines)
        terminal.see(shown)
        assert terminal.text.count(PHONE) == 1
    finally:
        terminal.resize(80, 24)
    terminal.until(lambda: any(line.startswith(HELP_LINES[80]) for line in terminal.lines))
    terminal.press("\r")
    assert terminal.reply() == reply


def test_table_of_sent_keys_is_complete() -> None:
    """Every named key of the table is pressed in these tests."""
    names = {name for key in KEYS for name in (*key.everywhere, *key.in_lists) if len(name) > 1}
    assert names - {"<sigint>"} <= set(SENT)
    assert "<sigint>" in INTERRUPTS
