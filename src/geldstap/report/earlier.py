"""Earlier years on a page: each regulation with its amount of then and the last day."""

from collections.abc import Iterator, Sequence

from geldstap.model.decision import Outcome
from geldstap.model.regulation import Regulation
from geldstap.report import phrases, quantities
from geldstap.report.document import Block, Bullets, Card, Link, Paragraph, Tone
from geldstap.report.in_short import outcome_in_short
from geldstap.report.origins import source_line
from geldstap.report.phrases import as_sentence
from geldstap.rulesets.library import Library
from geldstap.steps.earlier import Earlier
from geldstap.steps.effects import shown
from geldstap.text.words import Words


def earlier_blocks(
    found: Sequence[Earlier], library: Library, words: Words, *, sources: bool = True
) -> tuple[Block, ...]:
    """What can still be applied for, what is supposed, and what isn't computed.

    One card for each regulation, the first to end first. `sources`: also where each term stands.
    """
    return (
        *_supposed(found, words),
        *(
            _card(each, library, words, sources=sources)
            for each in _together(found, library, words)
        ),
        *(Paragraph(text) for text in words.page("vorig_jaar")),
    )


def earlier_in_short(found: Sequence[Earlier], library: Library, words: Words) -> str:
    """What ends first, and when."""
    if not found:
        return words.say("Wij vinden niets van eerder dat u nog kunt aanvragen.")
    ending = _first_to_end(found)
    if not ending:
        return f"{_names(found, library, words)}. {_less(words)}"
    return words.say(
        "Dit kan nog tot en met {dag}: {namen}.",
        dag=words.day(ending[0].until),
        namen=_names(ending, library, words),
    )


def also_earlier(found: Sequence[Earlier], library: Library, words: Words) -> str:
    """That one regulation can be applied for of an earlier time, too; "" where it can't.

    `found` is of that regulation alone, the first to end first.
    """
    if not found:
        return ""
    years = [each for each in found if _is_year(each)]
    if not years:
        told = words.say(
            "Kreeg u dit eerder niet? Het kan ook nog over de tijd vanaf {dag}.",
            dag=words.day(found[0].first),
        )
        return f"{told} {_less(words)}"
    if len(years) > 1:
        return words.say(
            "Kreeg u dit eerder niet? Het kan ook nog over {eerste} tot en met {laatste}. De laatste "
            "dag voor {eerste} is {dag}.",
            eerste=years[0].first.year,
            laatste=years[-1].first.year,
            dag=words.day(years[0].until),
        )
    told = words.say(
        "Kreeg u dit in {jaar} niet? Over dat jaar kan het nog tot en met {dag}.",
        jaar=years[0].first.year,
        dag=words.day(years[0].until),
    )
    return f"{told} {_then(years[0], library, words)}".rstrip()


def also_earlier_in_short(found: Sequence[Earlier], library: Library, words: Words) -> str:
    """The same of all regulations at once: what ends first, by name; "" where there is nothing."""
    ending = _first_to_end(found)
    if not ending:
        return ""
    return words.say(
        "Kreeg u iets eerder niet? Dit kan nog tot en met {dag}: {namen}.",
        dag=words.day(ending[0].until),
        namen=_names(ending, library, words),
    )


def _first_to_end(found: Sequence[Earlier]) -> tuple[Earlier, ...]:
    """Those whose last day comes first; not what has none."""
    first = next((each.until for each in found if _is_year(each)), None)
    return tuple(each for each in found if _is_year(each) and each.until == first)


def _then(each: Earlier, library: Library, words: Words) -> str:
    if each.decision.outcome is Outcome.NOT_COVERED:
        return ""
    outcome = outcome_in_short(shown(each.decision), words, library.program.vocabulary)
    return words.say("Met uw antwoorden van nu: {uitkomst}.", uitkomst=outcome)


