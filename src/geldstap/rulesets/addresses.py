"""Phone numbers and web addresses in the files of a set: which of them people are given."""

import re

from geldstap.source.cursor import Cursor

# 112 and 113; 14 + area code; 0800 and 0900 + four or seven digits; ten digits.
_PHONE = re.compile(r"11[23]|140[0-9]{2,3}|0[89]00([0-9]{4}|[0-9]{7})|0[1-9][0-9]{8}")
_PHONE_SHAPE = re.compile(r"(\([0-9]+\)|[0-9]+)([ -][0-9]+)*")
# A plain host: no user name, no letters that look like others. Other schemes can do things.
URL_SHAPE = (
    r"https://[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+(:[0-9]+)?([/?#][^\s\\]*)?"
    r"|tel:\+?[0-9]+|mailto:[^\s\\@?]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+"
)
_URL = re.compile(URL_SHAPE)


def is_phone(text: str) -> bool:
    """Whether this is a Dutch phone number, however it is grouped: `(070) 353 61 88`."""
    return bool(_PHONE_SHAPE.fullmatch(text) and _PHONE.fullmatch(digits(text)))


def is_url(text: str) -> bool:
    """Whether this is a web address, or a link for calling or mailing."""
    return bool(_URL.fullmatch(text)) and text.isprintable()


def digits(phone: str) -> str:
    """The digits of a phone number, however it is grouped."""
    return "".join(character for character in phone if character.isdigit())


def phone_of(at: Cursor) -> str | None:
    """A phone number as it is written. Problem: not_a_phone(text)."""
    if is_phone(at.raw):
        return at.raw
    at.problem("not_a_phone", text=at.raw)
    return None


def url_of(at: Cursor) -> str | None:
    """A web address, or a link for calling or mailing. Problem: not_a_url(text)."""
    if is_url(at.raw):
        return at.raw
    at.problem("not_a_url", text=at.raw)
    return None
