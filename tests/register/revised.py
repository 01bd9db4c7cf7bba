"""A revised edition of the plan, made from the real one by edits of its text."""

from functools import lru_cache

from tests.corpus.edits import HEADER as TABLE_HEADER
from tests.corpus.edits import (
    Edit,
    after_line,
    all_of,
    appended,
    everywhere,
    line_with,
    replaced,
    row,
    without_line,
)
from tests.corpus.plan import PLAN
from tipassist.corpus.work_plan import parse_work_plan
from tipassist.register.changes import EditionChanges, PlaceChange
from tipassist.register.comparing import compare_editions
from tipassist.register.model import Register

OLD, NEW = "2023-2028", "2025-rev"
A_1_4 = "A.1.4 Activities/programmes to understand"
A_5_1 = "A.5.1 Activities/programmes to promote responsible government procurement"
B_7_2 = "accordance with the guidelines of the National Standard"

removed_with_renumbering = all_of(without_line(A_1_4), replaced("A.1.5Activ", "A.1.4 Activ"))
added = after_line(
    A_5_1,
    row(
        "",
        "A.5.2 Activities to screen suppliers of the region's ports",
        "ADGMIN Supporting ASBs: SOMSWD",
        "Digitise the supplier forms",
        "Share of contracts screened",
    ),
)
reworded = replaced(
    "promote the inclusivity and accessibility of protection",
    "promote and fund the accessibility of protection",
)
coordinator_swapped = replaced(
    "non-conditional \tSOMSWD\t", "non-conditional \tACWC Supporting ASB: SOMSWD\t"
)
indicator_changed = replaced(
    "Number of dialogues organized", "Number of yearly dialogues organized"
)
project_replaced = replaced(
    "Convene dialogue with the social media companies that could contribute to prevent trafficking"
    " in persons",
    "Publish guidelines on safe platforms",
)
reference_added = replaced("⁴³ ACTIP, Articles 16(2)", "⁴³ ACTIP, Articles 15, 16(2)")
prose_reworded = replaced("in a coordinated manner towards", "together towards")
footnote_added = all_of(
    replaced("share good practices to create fair", "share good practices⁵⁶ to create fair"),
    appended("\n\n⁵⁶ ACTIP, Article 11(4)\n"),
)
term_added = replaced(
    "SOMSWD\tASEAN Senior Officials Meeting on Social Welfare and Development\t\t",
    "SOMSWD\tASEAN Senior Officials Meeting on Social Welfare and Development\t\t\n"
    "XYZ\tASEAN Body on Everything Else\t\t",
)
new_outcome = after_line(
    B_7_2,
    row("B.8 Member States hear survivors", "B.8.1 Activities to hear survivors", "XYZ"),
)
new_pillar = appended(
    "\n\nE. Digital Resilience\n\nNobody is recruited online.\n\nE. Digital Resilience\t\t\t\t\n"
    + TABLE_HEADER
    + row("E.1 Platforms act", "E.1.1 Activities to engage platforms", "ADGMIN", "Hold a forum")
)
renumbered_outcome = everywhere(r"(?<![\w.])B\.7(?=\t|\.\d)(?!\.\d\.)", "B.9")
swapped = all_of(
    replaced("A.4.1 Activities", "A.4.9 Activities"),
    replaced("A.4.2 Activities", "A.4.1 Activities"),
    replaced("A.4.9 Activities", "A.4.2 Activities"),
)
moved = all_of(
    without_line(A_1_4),
    after_line(A_5_1, line_with(A_1_4).replace("A.1.4", "A.5.2")),
)
REVISION = all_of(
    removed_with_renumbering,
    added,
    reworded,
    coordinator_swapped,
    indicator_changed,
    project_replaced,
    prose_reworded,
    term_added,
    new_outcome,
    new_pillar,
    swapped,
)


@lru_cache(maxsize=2)
def edition(name: str = OLD, edit: Edit | None = None) -> Register:
    """Parse the plan, edited, as an edition."""
    return parse_work_plan(edit(PLAN) if edit else PLAN, "work-plan", name)


def compared(edit: Edit) -> EditionChanges:
    """Compare the plan with an edited one."""
    return compare_editions(edition(), edition(NEW, edit))


def told(one: PlaceChange) -> str:
    """Say in a line what became of a place."""
    changes = ", ".join(one.changes)
    place = one.now if one.was == one.now else f"{one.was} > {one.now}".strip()
    return f"{place}: {changes}"


def found(edit: Edit) -> set[str]:
    """Say what an edit of the plan changes."""
    return {told(one) for one in compared(edit).changed}
