"""Framing: an open question asked again of something else: "and the annual review?"."""

import re
from dataclasses import replace
from itertools import product, takewhile

from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.followups.meant import referents
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import ASKED_THERE, OPEN, REREAD, Column, Form, Intent, Meaning
from tipassist.answer.rewording.wrapped.question_order import asked_last
from tipassist.answer.turns import State
from tipassist.locators import Locator, LocatorKind
from tipassist.register.model import Register

_LEAD = re.compile(
    r"^(?:of|for|about|on|in|at|by|to|with|from|under|during|regarding|concerning)\s+",
    re.IGNORECASE,
)
_DETERMINED = re.compile(r"(?:the|an?|its|their|this|that)\s", re.IGNORECASE)
_PLAN = re.compile(r"\b(?:the|this) (?:work )?plan\b", re.IGNORECASE)
_VERBAL = re.compile(r"^\w+(?:ed|ing)$")
_ONE = re.compile(r"\bones?$", re.IGNORECASE)
_BARE = re.compile(r"the (?:final|last|first|second|next|previous)", re.IGNORECASE)
_ASKED_BEHIND = re.compile(
    r"(?P<subject>[^,?]+)(?:,|\?| -) (?:and )?(?P<asks>when|where|why|how|who)"
    r"(?:(?:'s|(?P<verb>(?: [a-z]+){1,2})) (?:it|that|this|they|those)(?: be)?)?\s*\??",
    re.IGNORECASE,
)
_SHARED_NOUN = re.compile(r" (?:and|or) [\w-]+ (?P<noun>[\w-]+)")
_STATE = re.compile(r"(?:[\s-]+(?:due|over|ready|done|held|set|\w{3,}ed))+$", re.IGNORECASE)
_ASKED_NOUN = re.compile(
    r"\W*(?:(?:and|so|but|ok|then)[, ]+)*(?:at|by|on|in|with|to|for|from|under|within)"
    r" (?:what|which) (?:[\w-]+ ){0,2}?[\w-]+"
    r"(?= (?:is|are|was|were|do|does|did|will|would|shall|should|must|can|could|may|has|have)\b)",
    re.IGNORECASE,
)
_MANNER = re.compile(r"(?<!supp)(?<!fami)(?<!assemb)ly$", re.IGNORECASE)
_DONE = ("done", "carried out", "made", "run", "conducted", "performed", "undertaken")
_SORT = re.compile(r"final|annual|mid-?term|interim|external|periodic|internal")
_SAME_SORT = {
    **dict.fromkeys(("closing", "concluding", "ending"), "final"),
    **dict.fromkeys(("midway", "halfway", "half-way", "mid-way", "interim"), "mid-term"),
}
_BACK = 2
_OF_EVENTS = ("when", "where", "how")
_ASKED_OF_ONE = (Form.WHEN, Form.WHO, Form.WHY, Form.HOW, Form.YESNO, Form.COUNT)
_TAKES_PLACE = re.compile(r"(?i) (?:takes? place|happens?|occurs?|(?:is|be) (?:held|due|planned))$")


