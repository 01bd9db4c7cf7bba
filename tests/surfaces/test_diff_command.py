"""`tipassist register diff`: two editions compared, for people and for programs."""

from pathlib import Path

import pytest

from tests.corpus_of_editions import two_editions
from tests.register.revised import NEW, OLD
from tests.surfaces.commands import Done, tipassist


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return two_editions(tmp_path_factory.mktemp("editions") / "corpus")


def diff(corpus: Path, tmp_path: Path, *arguments: str) -> Done:
    return tipassist(
        "register", "diff", *arguments, state=tmp_path, TIPASSIST_CORPUS_DIR=str(corpus)
    )


def test_two_editions_are_compared_for_a_person(corpus: Path, tmp_path: Path) -> None:
    done = diff(corpus, tmp_path, OLD, NEW)

    assert done.code == 0
    assert done.out.startswith("work-plan: what changed from 2023-2028 to 2025-rev\n")
    assert "- A.1.4, was A.1.5 (renumbered) Activities/programmes to increase" in done.out
    assert "promote [-the inclusivity-] and {+fund the+} accessibility" in done.out
    assert "  - bodies: SOMSWD: [-coordinating-] {+supporting+}\n" in done.out


def test_without_names_the_current_edition_is_compared_with_the_one_before(
    corpus: Path, tmp_path: Path
) -> None:
    assert diff(corpus, tmp_path).out == diff(corpus, tmp_path, OLD, NEW).out


def test_the_other_way_round_deletes_what_was_inserted(corpus: Path, tmp_path: Path) -> None:
    done = diff(corpus, tmp_path, NEW, OLD)

    assert "- A.5.2 (removed) [-Activities to screen suppliers" in done.out


def test_a_body_sees_only_what_concerns_it(corpus: Path, tmp_path: Path) -> None:
    done = diff(corpus, tmp_path, "--body", "somswd", "--json")

    assert done.document["body"] == "SOMSWD"
    assert [(one["was"], one["now"], one["changes"]) for one in done.document["places"]] == [
        ("A.1.5", "A.1.4", ["renumbered"]),
        (None, "A.5.2", ["added"]),
        ("B.1.3", "B.1.3", ["reworded"]),
        ("B.1.5", "B.1.5", ["bodies"]),
    ]


def test_a_body_of_only_one_edition_can_be_named(corpus: Path, tmp_path: Path) -> None:
    done = diff(corpus, tmp_path, OLD, NEW, "--body", "XYZ", "--json")

    assert [one["now"] for one in done.document["places"]] == ["B.8", "B.8.1", "Glossary XYZ"]


def test_a_comparison_is_written_as_markdown(corpus: Path, tmp_path: Path) -> None:
    done = diff(corpus, tmp_path, "--markdown")

    assert "\n## Activities\n\n- A.1.4 (removed): ~~Activities/programmes to under" in done.out
    assert "promote ~~the inclusivity~~ and **fund the** accessibility" in done.out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("2023-2028", "2030"), "no edition '2030' of the plan; give one of: 2023-2028, 2025-rev"),
        (("2030",), "no edition '2030' of the plan; give one of: 2023-2028, 2025-rev"),
        (("--body", "zzz"), "The plan has no 'zzz'"),
    ],
)
def test_what_there_is_not_is_said_with_what_there_is(
    corpus: Path, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    done = diff(corpus, tmp_path, *arguments)

    assert done.code == 3
    assert told in done.err


def test_one_edition_alone_cannot_be_compared(tmp_path: Path) -> None:
    done = tipassist("register", "diff", "--json", state=tmp_path)

    assert done.code == 4
    assert "only one edition of the plan, 2023-2028: add another" in done.document["error"]
