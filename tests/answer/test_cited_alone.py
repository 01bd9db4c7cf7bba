"""Whether one place refers to what is named and to nothing else."""

import pytest

from tests.answer.talking import ask, codes
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("B.4.1 cites BWP B.h.1.1 and nothing else, right?", "No. B.4.1 refers to BWP D.h.1.2 too"),
        ("B.4.1 cites only BWP B.h.1.1, right?", "No. B.4.1 refers to BWP D.h.1.2 too"),
        ("Footnote 36 cites BWP B.h.1.1 alone, right?", "No. Footnote 36 refers to BWP D.h.1.2"),
        ("Footnote 12 cites BWP A.a.1.1 and no other place, right?", "Yes. Footnote 12 refers to"),
        ("Does footnote 12 cite nothing but BWP A.a.1.1?", "Yes. Footnote 12 refers to BWP"),
        ("Does B.4.1 cite anything other than BWP B.h.1.1?", "Yes. B.4.1 refers to BWP D.h.1.2"),
        ("Does footnote 12 cite anything besides BWP A.a.1.1?", "No. Footnote 12 refers to BWP"),
        ("Footnote 52 cites only APA IV.D(b), (i) and (j), right?", "Yes. Footnote 52 refers to"),
        ("D.4.1 cites APA IV.D(b) and nothing else, right?", "No. D.4.1 refers to"),
        ("The footnote of D.4.1 cites APA IV.D(b) and nothing else, right?", "Yes. D.4.1 refers"),
        ("Footnote 12 cites only BWP A.a.1.2, right?", "No. Footnote 12 does not refer to"),
    ],
)
def test_what_else_is_cited_is_told(assistant: Assistant, question: str, says: str) -> None:
    assert assistant.ask(question).text.startswith(says)


@pytest.mark.parametrize(
    "question",
    ["Only B.4.1 cites BWP B.h.1.1, right?", "Is BWP B.h.1.1 cited only by B.4.1?"],
)
def test_what_alone_cites_it_is_another_question(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).text.startswith(
        ("Yes. Nothing outside B.4.1", "Yes. 1 activity")
    )


SOURCE = ("Tell me about A.3.2.", "what source does it come from?")


@pytest.mark.parametrize(
    "asked",
    [
        "Which other activities cite the very same item?",
        "which others rest on the same thing?",
        "how many other rows refer to that source?",
        "Which other activities cite it?",
    ],
)
def test_what_was_cited_is_the_same_item(assistant: Assistant, asked: str) -> None:
    assert codes(ask(assistant, *SOURCE, asked)) == "B.1.4 B.2.1 B.2.2 B.3.3 B.6.1 C.4.1 D.7.1"


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ("What's the legal footing for outcome B.5?", "14(14)"),
        ("What are the legal underpinnings of outcome B.6?", "14(13)"),
    ],
)
def test_a_legal_footing_is_what_it_rests_on(assistant: Assistant, asked: str, told: str) -> None:
    assert told in ask(assistant, asked).text
