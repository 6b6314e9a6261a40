"""The ways of guidance: what each does with the screens, and that nothing else differs."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from benchmarks.questions import setting
from geldstap.app.conversation import Conversation, at_step, begin
from geldstap.app.pages.guidance import PAGE as GUIDANCE
from geldstap.app.pages.guidance import USUAL
from geldstap.app.pages.question import CHECKLIST, PAUSE, start
from geldstap.app.pages.question import PAGE as QUESTION
from geldstap.app.screen import Back, Help, Marked, PromptKind, Reply, Skip
from geldstap.app.state import MENU, State, Where
from geldstap.app.world import World
from geldstap.export.plain import render
from geldstap.interview.checklist import Mark
from geldstap.interview.guidance import WAYS, Guidance, way_of
from geldstap.interview.session import Session
from geldstap.model.answer import Given, NotKnown
from geldstap.model.fact import FactKey, Known
from geldstap.model.status import Status, status_id
from tests.app.knowing import walked
from tests.app.test_checklists import ADDRESS, ALONE, CARE, LISTED, STAY
from tests.app.worlds import play, world
from tests.report.households import TENANT
from tests.terminal.window import window

EVERY: tuple[Guidance | None, ...] = (None, *Guidance)
every_way = pytest.mark.parametrize("guidance", EVERY)
# The text of the fields of a question, from content/nl/vragen.yaml.
RENT_NOTE = "De huur zonder servicekosten heet de kale huur."
RENT_REASON = "De huurtoeslag wordt uit de kale huur berekend."
RENT_PAPER = "De specificatie van uw huur"
LIST_NOTE = "De wet kijkt hiernaar voor de toeslagen."
LIST_REASON = "De wet geeft toeslagen alleen als aan deze dingen is voldaan."


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> World:
    """One world for tests that keep nothing."""
    return world(tmp_path_factory.mktemp("guidance"))


def asked(shared: World, guidance: Guidance | None, answers: Mapping[str, object]) -> Conversation:
    """Somebody at the next question about rights."""
    state = State(where=MENU, session=Session(dict(answers)), guidance=guidance)  # type: ignore[arg-type]
    return Conversation(shared, start(state, shared, "recht"))


def said(conversation: Conversation) -> str:
    """What stands above the question, as one line."""
    words = conversation.world.words(conversation.state.language)
    return " ".join(render(conversation.screen().document, words, 200).split())


def at_rent(shared: World, guidance: Guidance | None) -> Conversation:
    """Somebody who is asked the rent."""
    before = {id_: given for id_, given in ALONE.items() if id_ != "kale_huur"}
    conversation = asked(shared, guidance, before)
    assert conversation.state.where.item == "kale_huur"
    return conversation


def switched(conversation: Conversation, key: str) -> Conversation:
    """The same after another way was chosen with the help key."""
    return play(conversation.answer(Help()), GUIDANCE, key)


@every_way
def test_a_question_shows_what_the_table_says(shared: World, guidance: Guidance | None) -> None:
    """What it means, why, the paper and what the answer can change; the human is on the help line."""
    way, text = way_of(guidance), said(at_rent(shared, guidance))
    assert (RENT_NOTE in text) == way.note
    assert (RENT_REASON in text) == way.why
    assert (RENT_PAPER in text) == way.paper
    assert ("Huurtoeslag. Bron: Wet op de huurtoeslag" in text) == way.touched
    assert "353 61 88" not in text


@every_way
def test_a_checklist_shows_what_the_table_says(shared: World, guidance: Guidance | None) -> None:
    """On one screen with what each line can change, or each line by itself."""
    way, conversation = way_of(guidance), asked(shared, guidance, LISTED)
    prompt = conversation.screen().prompt
    assert prompt is not None
    assert (prompt.kind is PromptKind.CHECKLIST) == way.together
    if not way.together:
        assert (conversation.state.where.page, prompt.id) == (QUESTION, ADDRESS)
        return
    text = said(conversation)
    assert (LIST_NOTE in text) == way.note
    assert (LIST_REASON in text) == way.why
    assert ("U heeft een Nederlandse zorgverzekering: Zorgtoeslag." in text) == way.touched


@every_way
def test_what_defines_a_number_is_said_in_every_way(
    shared: World, guidance: Guidance | None
) -> None:
    """Also with few words: without it, people would type another amount."""
    known = {id_: given for id_, given in ALONE.items() if id_ != "aanvrager.toetsingsinkomen"}
    assert "voordat er belasting af gaat" in said(asked(shared, guidance, known))


@every_way
def test_how_many_questions_are_left_is_said_where_that_helps(
    shared: World, guidance: Guidance | None
) -> None:
    """Never one by one, and never a number that frightens."""
    left = asked(shared, guidance, LISTED).screen().progress
    assert bool(left) is way_of(guidance).together
    children = {**ALONE, "aantal_kinderen": Given(Decimal(8))}
    assert asked(shared, guidance, children).screen().progress == ""


@every_way
def test_what_an_answer_decided_is_said_as_the_table_says(
    shared: World, guidance: Guidance | None
) -> None:
    """By name, behind what was noted: an income of 90,000 is too much for zorgtoeslag in 2026."""
    known = {id_: Given(value) for id_, value in TENANT.items()}
    known["gemeente"] = Given("GM0518")
    del known["aanvrager.toetsingsinkomen"]
    answered = play(asked(shared, guidance, known), "90000")
    notice = answered.state.notice
    assert notice.startswith("Genoteerd. Uw bruto jaarinkomen: € 90.000 per jaar.")
    settled = notice.partition("Nu waarschijnlijk niet: ")[2]
    assert ("Zorgtoeslag" in settled) == way_of(guidance).settled


@every_way
def test_help_has_what_the_way_leaves_out(shared: World, guidance: Guidance | None) -> None:
    """Nothing is out of reach in a way with few words: one key shows it."""
    rent = at_rent(shared, guidance)
    assert RENT_NOTE in said(rent) + said(rent.answer(Help()))
    assert RENT_REASON in said(rent.answer(Help()))
    sources = said(play(rent.answer(Help()), "bronnen"))
    assert "Huurtoeslag. Wet op de huurtoeslag" in sources


@every_way
def test_the_result_begins_as_the_table_says(shared: World, guidance: Guidance | None) -> None:
    """In short in every way; in full with every condition where the way has that; with a human."""
    way = way_of(guidance)
    state = State(session=Session({id_: Given(value) for id_, value in TENANT.items()}))
    state = replace(state, guidance=guidance, where=Where("uitkomst_recht"), behind=(MENU,))
    result = Conversation(shared, state)
    text = said(result)
    assert "Zorgtoeslag" in text
    assert "Wie dit heeft gemaakt" not in text
    assert shared.contact(state.session, "nl").phone in text.rpartition("Dit is geen besluit.")[2]
    assert text.index("waarschijnlijk wel") < text.index("misschien")
    full = play(result, "alles")
    assert "Wie dit heeft gemaakt" in said(full)
    conditions = "De voorwaarden en bronnen van wat misschien past"
    assert (conditions in said(full)) == way.conditions
    assert full.answer(Back()).state.where == state.where


def test_the_short_result_begins_with_what_may_not_be_right(shared: World) -> None:
    """Before what one could ask for: somebody with 90,000 a year says that they get zorgtoeslag."""
    known = {id_: Given(value) for id_, value in TENANT.items()}
    session = Session({**known, "aanvrager.toetsingsinkomen": Given(Decimal(90_000))})
    session = session.with_answer(status_id("zorgtoeslag"), Given(Status.RECEIVES.value))
    state = State(session=session, where=Where("uitkomst_recht"), guidance=Guidance.QUICK)
    text = said(Conversation(shared, state))
    assert text.startswith("- Zorgtoeslag: u krijgt dit; klopt misschien niet meer.")


def test_the_ways_differ_from_each_other() -> None:
    """Each does something that no other does: a choice between equals would be none."""
    assert set(WAYS) == set(Guidance)
    assert len(set(map(way_of, EVERY))) == len(EVERY)


@every_way
def test_pauses_come_as_often_as_the_table_says(shared: World, guidance: Guidance | None) -> None:
    """After so many answers, with what was filled in; never right before the result."""
    way = way_of(guidance)
    begun = asked(shared, guidance, {"gemeente": Given("GM0518")})
    answered, pauses = 0, []
    for moment in walked(begun, TENANT, "uitkomst_recht"):
        page = moment.state.where.page
        if page == PAUSE:
            pauses.append(answered)
            assert "Helpdesk Geldzaken: (070) 353 61 88" in said(moment)
            answered = 0
        elif page in (QUESTION, CHECKLIST):
            answered += 1
    assert set(pauses) == ({way.pause_after} if way.pause_after else set())
    assert way.pause_after is None or len(pauses) > 2


def at_pause(shared: World) -> Conversation:
    """Somebody at the first pause."""
    begun = asked(shared, Guidance.CALM, {"gemeente": Given("GM0518")})
    return list(walked(begun, TENANT, PAUSE))[-1]


def test_a_pause_says_what_was_done(shared: World) -> None:
    """And back leads to the question that was answered last, without another pause after it."""
    pause = at_pause(shared)
    text = said(pause)
    assert "U heeft 5 vragen gehad." in text
    assert "Uw geboortedatum: 5 mei 1980" in text
    assert "Of u een toeslagpartner heeft: nee" in text
    assert text.count("Ik huur een") == 1  # the last answer: noted, and not in the list as well
    last = pause.answer(Back())
    assert last.state.where == Where(QUESTION, "recht", "woonsituatie")
    onwards = play(play(pause, "verder", Back()), "koop")
    assert onwards.state.where.page == QUESTION


@pytest.mark.parametrize("key", ["controle", "tussenstand", "stoppen"])
def test_from_a_pause_and_back(shared: World, key: str) -> None:
    """Looking at something else leads back to the pause."""
    pause = at_pause(shared)
    assert play(pause, key).answer(Back()).state.where == pause.state.where


def test_one_may_leave_at_a_pause(shared: World) -> None:
    """To the overview of steps, or to the question whether answers may be kept."""
    left = play(at_pause(shared), "menu")
    assert left.state.where.page in ("menu", "bewaren")


@every_way
def test_it_is_asked_once_at_the_beginning(shared: World, guidance: Guidance | None) -> None:
    """Between the welcome and the place; “maakt niet uit” is an answer like the others."""
    chosen = play(begin(shared, "nl"), "begin", guidance or USUAL)
    assert (chosen.state.where.page, chosen.state.guidance) == ("waar", guidance)
    again = play(chosen, Back(), Back(), "begin")
    assert again.state.where.page == (GUIDANCE if guidance is None else "waar")


@every_way
@pytest.mark.parametrize("place", [("2512", "GM0518"), (Skip(),)], ids=["told", "skipped"])
def test_after_the_place(
    shared: World, guidance: Guidance | None, place: tuple[str | Skip, ...]
) -> None:
    """To the overview of steps, which names it above; or straight to the first question."""
    placed = play(begin(shared, "nl"), "begin", guidance or USUAL, *place)
    straight = way_of(guidance).straight_on
    assert placed.state.where.page == (QUESTION if straight else "menu")
    assert bool(placed.state.notice) is (straight or place == (Skip(),))
    moved = play(Conversation(placed.world, placed.state.to_menu()), "meer", "waar", *place)
    assert moved.state.where.page == "menu"


def test_a_command_goes_where_it_says(shared: World) -> None:
    """`geldstap recht` asks the place and then opens rights, in a kept way too."""
    begun = begin(shared, "nl")
    quick = Conversation(begun.world, replace(begun.state, guidance=Guidance.QUICK))
    placed = play(at_step(quick, Where("recht")), "2512", "GM0518")
    assert placed.state.where.page == "recht"


@pytest.mark.parametrize("other", Guidance)
@every_way
def test_what_was_typed_is_still_there(
    shared: World, guidance: Guidance | None, other: Guidance
) -> None:
    """Halfway an amount one chooses another way, and goes on typing."""
    rent = at_rent(shared, guidance)
    after = play(rent.answer(Help("61")), GUIDANCE, other)
    assert after.state.where == rent.state.where
    assert (after.state.guidance, after.state.draft) == (other, "61")
    assert after.state.session == rent.state.session
    assert after.state.behind == rent.state.behind


def test_marks_stay_with_one_question_at_a_time(shared: World) -> None:
    """Each mark is filled in at its own question; open lines aren't answered for anybody."""
    begun = play(asked(shared, None, LISTED), STAY)
    begun = play(begun, *_marks({CARE: Mark.DONT_KNOW}))
    single = switched(begun, Guidance.CALM)
    assert single.state.where == Where(QUESTION, "recht", ADDRESS)
    assert single.state.session == begun.state.session
    assert _filled_in(single) == ""
    stay = play(single, "ja")
    assert (stay.state.where.item, _filled_in(stay)) == (STAY, "ja")
    assert play(stay, "nee").state.session.answers[STAY] == Given(value=False)


