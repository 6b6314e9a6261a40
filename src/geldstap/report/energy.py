"""Leaving an energy contract in words: what it costs, by which rule, and the dates."""

from collections.abc import Iterator
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from geldstap.model.source import Source
from geldstap.report.document import Block, Bullets, Card, Paragraph, Row, Rows, Tone
from geldstap.steps import sources
from geldstap.steps.energy import NEW_RULE_FROM, NOTICE, RULE_SOURCES, WITHDRAWAL, Leaving, Rule
from geldstap.steps.energy_contract import EnergyContract
from geldstap.steps.exit_fee import FLAT_FEES, HIGHEST_FLAT_FEE
from geldstap.text.words import Words

_EURO = Decimal(1)


def energy_status(leaving: Leaving, words: Words) -> str:
    """What leaving costs when one cancels today, in a sentence.

    The bounds are rounded outwards to whole euros, so that what is said stays true; an
    estimate has no cents.
    """
    fee = leaving.fee
    if leaving.rule is Rule.NO_CHOICE:
        return words.say("U kunt niet zelf een leverancier kiezen.")
    if fee is None or (fee.high is None and not fee.low):
        return words.say("Wat weggaan nu kost, weten wij nog niet.")
    low = fee.low.quantize(_EURO, ROUND_FLOOR)
    if fee.high is None:
        return words.say("Weggaan kan nu {bedrag} of meer kosten.", bedrag=words.euros(low))
    high = fee.high.quantize(_EURO, ROUND_CEILING)
    if high == 0:
        return _free_now(leaving, words)
    about = (leaving.about or Decimal(0)).quantize(_EURO, ROUND_HALF_UP)
    if leaving.estimated and 0 < about < high:
        return words.say(
            "Weggaan kost nu ongeveer {bedrag}, en hoogstens {hoogstens}.",
            bedrag=words.euros(about),
            hoogstens=words.euros(high),
        )
    return _fee_within(low, high, words)


def energy_card(contract: EnergyContract, leaving: Leaving, words: Words, today: date) -> Card:
    """What leaving costs on `today`, the dates, the rule, and what would make it more exact."""
    texts = (*_why(contract, leaving, words), *_new_contract(leaving, words))
    return Card(
        words.say("Weg bij uw energieleverancier"),
        energy_status(leaving, words),
        _tone(leaving),
        (
            *_missing(leaving, words),
            *_dates(leaving, words, today),
            *(Paragraph(text) for text in texts),
        ),
    )


def energy_sources(leaving: Leaving) -> Iterator[Source]:
    """Where everything on the card comes from."""
    if leaving.rule is not None:
        yield from RULE_SOURCES[leaving.rule]
    yield sources.ACM_NOTICE
    if leaving.perhaps_free_from is not None:
        yield sources.LAST_DAYS
    if leaving.bonus_at_risk:
        yield sources.ENERGY_LEGAL_DESK
    yield sources.WITHDRAWAL


def is_free(leaving: Leaving) -> bool:
    """Whether nothing can be asked for leaving today."""
    return leaving.fee is not None and leaving.fee.high == 0


def _free_now(leaving: Leaving, words: Words) -> str:
    if leaving.sure:
        return words.say("Weggaan kost nu niets.")
    return words.say("Weggaan kost nu waarschijnlijk niets.")


def _fee_within(low: Decimal, high: Decimal, words: Words) -> str:
    if low == high:
        return words.say("Weggaan kost nu {bedrag}.", bedrag=words.euros(low))
    if low == 0:
        return words.say("Weggaan kost nu hoogstens {bedrag}.", bedrag=words.euros(high))
    return words.say(
        "Weggaan kost nu tussen {laag} en {hoog}.", laag=words.euros(low), hoog=words.euros(high)
    )


def _tone(leaving: Leaving) -> Tone:
    if is_free(leaving):
        return Tone.GOOD
    return Tone.OPEN if leaving.fee is None or leaving.fee.high is None else Tone.PLAIN


def _missing(leaving: Leaving, words: Words) -> Iterator[Block]:
    if leaving.missing:
        known = leaving.fee is not None and leaving.fee.high is not None
        yield Paragraph(
            words.say("Dit maakt het bedrag preciezer:")
            if known
            else words.say("Het bedrag hangt af van:")
        )
        yield Bullets(tuple(words.question(key).short for key in leaving.missing))


def _dates(leaving: Leaving, words: Words, today: date) -> Iterator[Rows]:
    rows = (
        *_earliest_end(leaving, words, today),
        *_free_from(leaving, words),
        *_notice_by(leaving, words),
    )
    if rows:
        yield Rows(rows)


def _earliest_end(leaving: Leaving, words: Words, today: date) -> Iterator[Row]:
    if leaving.earliest_end is not None:
        yield Row(
            words.say("Laatste dag van levering als u opzegt op {dag}", dag=words.day(today)),
            words.day(leaving.earliest_end),
            note=words.say("De opzegtermijn is {dagen} dagen.", dagen=NOTICE.days),
        )


