"""What stands above a question in each way of guidance, and at a pause."""

from collections.abc import Iterator, Sequence

from geldstap.interview.guidance import Way
from geldstap.model.decision import Decision, Outcome
from geldstap.model.regulation import Regulation
from geldstap.report import phrases
from geldstap.report.document import Block, Bullets, Heading, Link, Paragraph
from geldstap.rulesets.library import Library
from geldstap.steps.rights import concerning
from geldstap.text.content import ChecklistText, QuestionText
from geldstap.text.words import Words, msgid

# More names than these are a list to look at, not something to read before a question.
_MOST_NAMED = 3

Touched = Sequence[Regulation]


def before_question(
    way: Way, text: QuestionText, touched: Touched, words: Words
) -> tuple[Block, ...]:
    """What the way puts before a question; what it means first, for it may be a long page."""
    always = (Paragraph(text.always),) if text.always else ()
    return (
        *(_meant(text) if way.note else always),
        *_behind(way, text, words),
        *(_named(touched, words) if way.touched else ()),
    )


def before_checklist(
    way: Way,
    text: ChecklistText,
    touched: Sequence[tuple[QuestionText, Touched]],
    words: Words,
) -> tuple[Block, ...]:
    """The same for a checklist; of each line what it can change."""
    lines = tuple(_line(line, found, words) for line, found in touched if found)
    return (
        *(_meant(text) if way.note else ()),
        *_behind(way, text, words),
        *(_of_lines(lines, words) if way.touched else ()),
    )


def settled_in_short(
    before: Sequence[Decision], after: Sequence[Decision], library: Library, words: Words
) -> str:
    """By name what is likely now or unlikely now, and wasn't before.

    What is for a situation that isn't there is left out: nobody waits for that.
    """
    then = {each.regulation: each.outcome for each in concerning(before)}
    changed = [each for each in after if then.get(each.regulation, each.outcome) != each.outcome]
    lines = (
        (Outcome.YES, msgid("Nu waarschijnlijk wel: {regelingen}.")),
        (Outcome.NO, msgid("Nu waarschijnlijk niet: {regelingen}.")),
    )
    return " ".join(
        words.say(line, regelingen=phrases.listed(_names(changed, outcome, library, words), words))
        for outcome, line in lines
        if any(each.outcome is outcome for each in changed)
    )


def _names(
    decisions: Sequence[Decision], outcome: Outcome, library: Library, words: Words
) -> Iterator[str]:
    for each in decisions:
        if each.outcome is outcome:
            yield library.regulation(each.regulation, words.language).name


def note_on_request(
    way: Way, text: QuestionText | ChecklistText, words: Words
) -> tuple[Block, ...]:
    """For the help page: what the question means, where that doesn't stand above it."""
    if way.note or not text.note:
        return ()
    return (Heading(words.say("Wat wij bedoelen")), *_meant(text))


def touched_with_sources(touched: Touched, words: Words) -> tuple[Block, ...]:
    """Every regulation that an answer can change, each with where its rules stand."""
    return tuple(_with_sources(touched, words))


def _meant(text: QuestionText | ChecklistText) -> Iterator[Block]:
    """What a question means; things of which one is enough as a list."""
    if text.note:
        yield Paragraph(text.note)
    if isinstance(text, QuestionText) and text.cases:
        yield Bullets(text.cases)


def _behind(way: Way, text: QuestionText | ChecklistText, words: Words) -> Iterator[Block]:
    if way.why and text.reason:
        yield Paragraph(words.say("Waarom wij dit vragen? {reden}", reden=text.reason))
    if way.paper and text.paper:
        yield Paragraph(words.say("Waar vindt u het? {papier}", papier=text.paper))


def _named(touched: Touched, words: Words) -> Iterator[Block]:
    if not touched:
        return
    yield Paragraph(words.say("Uw antwoord kan iets veranderen aan:"))
    named = tuple(_with_source(each, words) for each in touched[:_MOST_NAMED])
    more = len(touched) - len(named)
    rest = words.count("nog {n} regeling", "nog {n} regelingen", more)
    yield Bullets((*named, rest) if more else named)
    yield _sources_elsewhere(words)


def _with_source(regulation: Regulation, words: Words) -> str:
    if not regulation.sources:
        return f"{regulation.name}."
    title = regulation.sources[0].title
    return words.say("{regeling}. Bron: {bron}.", regeling=regulation.name, bron=title)


def _of_lines(lines: tuple[str, ...], words: Words) -> Iterator[Block]:
    if lines:
        yield Paragraph(words.say("Waar elke regel iets aan kan veranderen:"))
        yield Bullets(lines)
        yield _sources_elsewhere(words)


def _line(line: QuestionText, touched: Touched, words: Words) -> str:
    return f"{line.line}: {phrases.listed((each.name for each in touched), words)}."


def _sources_elsewhere(words: Words) -> Paragraph:
    return Paragraph(
        words.say(
            "Alle regelingen met hun bronnen: kies ?, en dan “Waar komen de regels vandaan?”."
        )
    )


def _with_sources(touched: Touched, words: Words) -> Iterator[Block]:
    if not touched:
        return
    yield Paragraph(
        words.count(
            "Uw antwoord op deze vraag kan iets veranderen aan {n} regeling:",
            "Uw antwoord op deze vraag kan iets veranderen aan {n} regelingen:",
            len(touched),
        )
    )
    for regulation in touched:
        yield Paragraph(phrases.as_sentence(regulation.name))
        for source in regulation.sources:
            yield Link(source.title, source.url) if source.url else Paragraph(source.title)
