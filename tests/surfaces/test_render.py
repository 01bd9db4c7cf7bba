import io
import re

import pytest
from rich.console import Console

from tests.surfaces.answers import answer, citation, long_list
from tipassist.surfaces.answers.render import MAX_QUOTED_PLACES, answer_rows, headlines, shown_quote
from tipassist.surfaces.rows import plain, styled
from tipassist.types import AnswerStatus, Item

ESCAPE = "\x1b["
TWO = answer(
    "ACWC coordinates 2.\n\n- **A.2.6** Working conditions [A.2.6]\n  - *one project* [B.1]",
    citation(1, "A.2.6", "Coordinating ASB", "ACWC"),
    citation(2, "A.2.6", "Activity", "To improve  <i>working</i>\nconditions"),
    citation(3, "A.2.6", "Activity", "of **migrant** workers"),
    items=(Item(locator="A.2.6", title="Working conditions"),),
    items_total=1,
    complete=True,
    suggestions=("What does ACWC support?",),
)


def screen(shown: object, width: int, colour: bool = True) -> str:
    file = io.StringIO()
    console = Console(file=file, width=width, force_terminal=True, no_color=not colour)
    console.print(shown)
    return file.getvalue()


def test_an_answer_in_a_pipe_is_plain_text_with_inline_codes_count_sources_and_suggestions() -> (
    None
):
    assert plain(answer_rows(TWO)) == (
        "ACWC coordinates 2.\n"
        "\n"
        "  - A.2.6 Working conditions [A.2.6]\n"
        "    - *one project* [B.1]\n"
        "\n"
        "1 of 1, complete\n"
        "\n"
        "Sources (work-plan 2023-2028)\n"
        "  - A.2.6 · Coordinating ASB: “ACWC”\n"
        "  - A.2.6 · Activity: “To improve working conditions … of migrant workers”\n"
        "\n"
        "You could ask\n"
        "  - What does ACWC support?\n"
    )


def test_a_terminal_gets_styles_and_the_same_words() -> None:
    shown = screen(styled(answer_rows(TWO)), 100)
    assert ESCAPE in shown
    words = re.sub(r"\x1b\[[0-9;]*m", "", shown)
    assert words.split() == plain(answer_rows(TWO)).split()


@pytest.mark.parametrize("width", [40, 72, 120])
def test_a_list_of_63_rows_keeps_to_the_width_of_the_terminal(width: int) -> None:
    rows = answer_rows(long_list(63))
    for text in (plain(rows, width), screen(styled(rows), width, colour=False)):
        lines = [re.sub(r"\x1b\[[0-9;]*m", "", line).rstrip() for line in text.splitlines()]
        assert max(len(line) for line in lines) <= width
        assert sum("Programmes of kind" in line for line in lines) == 63


def test_a_wrapped_row_goes_on_below_its_own_text() -> None:
    text = answer(f"- **A.1.1** {'word ' * 20}")
    assert plain(answer_rows(text), 30).splitlines()[:2] == [
        "  - A.1.1 word word word word",
        "    word word word word word",
    ]


def test_a_list_is_counted_and_said_to_be_complete_only_when_it_is() -> None:
    items = (Item(locator="A.1", title=""), Item(locator="A.2", title=""))
    whole = answer("x", items=items, items_total=2, complete=True)
    part = answer("x", items=items, items_total=9, status=AnswerStatus.PARTIAL)
    assert "\n2 of 2, complete\n" in plain(answer_rows(whole))
    assert "\n2 of 9\n" in plain(answer_rows(part))
    assert "complete" not in plain(answer_rows(part))


def test_the_sources_of_a_long_list_are_counted_unless_all_quotes_are_wanted() -> None:
    short, long = long_list(MAX_QUOTED_PLACES), long_list(MAX_QUOTED_PLACES + 1)
    assert "“Activity of A.1.12”" in plain(answer_rows(short))
    counted = plain(answer_rows(long))
    assert "Sources: 13 places of work-plan 2023-2028" in counted
    assert "“" not in counted
    assert plain(answer_rows(long, all_quotes=True)).count("“") == 26


@pytest.mark.parametrize("status", list(AnswerStatus))
def test_every_status_has_a_headline_which_is_silent_only_for_an_answer(
    status: AnswerStatus,
) -> None:
    words = headlines()[status.value]
    assert bool(words) == (status is not AnswerStatus.ANSWERED)
    first = plain(answer_rows(answer("The text.", status=status))).splitlines()[0]
    assert first == (words.format(origin="the plan") or "The text.")


def test_headlines_name_no_status_that_does_not_exist() -> None:
    assert set(headlines()) == {status.value for status in AnswerStatus}


@pytest.mark.parametrize(
    ("quotes", "shown"),
    [
        (["a <i>b</i>\n c"], "a b c"),
        (["**A**", "B"], "A … B"),
        (["1 < 2 > 0"], "1 < 2 > 0"),
        (["word " * 20], "word word word word word word …"),
        (["x" * 40], "x" * 30 + " …"),
    ],
)
def test_a_quote_is_shown_without_markup_and_shortened_at_a_word(
    quotes: list[str], shown: str
) -> None:
    assert shown_quote(quotes, limit=30) == shown


def test_nothing_in_an_answer_can_steer_the_terminal() -> None:
    evil = answer(
        "\x1b[2Jgone \x07\u202etxet [A.1]", citation(1, "A.1", "x", "\x1b]0;title\x07quote")
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", plain(answer_rows(evil)))
    assert "[bold]" in plain(answer_rows(answer("[bold]kept[/bold]")))
    assert "[bold]kept[/bold]" in screen(styled(answer_rows(answer("[bold]kept[/bold]"))), 80)
