"""How one would know that something got better is asked of the indicators of its rows."""

import pytest

from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("asked", "rows", "indicator"),
    [
        (
            "By what measure would one know that the National ACTIP Representatives are appointed?",
            ("D.3.1",),
            "Number of NACTIP Representatives appointed",
        ),
        (
            "Which indicators are there for National ACTIP Representatives?",
            ("D.3.1",),
            "Number of NACTIP Representatives appointed",
        ),
        (
            "How would anyone know whether access to compensation got better?",
            ("B.6.1",),
            "Amount of financial compensation awarded",
        ),
        (
            "how is progress on witness protection measured?",
            ("C.2.1", "D.3.6"),
            "C.2.1 has",
        ),
        ("what counts as success for shelters", ("B.1.3",), "shelters adapted to be accessible"),
    ],
)
def test_measured_by_the_indicators_of_its_rows(
    with_meaning: Assistant, asked: str, rows: tuple[str, ...], indicator: str
) -> None:
    answer = with_meaning.ask(asked)
    assert set(rows) <= {one.locator for one in answer.items}, answer.text
    assert indicator in answer.text


@pytest.mark.parametrize(
    "asked",
    [
        "How do we know if a victim must be sent home?",
        "How would I know a trafficked person when I see one?",
    ],
)
def test_other_knowledge_is_no_measure(with_meaning: Assistant, asked: str) -> None:
    assert "has 1 indicator" not in with_meaning.ask(asked).text
    assert " indicators:" not in with_meaning.ask(asked).text
