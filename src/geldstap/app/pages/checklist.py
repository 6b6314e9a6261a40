"""A checklist: several yes/no questions on one screen, each of which gets its own answer.

A line without a mark says nothing until the person says what holds for these lines: no, don't
know, or rather not say.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from geldstap.app import guided
from geldstap.app.pages.base import screen
from geldstap.app.pages.question import PAGE, asks_open_lines, before, onwards, progress
from geldstap.app.screen import Choice, Chosen, Marked, Prompt, PromptKind, Reply, Screen, Skip
from geldstap.app.state import State, Where
from geldstap.app.steps import step_of
from geldstap.app.wording import question
from geldstap.app.world import World
from geldstap.interview.checklist import (
    Mark,
    Marks,
    completed,
    lines_with,
    marked,
    marks,
    with_marks,
)
from geldstap.interview.session import is_open
from geldstap.model.fact import Fact, FactKey
from geldstap.text.content import ChecklistText
from geldstap.text.words import Words, msgid

# The rest is no; nothing of this is so; all of it is.
DONE, NONE, ALL = "klaar", "geen", "alles"

_MARKS = {
    Mark.YES: msgid("ja"),
    Mark.DONT_KNOW: msgid("weet ik niet"),
    Mark.DECLINED: msgid("zeg ik liever niet"),
}


def lines_of(where: Where, state: State, world: World) -> tuple[FactKey, ...]:
    """The facts on a checklist: those that are needed, and those that were answered."""
    keys = step_of(where.step).all_keys(state.session, world)
    return lines_with(FactKey.parse(where.item), keys, world.vocabulary)


def checklist_text(where: Where, world: World, words: Words) -> ChecklistText:
    """The words around a checklist."""
    return words.checklist(world.vocabulary.of(FactKey.parse(where.item)).together)


class ChecklistPage:
    """Marks stay with the place, answers are given when the person is done."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        step = step_of(state.where.step)
        text = checklist_text(state.where, world, words)
        prompt = self._prompt(state, world, text, words)
        blocks = guided.before_list(state, world, text, lines_of(state.where, state, world))
        left = progress(step, state, world)
        return screen(state, world, step.title(words), blocks, prompt, left)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words, lines = world.words(state.language), lines_of(state.where, state, world)
        found = _marks(state, world, lines)
        match reply:
            case Marked(keys, mark):
                named = tuple(key for key in lines if str(key) in keys)
                return _with_marks(state, marked(found, named, mark))
            case Chosen(key) if key == DONE and asks_open_lines(_fact(state, world), words):
                return _answered(_opened(state, world, found), world, _marked_of(found))
            case Chosen(key) if key == DONE:
                return _answered(state, world, completed(lines, found, None))
            case Chosen(key) if key == NONE:
                return _answered(state, world, completed(lines, {}, None))
            case Chosen(key) if key == ALL:
                return _answered(state, world, completed(lines, {}, Mark.YES))
            case Skip(declined):
                rest = Mark.DECLINED if declined else Mark.DONT_KNOW
                return _answered(state, world, completed(lines, found, rest))
        return state

    def earlier(self, state: State, world: World) -> Where | None:
        """The question before this one in the same step."""
        return before(state, world, FactKey.parse(state.where.item))

    @staticmethod
    def _prompt(state: State, world: World, text: ChecklistText, words: Words) -> Prompt:
        lines = lines_of(state.where, state, world)
        found = _marks(state, world, lines)
        endings = tuple(_endings(found, text, words))
        return Prompt(
            state.where.item,
            PromptKind.CHECKLIST,
            text.question,
            choices=tuple(_line(key, found.get(key), state, world) for key in lines),
            prefilled=_prefilled(state, lines, endings),
            error=state.error,
            can_skip=True,
            can_go_back=bool(state.behind),
            endings=endings,
        )


def _fact(state: State, world: World) -> Fact:
    """The first line; what holds for the list stands with each of them."""
    return world.vocabulary.of(FactKey.parse(state.where.item))


def _marked_of(found: Marks) -> dict[FactKey, Mark | None]:
    return {key: mark for key, mark in found.items() if mark is not None}