def _free_from(leaving: Leaving, words: Words) -> Iterator[Row]:
    """Where it is free today that may change; from this day on it doesn't."""
    if leaving.free_from is None:
        return
    label = words.say("Zonder kosten weg vanaf")
    if is_free(leaving) and leaving.free_from != leaving.earliest_end:
        label = words.say("In elk geval zonder kosten weg vanaf")
    note = ""
    if leaving.perhaps_free_from is not None:
        note = words.say(
            "Misschien al vanaf {dag}. Dat staat in maar één bron, van een vergelijkingssite; vraag het na bij uw leverancier.",
            dag=words.day(leaving.perhaps_free_from),
        )
    yield Row(label, words.day(leaving.free_from), strong=True, note=note)


def _notice_by(leaving: Leaving, words: Words) -> Iterator[Row]:
    """Not a day that closes a door: after it leaving is free, only later."""
    if leaving.notice_by is not None:
        yield Row(
            words.say("Laatste dag om daarvoor op te zeggen"),
            words.day(leaving.notice_by),
            note=words.say(
                "Later opzeggen kan ook zonder kosten. U gaat dan later weg, en na de einddatum kan de prijs anders zijn."
            ),
        )


def _why(contract: EnergyContract, leaving: Leaving, words: Words) -> Iterator[str]:
    """The rule that decides on the fee, in words."""
    match leaving.rule:
        case Rule.NOT_FIXED:
            yield words.say(
                "Van een variabel of dynamisch contract kunt u op elke dag weg. De leverancier mag daarvoor niets vragen."
            )
        case Rule.RUN_OUT:
            yield from _run_out(contract, words)
        case Rule.LAST_DAYS:
            yield words.say(
                "Zegt u nu op, dan stopt de levering in de laatste dagen voor de einddatum. Volgens één bron mag de leverancier dan niets meer vragen. Zeker weten wij dat niet: vraag het vooraf na."
            )
        case Rule.FLAT:
            yield from _flat(leaving, words)
        case Rule.LOSS:
            yield from _loss(leaving, words)


def _run_out(contract: EnergyContract, words: Words) -> Iterator[str]:
    if contract.ends is not None:
        yield words.say("De vaste looptijd is tot en met {dag}.", dag=words.day(contract.ends))
    yield words.say(
        "Na de vaste looptijd loopt een contract door zonder einddatum. De leverancier mag dan niets vragen als u weggaat."
    )


def _flat(leaving: Leaving, words: Words) -> Iterator[str]:
    yield words.say(
        "Uw contract is van voor {dag}. Dan geldt een vast bedrag voor stroom en een vast bedrag voor gas, elk van {laag} tot {hoog}. Hoe langer het contract nog loopt, hoe hoger het bedrag. Meer mag de leverancier niet vragen.",
        dag=words.day(NEW_RULE_FROM),
        laag=words.euros(FLAT_FEES[0][1]),
        hoog=words.euros(HIGHEST_FLAT_FEE),
    )
    fee = leaving.fee
    if fee is not None and not fee.exact and not leaving.missing:
        yield words.say(
            "U zit dicht bij de grens tussen twee bedragen. Welk bedrag geldt, hangt af van de dag waarop de leverancier begint te tellen."
        )


def _loss(leaving: Leaving, words: Words) -> Iterator[str]:
    yield words.say(
        "Uw contract is van {dag} of later. Dan telt het verschil tussen uw tarief en het tarief dat uw leverancier nu rekent. Weggaan mag niet meer kosten dan dat verschil, maal wat u tot de einddatum nog zou verbruiken.",
        dag=words.day(NEW_RULE_FROM),
    )
    if is_free(leaving):
        yield words.say(
            "Uw leverancier rekent nu niet minder dan in uw contract staat. Daarom kost weggaan niets. Tarieven veranderen, dus dit kan veranderen."
        )
    if leaving.estimated:
        yield words.say(
            "Hoe uw verbruik over het jaar verdeeld is, weten wij niet. Daarom is het een schatting."
        )


def _new_contract(leaving: Leaving, words: Words) -> Iterator[str]:
    """What a person who has just taken a contract can still do, or might lose."""
    if leaving.withdraw_until is not None:
        yield words.say(
            "Sloot u dit contract op {start} aan de deur, aan de telefoon of op internet? Dan kunt u het tot en met {dag} zonder kosten ongedaan maken.",
            start=words.day(leaving.withdraw_until - WITHDRAWAL),
            dag=words.day(leaving.withdraw_until),
        )
    if leaving.bonus_at_risk:
        yield words.say(
            "Kreeg u bij dit contract een welkomstbonus? Gaat u binnen een half jaar weg, dan kan de leverancier die terugvragen. In uw contract staat hoe dat zit."
        )
