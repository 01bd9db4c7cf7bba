"""How places of plans of action and of reports are written."""

from tipassist.corpus.structure.drafting import Draft
from tipassist.locators import Locator, paragraph


def plan_place(
    draft: Draft, within: tuple[str, ...], path: tuple[str, ...], names: tuple[str, ...]
) -> Locator:
    """Return a place of a plan of action: `APA IV.A(e)`, in its annexes `APA Annex I A(1)`."""
    if within:
        return draft.place(*within, *filter(None, (".".join(path),)), *_bracketed(names))
    if not path and not names:
        return draft.place()
    return paragraph(draft.name, *path, *names)


def report_place(
    draft: Draft, within: tuple[str, ...], path: tuple[str, ...], names: tuple[str, ...]
) -> Locator:
    """Return a place of a report: `BWP-Review §4.2(a)`, in its annexes `BWP-Review Annex A §1`."""
    section = f"§{'.'.join(path)}" if path else ""
    return draft.place(*within, *filter(None, (section,)), *_bracketed(names))


def _bracketed(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"({name})" for name in names)
