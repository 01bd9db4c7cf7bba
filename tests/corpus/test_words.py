"""Blanks are restored where words ran together, and nowhere else."""

import pytest

from tests.corpus.edits import replaced
from tests.corpus.plan import PLAN, content, parse, plan_register
from tipassist.corpus.aligned import Aligned
from tipassist.corpus.words import restore_blanks, vocabulary

WORDS = vocabulary(PLAN)


def restored(text: str) -> str:
    return restore_blanks(Aligned.of_source(text, 0, len(text)), WORDS).text.text


@pytest.mark.parametrize(
    ("printed", "read"),
    [
        (
            "Activities/programmestoimprovethereturnofvictims",
            "Activities/programmes to improve the return of victims",
        ),
        ("topromoteandsharegoodpracticessafesafesafe", "to promote and share good practices"),
        (
            "promotesafeandorderlymigration.E.g., Conductaworkshop",
            "promote safe and orderly migration. E.g., Conduct a workshop",
        ),
        (
            "thevictimsofTIPinASEANMemberStates",
            "the victims of TIP in ASEAN Member States",
        ),
    ],
)
def test_run_together_words_are_parted(printed: str, read: str) -> None:
    assert restored(printed) == read


@pytest.mark.parametrize(
    "text",
    [
        "internationalisation and institutionalisation of counterintelligence",
        "deinstitutionalisation of retraumatised children",
        "Operationalise anti-trafficking, anti-money-laundering frameworks",
        "https://asean.org/thisisaverylonglinkwithoutanyblanks",
        "SOMTCSOMSWDAICHRACWCACMWSLOMSOMHD",
        "Number of officials trained",
        "",
    ],
)
def test_long_words_stay_whole(text: str) -> None:
    assert restored(text) == text


@pytest.mark.parametrize(
    "word", ["institutionalisation", "deinstitutionalisation", "internationalisation"]
)
def test_a_long_word_in_a_cell_changes_no_other_word(word: str) -> None:
    edit = replaced(
        "online recruitment and exploitation of victims of TIP –",
        f"online recruitment, {word} and exploitation of victims of TIP –",
    )
    before, after = content(plan_register()), content(parse(edit(PLAN)))

    assert before.differences(after) == {"activities/A.1.1/text"}
    assert word in after.activities["A.1.1"]["text"]


def test_restored_text_keeps_its_places_in_the_source() -> None:
    text = "Conductaworkshoponvictimidentification"

    found = restore_blanks(Aligned.of_source(text, 0, len(text)), WORDS).text

    assert found.text == "Conduct a workshop on victim identification"
    kept = [
        (offset, letter)
        for offset, letter in zip(found.offsets, found.text, strict=True)
        if offset >= 0
    ]
    assert kept == list(enumerate(text))
