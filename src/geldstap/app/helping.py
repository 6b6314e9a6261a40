"""The sheet for who looks along in a guided session: what a question means, and what not to advise."""

from collections.abc import Mapping
from typing import Any

from geldstap.app.pages import net
from geldstap.app.pages.help import ASKING, BUDGET, question_at
from geldstap.app.pages.question import CHECKLIST
from geldstap.app.state import State, Where
from geldstap.app.visit import NEARLY_OVER, Visit
from geldstap.app.world import World
from geldstap.model.fact import FactKey
from geldstap.report.document import Block, Bullets, Document, Heading, Paragraph
from geldstap.text.content import section, texts
from geldstap.text.words import Words

FILE = "vrijwilliger.yaml"
_ABOUT_FACTS = (*BUDGET, *net.PAGES, *ASKING, CHECKLIST)
# Pages behind help: what they were opened from is what a volunteer wants to know about.
_HELP = ("hulp", "meekijken", "bellen", "tussenstand", "bronnen", "toetsen")


def aside(state: State, world: World) -> Document | None:
    """What stands beside the question, where there is room; None outside of a guided session."""
    if world.visit is None or state.where.page == "meekijken":
        return None
    words = world.words(state.language)
    always = _always(words) if state.where.page == "welkom" else ()
    blocks = (*clock(state, world.visit, words), *_about(state.where, state, world), *always)
    return Document(words.say("Voor wie meekijkt"), blocks, words.language) if blocks else None


def whole(state: State, world: World) -> tuple[Block, ...]:
    """The sheet about what help was opened from, and what always holds."""
    words = world.words(state.language)
    places = (where for where in reversed((*state.behind, state.where)) if where.page not in _HELP)
    where = next(places, state.where)
    told = () if world.visit is None else clock(state, world.visit, words)
    return (*told, *_about(where, state, world), *_always(words))


def clock(state: State, visit: Visit, words: Words) -> tuple[Block, ...]:
    """When this visitor began; that an hour is nearly over is said to the volunteer alone."""
    if state.since is None:
        return ()
    minutes = visit.minutes(state.since)
    time = f"{state.since:%H:%M}"
    if not minutes:
        return (Paragraph(words.say("Begonnen om {tijd} uur.", tijd=time)),)
    began = words.count(
        "Begonnen om {tijd} uur, {n} minuut geleden.",
        "Begonnen om {tijd} uur, {n} minuten geleden.",
        minutes,
        tijd=time,
    )
    if minutes < NEARLY_OVER:
        return (Paragraph(began),)
    over = words.say(
        "Dat is bijna een uur of meer. Vraag gerust hoe lang de bezoeker nog wil. Thuis "
        "verdergaan kan ook."
    )
    return (Paragraph(began), Paragraph(over))


def _always(words: Words) -> tuple[Block, ...]:
    """What holds at every question."""
    rules = Bullets(tuple(texts(words.folder, FILE)["altijd"]))
    return (Heading(words.say("Altijd")), rules)


def _about(where: Where, state: State, world: World) -> tuple[Block, ...]:
    """The parts that there are, each below its heading; first what may not be cut off."""
    words = world.words(state.language)
    sheet = _sheet(where, state, world)
    headings = (
        ("niet", words.say("Wat u niet doet")),
        ("betekent", words.say("Waar het om gaat")),
        ("voorlezen", words.say("U kunt dit voorlezen")),
        ("papier", words.say("Op welk papier")),
    )
    return tuple(
        block
        for part, heading in headings
        if (text := sheet.get(part))
        for block in (Heading(heading), Paragraph(text))
    )


def _sheet(where: Where, state: State, world: World) -> Mapping[str, str]:
    """What there is to say at a place; of a question, what it has itself fills the gaps.

    That is written to the visitor, so it stands between quotation marks.
    """
    words = world.words(state.language)
    file = texts(words.folder, FILE)
    question = question_at(where, state, world)
    page = _of_page(where.page, file["bladzijden"])
    if question is None:
        return page
    if where.page not in _ABOUT_FACTS:
        return {"papier": _quoted(question.paper), **page}
    said, part = _of_question(where, file, world)
    # That the answer stays on this computer was said at the start.
    usual = texts(words.folder, "vragen.yaml")["standaard"]["antwoord"]
    why = question.why.removesuffix(usual).rstrip()
    known = {"papier": _quoted(question.paper), "niet": file["delen"][part]}
    return {"voorlezen": "" if "betekent" in said else _quoted(why), **known, **said}


def _quoted(text: str) -> str:
    return f"“{text}”" if text else ""


def _of_question(
    where: Where, file: Mapping[str, Any], world: World
) -> tuple[Mapping[str, str], str]:
    """What is said of one question or of a checklist, and the part of the conversation."""
    if where.page in BUDGET:
        return file["vragen"].get(where.item, {}), "budget"
    key = net.fact_of(where) if where.page in net.PAGES else FactKey.parse(where.item)
    if where.page == CHECKLIST:
        return file["lijsten"].get(world.vocabulary.of(key).together, {}), section(key.role)
    return file["vragen"].get(key.name, {}), section(key.role)


def _of_page(page: str, pages: Mapping[str, Any]) -> Mapping[str, str]:
    """A page by its name, or by the part of it that it shares with others (`waar_klopt`)."""
    found: Mapping[str, str] = pages.get(page) or pages.get(page.partition("_")[0], {})
    return found
