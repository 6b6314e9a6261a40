"""What it takes to get from the welcome to the result: screens, questions, keys and reading.

Each example household walks the step about rights as a new user would: from the welcome, through
the place, to the last page of the result; in each way of guidance, with keys and in plain mode. Every
word on each screen counts as read, once; in plain mode that is all that is written. Pressing the keys
and thinking isn't in the time.

Reading: 130 words a minute, somebody who reads slowly; most adults read 200 to 250. An assumption,
to compare ways of guidance with, not a promise.

    python -m benchmarks.walks
"""

import argparse
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path
from statistics import median

from benchmarks.answering import keys, reply_to
from geldstap.app.conversation import Conversation, begin
from geldstap.app.example import names, path_of
from geldstap.app.household_file import session_from
from geldstap.app.pages.guidance import PAGE as GUIDANCE
from geldstap.app.pages.guidance import USUAL
from geldstap.app.pages.question import CHECKLIST
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.screen import Chosen, Prompt, Reply, Screen, Typed
from geldstap.app.world import MUNICIPALITY, World
from geldstap.export.plain import render
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import Session
from geldstap.store.answers import AnswerStore
from geldstap.terminal.capabilities import Streams, TerminalSettings
from geldstap.terminal.options import options
from geldstap.terminal.plain import PlainPrompter
from geldstap.text.words import Words

DAY = date(2026, 11, 22)
WORDS_A_MINUTE = 130
NOWHERE = Path("/nergens")
# What one chooses on the way to the result, where nothing about the household is asked.
ROUTE = {"welkom": "begin", "menu": "recht", "recht": "vragen", "pauze": "verder"}
RESULT = "uitkomst_recht"
_WORD = re.compile(r"\w[\w.,'-]*")


@dataclass(slots=True)
class Taken:
    """What a walk took. `words` were read in all, `result` on the last screen."""

    screens: int = 0
    questions: int = 0
    keys: int = 0
    words: int = 0
    result: int = 0

    @property
    def minutes(self) -> float:
        """Reading alone."""
        return self.words / WORDS_A_MINUTE


@dataclass(frozen=True, slots=True)
class Person:
    """An example household, and the way of guidance that it chooses."""

    name: str
    session: Session
    way: str

    def reply(self, prompt: Prompt, world: World) -> Reply:
        """What this person answers at any question on the way."""
        if prompt.id in ROUTE:
            return Chosen(ROUTE[prompt.id])
        if prompt.id == GUIDANCE:
            return Chosen(self.way)
        if prompt.id == "waar":
            municipality = world.municipality(self.session)
            assert municipality is not None, self.name
            return Typed(municipality.shown)
        if prompt.id == "waar_klopt":
            return Chosen(self.session.text(MUNICIPALITY))
        return reply_to(prompt, self.session, world.words("nl"))


def people(world: World) -> Iterator[Person]:
    """Everybody among the bundled examples, in each way of guidance."""
    for name in names():
        path = path_of(name)
        session = session_from(path.read_text(encoding="utf-8"), path.name, world).session
        yield from (Person(name, session, way) for way in (USUAL, *Guidance))


def walk(person: Person, world: World, *, plain: bool) -> Taken:
    """From the welcome to the result, which is read as well."""
    words = world.words("nl")
    taken = Taken()
    conversation: Conversation = begin(world, "nl")
    before = ""
    while (prompt := (screen := conversation.screen()).prompt) is not None:
        is_asked = conversation.state.where.page in (QUESTION, CHECKLIST)
        reply = Chosen("") if prompt.id == RESULT else person.reply(prompt, world)
        # A list of which a line was marked stands there still.
        if prompt.id != before:
            read = len(_WORD.findall(_text(screen, prompt, words, plain=plain)))
            taken.screens += 1
            taken.questions += is_asked
            taken.words += read
            taken.result = read
        if prompt.id == RESULT:
            return taken
        taken.keys += len(keys(prompt, reply, words))
        before = prompt.id
        conversation = conversation.answer(reply)
    raise AssertionError(person.name)


def _text(screen: Screen, prompt: Prompt, words: Words, *, plain: bool) -> str:
    """What is on the screen; in plain mode what is written."""
    if plain:
        said = StringIO()
        settings = TerminalSettings(80, 24, colour=False, unicode=True, plain=True)
        streams = Streams(StringIO("?\n"), said, said)
        PlainPrompter(settings, streams, lambda _: words, lambda: 0.0).ask(screen)
        return said.getvalue()
    lines = (text for option in options(prompt, words) for text in (option.label, option.note))
    parts = (screen.where, screen.progress, prompt.question, prompt.note, *lines)
    return " ".join((render(screen.document, words), *parts))


def lines(taken: Mapping[tuple[str, str, str], Taken]) -> Iterator[str]:
    """A line for each walk."""
    yield f"{'':49} screens questions  keys  words (of the result)  minutes of reading"
    for (person, way, mode), each in taken.items():
        numbers = (
            f"{each.screens:7} {each.questions:9} {each.keys:5} {each.words:6} {each.result:15}"
        )
        yield f"{person:22} {way:14} {mode:11} {numbers}  {each.minutes:7.1f}"


def main() -> None:
    """Walk and print."""
    argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    ).parse_args()
    world = World(DAY, AnswerStore(NOWHERE), None)  # type: ignore[arg-type]
    taken = {
        (person.name, person.way, mode): walk(person, world, plain=mode == "eenvoudig")
        for person in people(world)
        for mode in ("toetsen", "eenvoudig")
    }
    for line in lines(taken):
        print(line)
    for way in (USUAL, *Guidance):
        questions = median(
            each.questions for (_, chosen, _), each in taken.items() if chosen == way
        )
        print(f"median questions {way:14} {questions}")


if __name__ == "__main__":
    main()
