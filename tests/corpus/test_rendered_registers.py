"""A register rendered as a table and parsed again is the same register."""

from random import Random

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.corpus.plan import content, parse
from tests.corpus.registers import registers
from tests.corpus.render import render
from tipassist.register.model import Register


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(registers(), st.integers(0, 2**32 - 1))
def test_rendered_register_parses_to_itself(register: Register, seed: int) -> None:
    text = render(register, Random(seed))

    parsed = parse(text)

    assert content(parsed).differences(content(register)) == set()
    assert not any(found.kind == "asb_cell_text" for found in parsed.findings)
