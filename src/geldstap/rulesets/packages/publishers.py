"""How publishers call themselves: nobody passes for another by letters that look alike."""

from unicodedata import category, normalize

from geldstap.rulesets.packages.archive import RefusedError
from geldstap.rulesets.packages.manifest import Manifest

_OURS = "geldstap"
# The last letter of Latin Extended-A: further on there are letters that look like others.
_LAST_LETTER = "\u017f"
_MARKS = "‘’–€"
# Fingerprints of keys of the project itself. It has made none yet: until it does, nothing
# that is installed can be of the project.
OWN_KEYS: frozenset[str] = frozenset()


def check_publisher(manifest: Manifest, own_keys: frozenset[str] = OWN_KEYS) -> None:
    """Whether a set may call itself, and its publisher, as it does. Raises RefusedError.

    Kinds: package_letters(text), package_own_name(text).
    """
    for text in (manifest.name, manifest.publisher):
        if not all(_is_plain(character) for character in normalize("NFC", text)):
            raise RefusedError(kind="package_letters", text=text)
    if _OURS in _letters(manifest.publisher) and manifest.fingerprint not in own_keys:
        raise RefusedError(kind="package_own_name", text=manifest.publisher)


def _letters(text: str) -> str:
    """The letters and digits of a text, however they are set."""
    folded = normalize("NFKD", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def _is_plain(character: str) -> bool:
    """A letter of a European language, or a digit or mark that is written here."""
    if character.isascii():
        return character.isprintable()
    is_letter = category(character)[0] == "L" and character <= _LAST_LETTER
    return is_letter or character in _MARKS
