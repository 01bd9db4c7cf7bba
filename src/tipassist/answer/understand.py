"""Understanding: from a person's words to a typed meaning."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from tipassist.answer.bodies import BodyNames, learn_body_names
from tipassist.answer.intent_rules import is_settled, most_likely, rule_intent
from tipassist.answer.lexicons import Lexicons
from tipassist.answer.meaning import Column, Form, Intent, Meaning, Relation
from tipassist.answer.slots import SlotFinder, Slots, ordinal_in
from tipassist.answer.units import units_in
from tipassist.answer.words import TOKEN, Speller, fold
from tipassist.corpus.lookalikes import fold_lookalikes
from tipassist.locators import LocatorKind
from tipassist.register.model import Register

_CODES = (LocatorKind.PILLAR, LocatorKind.OUTCOME, LocatorKind.ACTIVITY)
_TAG = re.compile(r"<script\b.*?</script\s*>|<[^>]{0,80}>|[*_`#]+", re.IGNORECASE | re.DOTALL)
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{3,}(?:-[A-Z]{2,})?(?![\w-])")
_PARTNERS = re.compile(
    r"\bpartner\w*|\b(?:work|works|working|collaborat\w*|team\w*)\s+(?:together\s+)?(?:most\s+)?with\b|"
    r"\bwho (?:else )?(?:helps?|supports?|backs?|assists?)\b|\bwhom? (?:does|do|is|are)\b|"
    r"\b(?:who|which bod(?:y|ies))\b.{0,20}\b(?:supported|helped|assisted|backed) by\b|\bsupporters? of\b|\bwhich bod(?:y|ies) (?:supports?|helps?|assists?)\b"
)
_SUPPORT_WHOM = re.compile(r"\bwhom? (?:does|do|is|are)\b|\bwhich bod(?:y|ies) (?:does|do|is)\b")
_NEGATED = re.compile(
    r"(?:\bnot|n't|\bnever|\bdont|\bdoesnt|\bisnt|\barent)\s+(?:\w+\s+){0,2}?"
    r"(?:coordinat|lead|support|involv|named|have|part|relevant|do\b|listed|assigned|handl|respons|mention|run|own)"
)
_RECURRING = re.compile(
    r"\b(?:recur\w*|repeat\w*|more than once|several activities|same project|appear(?:s)? (?:in|under) (?:more|several|multiple)|duplicat\w*|shared project)"
)
_JOINT_ROWS = re.compile(
    r"\b(?:joint(?:ly)?|two coordinat\w*|more than one coordinat\w*|co-?coordinat\w*|shared coordinat\w*|several coordinat\w*|two bodies (?:that )?coordinat\w*)"
)


_TOPICAL_CUES = frozenset({("relation", "supports"), ("form", "none"), ("form", "only")})


Guess = Callable[[Meaning], dict[Intent, float]]


class Understander:
    """Reads questions about one register.

    Args:
        register: The plan.
        lexicons: Cue words, aliases, stop words.
        guess: Gives the probability of each intent of a meaning; None to go by slots alone.
    """

    def __init__(self, register: Register, lexicons: Lexicons, guess: Guess | None = None) -> None:
        self._guess = guess
        self._register = register
        self._lexicons = lexicons
        self._names: BodyNames = learn_body_names(register, lexicons)
        self._finder = SlotFinder(register, self._names, lexicons)
        words = set(self._names.vocabulary)
        for groups in lexicons.cues.patterns.values():
            for cue in groups.values():
                words |= set(re.findall(r"(?<![a-z])[a-z]{4,}(?![a-z\\\\(])", cue.pattern))
        words |= lexicons.stop_words | lexicons.group_nouns
        words |= set(
            [
                "footnote",
                "section",
                "article",
                "paragraph",
                "glossary",
                "pillar",
                "outcome",
                "activity",
            ]
        )
        words |= {word for group in lexicons.synonyms for word in " ".join(group).split()}
        self._speller = Speller(frozenset(words))

    @property
    def bodies(self) -> tuple[str, ...]:
        """Every body that can be named."""
        return self._names.known

    def body_named(self, text: str) -> str | None:
        """Return the one body that a text names, or None."""
        slots = self._finder.find(fold_lookalikes(text), None)
        return slots.bodies[0].body if len(slots.bodies) == 1 else None

    def understand(self, question: str, own_body: str | None = None) -> Meaning:
        """Turn a question into its meaning.

        Args:
            question: As typed.
            own_body: The asker's own body as the plan prints it, or None.
        """
        text = self._mended(self._without_orders(_plain(question)))
        slots = self._finder.find(text, own_body)
        rest = " ".join(slots.rest.split())
        cues = self._cues(rest, slots, fold(text))
        relation = self._relation(rest, cues)
        meaning = Meaning(
            question=question,
            text=text,
            relation=relation,
            column=self._column(rest, slots),
            form=self._form(rest, slots, fold(text)),
            bodies=slots.bodies,
            places=slots.places,
            outside=slots.outside,
            instruments=slots.instruments,
            instrument_names=slots.instrument_names,
            terms=slots.terms,
            actors=slots.actors,
            joint=bool(self._lexicons.cues.spans("form", "both", rest)),
            only=bool(self._lexicons.cues.spans("form", "only", rest)),
            lacking=bool(self._lexicons.cues.spans("form", "none", rest)),
            negated=bool(_NEGATED.search(rest)) and bool(slots.bodies),
            needs_own_body=slots.says_own and own_body is None and self._means_body(rest, slots),
            ambiguous=slots.ambiguous,
            unknown_names=self._unknown(text, slots),
            topic=self._topic(slots.rest),
            words=self._content(slots.rest),
            ordinal=ordinal_in(rest),
            cues=cues,
        )
        return replace(meaning, intent=rule_intent(meaning, rest, self._lexicons))

    def interpret(self, question: str, own_body: str | None = None) -> Meaning:
        """Turn a question into its meaning, asking the classifier where slots do not decide."""
        meaning = self.understand(question, own_body)
        if self._guess is None or is_settled(meaning):
            return meaning
        likely = self._guess(meaning)
        return replace(meaning, likely=likely, intent=most_likely(meaning, likely))

    def _without_orders(self, text: str) -> str:
        """Leave out the sentences that give orders to the assistant, when others are left."""
        orders = self._lexicons.cues.patterns["instruction"]["words"]
        sentences = re.split(r"(?<=[.!?:;])\s+|\n+|\s+(?=###)", text)
        kept = [one for one in sentences if not orders.search(one)]
        return " ".join(kept) if kept else text

    def _mended(self, text: str) -> str:
        taken = {match.group(0) for match in _ACRONYM.finditer(text)}
        names = {re.sub(r"[^a-z]", "", name.lower()) for name in self._names.known}

        def mend(match: re.Match[str]) -> str:
            word = match.group(0)
            if word.lower() in self._lexicons.shorthand and not (len(word) < 3 and word.isupper()):
                return self._lexicons.shorthand[word.lower()]
            if word in taken or word.lower() in names or any(c.isdigit() for c in word):
                return word
            near = self._near_body(word)
            return word if near else self._speller.mend(word)

        return TOKEN.sub(mend, text)

    def _near_body(self, word: str) -> bool:
        from tipassist.answer.bodies import find_bodies

        return len(word) <= 8 and bool(find_bodies(word, self._names))

    def _cues(self, rest: str, slots: Slots, text: str) -> frozenset[str]:
        found = {f"relation:{one}" for one in self._lexicons.cues.fired("relation", rest)}
        found |= {f"form:{one}" for one in self._lexicons.cues.fired("form", rest)}
        found |= set(units_in(rest))
        found |= {f"level:{unit}" for unit in units_in(re.split(r"[(.;?!]", rest)[0])}
        if self._lexicons.cues.spans("unsettled", "words", rest) or "$" in text:
            found.add("unsettled")
        if len(slots.bodies) == 1 and _PARTNERS.search(rest):
            found.add("partners")
            if _SUPPORT_WHOM.search(rest):
                found.add("body_supports_whom")
        if len(slots.bodies) == 2 and self._supports_object(text, slots):
            found.add("supports_object")
        if re.search(r"\bwho\w*\b", rest) and re.search(r"\bwhat\b|\babout\b|\bsay", rest):
            found.add("what_too")
        if _RECURRING.search(rest):
            found.add("recurring")
        if _JOINT_ROWS.search(rest):
            found.add("joint_rows")
        if self._starts_yesno(text):
            found.add("yesno")
        if re.search(r"\b(?:less|fewer)\b", rest):
            found.add("less")
        return frozenset(found)

    def _supports_object(self, text: str, slots: Slots) -> bool:
        first, second = slots.bodies
        between = text[first.end : second.start]
        return bool(
            re.fullmatch(
                r"\s*(?:is|are)?\s*(?:support\w*|help\w*|assist\w*|back\w*)(?: up)?\s+(?:the\s+)?",
                between,
            )
        )

    def _starts_yesno(self, rest: str) -> bool:
        pattern = self._lexicons.cues.patterns["form"]["yesno_starts"]
        clauses = re.split(r"[.;:!]\s+|,\s+", rest.strip())
        return any(pattern.match(clause.strip()) for clause in clauses if clause.strip())

    def _relation(self, rest: str, cues: frozenset[str]) -> Relation:
        fired = self._lexicons.cues.fired("relation", rest)
        if "relation:relevant" in cues and len(fired) == 1:
            return Relation.RELEVANT
        if "supports" in fired and "coordinates" in fired:
            return self._both_roles(rest)
        for name in ("supports", "coordinates", "relevant", "any"):
            if name in fired:
                return Relation(name)
        return Relation.NONE

    def _both_roles(self, rest: str) -> Relation:
        cues = self._lexicons.cues
        coordinating = cues.spans("relation", "coordinates", rest)[0]
        supporting = cues.spans("relation", "supports", rest)[0]
        first, last = sorted((coordinating, supporting))
        if re.search(r"\b(?:or|and|n)\b|[/,&;?]", rest[first[1] : last[0]]):
            return Relation.ANY
        return Relation.COORDINATES if first == coordinating else Relation.SUPPORTS

    def _column(self, rest: str, slots: Slots) -> Column:
        fired = self._lexicons.cues.fired("field", rest)
        if re.search(
            r"\b(?:everything|all about|tell me about|details?|overview|full picture|walk me through)\b",
            rest,
        ):
            if not ({"projects", "indicators", "examples"} & set(fired)):
                return Column.ALL
        for name in ("projects", "indicators", "examples"):
            if name in fired:
                return Column(name)
        if "references" in fired and (slots.places or slots.instruments):
            return Column.REFERENCES
        for name in ("bodies", "outcomes"):
            if name in fired:
                return Column(name)
        if "goal" in fired or "text" in fired:
            return Column.TEXT
        return Column.NONE

    def _form(self, rest: str, slots: Slots, text: str) -> Form:
        fired = set(self._lexicons.cues.fired("form", rest))
        for name in ("compare", "most", "least", "count", "why", "when"):
            if name in fired:
                if name == "compare" and len(slots.bodies) < 2:
                    continue
                return Form(name)
        if self._starts_yesno(text):
            return Form.YESNO
        for name in ("who", "define", "list", "how"):
            if name in fired:
                return Form(name)
        return Form.WHAT

    def _means_body(self, rest: str, slots: Slots) -> bool:
        if slots.bodies or slots.ambiguous:
            return False
        return bool(
            re.search(
                r"\b(?:my|our)\s+(?:own\s+)?(?:asean\s+)?(?:sectoral\s+)?(?:body|bodies|asb|side|team|office|sector|ministry|organi[sz]ation)\b"
                r"|\b(?:do|are|should|must|will|have|did) we\b|\bwe (?:coordinate|lead|support|do|have|are|need|responsible)\b|\bour (?:activities|role|projects|indicators|duties|tasks|part|list)\b|\bus (?:to|doing)\b|\bfor us\b|\bmy (?:activities|role|duties|tasks|list)\b",
                rest,
            )
        )

    def _unknown(self, text: str, slots: Slots) -> tuple[str, ...]:
        known = {re.sub(r"[^a-z]", "", fold(one)) for one in self._names.known}
        in_plan = self._names.vocabulary
        found = []
        for match in _ACRONYM.finditer(text):
            word = match.group(0)
            plain = re.sub(r"[^a-z]", "", word.lower())
            if (
                any(plain in one for one in known)
                or word.lower() in in_plan
                or plain.rstrip("s") in in_plan
            ):
                continue
            if text.isupper() or any(fold(word) == one.words for one in slots.bodies):
                continue
            if word.lower() in self._lexicons.stop_words:
                continue
            found.append(word)
        return tuple(dict.fromkeys(found))

    def _topic(self, rest: str) -> tuple[str, ...]:
        masked = rest
        for group in ("relation", "form", "exclusion", "smalltalk"):
            for name, cue in self._lexicons.cues.patterns[group].items():
                if (group, name) not in _TOPICAL_CUES:
                    masked = cue.sub(" ", masked)
        return tuple(
            word
            for word in self._content(masked)
            if word.lower() not in self._lexicons.generic_words
        )

    def _content(self, text: str) -> tuple[str, ...]:
        return tuple(
            match.group(0)
            for match in TOKEN.finditer(text)
            if match.group(0).lower() not in self._lexicons.stop_words and len(match.group(0)) > 1
        )


def _plain(question: str) -> str:
    text = unicodedata.normalize("NFKC", fold_lookalikes(question))
    text = _TAG.sub(" ", text)
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
