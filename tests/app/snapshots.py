"""The screens that are kept as pictures in text, to be read by eye when they change.

Run `python -m tests.app.snapshots` at the top of the repository to write them anew, and read the
diff as a person would meet these screens: nothing clipped, the question whole, the number of a
human below it, the pointer (▸) on the line of the cursor. Empty rows below the last line aren't kept.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

from geldstap.app.conversation import Conversation, begin
from geldstap.app.pages.closer import OPEN
from geldstap.app.screen import Help, Skip, Stop
from geldstap.app.state import Where
from geldstap.app.world import World
from geldstap.interview.guidance import Guidance
from geldstap.store.answers import AnswerStore
from tests.app.worlds import DAY, FolderWriter, play, visiting
from tests.terminal.window import Moment, window

FOLDER = Path(__file__).with_name("snapshots")
SIZES = ((40, 20), (80, 24), (120, 40))
_STOP = "\x03"
# Screens name the folder where answers would be kept; nothing is.
_NOWHERE = Path("/thuis/geldstap")


def stops() -> Iterator[tuple[str, Conversation]]:
    """Screens by name: one of each kind that the program has."""
    world = World(DAY, AnswerStore(_NOWHERE), FolderWriter(_NOWHERE))
    welcome = begin(world, "nl")
    yield "welkom", welcome
    yield "welkom-engels", begin(world, "en")
    way = play(welcome, "begin")
    yield "manier", way
    place = play(way, "maakt_niet_uit")
    yield "waar", place
    menu = play(place, "2512", "GM0518")
    yield "stappen", menu
    rights = play(menu, "recht")
    yield "recht", rights
    born = play(rights, "vragen")
    yield "vraag-om-te-typen", born
    yield "vraag-niet-begrepen", play(born, "dertig")
    yield "vraag-hulp", born.answer(Help())
    partner = play(born, "14-6-1986")
    yield "vraag-om-te-kiezen", partner
    result = partner
    while (prompt := result.screen().prompt) is not None and prompt.can_skip:
        if prompt.endings:
            yield f"lijst-{prompt.id}", result
        result = result.answer(Skip())
    yield "uitkomst", result
    yield "regelingen", play(result, "een")
    yield "regeling", play(result, "een", "zorgtoeslag")
    yield "stoppen", result.answer(Stop())
    yield "budget", play(menu, "budget")
    yield "contracten", play(menu, "contracten")
    yield "verandering", play(menu, "verandering")
    yield "controle", play(result, "controle")
    waiting = partner.state.to(Where(OPEN))
    yield "wat-nog-niet-zeker-is", Conversation(world, waiting)
    yield "gesprek", play(menu, "meer", "gesprek")
    yield "overzicht", play(menu, "meer", "overzicht")
    yield "meer", play(menu, "meer")
    yield from _guided(way)
    yield from _letters(welcome)
    yield from _visits()


def _guided(way: Conversation) -> Iterator[tuple[str, Conversation]]:
    """The same question in each way of guidance, and a pause."""
    for guidance in Guidance:
        place = play(way, guidance, "2512", "GM0518")
        question = place if guidance is Guidance.QUICK else play(place, "recht", "vragen")
        rent = _until(play(question, "14-6-1986", "nee"), "kale_huur")
        yield f"vraag-{guidance}", rent
    yield "pauze", _until(rent, "pauze")


def _until(conversation: Conversation, id_: str) -> Conversation:
    """The question with this id; who doesn't know comes there, and rents a home of their own."""
    while (prompt := conversation.screen().prompt) is not None and prompt.id != id_:
        if prompt.id == "woonsituatie":
            conversation = play(conversation, "huur_zelfstandig")
        elif prompt.id == "pauze":
            conversation = play(conversation, "verder")
        else:
            conversation = conversation.answer(Skip())
    return conversation


def _letters(welcome: Conversation) -> Iterator[tuple[str, Conversation]]:
    yield "bel-een-mens", play(welcome, "vast")
    kinds = play(welcome, "brief")
    yield "brief", kinds
    prompt = kinds.screen().prompt
    assert prompt is not None
    yield "brief-soort", play(kinds, prompt.choices[0].key)


def _visits() -> Iterator[tuple[str, Conversation]]:
    begun = visiting(_NOWHERE)
    yield "sessie", begun
    yield "sessie-afsluiten", visiting(_NOWHERE).answer(Stop())


def drawn(conversation: Conversation, size: tuple[int, int]) -> str:
    """The first screen as a picture: a frame, and the line with the cursor pointed at."""
    columns, rows = size
    with window(columns, rows, conversation.world.words) as shown:
        shown.ask(conversation.screen(), _STOP)
        return "\n".join(_framed(shown.asked[0], columns, rows))


def _framed(moment: Moment, columns: int, rows: int) -> Iterator[str]:
    yield f"{columns} x {rows}"
    used = max(number for number, line in enumerate(moment.lines) if line) + 1
    for number, line in enumerate(moment.lines[:used]):
        yield f"{'▸' if number == moment.cursor else '│'}{line:{columns}}│"


def pictures() -> Mapping[str, str]:
    """Each screen in each size, by name."""
    return {
        name: "\n\n".join(drawn(conversation, size) for size in SIZES) + "\n"
        for name, conversation in stops()
    }


def renew() -> None:
    """Write them anew; those that are no longer made go."""
    FOLDER.mkdir(exist_ok=True)
    found = pictures()
    for old in FOLDER.glob("*.txt"):
        if old.stem not in found:
            old.unlink()
    for name, picture in found.items():
        (FOLDER / f"{name}.txt").write_text(picture, encoding="utf-8")


if __name__ == "__main__":
    renew()
