"""What a higher income does: what goes back of one regulation, and where all of them stop."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from geldstap.model.decision import AmountRange, Decision, Outcome, Quantity
from geldstap.model.fact import Between, Known
from geldstap.model.money import Period
from geldstap.model.regulation import Regulation
from geldstap.report import phrases, quantities
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
from geldstap.report.outcomes import authority
from geldstap.report.whom_to_tell import reporting_blocks
from geldstap.rulesets.library import Library
from geldstap.steps.cliffs import GRID, Cliffs, Point, Stop
from geldstap.steps.effects import money, shown
from geldstap.steps.repayment import Higher
from geldstap.text.words import Words

# The rise that the careful choice is shown for.
_CAREFUL = 10


def higher_income_blocks(
    decision: Decision,
    rises: Sequence[Higher],
    last_income: Decimal | None,
    regulation: Regulation,
    words: Words,
) -> tuple[Block, ...]:
    """What goes back for each rise, where it stops, the careful choice, and whom to tell."""
    return (
        Paragraph(
            words.say(
                "U krijgt dit vooraf, op een schatting van het inkomen over het hele jaar. Na het "
                "jaar rekent {instantie} opnieuw, met wat het inkomen echt was.",
                instantie=phrases.inside_name(authority(regulation, words)),
            )
        ),
        *_old_figures(decision, words),
        Rows(
            tuple(_rise(rise, words) for rise in rises),
            words.say("Wat u terugbetaalt, als u een heel jaar het bedrag van nu kreeg"),
        ),
        *_stop(last_income, regulation, words),
        *_careful(decision, rises, words),
        *_telling(regulation, words),
    )


@dataclass(frozen=True, slots=True)
class Repaid:
    """A regulation that is paid on an estimate: each rise, and the last income with a right."""

    regulation: Regulation
    rises: tuple[Higher, ...]
    last_income: Decimal | None


def all_higher_blocks(found: Sequence[Repaid], words: Words) -> tuple[Block, ...]:
    """What goes back of all regulations together, where each stops, and the careful choice."""
    if not found:
        text = words.say(
            "Wij vinden nu niets dat u vooraf krijgt op een schatting van uw inkomen. Dan is er ook "
            "niets terug te betalen."
        )
        return (Paragraph(text),)
    names = phrases.listed((each.regulation.name for each in found), words)
    return (
        *_nothing_back(found, words),
        Paragraph(
            words.say(
                "Dit krijgt u vooraf, op een schatting van het inkomen over het hele jaar: "
                "{regelingen}. Na het jaar wordt opnieuw gerekend, met wat het inkomen echt was.",
                regelingen=names,
            )
        ),
        Rows(
            tuple(_rise_of_all(rises, found, words) for rises in _by_percent(found)),
            words.say("Wat u terugbetaalt, als u een heel jaar het bedrag van nu kreeg"),
        ),
        Heading(words.say("De voorzichtige keuze")),
        Paragraph(
            words.say(
                "U mag een hoger inkomen opgeven dan u verwacht. Dan krijgt u nu minder, en betaalt "
                "u later minder of niets terug. Blijkt het inkomen lager, dan krijgt u na het jaar "
                "wat u te weinig kreeg."
            )
        ),
        *_stops(found, words),
        _in_terms(found[0].regulation, words),
    )


def shows_something(found: Cliffs) -> bool:
    """Whether there is anything to see of amounts against income."""
    return bool(found.points and found.stops)


def higher_income_in_short(rises: Sequence[Higher], words: Words) -> str:
    """Each rise with what goes back over a year, on a line; or that nothing does."""
    if rises and all(rise.back.high == 0 for rise in rises):
        most = words.percent(Decimal(rises[-1].percent))
        return words.say(
            "Ook als het inkomen {percentage} hoger is, betaalt u niets terug.", percentage=most
        )
    lines = (f"{_label(rise, words)}: {_back(rise.back, words)}." for rise in rises)
    return "\n".join((words.say("Wat u dan terugbetaalt, over een heel jaar:"), *lines))


def cliff_blocks(
    found: Cliffs, own: Known | None, library: Library, words: Words
) -> tuple[Block, ...]:
    """The sum against income as bars with their amounts, and the points where one stops."""
    if not shows_something(found):
        return (*_nothing_to_show(words), *_left_out(found, library, words))
    return (
        Paragraph(
            words.say(
                "Hoe hoger het inkomen, hoe lager de meeste bedragen. Hier ziet u wat er bij elk "
                "inkomen samen overblijft, als verder alles blijft zoals u het heeft ingevuld."
            )
        ),
        Bars(
            tuple(_bar(point, own, words) for point in _shown(found, own)),
            words.say("Samen ongeveer, bij een bruto inkomen per jaar"),
        ),
        Heading(words.say("Waar het stopt")),
        Bullets(tuple(_stop_line(stop, library, words) for stop in found.stops)),
        *_left_out(found, library, words),
        Paragraph(
            words.say(
                "Dit zijn alleen deze regelingen. Wat er van een hoger loon netto overblijft, rekenen "
                "wij hier niet uit."
            ),
            Tone.NOTE,
        ),
    )


def stops_in_short(found: Cliffs, library: Library, words: Words) -> str:
    """Where each regulation stops, a line each."""
    return "\n".join(_stop_line(stop, library, words) for stop in found.stops)


def _nothing_back(found: Sequence[Repaid], words: Words) -> Iterator[Block]:
    """First, where it is so, that nothing goes back: that is what people are afraid of."""
    if all(rise.back.high == 0 for each in found for rise in each.rises):
        text = words.say(
            "Ook als het inkomen {percentage} hoger is, betaalt u niets terug.",
            percentage=words.percent(Decimal(found[0].rises[-1].percent)),
        )
        yield Paragraph(text, Tone.GOOD)


def _by_percent(found: Sequence[Repaid]) -> Iterator[tuple[Higher, ...]]:
    """The same rise of every regulation, for each rise."""
    return zip(*(each.rises for each in found), strict=True)


def _rise_of_all(rises: Sequence[Higher], found: Sequence[Repaid], words: Words) -> Row:
    highs = [rise.back.high for rise in rises]
    known = [high for high in highs if high is not None]
    high = sum(known, Decimal(0)) if len(known) == len(highs) else None
    together = AmountRange(sum((rise.back.low for rise in rises), Decimal(0)), high, None)
    parts = (
        f"{each.regulation.name} {_back(rise.back, words)}"
        for each, rise in zip(found, rises, strict=True)
    )
    note = words.say(
        "Bij een inkomen van {inkomen}: {bedragen}.",
        inkomen=_income(rises[0].income, words),
        bedragen=", ".join(parts),
    )
    return Row(_label(rises[0], words), _back(together, words), note=note)


def _stops(found: Sequence[Repaid], words: Words) -> Iterator[Block]:
    lines = tuple(
        words.say(
            "{naam}: tot en met een eigen inkomen van {bedrag} per jaar.",
            naam=each.regulation.name,
            bedrag=words.euros(each.last_income),
        )
        for each in found
        if each.last_income is not None
    )
    if lines:
        yield Heading(words.say("Waar het stopt"))
        yield Bullets(lines)
        yield Paragraph(words.say("Daarboven niet meer, ook niet voor de maanden ervoor."))


def _in_terms(regulation: Regulation, words: Words) -> Paragraph:
    return Paragraph(
        words.say(
            "Lukt terugbetalen niet in één keer? Dan kan het in termijnen. Vraag het bij {instantie}, "
            "of laat iemand u helpen.",
            instantie=phrases.inside_name(authority(regulation, words)),
        )
    )


def _old_figures(decision: Decision, words: Words) -> Iterator[Block]:
    if decision.outcome is Outcome.UNKNOWN_SINCE:
        day = words.day(shown(decision).peildatum)
        text = words.say("Met de cijfers van {dag}: nieuwere kennen wij hier nog niet.", dag=day)
        yield Paragraph(text, Tone.NOTE)


def _rise(rise: Higher, words: Words) -> Row:
    note = words.say(
        "Bij een inkomen van {inkomen} is het volgens de regels {bedrag}.",
        inkomen=_income(rise.income, words),
        bedrag=_or_nothing(rise.year, words),
    )
    return Row(_label(rise, words), _back(rise.back, words), note=note)


def _label(rise: Higher, words: Words) -> str:
    return words.say("{percentage} hoger", percentage=words.percent(Decimal(rise.percent)))


def _income(income: Known, words: Words) -> str:
    low, high = (income.low, income.high) if isinstance(income, Between) else (income, income)
    return quantities.shown(Quantity(low, high, "euro per jaar"), words)


def _or_nothing(amount: AmountRange, words: Words) -> str:
    if amount.high == 0:
        return words.say("niets")
    return quantities.amount(amount, words)


def _back(amount: AmountRange, words: Words) -> str:
    if amount.high == 0:
        return words.say("niets")
    if amount.high is None:
        return words.say("weten wij niet")
    low, high = words.euros(amount.low), words.euros(amount.high)
    if low == high:
        return low
    if not amount.low:
        return words.say("hoogstens {hoog}", hoog=high)
    return words.say("tussen {laag} en {hoog}", laag=low, hoog=high)


def _stop(last: Decimal | None, regulation: Regulation, words: Words) -> Iterator[Block]:
    if last is not None:
        yield Paragraph(
            words.say(
                "Met uw andere antwoorden is er {naam} tot en met een eigen inkomen van {bedrag} "
                "per jaar. Daarboven niet meer, ook niet voor de maanden ervoor.",
                naam=phrases.inside(regulation.name),
                bedrag=words.euros(last),
            )
        )


def _careful(decision: Decision, rises: Sequence[Higher], words: Words) -> Iterator[Block]:
    now = money(shown(decision))
    rise = next((each for each in rises if each.percent == _CAREFUL), None)
    if now is None or rise is None:
        return
    yield Heading(words.say("De voorzichtige keuze"))
    if rise.paid == now:
        yield Paragraph(
            words.say(
                "Ook als u nu een inkomen opgeeft dat {percentage} hoger is, krijgt u {nu}.",
                percentage=words.percent(Decimal(_CAREFUL)),
                nu=quantities.amount(now, words),
            )
        )
        return
    then = words.say("niets") if rise.paid is None else quantities.amount(rise.paid, words)
    yield Paragraph(
        words.say(
            "Geeft u nu een inkomen op dat {percentage} hoger is, dan krijgt u {straks} in plaats "
            "van {nu}. Blijkt het inkomen lager, dan krijgt u na het jaar wat u te weinig kreeg. "
            "Blijkt het even hoog, dan is er niets terug te betalen.",
            percentage=words.percent(Decimal(_CAREFUL)),
            straks=then,
            nu=quantities.amount(now, words),
        )
    )


def _telling(regulation: Regulation, words: Words) -> Iterator[Block]:
    yield Heading(words.say("Als er iets verandert"))
    if regulation.reporting is not None:
        yield from reporting_blocks(regulation.reporting, words)
    # Awir art. 5: a change counts from the next month; the income is that of the year.
    yield Paragraph(
        words.say(
            "Een andere huur of een ander huishouden telt vanaf de maand erna. Een ander inkomen "
            "telt voor het hele jaar. Wat zo'n verandering doet, ziet u bij “Er is iets veranderd”."
        )
    )
    yield _in_terms(regulation, words)


def _shown(found: Cliffs, own: Known | None) -> Iterator[Point]:
    """The points of the grid, from the last one before anything falls; and one's own."""
    most = found.points[0].total
    start = max((each.income for each in found.points if each.total == most), default=Decimal(0))
    for point in found.points:
        on_grid = point.income % GRID == 0 and point.income >= start - GRID
        if on_grid or point.income == own:
            yield point


