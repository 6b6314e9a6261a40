"""Two versions of a set side by side, in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from geldstap.report.document import Block, Bullets, Heading, Paragraph, Tone
from geldstap.report.in_short import outcome_in_short
from geldstap.report.regulation_page import figure_in_words
from geldstap.rulesets.compare import Change, Dated, Difference
from geldstap.rulesets.gains import Gain, Gains
from geldstap.rulesets.library import Library
from geldstap.steps.effects import Direction
from geldstap.text.words import Words, msgid

# So many households of a regulation are shown; the rest is counted.
_SHOWN = 6

_SENTENCES: Mapping[Change, str] = {
    Change.REGULATION_ADDED: msgid("Deze regeling komt erbij."),
    Change.REGULATION_GONE: msgid("Deze regeling staat er niet meer in."),
    Change.CONDITION_ADDED: msgid("Voorwaarde erbij ({naam}): {nieuw}"),
    Change.CONDITION_GONE: msgid("Voorwaarde weg ({naam}): {oud}"),
    Change.CONDITION: msgid("Voorwaarde “{naam}” was: {oud}. Wordt: {nieuw}."),
    Change.CONDITION_TEXT: msgid("De tekst van voorwaarde “{naam}” wordt: {nieuw}"),
    Change.AMOUNT: msgid("Het bedrag was: {oud}. Wordt: {nieuw}."),
    Change.PAPER_ADDED: msgid("Papier erbij: {naam}."),
    Change.PAPER_GONE: msgid("Papier niet meer nodig: {naam}."),
    Change.KNOWN_UNTIL: msgid("Was bekend tot en met {oud}. Wordt: {nieuw}."),
    Change.FIGURE: msgid("{naam} was: {oud}. Wordt: {nieuw}."),
    Change.FIGURE_ADDED: msgid("{naam} komt erbij: {nieuw}."),
    Change.FIGURE_GONE: msgid("{naam} staat er niet meer in. Was: {oud}."),
    Change.TABLE: msgid("De tabel “{naam}” is anders."),
    Change.DEFINITION: msgid("Het begrip “{naam}” was: {oud}. Wordt: {nieuw}."),
    Change.NOT_COVERED_ADDED: msgid("Zit er niet meer in: {naam}"),
    Change.NOT_COVERED_GONE: msgid("Staat niet meer bij wat er niet in zit: {naam}"),
}
_FIELDS: Mapping[str, str] = {
    "name": msgid("De naam"),
    "summary": msgid("De korte tekst"),
    "authority": msgid("Wie beslist"),
    "gives": msgid("Wat het oplevert"),
    "warning": msgid("Waar mensen op letten"),
    "url": msgid("Het webadres"),
    "phone": msgid("Het telefoonnummer"),
    "how": msgid("Hoe iemand aanvraagt"),
    "term": msgid("De termijn"),
    "until": msgid("De laatste dag"),
    "calculation_url": msgid("De proefberekening"),
    "in_plan": msgid("Wat er in het plan komt"),
    "decided_in": msgid("Binnen hoeveel weken het besluit komt"),
    "received": msgid("Welk antwoord zegt dat iemand dit al krijgt"),
    "urgent": msgid("Hulp in een crisis"),
    "compared": msgid("Of het bedrag is vergeleken met een gepubliceerde uitkomst"),
}


@dataclass(frozen=True, slots=True)
class Compared:
    """The libraries of the old and the new version, with what differs."""

    old: Library
    new: Library
    differences: tuple[Difference, ...]
    gains: Gains


def compared_blocks(compared: Compared, words: Words) -> Iterator[Block]:
    """What differs, regulation by regulation, and who gains or loses."""
    found, gains = compared.differences, compared.gains
    if not found and not gains.changed:
        yield Paragraph(words.say("Er is geen verschil dat iets betekent."), Tone.GOOD)
    ids = dict.fromkeys(
        [each.regulation for each in found if each.regulation]
        + [gain.effect.regulation for gain in gains.changed]
    )
    for id_ in ids:
        yield Heading(_name(compared, id_, words))
        own = [each for each in found if each.regulation == id_]
        if own:
            yield Bullets(tuple(difference_in_words(each, compared, words) for each in own))
        yield from _gains(gains.of(id_), words)
    shared = [each for each in found if not each.regulation]
    if shared:
        yield Heading(words.say("In de hele set"))
        yield Bullets(tuple(difference_in_words(each, compared, words) for each in shared))
    yield Paragraph(
        words.say(
            "Vergeleken met {n} voorbeelden en bedachte huishoudens: oud op {oud}, nieuw op"
            " {nieuw}.",
            n=gains.households,
            oud=words.day(gains.old_day),
            nieuw=words.day(gains.new_day),
        ),
        Tone.NOTE,
    )


def difference_in_words(one: Difference, compared: Compared, words: Words) -> str:
    """One difference in a sentence."""
    shown = _shown(one, words)
    old, new = shown(one.old), shown(one.new)
    if one.change in (Change.TEXT, Change.TRAIT, Change.APPLYING):
        field = words.say(_FIELDS[one.name])
        return words.say("{wat} was: {oud}. Wordt: {nieuw}.", wat=field, oud=old, nieuw=new)
    name = one.name
    if one.change in (Change.FIGURE, Change.FIGURE_ADDED, Change.FIGURE_GONE):
        library = compared.old if one.new is None else compared.new
        name = library.label(one.name, words.language)
    return words.say(_SENTENCES[one.change], naam=name, oud=old, nieuw=new)


def _shown(one: Difference, words: Words) -> Callable[[object], str]:
    def say(value: object) -> str:
        match value:
            case None | "":
                return words.say("niets")
            case date():
                return words.day(value)
            case Dated(figure, last):
                amount = figure_in_words(figure, one.unit, words)
                if last is None:
                    return amount
                return words.say("{bedrag} (tot en met {dag})", bedrag=amount, dag=words.day(last))
        return str(value).rstrip(".")

    return say


def _name(compared: Compared, id_: str, words: Words) -> str:
    library = compared.new if id_ in compared.new.program.rules else compared.old
    return library.regulation(id_, words.language).name


def _gains(found: Mapping[Direction, Sequence[Gain]], words: Words) -> Iterator[Block]:
    for direction, gains in found.items():
        if not gains:
            continue
        yield Paragraph(_how_many(direction, len(gains), words))
        lines = [_gain(gain, words) for gain in gains[:_SHOWN]]
        if len(gains) > _SHOWN:
            lines.append(words.say("en nog {n}", n=len(gains) - _SHOWN))
        yield Bullets(tuple(lines))


def _how_many(direction: Direction, n: int, words: Words) -> str:
    match direction:
        case Direction.STARTS:
            return words.count(
                "{n} huishouden krijgt er recht op.", "{n} huishoudens krijgen er recht op.", n
            )
        case Direction.STOPS:
            return words.count(
                "{n} huishouden krijgt het niet meer.", "{n} huishoudens krijgen het niet meer.", n
            )
        case Direction.MORE:
            return words.count("{n} huishouden krijgt meer.", "{n} huishoudens krijgen meer.", n)
        case Direction.LESS:
            return words.count(
                "{n} huishouden krijgt minder.", "{n} huishoudens krijgen minder.", n
            )
    return words.count(
        "Bij {n} huishouden verandert de uitkomst op een andere manier.",
        "Bij {n} huishoudens verandert de uitkomst op een andere manier.",
        n,
    )


def _gain(gain: Gain, words: Words) -> str:
    before, after = gain.effect.before, gain.effect.after
    assert before is not None
    assert after is not None
    return words.say(
        "{naam}: van “{oud}” naar “{nieuw}”.",
        naam=gain.name,
        oud=outcome_in_short(before, words),
        nieuw=outcome_in_short(after, words),
    )
