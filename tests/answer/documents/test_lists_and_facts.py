"""Whole lists, facts before advice, names of two words, and what a deed asked about lacks."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

CHARTER = Beside(
    id="lamps",
    name="LAMPS",
    title="Convention on the Keepers of Lamps (Lamps Convention)",
    text=(
        "# Convention on the Keepers of Lamps\n\n"
        "## Article 1 – Penalties\n\n"
        "1. The following shall be regarded as aggravating circumstances:\n\n"
        "(a) the punishment of a keeper was by hunger;\n\n(b) the tower was higher than a mast;\n\n"
        "(c) the offender was a harbour master.\n\n"
        "2. The fact that a keeper was made a team leader shall not exclude the pardon.\n\n"
        "3. A keeper shall lead the mules to the tower by day.\n\n"
        "## Article 2 – Assistance\n\n"
        "1. Each Party shall provide keepers, free of charge, with:\n\n"
        "(a) wool blankets;\n\n(b) a stove.\n\n"
        "2. A request to free a keeper from a tower shall be heard on the spot.\n\n"
        "## Article 3 – Visits\n\n"
        "1. An inspector may board a trawler without the leave of its captain.\n\n"
        "2. Board foreign guests in the lower tower, and feed the captain.\n"
    ),
)
REVIEW = Beside(
    id="towers",
    name="TOWERS",
    kind="report",
    title="Review of the Towers Programme",
    text=(
        "# Review of the Towers Programme\n\n"
        "## 1 Money\n\n"
        "The cost of the towers is put at 46 million shells.\n\n"
        "Guilds bear 55 per cent and the Shell Bank 45 per cent.\n\n"
        "Gifts from makers of alcohol are not accepted.\n\n"
        "## 2 The bell\n\n"
        "The bell is free of charge from any pier but not from rafts. It rings on Sundays.\n\n"
        "The families live in Orle.\n\n"
        "In spring four masons fell from the Grey Tower.\n\n"
        "The wardens gave two reasons for not opening inquiries: snow and the lack of mules.\n\n"
        "## 3 Recommendations\n\n"
        "Each is put to a guild. Recommendations 1 and 3 are of the highest priority.\n\n"
        "Recommendation 1. Mend the hoist.\n\n"
        "Recommendation 2. Make the bell free of charge from rafts.\n\n"
        "Recommendation 3. Count the chisels.\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, CHARTER, REVIEW)


@pytest.mark.parametrize(
    ("question", "facts"),
    [
        (
            "what makes the punishment heavier under the Lamps Convention?",
            ("hunger", "mast", "harbour master"),
        ),
        (
            "what makes a punishment more serious in the Lamps Convention?",
            ("hunger", "mast", "harbour master"),
        ),
        ("which recommendations of TOWERS are top priority?", ("hoist", "chisels")),
        ("what are the highest priority recommendations in TOWERS?", ("hoist", "chisels")),
        ("what do the towers cost in TOWERS and who pays?", ("46 million", "55 per cent")),
        ("why did the wardens in TOWERS not look into it?", ("snow", "mules")),
        ("what help do keepers get free of charge under LAMPS?", ("wool blankets", "stove")),
    ],
)
def test_all_of_what_is_asked_is_told(
    asked: Assistant, question: str, facts: tuple[str, ...]
) -> None:
    text = talk(asked, question)
    assert [one for one in facts if one not in text] == []


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("is the bell free of charge from rafts in TOWERS?", "TOWERS §2"),
        ("can a keeper who was made team leader be let off under LAMPS?", "LAMPS Art. 1(2)"),
        ("may an inspector board a foreign trawler if the captain says no (LAMPS)?", "Art. 3(1)"),
        ("a brewery wants to donate to the towers. Can TOWERS take it?", "TOWERS §1"),
        ("should the bell be free of charge from rafts in TOWERS?", "TOWERS Recommendation 2"),
    ],
)
def test_the_place_that_tells_it_comes_first(asked: Assistant, question: str, place: str) -> None:
    first = talk(asked, question).split("**")
    assert place in first[1]


def test_an_item_asked_about_stands_without_the_others(asked: Assistant) -> None:
    text = talk(asked, "how is it when the tower was higher than a mast (LAMPS)?")
    assert "mast" in text
    assert "hunger" not in text


def test_a_deed_to_others_than_a_text_tells_of_is_not_settled(asked: Assistant) -> None:
    text = talk(
        asked, "did the TOWERS team ask the families of the four who fell from the Grey Tower?"
    )
    assert "settle" in text or "does not say" in text
