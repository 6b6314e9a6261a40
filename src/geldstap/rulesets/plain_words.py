"""Remarks on the texts of a set: what is hard to read or unkind, and numbers run together."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from geldstap.model.problem import Problem
from geldstap.rulesets.plain_language import Finding, WordLists, acronyms, findings
from geldstap.rulesets.texts import Text
from geldstap.source.cursor import Cursor, file_cursor
from geldstap.source.data import content_root

_ACRONYMS = "bekende_namen"
_TEN_DIGITS = re.compile(r"(?<!\d)0\d{9}(?!\d)")
# What is about a sentence is explained by the id of whose text it is.
_ABOUT_SENTENCES = frozenset({"long_sentence", "long_on_average", "passive"})


def remarks_on_texts(texts: Iterable[Text]) -> Iterator[Problem]:
    """Kinds: those of `plain_language.findings`, each with `text`, and phone_in_text(text).

    A name in capitals that is in the name of a regulation is explained by what stands below it.
    """
    texts, lists = tuple(texts), word_lists()
    named = {text.owner: acronyms(text.words) for text in texts if text.key == "naam"}
    for text in texts:
        known = named.get(text.owner, frozenset())
        for finding in findings(text.words, lists, known):
            yield text.at.remark(finding.kind, text=_about(finding, text), **finding.values)
        for found in _TEN_DIGITS.findall(text.words):
            yield text.at.remark("phone_in_text", text=found)


def _about(finding: Finding, text: Text) -> str:
    return text.owner if finding.kind in _ABOUT_SENTENCES else finding.text


@cache
def word_lists() -> WordLists:
    """The Dutch words to explain or to avoid, from the content folder.

    Raises LookupError where our own lists can't be read.
    """
    jargon = {key.raw: value.raw for key, value in _root("moeilijk.yaml").entries()}
    groups = {key.raw: value for key, value in _root("woordkeus.yaml").entries()}
    known = [key.raw for key, _ in groups.pop(_ACRONYMS).entries()]
    choices = {key.raw: value.raw for group in groups.values() for key, value in group.entries()}
    return WordLists.of(jargon, choices, known)


def _root(name: str) -> Cursor:
    path = content_root() / "nl" / name
    root, _ = file_cursor(path)
    if root is None:
        raise LookupError(str(path))
    return root