def test_marks_come_back_with_the_checklist(shared: World) -> None:
    """There and back again, with what was answered in between."""
    begun = play(asked(shared, None, LISTED), STAY, *_marks({CARE: Mark.DONT_KNOW}))
    there_and_back = switched(switched(begun, Guidance.CALM), Guidance.QUICK)
    assert _lines(there_and_back) == _lines(begun)
    assert _lines(begun) == {ADDRESS: None, STAY: Mark.YES, CARE: Mark.DONT_KNOW}
    answered = play(switched(begun, Guidance.CALM), Skip(declined=True), "ja")
    back = switched(answered, USUAL)
    assert _lines(back) == {ADDRESS: Mark.DECLINED, STAY: Mark.YES, CARE: Mark.DONT_KNOW}
    done = play(back, "klaar")
    assert done.state.session.answers[CARE] == NotKnown()
    assert not done.state.marks


def test_a_question_that_a_mark_led_to_stays_in_its_list(shared: World) -> None:
    """How many children: one by one it is asked by itself, together it is a line."""
    without = {id_: given for id_, given in ALONE.items() if not id_.startswith("aantal")}
    marked = play(asked(shared, None, without), "aantal_kinderen")
    single = switched(marked, Guidance.CALM)
    assert single.state.where == Where(QUESTION, "recht", "aantal_kinderen")
    assert _lines(switched(single, Guidance.EVERYTHING))["aantal_kinderen"] is Mark.YES
    assert play(single, "2").state.where.item == "aantal_medebewoners"


