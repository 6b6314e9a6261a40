"""In a guided session: where a file goes that a visitor takes along."""

from dataclasses import replace
from pathlib import Path

from geldstap.app.pages.base import choice_prompt, screen, text_prompt
from geldstap.app.pages.export import file_of
from geldstap.app.screen import Choice, Chosen, Reply, Screen, Typed
from geldstap.app.state import State
from geldstap.app.visit import Shelves
from geldstap.app.world import World
from geldstap.report.document import Paragraph

_CLOSING = "stoppen"
# More sticks than this nobody has in a computer.
_MOST = 6


class TakeAlongPage:
    """A USB stick that is in the computer, or a folder by its name."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        sticks = _shelves(world).sticks()[:_MOST]
        choices = (
            *(Choice(str(stick), words.say("USB-stick {naam}", naam=stick)) for stick in sticks),
            Choice("map", words.say("Een andere map typen")),
            Choice("nogmaals", words.say("Opnieuw zoeken naar een USB-stick")),
            Choice("geen", words.say("Toch geen bestand maken")),
        )
        found = Paragraph(
            words.say("Het bestand komt alleen waar u het wilt hebben.")
            if sticks
            else words.say(
                "Wij zien nog geen USB-stick. Steek hem in de computer, wacht even, en zoek opnieuw."
            )
        )
        prompt = choice_prompt(state, "meenemen", words.say("Waar mag het bestand komen?"), choices)
        return screen(state, world, words.say("Meenemen"), (found,), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("geen"):
                return _back_to_start(state)
            case Chosen("nogmaals"):
                return state.noted(self._searched(state, world))
            case Chosen("map"):
                return state.to(replace(state.where, page="meenemen_map"))
            case Chosen(folder):
                return _written(state, world, Path(folder), on_stick=True)
        return state

    @staticmethod
    def _searched(state: State, world: World) -> str:
        words, number = world.words(state.language), len(_shelves(world).sticks())
        if not number:
            return words.say("Wij hebben opnieuw gezocht.")
        return words.count("Wij zien nu {n} USB-stick.", "Wij zien nu {n} USB-sticks.", number)


class TypeFolderPage:
    """For a computer that shows its sticks in another way, or to print from."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        note = words.say(
            "Een map op deze computer zelf kan ook, bijvoorbeeld om te printen. Wis het bestand "
            "daarna: wij doen dat niet."
        )
        prompt = text_prompt(
            state, "meenemen_map", words.say("In welke map mag het bestand komen?"), note=note
        )
        return screen(state, world, words.say("Meenemen"), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        if not isinstance(reply, Typed):
            return state
        words = world.words(state.language)
        folder = Path(reply.text.strip().strip("\"'"))
        if not (folder.is_absolute() and _shelves(world).is_folder(folder)):
            return state.wrong(
                words.say(
                    "Deze map vinden wij niet, of wij mogen er niet schrijven. Typ de hele naam, "
                    "zoals /media/usb of E:\\."
                )
            )
        on_stick = any(stick in (folder, *folder.parents) for stick in _shelves(world).sticks())
        return _written(state, world, folder, on_stick=on_stick)


def _written(state: State, world: World, folder: Path, *, on_stick: bool) -> State:
    """Write the file and go back to where it was asked for, saying exactly where it is."""
    words = world.words(state.language)
    path = _shelves(world).write(folder, *file_of(state, world))
    if path is None:
        failed = words.say("Het bestand kon niet worden gemaakt. Er is niets verloren gegaan.")
        return state.wrong(failed)
    if on_stick:
        said = words.say(
            "Het bestand staat hier: {pad}. Haal de USB-stick er veilig uit.", pad=path
        )
    else:
        said = words.say(
            "Het bestand staat hier: {pad}. Wis het daar als u klaar bent; wij doen dat niet.",
            pad=path,
        )
    return _back_to_start(state).noted(said)


def _back_to_start(state: State) -> State:
    """To the closing page where one came from there, else to the overview of steps."""
    pages = [where.page for where in state.behind]
    if _CLOSING not in pages:
        return state.to_menu()
    index = pages.index(_CLOSING)
    behind = state.behind[:index]
    return replace(state, where=state.behind[index], behind=behind, error="", notice="")


def _shelves(world: World) -> Shelves:
    """Shown in a guided session alone. Raises ValueError elsewhere."""
    if world.visit is None:
        raise ValueError(world)
    return world.visit.shelves
