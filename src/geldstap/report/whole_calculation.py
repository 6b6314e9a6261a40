"""The whole calculation of one regulation for one household, every step numbered.

For whoever wants to check it: each condition, intermediate result, figure and answer with what
came out, the formula as it stands in the file, its source and the time for which it holds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from geldstap.engine.horizon import stand
from geldstap.engine.unfold import OWN, Part, PartKind, unfold
from geldstap.model.decision import Decision, Quantity, Reason, Truth
from geldstap.model.fact import FactKey, Household, Role
from geldstap.report import phrases, quantities
from geldstap.report.conditions import text_of
from geldstap.report.document import Block, Card, Paragraph, Row, Rows, Tone
from geldstap.report.origins import set_line, source_line
from geldstap.report.outcomes import CONDITIONS, status
from geldstap.report.regulation_in_full import validity_in_words
from geldstap.rulesets.library import Library
from geldstap.rulesets.listing import raw_of
from geldstap.rulesets.raw import Expression, RawVersion
from geldstap.text.words import Words

_TONES = {True: Tone.GOOD, False: Tone.NO, None: Tone.OPEN}


@dataclass(frozen=True, slots=True)
class Whole:
    """What a page is made from: a decision, its parts, and the formulas behind them by name."""

    decision: Decision
    parts: tuple[Part, ...]
    formulas: Mapping[str, str]
    library: Library
    words: Words


def parts_of(decision: Decision, library: Library, household: Household) -> tuple[Part, ...]:
    """The calculation by the rules that the decision was made by; empty where we have none."""
    program = library.program
    standing = stand(program, program.rules[decision.regulation], decision.peildatum)
    if standing is None or not standing.version.covered:
        return ()
    return unfold(program, standing.version, household, standing.day)


def whole_blocks(
    decision: Decision, library: Library, household: Household, words: Words
) -> tuple[Block, ...]:
    """Every step; empty where a regulation isn't calculated."""
    whole = whole_of(decision, library, household, words)
    if not whole.parts:
        return ()
    cards = (_card(whole, part, number) for number, part in enumerate(whole.parts, 1))
    return (*_opening(decision, whole), *cards)


def whole_of(decision: Decision, library: Library, household: Household, words: Words) -> Whole:
    """A decision with its parts; where its figures have run out, the last that was known."""
    shown = decision.last_known or decision
    parts = parts_of(decision, library, household)
    return Whole(shown, parts, _formulas(shown, library) if parts else {}, library, words)


def _opening(decision: Decision, whole: Whole) -> Iterator[Block]:
    words = whole.words
    regulation = whole.library.regulation(decision.regulation, words.language)
    yield Paragraph(status(decision, regulation, words, whole.library))
    yield Paragraph(
        words.say(
            "Hier staat elke stap, met de cijfers van {dag}. De nummers zeggen wat waarbij hoort: "
            "1.2 is een deel van 1. Formules staan er zoals in het bestand van de regeling.",
            dag=words.day(whole.decision.peildatum),
        )
    )
    if decision.missing:
        yield Paragraph(
            words.say(
                "Niet alles is bekend. Een stap kan daarom ruimer zijn dan de uitkomst zelf."
            ),
            Tone.NOTE,
        )
    if CONDITIONS in whole.decision.unknown_figures:
        more = words.say("Er zijn meer voorwaarden. Die kennen wij hier niet.")
        yield Paragraph(more, Tone.OPEN)
    for info in whole.library.infos(words.language):
        if info.id == decision.ruleset:
            yield Paragraph(set_line(info, words))


def _card(whole: Whole, part: Part, number: int) -> Card:
    words, value = whole.words, part.value
    notes = [] if part.source is None else [Paragraph(source_line(part.source, words))]
    rows = tuple(_rows(whole, _without_echo(part), str(number)))
    formula = formula_of(whole, part)
    blocks: tuple[Block, ...] = (
        *((Paragraph(words.say("Formule: {formule}", formule=formula)),) if formula else ()),
        *((Rows(rows),) if rows else ()),
        *notes,
    )
    if part.kind is PartKind.AMOUNT:
        shown = "" if value is None else _shown(whole, part)
        return Card(f"{number}. {_amount_name(part, words)}", shown, Tone.PLAIN, blocks)
    if value is None:
        said, tone = words.say("Beoordeelt een mens"), Tone.NOTE
    else:
        said, tone = phrases.as_sentence(_shown(whole, part))[:-1], _TONES[_truth(value)]
    return Card(f"{number}. {_condition_text(whole, part)}", said, tone, blocks)


def _rows(whole: Whole, parts: tuple[Part, ...], number: str) -> Iterator[Row]:
    """Each part below its number, then what it is made of."""
    for place, part in enumerate(parts, 1):
        own = f"{number}.{place}"
        value = "" if part.value is None else _shown(whole, part)
        yield Row(f"{own} {_label(whole, part)}", value, note=_note(whole, part))
        yield from _rows(whole, _without_echo(part), own)


def _without_echo(part: Part) -> tuple[Part, ...]:
    """The parts; of a part that only says the same formula again, its own parts."""
    others = part.parts
    if part.at is None or len(others) != 1:
        return others
    echoes = (others[0].within, others[0].at) == (part.within, part.at)
    return others[0].parts if echoes else others


