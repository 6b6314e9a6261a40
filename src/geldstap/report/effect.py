"""What a set does for many households: who gets what, what it costs, and where more is less."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from geldstap.engine.arrays.effects import Effect, Pressure
from geldstap.report.document import (
    Bar,
    Bars,
    Block,
    Bullets,
    Heading,
    Paragraph,
    Row,
    Rows,
    Tone,
)
from geldstap.steps.effect import FEW, PERCENT, SHARES, Curve, SetEffect
from geldstap.text.words import Words

_HUNDRED = 100


def effect_blocks(effect: SetEffect, names: Mapping[str, str], words: Words) -> Iterator[Block]:
    """All of it; `names` are those of regulations and invented households, by id."""
    yield from _about(effect, words)
    if effect.effects:
        yield Heading(words.say("Wie voldoet aan wat een computer kan nakijken"))
        rows = tuple(_row(one, effect, names, words) for one in effect.effects)
        yield Rows(rows)
    else:
        yield Paragraph(words.say("Op deze dag is er geen regeling die iemand kan aanvragen."))
    if effect.missing:
        yield Paragraph(
            words.say(
                "Met deze gegevens erbij is meer te zeggen: {namen}.",
                namen=", ".join(effect.missing),
            )
        )
    if effect.pressure is not None and not effect.invented:
        yield from _pressure(effect.pressure, names, words)
    if effect.curves:
        yield from _curves(effect.curves, names, words)


def count_in_words(count: int, effect: SetEffect, words: Words) -> str:
    """A number of households; of real people no small ones, nor what is left beside them."""
    size = words.number(Decimal(effect.size))
    if effect.has_few(count):
        return words.say("minder dan {n}", n=FEW)
    if effect.leaves_few(count):
        return words.say("meer dan {n}", n=words.number(Decimal(effect.size - FEW)))
    share = (2 * count * _HUNDRED + effect.size) // (2 * effect.size) if effect.size else 0
    return words.say(
        "{n} van {totaal} ({deel} %)", n=words.number(Decimal(count)), totaal=size, deel=share
    )


def _about(effect: SetEffect, words: Words) -> Iterator[Block]:
    size = words.number(Decimal(effect.size))
    if effect.invented:
        yield Paragraph(
            words.say(
                "Dit zijn {n} bedachte huishoudens: zes soorten, elk met een bruto jaarinkomen van"
                " € 0 tot € 60.000. Ze zeggen niet hoeveel mensen er echt zijn.",
                n=size,
            ),
            Tone.NOTE,
        )
    else:
        yield Paragraph(words.say("In uw bestand staan {n} huishoudens.", n=size))
        yield Paragraph(
            words.say(
                "Aantallen onder de {n} laten wij niet zien, zodat niemand te herkennen is. Van"
                " iedereen met alleen een leeftijd nemen wij aan dat de verjaardag een half jaar"
                " geleden was.",
                n=FEW,
            ),
            Tone.NOTE,
        )


def _row(one: Effect, effect: SetEffect, names: Mapping[str, str], words: Words) -> Row:
    notes: list[str] = []
    if one.euros is not None and effect.tells(one.granted):
        notes.append(_sum(one, words))
    if one.by_person:
        notes.append(words.say("Ook een mens kijkt ernaar."))
    if one.undecided:
        count = count_in_words(one.undecided, effect, words)
        notes.append(words.say("Hangt af van wat de set niet weet: {n}.", n=count))
    if one.open:
        count = count_in_words(one.open, effect, words)
        notes.append(words.say("Er ontbreken gegevens: {n}.", n=count))
    granted = count_in_words(one.granted, effect, words)
    return Row(names[one.regulation], granted, note=" ".join(notes))


def _sum(one: Effect, words: Words) -> str:
    if one.per_year is not None:
        return words.say("Samen {bedrag} per jaar.", bedrag=words.euros(one.per_year))
    return words.say("Samen {bedrag}, één keer.", bedrag=words.euros(one.euros or Decimal(0)))


def _pressure(found: Pressure, names: Mapping[str, str], words: Words) -> Iterator[Block]:
    """What is lost of more income, in classes."""
    yield Heading(words.say("Als ieders inkomen {n} % hoger is", n=PERCENT))
    yield Paragraph(
        words.say(
            "Hoeveel van het extra inkomen gaat er dan af? Meegerekend: {namen}. Bruto en netto"
            " stijgen hier evenveel; de belasting is niet meegerekend.",
            namen=", ".join(names[id_] for id_ in found.regulations),
        )
    )
    most = max(found.by_share, default=0)
    bars = tuple(
        Bar(label, Decimal(count) / most if most else Decimal(0), _few(count, words))
        for label, count in zip(classes(words), found.by_share, strict=True)
    )
    yield Bars(bars)
    if found.left_out:
        line = words.say("Niet te zeggen: {n}.", n=_few(found.left_out, words))
        yield Paragraph(line)


def classes(words: Words) -> tuple[str, ...]:
    """The classes of `Pressure.by_share` in words."""
    lows = (0, *SHARES)
    between = tuple(
        words.say("{laag} tot {hoog} %", laag=low, hoog=high)
        for low, high in zip(lows, SHARES, strict=False)
    )
    above = words.say("alles of meer: er blijft minder over")
    return (words.say("niets"), *between, above)


def _few(count: int, words: Words) -> str:
    if count < FEW:
        return words.say("minder dan {n}", n=FEW)
    return words.number(Decimal(count))


def _curves(curves: tuple[Curve, ...], names: Mapping[str, str], words: Words) -> Iterator[Block]:
    yield Heading(words.say("Waar meer inkomen minder geld is"))
    yield Paragraph(
        words.say(
            "Samen met de landelijke regelingen, per stap van € 500 bruto per jaar. Een huur van"
            " € 600 en geen spaargeld. Met andere bedragen liggen de punten ergens anders."
        )
    )
    for curve in curves:
        yield Heading(names[curve.id], 3)
        yield Bullets(tuple(_about_curve(curve, words)))


def _about_curve(curve: Curve, words: Words) -> Iterator[str]:
    """Where it has less with more, where most is taken, and where nothing can be said."""
    for fall in curve.falls:
        yield words.say(
            "Van {laag} naar {hoog}: {meer} meer inkomen, {minder} minder aan regelingen.",
            laag=words.euros(Decimal(fall.low)),
            hoog=words.euros(Decimal(fall.high)),
            meer=words.euros(fall.brought),
            minder=words.euros(fall.lost),
        )
    if not curve.falls:
        yield words.say("Meer inkomen betekent hier nergens minder geld.")
    step = curve.steepest
    if step is not None:
        yield words.say(
            "Er gaat het meeste af van {laag} naar {hoog}: {deel} % van het extra inkomen.",
            laag=words.euros(Decimal(step.low)),
            hoog=words.euros(Decimal(step.high)),
            deel=words.number(step.share.quantize(Decimal(1))),
        )
    if unknown := sum(point.given is None for point in curve.points):
        yield words.count(
            "Bij {n} inkomen is het niet te zeggen.",
            "Bij {n} inkomens is het niet te zeggen.",
            unknown,
        )
