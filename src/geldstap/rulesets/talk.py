"""What a municipality offers to talk about, and with whom: the file `gesprek.yaml` of a set.

Each topic and each kind of person has a contact of `hulp.yaml`: who says that it can be had
there, and since when we know, stands with that contact.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from geldstap.rulesets import keys
from geldstap.rulesets.fields import SUGGESTED, name_of, optional, text_of, texts
from geldstap.source.cursor import Cursor, file_entries
from geldstap.source.nearest import nearest
from geldstap.steps.talk_offer import FIXED, TOPICS, Question

# With those of the whole country few enough to choose from.
MAX_TOPICS = 6
MAX_PEOPLE = 3
MAX_PAPERS = 4
WAYS = FIXED[Question.HOW]


@dataclass(frozen=True, slots=True)
class LocalTopic:
    """Something that one can talk about in a municipality; `papers` are in words."""

    id: str
    name: str
    contact: str
    papers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalPerson:
    """A kind of person in a municipality. Without `topics` any, without `ways` not known which."""

    id: str
    name: str
    who: str
    contact: str
    topics: tuple[str, ...] = ()
    ways: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LocalTalk:
    """Everything in the file, in one language."""

    topics: tuple[LocalTopic, ...] = ()
    people: tuple[LocalPerson, ...] = ()


NO_TALK = LocalTalk()
T = TypeVar("T", LocalTopic, LocalPerson)


def read_talk(at: Cursor, contacts: Collection[str] | None) -> LocalTalk:
    """Topics and people; what can't be read is left out.

    `contacts` are the ids in `hulp.yaml`, None where these can't be known. Problems:
    unknown_contact, unknown_topic (text, suggestion), name_taken(text), and shapes.
    """
    fields = at.fields(*keys.TALK)
    topics = optional(fields, "onderwerpen", lambda c: _topics(c, contacts)) or ()
    known = [*(each.id for each in TOPICS), *(each.id for each in topics)]
    people = optional(fields, "mensen", lambda c: _people(c, contacts, known)) or ()
    return LocalTalk(topics, people)


def contact_ids(folder: Path) -> frozenset[str] | None:
    """The ids of the contacts in the `hulp.yaml` of a set; None where it can't be read."""
    path = folder / "hulp.yaml"
    if not path.exists():
        return frozenset()
    fields = {key.raw: value for key, value in file_entries(path)}
    found = fields.get("contacten")
    if found is None or not found.is_sequence:
        return None
    return frozenset(each.values()["id"].raw for each in found.items() if "id" in each.values())


def _topics(at: Cursor, contacts: Collection[str] | None) -> tuple[LocalTopic, ...]:
    taken = {each.id for each in TOPICS}
    return _each(at, MAX_TOPICS, lambda item: _topic(item, contacts), taken)


def _topic(at: Cursor, contacts: Collection[str] | None) -> LocalTopic:
    fields = at.fields(*keys.TALK_TOPIC)
    papers = optional(fields, "papieren", _papers) or ()
    return LocalTopic(
        name_of(fields, "id"), text_of(fields, "naam"), _contact(fields, contacts), papers
    )


def _papers(at: Cursor) -> tuple[str, ...]:
    found = (item.text() for item in at.items(MAX_PAPERS))
    return tuple(text for text in found if text is not None)


def _people(
    at: Cursor, contacts: Collection[str] | None, topics: Collection[str]
) -> tuple[LocalPerson, ...]:
    return _each(at, MAX_PEOPLE, lambda item: _person(item, contacts, topics), set())


def _person(at: Cursor, contacts: Collection[str] | None, topics: Collection[str]) -> LocalPerson:
    fields = at.fields(*keys.TALK_PERSON)
    return LocalPerson(
        name_of(fields, "id"),
        text_of(fields, "naam"),
        text_of(fields, "wie"),
        _contact(fields, contacts),
        optional(fields, "bij", lambda c: _topics_of(c, topics)) or (),
        optional(fields, "hoe", _ways) or (),
    )


