"""Questions of documents as a whole, of places by number alone, and of how one was kept to."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

STATUTE = Beside(
    id="kites",
    name="KITE",
    title="Statute on Kites over the Fen",
    text=(
        "# Statute on Kites over the Fen\n\nDone at Port Quill on 3 May 1999\n\n"
        "## Article 1 – Strings\n\n"
        "1. A kite shall be held by:\n\n(a) a string of hemp; or\n\n(b) a string of silk.\n\n"
        "2. A string shall be no longer than a furlong.\n\n"
        "## Article 2 – Guilds\n\n"
        "1. The guilds shall report to the Fen Warden every nine years.\n\n"
        "2. A guild may be closed by the Warden.\n"
    ),
)
PLAN = Beside(
    id="kite-plan",
    name="KITEPLAN",
    kind="plan-of-action",
    title="Plan of Action on Kites over the Fen",
    text=(
        "# Plan of Action on Kites over the Fen\n\n"
        "Adopted by the Fen Assembly, Quillmouth, 7 June 2001\n\n"
        "## I. Strings\n\n"
        "(a) The wardens will measure at least ninety strings in each village.\n\n"
        "(b) A kite school will be opened in the old mill by March 2004.\n\n"
        "## II. Money\n\n"
        "(a) The plan runs until 31 December 2006.\n\n(b) It does not bind the guilds.\n"
    ),
)
REVIEW = Beside(
    id="kite-review",
    name="KITEREVIEW",
    kind="report",
    title="Review of the Plan of Action on Kites over the Fen",
    text=(
        "# Review of the Plan of Action on Kites over the Fen\n\n"
        "Prepared for the Fen Assembly, August 2007\n\n"
        "## 1 What went well\n\nThe kite days drew crowds.\n\n"
        "## 2 What did not work\n\nSilk came late, and hemp was dear.\n\n"
        "## 3 Limits of the review\n\nFog hid two villages from the team.\n\n"
        "## 4 Strings and schools\n\n"
        "The wardens measured forty strings in each village. "
        "The kite school was opened in the old mill in May 2005.\n\n"
        "#### Table 1. Kites by year\n\n"
        "Year\tKites\tKites lost at sea\n2002\t31\t12\n2003\t58\t4\n2004\t44\t9\n\n"
        "## 5 Recommendations\n\n"
        "Recommendation 1: Mend the hoist by May.\n\n"
        "Recommendation 2: Count the reels every autumn.\n\n"
        "Recommendation 3: Dry the silk in the loft.\n"
    ),
)


@pytest.fixture(scope="module")
def fen(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, STATUTE, PLAN, REVIEW)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("where and when was KITE done", "Done at Port Quill on 3 May 1999"),
        ("In which town was KITE signed?", "Done at Port Quill"),
        ("how old is the KITE?", "3 May 1999"),
        ("Date of the KITEREVIEW?", "August 2007"),
        ("Who adopted KITEPLAN and when?", "Fen Assembly, Quillmouth, 7 June 2001"),
        ("KITEPLAN was adopted where?", "Quillmouth"),
    ],
)
def test_how_a_document_came_to_be_is_told_by_its_head(
    fen: Assistant, question: str, told: str
) -> None:
    assert told in fen.ask(question).text


@pytest.mark.parametrize(
    ("question", "not_told"),
    [
        ("Where was the KITEREVIEW released?", "August 2007"),
        ("Who signed KITE?", "Done at Port Quill"),
        ("When was the school opened under KITEPLAN?", "7 June 2001"),
    ],
)
def test_a_head_that_lacks_what_is_asked_is_not_told(
    fen: Assistant, question: str, not_told: str
) -> None:
    assert not_told not in fen.ask(question).text


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("How often do guilds report under KITE?", "KITE Art. 2(1)"),
        ("how often must a guild report, by KITE?", "KITE Art. 2(1)"),
    ],
)
def test_a_fact_in_common_words_is_no_overview(fen: Assistant, question: str, place: str) -> None:
    text = fen.ask(question).text
    assert place in text
    assert "chapters" not in text


@pytest.mark.parametrize(
    ("turns", "place"),
    [
        (("Recommendation 1 of the KITEREVIEW?", "What about number 3?"), "Recommendation 3"),
        (("Recommendation 1 of the KITEREVIEW?", "and #2 please"), "Recommendation 2"),
        (("What does KITEPLAN I(a) say?", "Same chapter, paragraph (b)?"), "KITEPLAN I(b)"),
        (("What does KITE article 1(1)(a) say?", "same paragraph, letter (b)?"), "Art. 1(1)(b)"),
        (("What does KITE article 2(1) say?", "in the same article, 2?"), "Art. 2(2)"),
        (("Recommendation 1 of the KITEREVIEW?", "and number 40?"), "has no recommendation 40"),
    ],
)
def test_a_number_or_letter_stays_with_the_kind_of_place(
    fen: Assistant, turns: tuple[str, ...], place: str
) -> None:
    assert place in talk(fen, *turns)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did not go well, says KITEREVIEW?", "Silk came late"),
        ("What went wrong according to KITEREVIEW?", "Silk came late"),
        ("What worked best according to KITEREVIEW?", "kite days drew crowds"),
        ("What limits does KITEREVIEW admit for its own work?", "Fog hid two villages"),
        ("Which weaknesses did KITEREVIEW acknowledge?", "Fog hid two villages"),
    ],
)
def test_what_titles_say_of_it_is_told_from_under_them(
    fen: Assistant, question: str, told: str
) -> None:
    assert told in fen.ask(question).text


@pytest.mark.parametrize(
    ("question", "places"),
    [
        (
            "Did the wardens measure the number of strings that KITEPLAN set?",
            ("KITEPLAN I(a)", "KITEREVIEW §4"),
        ),
        (
            "kite school: to be opened when in KITEPLAN and opened when according to KITEREVIEW?",
            ("KITEPLAN I(b)", "KITEREVIEW §4"),
        ),
        (
            "How often do guilds report under KITE, and when does KITEPLAN end?",
            ("KITE Art. 2(1)",),
        ),
    ],
)
def test_what_one_sets_stands_beside_what_another_found(
    fen: Assistant, question: str, places: tuple[str, ...]
) -> None:
    text = fen.ask(question).text
    assert all(one in text for one in places)


def test_what_one_only_speaks_of_is_not_asked_of_it(fen: Assistant) -> None:
    text = fen.ask("According to KITEREVIEW, when was the school of KITEPLAN opened?").text
    assert "May 2005" in text
    assert "KITEPLAN I(b)" not in text


@pytest.mark.parametrize(
    "turns",
    [
        ("Which of KITE and KITEPLAN does not bind the guilds?",),
        ("Compare strings in KITE and KITEPLAN", "which of the two does not bind?"),
    ],
)
def test_which_of_two_is_told_by_the_one_that_says_so(
    fen: Assistant, turns: tuple[str, ...]
) -> None:
    text = talk(fen, *turns)
    assert "KITEPLAN II(b)" in text
    assert "KITE Art." not in text


@pytest.mark.parametrize(
    ("turns", "told"),
    [
        (("Kites in 2003 as per KITEREVIEW table 1?",), "58: “Kites” of 2003"),
        (("Table 1 of KITEREVIEW: which year had most kites?",), "“Kites” in KITEREVIEW Table 1"),
        (
            (
                "How many kites were there in 2002 according to KITEREVIEW?",
                "Which of the three years had the fewest kites lost at sea?",
            ),
            "is 4: 2003",
        ),
        (
            (
                "How many kites were there in 2002 according to KITEREVIEW?",
                "which year had the most?",
            ),
            "is 58: 2003",
        ),
    ],
)
def test_a_table_that_is_named_or_spoken_of_is_reckoned_with(
    fen: Assistant, turns: tuple[str, ...], told: str
) -> None:
    assert told in talk(fen, *turns)


def test_a_table_spoken_of_is_not_asked_for_other_things(fen: Assistant) -> None:
    text = talk(
        fen,
        "How many kites were there in 2002 according to KITEREVIEW?",
        "Which sectoral body coordinates the most activities?",
    )
    assert "KITEREVIEW" not in text
