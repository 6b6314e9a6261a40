"""Human help: the contacts in `hulp.yaml` and who to call in a municipality.

National contacts stand in `regelingen/hulp.yaml`, those of a municipality in the
`hulp.yaml` of its folder. Their fields are explained at the top of the national file.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TypeVar

from geldstap.model.contact import Contact, ContactRole, Municipality
from geldstap.model.problem import Problem
from geldstap.model.source import Confidence
from geldstap.rulesets import keys
from geldstap.rulesets.addresses import digits, phone_of, url_of
from geldstap.rulesets.opening_hours import open_times
from geldstap.rulesets.places import Executor, ExecutorKind
from geldstap.source.cursor import Cursor, file_cursor
from geldstap.source.data import regelingen_root
from geldstap.source.languages import SOURCE_LANGUAGE, codes

DUTCH = SOURCE_LANGUAGE

# What isn't sure isn't shown at all, so there is no such choice for a contact.
SURE = (Confidence.HIGH, Confidence.MEDIUM)

T = TypeVar("T")
Fields = Mapping[str, Cursor]

_CODE = re.compile(r"GM[0-9]{4}")
# One first name, which may be double; or a function, which has no capitals.
_LOWER = "a-zß-öø-ÿ"
PERSON_SHAPE = (
    rf"[A-ZÀ-Þ][{_LOWER}]{{1,19}}(-[A-ZÀ-Þ][{_LOWER}]{{1,19}})?"
    rf"|(?!(true|false|null)$)[{_LOWER}][{_LOWER} -]{{3,39}}"
)
_PERSON = re.compile(PERSON_SHAPE)


class Need(StrEnum):
    """What people come for; the values are the words of `voor` in the data."""

    DANGER = "gevaar"
    VIOLENCE = "geweld"
    SUICIDE = "zelfmoord"
    TALK = "praten"
    MONEY = "geld"
    PAPERS = "administratie"
    ALLOWANCES = "toeslagen"
    TAXES = "belasting"
    HEALTH_INSURANCE = "zorgverzekering"
    ENERGY = "energie"
    DIGITAL = "digitaal"
    LEGAL = "recht"
    FRAUD = "oplichting"
    GAMBLING = "gokken"
    BUSINESS = "ondernemer"
    FOOD = "eten"
    CHILDREN = "kinderen"


@dataclass(frozen=True, slots=True)
class Entry:
    """A contact and what it is for."""

    contact: Contact
    needs: tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Template:
    """What the data say of all organisations of one kind; "{gemeente}" may be in the name."""

    what: str
    role: ContactRole
    name: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class Contacts:
    """All contacts, in one language.

    `local` is by CBS code. `helpline` answers where no municipality is known.
    `number_costs` says what a number costs by how it begins ("0800").
    """

    national: tuple[Entry, ...]
    local: Mapping[str, tuple[Entry, ...]]
    helpline: Contact
    municipality: Template
    executors: Mapping[ExecutorKind, Template]
    number_costs: Mapping[str, str]

    @classmethod
    def load(
        cls,
        language: str,
        root: Path | None = None,
        installed: Callable[[str], Path | None] = lambda _: None,
        day: date | None = None,
    ) -> tuple["Contacts", tuple[Problem, ...]]:
        """The contacts below `root` (default: those that come with the program).

        `installed` finds the folder of the installed set of a municipality: the contacts there,
        if any, take the place of those that come with the program. A person is only named up to
        the last day for which they agreed; without a `day` nobody is. A text without a translation stays Dutch. Raises LookupError where the national file
        has no readable help line: nobody is left without a number unnoticed.
        """
        root = root or regelingen_root()
        local: dict[str, tuple[Entry, ...]] = {}
        problems: list[Problem] = []
        for path in sorted(root.glob("gemeenten/*/hulp.yaml")):
            code, entries, found = read_municipal(path, language)
            local[code] = local.get(code, ()) + _named(entries, day)
            problems += found

        def find(code: str) -> tuple[Entry, ...] | None:
            entries = _installed(code, installed(code), language)
            return None if entries is None else _named(entries, day)

        at, found_here = file_cursor(root / "hulp.yaml")
        if at is None:
            raise LookupError(str(root / "hulp.yaml"))
        contacts = _national(at, language, _Local(local, find))
        return contacts, (*found_here, *problems)

    def main(self, municipality: Municipality | None) -> Contact:
        """The one for the help line: the best that has a phone number."""
        called = self.for_municipality(municipality) if municipality else ()
        return next((contact for contact in called if contact.phone), self.helpline)

    def for_municipality(
        self, municipality: Municipality, need: Need = Need.MONEY
    ) -> tuple[Contact, ...]:
        """Whom to call there for a need, best first; never empty.

        The municipality's own contact for it, else its general number; then national
        contacts for it; last the national help line, where it isn't among them.
        """
        own = _for(self.local.get(municipality.code, ()), need)
        first = own or (self.general(municipality),)
        return tuple(dict.fromkeys((*first, *self.for_need(need), self.helpline)))

    def of_municipality(self, municipality: Municipality) -> tuple[Contact, ...]:
        """All that is known there: its own contacts, and its general number."""
        own = (entry.contact for entry in self.local.get(municipality.code, ()))
        return (*own, self.general(municipality))

    def for_need(self, need: Need) -> tuple[Contact, ...]:
        """National contacts for a need, in the order of the data; may be empty."""
        return _for(self.national, need)

    def crisis(self) -> tuple[Contact, ...]:
        """Whom to call in danger or despair: first on the help page."""
        return tuple(entry.contact for entry in self.national if entry.contact.urgent)

    def general(self, municipality: Municipality) -> Contact:
        """The general number of a municipality."""
        words = self.municipality
        return Contact(
            id=municipality.code,
            name=words.name.replace("{gemeente}", municipality.shown),
            phone=municipality.phone,
            url=municipality.website,
            what=words.what,
            role=words.role,
            cost=self._cost(municipality.phone),
            checked=municipality.checked,
            source=words.source,
        )

    def for_executor(self, executor: Executor) -> Contact:
        """A joint organisation of municipalities as a contact."""
        words = self.executors[executor.kind]
        return Contact(
            id=f"{executor.municipality}_{executor.kind}",
            name=executor.name,
            phone=executor.phone,
            url=executor.website,
            what=words.what,
            role=words.role,
            cost=self._cost(executor.phone),
            checked=executor.checked,
            source=executor.source,
            until=executor.ends,
        )

    def _cost(self, phone: str) -> str:
        """What a number costs, "" where its beginning doesn't tell."""
        return self.number_costs.get(digits(phone)[:4], "")


