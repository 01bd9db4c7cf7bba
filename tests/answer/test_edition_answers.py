"""Questions about what differs between editions: which are, and what is answered."""

import pytest

from tests.answer.conftest import NoSemantics
from tests.corpus_of_editions import two_editions
from tests.register.revised import NEW, OLD
from tipassist.answer.assistant import Assistant
from tipassist.answer.editions.reading import read_change_question
from tipassist.bootstrap import build_assistant, build_understander, load_editions
from tipassist.corpus.manifest import MANIFEST, load_corpus
from tipassist.register.editions import Editions
from tipassist.settings import Settings, default_corpus_dir
from tipassist.types import Answer, AnswerStatus, Route


@pytest.fixture(scope="module")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("editions")
    return Settings(corpus_dir=two_editions(folder / "corpus"), state_dir=folder / "state")


@pytest.fixture(scope="module")
def editions(revised: Settings) -> Editions:
    return load_editions(load_corpus(revised.corpus_dir))


@pytest.fixture(scope="module")
def assistant(revised: Settings) -> Assistant:
    return build_assistant(revised, NoSemantics())


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    state = tmp_path_factory.mktemp("alone")
    return build_assistant(
        Settings(corpus_dir=default_corpus_dir(), state_dir=state), NoSemantics()
    )


