"""Claims: their depth, their words and the links to their sources."""

import pytest

from tests.surfaces.answers import citation
from tipassist.surfaces.answers.claims import claim_views, grouped, levels_of, source_links
from tipassist.types import Answer, AnswerStatus, Citation, Claim, CorpusStamp, Route


def made(text: str, *claims: Claim, citations: tuple[Citation, ...] = ()) -> Answer:
    return Answer(
        id="a1",
        conversation_id="v1",
        question="?",
        status=AnswerStatus.ANSWERED,
        route=Route.REGISTER,
        text=text,
        claims=claims,
        citations=citations,
        corpus=CorpusStamp(edition="2023-2028", digest="d"),
    )


def words(answer: Answer) -> list[str]:
    """Show links in brackets and strong words in stars."""
    return [
        "".join(
            f"[{one.text}]" if one.link else f"*{one.text}*" if one.strong else one.text
            for one in view.pieces
        )
        for view in claim_views(answer)
    ]


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("One.\n\n- two\n- three\n\nfour", (0, 1, 1, 0)),
        ("One.\n\n- two\n  - three\n- four", (0, 1, 2, 1)),
        ("One.\n\n  - two\n  - three\n\nfour", (0, 1, 1, 0)),
        ("One.\n\n- two [A.1]\n- three [A.2]\n\nfour [A.1]", (0, 1, 1, 0)),
    ],
)
def test_the_depth_of_a_claim_is_read_from_the_text(text: str, levels: tuple[int, ...]) -> None:
    answer = made(text, *(Claim(text=one) for one in ("One.", "two", "three", "four")))
    assert levels_of(answer) == levels


def test_a_claim_that_the_text_does_not_have_stands_as_a_paragraph() -> None:
    assert levels_of(made("- other", Claim(text="two"))) == (0,)


def test_list_rows_that_follow_each_other_are_one_list() -> None:
    answer = made("1\n\n- 2\n- 3\n\n4\n\n5", *(Claim(text=one) for one in "12345"))
    groups = grouped(claim_views(answer), first=3)
    assert [(one.number, one.listed, len(one.claims)) for one in groups] == [
        (3, False, 1),
        (4, True, 2),
        (5, False, 1),
        (6, False, 1),
    ]


def test_citations_of_one_place_are_one_link_with_all_their_stretches() -> None:
    first = citation(1, "A.2.6", "Coordinating ASB", "ACWC")
    second = citation(2, "A.2.6", "Activities / Projects", "Organise")
    other = citation(3, "Section F.3", "Coordination", "Each")
    (link, section) = source_links((first, second, other))
    assert (link.code, link.url) == ("A.2.6", "/passages?at=A.2.6&span=0-4&span=0-8")
    assert link.about == "Coordinating ASB, Activities / Projects"
    assert section.url == "/passages?at=Section+F.3&span=0-4"


def test_a_cited_code_in_a_sentence_is_its_own_link() -> None:
    cited = tuple(
        citation(number, code, "", "x")
        for number, code in enumerate(("A.1.1", "A.1", "Section F.3", "B"), 1)
    )
    ids = tuple(one.id for one in cited)
    text = "**A.1.1** A pillar B, A.1 and A.1.1 again, A.1.12, A.10, Section F.3.a and Section F.3."
    answer = made(text, Claim(text=text, citations=ids), citations=cited)
    assert words(answer) == [
        "[A.1.1] A pillar B, [A.1] and A.1.1 again, A.1.12, A.10, Section F.3.a and [Section F.3]."
    ]
    (view,) = claim_views(answer)
    assert [link.code for link in view.links] == ["B"]


def test_sources_that_are_many_are_folded() -> None:
    cited = tuple(citation(number, f"A.1.{number}", "", "x") for number in range(1, 7))
    ids = tuple(one.id for one in cited)
    answer = made(
        "few\n\nmany",
        Claim(text="few", citations=ids[:4]),
        Claim(text="many", citations=ids),
        citations=cited,
    )
    assert [view.folded for view in claim_views(answer)] == [False, True]


def test_a_lead_leaves_its_sources_to_the_rows_under_it() -> None:
    cited = tuple(citation(number, f"A.1.{number}", "", "x") for number in range(1, 5))
    one, two, three, four = (source.id for source in cited)
    answer = made(
        "Near:\n\n- **A.1.1** x\n- y\n\nNext:\n\n- **A.1.4** z\n\nDone.",
        Claim(text="Near:", citations=(one, two, three)),
        Claim(text="**A.1.1** x", citations=(one,)),
        Claim(text="y", citations=(two,)),
        Claim(text="Next:", citations=(four,)),
        Claim(text="**A.1.4** z", citations=(four,)),
        Claim(text="Done.", citations=(four,)),
        citations=cited,
    )
    shown = [[link.code for link in view.links] for view in claim_views(answer)]
    assert shown == [["A.1.3"], [], ["A.1.2"], [], [], ["A.1.4"]]


def test_bold_words_that_are_no_code_stand_out() -> None:
    text = "**SOMTC** coordinates **A.1**"
    assert words(made(text, Claim(text=text))) == ["*SOMTC* coordinates *A.1*"]
