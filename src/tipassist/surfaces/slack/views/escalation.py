"""A question put to the people of a body, with what the plan says so far."""

from tipassist.surfaces.answers.views import answer_view
from tipassist.surfaces.slack.links import Links
from tipassist.surfaces.slack.texts import say
from tipassist.surfaces.slack.views.answers import claims_of, fallback_of, sources_of, table_of
from tipassist.surfaces.slack.views.messages import Message, in_messages
from tipassist.surfaces.slack.views.rich import rich_text, section, words
from tipassist.types import Answer


def question_for_group(
    answer: Answer, links: Links, *, who: str, body: str, group: str
) -> tuple[Message, ...]:
    """Return the messages; they are the only ones of ours that notify anybody.

    Args:
        answer: What the plan says.
        links: Makes the links.
        who: Name of the person who asks.
        body: The body.
        group: Id of its user group.
    """
    view = answer_view(answer)
    asks = say("body", "question_for", who=who, body=body)
    head = rich_text(
        section({"type": "usergroup", "usergroup_id": group}, words(f" {asks}")),
        {"type": "rich_text_quote", "elements": [words(answer.question or " ")]},
        section(words(say("body", "based_on"), bold=True)),
    )
    blocks = [
        head,
        *claims_of(view.groups, links),
        *table_of(view, links),
        *claims_of(view.closing, links),
        *sources_of(view, links),
    ]
    text = f"{asks} {answer.question}\n{fallback_of(answer)}"
    return in_messages(blocks, text)
