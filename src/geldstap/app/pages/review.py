"""Check your answers: by section where there are many; each can be changed or taken back."""

from collections.abc import Sequence

from geldstap.app.pages.base import choice_prompt, screen
from geldstap.app.pages.question import REVIEW
from geldstap.app.reviewing import Line, heading, lines, sections
from geldstap.app.screen import Choice, Chosen, Reply, Screen
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.report.document import Block, Paragraph
from geldstap.text.words import Words

DONE = "klaar"
SECTION = "deel:"
# More rows than this are hard to choose from: then one chooses a section first.
MANY = 9


class ReviewPage:
    """The answers as they were understood."""

    def screen(self, state: State, world: World) -> Screen:
        words, section = world.words(state.language), state.where.item
        found = _within(lines(state.session, world, words), section)
        deeper = _deeper(found, section)
        rows = _sections(found, deeper, words) if deeper else _rows(found, words)
        # Of parts only the number of answers is in view: nobody can say whether they are right.
        question, done = (
            (words.say("Welk deel wilt u bekijken?"), words.say("Klaar"))
            if deeper
            else (words.say("Kloppen uw antwoorden?"), words.say("Klaar, dit klopt"))
        )
        prompt = choice_prompt(state, REVIEW, question, (*rows, Choice(DONE, done)))
        title = heading(section, words) if section else words.say("Uw antwoorden")
        return screen(state, world, title, _explained(found, deeper, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == DONE:
                return state.back()
            case Chosen(key) if key.startswith(SECTION):
                return state.to(Where(REVIEW, item=key.removeprefix(SECTION)))
            case Chosen(key):
                found = lines(state.session, world, world.words(state.language))
                return state.to(next(line.where for line in found if line.id == key))
        return state


def _within(found: Sequence[Line], section: str) -> tuple[Line, ...]:
    return tuple(line for line in found if not section or section in line.sections)


def _deeper(found: Sequence[Line], section: str) -> tuple[str, ...]:
    """The sections to choose from first; none where the rows fit on one list."""
    below = sections(found, section) if len(found) > MANY else ()
    return below if len(below) > 1 and section not in below else ()


def _sections(found: Sequence[Line], below: Sequence[str], words: Words) -> tuple[Choice, ...]:
    def count(section: str) -> str:
        n = sum(section in line.sections for line in found)
        return words.count("{n} antwoord", "{n} antwoorden", n)

    return tuple(Choice(f"{SECTION}{each}", heading(each, words), count(each)) for each in below)


def _rows(found: Sequence[Line], words: Words) -> tuple[Choice, ...]:
    return tuple(Choice(line.id, line.label, _answer(line, words)) for line in found)


def _answer(line: Line, words: Words) -> str:
    if line.counts:
        return line.answer
    return words.say("{antwoord} (telt nu niet mee)", antwoord=line.answer)


def _explained(found: Sequence[Line], deeper: Sequence[str], words: Words) -> tuple[Block, ...]:
    if not found:
        return (Paragraph(words.say("U heeft nog niets ingevuld.")),)
    if deeper:
        text = words.say("Kies een deel. Daar kunt u elk antwoord veranderen.")
    else:
        text = words.say("Kies een antwoord om het te veranderen. De andere blijven staan.")
    blocks = [Paragraph(text)]
    if not deeper and not all(line.counts for line in found):
        kept = words.say(
            "Een antwoord dat nu niet meetelt, blijft bewaard. Het telt weer mee als dat nodig is."
        )
        blocks.append(Paragraph(kept))
    return tuple(blocks)