def _topics_of(at: Cursor, known: Collection[str]) -> tuple[str, ...]:
    found = [item for item in at.items() if item.text() is not None]
    for item in found:
        if item.raw.strip() not in known:
            _report(item, "unknown_topic", known)
    return tuple(item.raw.strip() for item in found)


def _ways(at: Cursor) -> tuple[str, ...]:
    chosen = (item.choice(WAYS) for item in at.items())
    return tuple(each for each in chosen if each is not None)


def _contact(fields: Mapping[str, Cursor], known: Collection[str] | None) -> str:
    id_ = text_of(fields, "contact")
    if id_ and known is not None and id_ not in known:
        _report(fields["contact"], "unknown_contact", known)
    return id_


def _each(at: Cursor, most: int, read: Callable[[Cursor], T], taken: set[str]) -> tuple[T, ...]:
    """The items that have an id of their own, and a name. Problem: name_taken(text)."""
    found: list[T] = []
    for item in at.items(most):
        one = read(item)
        if one.id in taken:
            item.values()["id"].problem("name_taken", text=one.id)
        elif one.id and one.name:
            taken.add(one.id)
            found.append(one)
    return tuple(found)


def _report(at: Cursor, kind: str, known: Collection[str]) -> None:
    text = at.raw.strip()
    suggestion = nearest(text, known) if len(at.problems) < SUGGESTED else ""
    at.problem(kind, text=text, suggestion=suggestion)


# Translation


def check_translated(at: Cursor, dutch: LocalTalk) -> None:
    """Compare the part `gesprek` of a translation with what it translates.

    Problems: unknown_key, unknown_topic, unknown_person (text, suggestion), and shapes.
    """
    fields = at.fields(*keys.TRANSLATED_TALK)
    topics = [each.id for each in dutch.topics]
    for id_, words in fields["onderwerpen"].entries() if "onderwerpen" in fields else ():
        _check(words, keys.TRANSLATED_TOPIC)
        if id_.raw not in topics:
            _report(id_, "unknown_topic", topics)
    people = [each.id for each in dutch.people]
    for id_, words in fields["mensen"].entries() if "mensen" in fields else ():
        _check(words, keys.TRANSLATED_PERSON)
        if id_.raw not in people:
            _report(id_, "unknown_person", people)


def _check(at: Cursor, known: keys.Keys) -> None:
    for name, value in at.fields(*known).items():
        if name == "papieren":
            texts(value)
        else:
            value.text()


def translated_talk(dutch: LocalTalk, at: Cursor) -> LocalTalk:
    """The same in another language; what isn't translated stays Dutch."""
    parts = at.values()
    topics = parts["onderwerpen"].values() if "onderwerpen" in parts else {}
    people = parts["mensen"].values() if "mensen" in parts else {}
    return LocalTalk(
        tuple(_translated_topic(each, topics) for each in dutch.topics),
        tuple(_translated_person(each, people) for each in dutch.people),
    )


def _translated_topic(topic: LocalTopic, words: Mapping[str, Cursor]) -> LocalTopic:
    own = words[topic.id].values() if topic.id in words else {}
    papers = own.get("papieren")
    found = tuple(each.raw for each in papers.items()) if papers and papers.is_sequence else ()
    same = len(found) == len(topic.papers)
    return replace(
        topic, name=_said(own, "naam", topic.name), papers=found if same else topic.papers
    )


def _translated_person(person: LocalPerson, words: Mapping[str, Cursor]) -> LocalPerson:
    own = words[person.id].values() if person.id in words else {}
    return replace(person, name=_said(own, "naam", person.name), who=_said(own, "wie", person.who))


def _said(words: Mapping[str, Cursor], key: str, dutch: str) -> str:
    return (words[key].raw.strip() if key in words else "") or dutch
