"""One question about a conversation of one's own: choices, or own words."""

from dataclasses import dataclass, replace

from geldstap.app import free_text, own_talk
from geldstap.app.pages.base import choice_prompt, screen, text_prompt
from geldstap.app.screen import (
    Choice,
    Chosen,
    Marked,
    Prompt,
    PromptKind,
    Reply,
    Screen,
    Skip,
    Typed,
)
from geldstap.app.state import State, Where
from geldstap.app.world import World
from geldstap.interview.checklist import Mark
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.talk import talk_id
from geldstap.report.guidance import before_question
from geldstap.report.phrases import listed
from geldstap.steps.talk_offer import SINGLE, TYPED, Part, Question
from geldstap.text.content import QuestionText
from geldstap.text.talk_words import TalkQuestion, talk_words
from geldstap.text.words import Words

ASK = "gesprek_vraag"
NUMBER = "gesprek_nummer"
PARTS = "gesprek_delen"
RESULT = "uitkomst_gesprek"

DONE, NONE = "klaar", "geen"


def start(state: State, world: World, part: Part) -> State:
    """To the first question of a part."""
    first = own_talk.questions(part, state.session, world)[0]
    return state.to(Where(ASK, part, first))


@dataclass(frozen=True, slots=True)
class _Asked:
    """Everything around one question."""

    part: Part
    question: Question
    text: TalkQuestion
    words: Words

    @classmethod
    def at(cls, state: State, world: World) -> "_Asked":
        words = world.words(state.language)
        question = Question(state.where.item)
        text = talk_words(words).questions[question]
        return cls(Part(state.where.step), question, text, words)


class TalkQuestionPage:
    """One question: choices of which one or several may be chosen, or own words."""

    # It finds a BSN in own words itself, and leaves the rest.
    takes_free_text = True

    def screen(self, state: State, world: World) -> Screen:
        asked = _Asked.at(state, world)
        said = talk_words(asked.words)
        ids = own_talk.choices(asked.question, state.session, world)
        if asked.question in TYPED:
            prompt = _typing(asked, state)
        elif asked.question in SINGLE:
            prompt = _choosing(asked, ids, state, world)
        else:
            prompt = _marking(asked, ids, state, world)
        blocks = before_question(
            state.way,
            QuestionText(asked.text.question, "", why=asked.text.why, reason=asked.text.why),
            (),
            asked.words,
        )
        left = _progress(asked, state, world)
        return screen(state, world, said.parts[asked.part], blocks, prompt, left)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        asked = _Asked.at(state, world)
        ids = own_talk.choices(asked.question, state.session, world)
        match reply:
            case Skip(declined):
                return _answered(state, world, Declined() if declined else NotKnown())
            case Typed(text) if asked.question in TYPED:
                return _said(asked, text, state, world)
            case Marked(keys, mark):
                return _marked(keys, mark, state, ids)
            case Chosen(key) if asked.question in SINGLE:
                return _answered(state, world, Given(key))
            case Chosen(key) if key in (DONE, NONE):
                chosen = () if key == NONE else _chosen(state, ids)
                return _answered(state, world, own_talk.answer_of(chosen))
        return state

    def earlier(self, state: State, world: World) -> Where | None:
        """The question before this one in the same part."""
        asked = _Asked.at(state, world)
        questions = own_talk.questions(asked.part, state.session, world)
        place = questions.index(asked.question)
        return Where(ASK, asked.part, questions[place - 1]) if place else None


def _note(asked: _Asked, state: State) -> str:
    """What the question means, where the way of guidance doesn't keep that for the help page."""
    return asked.text.note if state.way.note else ""


def why(where: Where, words: Words) -> TalkQuestion:
    """The words around the question of a place, for the page with help."""
    return talk_words(words).questions[where.item]


def _typing(asked: _Asked, state: State) -> Prompt:
    return text_prompt(
        state,
        talk_id(asked.question),
        asked.text.question,
        note=_note(asked, state),
        prefilled=state.session.text(talk_id(asked.question)),
        can_skip=True,
        own_words=True,
    )


def _choosing(asked: _Asked, ids: tuple[str, ...], state: State, world: World) -> Prompt:
    texts = own_talk.texts(state.session, state.language, world)
    people = {id_: texts.person(id_) for id_ in ids} if asked.question is Question.WHO else {}
    choices = tuple(
        Choice(
            id_, texts.choice(asked.question, id_), person[1] if (person := people.get(id_)) else ""
        )
        for id_ in ids
    )
    before = state.session.text(talk_id(asked.question))
    return choice_prompt(
        state,
        talk_id(asked.question),
        asked.text.question,
        choices,
        note=_note(asked, state),
        prefilled=before if before in ids else "",
        can_skip=True,
    )


