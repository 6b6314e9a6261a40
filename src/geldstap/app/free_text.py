"""What people type in their own words: what isn't kept of it, what is asked, what is told.

A BSN is never kept: nobody who helps needs it beforehand, and who finds it can do harm with
it. A reference of a customer may look like one; then the person is asked.
"""

from collections.abc import Callable
from dataclasses import dataclass

from geldstap.report.clean import clean_line
from geldstap.report.phrases import listed
from geldstap.source.personal_numbers import Found, Looks, Tells, numbers_in, tells
from geldstap.text.words import Words, msgid

# In the place of a number that wasn't kept.
GAP = "[…]"

_TELLS: dict[Tells, str] = {
    Tells.ACCOUNT: msgid("een rekeningnummer"),
    Tells.EMAIL: msgid("een e-mailadres"),
    Tells.PHONE: msgid("een telefoonnummer"),
}


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text on one line, without what looks like a BSN.

    `removed` says that something was left out. `doubtful` are numbers that still stand in it
    and may be kept only if the person says that they are references. `tells` are other
    things in it that say who somebody is; these may stay.
    """

    text: str
    removed: bool
    doubtful: tuple[str, ...]
    tells: tuple[Tells, ...]


def look_at(typed: str) -> FreeText:
    """What may be kept of what was typed, and what is to be asked about it."""
    text = clean_line(" ".join(typed.split()))
    found = numbers_in(text)
    doubtful = tuple(each.text for each in found if each.looks is Looks.PERHAPS)
    kept = _without(text, lambda each: each.looks is Looks.BSN)
    return FreeText(kept, kept != text, doubtful, tells(kept))


def without_numbers(typed: str) -> str:
    """The text without any number that may be a BSN: for whoever says that it is no reference."""
    return _without(look_at(typed).text, lambda _: True)


def removed_text(words: Words) -> str:
    """Why something was left out."""
    return words.say(
        "Er stond een nummer in dat lijkt op een burgerservicenummer (BSN). Dat hebben wij "
        "weggelaten. Zo komt het niet bij een verkeerde terecht. Wie het nodig heeft, vraagt het u zelf."
    )


def ask_text(number: str, words: Words) -> str:
    """Whether a number is a reference."""
    return words.say("Is {nummer} een klantnummer of een kenmerk?", nummer=number)


def ask_note(words: Words) -> str:
    """What follows from either answer."""
    return words.say(
        "Een burgerservicenummer (BSN) heeft ook negen cijfers, en dat bewaren wij niet. Is het een "
        "klantnummer? Dan bewaren wij het."
    )


def tells_text(found: tuple[Tells, ...], words: Words) -> str:
    """What stands in the text that says who somebody is; "" where nothing does."""
    if not found:
        return ""
    named = listed((words.say(_TELLS[each]) for each in found), words)
    return words.say("In uw tekst staat {wat}. Dat mag. Wie het leest, ziet dat ook.", wat=named)


def too_long_text(typed: str, most: int, words: Words) -> str:
    """That a text is longer than fits, and what to do; "" where it fits."""
    length = len(" ".join(typed.split()))
    if length <= most:
        return ""
    return words.say(
        "Dit is meer dan op het blad past. Er passen {ruimte} tekens, en dit zijn er {lengte}. "
        "Kies het belangrijkste. De rest kunt u in het gesprek vertellen.",
        ruimte=most,
        lengte=length,
    )


def _without(text: str, is_left_out: Callable[[Found], bool]) -> str:
    """The text with a gap in the place of some numbers."""
    for each in reversed(numbers_in(text)):
        if is_left_out(each):
            text = f"{text[: each.start]}{GAP}{text[each.end :]}"
    return text
