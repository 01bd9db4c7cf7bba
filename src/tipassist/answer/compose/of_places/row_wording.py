"""How a row of a list is worded, and whether a claim says no more than its row does."""

from collections.abc import Iterator, Sequence

from tipassist.answer.language.phrasing import NamesBodies, bodies_words, listing, shorten
from tipassist.types import Item, Role


def row_text(code: str, title: str, note: str = "") -> str:
    """Word a row: its code, its words cut to a line's length, and a note such as the role."""
    return f"**{code}** {shorten(title)}{_bracketed(note)}"


def partners_note(row: NamesBodies, body: str, own: Sequence[Role] = ()) -> str:
    """Say who is named beside a body: "with SOMTC and DGICM supporting".

    Args:
        row: What names them.
        body: The body that is left out.
        own: Roles of that body that are said first.
    """
    parts = [str(role) for role in own]
    for role in Role:
        others = [name for name in row.named(role) if name != body]
        if others:
            parts.append(f"with {listing(others)} {role}")
    return "; ".join(parts)


def says_only_row(text: str, item: Item) -> bool:
    """Tell whether a claim says only the code, the words and the bodies of its row."""
    code = f"**{item.locator}** "
    return text.startswith(code) and text.removeprefix(code) in _wordings(item)


def _wordings(item: Item) -> Iterator[str]:
    notes = {_bracketed(note) for note in _notes(item)}
    for title in (item.title, shorten(item.title)):
        yield from (f"{title}{note}" for note in notes)


def _notes(item: Item) -> Iterator[str]:
    yield ""
    yield bodies_words(item)
    for body in {name for role in Role for name in item.named(role)}:
        own = [role for role in Role if body in item.named(role)]
        yield partners_note(item, body)
        yield partners_note(item, body, own)


def _bracketed(note: str) -> str:
    return f" ({note})" if note else ""