def _marking(asked: _Asked, ids: tuple[str, ...], state: State, world: World) -> Prompt:
    texts = own_talk.texts(state.session, state.language, world)
    chosen = _chosen(state, ids)
    lines = tuple(
        Choice(id_, texts.choice(asked.question, id_), mark=Mark.YES if id_ in chosen else None)
        for id_ in ids
    )
    none = asked.text.none or asked.words.say("Geen van deze")
    ending = Choice(DONE, asked.words.say("Klaar")) if chosen else Choice(NONE, none)
    return Prompt(
        talk_id(asked.question),
        PromptKind.CHECKLIST,
        asked.text.question,
        note=_note(asked, state),
        choices=lines,
        prefilled=_pointed_at(asked, state, ending),
        error=state.error,
        can_skip=True,
        can_go_back=bool(state.behind),
        endings=(ending,),
        only_chooses=True,
    )


def _pointed_at(asked: _Asked, state: State, ending: Choice) -> str:
    """The line that was chosen last; where all was answered before, the way to keep that."""
    if state.where.marks is not None:
        return state.where.marks[-1][0]
    return ending.key if isinstance(_answer(asked, state), Given) else ""


def _answer(asked: _Asked, state: State) -> Answer | None:
    return state.session.answers.get(talk_id(asked.question))


def _chosen(state: State, ids: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that are chosen now, in the order of the list."""
    if state.where.marks is None:
        kept = own_talk.ids(state.session.text(talk_id(state.where.item)))
    else:
        kept = tuple(id_ for id_, mark in state.where.marks if mark is not None)
    return tuple(id_ for id_ in ids if id_ in kept)


def _marked(keys: tuple[str, ...], mark: Mark, state: State, ids: tuple[str, ...]) -> State:
    """With these lines chosen; where they all were already, not any more."""
    before = _chosen(state, ids)
    is_undone = mark is not Mark.YES or all(key in before for key in keys)
    others = {id_: Mark.YES for id_ in before if id_ not in keys}
    now = {**others, **dict.fromkeys(keys, None if is_undone else Mark.YES)}
    return state.instead(replace(state.where, marks=tuple(now.items())))


def _answered(state: State, world: World, answer: Answer) -> State:
    """To the next question of the part, or to the note. A choice passed over is no choice."""
    asked = _Asked.at(state, world)
    after = state.answered(talk_id(asked.question), answer)
    questions = own_talk.questions(asked.part, after.session, world)
    following = questions[questions.index(asked.question) + 1 :]
    if following:
        return after.instead(Where(ASK, asked.part, following[0]))
    return _to_note(after)


def _to_note(state: State) -> State:
    """To the list of parts where one came from there, else to the note."""
    if any(where.page == PARTS for where in state.behind):
        while state.where.page != PARTS:
            state = state.back()
        return state
    return state.to(Where(RESULT))


def _said(asked: _Asked, typed: str, state: State, world: World) -> State:
    """Own words: shorter, without what looks like a BSN, or after asking about a number."""
    words = asked.words
    if error := free_text.too_long_text(typed, TYPED[asked.question], words):
        return state.wrong(error)
    found = free_text.look_at(typed)
    before = free_text.look_at(state.session.text(talk_id(asked.question)))
    if set(found.doubtful) - set(before.doubtful):
        asking = state.drafted(found.text).to(Where(NUMBER, asked.part, asked.question))
        return asking.noted(free_text.removed_text(words) if found.removed else "")
    after = _answered(state, world, Given(found.text))
    told = (
        free_text.removed_text(words) if found.removed else "",
        free_text.tells_text(found.tells, words),
    )
    return after.noted(" ".join(filter(None, told)))


class TalkNumberPage:
    """Asks about numbers of nine digits in a text whether they are references."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        said = talk_words(words)
        found = free_text.look_at(_waiting(state))
        numbers = listed(found.doubtful, words)
        choices = (
            Choice("ja", words.say("Ja, laat het staan")),
            Choice("nee", words.say("Nee, haal het weg")),
            Choice("anders", words.say("Mijn tekst veranderen")),
        )
        prompt = choice_prompt(
            state,
            NUMBER,
            free_text.ask_text(numbers, words),
            choices,
            note=free_text.ask_note(words),
        )
        return screen(state, world, said.parts[state.where.step], (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        waiting = _waiting(state)
        match reply:
            case Chosen("ja"):
                text = free_text.look_at(waiting).text
            case Chosen("nee"):
                text = free_text.without_numbers(waiting)
            case _:
                return state.back()
        back = state.back()
        after = _answered(back, world, Given(text))
        words = world.words(state.language)
        return after.noted(free_text.tells_text(free_text.look_at(text).tells, words))


def _waiting(state: State) -> str:
    """What was typed and isn't an answer yet."""
    asked = replace(state.where, page=ASK)
    return state.drafts.get(asked, "") or state.session.text(talk_id(state.where.item))


def _progress(asked: _Asked, state: State, world: World) -> str:
    left = own_talk.most_left(asked.part, asked.question, state.session, world)
    return asked.words.count("nog hooguit {n} vraag", "nog hooguit {n} vragen", left)
