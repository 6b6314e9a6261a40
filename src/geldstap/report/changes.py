"""A life event on a page: now and then beside each other, why, and what is to be reported.

Effects only: nothing here says what somebody might do about them.
"""

from collections.abc import Iterator, Sequence

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.event import Event
from geldstap.report import phrases, quantities
from geldstap.report.document import (
    Block,
    Bullets,
    Heading,
    Pair,
    Pairs,
    Paragraph,
    Tone,
)
from geldstap.report.in_short import outcome_in_short
from geldstap.report.libraries import Libraries
from geldstap.report.outcomes import status
from geldstap.report.rights import why
from geldstap.report.whom_to_tell import to_report
from geldstap.rulesets.library import Library
from geldstap.steps.effects import (
    Certainty,
    Direction,
    Effect,
    Totals,
    money,
    shown,
    totals,
)
from geldstap.steps.rights import concerning
from geldstap.text.content import EventText
from geldstap.text.words import Words

# More than this is told as a number, for beside a question.
_NAMED = 2
# Names of more than this that may all change, while nothing is known, say nothing.
_MANY = 6
_SETTLED = (Outcome.YES, Outcome.PERSON_DECIDES, Outcome.NO)


def change_blocks(
    event: Event | None,
    text: EventText,
    effects: Sequence[Effect],
    libraries: Libraries,
    words: Words,
) -> tuple[Block, ...]:
    """All that an event does to a household, and whom to tell; without an event any change."""
    return (
        *(Paragraph(line, Tone.OPEN) for line in _received(effects, libraries, words)),
        *_in_general(effects, words),
        *(Paragraph(paragraph) for paragraph in text.paragraphs),
        *_one_by_one(effects, libraries, words),
        *to_report(event, text, effects, libraries, words),
        Paragraph(
            words.say(
                "Dit zijn gevolgen, geen advies. Wat er echt gebeurt, telt. Over elke regeling "
                "beslist de instantie zelf."
            ),
            Tone.NOTE,
        ),
    )


def change_in_short(effects: Sequence[Effect], libraries: Libraries, words: Words) -> str:
    """What changes: by name where it is little, else how much; and the sum where it is certain.

    Empty where nothing changes for sure and the page itself begins with that.
    """
    return "\n".join(_in_short(effects, libraries, words))


def knows_too_little(effects: Sequence[Effect]) -> bool:
    """Whether nothing can be said of a change before it is known how things are now."""
    if _changed(effects) or _gone(effects):
        return False
    may = _of(Certainty.MAY_CHANGE, effects)
    known = [effect for effect in may or effects if _outcome(effect) in _SETTLED]
    return not known


