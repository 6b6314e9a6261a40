"""An export: the format, then exactly what goes in, and only then the file."""

from geldstap.app import closing, own_talk
from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.pages.welcome import to_menu
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.export.formats import FORMATS, render
from geldstap.report.document import Document, Heading, Paragraph
from geldstap.text.words import Words

_NAME = "geldstap"
# The step of a place from which only the note for a conversation is written.
TALK = "gesprek"
# What a file is about: the sheet for at home of a guided session; else everything.
SHEET = "blad"


class ExportPage:
    """Which format."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            Choice("html", words.say("Een bladzijde om te printen (html)")),
            Choice("tekst", words.say("Gewone tekst")),
            Choice("geen", words.say("Geen bestand maken")),
        )
        blocks = (Paragraph(_about(state, words)),)
        prompt = choice_prompt(state, "exporteer", words.say("Welk soort bestand?"), choices)
        return screen(state, world, words.say("Op papier"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("geen"):
                return state.back()
            case Chosen(format_):
                # The language of the note goes along behind its format.
                item = f"{format_}.{state.where.item}".rstrip(".")
                return state.to(Where("voorbeeld_export", state.where.step, item))
        return state


class ExportPreviewPage:
    """Exactly what goes into the file."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        document = _document(state, world)
        choices = (
            Choice("nee", words.say("Nee, maak geen bestand")),
            Choice("ja", words.say("Ja, maak dit bestand")),
        )
        intro = Paragraph(words.say("Dit komt in het bestand. Meer niet."))
        blocks = (intro, Heading(document.title, 1), *document.blocks)
        prompt = choice_prompt(
            state,
            "voorbeeld_export",
            words.say("Wilt u dit bestand maken?"),
            choices,
            note=words.say("Wie het bestand heeft, kan alles lezen wat erin staat."),
        )
        return screen(state, world, words.say("Op papier"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        if reply == Chosen("nee"):
            return state.back()
        if reply != Chosen("ja"):
            return state
        if world.visit is not None:
            return state.to(Where("meenemen", state.where.step, state.where.item))
        words = world.words(state.language)
        path = world.writer.write(*file_of(state, world))
        if path is None:
            return state.wrong(
                words.say("Het bestand kon niet worden gemaakt. Er is niets verloren gegaan.")
            )
        return to_menu(state).noted(words.say("Het bestand staat hier: {pad}", pad=path))


def _about(state: State, words: Words) -> str:
    if state.where.step == TALK:
        return words.say(
            "U maakt één bestand met alleen uw briefje. Op papier past het op één A4. De tekst kunt u "
            "kopiëren en sturen. U ziet eerst precies wat erin komt."
        )
    if state.where.step == SHEET:
        return words.say(
            "U maakt één blad met wat u deed, wat u thuis gaat doen en wie u kunt bellen. Uw "
            "bedragen staan er niet in. U ziet het eerst."
        )
    return words.say(
        "U maakt één bestand met uw overzicht en uw plan, op A4. U ziet eerst precies wat erin komt."
    )


def file_of(state: State, world: World) -> tuple[str, str]:
    """The name of the file that a place is about, and its text."""
    document = _document(state, world)
    format_ = state.where.item.partition(".")[0]
    name = TALK if state.where.step == TALK else _NAME
    return f"{name}.{FORMATS[format_]}", render(format_, document, world.words(document.language))


def _document(state: State, world: World) -> Document:
    """What goes into the file; the note for a conversation perhaps in another language."""
    if state.where.step == TALK:
        language = state.where.item.partition(".")[2] or state.language
        document = own_talk.document(state.session, language, world)
        return closing.marked(document, world, world.words(language))
    make = closing.sheet if state.where.step == SHEET else closing.everything
    return make(state.session, state.language, world)
