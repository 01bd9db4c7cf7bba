"""Turns of phrase of questions on a subject are read in plain words."""

import pytest

from tipassist.answer.rewording.idioms.subject_phrases import with_subject_phrases


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("which CRM articles are behind our rows?", "which CRM articles are behind our rows?"),
        ("Debt bondage, what is counted in that?", "What counts as Debt bondage?"),
        ("so harbours: what all is included under the term?", "so What counts as harbours?"),
        ("The definition of a guest worker, in months?", "The definition of a guest worker?"),
        ("who is the focal point for SLOM?", "who is SLOM's focal point?"),
        ("must the focal point for A.1.1 report?", "must the focal point for A.1.1 report?"),
        ("Is there a definition of forced labour in the plan?", "define forced labour"),
        ("does it define what a victim is?", "define victim"),
        ("so is 'debt bondage' defined anywhere?", "so define debt bondage"),
        ("Is the role of a body defined?", "Is the role of a body defined?"),
        ("are truck drivers covered by the plan?", "does the plan mention truck drivers?"),
        ("is it covered?", "is it covered?"),
        ("which article of CRM is about flags?", "Which CRM article stands behind flags?"),
        ("what XYZ paragraph is cited for anchors", "Which XYZ paragraph stands behind anchors?"),
        ("what does the plan want to do about fraud", "what does the plan do about fraud"),
        ("which rows flow from that?", "which rows are on that?"),
        ("and the reports, optional?", "are the reports optional?"),
        ("Street begging: what is done about it?", "What does the plan do about Street begging?"),
        ("and floods, what's being done?", "and What does the plan do about floods?"),
        ("What has the plan to say on bribes?", "what does the plan say on bribes?"),
        ("what has this plan got to tell us about it", "what does this plan say about it"),
        ("Of the rows, what is done so far?", "Of the rows, what is done so far?"),
    ],
)
def test_a_question_on_a_subject_is_said_plainly(question: str, said: str) -> None:
    assert with_subject_phrases(question) == said
