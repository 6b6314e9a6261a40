"""One regulation on a page, in words: what it is, who decides, conditions, how to apply."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial

from geldstap.engine.horizon import stand
from geldstap.engine.leaning import figures_behind
from geldstap.engine.regulation import Condition, Exactly, Figure, FigureValue, Version
from geldstap.engine.tree import Comparison, FigureRef, Literal
from geldstap.model.decision import Decision, Outcome, Quantity
from geldstap.model.regulation import Reporting
from geldstap.model.source import Source
from geldstap.report import applying, phrases, quantities
from geldstap.report.compared import compared_in_words
from geldstap.report.document import Block, Bullets, Heading, Link, Paragraph, Row, Rows, Tone
from geldstap.report.origins import source_blocks
from geldstap.report.ruleset_list import until_in_words
from geldstap.rulesets.library import Library
from geldstap.rulesets.listing import Listed, is_in_percent
from geldstap.text.words import Words

_LIMIT_IN_TEXT = "grens"
_FEW = 4


@dataclass(frozen=True, slots=True)
class Page:
    """What a page is made from: a regulation of a library, on a day, in a language."""

    one: Listed
    library: Library
    day: date
    words: Words

    @property
    def id(self) -> str:
        """The regulation's."""
        return self.one.regulation.id


def page_blocks(page: Page) -> tuple[Block, ...]:
    """What a citizen wants to know of a regulation."""
    return (
        *_about(page.one, page.day, page.words),
        *_conditions(page),
        *_limits(page),
        *_applying(page),
        *_reporting(page),
    )


def shown_version(page: Page) -> tuple[Version, date] | None:
    """The version that a page is about, with the day whose figures it shows.

    That of the day; else the last one that was known, or the first that will be.
    """
    program = page.library.program
    rule = program.rules[page.id]
    standing = stand(program, rule, page.day)
    if standing is not None:
        return standing.version, standing.day
    first = next(iter(rule.versions), None)
    return None if first is None else (first, first.validity.first)


def figure_in_words(value: FigureValue, unit: str, words: Words) -> str:
    """A figure with its unit (`%` for a share); of what isn't known, between which bounds."""
    if isinstance(value, Exactly):
        return _shown(value.value, value.value, unit, words)
    if value.high is None and not value.low:
        return words.say("niet bekend")
    return words.say("niet bekend, {grenzen}", grenzen=_shown(value.low, value.high, unit, words))


def _shown(low: Decimal, high: Decimal | None, unit: str, words: Words) -> str:
    if unit != "%":
        return quantities.shown(Quantity(low, high, unit), words)
    share = Quantity(low * 100, None if high is None else high * 100, unit)
    return quantities.shown(share, words).replace(" %", "%")


def figure_unit(library: Library, figure: Figure) -> str:
    """The unit of a figure, `%` where its file writes it as a share."""
    return str(figure.unit) or ("%" if is_in_percent(library, figure.name) else "")


def _about(one: Listed, day: date, words: Words) -> Iterator[Block]:
    regulation = one.regulation
    yield Paragraph(regulation.summary)
    if regulation.gives:
        yield Paragraph(regulation.gives)
    if compared := compared_in_words(regulation, words):
        yield Paragraph(compared, Tone.NOTE)
    if not one.is_known(day) or not one.calculated:
        yield Paragraph(_uncertain(one, day, words), Tone.OPEN)
    yield Rows(
        (
            Row(words.say("Wie beslist"), phrases.as_sentence(regulation.authority)[:-1]),
            Row(words.say("Deze gegevens"), until_in_words(one, day, words)),
        )
    )
    if regulation.warning:
        yield Paragraph(words.say("Let op: {tekst}", tekst=regulation.warning), Tone.NOTE)


def _uncertain(one: Listed, day: date, words: Words) -> str:
    if not one.calculated:
        return words.say("Deze regeling rekenen wij niet uit. Vraag ernaar bij wie beslist.")
    return words.say(
        "Hoe het op {dag} is, weten wij niet. Hier staat wat wij het laatst wisten.",
        dag=words.day(day),
    )


def _conditions(page: Page) -> Iterator[Block]:
    found, words = shown_version(page), page.words
    if found is None:
        return
    version, day = found
    if version.conditions or version.unknown_conditions:
        yield Heading(words.say("Wanneer u het kunt krijgen"))
    occasions = [each for each in version.conditions if each.occasion]
    checked = [each for each in version.conditions if not (each.occasion or each.by_person)]
    judged = [each for each in version.conditions if each.by_person and not each.occasion]
    groups = (
        (words.say("Deze regeling is er voor als dit bij u speelt:"), occasions),
        (words.say("Dit zijn de voorwaarden:"), checked),
        (words.say("Dit beoordeelt een mens:"), judged),
    )
    for caption, conditions in groups:
        if conditions:
            yield Paragraph(caption)
            yield Bullets(tuple(condition_in_words(page, each, day) for each in conditions))
    if version.unknown_conditions:
        more = words.say("Er zijn meer voorwaarden. Die kennen wij hier niet.")
        yield Paragraph(more, Tone.OPEN)