def rows(answer: Answer) -> list[str]:
    """Return the beginnings of the rows of an answer."""
    return [claim.text.split(": ")[0] for claim in answer.claims if claim.text.startswith("**")]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (
            "What changed for SOMSWD in this revision?",
            [
                "**A.1.4** was A.1.5 before",
                "**A.5.2** is new",
                "**B.1.3** was reworded",
                "**B.1.5** differs in its bodies",
            ],
        ),
        ("Was B.1.3 reworded?", ["**B.1.3** was reworded"]),
        ("Which activities were dropped?", ["**A.1.4** was removed"]),
        (
            "which activities were added in the 2025 revision",
            ["**A.5.2** is new", "**B.8.1** is new", "**E.1.1** is new"],
        ),
        (
            "Which activities have been renumbered?",
            [
                "**A.1.4** was A.1.5 before",
                "**A.4.2** was A.4.1 before",
                "**A.4.1** was A.4.2 before",
            ],
        ),
        (
            "Which outcomes were added since the 2023-2028 edition?",
            ["**Outcome B.8** is new", "**Outcome E.1** is new"],
        ),
        ("Which indicators were changed?", ["**A.7.3** differs in its indicators"]),
        ("Did A.2.6 change since the last edition?", ["**A.2.6** stayed as it was"]),
        ("Which outcomes were removed?", []),
        (
            "What does A.7.3 measure now compared with before?",
            ["**A.7.3** differs in its projects and indicators"],
        ),
        (
            "Who coordinates B.1.5 in the revised edition, and who did before?",
            ["**B.1.5** differs in its bodies"],
        ),
        ("Has A.7.3 been changed?", ["**A.7.3** differs in its projects and indicators"]),
        (
            "What did A.1.4 say in the old edition?",
            ["**A.1.4** was removed", "**A.1.4** was A.1.5 before"],
        ),
    ],
)
def test_differences_are_answered_from_the_comparison(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    answer = assistant.ask(question)

    assert (answer.status, answer.route) == (AnswerStatus.ANSWERED, Route.REGISTER)
    assert answer.complete
    assert rows(answer) == (
        ["**Outcome B.8** is new", "**Outcome E.1** is new"] if found is None else found
    )


def test_the_asker_s_own_body_is_meant_by_us(assistant: Assistant) -> None:
    answer = assistant.ask("What changed for us in this revision?", body="SOMSWD")

    assert len(rows(answer)) == 4
    assert assistant.ask("What changed for us in this revision?").status is AnswerStatus.CLARIFY


@pytest.mark.parametrize(
    "question", ["What changed in the revision?", "Was B.1.3 reworded?", "What changed for AICHR?"]
)
def test_every_claim_cites_the_words_of_each_edition_it_speaks_of(
    assistant: Assistant, editions: Editions, question: str
) -> None:
    answer = assistant.ask(question)

    assert all(claim.citations for claim in answer.claims)
    assert {one.edition for one in answer.citations} == {OLD, NEW}
    for one in answer.citations:
        assert editions.get(one.edition).text[one.start : one.end] == one.quote
        assert (f"?edition={OLD}#" in one.url) == (one.edition == OLD)


def test_an_edition_that_there_is_not_is_answered_with_those_there_are(
    assistant: Assistant,
) -> None:
    answer = assistant.ask("What changed in the 2030 revision?")

    assert answer.status is AnswerStatus.NOT_IN_PLAN
    assert "There is no edition 2030" in answer.text
    assert "2023-2028 and 2025-rev" in answer.text


def test_with_one_edition_only_nothing_is_told_of_changes(alone: Assistant) -> None:
    whole, place = alone.ask("What changed in this revision?"), alone.ask("Was B.1.3 reworded?")

    assert whole.status is AnswerStatus.NOT_IN_PLAN
    assert "only one edition of the plan in the corpus, 2023-2028" in whole.text
    assert place.status is AnswerStatus.PARTIAL
    assert rows(place)[0].startswith("**B.1.3** Activities/programmes to promote the inclusivity")


@pytest.mark.parametrize(
    "question",
    [
        "Who approves the revised plan?",
        "who must agree before the plan text is revised after an annual review",
        "Can the plan change if something new comes up?",
        "Who takes care of climate change?",
        "How often are activity types revised?",
        "I was told that C.2.2 was moved to SOMSWD. Who coordinates C.2.2?",
        "Difference between MLAT and ASEAN MLAT?",
        "which new activities should we propose on climate change",
        "Which edition is this?",
        "Have climate change and disaster activities been looked at?",
        "What did AICHR add to A.2.6?",
    ],
)
def test_other_questions_are_not_read_as_questions_about_changes(
    editions: Editions, question: str
) -> None:
    meaning = build_understander(editions.current).understand(question)

    assert read_change_question(meaning, editions) is None


def test_questions_are_answered_from_the_current_edition(assistant: Assistant) -> None:
    answer = assistant.ask("Who coordinates B.1.5?")

    assert [item.coordinating for item in answer.items] == [("ACWC",)]
    assert {one.edition for one in answer.citations} == {NEW}


def test_the_order_of_two_named_editions_does_not_matter(assistant: Assistant) -> None:
    first = assistant.ask("What changed between the 2023-2028 edition and the 2025-rev edition?")
    second = assistant.ask("What changed between the 2025-rev edition and the 2023-2028 edition?")

    assert rows(first) == rows(second) != []


@pytest.mark.parametrize(
    ("questions", "found"),
    [
        (
            ("What changed for SOMTC?", "and for ADGMIN?"),
            ["**Outcome E.1** is new", "**A.5.2** is new", "**E.1.1** is new"],
        ),
        (
            ("Which activities were dropped?", "and which were added?"),
            ["**A.5.2** is new", "**B.8.1** is new", "**E.1.1** is new"],
        ),
        (("Which activities were added?", "only in pillar A"), ["**A.5.2** is new"]),
        (("Which activities were added in A?", "how many were there?"), ["**A.5.2** is new"]),
        (
            ("Which activities were dropped?", "how many is that?", "and added in pillar A?"),
            ["**A.5.2** is new"],
        ),
        (
            ("What changed in A.7.3?", "and the indicators?"),
            ["**A.7.3** differs in its indicators"],
        ),
        (
            ("What changed?", "and the outcomes?"),
            ["**Outcome B.8** is new", "**Outcome E.1** is new"],
        ),
        (
            ("What changed in pillar A?", "and in pillar E?", "and in B.8?"),
            ["**Outcome B.8** is new", "**B.8.1** is new"],
        ),
    ],
)
def test_follow_ups_ask_again_what_differs(
    assistant: Assistant, questions: tuple[str, ...], found: list[str]
) -> None:
    told: list[str] = []
    for question in questions:
        told = rows(assistant.ask(question, conversation_id=" ".join(questions)))

    assert told == found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Which activities were dropped in pillar A?", ["**A.1.4** was removed"]),
        ("Which activities were added in pillar A?", ["**A.5.2** is new"]),
    ],
)
def test_ways_of_differing_count_inside_a_pillar(
    assistant: Assistant, question: str, found: list[str]
) -> None:
    assert rows(assistant.ask(question)) == found


