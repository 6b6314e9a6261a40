"""The conversation: a state, the screen that it makes, and the state after a reply.

It knows no terminal. What is shown and what may be answered are values, so the same
conversation runs with keys, in plain mode and in tests.
"""

from dataclasses import replace

from geldstap.app import guided
from geldstap.app.free_text import look_at
from geldstap.app.pages import PAGES, VISIT_PAGES, Page
from geldstap.app.pages.asking_back import PERIOD, SURE
from geldstap.app.pages.leave import keep_answers
from geldstap.app.pages.net import PAGES as NET
from geldstap.app.pages.question import CHECKLIST
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.pages.welcome import PLACE
from geldstap.app.screen import Back, Help, Nothing, PromptKind, Reply, Screen, Stop, Typed
from geldstap.app.state import MENU, State, Where
from geldstap.app.world import MUNICIPALITY, World
from geldstap.interview.session import Session
from geldstap.source.personal_data import holds_bsn
from geldstap.text.problems import render

HELP = Where("hulp")
STOP = Where("stoppen")
# The pages whose answers can decide something.
ASKING = (QUESTION, CHECKLIST, PERIOD, SURE, *NET)
# What is said there depends on the municipality.
LOCAL = ("recht", "verandering", "gesprek")


class Conversation:
    """One moment of a conversation; a reply gives the next one.

    `then` is the page that was asked for at the start, where another comes before it: it
    opens instead of the overview of steps.
    """

    def __init__(self, world: World, state: State, then: Where | None = None) -> None:
        self.world = world
        self.state = state
        self.then = then

    def screen(self) -> Screen:
        """What is shown now; without a prompt it is the end."""
        shown = self._page().screen(self.state, self.world)
        return shown if self.world.visit is None else _looked_at(shown, self.state, self.world)

    def answer(self, reply: Reply) -> "Conversation":
        """The conversation after a reply. Answers are kept at once where that is wanted."""
        state = self._told(self._after(reply))
        if state.keep and _is_news(self.state, state):
            state = keep_answers(state, self.world)
        if self.then is None or state.where != MENU:
            return Conversation(self.world, state, self.then)
        if isinstance(reply, Back):
            return Conversation(self.world, state)
        return Conversation(self.world, state.to(self.then).noted(state.notice))

    def _told(self, after: State) -> State:
        """With what an answer decided behind what was noted, where the way says that."""
        if self.state.where.page not in ASKING or after.session is self.state.session:
            return after
        settled = guided.settled(self.state, after, self.world)
        return after.noted(f"{after.notice} {settled}".strip()) if settled else after

    def _page(self) -> Page:
        name = self.state.where.page
        in_visit = VISIT_PAGES.get(name) if self.world.visit else None
        return in_visit or PAGES[name]

    def _after(self, reply: Reply) -> State:
        state = replace(self.state, error="")
        match reply:
            case Help(typed):
                helped = self._drafted(state, typed)
                return state if state.where.page == HELP.page else helped.to(HELP)
            case Stop(typed):
                stopped = self._drafted(state, typed)
                return state if state.where.page == STOP.page else stopped.to(STOP)
            case Nothing():
                return self._drafted(state, "").wrong(self._nothing())
            case Back(typed):
                return self._back(self._drafted(state, typed))
            case Typed() if _wants_choice(screen := self.screen()) and not _may_type(screen):
                return state.wrong(self._no_such_choice())
            case Typed(text) if _refuses_bsn(text, self._page()):
                return _forgotten(state).wrong(self._no_bsn())
            case Typed(text):
                after = self._page().reply(state, self.world, reply)
                return after.drafted(text) if after.error else after
            case _:
                return self._page().reply(state, self.world, reply)

    def _drafted(self, state: State, typed: str) -> State:
        """With what is being typed, unless that is what was filled in."""
        prompt = self.screen().prompt
        if prompt is None or prompt.kind is not PromptKind.TEXT:
            return state
        kept = _without_bsn(typed, self._page())
        if kept and kept != prompt.prefilled:
            return state.drafted(kept)
        return state.drafted("") if state.draft else state

    def _back(self, state: State) -> State:
        """To the question before within a step; else to the page before.

        Where one types what could be chosen, first to the choices.
        """
        page = self._page()
        untyped = state.undrafted()
        if state.draft is not None and _wants_choice(page.screen(untyped, self.world)):
            return untyped.noted("")
        earlier = getattr(page, "earlier", None)
        found = None if earlier is None else earlier(state, self.world)
        return state.back() if found is None else state.instead(found)

    def _no_bsn(self) -> str:
        words = self.world.words(self.state.language)
        return words.say(
            "Dit lijkt een burgerservicenummer (BSN). Dat hebben wij niet nodig. Wij hebben het niet "
            "onthouden. Typ hier uw antwoord op de vraag."
        )

    def _no_such_choice(self) -> str:
        words = self.world.words(self.state.language)
        return words.say("Dit staat niet in de lijst. Typ het nummer van uw keuze.")

    def _nothing(self) -> str:
        words = self.world.words(self.state.language)
        prompt = self.screen().prompt
        if prompt is not None and prompt.only_chooses:
            return words.say("Typ de nummers van wat u kiest, of k of g als u klaar bent.")
        if prompt is not None and prompt.kind is PromptKind.CHECKLIST:
            return words.say(
                "Typ de nummers van wat klopt, of de letter van wat voor de andere regels geldt."
            )
        if prompt is not None and prompt.can_skip:
            return words.say(
                "U vulde niets in. Typ uw antwoord. Of typ w voor “weet ik niet”, "
                "of z voor “zeg ik liever niet”."
            )
        return words.say("U vulde niets in. Typ uw antwoord, of ? voor hulp.")


