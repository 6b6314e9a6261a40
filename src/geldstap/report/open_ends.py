"""What may come to somebody once more is known, grouped by what it waits for."""

from collections.abc import Iterator, Mapping, Sequence

from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import Vocabulary
from geldstap.report import phrases, quantities
from geldstap.report.document import Block, Bullets, Heading, Paragraph
from geldstap.rulesets.library import Library
from geldstap.text.words import Words

# So many results that wait for an answer still fit as whole cards; more are grouped.
FEW = 6


def waiting(decisions: Sequence[Decision]) -> tuple[Decision, ...]:
    """The decisions that more answers can still settle."""
    return tuple(each for each in decisions if each.outcome is Outcome.DEPENDS and each.missing)


def by_group(
    decisions: Sequence[Decision], vocabulary: Vocabulary
) -> Mapping[str, tuple[Decision, ...]]:
    """Those that wait, each under the first group of questions that it waits for."""
    found: dict[str, list[Decision]] = {}
    for decision in waiting(decisions):
        found.setdefault(groups_of(decision, vocabulary)[0], []).append(decision)
    order = list(dict.fromkeys(fact.group for fact in vocabulary))
    return {group: tuple(found[group]) for group in sorted(found, key=order.index)}


def groups_of(decision: Decision, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The groups of questions that a decision waits for, in the order of asking."""
    return tuple(dict.fromkeys(vocabulary.of(key).group for key in decision.missing))


def open_blocks(decisions: Sequence[Decision], library: Library, words: Words) -> Iterator[Block]:
    """A list per group: the names, with what each would bring, and what more it waits for."""
    vocabulary = library.program.vocabulary
    grouped = by_group(decisions, vocabulary)
    if not grouped:
        return
    yield Heading(words.say("Nog niet zeker"))
    yield Paragraph(
        words.say(
            "Dit hangt af van wat u nog niet heeft ingevuld. Een paar antwoorden zijn vaak genoeg."
        )
    )
    for group, found in grouped.items():
        what = phrases.inside(words.group(group))
        yield Paragraph(words.say("Hangt af van: {wat}.", wat=what))
        yield Bullets(tuple(_line(each, group, library, words) for each in found))


def _line(decision: Decision, group: str, library: Library, words: Words) -> str:
    name = library.regulation(decision.regulation, words.language).name
    parts = [f"{name}."]
    amount = quantities.told(decision, library.program.vocabulary)
    if amount is not None:
        shown = words.say("Als u het krijgt: {bedrag}", bedrag=quantities.amount(amount, words))
        parts.append(phrases.as_sentence(shown))
    until = library.regulation(decision.regulation, words.language).application.until
    if until is not None and until >= decision.peildatum:
        parts.append(words.say("Aanvragen kan tot en met {dag}.", dag=words.day(until)))
    others = [
        phrases.inside(words.group(each))
        for each in groups_of(decision, library.program.vocabulary)
        if each != group
    ]
    if others:
        parts.append(words.say("Ook van: {wat}.", wat=phrases.listed(others, words)))
    return " ".join(parts)
