"""The mappings in `gesprek.yaml` and its translation, for the schemas."""

from collections.abc import Mapping
from types import MappingProxyType

from geldstap.rulesets import keys, talk
from geldstap.rulesets.schemas.parts import NAME, TEXT, TEXTS, Shape, by_name, list_of, one_of, ref

OF_TALKS: Mapping[str, Shape] = MappingProxyType(
    {
        "gesprek": Shape(
            keys.TALK,
            {
                "onderwerpen": list_of(ref("gespreksonderwerp"), talk.MAX_TOPICS),
                "mensen": list_of(ref("gesprekspartner"), talk.MAX_PEOPLE),
            },
        ),
        "gespreksonderwerp": Shape(
            keys.TALK_TOPIC,
            {
                "id": NAME,
                "naam": TEXT,
                "contact": TEXT,
                "papieren": {**TEXTS, "maxItems": talk.MAX_PAPERS},
            },
        ),
        "gesprekspartner": Shape(
            keys.TALK_PERSON,
            {
                "id": NAME,
                **dict.fromkeys(("naam", "wie", "contact"), TEXT),
                "bij": TEXTS,
                "hoe": list_of(one_of(talk.WAYS)),
            },
        ),
        "vertaald_gesprek": Shape(
            keys.TRANSLATED_TALK,
            {
                "onderwerpen": by_name(ref("vertaald_onderwerp")),
                "mensen": by_name(ref("vertaalde_persoon")),
            },
        ),
        "vertaald_onderwerp": Shape(keys.TRANSLATED_TOPIC, {"naam": TEXT, "papieren": TEXTS}),
        "vertaalde_persoon": Shape(keys.TRANSLATED_PERSON, dict.fromkeys(("naam", "wie"), TEXT)),
    }
)
