"""The pages of a guided session: the quiet start, what can't be erased, and closing."""

from dataclasses import replace

from geldstap.app import example
from geldstap.app.closing import closing_blocks
from geldstap.app.pages.base import choice_prompt, continue_prompt, result_screen, screen
from geldstap.app.pages.export import SHEET
from geldstap.app.pages.welcome import GUIDANCE, PLACE, language_choice, other_language
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.visit import Visit
from geldstap.app.world import World
from geldstap.interview.session import Session
from geldstap.report.document import Block, Paragraph, Tone
from geldstap.report.help import humans_in_short
from geldstap.report.practice import practice_blocks
from geldstap.report.review import answer_rows
from geldstap.text.content import texts
from geldstap.text.words import Words

NEXT, CLOSE = "volgende", "sluiten"


class VisitStartPage:
    """The quiet screen on which each visitor begins. The clock starts with the first question."""

    def screen(self, state: State, world: World) -> Screen:
        words, visit = world.words(state.language), _visit(world)
        said = texts(words.folder, "vrijwilliger.yaml")["sessie"]
        day = words.say("Wij rekenen alsof het {dag} is.", dag=words.day(world.day))
        mark = Paragraph(f"{said['oefening']} {day}", Tone.NOTE)
        practice = (mark,) if visit.is_practice else ()
        window = () if visit.can_blank else (said["venster"],)
        blocks = (*practice, *map(Paragraph, (*said["welkom"], *window, said["kan_niet_kort"])))
        prompt = choice_prompt(
            state, "welkom", words.say("Wat wilt u doen?"), self._choices(visit, words)
        )
        return screen(state, world, words.say("Welkom"), blocks, prompt)

    @staticmethod
    def _choices(visit: Visit, words: Words) -> tuple[Choice, ...]:
        practice = (
            Choice("oefenblad", words.say("Het oefenblad lezen")),
            Choice("ingevuld", words.say("Beginnen met alles ingevuld")),
        )
        return (
            Choice("begin", words.say("Beginnen")),
            *(practice if visit.is_practice else ()),
            Choice("privacy", words.say("Wat blijft er op deze computer?")),
            Choice("meekijken", words.say("Voor wie meekijkt")),
            language_choice(words),
            Choice(CLOSE, words.say("De sessie sluiten")),
        )

    def reply(self, state: State, world: World, reply: Reply) -> State:
        begun = replace(state, since=state.since or _visit(world).now())
        match reply:
            case Chosen("begin"):
                return begun.to(GUIDANCE if state.guidance is None else PLACE)
            case Chosen("ingevuld"):
                return replace(begun, session=example.practice(world).session).to_menu()
            case Chosen("taal"):
                return other_language(state)
            case Chosen("sluiten"):
                return state.instead(Where("einde", item=CLOSE))
            case Chosen(page):
                return state.to(Where(page))
        return state


class LeftBehindPage:
    """What is kept (nothing), and what can't be erased from here."""

    def screen(self, state: State, world: World) -> Screen:
        words, visit = world.words(state.language), _visit(world)
        said = texts(words.folder, "vrijwilliger.yaml")["sessie"]
        memory = said["geheugen_apart" if visit.is_apart else "geheugen_samen"]
        window = () if visit.can_blank else (said["venster"],)
        blocks = (
            Paragraph(words.say("Wij bewaren niets van u op deze computer.")),
            Paragraph(words.say("Dit kunnen wij niet wissen:")),
            *map(Paragraph, (*window, *said["kan_niet"], memory, said["bestand"])),
        )
        choices = [Choice("terug", words.say("Terug"))]
        if state.session.answers:
            choices.append(Choice("wis", words.say("Al mijn antwoorden wissen")))
        prompt = choice_prompt(state, "privacy", words.say("Wat wilt u doen?"), choices)
        title = words.say("Wat blijft er op deze computer?")
        return screen(state, world, title, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.to(Where("wissen")) if reply == Chosen("wis") else state.back()


class HelperPage:
    """The sheet for who looks along, where there is no room for it beside the question."""

    def screen(self, state: State, world: World) -> Screen:
        from geldstap.app.helping import whole

        words = world.words(state.language)
        prompt = continue_prompt(state, "meekijken", words)
        return screen(state, world, words.say("Voor wie meekijkt"), whole(state, world), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class PracticeSheetPage:
    """The invented household, to be read or typed from."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        rows = answer_rows(example.practice(world).session.answers, world.vocabulary, words)
        about = tuple(texts(words.folder, "vrijwilliger.yaml")["oefenhuishouden"])
        blocks = practice_blocks(about, tuple((label, said) for _, label, said in rows), words)
        prompt = continue_prompt(state, "oefenblad", words)
        return screen(state, world, words.say("Wie u speelt"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class ClosingPage:
    """What was done, what to do at home and whom to call; then the next visitor."""

    def screen(self, state: State, world: World) -> Screen:
        words, visit = world.words(state.language), _visit(world)
        blocks = closing_blocks(state.session, world, words)
        prompt = choice_prompt(
            state, "stoppen", words.say("Hoe wilt u afronden?"), self._choices(state, visit, words)
        )
        return result_screen(state, world, words.say("Afronden"), blocks, prompt)

    @staticmethod
    def _choices(state: State, visit: Visit, words: Words) -> tuple[Choice, ...]:
        gone = words.say("alles van u is hier dan weg")
        if not visit.can_blank:
            gone = words.say("wat hierboven staat, blijft in dit venster tot het sluit")
        take = (
            Choice(SHEET, words.say("Dit blad meenemen"), words.say("op een USB-stick of papier")),
            Choice(
                "alles", words.say("Mijn hele overzicht meenemen"), words.say("met mijn bedragen")
            ),
        )
        return (
            *(take if state.session.answers else ()),
            Choice("verder", words.say("Toch verdergaan")),
            Choice(NEXT, words.say("Volgende bezoeker"), gone),
            Choice(CLOSE, words.say("De sessie sluiten")),
        )

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen("verder"):
                return state.back()
            case Chosen("blad"):
                return state.to(Where("exporteer", step=SHEET))
            case Chosen("alles"):
                return state.to(Where("exporteer"))
            case Chosen(ending):
                return state.instead(Where("einde", item=ending))
        return state


class VisitEndPage:
    """The last words to a visitor; nothing of theirs stands here."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        blocks: tuple[Block, ...] = (
            Paragraph(words.say("Wat u invulde, is weg. Wij hebben niets bewaard.")),
            *humans_in_short(world.helpers(Session(), state.language), words),
        )
        # Without the answers: what stands here may stay in the window.
        unknown = replace(state, session=Session())
        return screen(unknown, world, words.say("Tot ziens"), blocks, None)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state


def _visit(world: World) -> Visit:
    """These pages are shown in a guided session alone. Raises ValueError elsewhere."""
    if world.visit is None:
        raise ValueError(world)
    return world.visit