def _opened(state: State, world: World, found: Marks) -> State:
    """Without an earlier answer to a line that has no mark any more; a no has none, and stays."""
    session = state.session
    for key, mark in marks(found, session, world.vocabulary).items():
        if found[key] is None and mark is not None:
            session = session.without(str(key))
    return replace(state, session=session)


def _line(key: FactKey, mark: Mark | None, state: State, world: World) -> Choice:
    note = "" if mark is None else world.words(state.language).say(_MARKS[mark])
    return Choice(str(key), question(state, world, key).line, note, mark)


def _endings(found: Marks, text: ChecklistText, words: Words) -> Iterator[Choice]:
    """Once there are marks, the rest is what is open: “all” and “none” would lose them."""
    if any(found.values()):
        yield Choice(DONE, _done(found, text, words))
        return
    if text.all_:
        yield Choice(ALL, text.all_)
        yield Choice(DONE, words.say("Niet alles: vraag het één voor één"))
        return
    yield Choice(NONE, text.none or words.say("Geen van deze"))


def _done(found: Marks, text: ChecklistText, words: Words) -> str:
    if all(found.values()):
        return words.say("Klaar")
    if text.all_:
        return words.say("Klaar: vraag de rest één voor één")
    return words.say("Klaar: de rest is nee")


def _prefilled(state: State, lines: Iterable[FactKey], endings: tuple[Choice, ...]) -> str:
    """The line that was marked last; where all was answered before, the way to keep that.

    “All” stands first: where one of the lines was answered already, Enter doesn't choose it.
    """
    if state.where.marks is not None:
        return state.where.marks[-1][0]
    waiting = [is_open(state.session, key) for key in lines]
    is_kept = not all(waiting) if endings[0].key == ALL else not any(waiting)
    return endings[-1].key if is_kept else ""


def _marks(state: State, world: World, lines: tuple[FactKey, ...]) -> Marks:
    if state.where.marks is None:
        found = marks(lines, state.session, world.vocabulary)
        return {key: state.marks.get(str(key), mark) for key, mark in found.items()}
    return {FactKey.parse(id_): mark for id_, mark in state.where.marks}


def _with_marks(state: State, found: Marks) -> State:
    kept = tuple((str(key), mark) for key, mark in found.items())
    return state.instead(replace(state.where, marks=kept))


def _answered(state: State, world: World, complete: Marks) -> State:
    """Each of these lines gets its answer; then to what is left to ask of the list, or on."""
    lines = lines_of(state.where, state, world)
    session = with_marks(state.session, complete, world.vocabulary)
    waiting = {id_: mark for id_, mark in state.marks.items() if FactKey.parse(id_) not in complete}
    answered = replace(state, session=session, marks=waiting)
    more = next((key for key in lines if is_open(session, key)), None)
    if more is None:
        after = onwards(answered, world, lines[-1])
    else:
        after = answered.instead(Where(PAGE, state.where.step, str(more)))
    if not complete or after.where == step_of(state.where.step).result:
        # At a result it would be the first line of something else.
        return after
    return after.noted(_noted(complete, state, world))


def _noted(complete: Marks, state: State, world: World) -> str:
    """What was understood: the lines that were chosen, and that the rest is no."""
    words = world.words(state.language)
    chosen = [_chosen(mark, complete, state, world) for mark in _MARKS if mark in complete.values()]
    rest = [words.say("De rest: nee.")] if None in complete.values() else []
    if len({*complete.values()}) == 1:
        mark = next(iter(complete.values()))
        answer = words.say("nee" if mark is None else _MARKS[mark])
        return words.say("Genoteerd: “{antwoord}” bij alle punten van de lijst.", antwoord=answer)
    return words.say("Genoteerd. {antwoorden}", antwoorden=" ".join([*chosen, *rest]))


def _chosen(mark: Mark, complete: Marks, state: State, world: World) -> str:
    """What has one mark: `Ja: u krijgt bijstand; u heeft een U-pas.`."""
    said = world.words(state.language).say(_MARKS[mark])
    lines = [question(state, world, key).line for key, own in complete.items() if own is mark]
    told = "; ".join(line[:1].lower() + line[1:] for line in lines)
    return f"{said[:1].upper()}{said[1:]}: {told}."
