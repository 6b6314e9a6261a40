"""One regulation for an expert: every rule, figure, table and example behind it, with sources."""

from collections.abc import Iterator, Sequence

from geldstap.engine.leaning import facts_of, figures_of, tables_of, trees_of
from geldstap.engine.regulation import Figure, Table, Validity, Version
from geldstap.engine.regulation import Row as TableRow
from geldstap.engine.tree import RightRef, walk
from geldstap.model.decision import Quantity
from geldstap.model.source import Source
from geldstap.report import phrases, quantities
from geldstap.report.document import Block, Bullets, Card, Heading, Paragraph, Row, Rows, Tone
from geldstap.report.origins import set_line, source_line
from geldstap.report.regulation_page import (
    Page,
    condition_in_words,
    figure_in_words,
    figure_unit,
    source_section,
)
from geldstap.rulesets.library import Library
from geldstap.rulesets.listing import raw_of
from geldstap.rulesets.raw import RawCondition, RawDefinition, RawPayout, RawVersion, written
from geldstap.text.words import Words


def full_blocks(page: Page) -> tuple[Block, ...]:
    """All that the regulation is made of; its examples stand in `report.ruleset_examples`."""
    return (
        Heading(page.words.say("Precies, voor wie het wil nakijken")),
        *_file(page),
        *(block for version in _versions(page) for block in _version(page, *version)),
        *_definitions(page),
        *_figures(page),
        *_tables(page),
        *_municipal(page),
        *_facts(page),
    )


def all_sources(page: Page) -> tuple[Block, ...]:
    """Every source behind the regulation, once, with its address."""
    return source_section(_sources(page), page.words)


def _sources(page: Page) -> Iterator[Source | None]:
    raw = raw_of(page.library, page.id)
    for version in raw.versions:
        yield version.source
        yield from (condition.source for condition in version.conditions)
    yield from (definition.source for definition in _leaned_on(page))
    for figure in _own_figures(page):
        yield from (period.source for period in figure.periods)
    for table in _own_tables(page):
        yield from (period.source for period in table.periods)
    yield from (part.source for part in (raw.reporting, raw.back) if part is not None)


# The file and its versions


def _file(page: Page) -> Iterator[Block]:
    raw, words = raw_of(page.library, page.id), page.words
    info = next(
        each.wording[words.language].info
        for each in page.library.sets
        if each.info.id == page.one.ruleset
    )
    yield Rows(
        (
            Row(words.say("Naam in bestanden"), raw.id),
            Row(words.say("Soort"), raw.kind),
            Row(words.say("Set"), set_line(info, words)),
        )
    )
    if raw.left_open:
        yield Paragraph(
            words.say("De wet laat aan de gemeente over of zij hiervoor een eigen regeling maakt.")
        )
    if raw.replaces is not None:
        name = page.library.regulation(raw.replaces.id, words.language).name
        yield Paragraph(
            words.say(
                "Deze regeling komt in de plaats van een landelijke: {naam}.",
                naam=f"{name} ({raw.replaces.id})",
            )
        )


def _versions(page: Page) -> Sequence[tuple[RawVersion, Version]]:
    raw, rule = raw_of(page.library, page.id), page.library.program.rules[page.id]
    return tuple(zip(raw.versions, rule.versions, strict=True))


def validity_in_words(validity: Validity, words: Words) -> str:
    """`1 januari 2026 tot en met 31 december 2026`, or from when on."""
    first = words.day(validity.first)
    if validity.last is None:
        return words.say("vanaf {dag}, zonder laatste dag", dag=first)
    return words.say(
        "{eerste} tot en met {laatste}", eerste=first, laatste=words.day(validity.last)
    )


def _version(page: Page, raw: RawVersion, checked: Version) -> Iterator[Block]:
    words = page.words
    valid = validity_in_words(raw.validity, words)
    yield Heading(words.say("Voorwaarden: {periode}", periode=valid), 3)
    if raw.source is not None:
        yield Paragraph(source_line(raw.source, words))
    if raw.open_for is not None:
        window = validity_in_words(raw.open_for, words)
        yield Paragraph(words.say("Aanvragen kan: {periode}.", periode=window))
    if not checked.covered:
        yield Paragraph(words.say("Wij rekenen deze niet uit."), Tone.OPEN)
    for condition, text in zip(raw.conditions, _texts(page, raw, checked), strict=True):
        yield _condition(condition, text, words)
    if raw.unknown_conditions:
        more = words.say("Er zijn meer voorwaarden. Die kennen wij hier niet.")
        yield Paragraph(more, Tone.OPEN)
    payouts = (
        (words.say("Bedrag volgens de regel"), raw.amount),
        (words.say("Wat wordt uitbetaald"), raw.paid),
    )
    rows = tuple(_payout(label, each, words) for label, each in payouts if each is not None)
    if rows:
        yield Rows(rows)


def _texts(page: Page, raw: RawVersion, checked: Version) -> Sequence[str]:
    """The words of the conditions, with the figures of the first day of their version."""
    if len(checked.conditions) != len(raw.conditions):
        return [condition.text for condition in raw.conditions]
    return [
        condition_in_words(page, each, raw.validity.nearest(page.day))
        for each in checked.conditions
    ]


def _condition(condition: RawCondition, text: str, words: Words) -> Card:
    status = words.say("Beoordeelt een mens") if condition.expression is None else ""
    blocks: list[Block] = []
    if condition.expression is not None:
        blocks.append(Rows((Row(condition.id, written(condition.expression)),)))
    if condition.occasion:
        blocks.append(Paragraph(words.say("Hierom bestaat de regeling (aanleiding).")))
    if condition.source is not None:
        blocks.append(Paragraph(source_line(condition.source, words)))
    return Card(text, status, Tone.NOTE, tuple(blocks))


