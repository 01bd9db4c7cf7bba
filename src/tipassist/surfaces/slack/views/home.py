"""The Home tab: one's own body and what it does, questions to try, and settings for administrators.

Limits of a tab: https://docs.slack.dev/surfaces/app-home
"""

from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.register.model import Register
from tipassist.surfaces.answers.words import examples
from tipassist.surfaces.body_reading import BodyForm, read_body
from tipassist.surfaces.samples import samples_of
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.asking import ASK
from tipassist.surfaces.slack.views.choices import body_menu
from tipassist.surfaces.slack.views.rich import (
    Block,
    Element,
    actions,
    bullets,
    button,
    context,
    divider,
    escaped,
    header,
    link,
    mrkdwn,
    paragraph,
    rich_text,
    section,
    words,
)
from tipassist.types import Item, Role

CHOOSE = "home_body"
FORGET = "home_forget"
CHANNELS = "home_channels"
GROUPS = "home_groups"
_MAX_ROWS = 12


@dataclass(frozen=True, slots=True)
class HomeTab:
    """What the Home tab of one person shows.

    Attributes:
        body: Their own body, or None.
        is_admin: Whether they administer the workspace.
    """

    body: str | None
    is_admin: bool


def home_view(register: Register, links: Links, tab: HomeTab) -> dict[str, object]:
    """Return the tab."""
    blocks = [
        header(say("home", "title")),
        paragraph(say("home", "lead")),
        *_own_body(register, links, tab.body),
        divider(),
        *_examples(tab.body if tab.body in register.bodies else None, register),
        *(_admin() if tab.is_admin else ()),
        divider(),
        _edition(register),
    ]
    return {"type": "home", "blocks": blocks}


def _own_body(register: Register, links: Links, body: str | None) -> Iterator[Block]:
    yield header(say("home", "my_body"))
    chosen = [button(FORGET, say("home", "forget"))] if body else []
    yield actions(body_menu(register, CHOOSE, say("home", "choose"), body), *chosen)
    if body is None:
        yield context(mrkdwn(say("home", "no_body")))
        return
    if body not in register.bodies:
        yield context(mrkdwn(escaped(say("home", "old_body", body=body))))
        return
    form = read_body(register, body)
    if form.name:
        yield paragraph(form.name, italic=True)
    for role in Role:
        yield from _role(form, role, links)


def _role(form: BodyForm, role: Role, links: Links) -> Iterator[Block]:
    items: tuple[Item, ...] = getattr(form, role.value)
    if not items:
        return
    title = say("home", f"role_{role}", count=len(items), total=form.activities_total)
    rows = [_row(item, links) for item in items[:_MAX_ROWS]]
    yield rich_text(section(words(title, bold=True)), bullets(rows))
    if len(items) > _MAX_ROWS:
        question = say("home", f"question_{role}", body=form.id)
        more = say("home", "more", count=len(items) - _MAX_ROWS, question=question)
        yield context(mrkdwn(escaped(more)))


def _row(item: Item, links: Links) -> Element:
    code = link(links.place(item.locator), item.locator, bold=True)
    return section(code, words(f" {item.title}"))


def _examples(body: str | None, register: Register) -> Iterator[Block]:
    yield header(say("home", "try"))
    yield actions(
        *(
            button(f"{ASK}_{at}", text, value=text)
            for at, text in enumerate(examples(body, samples_of(register))[:5])
        )
    )


def _admin() -> Iterator[Block]:
    yield divider()
    yield header(say("home", "admin"))
    yield context(mrkdwn(say("home", "admin_lead")))
    yield actions(button(CHANNELS, say("home", "channels")), button(GROUPS, say("home", "groups")))


def _edition(register: Register) -> Block:
    total = len(register.activities)
    text = say("home", "edition", edition=register.edition, activities=total)
    return context(mrkdwn(escaped(text)))
