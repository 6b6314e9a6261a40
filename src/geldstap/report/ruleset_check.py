"""What a check of a set, and a test of its examples, came to."""

from collections.abc import Iterator, Mapping, Sequence

from geldstap.engine.regulation import Program
from geldstap.model.decision import Truth
from geldstap.report.document import Block, Bullets, Heading, Paragraph, Row, Rows, Tone
from geldstap.report.ruleset_examples import expected_in_words, how_many
from geldstap.rulesets.check import CheckedSet
from geldstap.rulesets.examples import Example, Origin
from geldstap.rulesets.explained import Explained
from geldstap.rulesets.library import Library
from geldstap.rulesets.trials import Deviation, TriedSet, Unseen
from geldstap.text.problems import printable, sentence
from geldstap.text.words import Words, msgid

# What a set holds, in the order of its files; the names are those of JSON.
_HOLDS: Mapping[str, str] = {
    "regelingen": msgid("Regelingen"),
    "voorwaarden": msgid("Voorwaarden"),
    "cijfers": msgid("Cijfers"),
    "tabellen": msgid("Tabellen"),
    "begrippen": msgid("Begrippen"),
    "bronnen": msgid("Bronnen"),
    "voorbeelden": msgid("Voorbeelden"),
}


def holds(checked: CheckedSet) -> dict[str, int]:
    """How much there is of everything in a set."""
    raw = checked.own.raw
    own = sum(len(regulation.definitions) for regulation in raw.regulations.values())
    return {
        "regelingen": len(raw.regulations),
        "voorwaarden": sum(
            len(version.conditions)
            for regulation in raw.regulations.values()
            for version in regulation.versions
        ),
        "cijfers": len(raw.figures),
        "tabellen": len(raw.tables),
        "begrippen": len(raw.definitions) + own,
        "bronnen": len(raw.sources),
        "voorbeelden": len(checked.examples),
    }


def check_blocks(checked: CheckedSet, words: Words) -> Iterator[Block]:
    """Whether a set is in order, and what it holds."""
    yield Heading(_title(checked, words))
    yield verdict(checked, words)
    counted = holds(checked)
    yield Rows(tuple(Row(words.say(label), str(counted[name])) for name, label in _HOLDS.items()))
    if checked.explained:
        yield Heading(words.say("Opmerkingen die de set zelf uitlegt"), 3)
        yield Bullets(tuple(_explained(each, words) for each in checked.explained))


def _explained(each: Explained, words: Words) -> str:
    place = each.remark.place
    what = sentence(each.remark, words)
    return words.say(
        "{plek}: {opmerking} Uitleg: {reden}",
        plek=f"{place.file}:{place.line}",
        opmerking=what,
        reden=printable(each.reason),
    )


def verdict(checked: CheckedSet, words: Words) -> Paragraph:
    """How many things must be mended, and how many want a second look."""
    wrong, remarks = len(checked.problems), len(checked.remarks)
    if wrong:
        return Paragraph(
            words.count(
                "Er is {n} ding niet in orde. Verbeter dat eerst.",
                "Er zijn {n} dingen niet in orde. Verbeter die eerst.",
                wrong,
            ),
            Tone.NO,
        )
    if remarks:
        return Paragraph(
            words.count(
                "De set kan worden gebruikt. Kijk nog naar {n} opmerking.",
                "De set kan worden gebruikt. Kijk nog naar {n} opmerkingen.",
                remarks,
            ),
            Tone.GOOD,
        )
    return Paragraph(words.say("Deze set is in orde."), Tone.GOOD)


def trial_blocks(tried: TriedSet, words: Words) -> Iterator[Block]:
    """How many examples come out as expected, which don't, and what no example shows."""
    program, library = tried.checked.library.program, tried.checked.library
    yield Heading(_title(tried.checked, words))
    if not tried.trials:
        yield Paragraph(words.say("Deze set heeft nog geen voorbeelden."), Tone.OPEN)
        return
    failed = [trial for trial in tried.trials if trial.deviations]
    total = len(tried.trials)
    yield Paragraph(
        words.say(
            "{goed} van de {totaal} voorbeelden komen uit zoals verwacht.",
            goed=total - len(failed),
            totaal=total,
        ),
        Tone.NO if failed else Tone.GOOD,
    )
    yield Paragraph(how_many([trial.example for trial in tried.trials], words))
    for trial in failed:
        yield Heading(trial.example.id, 3)
        place = trial.example.place
        yield Paragraph(f"{place.file}:{place.line}")
        for deviation in trial.deviations:
            yield _deviation(deviation, program, library, words)
    yield from _unseen(tried.unseen, library, words)
    yield from _unpublished(tried, library, words)


def _title(checked: CheckedSet, words: Words) -> str:
    info = checked.own.wording[words.language].info
    return words.say("{set} (versie {versie})", set=info.name, versie=info.version or "-")


def _deviation(deviation: Deviation, program: Program, library: Library, words: Words) -> Rows:
    rule = program.rules[deviation.regulation]
    rows = (
        Row(words.say("Verwacht"), expected_in_words(deviation.expected, rule, words)),
        Row(words.say("Gevonden"), expected_in_words(deviation.found, rule, words)),
    )
    return Rows(rows, library.regulation(rule.id, words.language).name)


def _unseen(found: Sequence[Unseen], library: Library, words: Words) -> Iterator[Block]:
    if not found:
        yield Paragraph(
            words.say("Elke voorwaarde is in een voorbeeld een keer waar, en een keer niet.")
        )
        return
    groups = (
        (Truth.TRUE, words.say("Voorwaarden die in geen voorbeeld waar zijn")),
        (Truth.FALSE, words.say("Voorwaarden die in geen voorbeeld onwaar zijn")),
    )
    for truth, caption in groups:
        own = [each for each in found if each.truth is truth]
        if own:
            yield Heading(caption, 3)
            yield Bullets(tuple(_condition(each, library, words) for each in own))


def _condition(one: Unseen, library: Library, words: Words) -> str:
    name = library.regulation(one.regulation, words.language).name
    return f"{name} ({one.regulation}): {one.condition}"


def _unpublished(tried: TriedSet, library: Library, words: Words) -> Iterator[Block]:
    """Regulations of which no example has an outcome that somebody else published."""
    names = unpublished(tried)
    if names:
        yield Heading(words.say("Niet vergeleken met een gepubliceerde uitkomst"), 3)
        shown = (library.regulation(id_, words.language).name for id_ in names)
        yield Bullets(tuple(f"{name} ({id_})" for name, id_ in zip(shown, names, strict=True)))


def unpublished(tried: TriedSet) -> tuple[str, ...]:
    """The regulations of a set of which no outcome was compared with a published one."""

    def is_published(example: Example, id_: str) -> bool:
        return example.origin is Origin.PUBLISHED and id_ in example.expected

    examples = tried.checked.examples
    return tuple(
        id_
        for id_ in tried.checked.own.raw.regulations
        if not any(is_published(example, id_) for example in examples)
    )