def _payout(label: str, payout: RawPayout, words: Words) -> Row:
    period = words.say("één keer") if payout.period is None else words.period(payout.period)
    return Row(f"{label}, {period}", written(payout.expression))


# What it leans on


def _leaned_on(page: Page) -> tuple[RawDefinition, ...]:
    """The named results behind the regulation: its own first, then shared ones."""
    program = page.library.program
    names = {
        name
        for _, version in _versions(page)
        for name, _ in trees_of(program, version, rights=False)
        if name
    }
    own = raw_of(page.library, page.id).definitions.values()
    shared = (each for one in page.library.sets for each in one.raw.definitions.values())
    return tuple(each for each in (*own, *shared) if each.key in names)


def _definitions(page: Page) -> Iterator[Block]:
    found, words = _leaned_on(page), page.words
    if not found:
        return
    yield Heading(words.say("Tussenresultaten"), 3)
    for each in found:
        label = phrases.as_sentence(page.library.label(each.key, words.language))[:-1]
        notes = [] if each.source is None else [source_line(each.source, words)]
        if each.personal:
            notes.insert(0, words.say("Voor elke persoon apart."))
        row = Row(each.name, written(each.expression), note=" ".join(notes))
        yield Rows((row,), label)


def _own_figures(page: Page) -> tuple[Figure, ...]:
    program = page.library.program
    names = {name for _, each in _versions(page) for name in figures_of(program, each)}
    return tuple(program.figures[name] for name in sorted(names))


def _own_tables(page: Page) -> tuple[Table, ...]:
    program = page.library.program
    names = {name for _, each in _versions(page) for name in tables_of(program, each)}
    return tuple(program.tables[name] for name in sorted(names))


def _figures(page: Page) -> Iterator[Block]:
    found, words = _own_figures(page), page.words
    if not found:
        return
    yield Heading(words.say("Cijfers"), 3)
    yield from figure_blocks(found, page.library, words)


def figure_blocks(figures: Sequence[Figure], library: Library, words: Words) -> Iterator[Block]:
    """Figures through time, each value with where it stands."""
    for figure in figures:
        unit = figure_unit(library, figure)
        rows = tuple(
            Row(
                validity_in_words(period.validity, words),
                figure_in_words(period.value, unit, words),
                note="" if period.source is None else source_line(period.source, words),
            )
            for period in figure.periods
        )
        yield Rows(rows, _called(library, figure.name, str(figure.unit), words))


def _tables(page: Page) -> Iterator[Block]:
    found, words = _own_tables(page), page.words
    if not found:
        return
    yield Heading(words.say("Tabellen"), 3)
    for table in found:
        how = (
            words.say("Elke rij geldt voor het deel van het getal dat erin valt.")
            if table.brackets
            else words.say("De rij waarin het getal valt, geeft de waarde.")
        )
        yield Paragraph(f"{_called(page.library, table.name, str(table.gives), words)}. {how}")
        for period in table.periods:
            rows = tuple(_row(row, table, words) for row in period.rows)
            yield Rows(rows, validity_in_words(period.validity, words))
            if period.source is not None:
                yield Paragraph(source_line(period.source, words))


def _row(row: TableRow, table: Table, words: Words) -> Row:
    value = figure_in_words(row.value, str(table.gives), words)
    if row.upto is None:
        return Row(words.say("alles erboven"), value)
    end = quantities.shown(Quantity(row.upto, row.upto, str(table.takes)), words)
    if row.included:
        return Row(words.say("tot en met {einde}", einde=end), value)
    return Row(words.say("tot {einde}", einde=end), value)


def _called(library: Library, name: str, unit: str, words: Words) -> str:
    label = phrases.as_sentence(library.label(name, words.language)).rstrip(".")
    details = f"{name}, {unit}" if unit else name
    return f"{label} ({details})"


def _municipal(page: Page) -> Iterator[Block]:
    """What the law leaves to the municipality, and what the municipality made of it."""
    program, words = page.library.program, page.words
    names = {figure.name for figure in _own_figures(page)}
    open_ones = sorted(
        name
        for one in page.library.sets
        for name, figure in one.raw.figures.items()
        if figure.left_open and name in names
    )
    if not open_ones:
        return
    yield Heading(words.say("Wat de wet aan de gemeente overlaat"), 3)
    lines = []
    for name in open_ones:
        label = page.library.label(name, words.language)
        by = program.filled_in_by.get(name)
        if by is None:
            line = words.say("{wat} ({naam}): hier niet ingevuld.", wat=label, naam=name)
        else:
            line = words.say(
                "{wat} ({naam}): ingevuld door de set {set}.", wat=label, naam=name, set=by
            )
        lines.append(phrases.as_sentence(line))
    yield Bullets(tuple(lines))


def _facts(page: Page) -> Iterator[Block]:
    program, words = page.library.program, page.words
    versions = [version for _, version in _versions(page)]
    names = {name for version in versions for name in facts_of(program, version)}
    facts = dict.fromkeys(fact.name for fact in program.vocabulary if fact.name in names)
    if facts:
        yield Heading(words.say("Wat u erover wordt gevraagd"), 3)
        meanings = {fact.name: fact.meaning for fact in program.vocabulary}
        yield Bullets(tuple(f"{name}: {meanings[name]}".removesuffix(": ") for name in facts))
    rights = {
        node.id
        for version in versions
        for _, tree in trees_of(program, version, rights=False)
        for node in walk(tree)
        if isinstance(node, RightRef)
    }
    if rights:
        yield Heading(words.say("Andere regelingen die meetellen"), 3)
        named = (page.library.regulation(id_, words.language).name for id_ in sorted(rights))
        yield Bullets(tuple(named))
