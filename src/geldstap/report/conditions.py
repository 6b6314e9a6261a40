"""The conditions of a regulation, each with its outcome, own value, limit and source."""

from decimal import Decimal
from functools import partial

from geldstap.model.decision import Decision, Quantity, Reason, Truth
from geldstap.model.fact import Vocabulary
from geldstap.model.regulation import Regulation
from geldstap.report import phrases, quantities
from geldstap.report.document import Block, Bullets, Card, Heading, Paragraph, Tone
from geldstap.report.origins import source_line
from geldstap.report.outcomes import CONDITIONS, LIMITS
from geldstap.rulesets.library import Library
from geldstap.text.words import Words

_TONES: dict[Truth, Tone] = {
    Truth.TRUE: Tone.GOOD,
    Truth.FALSE: Tone.NO,
    Truth.UNKNOWN: Tone.OPEN,
}
_LIMIT_IN_TEXT = "grens"


def condition_cards(
    decision: Decision, regulation: Regulation, library: Library, words: Words
) -> tuple[Block, ...]:
    """Every condition in the author's order, and that there are more where that is so."""
    cards = tuple(_card(reason, regulation, library, words) for reason in decision.reasons)
    return (*cards, *_more(decision, words))


def _more(decision: Decision, words: Words) -> tuple[Block, ...]:
    if CONDITIONS not in decision.unknown_figures:
        return ()
    more = words.say("Er zijn meer voorwaarden. Die kennen wij hier niet.")
    return (Paragraph(more, Tone.OPEN),)


def condition_lists(
    decision: Decision, regulation: Regulation, library: Library, words: Words
) -> tuple[Block, ...]:
    """The same in short, by outcome: what isn't met first. Nothing of where it stands."""
    groups = (
        (words.say("Dit is met uw antwoorden anders"), Truth.FALSE),
        (words.say("Dit weten wij nog niet"), Truth.UNKNOWN),
        (words.say("Dit beoordeelt een mens"), None),
        (words.say("Dit klopt met uw antwoorden"), Truth.TRUE),
    )
    blocks: list[Block] = []
    for caption, truth in groups:
        found = [
            _line(reason, regulation, library, words)
            for reason in decision.reasons
            if (None if reason.by_person else reason.truth) is truth
        ]
        if found:
            blocks += (Heading(caption, 3), Bullets(tuple(found)))
    return (*blocks, *_more(decision, words))


def _line(reason: Reason, regulation: Regulation, library: Library, words: Words) -> str:
    text = phrases.first_sentence(text_of(reason, regulation, library, words))
    # What isn't known or was computed says nothing without its calculation.
    is_plain = reason.truth is not Truth.UNKNOWN and not _is_computed(reason)
    beside = sides(reason, library.program.vocabulary, words) if is_plain else ""
    return f"{phrases.as_sentence(text)} {beside}".rstrip()


def text_of(reason: Reason, regulation: Regulation, library: Library, words: Words) -> str:
    """What the set says of a condition, with the values that it names filled in."""
    text = regulation.conditions.get(reason.id, "") or reason.id
    return phrases.filled(text, partial(_value_of, reason, library, words))


def blocking(decision: Decision) -> Reason | None:
    """The condition to name where the answer is no: one with a limit where there is one."""
    failed = [reason for reason in decision.reasons if reason.truth is Truth.FALSE]
    limits = [reason for reason in failed if _gap(reason) is not None]
    return next(iter(limits or failed), None)


def why_not(reason: Reason, regulation: Regulation, library: Library, words: Words) -> str:
    """The condition that isn't met, in one line, with the distance to its limit."""
    text = phrases.inside(phrases.first_sentence(text_of(reason, regulation, library, words)))
    beyond = distance(reason, words)
    if not beyond or reason.limit is None:
        return words.say(
            "Een voorwaarde is: {voorwaarde}. Met uw antwoorden is dat anders.", voorwaarde=text
        )
    own = quantities.shown(reason.own or reason.limit, words)
    limit = quantities.shown(reason.limit, words)
    if limit in text:
        # The limit stands in the condition already.
        return words.say(
            "Een voorwaarde is: {voorwaarde}. U: {eigen}. Dat is {afstand}.",
            voorwaarde=text,
            eigen=own,
            afstand=beyond,
        )
    return words.say(
        "Een voorwaarde is: {voorwaarde}. U: {eigen}. Grens: {grens}. Dat is {afstand}.",
        voorwaarde=text,
        eigen=own,
        grens=limit,
        afstand=beyond,
    )


