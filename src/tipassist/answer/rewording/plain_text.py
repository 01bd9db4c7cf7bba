"""From what a person typed to words that can be read: no orders, no shorthand, no typos."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from rapidfuzz.distance import DamerauLevenshtein

from tipassist.answer.asked import asking_patterns
from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS, with_ones_named
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.plan_questions import load_plan_questions
from tipassist.answer.language.remembering import remembering
from tipassist.answer.language.spelling import Speller
from tipassist.answer.language.turning import load_turning_words
from tipassist.answer.language.words import ACRONYM, SMALL_WORDS, TOKEN, english_words
from tipassist.answer.naming.bodies import BodyNames
from tipassist.answer.naming.finding_bodies import find_bodies
from tipassist.answer.rewording.as_typed import as_typed
from tipassist.answer.rewording.asker.hedges import without_hedges
from tipassist.answer.rewording.idioms.loose_asking import with_counts_for_each, with_loose_asking
from tipassist.answer.rewording.idioms.plain_talk import with_plain_talk
from tipassist.answer.rewording.idioms.role_idioms import load_role_idioms
from tipassist.answer.rewording.idioms.set_phrases import with_set_phrases
from tipassist.answer.rewording.idioms.subject_phrases import with_subject_phrases
from tipassist.answer.rewording.idioms.text_phrases import with_text_phrases
from tipassist.answer.rewording.of_bodies.acting_names import acting_names_of
from tipassist.answer.rewording.of_places.raised_numbers import with_footnotes_named
from tipassist.answer.rewording.wrapped.manner import (
    told_to_others,
    without_manner,
    without_words_before_claim,
)
from tipassist.answer.rewording.wrapped.noun_questions import with_question_words
from tipassist.answer.rewording.wrapped.own_corrections import without_own_corrections
from tipassist.answer.rewording.wrapped.question_order import upright
from tipassist.answer.rewording.wrapped.relative_years import without_relative_year
from tipassist.answer.rewording.wrapped.taken_back import without_taken_back
from tipassist.answer.rewording.wrapped.wrapping import without_address
from tipassist.answer.rewording.wrapped.written_orders import without_order

_CODE_IN = re.compile(r"\b(?:[a-z]\.?\d|pillars?|outcomes?|sections?|footnotes?)", re.IGNORECASE)
_BEHIND = re.compile(
    r"(?P<with>\bwith (?:the )?(?!(?:one|an?|no|any|some|at|more|several|its|their|only)\b)[\w'-]+"
    r"(?: [\w'-]+){0,3}?) behind (?P<it>it|them)(?=\s*(?:$|[,.;?!]))",
    re.IGNORECASE,
)
_DEEDS = re.compile(
    r"\b(?:(?:un|un-)?lawful|illegal|criminal|wrongful|violent|punishable|illicit) acts\b"
    r"|\bacts (?:(?:that|which) )?"
    r"(?:(?:he|she|they|you|i|we|someone|somebody) |(?:was|were|is|are) )?"
    r"(?:of|committed|done|did|does|do|commit|commits|performed|carried out|forced)\b",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[\[({][^\[\](){}]{3,200}[\])}]\s*")
_TO_MACHINE = re.compile(
    r"\W*(?:(?:an? |the |my )?(?:note|message|instructions?|orders?|reminder|memo|hint) (?:to|for) "
    r"(?:the |this |any |our |you,? )?"
    r"(?:assistant|ai|(?:chat ?)?bot|(?:language )?model|llm|machine|system)\b"
    r"|(?:system|developer|admin|assistant|instructions?)(?: (?:note|message|prompt))? ?[:>=])",
    re.IGNORECASE,
)
"""What is written in brackets to whoever answers, not to be read as a question."""
_SETTINGS = re.compile(
    r"\{\s*[\"'][\w -]+[\"']\s*:[^{}]*\}\s*|\[\s*[\w-]+\s*=[^\[\]]*\]\s*"
    r"|<(?P<tag>system|admin|developer|assistant|instructions?|prompt|config)>.*?</(?P=tag)>\s*",
    re.IGNORECASE | re.DOTALL,
)
"""What is written as a machine's own settings: '{"mode": "free"}', "[cite=off]"."""
_HEADS_ORDERS = re.compile(
    r"\W*(?:</?\w+>\W*)?(?:(?:system|admin(?:istrator)?|developer|root|debug)"
    r"(?: (?:mode|note|notice|message))?"
    r"|(?:(?:the|your|an?|our|my|this) )?[\w-]+(?: [\w-]+)? (?:(?:has|have|hereby|now|already) )*"
    r"(?:authori[sz]e|permit|allow|clear|instruct|order|command|request|require|approve)[sd]?(?:ed)?"
    r"(?: (?:you|it|this|that|me))?)\W*",
    re.IGNORECASE,
)
"""What heads an order, or says who lets it be given: "the administrator permits it:"."""
_SENTENCE_END = re.compile(r"(?<=[.!?:;])\s+|\n+|\s+(?=###)")
_CUT_SHORT = re.compile(r"\b(incl|excl|esp|approx|resp)\.(?=,? ?[\w(])", re.IGNORECASE)
_SUFFIXED = re.compile(r"(?<=\w)-(coordinated|led|supported|run|coordinating)\b", re.IGNORECASE)
_CUE_WORD = re.compile(r"(?<![a-z])[a-z]{4,}(?![a-z\\\\(])")
_IN_CUE = re.compile(r"(?<![a-z\\])[a-z]{4,}")
_CUE_STEM = re.compile(r"(?<![a-z\\])([a-z]{4,})(?:\\w\*|\(\?:)")
_ENDINGS = ("", "e", "s", "es", "ed", "ing")
_PLACE_WORDS = frozenset(
    ("footnote", "section", "article", "paragraph", "glossary", "pillar", "outcome", "activity")
)
_LONGEST_ABBREVIATION = 8
_LONGEST_ACRONYM = 9
_TWO_WORDS = re.compile(r"(?<![\w'-])(?P<first>[A-Za-z]{3,}) (?=(?P<second>[a-z]{3,})(?![\w'-]))")
_SHORT_COMPOUND = 7
_LAST_WORD = re.compile(r"([\w'-]+)\s+$")
_NEXT_WORD = re.compile(r"\s+([\w'-]+)")
_LETTER = re.compile(r"[^\W\d_]")
_LOOSE_MARKS = re.compile(r"^[\s,.;:!?-]+|(?<=[\s,.;:!?]) *[,;](?=\s|$)|\s+(?=[,;.!?])")