def read_municipal(path: Path, language: str) -> tuple[str, tuple[Entry, ...], tuple[Problem, ...]]:
    """The CBS code and the contacts in a municipality's `hulp.yaml`, and what is wrong in it.

    Where the code can't be read it is "": nobody is given these contacts.
    """
    at, problems = file_cursor(path)
    if at is None:
        return "", (), tuple(problems)
    fields = at.fields(*keys.LOCAL_HELP)
    code = _text(fields, "gemeente")
    if code and not _CODE.fullmatch(code):
        fields["gemeente"].problem("unknown_municipality", text=code)
        code = ""
    entries = _read(fields, "contacten", lambda c: _entries(c, language)) or ()
    return code, entries, tuple(problems)


class _Local(Mapping[str, tuple[Entry, ...]]):
    """Contacts by municipality; an installed set is looked for when it is first asked for."""

    def __init__(
        self,
        bundled: Mapping[str, tuple[Entry, ...]],
        find: Callable[[str], tuple[Entry, ...] | None],
    ) -> None:
        self._known = dict(bundled)
        self._find = find
        self._looked: set[str] = set()

    def __getitem__(self, code: str) -> tuple[Entry, ...]:
        if code not in self._looked:
            self._looked.add(code)
            if (found := self._find(code)) is not None:
                self._known[code] = found
        return self._known[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def _installed(code: str, folder: Path | None, language: str) -> tuple[Entry, ...] | None:
    """The contacts of the installed set of a municipality; None where it has none."""
    path = None if folder is None else folder / "hulp.yaml"
    if path is None or not path.is_file():
        return None
    said, entries, _ = read_municipal(path, language)
    return entries if said == code else None


def _named(entries: tuple[Entry, ...], day: date | None) -> tuple[Entry, ...]:
    """Contacts in which nobody is named any longer than they agreed to."""

    def one(entry: Entry) -> Entry:
        until = entry.contact.person_until
        if until is None or (day is not None and day <= until):
            return entry
        return replace(entry, contact=replace(entry.contact, person="", person_until=None))

    return tuple(one(entry) for entry in entries)


def _for(entries: tuple[Entry, ...], need: Need) -> tuple[Contact, ...]:
    return tuple(entry.contact for entry in entries if need in entry.needs)


def _national(at: Cursor, language: str, local: Mapping[str, tuple[Entry, ...]]) -> Contacts:
    fields = at.fields(*keys.NATIONAL_HELP)
    if len(fields) < len(keys.NATIONAL_HELP.required):
        raise LookupError(at.place.file)
    entries = _entries(fields["contacten"], language)
    by_id = {entry.contact.id: entry.contact for entry in entries}
    kinds = fields["uitvoerders"].fields(required=tuple(ExecutorKind))
    costs = fields["kosten_van_nummers"].entries()
    return Contacts(
        national=entries,
        local=local,
        helpline=by_id[_text(fields, "hulplijn")],
        municipality=_template(fields["gemeente"], language),
        executors={ExecutorKind(kind): _template(c, language) for kind, c in kinds.items()},
        number_costs={start.raw: _words(cost, language) or "" for start, cost in costs},
    )


def _template(at: Cursor, language: str) -> Template:
    fields = at.fields(*keys.CONTACT_TEMPLATE)
    return Template(
        what=_words_of(fields, "wat", language),
        role=_role(fields),
        name=_words_of(fields, "naam", language),
        source=_words_of(fields, "bron", language),
    )


def _entries(at: Cursor, language: str) -> tuple[Entry, ...]:
    """The contacts of a list; one without id or name is left out. Problem: duplicate_key."""
    entries: dict[str, Entry] = {}
    for item in at.items():
        entry = _entry(item, language)
        if entry is None:
            continue
        if entry.contact.id in entries:
            item.problem("duplicate_key", key=entry.contact.id)
        entries.setdefault(entry.contact.id, entry)
    return tuple(entries.values())


def _entry(at: Cursor, language: str) -> Entry | None:
    fields = at.fields(*keys.CONTACT)
    _read(fields, "zekerheid", lambda c: c.choice(SURE))
    person, until = _read(fields, "persoon", _person) or ("", None)
    contact = Contact(
        id=_text(fields, "id"),
        name=_words_of(fields, "naam", language),
        phone=_read(fields, "telefoon", phone_of) or "",
        url=_read(fields, "url", url_of) or "",
        what=_words_of(fields, "wat", language),
        short=_words_of(fields, "kort", language),
        role=_role(fields),
        hours=_words_of(fields, "tijden", language),
        open_times=_read(fields, "uren", open_times) or (),
        cost=_words_of(fields, "kosten", language),
        anonymous=_read(fields, "anoniem", Cursor.yes_no),
        urgent=_read(fields, "spoed", Cursor.yes_no) or False,
        checked=_read(fields, "nagekeken", Cursor.day),
        source=_words_of(fields, "bron", language),
        person=person,
        person_until=until,
    )
    if not ("telefoon" in fields or "url" in fields):
        at.problem("missing_key", key="telefoon")
    if "uren" in fields and "tijden" not in fields:
        at.problem("missing_key", key="tijden")
    needs = _read(fields, "voor", _needs) or ()
    return Entry(contact, needs) if contact.id and contact.name else None


def _person(at: Cursor) -> tuple[str, date] | None:
    """Whom to ask for, and until when they agreed to be named; None where that isn't whole.

    Problems: not_a_first_name(text), days_reversed.
    """
    fields = at.fields(*keys.PERSON)
    name = _text(fields, "noemen")
    agreed, until = (_read(fields, key, Cursor.day) for key in ("toestemming", "tot_en_met"))
    if name and not _PERSON.fullmatch(name):
        fields["noemen"].problem("not_a_first_name", text=name)
        return None
    if agreed is not None and until is not None and until < agreed:
        at.problem("days_reversed")
        return None
    return (name, until) if name and agreed and until else None


def _needs(at: Cursor) -> tuple[Need, ...]:
    chosen = (item.choice(tuple(Need)) for item in at.items())
    return tuple(Need(need) for need in chosen if need is not None)


def _role(fields: Fields) -> ContactRole:
    """The role; where it can't be read the one that promises least."""
    chosen = _read(fields, "rol", lambda c: c.choice(tuple(ContactRole)))
    return ContactRole(chosen) if chosen else ContactRole.DECIDES


# `rulesets.fields` has the like, but brings the engine along: `geldstap hulp` starts without.
def _read(fields: Fields, name: str, reader: Callable[[Cursor], T | None]) -> T | None:
    """The value of a field, or None where it is absent or can't be read."""
    return reader(fields[name]) if name in fields else None


def _text(fields: Fields, name: str) -> str:
    return _read(fields, name, Cursor.text) or ""


def _words_of(fields: Fields, name: str, language: str) -> str:
    return _read(fields, name, lambda at: _words(at, language)) or ""


def _words(at: Cursor, language: str) -> str | None:
    """One text for every language, or one per language; without a translation the Dutch."""
    if at.is_scalar:
        return at.text()
    fields = at.fields(required=(DUTCH,), optional=codes()[1:])
    texts = {name: field.text() for name, field in fields.items()}
    return texts.get(language) or texts.get(DUTCH)
