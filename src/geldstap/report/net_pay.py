"""The estimate of a gross year income: the range, what was assumed, and which paper has it."""

from decimal import Decimal
from typing import cast

from geldstap.model.fact import Role
from geldstap.report.document import Block, Bullets, Heading, Paragraph, Tone
from geldstap.steps.net_income import Estimate, Kind, NetIncome
from geldstap.text.net_words import sentence
from geldstap.text.words import Words


def estimate_blocks(
    found: Estimate, incomes: tuple[NetIncome, ...], role: Role, words: Words, year: int
) -> tuple[Block, ...]:
    """The outcome first; then the paper, which goes before it; then what it rests on."""
    papers = tuple(sentence(words, "papieren", each, role) for each in found.papers)
    assumed = tuple(sentence(words, "aannames", each, role) for each in found.assumptions)
    blocks: list[Block] = [Paragraph(_outcome(found, role, words, year), Tone.NOTE)]
    if found.between is None:
        blocks.append(Paragraph(_why_not(incomes, role, words, year)))
    blocks += [Heading(_say(words, "op_papier", role)), Bullets(papers)]
    if assumed:
        better = Paragraph(_say(words, "papier_gaat_voor", role))
        blocks += [better, Heading(_say(words, "wij_namen_aan", role)), Bullets(assumed)]
    return tuple(blocks)


def _outcome(found: Estimate, role: Role, words: Words, year: int) -> str:
    """The range in one sentence, or that there is none."""
    if found.between is None:
        return _say(words, "geen_uitkomst", role)
    ends = {
        name: words.euros(cast("Decimal", end))
        for name, end in (("laag", found.between.low), ("hoog", found.between.high))
    }
    return _say(words, "uitkomst", role, jaar=year, **ends)


def _why_not(incomes: tuple[NetIncome, ...], role: Role, words: Words, year: int) -> str:
    kinds = {each.kind for each in incomes}
    if Kind.ASSISTANCE in kinds:
        return _say(words, "geen_bijstand", role)
    if Kind.OTHER in kinds:
        return _say(words, "geen_anders", role)
    return _say(words, "geen_cijfers", role, jaar=year)


def _say(words: Words, name: str, role: Role, **values: object) -> str:
    return sentence(words, "schatting", name, role, **values)