def _supposed(found: Sequence[Earlier], words: Words) -> Iterator[Block]:
    if not found:
        yield Paragraph(words.say("Wij vinden niets van eerder dat u nog kunt aanvragen."))
        return
    yield Paragraph(
        words.say(
            "Kreeg u dit toen niet? Dan kunt u het nog aanvragen. Kreeg u het wel, dan hoeft u "
            "niets te doen."
        )
    )
    yield Paragraph(
        words.say(
            "Wij rekenen met uw antwoorden van nu en de regels van toen. Uw inkomen, uw huur en uw "
            "huishouden waren toen misschien anders. Dan is het bedrag ook anders."
        ),
        Tone.NOTE,
    )


def _together(
    found: Sequence[Earlier], library: Library, words: Words
) -> tuple[tuple[Earlier, ...], ...]:
    """The times of a regulation of which the same is said, in the order of the first of each."""
    groups: dict[tuple[str, str], list[Earlier]] = {}
    for each in found:
        groups.setdefault((each.regulation, _outcome(each, library, words)), []).append(each)
    return tuple(tuple(times) for times in groups.values())


def _card(times: Sequence[Earlier], library: Library, words: Words, *, sources: bool) -> Card:
    regulation = library.regulation(times[0].regulation, words.language)
    covered = times[0].decision.outcome is not Outcome.NOT_COVERED
    return Card(
        _title(times, library, words),
        _outcome(times[0], library, words),
        Tone.OPEN if covered else Tone.NOTE,
        (*_terms(times, library, words), *_how(regulation, words, sources=sources)),
    )


def _outcome(each: Earlier, library: Library, words: Words) -> str:
    if each.decision.outcome is Outcome.NOT_COVERED:
        return words.say("Het bedrag van toen kennen wij hier niet.")
    vocabulary = library.program.vocabulary
    return as_sentence(outcome_in_short(shown(each.decision), words, vocabulary))


def _terms(times: Sequence[Earlier], library: Library, words: Words) -> Iterator[Block]:
    """The amount by the rules of then, and until when; of more years each on a line."""
    if len(times) > 1:
        yield Bullets(tuple(_year_line(each, words) for each in times))
        return
    amount = shown(times[0].decision).amount
    if amount is not None and quantities.told(shown(times[0].decision), library.program.vocabulary):
        yield Paragraph(
            words.say(
                "Volgens de regels gerekend: {bedrag}.", bedrag=quantities.amount(amount, words)
            )
        )
    yield Paragraph(_until(times[0], words))


def _how(regulation: Regulation, words: Words, *, sources: bool) -> Iterator[Block]:
    if regulation.application.url:
        yield Link(words.say("Aanvragen"), regulation.application.url)
    if regulation.application.phone:
        phone = regulation.application.phone
        yield Paragraph(words.say("Bellen: {telefoon}.", telefoon=phone))
    if sources and regulation.back is not None and regulation.back.source is not None:
        yield Paragraph(source_line(regulation.back.source, words))


def _names(found: Sequence[Earlier], library: Library, words: Words) -> str:
    return phrases.listed((_title((each,), library, words) for each in found), words)


def _title(times: Sequence[Earlier], library: Library, words: Words) -> str:
    name = library.regulation(times[0].regulation, words.language).name
    first, last = times[0].first, times[-1].first
    if not all(_is_year(each) for each in times):
        return words.say("{naam} vanaf {dag}", naam=name, dag=words.day(first))
    if len(times) == 1:
        return words.say("{naam} over {jaar}", naam=name, jaar=first.year)
    return words.say(
        "{naam} over {eerste} tot en met {laatste}",
        naam=name,
        eerste=first.year,
        laatste=last.year,
    )


def _is_year(each: Earlier) -> bool:
    """Whether it is a calendar year, with a last day of applying after it.

    The other times are counted back from the day of applying: they have no last day.
    """
    return (each.first.month, each.first.day, each.last.month, each.last.day) == (1, 1, 12, 31)


def _year_line(each: Earlier, words: Words) -> str:
    return words.say(
        "{jaar}: aanvragen kan tot en met {dag}", jaar=each.first.year, dag=words.day(each.until)
    )


def _until(each: Earlier, words: Words) -> str:
    if _is_year(each):
        return words.say("Aanvragen kan tot en met {dag}.", dag=words.day(each.until))
    return _less(words)


def _less(words: Words) -> str:
    return words.say("Wacht u langer, dan krijgt u het over minder tijd.")
