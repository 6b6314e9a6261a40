"""Values on their way into the files of a new set."""

from hypothesis import given
from hypothesis import strategies as st

from geldstap.rulesets.making.drafts import id_of
from geldstap.rulesets.making.templates import scalar
from geldstap.source.cursor import cursor


@given(st.text(st.characters(exclude_categories=["C", "Z"], include_characters=" "), min_size=1))
def test_a_text_comes_back_from_a_file_as_it_was(text: str) -> None:
    """Whatever somebody types, it is one text and nothing else."""
    plain = " ".join(text.split())
    if not plain:
        return
    root, problems = cursor(f"sleutel: {scalar(plain)}\nander: x\n", "set.yaml")
    assert problems == []
    assert root is not None
    assert {key.raw: value.raw for key, value in root.entries()} == {"sleutel": plain, "ander": "x"}


def test_a_name_becomes_an_id_that_formulas_can_name() -> None:
    """Accents and signs fall away; a digit never stands in front."""
    assert id_of("Énergie & Co.") == "energie_co"
    assert id_of("4 en 5 mei") == "r_4_en_5_mei"
    assert id_of("’s-Gravenhage", "-") == "s-gravenhage"
    assert id_of("???") == ""
