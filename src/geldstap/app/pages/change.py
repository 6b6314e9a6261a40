"""“Er is iets veranderd”: a life event, what it asks, and now and then beside each other."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from geldstap.app import changing
from geldstap.app.changing import Supposed
from geldstap.app.letter import rights_begun
from geldstap.app.pages.base import (
    choice_prompt,
    continue_prompt,
    result_screen,
    screen,
    text_prompt,
)
from geldstap.app.pages.income import ALL_HIGHER
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.pages.question import REVIEW, QuestionPage, start
from geldstap.app.pages.welcome import to_menu
from geldstap.app.repaying import may_any_rise
from geldstap.app.screen import Choice, Chosen, Reply, Screen, Skip, Typed
from geldstap.app.state import State, Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.decision import Quantity
from geldstap.model.fact import Between, FactKey
from geldstap.report import quantities
from geldstap.report.changes import change_blocks, change_in_short, knows_too_little
from geldstap.report.document import Block, Bullets, Heading, Paragraph
from geldstap.report.help import contacts_in_short
from geldstap.report.libraries import Libraries
from geldstap.report.review import answer_text
from geldstap.report.whom_to_tell import change_sources
from geldstap.steps.changes import Occasion
from geldstap.steps.effects import Effect
from geldstap.text.words import Words

CHANGES = Where("verandering")
_ASK, _RESULT = "verandering_vraag", "uitkomst_verandering"
_SOURCES = "verandering_bronnen"
# What will be isn't on an account yet.
_QUESTIONS = QuestionPage(takes_net=False, asks_back=False)


class ChangesPage:
    """What can change, in a list; and what a higher income does to everything."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        begun = rights_begun(state.session, world)
        choices = [
            Choice(each.id, changing.event_text(each, words).name, _when(each, words))
            for each in changing.occasions(state.session, world)
        ]
        if may_any_rise(state.session, world):
            choices.append(
                Choice(ALL_HIGHER, words.say("Wat ik terugbetaal bij een hoger inkomen"))
            )
        choices.append(Choice("inkomen", words.say("Wat als ik meer of minder verdien?")))
        choices.append(Choice("eerder", words.say("Wat ik nog kan aanvragen over eerdere jaren")))
        if not begun:
            choices.insert(0, Choice("vragen", words.say("Eerst vertellen hoe het nu is")))
        choices.append(Choice("menu", words.say("Naar uw stappen")))
        blocks = [
            Paragraph(
                words.say(
                    "Kies wat er verandert, of misschien gaat veranderen. Uw antwoorden blijven "
                    "zoals ze zijn. Wat u hier invult, bewaren wij niet."
                )
            ),
        ]
        if not begun:
            text = words.say(
                "Wij weten nog niet hoe het nu is. Vult u dat eerst in, dan ziet u het verschil."
            )
            blocks.insert(0, Paragraph(text))
        prompt = choice_prompt(
            state,
            "verandering",
            words.say("Wat verandert er?"),
            choices,
            prefilled=state.where.item,
        )
        return screen(state, world, words.say("Er is iets veranderd"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("menu"):
                return to_menu(state)
            case Chosen("vragen"):
                return start(state, world, "recht")
            case Chosen(page) if page == ALL_HIGHER:
                return state.to(Where(ALL_HIGHER))
            case Chosen("inkomen"):
                return state.to(Where("inkomen_en_regelingen"))
            case Chosen("eerder"):
                return state.to(Where("eerder"))
            case Chosen(id_) if found := changing.occasion(id_, state.session, world):
                fresh = replace(state, supposed=Session())
                return fresh.to(_next(fresh, world, found))
        return state


class ChangePlacePage:
    """Whether one stays in the municipality."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        here = world.municipality(state.session)
        choices = [Choice("andere", words.say("Nee, in een andere gemeente"))]
        if here is not None:
            choices.insert(0, Choice(here.code, words.say("Ja, in {naam}", naam=here.shown)))
        question = words.say("Blijft u in dezelfde gemeente wonen?")
        prompt = choice_prompt(state, "verandering_waar", question, choices, can_skip=True)
        return screen(state, world, _title(state, world), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Skip(declined):
                return _placed(state, world, Declined() if declined else NotKnown())
            case Chosen("andere"):
                return state.to(replace(state.where, page="verandering_gemeente"))
            case Chosen(code):
                return _placed(state, world, Given(code))
        return state


class ChangeTownPage:
    """Where one will live: a postcode or a name."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        prompt = text_prompt(
            state,
            "verandering_gemeente",
            words.say("Wat wordt uw postcode, of in welke gemeente gaat u wonen?"),
            note=words.say("De vier cijfers zijn genoeg."),
            can_skip=True,
        )
        return screen(state, world, _title(state, world), (), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Skip(declined):
                return _placed(state.back(), world, Declined() if declined else NotKnown())
            case Typed(text):
                found = world.places.by_postcode(text) or world.places.find(text)
                if found is not None:
                    words = world.words(state.language)
                    noted = words.say("Genoteerd: {naam}.", naam=found.shown)
                    return _placed(state.back(), world, Given(found.code)).noted(noted)
        words = world.words(state.language)
        return state.wrong(
            words.say("Deze gemeente vinden wij niet. Typ de hele naam, of de vier cijfers.")
        )


class ChangeQuestionPage:
    """A question about the change: asked as ever, but the answer is kept apart."""

    def screen(self, state: State, world: World) -> Screen:
        shown = _QUESTIONS.screen(_as_question(state, world), world)
        then = Paragraph(world.words(state.language).say("Vul in hoe het dan is."))
        document = replace(shown.document, blocks=(then, *shown.document.blocks))
        return replace(shown, where=_title(state, world), document=document)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        asked = _as_question(state, world)
        after = _QUESTIONS.reply(asked, world, reply)
        if after.error:
            return state.wrong(after.error)
        if after.where == asked.where:
            return state.instead(state.where).drafted(after.draft or "")
        given = after.session.answers[state.where.item]
        found = _occasion(state, world)
        answered = replace(state, supposed=state.supposed.with_answer(state.where.item, given))
        return answered.instead(_following(answered, world, found)).noted(after.notice)

    def earlier(self, state: State, world: World) -> Where | None:
        """The question before this one."""
        asked = [*_answered(state, world), state.where.item]
        place = asked.index(state.where.item)
        return replace(state.where, item=asked[place - 1]) if place else None


class ChangeResultPage:
    """Now and then beside each other, and what is to be reported."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        supposed = _supposed(state, world)
        effects, libraries = _effects(supposed, world)
        event = supposed.occasion.event
        text = changing.event_text(supposed.occasion, words)
        helpers = world.helpers(state.session, state.language)
        sources: tuple[Block, ...] = ()
        if state.way.sources:
            found = change_sources(event, text, effects, libraries, words)
            sources = (Heading(words.say("Waar dit vandaan komt")), *found) if found else ()
        choices = self._choices(state, supposed, effects, world)
        prompt = choice_prompt(
            state,
            _RESULT,
            words.say("Wat wilt u doen?"),
            choices,
            note=change_in_short(effects, libraries, words),
        )
        blocks = (
            *change_blocks(event, text, effects, libraries, words),
            *sources,
            contacts_in_short(helpers, words),
        )
        return result_screen(state, world, text.name, blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        match reply:
            case Chosen("vragen"):
                return start(state, world, "recht")
            case Chosen(page) if page == _SOURCES:
                return state.to(replace(state.where, page=_SOURCES))
            case Chosen("zo"):
                return state.to(replace(state.where, page="verandering_is_zo"))
            case Chosen("opnieuw"):
                first = _answered(state, world)[0]
                return state.instead(Where(_ASK, state.where.step, first))
            case Chosen("andere"):
                return state.to_menu().to(CHANGES)
            case Chosen("menu"):
                return to_menu(state)
        return state

    @staticmethod
    def _choices(
        state: State, supposed: Supposed, effects: Sequence[Effect], world: World
    ) -> list[Choice]:
        """Another look first: whoever only looks mustn't overwrite answers with an Enter."""
        words = world.words(state.language)
        choices = [Choice("andere", words.say("Een andere verandering bekijken"))]
        if knows_too_little(effects) and world.missing(state.session):
            choices.insert(0, Choice("vragen", words.say("Eerst vertellen hoe het nu is")))
        if _answered(state, world):
            again = words.say("Iets anders invullen bij deze verandering")
            choices.append(Choice("opnieuw", again))
        if changing.becomes_so(supposed, world).answers != state.session.answers:
            choices.append(Choice("zo", words.say("Dit is nu zo: mijn antwoorden aanpassen")))
        if not state.way.sources:
            choices.append(Choice(_SOURCES, words.say("Waar dit vandaan komt")))
        choices.append(Choice("menu", words.say("Naar uw stappen")))
        return choices


class ChangeSourcesPage:
    """Where that stands which is said of whom to tell."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        supposed = _supposed(state, world)
        effects, libraries = _effects(supposed, world)
        text = changing.event_text(supposed.occasion, words)
        blocks = change_sources(supposed.occasion.event, text, effects, libraries, words)
        if not blocks:
            blocks = (Paragraph(words.say("Hier noemen wij niets waarvoor een bron nodig is.")),)
        prompt = continue_prompt(state, _SOURCES, words)
        return screen(state, world, words.say("Waar dit vandaan komt"), blocks, prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:  # noqa: ARG002
        return state.back()


class IsSoPage:
    """Which answers become others, before they do."""

    def screen(self, state: State, world: World) -> Screen:
        words = world.words(state.language)
        choices = (
            Choice("nee", words.say("Nee, laat mijn antwoorden zoals ze zijn")),
            Choice("ja", words.say("Ja, pas mijn antwoorden aan")),
        )
        question = words.say("Wilt u deze antwoorden aanpassen?")
        prompt = choice_prompt(state, "verandering_is_zo", question, choices)
        return screen(state, world, _title(state, world), _becoming(state, world, words), prompt)

    def reply(self, state: State, world: World, reply: Reply) -> State:
        if reply != Chosen("ja"):
            return state.back()
        session = changing.becomes_so(_supposed(state, world), world)
        words = world.words(state.language)
        changed = replace(state, session=session, supposed=Session()).to_menu()
        return changed.noted(words.say("Uw antwoorden zijn aangepast."))


def _when(occasion: Occasion, words: Words) -> str:
    """When a birthday comes."""
    match occasion.on:
        case date() as day:
            return words.say("op {dag}", dag=words.day(day))
        case Between(date() as low, date() as high):
            return quantities.shown(Quantity(low, high), words)
    return ""


def _occasion(state: State, world: World) -> Occasion:
    """The event that a page is about, also where an answer that was changed since rules it out."""
    found = changing.occasion(state.where.step, state.session, world)
    return found or Occasion.parse(state.where.step)


def _supposed(state: State, world: World) -> Supposed:
    return Supposed(state.session, _occasion(state, world), state.supposed)


def _effects(supposed: Supposed, world: World) -> tuple[tuple[Effect, ...], Libraries]:
    after = changing.after(supposed, world)
    libraries = Libraries(world.library(supposed.session), world.library(after))
    return changing.effects(supposed, world), libraries


def _title(state: State, world: World) -> str:
    return changing.event_text(_occasion(state, world), world.words(state.language)).name


def _next(state: State, world: World, occasion: Occasion) -> Where:
    """What is still to be asked, else the result."""
    supposed = Supposed(state.session, occasion, state.supposed)
    if changing.asks_place(supposed):
        return Where("verandering_waar", occasion.id)
    keys = changing.left(supposed, world)
    return Where(_ASK, occasion.id, str(keys[0])) if keys else Where(_RESULT, occasion.id)


def _following(state: State, world: World, occasion: Occasion) -> Where:
    """The question after this one; of what was answered before, in the same order."""
    asked = _answered(state, world)
    later = asked[asked.index(state.where.item) + 1 :] if state.where.item in asked else []
    if later:
        return replace(state.where, item=later[0])
    return _next(state, world, occasion)


def _answered(state: State, world: World) -> list[str]:
    """The questions about the event that were answered, but for where one will live."""
    given = changing.answered(_supposed(state, world), world)
    return [id_ for id_ in given if id_ != MUNICIPALITY]


def _placed(state: State, world: World, answer: Answer) -> State:
    answered = replace(state, supposed=state.supposed.with_answer(MUNICIPALITY, answer))
    return answered.instead(_next(answered, world, _occasion(state, world)))


def _as_question(state: State, world: World) -> State:
    """The state that the ordinary question page asks in: what one said before is filled in."""
    then, item = changing.after(_supposed(state, world), world), state.where.item
    before = state.supposed.answers.get(item) or state.session.answers.get(item)
    session = then if before is None else then.with_answer(item, before)
    asked = replace(state, session=session, where=Where(QUESTION, REVIEW, item))
    return asked if state.draft is None else asked.drafted(state.draft)


def _becoming(state: State, world: World, words: Words) -> tuple[Block, ...]:
    supposed = _supposed(state, world)
    after = changing.becomes_so(supposed, world)
    lines = tuple(
        _line(key, after.answers.get(str(key)), world, words)
        for key in changing.differing(supposed.session, after, world)
    )
    here = world.municipality(after)
    if here is not None and after.text(MUNICIPALITY) != state.session.text(MUNICIPALITY):
        lines = (words.say("Uw gemeente is {naam}.", naam=here.shown), *lines)
    return (Paragraph(words.say("Dit wordt anders:")), Bullets(lines))


def _line(key: FactKey, answer: Answer | None, world: World, words: Words) -> str:
    label = words.question(key).label
    if answer is None:
        return words.say("{vraag}: niet meer bekend", vraag=label)
    return f"{label}: {answer_text(world.vocabulary.of(key), answer, words)}"
