"""Passages: what is cited, marked inside the text around it."""

import pytest

from tipassist.answer.dependencies import Dependencies
from tipassist.errors import UnknownLocatorError
from tipassist.register import queries
from tipassist.register.model import Register
from tipassist.surfaces.web.pages.excerpts import Excerpt, excerpts_of
from tipassist.surfaces.web.pages.passages import passage_view, preview_of
from tipassist.types import Span


@pytest.fixture(scope="module")
def register(parts: Dependencies) -> Register:
    return parts.register


def shown(excerpt: Excerpt) -> list[str]:
    """Show lines with cells parted by | and what is marked in brackets."""
    return [
        " | ".join(
            "".join(f"[{one.text}]" if one.marked else one.text for one in cell) for cell in line
        )
        for line in excerpt.lines
    ]


def marked(text: str, *quotes: str) -> list[list[str]]:
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in quotes]
    return [shown(one) for one in excerpts_of(text, spans)]


def test_what_is_cited_is_marked_inside_its_line() -> None:
    assert marked("Before it.\nHere is the place.\nAfter it.", "the place") == [
        ["Before it.", "Here is [the place].", "After it."]
    ]


def test_cells_and_lines_of_a_table_are_kept_apart() -> None:
    text = "A.1\tFirst\tSOMTC\nA.2\t\tSecond<br>more\tACWC"
    assert marked(text, "SOMTC", "Second") == [
        ["A.1 | First | [SOMTC]", "A.2 | [Second]", "more | ACWC"]
    ]


def test_a_mark_goes_on_across_markup_which_is_left_out() -> None:
    text = "# Title\n- **Bold** and <i>slanted</i> words, 2 \\* 3"
    assert marked(text, "Bold** and <i>slanted") == [["# Title", "[Bold and slanted] words, 2 * 3"]]


def test_stretches_far_apart_are_two_excerpts_cut_at_words() -> None:
    text = f"{'start ' * 100}FIRST{' middle' * 200} SECOND {'end ' * 100}"
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in ("FIRST", "SECOND")]
    first, second = excerpts_of(text, spans)
    assert first.starts_inside
    assert first.ends_inside
    (line,) = shown(first)
    assert line.startswith("start ")
    assert "[FIRST]" in line
    assert line.endswith(" middle")
    assert len(line) < 700
    assert "[SECOND]" in shown(second)[0]


def test_every_place_of_the_plan_has_a_passage_with_its_words_marked(register: Register) -> None:
    for place in queries.all_locators(register):
        view = passage_view(register, str(place))
        words = [
            one.text
            for excerpt in view.excerpts
            for line in excerpt.lines
            for cell in line
            for one in cell
            if one.marked
        ]
        assert any(text.strip() for text in words), place
        assert view.title


def test_a_passage_says_where_it_stands_and_what_is_next(register: Register) -> None:
    view = passage_view(register, "A.2.6", [Span(36838, 36869)])
    assert [place.code for place in view.above] == ["A", "A.2"]
    assert (view.before and view.before.code, view.after and view.after.code) == ("A.2.5", "A.3.1")
    assert view.document_url == "/documents/work-plan#A.2.6"
    assert view.place_url == "/explore/A.2.6"
    assert view.citation.startswith("“ACWC Supporting ASB: ACMW AICHR” (A.2.6, ASEAN Multi-")
    assert "[ACWC Supporting ASB: ACMW AICHR]" in "\n".join(shown(view.excerpts[0]))


def test_steps_stay_among_places_of_one_kind(register: Register) -> None:
    first = passage_view(register, "A.1.1")
    assert first.before is None
    section = passage_view(register, "Section F")
    assert section.after is not None
    assert section.after.code == "Section G"
    item = passage_view(register, "Section F.3.a")
    assert (item.before and item.before.code) == "Section F.3"


def test_stretches_outside_the_document_are_left_out(register: Register) -> None:
    wrong = [Span(5, 5), Span(9, 4), Span(0, 10**8)]
    assert passage_view(register, "A.2.6", wrong) == passage_view(register, "A.2.6")


@pytest.mark.parametrize("text", ["A.9.9", "nonsense", "", "ACTIP Art. 14", "<script>"])
def test_a_place_the_plan_does_not_have_is_refused(register: Register, text: str) -> None:
    with pytest.raises(UnknownLocatorError):
        passage_view(register, text)


def test_a_preview_shows_what_is_cited_and_what_the_place_is_called(register: Register) -> None:
    row = register.text.index("Activities/programmes to improve TIP victims")
    start = register.text.index("SOMSWD", row)
    end = register.text.index("SOMHD", start) + len("SOMHD")
    preview = preview_of(register, "B.1.1", [Span(start, end)])
    assert preview.code == "B.1.1"
    assert preview.title.startswith("Activities/programmes to improve TIP victims")
    assert preview.words == "SOMSWD Supporting ASB: SOMHD"


def test_a_preview_does_not_say_the_same_words_twice(register: Register) -> None:
    preview = preview_of(register, "B.1.1")
    assert preview.title == ""
    assert preview.words.startswith("Activities/programmes to improve TIP victims")


def test_a_place_that_is_not_there_has_no_preview(register: Register) -> None:
    with pytest.raises(UnknownLocatorError):
        preview_of(register, "A.9.1")
