"""The sentences for what a check of a whole set finds: mostly what wants a second look."""

from collections.abc import Mapping

from geldstap.text.words import msgid

REMARK_MESSAGES: Mapping[str, tuple[str, ...]] = {
    "no_such_code": (
        msgid('de gemeentecode "{text}" bestaat niet. Schrijf haar zoals het CBS: GM0518.'),
    ),
    "no_last_day": (
        msgid('"{text}" heeft geen laatste dag. Zo merkt niemand dat het verouderd is.'),
    ),
    "old_source": (
        msgid('de bron "{text}" is voor het laatst gezien op {day}. Kijk of de tekst nog zo is.'),
    ),
    "source_not_seen": (
        msgid('bij de bron "{text}" staat niet wanneer ze is gelezen. Vul "gezien" in.'),
    ),
    "no_example": (
        msgid('"{text}" heeft geen voorbeeld. Dan valt het niet op als hier iets niet klopt.'),
    ),
    "no_way_to_apply": (
        msgid('bij "{text}" staat niet hoe iemand aanvraagt. Vul bij "aanvragen" in wat u weet.'),
    ),
    # The law has no bounds here: only what we know of other municipalities.
    "beyond_our_reading": (
        msgid(
            "de meeste gemeenten blijven hier tussen {low} en {high}. Staat het zo in uw "
            "verordening, dan is het goed."
        ),
    ),
    # The words of conditions are kept by their id, whatever their version.
    "text_differs": (
        msgid('"{text}" heeft per versie een andere uitleg. Geef ze elk een eigen id.'),
    ),
}