def _limits(page: Page) -> Iterator[Block]:
    """The figures that the conditions name as their limits.

    Not those of a limit that is computed from more than a few: they say nothing by themselves.
    """
    found, words, program = shown_version(page), page.words, page.library.program
    if found is None:
        return
    version, day = found
    names: dict[str, None] = {}
    for condition in version.conditions:
        if isinstance(condition.tree, Comparison):
            behind = figures_behind(program, condition.tree.right)
            if len(behind) <= _FEW:
                names |= dict.fromkeys(sorted(behind))
    rows = [
        Row(_label(page, name), _figure(page, name, day))
        for name in names
        if _is_plain(program.figures[name], day)
    ]
    if rows:
        caption = words.say("Grenzen en bedragen op {dag}:", dag=words.day(day))
        yield Rows(tuple(rows), caption)


def _is_plain(figure: Figure, day: date) -> bool:
    """Whether a figure is known, and says something to whoever doesn't read the formula."""
    period = figure.on(day)
    return bool(str(figure.unit)) and period is not None and isinstance(period.value, Exactly)


def _label(page: Page, name: str) -> str:
    return phrases.as_sentence(page.library.label(name, page.words.language)).rstrip(".")


def sources_in_short(page: Page) -> tuple[Block, ...]:
    """Where the conditions of the shown version stand."""
    found = shown_version(page)
    if found is None:
        return source_section(page.one.regulation.sources, page.words)
    version, day = found
    own = (each.source for each in version.conditions)
    return source_section((*page.one.regulation.on(day).sources, *own), page.words)


def source_section(sources: Iterable[Source | None], words: Words) -> tuple[Block, ...]:
    """Sources below their heading; nothing where there are none."""
    blocks = source_blocks(sources, words)
    return (Heading(words.say("Bronnen")), *blocks) if blocks else ()


def condition_in_words(page: Page, condition: Condition, day: date) -> str:
    """The text of a condition, with the figures of a day where it names them."""
    text = page.one.regulation.conditions.get(condition.id, "") or condition.id
    return phrases.as_sentence(phrases.filled(text, partial(_value, page, condition, day)))


def _value(page: Page, condition: Condition, day: date, name: str) -> str:
    """What stands for `{name}` in a text: a figure, else what the name is called."""
    if name == _LIMIT_IN_TEXT and (limit := _limit(page, condition, day)):
        return limit
    if name in page.library.program.figures and (shown := _figure(page, name, day)):
        return shown
    own, language = f"{page.id}.{name}", page.words.language
    label = page.library.label(own, language)
    return phrases.inside(page.library.label(name, language) if label == own else label)


def _limit(page: Page, condition: Condition, day: date) -> str:
    """The limit of a condition where it is a figure or written out; else nothing."""
    match condition.tree:
        case Comparison(right=FigureRef(name=name)):
            return _figure(page, name, day)
        case Comparison(right=Literal(value=value, unit=unit)):
            return quantities.shown(Quantity(value, value, str(unit)), page.words)
    return ""


def _figure(page: Page, name: str, day: date) -> str:
    figure = page.library.program.figures[name]
    period = figure.on(day)
    return (
        ""
        if period is None
        else figure_in_words(period.value, figure_unit(page.library, figure), page.words)
    )


def _applying(page: Page) -> Iterator[Block]:
    """As on the page of a result, as if there is a right: so that it says how to apply."""
    decision = Decision(page.id, page.one.ruleset, page.day, Outcome.YES)
    yield from applying.in_full(decision, page.one.regulation, page.words)


def _reporting(page: Page) -> Iterator[Block]:
    reporting = page.one.regulation.reporting
    if reporting is not None:
        yield from reporting_blocks(reporting, page.words)


def reporting_blocks(reporting: Reporting, words: Words) -> Iterator[Block]:
    """What somebody who gets it passes on: what, to whom, when and how."""
    yield Heading(words.say("Dit geeft u door als u het krijgt"))
    rows = (
        Row(words.say("Wat"), reporting.what),
        Row(words.say("Bij wie"), phrases.as_sentence(reporting.to)[:-1]),
        Row(words.say("Wanneer"), reporting.term),
    )
    yield Rows(tuple(row for row in rows if row.value))
    if reporting.how:
        yield Paragraph(reporting.how)
    if reporting.url:
        yield Link(words.say("Doorgeven"), reporting.url)
