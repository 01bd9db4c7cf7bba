"""Whether one place refers to what is named and to nothing else."""

import pytest

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
