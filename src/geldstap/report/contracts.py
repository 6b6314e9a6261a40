"""The contracts step as people read it: energy with its offers, the phone, and a line of each.

No supplier and no comparison site is recommended; what is cheapest isn't known here.
"""

from collections.abc import Iterator, Sequence
from datetime import date

from geldstap.report.document import Block, Bullets, Card, Heading, Tone
from geldstap.report.energy import energy_card, energy_sources, energy_status, is_free
from geldstap.report.offers import offer_blocks
from geldstap.report.origins import source_blocks
from geldstap.report.phone import costs_blocks, handset_blocks, phone_card, phone_status
from geldstap.report.phrases import inside
from geldstap.steps.energy import WITHDRAWAL, Leaving, Rule
from geldstap.steps.energy_contract import EnergyContract
from geldstap.steps.offers import OfferResult
from geldstap.steps.phone import PhoneContract, PhoneResult
from geldstap.steps.sources import ACM_TELECOM, PHONE_RULE_OF_THUMB, TELECOM_ACT
from geldstap.text.words import Words

_PHONE_SOURCES = (TELECOM_ACT, ACM_TELECOM, PHONE_RULE_OF_THUMB)


def energy_blocks(
    contract: EnergyContract,
    leaving: Leaving,
    results: Sequence[OfferResult],
    words: Words,
    today: date,
    *,
    sources: bool = True,
) -> tuple[Block, ...]:
    """What leaving costs on `today` and why, the dates, the offers, and how one switches.

    Where there is no choice of supplier: what one can do instead. On a screen the `sources`
    stand on a page of their own.
    """
    if leaving.rule is Rule.NO_CHOICE:
        return (_no_choice(leaving, words),)
    return (
        energy_card(contract, leaving, words, today),
        *offer_blocks(results, words),
        Heading(words.say("Als u wilt overstappen"), 3),
        Bullets(tuple(_switching(words))),
        *_sources(energy_source_blocks(leaving, words) if sources else (), words),
    )


def energy_source_blocks(leaving: Leaving, words: Words) -> tuple[Block, ...]:
    """Where all of it comes from."""
    return source_blocks(energy_sources(leaving), words)


def phone_blocks(
    contract: PhoneContract,
    result: PhoneResult,
    words: Words,
    today: date,
    *,
    sources: bool = True,
) -> tuple[Block, ...]:
    """From when one can leave as seen on `today`, the handset, and the rule of thumb.

    On a screen the `sources` stand on a page of their own.
    """
    card = phone_card(contract, result, words, today)
    if not result.tied:
        return (card,)
    return (
        card,
        *handset_blocks(contract, result, words),
        *costs_blocks(contract, result, words),
        Heading(words.say("Als u wilt opzeggen"), 3),
        Bullets(tuple(_cancelling(words))),
        *_sources(phone_source_blocks(words) if sources else (), words),
    )


def phone_source_blocks(words: Words) -> tuple[Block, ...]:
    """Where all of it comes from."""
    return source_blocks(_PHONE_SOURCES, words)


def short_lines(
    leaving: Leaving | None, phone: PhoneResult | None, words: Words
) -> tuple[str, ...]:
    """One line for each contract of which something was said."""
    lines = []
    if leaving is not None:
        lines.append(_energy_line(leaving, words))
    if phone is not None:
        status = inside(phone_status(phone, words))
        lines.append(words.say("Telefoon: {uitkomst}.", uitkomst=status))
    return tuple(lines)


def _energy_line(leaving: Leaving, words: Words) -> str:
    """What leaving costs, and from when it is free where it isn't yet."""
    status = inside(energy_status(leaving, words))
    if leaving.free_from is None or is_free(leaving):
        return words.say("Energie: {uitkomst}.", uitkomst=status)
    return words.say(
        "Energie: {uitkomst}. Zonder kosten weg vanaf {dag}.",
        uitkomst=status,
        dag=words.day(leaving.free_from),
    )


def _no_choice(leaving: Leaving, words: Words) -> Card:
    """What one can do where the heat comes with the house."""
    return Card(
        words.say("Uw energie"),
        energy_status(leaving, words),
        Tone.NOTE,
        (Bullets(tuple(_instead(words))),),
    )


def _instead(words: Words) -> Iterator[str]:
    yield words.say(
        "Vraag uw verhuurder of de leverancier van de warmte om uitleg als u de afrekening niet begrijpt, of als er iets niet klopt."
    )
    yield words.say(
        "Vraag of uw bedrag per maand past bij wat u verbruikt. Is het te laag, dan volgt er een hoge eindafrekening. Is het te hoog, dan betaalt u te veel vooruit."
    )
    yield words.say(
        "Heeft u een eigen contract voor stroom? Dan kunt u daarvoor meestal wel kiezen. Vul hier dan dat contract in, met 0 bij gas."
    )
    yield words.say(
        "Misschien is er een regeling voor energiekosten. Dat ziet u bij de stap “{stap}”.",
        stap=words.step("recht").title,
    )


def _switching(words: Words) -> Iterator[str]:
    """Source: ACM ConsuWijzer, Energiecontract opzeggen; Burgerlijk Wetboek 6:230o."""
    yield words.say(
        "Vraag uw leverancier vooraf wat weggaan precies kost, en waar dat in uw contract staat."
    )
    yield words.say(
        "Sluit eerst het nieuwe contract. De nieuwe leverancier zegt dan het oude voor u op. Zeg niet zelf op voordat u een nieuw contract heeft."
    )
    yield words.say(
        "Sluit u een contract aan de deur, aan de telefoon of op internet? Dan kunt u het {dagen} dagen lang zonder kosten ongedaan maken, gerekend vanaf de dag erna.",
        dagen=WITHDRAWAL.days,
    )


def _cancelling(words: Words) -> Iterator[str]:
    yield words.say(
        "Zeg op per brief of e-mail, vraag om een bevestiging en bewaar die. Alleen de automatische betaling stoppen is geen opzegging."
    )
    yield words.say(
        "Wilt u uw nummer houden? Regel dat met de nieuwe aanbieder voordat u zelf opzegt."
    )


def _sources(found: tuple[Block, ...], words: Words) -> tuple[Block, ...]:
    return (Heading(words.say("Waar dit vandaan komt"), 3), *found) if found else ()
