"""The yes or no that a sentence of an answer begins with, and answers without it."""

import re
from dataclasses import replace

from tipassist.answer.draft import Draft

_VERDICT = re.compile(r"(?P<word>Yes|No)[.,] (?=\S)")


def verdict_of(text: str) -> str:
    """Return the "Yes" or "No" that a sentence begins with; "" for none."""
    said = _VERDICT.match(text)
    return said["word"] if said else ""


def without_verdict(text: str) -> str:
    """Return a sentence without the yes or no before it; "Yes, by the plan's text:" is all one."""
    said = _VERDICT.match(text)
    return text[said.end() :] if said and "." in said[0] else text


def without_verdicts(draft: Draft) -> Draft:
    """Return a draft that says neither yes nor no, only what the plan has."""
    claims = [replace(one, text=without_verdict(one.text)) for one in draft.claims]
    return replace(draft, claims=tuple(claims))


_IN_WORDS = {"Yes": "What you say is right", "No": "What you say is not right as it stands"}


def in_words(draft: Draft) -> Draft:
    """Return a draft that says in words whether a claim is right.

    Where mistakes are asked for, "yes" would say that there are some.
    """
    claims = tuple(
        replace(one, text=f"{_IN_WORDS[said]}{one.text.removeprefix(said)}")
        if (said := verdict_of(one.text))
        else one
        for one in draft.claims
    )
    return replace(draft, claims=claims)
