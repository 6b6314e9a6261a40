"""Which addresses may be opened."""

import pytest

from geldstap.export.links import safe_url


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://www.belastingdienst.nl/toeslagen?x=1#y", None),
        ("tel:+31703536188", None),
        ("mailto:hulp@example.nl", None),
        ("mailto:hulp@example.nl?body=inkomen", "mailto:hulp@example.nl"),
        ("tel:0703536188?x=1", "tel:0703536188"),
        ("http://www.example.nl", ""),
        ("javascript:alert(1)", ""),
        ("JaVaScRiPt:alert(1)", ""),
        ("data:text/html,x", ""),
        ("file:///etc/passwd", ""),
        ("//www.example.nl", ""),
        ("www.example.nl", ""),
        ("https:///pad", ""),
        ("https://www.example.nl@kwaad.example", ""),
        ("https://www.example.nl\\.kwaad.example", ""),
        ("https://www.exаmple.nl", ""),  # a Cyrillic а
        ("https://www.example.nl/\x1b[31m", ""),
        (" https://www.example.nl", ""),
        ("https://[::1", ""),
        ("tel:", ""),
        ("", ""),
    ],
)
def test_only_plain_addresses_become_links(url: str, safe: str | None) -> None:
    """None stands for the address as it was, empty for no link at all."""
    assert safe_url(url) == (url if safe is None else safe)