def distance(reason: Reason, words: Words) -> str:
    """`€ 1.200 boven de grens`; empty where there is no limit that is known to be missed."""
    gap = _gap(reason)
    if gap is None or reason.truth is not Truth.FALSE:
        return ""
    size = quantities.shown(_sized(reason, abs(gap)), words)
    if gap > 0:
        return words.say("{bedrag} boven de grens", bedrag=size)
    return words.say("{bedrag} onder de grens", bedrag=size)


def _card(reason: Reason, regulation: Regulation, library: Library, words: Words) -> Card:
    text = text_of(reason, regulation, library, words)
    paragraphs = (
        phrases.after_first_sentence(text),
        sides(reason, library.program.vocabulary, words),
        *_filled_in(reason, library, words),
        "" if reason.source is None else source_line(reason.source, words),
    )
    return Card(
        phrases.as_sentence(phrases.first_sentence(text)),
        _outcome(reason, words),
        Tone.NOTE if reason.by_person else _TONES[reason.truth],
        tuple(Paragraph(paragraph) for paragraph in paragraphs if paragraph),
    )


def _filled_in(reason: Reason, library: Library, words: Words) -> tuple[str, ...]:
    """What the law leaves to the municipality, and what the municipality made of it."""
    return tuple(
        words.say(
            "De wet laat dit aan uw gemeente over: {wat} is daar {waarde}.",
            wat=phrases.inside(library.label(name, words.language)),
            waarde=quantities.shown(value, words),
        )
        for name, value in reason.filled_in.items()
    )


def _outcome(reason: Reason, words: Words) -> str:
    if reason.by_person:
        return words.say("Beoordeelt een mens")
    match reason.truth:
        case Truth.TRUE:
            return words.say("Ja")
        case Truth.FALSE:
            return words.say("Nee")
        case Truth.UNKNOWN:
            return words.say("Weten wij nog niet")


def sides(reason: Reason, vocabulary: Vocabulary, words: Words) -> str:
    """The own value beside the limit, and the distance where the limit is missed."""
    own, limit = reason.own, reason.limit
    if own is None or limit is None or reason.comparison not in LIMITS:
        return ""
    limit_shown = quantities.shown(limit, words)
    if not quantities.tells_something(own, reason.missing, vocabulary):
        return words.say("U: weten wij nog niet precies. Grens: {grens}.", grens=limit_shown)
    own_shown = quantities.shown(own, words)
    if _is_computed(reason):
        return words.say("Berekend: {eigen}. Grens: {grens}.", eigen=own_shown, grens=limit_shown)
    sides = words.say("U: {eigen}. Grens: {grens}.", eigen=own_shown, grens=limit_shown)
    beyond = distance(reason, words)
    return f"{sides} {phrases.as_sentence(beyond)}".rstrip()


def _is_computed(reason: Reason) -> bool:
    """Whether the own side is a named result, and not a value of the person."""
    own = reason.own
    return own is not None and any(
        (value.low, value.high) == (own.low, own.high) for value in reason.values.values()
    )


def _gap(reason: Reason) -> Decimal | None:
    """How far the own value is at least beyond the limit; below zero where it is under it."""
    own, limit = reason.own, reason.limit
    if own is None or limit is None or reason.comparison not in LIMITS or _is_computed(reason):
        return None
    (low, high), (least, most) = quantities.bounds(own), quantities.bounds(limit)
    if low is not None and most is not None and low > most:
        return low - most
    if high is not None and least is not None and high < least:
        return high - least
    return None


def _sized(reason: Reason, gap: Decimal) -> Quantity:
    """The distance; open upwards where one of the sides is only known between bounds."""
    own, limit = reason.own or Quantity(gap, gap), reason.limit or Quantity(gap, gap)
    exact = own.low == own.high and limit.low == limit.high
    return Quantity(gap, gap if exact else None, own.unit)


def _value_of(reason: Reason, library: Library, words: Words, name: str) -> str:
    """What stands for `{name}` in a text; a name without value is shown by its label."""
    for full_name, value in reason.values.items():
        if name in (full_name, full_name.rpartition(".")[2]):
            return quantities.shown(value, words)
    if name == _LIMIT_IN_TEXT and reason.limit is not None:
        return quantities.shown(reason.limit, words)
    return library.label(name, words.language)
