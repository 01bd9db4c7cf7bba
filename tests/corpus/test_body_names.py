"""Names of bodies: what is found in a text, whatever the glossary holds."""

from tests.corpus.plan import PLAN, parse
from tipassist.corpus.body_names import BodyNames
from tipassist.corpus.layout import load_layout


def test_a_term_without_a_definition_is_no_name_of_nothing() -> None:
    names = BodyNames({"ACMW": "", "SLOM": "Senior Labour Officials"}, load_layout())
    found = [match[0] for match in names.find("SLOM and ACMW coordinate with the rest")]
    assert found == ["SLOM", "ACMW"]


def test_a_plan_with_a_term_that_is_not_defined_is_read() -> None:
    lines = PLAN.split("\n")
    at = next(i for i, line in enumerate(lines) if line.lstrip("- ").startswith("ACMW"))
    lines[at] = lines[at][: lines[at].index("ACMW") + len("ACMW")]
    assert parse("\n".join(lines)).activities
