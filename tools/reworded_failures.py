"""Rewords gold questions mechanically and prints those that then fail, and did not before.

A question typed in haste, in other words for the same things or with a few words around it asks
the same. Needs the index. Run it by `python -m tools.reworded_failures [--only NAMES] [--take N]`;
each rewording takes a sixth of a second a question. Questions of the test split are left out.
"""

import argparse
import random
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from tipassist.evaluation.gold import Gold, Kind, Split, load_gold, of_split
from tipassist.evaluation.grade import grade
from tipassist.settings import Settings
from tools.gold_failures import SHOWN, answered, show

_GOLD = Path(__file__).parent.parent / "evals" / "gold.jsonl"
_WORD = re.compile(r"\b[a-z]{6,}\b")
Rewording = Callable[[str, random.Random], str]


def _put(pattern: str, said: str | Callable[[re.Match[str]], str]) -> Rewording:
    """Return a rewording that puts other words for what a pattern finds."""
    return lambda question, _: re.sub(pattern, said, question)


def _wrapped(before: str = "", after: str = "") -> Rewording:
    """Return a rewording that puts words around a question."""
    return lambda question, _: f"{before}{_within(question) if before else question}{after}"


def _within(question: str) -> str:
    plain = len(question) > 1 and question[1].islower()
    return question[0].lower() + question[1:] if plain else question


def _ended(words: str) -> Rewording:
    return lambda question, _: question.rstrip("?. ") + words


def _of_number(one: str, many: str) -> Callable[[re.Match[str]], str]:
    """Return what puts a noun in the number of the one found."""
    return lambda found: many if found[0].lower().endswith("s") else one


def _in_haste(question: str, chance: random.Random) -> str:
    """Return a question in small letters, without marks and with two letters of a word swapped."""
    text = re.sub(r"[?,;!]", "", question).lower()
    words = list(_WORD.finditer(text))
    if not words:
        return text
    word = chance.choice(words)
    at = chance.randrange(word.start() + 1, word.end() - 2)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def _lacking_letter(question: str, chance: random.Random) -> str:
    words = list(_WORD.finditer(question))
    if not words:
        return question
    word = chance.choice(words)
    at = chance.randrange(word.start() + 1, word.end() - 1)
    return question[:at] + question[at + 1 :]


REWORDINGS: dict[str, Rewording] = {
    "small": lambda question, _: re.sub(r"[?,;!]", "", question).lower(),
    "haste": _in_haste,
    "letter": _lacking_letter,
    "capitals": lambda question, _: question.upper(),
    "articles": _put(r"\b(?:the|an?) (?=[a-z])", ""),
    "greeting": _wrapped("Hi, quick question: "),
    "asked_for": _wrapped("My director wants to know: "),
    "in_plan": _wrapped("In the work plan, "),
    "per_plan": _ended(" according to the plan?"),
    "thanks": _wrapped(after=" Thanks!"),
    "occasion": _ended(" - need it for the meeting"),
    "checking": _wrapped("just checking: "),
    "rows": _put(r"\bactivit(?:y|ies)\b", _of_number("row", "rows")),
    "actions": _put(r"\b(?:rows?|activit(?:y|ies))\b", _of_number("action", "actions")),
    "items": _put(r"\b(?:rows?|activit(?:y|ies))\b", _of_number("item", "items")),
    "agencies": _put(r"\bbod(?:y|ies)\b", _of_number("agency", "agencies")),
    "organisations": _put(r"\bbod(?:y|ies)\b", _of_number("organisation", "organisations")),
    "lead_agency": _put(
        r"\bcoordinating bod(?:y|ies)\b", _of_number("lead agency", "lead agencies")
    ),
    "kpis": _put(r"\bindicators?\b", _of_number("KPI", "KPIs")),
    "heads": _put(r"\b(?:coordinates|leads)\b", "heads"),
    "handles": _put(r"\b(?:coordinates|leads)\b", "handles"),
    "responsible": _put(r"\b(?:coordinates|leads)\b", "is responsible for"),
    "backs": _put(r"\bsupport(s|ing)?\b", lambda found: f"back{found[1] or ''}"),
    "assists": _put(r"\bsupport(s|ing)?\b", lambda found: f"assist{found[1] or ''}"),
    "refers": _put(r"\bmention(s?)\b", lambda found: f"refer{found[1]} to"),
    "ampersand": _put(r" and ", " & "),
    "code": _put(r"\b([A-Z])\.(\d)\.(\d)\b", r"\1 \2 \3"),
}
"""Ways of saying the same, by name."""


def main() -> None:
    """Reword, ask and print."""
    parser = argparse.ArgumentParser(prog="python -m tools.reworded_failures", description=__doc__)
    parser.add_argument("--only", default="", help="names of rewordings, with commas between")
    parser.add_argument("--take", type=int, default=100, help="how many questions of each")
    parser.add_argument("--seed", type=int, default=1, help="of the questions drawn")
    asked = parser.parse_args()
    gold = [
        one
        for one in of_split(load_gold(_GOLD), Split.DEV)
        if not one.history and one.kind is not Kind.HOSTILE
    ]
    for name in asked.only.split(",") if asked.only else REWORDINGS:
        drawn = _drawn(gold, REWORDINGS[name], random.Random(asked.seed), asked.take)
        lost = _lost(drawn)
        print(f"{name}: {lost} of {len(drawn)} lost", flush=True)


def _drawn(
    gold: Sequence[Gold], reworded: Rewording, chance: random.Random, take: int
) -> list[tuple[Gold, Gold]]:
    """Return questions that a rewording changes, each with what it becomes."""
    found: list[tuple[Gold, Gold]] = []
    for one in chance.sample(gold, len(gold)):
        said = reworded(one.question, chance)
        if said != one.question:
            found.append((one, one.model_copy(update={"question": said})))
        if len(found) == take:
            break
    return found


def _lost(drawn: Sequence[tuple[Gold, Gold]]) -> int:
    """Print the questions that fail when reworded and pass as they are; return their number."""
    settings, plain = Settings(), {one.id: one for one, _ in drawn}
    failing = [
        (one, answer)
        for one, answer in answered([said for _, said in drawn], settings)
        if not grade(one, answer).passed
    ]
    passing = {
        one.id
        for one, answer in answered([plain[one.id] for one, _ in failing], settings)
        if grade(one, answer).passed
    }
    for one, answer in failing:
        if one.id in passing:
            print(f"was: {plain[one.id].question}")
            show(one, answer, list(grade(one, answer).faults), SHOWN)
    return len(passing)


if __name__ == "__main__":
    main()
