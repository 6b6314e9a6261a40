"""The invented municipality: the set that authors copy from, and that no citizen may meet."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from geldstap.model.decision import Outcome
from geldstap.rulesets import keys
from geldstap.rulesets.check import check_set
from geldstap.rulesets.contacts import Contacts, read_municipal
from geldstap.rulesets.keys import Keys
from geldstap.rulesets.library import municipal_folders
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.names import EXAMPLE, INVENTED
from geldstap.rulesets.places import Places
from geldstap.rulesets.trials import try_set
from geldstap.source.cursor import Cursor
from geldstap.source.data import regelingen_root
from hatch_build import travelling
from tests.rulesets.made_sets import vocabulary

ROOT = regelingen_root()
FOLDER = ROOT / EXAMPLE
DAY = date(2026, 11, 22)
PLACES = Places()
# What isn't in a municipal set: the vocabulary and the national contacts are the program's own,
NOT_MUNICIPAL = {"FACT", "USUAL", "NATIONAL_HELP", "CONTACT_TEMPLATE"}
# only the law leaves something to municipalities, the numbers to call in danger are national, and one
# of two units of time is enough.
NOT_MUNICIPAL_KEYS = {
    ("FIGURE", "gemeente_bepaalt"),
    ("REGULATION", "gemeente_bepaalt"),
    ("CONTACT", "kort"),
}
EITHER = {("BACK", "kalenderjaren")}


def _mappings() -> dict[str, Keys]:
    """Every mapping that can stand in a file, by its name in `keys`."""
    return {name: each for name, each in vars(keys).items() if isinstance(each, Keys)}


def _read_everything() -> None:
    checked = check_set(FOLDER, ROOT, vocabulary(), DAY)
    assert (checked.problems, checked.remarks) == ((), ())


def _of_this_set(at: Cursor) -> bool:
    return EXAMPLE in Path(at.source.file).parts


def test_it_uses_every_key_of_the_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """As the readers meet them, each in its own mapping: the template never lags behind."""
    met: dict[tuple[object, object], set[str]] = {}
    fields = Cursor.fields

    def noting(self: Cursor, *args: object, **named: object) -> dict[str, Cursor]:
        found = fields(self, *args, **named)  # type: ignore[arg-type]
        if _of_this_set(self) and len(args) == len(Keys._fields):
            met.setdefault((args[0], args[1]), set()).update(found)
        return found

    monkeypatch.setattr(Cursor, "fields", noting)
    _read_everything()
    missing = {
        (name, key)
        for name, each in _mappings().items()
        if name not in NOT_MUNICIPAL
        for key in {*each.required, *each.optional} - met.get((each.required, each.optional), set())
    }
    assert missing == NOT_MUNICIPAL_KEYS | EITHER


def test_its_examples_come_out_and_show_every_condition_and_outcome() -> None:
    """Each condition met and not met; each outcome that there is."""
    tried = try_set(check_set(FOLDER, ROOT, vocabulary(), DAY))
    assert [each for trial in tried.trials for each in trial.deviations] == []
    assert tried.unseen == ()
    shown = {
        expected.outcome for trial in tried.trials for expected in trial.example.expected.values()
    }
    assert shown == set(Outcome)


def _shown_names(language: str) -> Iterator[str]:
    """What a person sees first of a set, of each regulation and of each contact."""
    wording = load_set(FOLDER).wording[language]
    yield wording.info.name
    for regulation in wording.regulations.values():
        yield from (regulation.name, regulation.authority)
    yield from (each.contact.name for each in read_municipal(FOLDER / "hulp.yaml", language)[1])


@pytest.mark.parametrize(("language", "word"), [("nl", "verzonnen"), ("en", "invented")])
def test_every_name_says_that_it_is_invented(language: str, word: str) -> None:
    """In each language; and who publishes it says so, too."""
    assert [name for name in _shown_names(language) if word not in name] == []
    assert "verzonnen" in load_set(FOLDER).info.publisher


def test_nobody_is_offered_it() -> None:
    """Not by postcode, code or name, and its contacts are nobody's."""
    assert load_set(FOLDER).info.municipality == INVENTED
    assert PLACES.by_code(INVENTED) is None
    assert municipal_folders(ROOT, INVENTED) == []
    assert all(place.code != INVENTED for place in PLACES.all())
    assert PLACES.find(EXAMPLE) is None
    assert PLACES.search(EXAMPLE) == ()
    assert INVENTED not in Contacts.load("nl")[0].local


def test_its_addresses_can_belong_to_nobody() -> None:
    """Web addresses end in .example (RFC 2606); 099 is no area code. Only the law is real."""
    contacts = [each.contact for each in read_municipal(FOLDER / "hulp.yaml", "nl")[1]]
    applying = [each.application for each in load_set(FOLDER).wording["nl"].regulations.values()]
    called = {each.phone for each in contacts} | {each.phone for each in applying}
    assert called <= {"", "14 099"}
    urls = {each.url for each in contacts} | {each.url for each in applying}
    urls |= {each.url for each in load_set(FOLDER).raw.sources.values()}
    strange = {url for url in urls if url and ".example" not in url}
    assert strange == {"https://wetten.overheid.nl/BWBR0015703"}


def test_it_travels_in_the_wheel() -> None:
    """Authors copy from it where the program is installed."""
    carried = set(travelling(ROOT.parent).values())
    files = {path.relative_to(ROOT).as_posix() for path in FOLDER.rglob("*.yaml")}
    assert {f"geldstap/_data/regelingen/{name}" for name in files} <= carried
