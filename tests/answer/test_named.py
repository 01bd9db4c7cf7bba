"""Whatever a claim names is cited by it."""

from tipassist.answer.draft import DraftClaim, answered, asb_evidence, pillar_evidence
from tipassist.answer.named import NamedThings
from tipassist.register.model import Register


def test_a_code_and_a_body_that_are_named_are_cited(register: Register) -> None:
    first, second = register.activities[:2]
    absent = next(one for one in register.bodies if one not in {e.body for e in first.bodies})
    claim = DraftClaim(f"{absent} is not named in {second.code}.", (asb_evidence(first),))
    cited = NamedThings(register).cited(answered([claim])).claims[0].evidence
    assert second.code in {str(one.locator) for one in cited}
    quotes = [register.text[s.start : s.end] for one in cited for s in one.spans]
    assert any(absent in quote for quote in quotes)


def test_what_is_cited_already_is_not_cited_twice(register: Register) -> None:
    first = register.activities[0]
    claim = DraftClaim(f"{first.bodies[0].body} is in {first.code}.", (asb_evidence(first),))
    assert NamedThings(register).cited(answered([claim])).claims == (claim,)


def test_a_pillar_that_a_code_lies_in_is_cited_by_that_code(register: Register) -> None:
    first = register.activities[0]
    claim = DraftClaim(f"Pillar {first.pillar} has it.", (asb_evidence(first),))
    assert NamedThings(register).cited(answered([claim])).claims == (claim,)


def test_a_claim_without_evidence_is_left_alone(register: Register) -> None:
    claim = DraftClaim(f"Ask about {register.bodies[0]} or Pillar {register.pillars[0].letter}.")
    assert NamedThings(register).cited(answered([claim])).claims == (claim,)
    known = DraftClaim("Nothing named.", (pillar_evidence(register.pillars[0]),))
    assert NamedThings(register).cited(answered([known])).claims == (known,)