def _label(whole: Whole, part: Part) -> str:
    words = whole.words
    match part.kind:
        case PartKind.FACT:
            return words.question(FactKey.parse(part.name)).label
        case PartKind.FORMULA:
            return formula_of(whole, part)
        case PartKind.PERSON:
            return _person(part.name, words)
        case PartKind.RIGHT:
            name = whole.library.regulation(part.name, words.language).name
            return words.say("Of u recht hebt op: {regeling}", regeling=name)
    return phrases.as_sentence(whole.library.label(part.name, words.language)).rstrip(".")


def _note(whole: Whole, part: Part) -> str:
    """The formula of an intermediate result, where it stands, and for how long it holds."""
    words = whole.words
    notes = []
    if part.again:
        notes.append(words.say("De stappen hiervan staan hierboven."))
    elif part.kind is PartKind.DEFINITION and (formula := formula_of(whole, part)):
        notes.append(words.say("Formule: {formule}.", formule=formula))
    if part.source is not None:
        notes.append(f"{part.source.title.rstrip('.')}.")
    if part.validity is not None:
        notes.append(phrases.as_sentence(validity_in_words(part.validity, words)))
    return " ".join(notes)


def _shown(whole: Whole, part: Part) -> str:
    """What came out; of what isn't known that it isn't."""
    value, words = part.value, whole.words
    assert value is not None
    if isinstance(value.low, bool) and value.high is None:
        return words.say("weten wij nog niet")
    if isinstance(value.low, str):
        return _option(part, value.low, words)
    if isinstance(value.low, Decimal) and value.low > 0 and value.high is None:
        return quantities.shown(value, words)
    missing = whole.decision.missing
    if part.kind is PartKind.FACT:
        missing = (FactKey.parse(part.name),)
    if not quantities.tells_something(value, missing, whole.library.program.vocabulary):
        return words.say("weten wij nog niet")
    return quantities.shown(value, words)


def _option(part: Part, options: str, words: Words) -> str:
    """A choice in its own words; where more than one is possible it isn't known."""
    if " " in options or part.kind is not PartKind.FACT:
        return words.say("weten wij nog niet")
    return words.question(FactKey.parse(part.name)).options.get(options, options)


def _truth(value: Quantity) -> bool | None:
    if not isinstance(value.low, bool) or value.high is None:
        return None
    return value.low


def _condition_text(whole: Whole, part: Part) -> str:
    regulation = whole.library.regulation(whole.decision.regulation, whole.words.language)
    found = (each for each in whole.decision.reasons if each.id == part.name)
    reason = next(found, None) or _bare(part)
    text = text_of(reason, regulation, whole.library, whole.words)
    return phrases.as_sentence(phrases.first_sentence(text))


def _bare(part: Part) -> Reason:
    return Reason(part.name, Truth.UNKNOWN)


def _amount_name(part: Part, words: Words) -> str:
    if part.name == "bedrag":
        return words.say("Bedrag volgens de regel")
    return words.say("Wat wordt uitbetaald")


def _person(name: str, words: Words) -> str:
    role, _, index = name.partition(".")
    match Role(role):
        case Role.PARTNER:
            return words.say("Uw partner")
        case Role.CHILDREN:
            return words.say("Kind {nummer}", nummer=index)
        case Role.RESIDENTS:
            return words.say("Medebewoner {nummer}", nummer=index)
    return words.say("Uzelf")


# The formulas as they stand in the files


def formula_of(whole: Whole, part: Part) -> str:
    """The formula of a part as it stands in its file, on one line; empty where it has none."""
    text = whole.formulas.get(part.within, "")
    if not text or part.at is None:
        return ""
    if part.kind is not PartKind.FORMULA:
        return " ".join(text.split())
    found = " ".join(text[part.at.offset : part.at.offset + part.at.length].split())
    # Where a condition about persons ends, its last bracket isn't counted.
    return found + ")" * (found.count("(") - found.count(")"))


def _formulas(decision: Decision, library: Library) -> dict[str, str]:
    """By name: definitions, the conditions of the version, and its amounts."""
    raw, rule = raw_of(library, decision.regulation), library.program.rules[decision.regulation]
    standing = stand(library.program, rule, decision.peildatum)
    found: dict[str, Expression | None] = {}
    for one in library.sets:
        found |= {each.key: each.expression for each in one.raw.definitions.values()}
        for regulation in one.raw.regulations.values():
            found |= {each.key: each.expression for each in regulation.definitions.values()}
    if standing is not None:
        found |= _of_version(raw.versions[rule.versions.index(standing.version)])
    return {name: _text(each) for name, each in found.items()}


def _of_version(version: RawVersion) -> dict[str, Expression | None]:
    payouts = (("bedrag", version.amount), ("uitbetaald", version.paid))
    return {
        **{f"{OWN}{each.id}": each.expression for each in version.conditions},
        **{f"{OWN}{name}": each.expression for name, each in payouts if each is not None},
    }


def _text(expression: Expression | None) -> str:
    return "" if expression is None else expression.at.raw
