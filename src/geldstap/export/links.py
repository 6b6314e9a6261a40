"""Addresses of regulations and helpers: which of them may be opened from an export."""

from urllib.parse import urlsplit

from geldstap.report.clean import clean_line

_DIRECT = ("tel", "mailto")


def safe_url(url: str) -> str:
    """The address where it may be a link, else "".

    Only https, and telephone numbers and mail addresses; of those no further fields, so
    that no text can travel with them. What serves to disguise a host is refused: a user
    name before it, a backslash, letters that look like others.
    """
    if any(c.isspace() or c == "\\" or not c.isprintable() for c in url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    if parts.scheme in _DIRECT and parts.path:
        return f"{parts.scheme}:{parts.path}"
    plain_host = parts.netloc.isascii() and "@" not in parts.netloc
    return url if parts.scheme == "https" and parts.netloc and plain_host else ""


def shown_url(url: str) -> str:
    """The address as people read it: of a number or mail address only that."""
    scheme, _, rest = clean_line(url).partition(":")
    return rest.partition("?")[0] if scheme.lower() in _DIRECT else clean_line(url)
