"""The JSON of `geldstap hulp --json`: whom one can call, and whether they answer now."""

from collections.abc import Sequence
from datetime import date, datetime

from geldstap.export.json_results import Json, contact, head
from geldstap.model.contact import Contact, Municipality, OpenTime, Weekday
from geldstap.steps.opening import opening


def contacts(  # noqa: PLR0913 - the parts of a document, each by its name
    helpers: Sequence[Contact],
    crisis: Sequence[Contact],
    municipality: Municipality | None,
    peildatum: date,
    language: str,
    *,
    topic: str | None = None,
    saying: Sequence[str] = (),
    now: datetime | None = None,
) -> dict[str, Json]:
    """Human help as a document of kind `contacten`; without a municipality it is national.

    `now` is the moment on a Dutch clock; without it nothing is said of who is open.
    """
    return {
        **head("contacten", peildatum, language),
        "moment": None if now is None else now.isoformat(timespec="minutes"),
        "gemeente": None
        if municipality is None
        else {"code": municipality.code, "naam": municipality.shown},
        "voor": topic,
        "hulp": [_open_or_not(each, now) for each in helpers],
        "bij_gevaar": [_open_or_not(each, now) for each in crisis],
        "wat_u_kunt_zeggen": saying,
    }


def _open_or_not(found: Contact, now: datetime | None) -> dict[str, Json]:
    is_now = None if now is None else opening(found, now)
    return {
        **contact(found),
        "uren": [_open_time(each) for each in found.open_times],
        "nu": None if is_now is None else is_now.opening.value,
        "open_tot": _moment(is_now.until) if is_now else None,
        "weer_open": _moment(is_now.again) if is_now else None,
    }


def _open_time(found: OpenTime) -> dict[str, Json]:
    return {
        "dagen": [day.value for day in Weekday if day in found.days],
        "van": _time(found.opens),
        "tot": _time(found.closes),
    }


def _time(minute: int) -> str:
    """`09:00`; the end of the day is `24:00`."""
    return f"{minute // 60:02}:{minute % 60:02}"


def _moment(moment: datetime | None) -> str | None:
    """On a Dutch clock, without a zone."""
    return None if moment is None else moment.isoformat(timespec="minutes")