def _one_by_one(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    """What changes, may change and stays. Where nearly nothing is known only how many may."""
    may = _may(effects)
    if knows_too_little(effects) and len(may) > _MANY:
        yield Paragraph(_how_many(may, words))
        return
    yield from _old_figures(effects, libraries, words)
    yield from _sums(effects, libraries, words)
    yield from _changing(effects, libraries, words)
    yield from _may_change(effects, libraries, words)
    yield from _staying(effects, libraries, words)


def _how_many(may: Sequence[Effect], words: Words) -> str:
    return words.count(
        "Bij {n} regeling weten wij nog niet of er iets verandert.",
        "Bij {n} regelingen weten wij nog niet of er iets verandert.",
        len(may),
    )


def _received(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[str]:
    """Of what somebody lives on already, that it may become less: before all else."""
    names = [
        libraries.regulation(effect, words).name for effect in effects if effect.is_not_computed
    ]
    if names:
        yield words.say(
            "Let op, u krijgt al: {regelingen}. Dat kan veranderen of stoppen. Wij rekenen dat hier "
            "niet uit. Vraag het vooraf bij wie het betaalt.",
            regelingen=phrases.listed(names, words),
        )


def _in_general(effects: Sequence[Effect], words: Words) -> Iterator[Paragraph]:
    """That nothing changes, which is good to know; or that too little is known to say so."""
    if knows_too_little(effects):
        yield Paragraph(
            words.say(
                "Wij weten nog te weinig om te zeggen wat er verandert. Vul eerst in hoe het nu is."
            ),
            Tone.OPEN,
        )
    elif not any((_changed(effects), _gone(effects), _of(Certainty.MAY_CHANGE, effects))):
        text = words.say("Voor de regelingen die wij kennen verandert er niets.")
        yield Paragraph(text, Tone.GOOD)


def _in_short(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[str]:
    yield from _received(effects, libraries, words)
    if any(_in_general(effects, words)):
        return
    changed, may = _changed(effects), _may(effects)
    number = len(changed) + len(_gone(effects))
    if number <= _NAMED and number == len(changed):
        for effect in changed:
            yield words.say(
                "{naam}: nu {nu}; daarna {straks}.",
                naam=libraries.regulation(effect, words).name,
                nu=_side(effect.before, libraries.of(effect), words),
                straks=_side(effect.after, libraries.of(effect), words),
            )
    else:
        yield words.count("Er verandert {n} regeling.", "Er veranderen {n} regelingen.", number)
    if may:
        yield _how_many(may, words)
    if (sums := totals(effects)) is not None:
        yield words.say(
            "Samen, van wat zeker genoeg is: nu {nu}, daarna {straks}.",
            nu=quantities.amount(sums.before, words),
            straks=quantities.amount(sums.after, words),
        )


def _old_figures(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    """Of what one may get: for which the last known figures are used."""
    expired = [
        libraries.regulation(effect, words).name
        for effect in effects
        if effect.may_get_now
        and effect.before is not None
        and effect.before.outcome is Outcome.UNKNOWN_SINCE
    ]
    if expired:
        yield Paragraph(
            words.say(
                "Met de laatste cijfers die wij kennen, en niet meegeteld in de som: {regelingen}.",
                regelingen=phrases.listed(expired, words),
            ),
            Tone.NOTE,
        )


def _sums(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    sums = totals(effects)
    if sums is None:
        return
    yield _pairs(
        (
            Pair(
                words.say("Samen, van de regelingen die zeker genoeg zijn"),
                quantities.amount(sums.before, words),
                quantities.amount(sums.after, words),
                strong=True,
                note=_left_out(sums, effects, libraries, words),
            ),
        ),
        words,
    )


def _left_out(sums: Totals, effects: Sequence[Effect], libraries: Libraries, words: Words) -> str:
    found = [
        effect
        for effect in effects
        if effect.is_not_computed
        or (effect.regulation in sums.left_out and _concerns_household(effect))
    ]
    # What somebody lives on goes before what they may get.
    found.sort(key=lambda effect: not effect.is_not_computed)
    names = [libraries.regulation(effect, words).name for effect in found]
    if not names:
        return ""
    return words.say(
        "Niet meegeteld, omdat het nog niet zeker is: {regelingen}.",
        regelingen=phrases.listed(names, words),
    )


def _pairs(pairs: tuple[Pair, ...], words: Words) -> Pairs:
    return Pairs(words.say("Nu"), words.say("Daarna"), pairs)


def _changing(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    known, gone = _changed(effects), _gone(effects)
    if known or gone:
        yield Heading(words.say("Wat verandert"))
    if known:
        yield _pairs(tuple(_pair(effect, libraries, words) for effect in known), words)
    if gone:
        names = tuple(libraries.regulation(effect, words).name for effect in gone)
        # The national set is always there; that of the municipality comes with it.
        known_there = len(libraries.after.sets) > 1
        yield Paragraph(words.say("Deze regelingen zijn van uw gemeente van nu:"))
        yield Bullets(names)
        if not known_there:
            yield Paragraph(
                words.say("Wat de nieuwe gemeente heeft, kennen wij niet. Vraag daar wat er is.")
            )


def _may_change(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    """What one may lose or keep side by side; of what isn't certain now either only the name."""
    may = _may(effects)
    sides = [effect for effect in may if _outcome(effect) in _SETTLED[:2]]
    if may:
        yield Heading(words.say("Wat misschien verandert"))
    if sides:
        yield _pairs(tuple(_pair(effect, libraries, words) for effect in sides), words)
    by_fact: dict[str, list[str]] = {}
    for effect in may:
        if effect not in sides:
            name = libraries.regulation(effect, words).name
            by_fact.setdefault(_waits_for(effect, words), []).append(name)
    if by_fact:
        yield Paragraph(words.say("Of deze regelingen veranderen, hangt onder meer af van:"))
        yield Bullets(tuple(f"{what}: {', '.join(names)}" for what, names in by_fact.items()))


def _waits_for(effect: Effect, words: Words) -> str:
    """What keeps a regulation open: the first that the change is about, else the first of all."""
    after, before = (() if side is None else side.missing for side in (effect.after, effect.before))
    about = (key for key in after if key in effect.open_on)
    for key in (*about, *after, *before):
        return words.question(key).short
    return words.say("iets wat wij niet kennen")


def _of(certainty: Certainty, effects: Sequence[Effect]) -> list[Effect]:
    return [
        effect
        for effect in effects
        if effect.certainty is certainty and _concerns_household(effect)
    ]


def _concerns_household(effect: Effect) -> bool:
    """Not what is for a situation of which nobody said that it is there, on either side."""
    return bool(concerning(side for side in (effect.before, effect.after) if side is not None))


def _may(effects: Sequence[Effect]) -> list[Effect]:
    """Those that may change, but for what the page begins with."""
    found = _of(Certainty.MAY_CHANGE, effects)
    return [effect for effect in found if not effect.is_not_computed]


def _changed(effects: Sequence[Effect]) -> list[Effect]:
    """Those that change for sure, and are known where one will live."""
    return _of(Certainty.CHANGES, effects)


def _gone(effects: Sequence[Effect]) -> list[Effect]:
    """Those that one may get now, and that aren't known where one will live."""
    return [effect for effect in effects if effect.after is None and effect.may_get_now]


def _pair(effect: Effect, libraries: Libraries, words: Words) -> Pair:
    return Pair(
        libraries.regulation(effect, words).name,
        _side(effect.before, libraries.of(effect), words),
        _side(effect.after, libraries.of(effect), words),
        note=_explained(effect, libraries, words),
    )


def _side(decision: Decision | None, library: Library, words: Words) -> str:
    if decision is None:
        return words.say("niet in uw gemeente van nu")
    known = shown(decision)
    outcome = outcome_in_short(known, words, library.program.vocabulary)
    if decision.outcome is not Outcome.UNKNOWN_SINCE:
        return outcome
    day = words.day(shown(decision).peildatum)
    return words.say("{uitkomst}, met de cijfers van {dag}", uitkomst=outcome, dag=day)


def _explained(effect: Effect, libraries: Libraries, words: Words) -> str:
    """Why it changes, in a line or two."""
    if effect.before is None or effect.after is None:
        return ""
    after, library = shown(effect.after), libraries.after
    regulation = library.regulation(effect.regulation, words.language)
    if after.outcome is Outcome.NO:
        return why(after, library, words)
    if after.outcome in (Outcome.DEPENDS, Outcome.PERSON_DECIDES):
        return status(after, regulation, words, library)
    if effect.direction is Direction.STARTS:
        return words.say("U vraagt dit zelf aan.")
    return _difference(effect, words)


def _difference(effect: Effect, words: Words) -> str:
    """How much more or less, where both sides are exact."""
    sides = [None if side is None else money(shown(side)) for side in (effect.before, effect.after)]
    was, becomes = sides
    if was is None or becomes is None or not (was.exact and becomes.exact):
        return ""
    if effect.direction not in (Direction.MORE, Direction.LESS):
        return ""
    difference = abs(becomes.low - was.low)
    by = quantities.amount(AmountRange(difference, difference, was.period), words)
    if effect.direction is Direction.MORE:
        return words.say("Dat is {bedrag} meer.", bedrag=by)
    return words.say("Dat is {bedrag} minder.", bedrag=by)


def _staying(effects: Sequence[Effect], libraries: Libraries, words: Words) -> Iterator[Block]:
    """What is fine is said: with amounts what is likely, by name what may be."""
    same = [
        effect
        for effect in effects
        if effect.direction is Direction.SAME and not effect.is_not_computed
    ]
    if not same:
        return
    likely = [effect for effect in same if _outcome(effect) is Outcome.YES]
    maybe = [
        effect
        for effect in same
        if effect not in likely and effect.may_get_now and _concerns_household(effect)
    ]
    yield Heading(words.say("Wat gelijk blijft"))
    if likely:
        yield Bullets(
            tuple(
                f"{libraries.regulation(effect, words).name}: {_side(effect.before, libraries.of(effect), words)}"
                for effect in likely
            )
        )
    if maybe:
        names = "; ".join(libraries.regulation(effect, words).name for effect in maybe)
        yield Paragraph(
            words.say(
                "Misschien, of nog niet zeker, en dat blijft zo: {regelingen}.", regelingen=names
            )
        )
    if others := sum(_outcome(effect) is Outcome.NO for effect in same):
        yield Paragraph(
            words.count(
                "Bij {n} andere regeling blijft het waarschijnlijk nee.",
                "Bij {n} andere regelingen blijft het waarschijnlijk nee.",
                others,
            )
        )


def _outcome(effect: Effect) -> Outcome | None:
    return None if effect.before is None else shown(effect.before).outcome
