"""The form of a translation (`en.yaml`): a key that nothing answers to is a problem.

Without this a misspelled key would leave a Dutch sentence in an English page unnoticed. What
is missing is no problem: it stays Dutch.
"""

from collections.abc import Collection, Iterable, Sequence

from geldstap.model.regulation import Regulation
from geldstap.rulesets import keys
from geldstap.rulesets.fields import SUGGESTED, Fields, texts
from geldstap.rulesets.talk import check_translated
from geldstap.rulesets.wording import Wording
from geldstap.source.cursor import Cursor
from geldstap.source.nearest import nearest


def check_translation(root: Cursor, dutch: Wording) -> None:
    """Compare a translation with what it translates.

    Problems: unknown_key, unknown_name and unknown_regulation (text, suggestion), and shapes.
    """
    fields = root.fields(*keys.TRANSLATION)
    if "set" in fields:
        _check_texts(fields["set"].fields(*keys.TRANSLATED_SET), lists=("niet_gedekt",))
    if "gesprek" in fields:
        check_translated(fields["gesprek"], dutch.talk)
    shared = tuple(name for name in dutch.names if "." not in name)
    for part in ("cijfers", "tabellen", "begrippen"):
        _check_named(fields, part, shared)
    for id_, words in fields["regelingen"].entries() if "regelingen" in fields else ():
        regulation = dutch.regulations.get(id_.raw)
        if regulation is None:
            _report(id_, "unknown_regulation", dutch.regulations)
            words.fields(*keys.TRANSLATED_REGULATION)
        else:
            _check_regulation(words, regulation, dutch)


def _check_regulation(at: Cursor, regulation: Regulation, dutch: Wording) -> None:
    fields = at.fields(*keys.TRANSLATED_REGULATION)
    _check_texts(fields, but=("voorwaarden", "begrippen", "aanvragen", "melden"))
    _check_named(fields, "voorwaarden", regulation.conditions)
    own = f"{regulation.id}."
    local = tuple(name.removeprefix(own) for name in dutch.names if name.startswith(own))
    _check_named(fields, "begrippen", local)
    if "aanvragen" in fields:
        apply = fields["aanvragen"].fields(*keys.TRANSLATED_APPLICATION)
        _check_texts(apply, lists=("nodig",))
    if "melden" in fields:
        _check_texts(fields["melden"].fields(*keys.TRANSLATED_REPORTING))


def _check_texts(fields: Fields, lists: Sequence[str] = (), but: Sequence[str] = ()) -> None:
    for name, at in fields.items():
        if name in lists:
            texts(at)
        elif name not in but:
            at.text()


def _check_named(fields: Fields, part: str, known: Collection[str]) -> None:
    """Texts by a name that the set gives to something."""
    for name, text in fields[part].entries() if part in fields else ():
        text.text()
        if name.raw not in known:
            _report(name, "unknown_name", known)


def _report(at: Cursor, kind: str, known: Iterable[str]) -> None:
    suggestion = nearest(at.raw, known) if len(at.problems) < SUGGESTED else ""
    at.problem(kind, text=at.raw, suggestion=suggestion)