def _refuses_bsn(text: str, page: Page) -> bool:
    """Whether somebody typed a BSN where a number, a day or a place is asked.

    A page that takes free text has its own way with it, and says so.
    """
    return holds_bsn(text) and not _takes_free_text(page)


def _without_bsn(typed: str, page: Page) -> str:
    """What may wait while one is elsewhere: of own words all but a BSN."""
    if not holds_bsn(typed):
        return typed
    return look_at(typed).text if _takes_free_text(page) else ""


def _takes_free_text(page: Page) -> bool:
    return getattr(page, "takes_free_text", False)


def _forgotten(state: State) -> State:
    """Without what was being typed; where one chose to type, one still types."""
    return state if state.draft is None else state.drafted("")


def _looked_at(shown: Screen, state: State, world: World) -> Screen:
    """In a guided session: the sheet of who looks along, and whether it is practice."""
    from geldstap.app.helping import aside

    where = shown.where
    if world.visit is not None and world.visit.is_practice:
        where = world.words(state.language).say("Oefening: {titel}", titel=where)
    return replace(shown, where=where, aside=aside(state, world))


def _is_news(before: State, after: State) -> bool:
    """Whether there is something else to keep."""
    return after.session is not before.session or after.guidance is not before.guidance


def _wants_choice(screen: Screen) -> bool:
    return screen.prompt is not None and screen.prompt.kind is not PromptKind.TEXT


def _may_type(screen: Screen) -> bool:
    return screen.prompt is not None and screen.prompt.typing != ""


def begin(world: World, language: str) -> Conversation:
    """A new conversation; where answers were kept, it starts with these."""
    kept, problems = world.keeper.load()
    if kept is None:
        notice = render(problems, world.words(language)) if problems else ""
        return Conversation(world, State(language, notice=notice))
    state = State(kept.language, Session(kept.answers), Where("welkom_terug"), keep=True)
    state = replace(state, guidance=kept.guidance)
    return Conversation(world, state)


def at_step(conversation: Conversation, where: Where) -> Conversation:
    """The conversation opened at a step, with the menu behind it.

    For rights and changes the place comes first, unless it was asked before.
    """
    world, state = conversation.world, conversation.state
    asks_place = where.page in LOCAL and MUNICIPALITY not in state.session.answers
    first, then = (PLACE, where) if asks_place else (where, None)
    return Conversation(world, state.to_menu().to(first).noted(state.notice), then)
