"""Where do you live: a postcode or a name, and always another one with one key.

A page may say as its step what one came for (`verandering`): it opens once the place is known.
"""

from geldstap.app.pages.base import choice_prompt, screen, text_prompt
from geldstap.app.pages.question import start
from geldstap.app.reviewing import REVIEW
from geldstap.app.screen import Choice, Chosen, Reply, Screen, Skip, Typed
from geldstap.app.state import MENU, State, Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.contact import Municipality
from geldstap.report.document import Block, Paragraph
from geldstap.text.words import Words, msgid

OTHER = "andere"
MOST_OFFERED = 7


class PlacePage:
    """Asks the postcode; a name of a municipality is understood, too."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        prompt = text_prompt(
            state,
            "waar",
            words.say("Wat is uw postcode, of in welke gemeente woont u?"),
            note=words.say(
                "De vier cijfers zijn genoeg. Daarmee weten wij welke gemeente u helpt."
            ),
            can_skip=True,
        )
        return screen(state, world, words.say("Waar woont u?"), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Typed(text):
                return _typed(state, world, text)
            case Skip(declined):
                answer = Declined() if declined else NotKnown()
                words = world.words(state.language)
                return _placed(state, world, answer).noted(
                    words.say("Wij laten alleen landelijke regelingen en landelijke hulp zien.")
                )
        return state


def _typed(state: State, world: World, text: str) -> State:
    words = world.words(state.language)
    found = world.places.by_postcode(text) or world.places.find(text)
    if found is not None:
        if world.places.is_called(found, text) and world.places.merger(found.code) is None:
            return _chosen(state, world, found.code)
        return state.drafted(text).to(Where("waar_klopt", state.where.step, found.code))
    if any(character.isdigit() for character in text):
        return state.wrong(
            words.say(
                "Deze postcode kennen wij niet. Typ de naam van uw gemeente, "
                "of kijk of de cijfers kloppen."
            )
        )
    if world.places.search(text):
        return state.drafted(text).to(Where("waar_lijst", state.where.step, text))
    return state.wrong(words.say("Deze gemeente vinden wij niet. Typ een deel van de naam."))


class ConfirmPlacePage:
    """Reads the municipality back; where one is about to merge, the other is offered, too."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        found = world.places.by_code(state.where.item)
        names = _candidates(world, found)
        choices = [
            Choice(each.code, words.say("Ja, {naam}", naam=each.shown) if first else each.shown)
            for first, each in zip((True, *[False] * len(names)), names, strict=False)
        ]
        choices.append(Choice(OTHER, words.say("Een andere gemeente")))
        shown = found.shown if found else ""
        prompt = choice_prompt(
            state, "waar_klopt", words.say("Woont u in de gemeente {naam}?", naam=shown), choices
        )
        return screen(
            state, world, words.say("Waar woont u?"), _merger(world, found, words), prompt
        )

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == OTHER:
                return state.instead(Where("waar_naam", state.where.step))
            case Chosen(code):
                return _chosen(state, world, code)
        return state


class PlaceNamePage:
    """Asks for a name, to choose from a list."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        prompt = text_prompt(
            state,
            "waar_naam",
            words.say("Hoe heet uw gemeente?"),
            note=words.say("Een deel van de naam is genoeg."),
        )
        return screen(state, world, words.say("Waar woont u?"), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        return _typed(state, world, reply.text) if isinstance(reply, Typed) else state


class PlaceListPage:
    """Municipalities whose name looks like what was typed."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        found = world.places.search(state.where.item, MOST_OFFERED)
        choices = [Choice(each.code, each.shown) for each in found]
        choices.append(Choice(OTHER, words.say("Staat er niet bij")))
        question = words.say("Welke gemeente is het?")
        prompt = choice_prompt(state, "waar_lijst", question, choices)
        return screen(state, world, words.say("Waar woont u?"), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen(key) if key == OTHER:
                return state.instead(Where("waar_naam", state.where.step))
            case Chosen(code) if world.places.merger(code):
                return state.to(Where("waar_klopt", state.where.step, code))
            case Chosen(code):
                return _chosen(state, world, code)
        return state


def _candidates(world: World, found: Municipality | None) -> tuple[Municipality, ...]:
    """The municipality, and the one that it is about to become part of."""
    if found is None:
        return ()
    merger = world.places.merger(found.code)
    new = world.places.by_code(merger.new) if merger else None
    return (found,) if new is None else (found, new)


def _merger(world: World, found: Municipality | None, words: Words) -> tuple[Block, ...]:
    merger = world.places.merger(found.code) if found else None
    new = world.places.by_code(merger.new) if merger else None
    if found is None or merger is None or new is None:
        return ()
    if world.day < merger.start:
        sentence = msgid(
            "{oud} wordt misschien op {dag} een deel van {nieuw}. Of dat doorgaat, weten wij "
            "hier niet zeker. U kunt kiezen."
        )
    else:
        sentence = msgid(
            "{oud} is sinds {dag} misschien een deel van {nieuw}. Of dat is doorgegaan, weten wij "
            "hier niet zeker. U kunt kiezen."
        )
    day = words.day(merger.start)
    return (Paragraph(words.say(sentence, oud=found.shown, nieuw=new.shown, dag=day)),)


def _chosen(state: State, world: World, code: str) -> State:
    municipality = world.places.by_code(code)
    if municipality is None:
        return state
    placed = _placed(state, world, Given(code))
    if placed.where == MENU:
        # Its name stands above the steps.
        return placed
    words = world.words(state.language)
    return placed.noted(words.say("Uw gemeente is {naam}.", naam=municipality.shown))


def _placed(state: State, world: World, answer: Answer) -> State:
    """To what one came for, else to the overview of steps.

    At the beginning perhaps straight to the first question; somebody who came from the
    overview goes back there in every way of guidance, and from the answers to the answers.
    """
    answered = state.answered(MUNICIPALITY, answer)
    if (reviewed := _from_answers(answered)) is not None:
        return reviewed
    placed = answered.to_menu()
    if state.where.step:
        return placed.to(Where(state.where.step))
    is_beginning = MENU not in state.behind
    return start(placed, world, "recht") if is_beginning and state.way.straight_on else placed


def _from_answers(state: State) -> State | None:
    """Back at the page with the answers, where one came from there to change the place."""
    while state.behind and state.where.page.startswith("waar"):
        state = state.back()
    return state if state.where.page == REVIEW else None
