"""The interview for a new set and regulation: what it asks, writes, and never overwrites."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from geldstap.app.making import new_regulation
from geldstap.app.making.form import Around
from geldstap.app.making.makers import FORMS, filled_in, make_regulation, make_set
from geldstap.app.making.making import Making
from geldstap.app.screen import Back, Chosen, Help, Nothing, PromptKind, Reply, Skip, Stop, Typed
from geldstap.app.world import World
from geldstap.rulesets.check import check_set
from geldstap.rulesets.trials import try_set
from geldstap.source.data import regelingen_root
from tests.app.worlds import world

SET = {"gemeente": "Utrecht", "hulp_rol": "helpt"}
PASS: Mapping[str, str] = {
    "naam": "Stadspas",
    "soort": "stadspas",
    "kort": "Een pas.",
    "wie": "iedereen",
    "inkomen": "120%",
    "vakantiegeld": "met",
    "kostendelers": "nee",
    "vermogen": "bijstand",
    "mens": "geen",
    "bedrag": "geen",
    "bron_titel": "Verordening, artikel 3: 'pas' #1",
    "bron_zekerheid": "hoog",
}


@pytest.fixture
def around(tmp_path: Path) -> Around:
    """In a folder with a new set of Utrecht."""
    made = _small_world(tmp_path)
    here = Around(made, made.words("nl"), tmp_path, tmp_path)
    whole, missing = filled_in(FORMS["set"], SET, here)
    assert missing == ()
    assert make_set(whole, here).made
    return replace(here, target=tmp_path / "utrecht")


def _small_world(folder: Path) -> World:
    """With the norms of the law, and one regulation: quick to read."""
    usual, real = world(folder), regelingen_root()
    root = folder / "regels" / "regelingen"
    (root / "landelijk" / "regelingen").mkdir(parents=True)
    names = ("set", "bronnen", "cijfers", "tabellen", "begrippen", "regelingen/voedselbank")
    linked = [f"landelijk/{name}.yaml" for name in names]
    for each in (*linked, "feiten.yaml", "hulp.yaml", "gemeenten"):
        (root / each).symlink_to(real / each)
    return World(usual.day, usual.keeper, usual.writer, root)


def _made(around: Around, **changes: str) -> None:
    whole, missing = filled_in(FORMS["regeling"], {**PASS, **changes}, around)
    assert missing == ()
    assert make_regulation(whole, around.after(whole)).made


def _begin(around: Around, answers: Mapping[str, str] | None = None) -> Making:
    return Making.begin(FORMS["regeling"], around, make_regulation, answers or {})


def test_a_new_set_has_nothing_to_remark(around: Around) -> None:
    """It can be checked, and has what an editor needs."""
    checked = check_set(around.target, around.world.root, around.world.vocabulary, around.day)
    assert (checked.problems, checked.remarks) == ((), ())
    assert checked.own.info.municipality == "GM0344"
    assert {path.stem for path in (around.target / ".schema").iterdir()} == {
        *("set", "bronnen", "cijfers", "tabellen", "begrippen", "regeling", "voorbeelden"),
        *("en", "gesprek", "hulp"),
    }


# By hand, from what each answer means: which conditions there are, and what is left to a person.
LIMITS: Mapping[str, tuple[Mapping[str, str], list[str]]] = {
    "usual": ({}, ["inkomen", "vermogen"]),
    "nothing": ({"inkomen": "geen", "vermogen": "geen", "mens": "Of het kan."}, ["beoordeling"]),
    "children": (
        {"wie": "kinderen", "leeftijd_vanaf": "4", "leeftijd_tot_en_met": "17"},
        ["kind", "inkomen", "vermogen"],
    ),
    "pension": ({"wie": "aow"}, ["aow", "inkomen", "vermogen"]),
    "young": (
        {"wie": "leeftijd", "leeftijd_vanaf": "18", "leeftijd_tot_en_met": "26"},
        ["leeftijd_vanaf", "leeftijd_tot_en_met", "inkomen", "vermogen"],
    ),
    "without_allowance": (
        {"vakantiegeld": "zonder", "kostendelers": "ja"},
        ["inkomen", "vermogen"],
    ),
    "not_said": (
        {"vakantiegeld": "", "kostendelers": ""},
        ["inkomen", "vakantiegeld", "huisgenoten", "vermogen"],
    ),
    "own_assets": (
        {"vermogen": "bedrag", "vermogen_alleen": "5000", "vermogen_samen": "7500.50"},
        ["inkomen", "vermogen"],
    ),
    "unknown": ({"inkomen": "", "vermogen": "", "wie": ""}, []),
    "amount": ({"bedrag": "100", "bedrag_per": "kwartaal"}, ["inkomen", "vermogen"]),
}


def test_what_is_made_passes_the_check_and_its_examples_come_out(around: Around) -> None:
    """Whatever is answered: both sides of each limit, worked out apart from the rules."""
    for id_, (changes, _) in LIMITS.items():
        whole, _ = filled_in(FORMS["regeling"], {**PASS, "naam": id_, **changes}, around)
        new_regulation.write(whole, around.after(whole))
    checked = check_set(around.target, around.world.root, around.world.vocabulary, around.day)
    assert (checked.problems, checked.remarks) == ((), ())
    tried = try_set(checked)
    assert [trial.example.id for trial in tried.trials if trial.deviations] == []
    assert {id_ for trial in tried.trials for id_ in trial.example.expected} == set(LIMITS)
    for id_, (_, expected) in LIMITS.items():
        (version,) = checked.own.raw.regulations[id_].versions
        assert [each.id for each in version.conditions] == expected, id_


def test_what_is_not_known_is_never_a_yes(around: Around) -> None:
    """Left out, the conditions are unknown; the outcome then depends."""
    _made(around, inkomen="", vermogen="", wie="")
    text = (around.target / "regelingen" / "stadspas.yaml").read_text(encoding="utf-8")
    assert "voorwaarden_onbekend: ja" in text
    examples = (around.target / "voorbeelden" / "stadspas.yaml").read_text(encoding="utf-8")
    assert "uitkomst: hangt_af" in examples
    assert "uitkomst: ja" not in examples


def test_the_limit_is_that_of_the_published_norm(around: Around) -> None:
    """By hand: 120 % of € 1.419,46 (norm since 1 July 2026) is 1.703,352."""
    _made(around)
    text = (around.target / "voorbeelden" / "stadspas.yaml").read_text(encoding="utf-8")
    assert "netto_inkomen: 1703.35\n" in text
    assert "netto_inkomen: 1703.36\n" in text
    assert "soort: niet_vergeleken" in text
    assert "met_de_hand\n" not in text


def test_nothing_is_overwritten(around: Around) -> None:
    """A regulation of that name, or anything in the folder of a set, stays as it is."""
    _made(around)
    path = around.target / "regelingen" / "stadspas.yaml"
    path.write_text("mine\n", encoding="utf-8")
    before = {each: each.read_bytes() for each in around.target.rglob("*") if each.is_file()}
    again, _ = filled_in(FORMS["regeling"], PASS, around)
    whole = {**again, "naam": "Stadspas"}
    assert not make_regulation(whole, around.after(whole)).made
    set_, _ = filled_in(FORMS["set"], {**SET, "map": "utrecht"}, around)
    assert not make_set({**set_, "map": "utrecht"}, around).made
    after = {each: each.read_bytes() for each in around.target.rglob("*") if each.is_file()}
    assert before == after


@pytest.mark.parametrize("text", ["a: [", "- een\n", "\tx"])
def test_sources_that_can_not_be_read_are_left_alone(around: Around, text: str) -> None:
    """And no half regulation stays behind."""
    (around.target / "bronnen.yaml").write_text(text, encoding="utf-8")
    whole, _ = filled_in(FORMS["regeling"], PASS, around)
    assert not make_regulation(whole, around.after(whole)).made
    assert (around.target / "bronnen.yaml").read_text(encoding="utf-8") == text
    assert not list((around.target / "regelingen").glob("*.yaml"))


@pytest.mark.parametrize(
    ("field", "typed", "expected"),
    [
        ("naam", "Voedselbank", "landelijke regeling"),
        ("naam", "???", "korte naam"),
        ("inkomen", "veel", "Typ een percentage"),
        ("inkomen", "0", "Typ een percentage"),
        ("telefoon", "030-12", "geen telefoonnummer"),
        ("url", "hier", "geen adres"),
        ("bron_gezien", "23-11-2026", "moet nog komen"),
        ("bron_gezien", "gisteren", "Deze datum begrijpen wij niet"),
        ("leeftijd_vanaf", "130", "hele jaren"),
        ("vermogen_alleen", "0", "bedrag begrijpen wij niet"),
        ("kort", "\x07", "teken dat niet kan"),
    ],
)
def test_what_can_not_be_used_is_said_at_once(
    around: Around, field: str, typed: str, expected: str
) -> None:
    """The same question again, with what was typed still there."""
    asked = replace(_begin(around), page=field)
    again = asked.answer(Typed(typed))
    prompt = again.screen().prompt
    assert again.page == field
    assert prompt is not None
    assert expected in prompt.error
    assert prompt.draft == typed


def test_keys_work_at_every_question(around: Around) -> None:
    """Help, back, stop and nothing, in both languages; nothing is written meanwhile."""
    before = sorted(around.target.rglob("*"))
    for language in ("nl", "en"):
        spoken = replace(around, words=around.world.words(language))
        whole, _ = filled_in(FORMS["regeling"], {**PASS, "wie": "leeftijd", "bedrag": "1"}, spoken)
        for field in FORMS["regeling"].asked(whole):
            asked = replace(_begin(spoken, whole), page=field.id)
            prompt = asked.screen().prompt
            assert prompt is not None
            assert prompt.question, field.id
            for there, back in ((Help(), "terug"), (Stop(), "verder")):
                assert asked.answer(there).answer(Chosen(back)).page == field.id
                assert asked.answer(there).answer(Back()).page == field.id
            assert asked.answer(Nothing()).screen().prompt != prompt
            if prompt.kind is PromptKind.CHOICE:
                assert asked.answer(Typed("xqzy")).page == field.id
    assert sorted(around.target.rglob("*")) == before


def test_an_answer_can_be_changed_at_the_end(around: Around) -> None:
    """And what follows from it is asked; the number of questions never rises."""
    whole, _ = filled_in(FORMS["regeling"], PASS, around)
    review = _begin(around, whole)
    assert review.page == "nakijken"
    changed = _play(review, Chosen("vermogen"), Chosen("bedrag"), Typed("5000"), Skip())
    assert changed.page == "nakijken"
    assert changed.answers["vermogen_alleen"] == "5000"
    asked, left = _begin(around), 99
    for field in FORMS["regeling"].fields:
        now = FORMS["regeling"].at_most(asked.answers)
        assert now <= left
        left = now
        if field.id == asked.page:
            given = whole.get(field.id, "")
            asked = asked.answer(Chosen(given) if field.choices else Typed(given or "x"))
            asked = asked.answer(Skip()) if asked.page == field.id else asked


def test_stopping_ends_without_a_trace(around: Around) -> None:
    """The last screen says that nothing was made."""
    ended = _play(_begin(around), Typed("Pas"), Stop(), Chosen("stop"))
    screen = ended.screen()
    assert screen.prompt is None
    assert "Er is niets gemaakt." in str(screen.document)
    assert not list((around.target / "regelingen").glob("*.yaml"))


def test_after_one_regulation_comes_another(around: Around) -> None:
    """Without starting anew."""
    whole, _ = filled_in(FORMS["regeling"], PASS, around)
    done = _begin(around, whole).answer(Chosen("maken"))
    assert "Stadspas" in str(done.screen().document)
    assert done.answer(Chosen("nog_een")).page == "naam"
    assert done.answer(Chosen("klaar")).screen().prompt is None


def _play(making: Making, *replies: Reply) -> Making:
    for reply in replies:
        making = making.answer(reply)
    return making
