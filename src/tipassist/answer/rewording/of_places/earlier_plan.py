"""The earlier plan: "the previous plan", read as the name that the plan itself gives it."""

import re
from dataclasses import dataclass

from tipassist.answer.language.words import fold
from tipassist.register.model import GlossaryTerm, Register

_ALIKE = 4
_YEARS = re.compile(r"\s*\(?((?:19|20)\d\d)\s*[-–]\s*((?:19|20)\d\d)\)?")
_FIRST_YEAR = re.compile(r"(?:19|20)\d\d")
_PLAN = re.compile(r"\b(?:plan|road ?map|strategy|programme)\b", re.IGNORECASE)
_SAID = re.compile(
    r"\b(?P<lead>the |our |its |this |that )?(?:"
    r"(?:previous|prior|earlier|former|preceding|predecessor|old|older|last|first|original)"
    r"(?: (?:multi-sectoral|tip|asean|regional))* (?:work )?plan"
    r"|(?:work )?plan (?:that |which )?(?:came |we had |was there |stood )?before (?:this|it)"
    r"(?: one)?"
    r"|(?:predecessor|forerunner|precursor) of (?:the|this) (?:work )?plan\b"
    r"|(?:(?<=its )|(?<=the )|(?<=our )|(?<=a ))(?:predecessor|forerunner|precursor)"
    r"(?! (?:of|to|[a-z]+ (?:of|to))\b)"
    r")(?: before this(?: one)?)?\b(?! of\b)",
    re.IGNORECASE,
)
_WHAT_BEFORE = re.compile(
    r"\b(?:what(?: plan)? (?:(?:came|was|existed|there|in place|in force) )+(?:before|prior to)"
    r" (?:this|the) (?:(?:work|current|present|new) )*plan\b"
    r"(?! (?:was|is|were|of|came|started|began)\b)"
    r"|(?:is|was) (?:this|it|this (?:work )?plan) (?:really |actually )?the (?:very )?first"
    r" (?:(?:work )?plan|one|edition)(?: of (?:its|this) kind| like (?:this|it)| ever)+)",
    re.IGNORECASE,
)
_OLD_ONE = re.compile(
    r"\b(?P<lead>the |our |its )(?:previous|prior|earlier|former|preceding|old|older)"
    r" (?:one|version|edition)\b(?! of\b)",
    re.IGNORECASE,
)
_FIRST = r"(?:previous|prior|earlier|former|preceding|old|older|last|first|original)"
_ROWS_THAT_REFER = (
    r"\b(?:which|what|how many|list|name|show|all|any)\b[^?.!;]{0,40}?\b(?:rows?|activit(?:y|ies)"
    r"|lines?|entries)\b[^?.!;]{0,40}?\b(?:(?:points?|refers?|goe?s?|harks?|links?|trac(?:e|es)"
    r"|leads?|pointing|referring|going) back to|refer(?:s|ring)? to|cit(?:e|es|ing))"
)
_NEW_ONE = re.compile(
    r"\b(?:this|the (?:new|current|present)) (?:(?:new|current|present) )?"
    r"(?:version|edition|plan)\b",
    re.IGNORECASE,
)

