"""“Ik heb een brief gekregen”: which letter, the day that counts, and what one can do."""

from geldstap.app import arrears, plan
from geldstap.app.pages.base import (
    choice_prompt,
    continue_prompt,
    result_screen,
    screen,
    text_prompt,
)
from geldstap.app.pages.welcome import to_menu
from geldstap.app.screen import Choice, Chosen, Reply, Screen, Skip, Typed
from geldstap.app.state import State, Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.report.arrears import (
    call_blocks,
    letter_in_short,
    meaning_blocks,
    source_blocks,
)
from geldstap.report.document import Paragraph
from geldstap.steps.arrears import GROUPS, NATURES, Asked, Letter, Urgency
from geldstap.text.days import parse_near_day
from geldstap.text.letter_words import date_question, group_name, letter_text, letter_title
from geldstap.text.words import Words

LETTERS = Where("brief")
KINDS, DAY, RESULT = "brief_soort", "brief_dag", "uitkomst_brief"
CALL, SOURCES = "brief_bellen", "brief_bronnen"
NEAR = Where("hulp_waar")
_MENU = "menu"
# What lies behind us: a letter has come, and a judgment was handed over.
_PAST = (Asked.LETTER, Asked.HANDED_OVER)


def opening(letter: Letter) -> Where:
    """The page that a kind of letter begins with."""
    return Where(RESULT if NATURES[letter].asked is None else DAY, item=letter.value)


