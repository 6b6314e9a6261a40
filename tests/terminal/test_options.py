"""What a typed line means in text and in lists."""

from dataclasses import replace

import pytest

from geldstap.app.screen import (
    Choice,
    Chosen,
    Marked,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Skip,
    Typed,
)
from geldstap.interview.checklist import Mark
from geldstap.terminal.options import letters, options, read_line, spoken
from tests.terminal.screens import BEGUN, EVENTS, HOME, ONWARD, PARTNER, RENT, THINGS, WORDS


@pytest.mark.parametrize(
    ("prompt", "line", "reply"),
    [
        (RENT, "612", Typed("612")),
        (RENT, "  612,50 ", Typed("612,50")),
        (RENT, "<1800", Typed("<1800")),
        (RENT, "6\x1b[A12\x07", Typed("612")),
        (RENT, "", Nothing()),
        (RENT, "\x1b[A", Nothing()),
        (HOME, "2", Chosen("koop")),
        (HOME, "2.", Chosen("koop")),
        (HOME, "e", Chosen("koop")),
        (HOME, "bij f", Chosen("inwonend")),
        (HOME, "EEN KOOPHUIS", Chosen("koop")),
        (HOME, "w", Skip()),
        (HOME, "", Nothing()),
        (HOME, "4", Typed("4")),
        (HOME, "0", Typed("0")),
        (HOME, "1800", Typed("1800")),
        (HOME, "x", Typed("x")),
        (EVENTS, "25", Chosen("k25")),
        (EVENTS, "gebeurtenis", Typed("gebeurtenis")),
        (EVENTS, "gebeurtenis nummer 2", Chosen("k2")),
        (EVENTS, "9" * 5000, Typed("9" * 5000)),
        (PARTNER, "j", Chosen("ja")),
        (PARTNER, "nee", Chosen("nee")),
        (THINGS, "1 3", Marked(("pas", "schuld"))),
        (THINGS, "1, 3.", Marked(("pas", "schuld"))),
        (THINGS, "1 en 2 en 3", Marked(("pas", "zorg", "schuld"))),
        (THINGS, "2", Marked(("zorg",))),
        (THINGS, "w2", Marked(("zorg",), Mark.DONT_KNOW)),
        (THINGS, "Z 1 2", Marked(("pas", "zorg"), Mark.DECLINED)),
        (THINGS, "1 4", Typed("1 4")),
        (THINGS, "0", Typed("0")),
        (THINGS, "13", Typed("13")),
        (THINGS, "1 w2", Typed("1 w2")),
        (THINGS, "9" * 5000, Typed("9" * 5000)),
        (THINGS, "geen", Chosen("geen")),
        (THINGS, "g", Chosen("geen")),
        (THINGS, "Geen van deze", Chosen("geen")),
        (THINGS, "alles", Chosen("alles")),
        (THINGS, "k", Typed("k")),
        (THINGS, "pas", Typed("pas")),
        (THINGS, "", Nothing()),
        (THINGS, "w", Skip()),
        (BEGUN, "k", Chosen("klaar")),
        (BEGUN, "klaar", Chosen("klaar")),
        (ONWARD, "", Chosen("")),
        (ONWARD, "ok", Chosen("")),
    ],
)
def test_line_is_read(prompt: Prompt, line: str, reply: Reply) -> None:
    """A number, the first letters of one choice, a key; all else is text."""
    assert read_line(line, prompt) == reply


def test_yes_and_no_have_their_dutch_letter_in_every_language() -> None:
    """Whoever learned `j` keeps it in English."""
    english = replace(PARTNER, choices=(Choice("ja", "Yes"), Choice("nee", "No")))
    assert [read_line(line, english) for line in ("j", "y", "n")] == [
        Chosen("ja"),
        Chosen("ja"),
        Chosen("nee"),
    ]


def test_first_letter_points_where_one_choice_has_it() -> None:
    """Three choices here begin with three letters."""
    assert letters(HOME) == {"i": "sociale_huur", "e": "koop", "b": "inwonend"}


def test_shared_first_letter_points_nowhere() -> None:
    """All events begin alike."""
    assert letters(EVENTS) == {}


def test_letters_of_the_keys_stay_keys() -> None:
    """`w` is “weet ik niet” and not a choice that begins with w, unless nothing is skipped."""
    work = Prompt("werk", PromptKind.CHOICE, "?", choices=(Choice("werk", "Werk"),), can_skip=True)
    assert letters(work) == {}
    assert letters(replace(work, can_skip=False)) == {"w": "werk"}


def test_a_checklist_shows_what_was_chosen_and_what_holds_for_the_rest() -> None:
    """Numbers for the lines, letters for the ways to be done."""
    assert [(each.mark, each.box) for each in options(BEGUN, WORDS)] == [
        ("1", "[x]"),
        ("2", "[?]"),
        ("3", "[ ]"),
        ("k", ""),
        ("w", ""),
        ("z", ""),
    ]
    labels = [each.label for each in options(BEGUN, WORDS)]
    assert labels[-2:] == ["De rest weet ik niet", "De rest zeg ik liever niet"]
    assert [each.mark for each in options(THINGS, WORDS)] == ["a", "1", "2", "3", "g", "w", "z"]


def test_where_every_line_has_a_mark_nothing_is_said_of_a_rest() -> None:
    """There is none."""
    full = replace(BEGUN, choices=tuple(replace(c, mark=Mark.YES) for c in BEGUN.choices))
    assert [each.mark for each in options(full, WORDS)] == ["1", "2", "3", "k"]


def test_not_answering_is_a_visible_choice() -> None:
    """Below the numbered ones, with the letter that does it."""
    marks = [(option.mark, option.label) for option in options(HOME, WORDS)]
    assert marks[2:] == [
        ("3", "Bij familie of vrienden"),
        ("w", "Weet ik niet"),
        ("z", "Zeg ik liever niet"),
    ]


@pytest.mark.parametrize(
    ("prompt", "reply", "words"),
    [
        (HOME, Chosen("koop"), "Een koophuis"),
        (HOME, Skip(), "Weet ik niet"),
        (RENT, Skip(declined=True), "Zeg ik liever niet"),
        (RENT, Typed("612"), ""),
    ],
)
def test_choice_is_said_in_words(prompt: Prompt, reply: Reply, words: str) -> None:
    """What was typed stands there already."""
    assert spoken(reply, prompt, WORDS) == words
