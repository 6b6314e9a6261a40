"""Where one types: what stands there already, keys behind it, and amounts typed in a list."""

from dataclasses import replace

import pytest

from geldstap.app.screen import (
    Back,
    Choice,
    Chosen,
    Help,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Skip,
    Stop,
    Typed,
)
from tests.terminal.screens import HOME, ONWARD, RENT, screen, words_of
from tests.terminal.window import window

GIVEN = replace(RENT, prefilled="€ 612 per maand")
WRONG = replace(RENT, draft="begin november", error="Dit bedrag begrijpen wij niet.")
# What was being typed when one asked for help.
BEGUN = replace(RENT, draft="61")
NOTE = replace(RENT, own_words=True, prefilled="Ik heb een vraag", can_skip=True)
SIDES = Prompt(
    "netto_inkomen",
    PromptKind.CHOICE,
    "Hoeveel is uw netto inkomen per maand?",
    choices=(
        Choice("0", "Hoogstens € 1.305"),
        Choice("1", "Meer dan € 1.305"),
        Choice("typen", "Ik typ liever het bedrag"),
    ),
    can_skip=True,
    typing="typen",
)
RIGHT, BACKSPACE, WIPE = "\x1b[C", "\x7f", "\x15"
PASTED = "\x1b[200~{}\x1b[201~"


@pytest.mark.parametrize(
    ("prompt", "pressed", "reply"),
    [
        (GIVEN, "\r", Typed("€ 612 per maand")),
        (GIVEN, "650\r", Typed("650")),
        (GIVEN, "<\r", Back()),
        (GIVEN, "?\r", Help()),
        (GIVEN, "w\r", Skip()),
        (GIVEN, f"{BACKSPACE}\r", Nothing()),
        (GIVEN, f"{WIPE}\r", Nothing()),
        (GIVEN, f"{RIGHT}{BACKSPACE * 4}and\r", Typed("€ 612 per mand")),
        (GIVEN, f"{PASTED.format('650 ')}\r", Typed("650")),
        (WRONG, "650\r", Typed("650")),
        (WRONG, "?\r", Help()),
        (BEGUN, "612\r", Typed("612")),
        (BEGUN, f"{RIGHT}2\r", Typed("612")),
        (NOTE, " over huur?\r", Typed("Ik heb een vraag over huur?")),
    ],
)
def test_what_is_typed_comes_in_place_of_what_stood_there(
    prompt: Prompt, pressed: str, reply: Reply
) -> None:
    """What was there needn't be wiped first; with an arrow, and in one's own words, one goes on."""
    with window(40, 20, words_of) as shown:
        assert shown.ask(screen(prompt), pressed) == reply


@pytest.mark.parametrize(
    ("typed", "reply"), [("612?", Help("612")), ("612 <", Back("612")), ("< 612", Typed("< 612"))]
)
def test_a_key_behind_half_an_answer_is_a_key(typed: str, reply: Reply) -> None:
    """The half goes along; no amount, day or place ends so."""
    with window(80, 24, words_of) as shown:
        assert shown.ask(screen(RENT), f"{typed}\r") == reply


@pytest.mark.parametrize("typed", ["1450", "1.450,-", "ongeveer 1400", "40"])
def test_an_amount_typed_in_a_list_is_typed_on_at_the_line_for_it(typed: str) -> None:
    """Nothing of it is lost, and no line of the list is taken for it."""
    with window(80, 24, words_of) as shown:
        assert shown.ask(screen(SIDES), f"{typed}\r") == Chosen("typen")
        assert shown.ask(screen(RENT), "") == Typed(typed)


@pytest.mark.parametrize(
    ("pressed", "reply"),
    [("2\r", Chosen("1")), ("w", Skip()), ("m\r", Chosen("1")), ("?", Help())],
)
def test_such_a_list_is_a_list(pressed: str, reply: Reply) -> None:
    """Its numbers, its letters and the keys do what they do elsewhere."""
    with window(80, 24, words_of) as shown:
        assert shown.ask(screen(SIDES), pressed) == reply


@pytest.mark.parametrize(
    ("typed", "reply"), [("6.900", Chosen("")), ("14-6-1986", Chosen("")), (".", Stop())]
)
def test_where_one_only_goes_on_enter_always_does(typed: str, reply: Reply) -> None:
    """Whatever was typed before it, for a question that isn't asked here."""
    with window(80, 24, words_of) as shown:
        assert shown.ask(screen(ONWARD), f"{typed}\r") == reply


@pytest.mark.parametrize("typed", ["6.900", "2,50", "1450"])
def test_an_amount_in_another_list_neither_stops_nor_chooses(typed: str) -> None:
    """Behind a digit a dot isn't the key that stops."""
    with window(80, 24, words_of) as shown:
        assert shown.ask(screen(HOME), f"{typed}\r") == Typed(typed)
