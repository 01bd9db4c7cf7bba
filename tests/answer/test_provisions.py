"""Questions that count what the plan cites: the article cited most, how many are cited."""

import pytest

from tipassist.answer.assistant import Assistant
from tipassist.answer.sets.query import Number
from tipassist.answer.understanding.provisions import Provisions, Sought, read_provisions
from tipassist.answer.understanding.understand import Understander
from tipassist.types import AnswerStatus


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Which ACTIP article is cited the most?", Provisions("articles", Sought.RANK)),
        ("what is the least used APA paragraph", Provisions("paragraphs", Sought.RANK, least=True)),
        ("How many articles of ACTIP does pillar A cite?", Provisions("articles", Sought.COUNT)),
        (
            "Which articles are mentioned in more than three places?",
            Provisions("articles", Sought.BOUND, number=Number(">", 3)),
        ),
        (
            "Which articles are cited three times or more?",
            Provisions("articles", Sought.BOUND, number=Number(">=", 3)),
        ),
        (
            "Which pillar cites the most articles?",
            Provisions("articles", Sought.GROUPS, group="pillars"),
        ),
        (
            "Is article 12 or article 14 cited more often?",
            Provisions("provisions", Sought.AGAINST),
        ),
    ],
)
def test_what_is_counted_of_the_cited_places_is_read(
    understander: Understander, question: str, asked: Provisions
) -> None:
    assert read_provisions(understander.understand(question)) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Which outcomes refer to article 14?",
        "How many articles does ACTIP have?",
        "Which articles of ACTIP are cited in pillar C?",
        "Give me the ACTIP and APA provisions that outcome A.1 rests on.",
        "Which activities does SOMTC lead the most of?",
    ],
)
def test_a_question_that_counts_no_cited_place_is_left_to_others(
    understander: Understander, question: str
) -> None:
    assert read_provisions(understander.understand(question)) is None


def test_an_article_counts_whole_whichever_paragraph_of_it_is_cited(assistant: Assistant) -> None:
    answer = assistant.ask("Which article of ACTIP is cited most often in the pillars?")

    assert answer.status is AnswerStatus.ANSWERED
    assert answer.text.startswith("ACTIP Art. 12 is cited most often: 8 places.")


def test_two_named_articles_are_set_against_each_other(assistant: Assistant) -> None:
    answer = assistant.ask("Is article 12 cited more often than article 14?")

    assert answer.text.startswith("No. ACTIP Art. 14 is cited in 9 places")
    assert "ACTIP Art. 12 is cited in 8 places: 1 more" in answer.text


def test_the_paragraphs_that_an_outcome_cites_are_counted_and_named(assistant: Assistant) -> None:
    answer = assistant.ask("How many APA paragraphs does A.5 rest on?")

    assert answer.text.startswith("4 paragraphs of APA are cited in Outcome A.5: APA IV.A(b)")


def test_sub_paragraphs_are_paragraphs(assistant: Assistant) -> None:
    for asked in (
        "APA sub-paragraphs are quoted as references for",
        "APA subparagraphs stand behind",
    ):
        text = assistant.ask(f"How many {asked} outcome A.5?").text
        assert text.startswith("4 paragraphs of APA are cited in Outcome A.5: APA IV.A(b)")


@pytest.mark.parametrize("parts", ["in whole or by paragraph", "wholly or in part"])
def test_an_article_cited_in_whole_or_in_part_is_cited(assistant: Assistant, parts: str) -> None:
    text = assistant.ask(f"Which outcomes rest, {parts}, on Article 14 of ACTIP and how many?").text
    assert "4 of the 25 outcomes refer to ACTIP Art. 14: B.1, B.4, B.5 and B.6." in text


def test_the_convention_is_the_one_instrument_of_that_kind(assistant: Assistant) -> None:
    answer = assistant.ask("Which outcomes refer only to the APA and never to the Convention?")

    assert [item.locator for item in answer.items] == [
        *("A.4", "A.5", "A.6", "B.3", "D.1", "D.3", "D.4", "D.5")
    ]


def test_the_goal_of_a_pillar_counts_by_its_own_footnote(assistant: Assistant) -> None:
    answer = assistant.ask(
        "The goal of Pillar C rests on several ACTIP articles. How many are they?"
    )

    assert answer.text.startswith("10 articles of ACTIP are cited in Pillar C")


def test_the_top_of_a_page_ranks_nothing(understander: Understander) -> None:
    meaning = understander.understand("Does the paragraph at the top of pillar B mention money?")
    assert read_provisions(meaning) is None


def test_a_count_is_not_set_behind_a_paragraph_in_brackets(assistant: Assistant) -> None:
    text = assistant.ask("Which APA paragraphs are cited three times or more?").text
    assert ") (" not in text.split(".\n")[0]


@pytest.mark.parametrize(
    ("question", "told", "below"),
    [
        ("which activities rest on APA IV.C(b)?", "Outcome C.1", "C.1.1, C.1.2, C.1.3 and C.1.4"),
        ("which rows rest on article 14(13) of ACTIP?", "Outcome B.6", "B.6.1 and B.6.2"),
    ],
)
def test_what_stands_above_the_activities_is_told_where_none_of_them_refers(
    assistant: Assistant, question: str, told: str, below: str
) -> None:
    answer = assistant.ask(question)
    assert "No activity refers to" in answer.text
    assert told in answer.text
    assert f"Under {told} stand {below}." in answer.text
    assert answer.items == ()