def _marks(wanted: Mapping[str, Mark]) -> Iterator[Reply]:
    yield from (Marked((key,), mark) for key, mark in wanted.items())


def _filled_in(conversation: Conversation) -> str:
    prompt = conversation.screen().prompt
    assert prompt is not None
    return prompt.prefilled


def _lines(conversation: Conversation) -> dict[str, Mark | None]:
    prompt = conversation.screen().prompt
    assert prompt is not None
    return {line.key: line.mark for line in prompt.choices}


@cache
def households() -> Mapping[str, Mapping[str, Known]]:
    """Households of whom everything is known: those of the count of questions."""
    return {
        each.id: {str(key): value for key, value in each.facts.facts.items()}
        for each in setting().references
    }


@pytest.mark.parametrize("name", ["gezin-laag", "student-kamer"])
def test_the_same_answers_give_the_same_outcome(shared: World, name: str) -> None:
    """A way changes how is asked, never what comes out; and what is announced is kept to."""
    outcomes = set()
    # Of the ways with checklists one is enough: they ask the same on the same screens.
    for guidance in (Guidance.EVERYTHING, Guidance.CALM):
        begun = asked(shared, guidance, {"gemeente": Given("GM0518")})
        moments = list(walked(begun, households()[name], "uitkomst_recht"))
        decisions = shared.decisions(moments[-1].state.session)
        outcomes.add(tuple((d.regulation, d.outcome, d.amount, d.paid) for d in decisions))
        _is_kept_to([each for each in moments if each.state.where.page in (QUESTION, CHECKLIST)])
    assert len(outcomes) == 1