def _bar(point: Point, own: Known | None, words: Words) -> Bar:
    label = words.euros(point.income)
    if point.income == own:
        label = words.say("{bedrag} (uw inkomen)", bedrag=label)
    month = (point.total / 12).quantize(Decimal(1))
    return Bar(label, point.total, f"{words.euros(month)} {words.period(Period.MONTH)}")


def _stop_line(stop: Stop, library: Library, words: Words) -> str:
    last = AmountRange(stop.last, stop.last, Period.YEAR)
    return words.say(
        "{naam}: tot en met een inkomen van {inkomen}. Daar is het nog {bedrag}.",
        naam=library.regulation(stop.regulation, words.language).name,
        inkomen=words.euros(stop.income),
        bedrag=quantities.amount(last, words),
    )


def _nothing_to_show(words: Words) -> tuple[Block, ...]:
    return (
        Paragraph(
            words.say(
                "Met wat u tot nu toe invulde, kunnen wij dit nog niet laten zien. Bij “Waar heeft u "
                "recht op?” staan de vragen die ervoor nodig zijn."
            )
        ),
    )


def _left_out(found: Cliffs, library: Library, words: Words) -> Iterator[Block]:
    if found.left_out:
        names = (library.regulation(id_, words.language).name for id_ in found.left_out)
        yield Paragraph(
            words.say(
                "Niet erbij, omdat er nog iets niet bekend is: {regelingen}.",
                regelingen=phrases.listed(names, words),
            )
        )
