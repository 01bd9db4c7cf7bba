"""The questions offered at first are about the plan at hand."""

from pathlib import Path

from tests.another_plan import corpus_of_another_plan
from tipassist.bootstrap import load_register
from tipassist.corpus.manifest import load_corpus
from tipassist.surfaces.answers.words import example_code, examples


def test_examples_name_a_code_of_the_plan(tmp_path: Path) -> None:
    register = load_register(load_corpus(corpus_of_another_plan(tmp_path / "corpus")))

    code = example_code(register)

    assert register.activity(code) is not None
    assert f"What does {code} say?" in examples(None, register)
    assert any("SLOM" in question for question in examples("SLOM", register))
