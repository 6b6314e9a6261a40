"""What other energy offers come to in words. They were typed in; none is recommended."""

from collections.abc import Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Decimal

from geldstap.model.decision import AmountRange
from geldstap.report.document import Block, Bullets, Card, Heading, Paragraph, Tone
from geldstap.steps.offers import OfferResult
from geldstap.text.words import Words

_EURO = Decimal(1)


def offer_blocks(results: Sequence[OfferResult], words: Words) -> tuple[Block, ...]:
    """Each offer beside the contract: the first year, and each year after it."""
    return (
        Heading(words.say("Wat een andere aanbieding scheelt"), 3),
        *(Paragraph(text) for text in _intro(results, words)),
        *(_card(result, words) for result in results),
    )


def _intro(results: Sequence[OfferResult], words: Words) -> Iterator[str]:
    if results:
        yield words.say(
            "Wij rekenen met de bedragen en het verbruik die u invulde. In het eerste jaar tellen de bonus en de kosten van weggaan mee. Een jaar met meer of minder verbruik valt anders uit."
        )
    else:
        yield words.say(
            "U heeft nog geen aanbieding ingevuld. Vindt of krijgt u er een, dan kunt u die hier vergelijken met uw contract."
        )
    yield words.say(
        "Belasting op energie en de kosten van het net zijn bij elke leverancier gelijk. Die tellen daarom niet mee."
    )
    yield words.say(
        "Wij bevelen geen leverancier en geen vergelijkingssite aan. U kiest zelf waar u kijkt."
    )


def _card(result: OfferResult, words: Words) -> Card:
    return Card(
        words.say("Aanbieding {nummer}", nummer=result.number),
        first_year(result, words),
        _tone(result),
        (*_missing(result, words), *_after(result, words)),
    )


def first_year(result: OfferResult, words: Words) -> str:
    """Less or more in the first year; bounds are rounded outwards to whole euros."""
    first = result.first_year
    if first is None or first.high is None:
        return words.say("Wat deze aanbieding in het eerste jaar scheelt, weten wij nog niet.")
    if first.exact:
        return words.say(
            "Vergeleken met nu betaalt u in het eerste jaar {verschil}.",
            verschil=_difference(first.low, words),
        )
    sides = _sides(first, words)
    about = "" if result.about is None else _difference(result.about, words)
    if about in ("", *sides.values()):
        return words.say(
            "Vergeleken met nu betaalt u in het eerste jaar tussen {laag} en {hoog}.", **sides
        )
    return words.say(
        "Vergeleken met nu betaalt u in het eerste jaar naar schatting {verschil}. Het ligt tussen {laag} en {hoog}.",
        verschil=about,
        **sides,
    )


def _sides(first: AmountRange, words: Words) -> dict[str, str]:
    """Both sides in words; where both cost more, the smaller of the two first."""
    high = first.low if first.high is None else first.high
    bounds = [first.low.quantize(_EURO, ROUND_FLOOR), high.quantize(_EURO, ROUND_CEILING)]
    if bounds[1] <= 0:
        bounds.reverse()
    return {"laag": _difference(bounds[0], words), "hoog": _difference(bounds[1], words)}


def _difference(saving: Decimal, words: Words) -> str:
    """Euros less or more, whole: usage is never the same from year to year."""
    euros = saving.quantize(_EURO, ROUND_HALF_UP)
    if euros > 0:
        return words.say("{bedrag} minder", bedrag=words.euros(euros))
    if euros < 0:
        return words.say("{bedrag} meer", bedrag=words.euros(-euros))
    return words.say("evenveel")


def _after(result: OfferResult, words: Words) -> Iterator[Paragraph]:
    if result.per_year_after is not None:
        yield Paragraph(
            words.say(
                "In elk jaar daarna betaalt u {verschil}, vergeleken met nu.",
                verschil=_difference(result.per_year_after, words),
            )
        )


def _missing(result: OfferResult, words: Words) -> Iterator[Block]:
    if result.missing:
        yield Paragraph(words.say("Daarvoor is dit nog nodig:"))
        yield Bullets(tuple(words.question(key).short for key in result.missing))


def _tone(result: OfferResult) -> Tone:
    """Only what surely costs less is marked."""
    if result.first_year is None:
        return Tone.OPEN
    return Tone.GOOD if result.first_year.low > 0 else Tone.PLAIN
