"""What the next paragraph takes out of a rule, and tables of what is not called after a name."""

import pytest

from tests.answer.documents.small import assistant_over, talk
from tests.corpora import Beside
from tipassist.answer.assistant import Assistant

PACT = Beside(
    id="lanterns",
    name="LANTERNS",
    title="Convention of Orle on the Hill Lanterns",
    text=(
        "# Convention of Orle on the Hill Lanterns\n\n"
        "## Article 1 – Snuffing\n\n"
        "1. A keeper shall not be fined for a lantern that a storm has snuffed.\n\n"
        "2. It does not apply to lanterns at a harbour, which count double.\n\n"
        "## Article 2 – Keys\n\n"
        "1. To hide the key of a lantern is an offence.\n\n"
        "2. Holding a key for a sick keeper is not an offence, if it is given back by dawn.\n"
    ),
)
COUNT = Beside(
    id="bells",
    name="BELLS",
    kind="report",
    title="Review of the Upland Bells",
    text=(
        "# Review of the Upland Bells\n\n"
        "## 1 Count\n\n"
        "#### Table 1. Bells recast\n\n"
        "Village\t2031\t2032\nOrle\t31\t58\nVane\t12\t19\n"
    ),
)


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return assistant_over(tmp_path_factory, PACT, COUNT)


@pytest.mark.parametrize(
    ("question", "fact"),
    [
        ("Under LANTERNS, is a keeper fined for a lantern snuffed by a storm?", "count double"),
        ("Does LANTERNS make it an offence to hide the key of a lantern?", "given back by dawn"),
    ],
)
def test_the_exception_beside_a_rule_is_told_with_it(
    asked: Assistant, question: str, fact: str
) -> None:
    assert fact in talk(asked, question)


def test_a_figure_is_told_of_a_name_that_another_title_has(asked: Assistant) -> None:
    assert "58" in talk(asked, "How many bells were recast in Orle in 2032?")
