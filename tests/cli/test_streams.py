"""What happens where somebody can type, where the result is seen, and where neither is so."""

import json

import pytest

from geldstap.cli.output import HUMAN
from geldstap.text.words import Words
from tests.cli.conftest import Program

WORDS = Words.load("nl")

TWO_LINES = (
    "geldstap kan u hier geen vragen stellen. Met een bestand werkt het ook:",
    "geldstap recht --huishouden BESTAND (velden: geldstap schema huishouden)",
)
# Stop, and keep nothing.
STOP = ".\n1\n"


def test_alone_without_a_terminal_shows_the_example(program: Program) -> None:
    """Two lines on how to use a file, and then what comes out of the program."""
    ran = program()
    assert (ran.code, ran.err) == (0, "")
    assert tuple(ran.out.splitlines()[:3]) == (*TWO_LINES, "")
    example = program("voorbeeld").out
    # The command also says which others there are.
    assert example.startswith("\n".join(ran.out.splitlines()[3:]).rstrip())


@pytest.mark.parametrize("shown", [True, False])
@pytest.mark.parametrize(
    "arguments", [["budget"], ["besparen"], ["recht"], ["plan"], ["recht", "--json"]]
)
def test_a_question_that_cannot_be_asked(
    program: Program, arguments: list[str], shown: bool
) -> None:
    """The same two lines, as an error."""
    ran = program.like(is_shown=shown)(*arguments)
    assert (ran.code, ran.out) == (2, "")
    fault, how, blank, human = ran.err.splitlines()
    assert (fault, how) == (f"Fout: {TWO_LINES[0]}", TWO_LINES[1])
    assert (blank, HUMAN in human) == ("", True)


@pytest.mark.parametrize("command", [["wis"], ["exporteer", "html"]])
def test_a_confirmation_that_cannot_be_asked(program: Program, command: list[str]) -> None:
    """Nothing happens without `--ja`, and that is said."""
    program.kept.parent.mkdir()
    program.kept.write_text("{}", encoding="utf-8")
    ran = program(*command)
    assert ran.code == 2
    said = " ".join(ran.err.split())
    assert "Typ dan: geldstap --gegevens" in said
    assert f"{' '.join(command)} --ja" in said
    assert program.kept.exists()


def test_in_a_terminal_the_conversation_begins(in_terminal: Program) -> None:
    """With a welcome; all of it on standard output."""
    ran = in_terminal(typed=STOP)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.strip().startswith("Welkom")
    assert "Uw antwoorden zijn niet bewaard." in ran.out


@pytest.mark.parametrize(
    ("command", "step"), [("budget", "budget"), ("besparen", "contracten"), ("plan", "plan")]
)
def test_a_command_opens_its_step(in_terminal: Program, command: str, step: str) -> None:
    """Without the welcome before it."""
    assert in_terminal(command, typed=STOP).out.strip().startswith(WORDS.step(step).title)


def test_rights_ask_the_place_first_and_then_open(in_terminal: Program) -> None:
    """Without the overview of steps between them."""
    ran = in_terminal("recht", typed=f"2512\n1\n{STOP}")
    place = ran.out.index("Wat is uw postcode")
    rights = ran.out.index("Naar de vragen")
    assert place < rights
    assert "Uw stappen" not in ran.out.replace("Naar uw stappen", "")


def test_rights_open_also_where_the_place_is_passed_over(in_terminal: Program) -> None:
    """Nobody has to say where they live."""
    ran = in_terminal("recht", typed=f"z\n{STOP}")
    assert "Naar de vragen" in ran.out


def test_back_from_the_place_leads_to_the_steps(in_terminal: Program) -> None:
    """Whoever goes back didn't want rights after all."""
    ran = in_terminal("recht", typed=f"<\n{STOP}")
    assert "Welke stap wilt u zetten?" in ran.out
    assert "Naar de vragen" not in ran.out


def test_place_that_was_kept_is_not_asked_again(in_terminal: Program) -> None:
    """The step opens at once."""
    in_terminal("recht", typed="2512\n1\n.\n2\n")
    ran = in_terminal("recht", typed=".\n1\n")
    assert "Wat is uw postcode" not in ran.out
    assert "Naar de vragen" in ran.out


def test_a_result_into_a_pipe_stands_there_alone(piped: Program) -> None:
    """All that is asked and said goes to standard error."""
    ran = piped("recht", typed=f"2512\n1\n{STOP}")
    assert ran.code == 0
    assert ran.out.startswith("Waar heeft u recht op?\n")
    assert "Zorgtoeslag" in ran.out
    assert "Wat is uw postcode" in ran.err
    assert "Uw antwoorden zijn niet bewaard." in ran.err
    assert "bewaard" not in ran.out


@pytest.mark.parametrize(
    ("arguments", "title"),
    [
        ([], "Mijn overzicht"),
        (["budget"], WORDS.step("budget").title),
        (["besparen"], WORDS.step("contracten").title),
        (["plan"], WORDS.step("plan").title),
    ],
)
def test_every_step_has_a_result_for_a_pipe(
    piped: Program, arguments: list[str], title: str
) -> None:
    """Also where nothing was answered; it ends with whom one can call."""
    ran = piped(*arguments, typed=STOP)
    assert ran.out.startswith(f"{title}\n")
    assert HUMAN in ran.out


def test_json_after_questions(in_terminal: Program) -> None:
    """In a terminal, too, standard output holds the document alone."""
    ran = in_terminal("recht", "--json", typed=f"2512\n1\n{STOP}")
    assert json.loads(ran.out)["soort"] == "uitkomst"
    assert "Wat is uw postcode" in ran.err


def test_leaving_at_once_leaves_no_result(piped: Program) -> None:
    """Somebody may look over a shoulder."""
    ran = piped("recht", typed="2512\n1\nweg\n")
    assert (ran.code, ran.out) == (130, "")


def test_language_that_was_asked_for_goes_before_the_one_that_was_kept(
    in_terminal: Program,
) -> None:
    """And is the one that is kept from then on."""
    in_terminal("recht", typed="2512\n1\n.\n2\n")
    assert "Welcome" in in_terminal("--taal", "en", typed=".\n1\n").out
    assert "Welkom terug" in in_terminal(typed=".\n1\n").out


def test_the_prompter_speaks_the_language_that_was_chosen_halfway(in_terminal: Program) -> None:
    """Its own words change together with those of the conversation."""
    ran = in_terminal(typed="2\n.\n1\n")
    dutch, english = ran.out.split("Uw keuze: English", 1)
    assert "? = hulp" in dutch
    assert "? = help" in english
    assert "hulp" not in english


def test_plain_mode_is_remembered_with_the_answers(program: Program) -> None:
    """Kept once, it needs no option; and there is a way back."""
    keys = program.like(is_asking=True, is_shown=True)
    keys("recht", "--eenvoudig", typed="2512\n1\n.\n2\n")
    again = keys("plan", typed=".\n1\n")
    assert "\x1b" not in again.out
    assert '"eenvoudig": true' in program.kept.read_text(encoding="utf-8")