def of_sort(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "who arranges the final one?" after an evaluation, when the plan has a final one."""
    asks, noun = leaning.words.asks, noun_told(leaning)
    found = asks["sort_of_one"].search(leaning.rest) or asks["sort_at_end"].search(leaning.rest)
    bare = found is not None and found[0] == leaning.bare
    if found is None or bare or not noun or leaning.last.items:
        return None
    text, said = fold(leaning.register.text), found["sort"]
    sorts = (one for one in (said, _SAME_SORT.get(said, "")) if one)
    ends = rf"(?: [\w-]+)? {re.escape(noun)}"
    sort = next((one for one in sorts if re.search(rf"\b{re.escape(one)}{ends}", text)), "")
    if not sort:
        return None
    core = leaning.pointing.core
    text = f"{core[: found.start()]}the {sort} {noun}{core[found.end() :]}"
    anew = read(text, None)
    return replace(anew, question=leaning.meaning.question, cues=anew.cues | {REREAD})


def noun_told(leaning: Leaning) -> str:
    """Return the noun of what the question before is about: "evaluation", be it left out there.

    After "when is the mid-term?" it is the noun behind that word in what was quoted.
    """
    words = fold(subject_phrase(leaning.base)).split()
    if len(words) != 1 or not _SORT.fullmatch(words[0]):
        return words[-1] if words else ""
    spans = leaning.last.quoted
    quoted = fold(" ".join(leaning.register.text[one.start : one.end] for one in spans))
    behind = re.search(rf"\b{re.escape(words[0])} (\w{{4,}})", quoted)
    return behind[1] if behind else ""


def of_asked_behind(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "the final one, when is it?" and "the final one? and when?" after an evaluation."""
    behind = _asked_behind(leaning.pointing.core)
    if behind is None or not _ONE.search(behind[0]) or not _is_open(leaning.base):
        return None
    earlier = _without_same_question(leaning, read, behind)
    return _asked_of(leaning, read, behind) if earlier is leaning else of_frame(earlier, read)


def of_state(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "due when?" and "in-house or external?" with what the open question is about."""
    found, either = leaning.whole("state_fragment"), leaning.whole("either_state")
    base = leaning.base
    spot = _subject_in(base) if base.intent in (*OPEN, Intent.DEFINITION) else None
    if spot is None or leaning.last.items:
        return None
    subject = named_before(base, base.text[slice(*spot)])
    if either is not None:
        anew = read(f"is {subject} {either['one']} or {either['two']}?", None)
        return replace(anew, question=leaning.meaning.question, cues=anew.cues | {REREAD})
    if found is None:
        return None
    asks = found["asks"]
    asks = f"{asks} whom" if asks in ("by", "to", "with") else asks
    asks = "by whom" if asks and asks.startswith("by w") and asks != "by when" else asks
    text = f"{asks} is {subject} {found['state']}?"
    if found["state"] in _DONE and asks == "by whom":
        text = f"who does {subject}?"  # "Is it done?" asks how far it is.
    anew = read(text, None)
    return replace(anew, question=leaning.meaning.question, cues=anew.cues | {REREAD})


def of_condition(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "what if we miss two?" with what the open question before is about.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    found = leaning.whole("what_if")
    base = leaning.base
    spot = _subject_in(base) if base.intent in (*OPEN, Intent.DEFINITION) else None
    if found is None or spot is None or leaning.meaning.places or leaning.units:
        return None
    anew = read(f"{leaning.pointing.core.strip(' ?.!')} {base.text[slice(*spot)]}?", None)
    return replace(anew, question=leaning.meaning.question, cues=anew.cues | {REREAD})


def named_before(base: Meaning, subject: str) -> str:
    """Return a subject of the question before with its article; one with an owner needs none."""
    said = re.search(rf"\bthe {re.escape(subject)}\b", base.text)
    return f"the {subject}" if said and "'" not in subject else subject


def of_frame(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and the annual review?" as the open question before, asked of something else."""
    behind = _asked_behind(leaning.pointing.core)
    if behind:
        earlier = _without_same_question(leaning, read, behind)
        if earlier is leaning:
            return _asked_of(leaning, read, behind)
        leaning = earlier
    base, subject = leaning.base, _new_subject(leaning)
    if not subject:
        return None
    if base.intent is Intent.DEFINITION:
        return replace(read(f"What does {subject} mean?", None), question=leaning.meaning.question)
    again = _same_phrase(leaning)
    if again:
        return replace(read(again, None), question=leaning.meaning.question)
    spot = _subject_in(base)
    if spot is None:
        return None
    before, after = base.text[: spot[0]], base.text[spot[1] :]
    if _ONE.search(subject):
        subject = _ONE.sub(base.text[slice(*spot)].split()[-1], subject)
    if _DETERMINED.match(subject) or subject.isupper():
        before = re.sub(r"\b(?:the|an?)\s+$", "", before, flags=re.IGNORECASE)
    owned = re.match(r"'s?(?!\w)", after)
    if owned:
        after = ("'" if subject.endswith("s") else "'s") + after[owned.end() :]
    return replace(read(f"{before}{subject}{after}", None), question=leaning.meaning.question)


def _asked_behind(core: str) -> tuple[str, str, str] | None:
    """Return subject, question word and verb of "the final one, who runs it?".

    The verb is "" where only "is" may be meant: "the final one, when?", "the final one is when?".
    """
    behind = _ASKED_BEHIND.fullmatch(core.strip())
    if behind:
        return behind["subject"], behind["asks"].lower(), (behind["verb"] or "").strip()
    parts = asked_last(core)
    return (parts[0], parts[2].lower(), "") if parts else None


def _without_same_question(leaning: Leaning, read: Read, behind: tuple[str, str, str]) -> Leaning:
    """Read "and the final one is when?" soon after a question for a date as "and the final one?".

    The turns after that question are left out.
    """
    turns, (subject, asks, _) = leaning.state.turns, behind
    asked = [at for at, one in enumerate(turns) if one.meaning.form.value == asks]
    if not asked or asked[-1] < len(turns) - _BACK:
        return leaning
    meaning = replace(read(subject, None), question=leaning.meaning.question)
    pointing = replace(leaning.pointing, core=subject, rest=fold(subject))
    state = State(turns[: asked[-1] + 1])
    return replace(leaning, meaning=meaning, pointing=pointing, state=state)


def _asked_of(leaning: Leaning, read: Read, behind: tuple[str, str, str]) -> Meaning | None:
    """Read "and the final one, when?" after an evaluation as "when is the final evaluation?"."""
    (subject, asks, verb), before = behind, subject_phrase(leaning.base)
    if not (asks in _OF_EVENTS or verb) or not before or not _ONE.search(subject):
        return None
    named = _ONE.sub(before.split()[-1], subject)
    text = f"{asks} {verb or 'is'} {named}?"
    return replace(read(text, None), question=leaning.meaning.question)


def _same_phrase(leaning: Leaning) -> str:
    """Return the question before up to the words that this one begins with, and then this one."""
    core, text = leaning.pointing.core.strip(" ?.!"), leaning.base.text
    head = core.split()[:2]
    if not _LEAD.match(core) or len(head) < 2:
        return ""
    phrase = " ".join(map(re.escape, head))
    found = re.search(rf"(?i)\b{phrase}\b", text)
    return f"{text[: found.start()]}{core}?" if found and found.start() else ""


def subject_phrase(base: Meaning) -> str:
    """Return the words that an open question is about, as typed; or ""."""
    if ASKED_THERE in base.cues:
        return ""  # "Do teachers count?" is about what was spoken of before it.
    spot = _subject_in(base) if base.intent in OPEN else None
    subject = _TAKES_PLACE.sub("", base.text[slice(*spot)]) if spot else ""
    whole = _PLAN.search(base.text)
    return whole[0] if whole and (not subject or _VERBAL.search(subject)) else subject


def printed_name(subject: str, base: Meaning, register: Register) -> str:
    """Return the longer name that a question says around a subject, when the plan prints it.

    "ACTIP" in "what do the national ACTIP representatives do?" is a part of such a name.
    """
    words, spot = fold(base.text).rstrip(" ?.!").split(), fold(subject).split()
    topic = {one.lower() for one in base.topic}
    for start in range(len(words) if spot else 0):
        end = start + len(spot)
        if words[start:end] != spot:
            continue
        firsts = [*takewhile(lambda at: words[at] in topic, range(start - 1, -1, -1))]
        lasts = [*takewhile(lambda at: words[at] in topic, range(end, len(words)))]
        spans = product([*reversed(firsts), start], [*reversed(lasts)])
        names = (" ".join(words[first : last + 1]) for first, last in spans)
        found = next((name for name in names if is_printed(name, register)), "")
        if found:
            return found
    return subject


def is_printed(name: str, register: Register) -> bool:
    """Whether the plan prints a name in capitals."""
    words = ((re.escape(word[0].upper()), re.escape(word[1:])) for word in name.split())
    pattern = r"\s+".join(f"{first}(?i:{rest})" for first, rest in words)
    return re.search(rf"\b{pattern}\b", register.text) is not None


def _new_subject(leaning: Leaning) -> str:
    """Return what the question names beside "and": only that, no question of its own."""
    meaning, pointing, base = leaning.meaning, leaning.pointing, leaning.base
    if not _is_open(base) or meaning.places:
        return ""
    if not (pointing.continues or pointing.corrects) or pointing.lists or meaning.instruments:
        return ""
    leasts = (1, pointing.least) if pointing.ordinal and leaning.last.cited else ()
    if any(_tells_items(referents.list_meant(leaning, least)) for least in leasts):
        return ""
    role = meaning.relation.role is not None and not base.actors
    if leaning.words.asks["question_head"].match(leaning.rest):
        return ""
    asks = role or meaning.column not in (Column.NONE, Column.TEXT)
    if asks or meaning.form not in (Form.WHAT, Form.LIST):
        return ""
    if leaning.units and not base.actors:
        return ""
    if _LEAD.sub("", pointing.core) == pointing.core and _says_verb(leaning):
        return ""
    return _subject_words(leaning)


def _tells_items(places: tuple[Locator, ...]) -> bool:
    """Whether a list is one of several items of a section."""
    items = [one for one in places if one.kind is LocatorKind.SECTION and len(one.parts) > 1]
    return len(items) > 1 and len(items) == len(places)


def _is_open(base: Meaning) -> bool:
    if base.intent in (Intent.PROSE, Intent.DEFINITION):
        return True
    asks = base.form in (Form.WHEN, Form.WHY, Form.HOW) and not base.places
    return asks and base.intent in (Intent.TOPIC, Intent.WHO_TOPIC, Intent.UNSETTLED)


def of_part(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "and of the reviewers?", which begins with the middle of a question."""
    return of_frame(leaning, read) if _LEAD.match(leaning.pointing.core) else None


def _says_verb(leaning: Leaning) -> bool:
    return leaning.words.asks["clause"].search(leaning.rest) is not None


def _subject_words(leaning: Leaning) -> str:
    pointing, base = leaning.pointing, leaning.base
    subject = _LEAD.sub("", pointing.core.strip(" ?.!"))
    carried = leaning.words.asks["carried"].match(fold(subject))
    subject = subject[carried.end() :].strip() if carried else subject
    sort = _ONE.search(subject) or _BARE.fullmatch(subject)
    if not (sort and (leaning.topic or pointing.ordinal)):
        return subject if leaning.has_subject and not sort else ""
    asked = (
        base.intent is not Intent.DEFINITION and base.form in _ASKED_OF_ONE and len(base.topic) > 1
    )
    if not asked or leaning.last.items:
        return ""
    return subject if _ONE.search(subject) else f"{subject} one"


def _forms_of(actor: str) -> tuple[str, ...]:
    """Return what a heading is called in a question: it, its words or its abbreviation."""
    bare = re.sub(r"^(?:the|an?)\s+", "", actor.lower())
    words, _, short = bare.rstrip(")").partition(" (")
    return (bare, words, short) if short and bare.endswith(")") else (bare,)


def _subject_in(base: Meaning) -> tuple[int, int] | None:
    """Return where the subject of an open question stands: an actor, or its longest topic.

    What is said of it does not count: "due" in "when is the final evaluation due?"; nor does what
    is asked for: "intervals" in "at what intervals are reports due?".
    """
    for actor in base.actors:
        said = "|".join(map(re.escape, sorted(_forms_of(actor), key=len, reverse=True)))
        found = re.search(rf"(?<!\w)(?:{said})(?!\w)", base.text.lower())
        if found:
            return found.span()
    names = [rf"(?i:{re.escape(one)})" for one in (*base.terms, *base.instrument_names)]
    topic = [one for one in base.topic if not _MANNER.search(one)] or base.topic
    plain = [re.escape(one.capitalize()) if names else rf"(?i:{re.escape(one)})" for one in topic]
    words = "|".join((*names, *plain))
    if not words:
        return None
    runs = re.finditer(rf"(?<![\w-])(?:{words})(?:[\s-]+(?:{words}))*(?![\w-])", base.text)
    spans = [(one.start(), one.start() + len(_STATE.sub("", one[0]))) for one in runs]
    if not spans:
        return None
    asked = _ASKED_NOUN.match(base.text)
    spans = [one for one in spans if asked is None or one[0] >= asked.end()] or spans
    start, end = max(spans, key=lambda span: (span[1] - span[0], span[0]))
    shared = _SHARED_NOUN.match(base.text, end)
    counted = shared is not None and bool(units_in(shared["noun"].lower()))
    return start, shared.end() if shared and counted else end