_PILLARS_NAMED = re.compile(
    r"(\b[Pp]illars )((?<![\w.])[a-z](?:, [a-z])*(?:,? (?:and|or|vs\.?|&) [a-z]))(?![\w.']|-\w)"
)
_PILLAR_LAST = re.compile(
    r"\b(?:outcomes?|activit(?:y|ies)|projects?|indicators?|examples?|bod(?:y|ies)|goal|codes?|rows?)"
    r"(?: \w+){0,3}? (?:of|in|under|for|from) [a-z](?=\s*[?.!]*$)",
    re.IGNORECASE,
)

_PILLAR_TYPED = re.compile(
    r"(?<![\w'-])(?P<word>p[a-z]{3,7})(?= (?:[A-Z]|[b-hj-z]|a(?=\s*(?:[,.;?!]|$)))(?![\w.'’-]))",
    re.IGNORECASE,
)
"""What stands before a bare letter, and may be "pillar" misspelt."""
_FAR_FROM_PILLAR = 2

_CODE_SHAPE = re.compile(r"[a-z]\d", re.IGNORECASE)
_CLAUSE_FOLLOWS = re.compile(
    r" (?:the|a|an|any|each|every|i|we|you|they|it|he|she|our|my|your|their|its|this|that|next|"
    r"end(?:s|ing)?|or after|and after|departure|arrival|(?:19|20)\d\d|\w+ing|coffee|tea|lunch"
    r"|dinner|noon|midnight|tomorrow|tonight|today|(?:mon|tues|wednes|thurs|fri)day|them|us"
    r"|\d{1,2} ?(?:am|pm|o'clock)|visits?|inspections?|interviews?|hearings?|trials?|court|arrest"
    r"|release|removal|deportation|expulsion|return|boarding|signature|ratification|adoption)\b",
    re.IGNORECASE,
)


