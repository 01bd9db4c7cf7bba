"""What is said to be only some of a place: "so just building new ones?" gets what it says."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        (("what is B.1.3 about", "who leads it"), "so just building new ones?", "B.1.3"),
        (("what is B.1.3 about",), "so its just shelters?", "B.1.3"),
        (("A.2.1",), "so only for migrants?", "A.2.1"),
        (("what does A.7.2 do",), "so it's only collecting?", "A.7.2"),
        (("C.1.1",), "just for police then?", "C.1.1"),
        (("B.2.3",), "ah ok so only doctors?", "B.2.3"),
        (("tell me about A.1.2",), "so it's all about the pandemic?", "A.1.2"),
        (("D.5.1",), "so only newspapers, right?", "D.5.1"),
        (("what does D.3.4 cover",), "nothing but extradition?", "D.3.4"),
        (("what does section C.6 say",), "so that's just about women?", "Section C.6"),
    ],
)
def test_the_place_spoken_of_says_what_it_is(
    assistant: Assistant, before: tuple[str, ...], asked: str, told: str
) -> None:
    said = ask(assistant, *before, asked)
    assert said.text.startswith(f"**{told}** ")


@pytest.mark.parametrize(
    ("before", "asked", "told"),
    [
        ("who leads B.6.1", "only SOMTC?", "Yes. SOMTC coordinates B.6.1"),
        ("who leads B.6.1", "so just one body?", "Nobody else coordinates B.6.1"),
        ("what does SLOM lead", "only in pillar A?", "SLOM coordinates 5 of the 21"),
        ("B.3.1", "just the indicators please?", "B.3.1 has 3 indicators"),
        ("A.1.1 who supports", "just asking, who leads?", "SOMTC coordinates A.1.1"),
    ],
)
def test_bodies_numbers_and_fields_are_asked_for_themselves(
    assistant: Assistant, before: str, asked: str, told: str
) -> None:
    assert ask(assistant, before, asked).text.startswith(told)


@pytest.mark.parametrize("asked", ["n how measured", "and how is it measured?", "how its counted"])
def test_how_measured_asks_for_the_indicators(assistant: Assistant, asked: str) -> None:
    said = ask(assistant, "A.2.1", "so only for migrants?", asked)
    assert said.text.startswith("A.2.1 has ")
    assert "indicator" in said.text.split("\n")[0]
