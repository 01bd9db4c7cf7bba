"""A row of the plan is an activity, whatever it is called: an action, an item, a measure."""

import pytest

from tests.answer.talking import ask
from tipassist.answer.assistant import Assistant
from tipassist.answer.rewording.idioms.row_words import with_rows_named


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Which actions do we lead?", "Which activities do we lead?"),
        ("number of action items per pillar", "number of activities per pillar"),
        ("Do all line items in B.1 have one leader?", "Do all activities in B.1 have one leader?"),
        ("SLOM leads several items; where is it alone?",
         "SLOM leads several activities; where is it alone?"),
        ("is there a action on ships in pillar C", "is there an activity on ships in pillar C"),
        ("the prevention measures that SOMTC coordinates",
         "the prevention activities that SOMTC coordinates"),
        ("our own actions with a footnote", "our own actions with a footnote"),
        ("what action types are in pillar A?", "what activity types are in pillar A?"),
        ("where do they meet on the same action", "where do they meet on the same activity"),
        ("what is that action about?", "what is that activity about?"),
        ("is there an action for it?", "is there an activity for it?"),
        ("their other action", "their other activity"),
    ],
)  # fmt: skip
def test_rows_are_called_activities(said: str, named: str) -> None:
    assert with_rows_named(said) == named


@pytest.mark.parametrize(
    "said",
    [
        "which paragraph of the plan of action does A.2 cite?",
        "do national action plans follow this plan?",
        "which body acts on the proposed actions of the workshop?",
        "what must be done before any action is taken?",
        "section F item 3, what is it about",
        "which item of the old plan is behind D.3.2?",
        "list the values all actions rest on",
        "how do they measure it?",
        "what actions does the convention ask of states?",
        "who looks after the item on seafarers?",
    ],
)
def test_other_actions_and_items_stay(said: str) -> None:
    assert with_rows_named(said) == said


@pytest.mark.parametrize(
    ("called", "plain"),
    [
        ("How many actions does SLOM lead?", "How many activities does SLOM lead?"),
        ("which items in pillar C have no supporting body", "which activities in pillar C have no "
         "supporting body"),
    ],
)  # fmt: skip
def test_they_are_answered_alike(assistant: Assistant, called: str, plain: str) -> None:
    assert ask(assistant, called).text == ask(assistant, plain).text