class PlainReader:
    """Makes questions readable.

    Args:
        names: The names of bodies, which are never taken for typos.
        lexicons: Words that typos are mended to.
    """

    def __init__(self, names: BodyNames, lexicons: Lexicons) -> None:
        self._names = names
        self._lexicons = lexicons
        self._bodies = frozenset(re.sub(r"[^a-z]", "", name.lower()) for name in names.known)
        names_of = "|".join(re.escape(one) for one in sorted(names.known, key=len, reverse=True))
        self._pair = re.compile(rf"(?<![\w-])({names_of})\s?[-–/]\s?(?=(?:{names_of})(?![\w-]))")
        self._beside = re.compile(
            rf"(\bcompares?(?: (?:{names_of})(?:'s?)?)?) with (?=(?:{names_of})(?![\w-]))",
            re.IGNORECASE,
        )
        self._acting = acting_names_of(names.known)
        said = TOKEN.findall(names.cells)
        self._pairs = frozenset(pairwise(said))
        self._words = names.vocabulary
        self._speller = Speller(_known_words(names, lexicons), self._pairs, _role_words(lexicons))
        self._plain = remembering(self._read)

    def read(self, question: str) -> str:
        """Return a question folded, without markup and orders, shorthand and typos mended."""
        return self._plain(question)

    def _read(self, question: str) -> str:
        plain = without_address(_CUT_SHORT.sub(r"\1", as_typed(question)))
        claim = without_words_before_claim(without_own_corrections(plain), self._is_name, _CODE_IN)
        text = self._without_particles(self._without_orders(claim))
        text = _PILLAR_TYPED.sub(_pillar, _SUFFIXED.sub(r" \1", text))
        text = TOKEN.sub(self._mended(question), text)
        text = with_subject_phrases(with_question_words(self._compounded(text)))
        text = with_counts_for_each(with_plain_talk(with_text_phrases(text)))
        text = load_turning_words().without(self._acting.plain(text), self._is_name)
        text = _BEHIND.sub(r"\g<with> supporting \g<it>", text)
        text = self._lexicons.idle.sub(lambda match: match["asked"] or "anything", text)
        text = load_role_idioms().plain(self._beside.sub(r"\1 against ", told_to_others(text)))
        text = without_relative_year(without_manner(without_order(text)))
        text = with_footnotes_named(without_hedges(text))
        said = with_loose_asking(with_set_phrases(without_taken_back(text)))
        mended = with_ones_named(upright(said))
        mended = _PILLARS_NAMED.sub(_lettered, mended)
        return _PILLAR_LAST.sub(lambda match: match[0][:-1] + match[0][-1].upper(), mended)

    def _compounded(self, text: str) -> str:
        """Write as one word what the plan writes so: "data base", unless it has the two as well."""

        def one_word(match: re.Match[str]) -> str:
            first, second = match["first"], match["second"].lower()
            small = {first.lower(), second} & (self._lexicons.stop_words | SMALL_WORDS)
            whole = f"{first.lower()}{second}"
            ways = {whole, f"{whole}s", whole.removesuffix("s")}
            known = not ways.isdisjoint(self._words) and not ways.isdisjoint(english_words())
            apart = (first.lower(), second) in self._pairs or len(whole) < _SHORT_COMPOUND
            return match[0] if small or apart or not known else first

        return _TWO_WORDS.sub(one_word, text)

    def _without_orders(self, text: str) -> str:
        """Leave out the sentences that give orders to the assistant, when others are left."""
        orders = self._lexicons.cues.patterns["instruction"]["words"]
        bare = _BRACKETED.sub(
            lambda one: "" if orders.search(one[0]) or _TO_MACHINE.match(one[0]) else one[0],
            _SETTINGS.sub("", text),
        ).strip()
        text = bare if _LETTER.search(bare) else text
        said = _SENTENCE_END.split(text)
        kept = [one for one in said if not orders.search(one)]
        if len(kept) < len(said):
            kept = [one for one in kept if not _HEADS_ORDERS.fullmatch(one)]
        return " ".join(kept) if kept else text

    def _without_particles(self, text: str) -> str:
        """Leave out the words of chats that say nothing, when others are left."""

        def kept(match: re.Match[str]) -> str:
            return match[0] if match[0].lower() in self._names.vocabulary else ""

        left = " ".join(self._lexicons.particles.sub(kept, text).split())
        return _LOOSE_MARKS.sub("", left) if _LETTER.search(left) else text

    def _mended(self, question: str) -> Callable[[re.Match[str]], str]:
        shouted = question.isupper() and " " in question.strip()
        acronyms = set() if shouted else {one[0] for one in ACRONYM.finditer(question)}

        def mend(match: re.Match[str]) -> str:
            word = match.group(0)
            low = word.lower()
            told = self._lexicons.shorthand.get(low)
            short = told and not (len(word) < 3 and word.isupper())
            if match.string[: match.start()][-1:].isdigit():
                return word  # "2nd" ends in no "and".
            if told and short and not (_types_code(match) or _is_said_whole(match)):
                return told
            if word in acronyms and self._is_stressed(match):
                return self._speller.mend(low, *_beside(match))
            if (
                (word in acronyms and len(word) < _LONGEST_ACRONYM)
                or low in self._bodies
                or not word.isascii()
                or "0" <= word[0] <= "9"
            ):
                return word
            mended = self._speller.mend(word, *_beside(match))
            return word if mended != word and self._is_near_body(word) else mended

        return mend

    def _is_stressed(self, match: re.Match[str]) -> bool:
        """Whether a word in capitals is a typo of one that the plan has beside the same word."""
        before, after = (one.lower() for one in _beside(match))
        mended = self._speller.mend(match[0].lower(), before, after)
        near = {(before, mended), (mended, after)}
        return mended != match[0].lower() and not near.isdisjoint(self._pairs)

    def _is_name(self, words: str) -> bool:
        return bool(find_bodies(words, self._names) or _CODE_IN.search(words))

    def _is_near_body(self, word: str) -> bool:
        return len(word) <= _LONGEST_ABBREVIATION and bool(find_bodies(word, self._names))


