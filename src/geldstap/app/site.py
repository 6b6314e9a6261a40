"""A set as a web site: a page for each regulation, one for figures, one for what runs out."""

from geldstap.app.rulesets import Shelf, regulation_document
from geldstap.export.site import Page, site
from geldstap.report.document import Block, Bullets, Document, Heading, Paragraph
from geldstap.report.origins import made_by, set_line
from geldstap.report.regulation_in_full import figure_blocks
from geldstap.report.ruleset_list import ending_blocks
from geldstap.rulesets.endings import endings, old_sources
from geldstap.rulesets.loader import LoadedSet
from geldstap.text.words import Words


def set_site(shelf: Shelf, language: str) -> dict[str, str]:
    """The files of the site by name: of the last set on the shelf, in one language."""
    words = shelf.world.words(language)
    own = shelf.library.sets[-1]
    regulations = tuple(
        Page(f"regeling-{id_}", regulation_document(shelf, id_, language, in_full=True))
        for id_ in own.raw.regulations
    )
    pages = {words.say("Regelingen"): regulations}
    more = tuple(filter(None, (_figures(shelf, own, words), _endings(shelf, own, words))))
    return site(_first(shelf, own, words), pages | {words.say("Verder"): more}, words)


def _first(shelf: Shelf, own: LoadedSet, words: Words) -> Document:
    info = own.wording[words.language].info
    blocks: list[Block] = [Paragraph(f"{set_line(info, words)} {made_by(info, words)}")]
    if info.note:
        blocks.append(Paragraph(info.note))
    if info.not_covered:
        blocks += [Heading(words.say("Dit zit er niet in")), Bullets(info.not_covered)]
    made = words.say(
        "Deze pagina’s zijn gemaakt op {dag}, uit de set zelf. Aan deze pagina’s kunt u geen"
        " rechten ontlenen: wie beslist, staat bij elke regeling.",
        dag=words.day(shelf.world.day),
    )
    blocks.append(Paragraph(made))
    return Document(info.name, (*blocks, shelf.contacts(words)), words.language)


def _figures(shelf: Shelf, own: LoadedSet, words: Words) -> Page | None:
    figures = [shelf.library.program.figures.get(name) for name in own.raw.figures]
    known = [figure for figure in figures if figure is not None]
    if not known:
        return None
    blocks = (*figure_blocks(known, shelf.library, words), shelf.contacts(words))
    return Page("alle-cijfers", Document(words.say("Cijfers"), blocks, words.language))


def _endings(shelf: Shelf, own: LoadedSet, words: Words) -> Page:
    day = shelf.world.day
    found = ending_blocks(endings([own]), old_sources([own], day), shelf.library, day, words)
    title = words.say("Wat er verloopt")
    return Page("wat-verloopt", Document(title, (*found, shelf.contacts(words)), words.language))