def _is_kept_to(moments: list[Conversation]) -> None:
    """What is announced at a question is at least how many there come, itself included."""
    for place, moment in enumerate(moments):
        announced = "".join(filter(str.isdigit, moment.screen().progress))
        assert not announced or int(announced) >= len(moments) - place, moment.state.where


@pytest.mark.parametrize(
    ("key", "values"),
    [
        ("kale_huur", [Decimal(200), Decimal(612), Decimal(1400)]),
        ("vermogen", [Decimal(0), Decimal(9000), Decimal(400_000)]),
        ("heeft_partner", [False, True]),
        ("krijgt_bijstand", [False, True]),
    ],
)
def test_what_isn_t_named_doesn_t_change(shared: World, key: str, values: list[Known]) -> None:
    """The regulations at a question are all that its answer can change, also once answered."""
    session = Session({**ALONE, "gemeente": Given("GM0518")}).without(key)
    touched = shared.touched(session, (FactKey.parse(key),))
    assert touched
    found = []
    for value in values:
        answered = session.with_answer(key, Given(value))
        assert set(shared.touched(answered, (FactKey.parse(key),))) == set(touched)
        found.append({d.regulation: (d.outcome, d.amount) for d in shared.decisions(answered)})
    changed = {id_ for id_ in found[0] if len({str(each[id_]) for each in found}) > 1}
    assert changed
    assert changed <= set(touched)


@pytest.mark.parametrize("guidance", Guidance)
def test_on_a_small_screen_the_help_line_is_whole(shared: World, guidance: Guidance) -> None:
    """However much stands above the question: question, number and pointer are in view."""
    moments = [at_rent(shared, guidance), asked(shared, guidance, LISTED)]
    if guidance is Guidance.CALM:
        moments.append(at_pause(shared))
    moments.append(moments[0].answer(Help()))
    moments.append(play(moments[0].answer(Help()), GUIDANCE))
    with window(40, 20, shared.words) as shown:
        for moment in moments:
            screen = moment.screen()
            shown.ask(screen, "\x03")
            view = shown.asked[0]
            assert screen.prompt is not None
            assert screen.help_line.phone in view.last
            assert screen.prompt.question in view.text
            assert ">" in view.cursor_line


def test_a_chosen_way_is_kept_with_the_answers(tmp_path: Path) -> None:
    """At once, where answers are kept; the next time it goes on in the same way."""
    keeping = State(where=MENU, keep=True).answered("gemeente", Given("GM0518"))
    switched(Conversation(world(tmp_path), keeping), Guidance.CALM)
    known = world(tmp_path)
    again = begin(known, "nl")
    assert (again.state.where.page, again.state.guidance) == ("welkom_terug", Guidance.CALM)
    anew = play(again, "opnieuw")
    assert anew.state.guidance is Guidance.CALM