def _pillar(match: re.Match[str]) -> str:
    """Return "pillar" for what is typed for it before a letter: "piler D", "pillers B and C"."""
    word = match["word"].lower()
    for meant in ("pillar", "pillars"):
        if word[-1] == "s" and meant[-1] != "s":
            continue
        if DamerauLevenshtein.distance(word, meant) <= _FAR_FROM_PILLAR:
            return match[0] if word == meant else meant
    return match[0]


def _beside(match: re.Match[str]) -> tuple[str, str]:
    """Return the words before and after a word, "" where there is none."""
    before = _LAST_WORD.search(match.string[: match.start()])
    after = _NEXT_WORD.match(match.string, match.end())
    return before[1] if before else "", after[1] if after else ""


def _is_said_whole(match: re.Match[str]) -> bool:
    """Whether what may be shorthand is the plain word: "acts committed", "unlawful acts"."""
    return any(one.start() <= match.start() < one.end() for one in _DEEDS.finditer(match.string))


def _types_code(match: re.Match[str]) -> bool:
    """Whether a word has the shape of a code and no clause follows: "b4" in "outcome b4"."""
    after = match.string[match.end() :]
    return bool(_CODE_SHAPE.fullmatch(match.group(0))) and not _CLAUSE_FOLLOWS.match(after)


def _known_words(names: BodyNames, lexicons: Lexicons) -> frozenset[str]:
    cues = {
        word
        for groups in lexicons.cues.patterns.values()
        for cue in groups.values()
        for word in _CUE_WORD.findall(cue.pattern)
    }
    roles = {word for cue in _role_cues(lexicons) for word in _forms_in(cue)}
    kinds = {word for one in asking_patterns() for word in _CUE_WORD.findall(one)}
    whole = {word for one in load_plan_questions() for word in _CUE_WORD.findall(one.asks.pattern)}
    phrases = (
        *(one for group in lexicons.synonyms.same for one in group),
        *dict(lexicons.synonyms.towards),
    )
    synonyms = {word for phrase in phrases for word in phrase.split()}
    lists = lexicons.stop_words | lexicons.group_nouns | lexicons.generic_words
    told = names.vocabulary | cues | roles | kinds | whole
    return frozenset(told | synonyms | lists | _PLACE_WORDS | {*NUMBERS, *ORDINALS})


def _role_cues(lexicons: Lexicons) -> Iterable[re.Pattern[str]]:
    return lexicons.cues.patterns["relation"].values()


def _role_words(lexicons: Lexicons) -> frozenset[str]:
    """Return the words in the cues of roles, in either number: "heads" and "head"."""
    told = (word for cue in _role_cues(lexicons) for word in _IN_CUE.findall(cue.pattern))
    return frozenset(one for word in told for one in (word, word.removesuffix("s")))


def _forms_in(cue: re.Pattern[str]) -> Iterator[str]:
    """Yield the English forms of the verbs that a cue has by their stems: "helping", "steered"."""
    for stem in _CUE_STEM.findall(cue.pattern):
        yield from (word for end in _ENDINGS if (word := f"{stem}{end}") in english_words())


def _lettered(match: re.Match[str]) -> str:
    """Put the letters of "pillars a and d" as they are printed."""
    return match[1] + re.sub(r"\b[a-z]\b", lambda letter: letter[0].upper(), match[2])