@pytest.mark.parametrize(
    "edition", [f"in the {OLD} edition", "in the previous edition", "by the old version"]
)
def test_a_question_that_names_another_edition_is_answered_from_it(
    assistant: Assistant, editions: Editions, edition: str
) -> None:
    answer = assistant.ask(f"Who coordinates B.1.5 {edition}?")

    assert [item.coordinating for item in answer.items] == [("SOMSWD",)]
    assert answer.text.startswith(f"In the {OLD} edition, not the current one ({NEW}):")
    for citation in answer.citations:
        assert citation.edition == OLD
        assert editions.get(OLD).text[citation.start : citation.end] == citation.quote


@pytest.fixture(scope="module")
def not_yet_revised(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    folder = tmp_path_factory.mktemp("older")
    corpus = two_editions(folder / "corpus")
    manifest = corpus / MANIFEST
    swapped = {"current = true": "current = false", "current = false": "current = true"}
    lines = manifest.read_text("utf-8").splitlines()
    manifest.write_text("\n".join(swapped.get(one, one) for one in lines), "utf-8")
    return build_assistant(Settings(corpus_dir=corpus, state_dir=folder / "state"), NoSemantics())


@pytest.mark.parametrize("edition", ["in the revised edition", "by the newer version"])
def test_the_revised_edition_is_the_one_after_the_current(
    not_yet_revised: Assistant, edition: str
) -> None:
    answer = not_yet_revised.ask(f"Who coordinates B.1.5 {edition}?")
    assert answer.text.startswith(f"In the {NEW} edition, not the current one ({OLD}):")
    assert {one.edition for one in answer.citations} == {NEW}


def test_a_question_about_two_editions_is_not_parted(not_yet_revised: Assistant) -> None:
    answer = not_yet_revised.ask(
        "Who coordinates B.1.5 in the revised edition, and who did before?"
    )
    assert {OLD, NEW} <= {one.edition for one in answer.citations}


def test_an_edition_named_may_hold_other_codes(assistant: Assistant) -> None:
    answer = assistant.ask(f"How many activities does pillar E have in the {OLD} edition?")

    assert answer.status is AnswerStatus.UNKNOWN_CODE


def test_naming_the_current_edition_changes_nothing(assistant: Assistant) -> None:
    named = assistant.ask(f"Who coordinates B.1.5 in the {NEW} edition?")
    plain = assistant.ask("Who coordinates B.1.5?")

    assert (named.text, named.items) == (plain.text, plain.items)


def test_the_only_edition_may_be_named(alone: Assistant) -> None:
    answer = alone.ask(f"Who coordinates B.1.5 in the {OLD} edition?")

    assert [item.coordinating for item in answer.items] == [("SOMSWD",)]
    assert {citation.edition for citation in answer.citations} == {OLD}


@pytest.mark.parametrize(
    "question",
    [
        "We are new to this edition. What does AICHR lead?",
        "our team is new to this edition of the plan, which rows does AICHR lead",
        "As someone new to this edition, what does AICHR coordinate?",
        "I'm quite new to the current version. Which activities does AICHR lead?",
        "Once AMMTC says yes to the changes, what happens to the revised plan?",
        "the changes have been approved. who gets the revised plan?",
        "After the ministers accept the changes, where does the revised plan go?",
        "When did this edition get endorsed?",
        "Which months was this edition consulted on, and when did it get its endorsement?",
        "Where can I get the latest edition?",
    ],
)
def test_newcomers_and_the_way_of_a_revision_ask_for_no_changes(
    alone: Assistant, question: str
) -> None:
    assert "only one edition" not in alone.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "what is new to this edition",
        "which activities are new to this edition?",
        "what happens to A.2.3 in the new edition",
        "who got new activities in the revised plan",
        "What did SLOM get in the latest edition?",
    ],
)
def test_what_is_new_to_an_edition_asks_for_changes(alone: Assistant, question: str) -> None:
    assert "only one edition" in alone.ask(question).text