class LettersPage:
    """Who the letter is from."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = [Choice(name, group_name(words, name)) for name in GROUPS]
        choices.append(Choice(_MENU, words.say("Naar uw stappen")))
        blocks = (
            Paragraph(
                words.say(
                    "Samen kijken wij wat de brief betekent, welke dag telt en wie u kunt bellen. "
                    "Van wie hij komt en om hoeveel geld het gaat, vragen wij niet."
                )
            ),
        )
        prompt = choice_prompt(state, LETTERS.page, words.say("Wat voor brief is het?"), choices)
        return screen(state, world, _title(words), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        match reply:
            case Chosen(key) if key == _MENU:
                return to_menu(state)
            case Chosen(key) if len(GROUPS[key]) == 1:
                return _opened(state, GROUPS[key][0])
            case Chosen(key):
                return state.to(Where(KINDS, key))
        return state


class LetterKindPage:
    """Which letter of a group."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        letters = GROUPS[state.where.step]
        choices = [Choice(letter.value, letter_text(words, letter).name) for letter in letters]
        choices.append(Choice(Letter.OTHER.value, words.say("Staat er niet bij")))
        prompt = choice_prompt(state, KINDS, words.say("Welke brief is het?"), choices)
        return screen(state, world, group_name(words, state.where.step), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        if isinstance(reply, Chosen):
            return _opened(state, Letter(reply.key))
        return state


class LetterDayPage:
    """The date on the letter, or the day that it names; that may stay open."""

    def screen(self, state: State, world: World) -> Screen:
        words, letter = world.words(state.language), Letter(state.where.item)
        question, note = date_question(words, _asked(letter))
        known = arrears.received(state.session, letter).on
        prefilled = "" if known is None else words.day(known)
        prompt = text_prompt(state, DAY, question, note=note, prefilled=prefilled, can_skip=True)
        return screen(state, world, letter_title(words, letter), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        words, letter = world.words(state.language), Letter(state.where.item)
        match reply:
            case Skip():
                return _explained(arrears.noted(state, letter, None), letter)
            case Typed(text):
                latest = world.day if _asked(letter) in _PAST else None
                day = parse_near_day(text, words.language, world.day, latest)
                if day is None:
                    return state.wrong(
                        words.say("Typ een dag en een maand. Bijvoorbeeld 16 nov, of 12-3-2026.")
                    )
                if latest is not None and day > latest:
                    return state.wrong(
                        words.say("Deze dag komt nog. Kijk of het jaar en de maand kloppen.")
                    )
                noted = _explained(arrears.noted(state, letter, day), letter)
                return noted.noted(words.say("Genoteerd: {dag}.", dag=words.day(day)))
        return state


class LetterResultPage:
    """What the letter means, until when, what one can do, and whom to call."""

    def screen(self, state: State, world: World) -> Screen:
        words, letter = world.words(state.language), Letter(state.where.item)
        explained = arrears.explained(state.session, letter, state.language, world)
        blocks = meaning_blocks(explained, words)
        prompt = choice_prompt(
            state,
            RESULT,
            words.say("Wat wilt u doen?"),
            self._choices(state, letter, world, words),
            note=letter_in_short(explained, words),
        )
        return result_screen(state, world, letter_title(words, letter), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        letter = Letter(state.where.item)
        match reply:
            case Chosen("plan"):
                there = arrears.noted(state, letter, arrears.received(state.session, letter).on)
                return plan.add(there, world, arrears.item_of(there.session, letter, world))
            case Chosen("weg"):
                return plan.remove(state, world, arrears.item_of(state.session, letter, world).id)
            case Chosen("hulp_waar"):
                return state.to(NEAR)
            case Chosen(page) if page in (CALL, SOURCES):
                return state.to(Where(page, item=letter.value))
            case Chosen("dag"):
                return state.instead(opening(letter))
            case Chosen("andere"):
                return state.to_menu().to(LETTERS)
            case Chosen("exporteer"):
                return state.to(Where("exporteer"))
            case Chosen("menu"):
                return to_menu(state)
        return state

    @staticmethod
    def _choices(state: State, letter: Letter, world: World, words: Words) -> list[Choice]:
        chosen = arrears.item_of(state.session, letter, world).id in plan.chosen(state.session)
        choices = [Choice("plan", words.say("In mijn plan, en op papier"))]
        if chosen:
            choices = [
                Choice("exporteer", words.say("Op papier: een bestand maken")),
                Choice("weg", words.say("Uit mijn plan halen")),
            ]
        choices.insert(0, Choice(CALL, words.say("Wie u belt, en wat u zegt")))
        if MUNICIPALITY not in state.session.answers:
            near = Choice(NEAR.page, words.say("Ook het nummer van mijn gemeente"))
            is_urgent = NATURES[letter].urgency is Urgency.TODAY
            choices.insert(0 if is_urgent else len(choices), near)
        if NATURES[letter].asked is not None:
            choices.append(Choice("dag", words.say("Een andere datum invullen")))
        choices.append(Choice(SOURCES, words.say("Waar dit staat")))
        choices.append(Choice("andere", words.say("Een andere brief")))
        choices.append(Choice(_MENU, words.say("Naar uw stappen")))
        return choices


class LetterCallPage:
    """All that is known of whom to call about a letter, what to say, and which papers to keep."""

    def screen(self, state: State, world: World) -> Screen:
        words, letter = world.words(state.language), Letter(state.where.item)
        explained = arrears.explained(state.session, letter, state.language, world)
        prompt = continue_prompt(state, CALL, words)
        title = letter_title(words, letter)
        return screen(state, world, title, call_blocks(explained, words, world.now()), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class LetterSourcesPage:
    """Where that stands which is said of a letter."""

    def screen(self, state: State, world: World) -> Screen:
        words, letter = world.words(state.language), Letter(state.where.item)
        explained = arrears.explained(state.session, letter, state.language, world)
        prompt = continue_prompt(state, SOURCES, words)
        title = words.say("Waar dit staat")
        return screen(state, world, title, source_blocks(explained, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


def _title(words: Words) -> str:
    return words.say("Ik heb een brief gekregen")


def _opened(state: State, letter: Letter) -> State:
    """To what is asked of a letter; where nothing is, it is noted at once."""
    where = opening(letter)
    if where.page == DAY:
        return state.to(where)
    return arrears.noted(state, letter, None).to(where)


def _explained(state: State, letter: Letter) -> State:
    """The result in place of the question: back leads to the list."""
    return state.instead(Where(RESULT, item=letter.value))


def _asked(letter: Letter) -> Asked:
    return NATURES[letter].asked or Asked.LETTER
