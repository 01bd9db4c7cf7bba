"""Answer views, made from answers of the real assistant."""

import pytest

from tests.surfaces.answers import answer as one_claim
from tests.surfaces.answers import citation, long_list
from tipassist.answer.assistant import Assistant
from tipassist.answer.dependencies import Dependencies
from tipassist.surfaces.answers.views import AnswerView, answer_view
from tipassist.surfaces.answers.words import error_words, reasons, status_words
from tipassist.types import AnswerStatus, Item


@pytest.fixture(scope="module")
def assistant(parts: Dependencies) -> Assistant:
    return Assistant(parts)


def view_of(assistant: Assistant, question: str, body: str | None = None) -> AnswerView:
    return answer_view(assistant.ask(question, body=body))


def said(view: AnswerView) -> list[str]:
    return [
        "".join(piece.text for piece in claim.pieces)
        for group in (*view.groups, *view.closing)
        for claim in group.claims
    ]


def test_rows_of_a_list_are_shown_in_the_table_only(assistant: Assistant) -> None:
    view = view_of(assistant, "What is my body coordinating?", "SOMSWD")
    assert said(view) == ["SOMSWD coordinates 6 of the 63 activities."]
    assert view.table is not None
    assert not view.table.folded
    assert view.table.count_line == "6 of 6 activities, the complete list"
    rows = {row.code: row for row in view.table.rows}
    assert [body.name for body in rows["B.7.2"].supporting] == ["SOMTC", "DGICM"]
    assert rows["B.7.2"].supporting[0].url == "/bodies/SOMTC"
    assert rows["B.1.1"].link.url.startswith("/passages?at=B.1.1&span=")
    assert rows["B.1.1"].title.startswith("Activities/programmes to improve TIP victims' access")


@pytest.mark.parametrize(
    "question",
    [
        "Which activities are there under A.3?",
        "Which activities have more than one supporting body?",
        "Which activities do SLOM and ACMW share?",
        "Which activities have no coordinating body?",
        "In which activities has SOMTC any role?",
    ],
)
def test_rows_in_whatever_words_are_shown_in_the_table_only(
    assistant: Assistant, question: str
) -> None:
    answer = assistant.ask(question)
    view = answer_view(answer)
    assert view.table is not None
    assert not view.table.folded
    assert len(view.table.rows) == len(answer.items)
    codes = {f"{row.code} " for row in view.table.rows}
    assert [text for text in said(view) if text.startswith(tuple(codes))] == []


def test_rows_that_say_more_than_the_table_are_kept_beside_it(assistant: Assistant) -> None:
    view = view_of(assistant, "Compare SOMTC and ACWC")
    assert len(said(view)) == 4
    assert view.table is not None
    assert view.table.folded
    assert len(view.table.rows) == 43


def test_what_stands_after_a_list_is_shown_after_the_table() -> None:
    listed = long_list(2)
    text = "- **A.1.1** A.1.1\n- **A.1.2** A.1.2\n\nThat is all."
    claims = [
        one_claim(part).claims[0] for part in ("**A.1.1** A.1.1", "**A.1.2** A.1.2", "That is all.")
    ]
    answer = listed.model_copy(update={"text": text, "claims": tuple(claims)})
    view = answer_view(answer)
    assert view.groups == ()
    assert said(view) == ["That is all."]


def test_one_thing_looked_up_has_no_table(assistant: Assistant) -> None:
    assert view_of(assistant, "A.2.6").table is None


def test_lists_name_what_they_list() -> None:
    def line(*codes: str, complete: bool = True) -> str:
        items = tuple(Item(locator=code, title=code) for code in codes)
        table = answer_view(
            one_claim("x", items=items, items_total=len(items), complete=complete)
        ).table
        assert table is not None
        return table.count_line

    assert line("A", "B") == "2 of 2 pillars, the complete list"
    assert line("A.1", "A.2", complete=False) == "2 of 2 outcomes"
    assert line("A.1", "A.1.1") == "2 of 2 entries, the complete list"


def test_sources_are_counted_by_place_and_quoted_by_part(assistant: Assistant) -> None:
    view = view_of(assistant, "A.2.6")
    (source,) = view.sources
    assert view.ready_line == "Answer ready, 1 source"
    assert [quote.about for quote in source.quotes][:2] == [
        "Activity / programme type",
        "Coordinating ASB",
    ]
    assert source.quotes[1].text == "ACWC Supporting ASB: ACMW AICHR"


def test_a_very_long_list_of_sources_says_how_many_it_leaves_out() -> None:
    view = answer_view(long_list(45))
    assert (len(view.sources), view.hidden_sources) == (40, 5)
    assert view.ready_line == "Answer ready, 45 sources"


def test_of_many_sources_those_that_no_row_leads_to_are_shown(assistant: Assistant) -> None:
    answer = assistant.ask("SLOM never shows up outside pillar A. True?")
    view = answer_view(answer)
    assert view.hidden_sources
    rows = {item.locator for item in answer.items}
    beside = [one.locator for one in answer.citations if one.locator not in rows]
    shown = [one.link.code for one in view.sources]
    assert beside
    assert set(beside) <= set(shown)


def test_without_citations_a_row_links_to_the_place_itself() -> None:
    items = (Item(locator="A.1", title="x"), Item(locator="A.2", title="y"))
    table = answer_view(one_claim("x", items=items, items_total=2)).table
    assert table is not None
    assert table.rows[0].link.url == "/passages?at=A.1"


@pytest.mark.parametrize("status", AnswerStatus)
def test_every_ending_has_words_and_a_look_of_its_own(status: AnswerStatus) -> None:
    words = status_words(status, "the plan")
    assert words.headline
    assert words.mark
    assert bool(words.hint) is (status is not AnswerStatus.ANSWERED)
    others = [status_words(one, "the plan") for one in AnswerStatus if one is not status]
    assert (words.headline, words.mark) not in [(one.headline, one.mark) for one in others]


def test_every_reason_and_error_has_words() -> None:
    assert len({text for _, text in reasons()}) == 5
    for status in (400, 403, 404, 405, 413, 422, 429, 500, 503, 418):
        title, advice = error_words(status)
        assert title
        assert advice.endswith(".")


def test_a_question_goes_into_the_view_as_typed() -> None:
    asked = one_claim("x", citation(1, "A.1", "", "q")).model_copy(update={"question": "<b> & ☃"})
    assert answer_view(asked).question == "<b> & ☃"
