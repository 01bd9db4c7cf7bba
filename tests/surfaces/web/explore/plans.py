"""A small plan that shares nothing with the real one but its form."""

from tipassist.locators import section
from tipassist.register.model import (
    Activity,
    BodyRole,
    Outcome,
    Pillar,
    Register,
    Section,
    SectionPart,
    Wording,
)
from tipassist.types import Role

ODD_BODY = "A&B <1>"
OTHER_PLAN = Register(
    document="other",
    edition="1",
    title=Wording("A plan for bees"),
    text="=1+1 bees\nmore\tbees",
    pillars=(
        Pillar("A", Wording("Hives"), Wording("")),
        Pillar("Q", Wording("Meadows"), Wording("")),
    ),
    outcomes=(Outcome("A.1", Wording("Warm hives")), Outcome("Q.1", Wording("Green meadows"))),
    activities=(
        Activity(
            "A.1.1",
            Wording("=1+1 hives"),
            bodies=(BodyRole(ODD_BODY, Role.SUPPORTING), BodyRole("BEES/2", Role.COORDINATING)),
            indicators=(Wording("@hives"),),
        ),
        Activity("Q.1.1", Wording("Sow")),
    ),
    sections=(
        Section(
            "A",
            Wording("How"),
            (
                SectionPart(
                    section("A"), Wording("It began in 2019. It shall end by 31 March 2031.")
                ),
                SectionPart(
                    section("A", "1"),
                    Wording("Supporting Friends will:"),
                    heading="Supporting Friends",
                    lead_in=0,
                ),
                SectionPart(
                    section("A", "1", "a"), Wording("Send figures every six months;"), lead_in=1
                ),
            ),
        ),
    ),
)