_ASKS = re.compile(r"\s*(?:what|which|when|who|how|where|why)\b", re.IGNORECASE)
_ITSELF = re.compile(r"\b(?:it|that)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class EarlierPlan:
    """The plan before the one at hand.

    Attributes:
        name: Its name without its years, or "" when the text explains none.
        short: Its abbreviation, or "".
    """

    name: str
    short: str = ""

    def named(self, text: str) -> str:
        """Put the name of the earlier plan where a text only says that it is an earlier one.

        "The old one" is the earlier plan only beside "this version" or "this plan".
        """
        if not self.name:
            return text
        if (cited := self._as_cited(text)) != text:
            return cited
        if self.name.lower() in text.lower():
            return self._shortened.sub(self._name, text)
        before = _WHAT_BEFORE.sub(lambda _: f"what was the old {self.name}", text)
        if before != text:
            return before
        said = self._in_place(self._shortened.sub(self._name, _SAID.sub(self._name, text)))
        beside = said == text and _NEW_ONE.search(text)
        return _OLD_ONE.sub(self._name, text) if beside else said

    def _as_cited(self, text: str) -> str:
        """Put the short name where it is asked which rows point back to the earlier plan."""
        if not self.short:
            return text
        own, first = re.escape(self.name), re.escape(self.name.split()[0])
        named = rf"(?:{own}|{first}(?: (?:tip|work))* plan|(?:work )?plan)"
        years = r"(?:(?:from |of )?\(?(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\)? )?"
        old = rf"(?:(?:the|our|its) )?(?:(?P<old>{_FIRST}) )?{years}(?:(?P<too>{_FIRST}) )?"
        pattern = rf"(?P<asks>{_ROWS_THAT_REFER}) {old}(?P<name>{named})\b(?! of\b)"

        def cited(said: re.Match[str]) -> str:
            older = said["old"] or said["too"] or first.lower() in said["name"].lower()
            return f"{said['asks']} {self.short}" if older else said[0]

        return re.sub(pattern, cited, text, flags=re.IGNORECASE)

    @property
    def _shortened(self) -> re.Pattern[str]:
        """What calls the plan the earlier one by a word of its name: "the first Bohol plan"."""
        words = "|".join(map(re.escape, self.name.split()))
        pattern = (
            rf"\b(?P<lead>the |our |its |this |that )?{_FIRST}(?: (?:{words}))+ plan\b(?! of\b)"
        )
        return re.compile(pattern, re.IGNORECASE)

    def is_spoken_of(self, text: str) -> bool:
        """Whether a text speaks of the earlier plan as such, and not of one named alike."""
        if not self.name:
            return False
        low = text.lower()
        return re.search(rf"\bold {re.escape(self.name.lower())}\b", low) is not None

    def is_named(self, text: str) -> bool:
        """Whether a text names the earlier plan, in full, by its short form or its first word."""
        if not self.name:
            return False
        names = (self.name, self.short, self.name.split()[0])
        told = (rf"(?<!new )(?<![\w-]){re.escape(one.lower())}(?![\w-])" for one in names if one)
        return re.search("|".join(told), text.lower()) is not None

    def _in_place(self, text: str) -> str:
        """Put the name, said ahead, where a pronoun stands for it: "the old one, when did it run".

        What else is said ahead of the question stays as it is.
        """
        ahead, comma, asked = text.partition(",")
        if not comma or not ahead.endswith(f"old {self.name}") or not _ASKS.match(asked):
            return text
        return _ITSELF.sub(f"the old {self.name}", asked.strip(), count=1)

    def _name(self, said: re.Match[str]) -> str:
        return f"{said['lead'] or 'the '}old {self.name}"


def earlier_plan_of(register: Register) -> EarlierPlan:
    """Find the latest plan that ended before this edition, by the names that its text explains."""
    began = _FIRST_YEAR.search(register.edition)
    if began is None:
        return EarlierPlan("")
    title = fold(_YEARS.sub("", register.title.text))
    found = [
        (int(years[2]), _name_of(entry, title), entry.term)
        for entry in (*register.glossary, *register.expansions)
        if _PLAN.search(entry.definition.text)
        and (years := _YEARS.search(entry.definition.text)) is not None
        and int(years[2]) <= int(began.group(0))
    ]
    return EarlierPlan(*max(found)[1:]) if found else EarlierPlan("")


def _name_of(entry: GlossaryTerm, title: str) -> str:
    """Return the name of an earlier plan; its abbreviation when this plan is named alike."""
    name = _YEARS.sub("", entry.definition.text).strip()
    begins = " ".join(fold(name).split()[:_ALIKE])
    return entry.term if title.startswith(begins) else name
