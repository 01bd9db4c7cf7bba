"""From what a person typed to words that can be read: no markup, no orders, no typos."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from tipassist.answer.asked import asking_patterns
from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS, with_ones_named
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.plan_questions import load_plan_questions
from tipassist.answer.language.spelling import Speller
from tipassist.answer.language.turning import load_turning_words
from tipassist.answer.language.words import ACRONYM, SMALL_WORDS, TOKEN, english_words
from tipassist.answer.naming.bodies import BodyNames
from tipassist.answer.naming.finding_bodies import find_bodies
from tipassist.answer.rewording.asker.hedges import without_hedges
from tipassist.answer.rewording.idioms.role_idioms import load_role_idioms
from tipassist.answer.rewording.idioms.set_phrases import with_set_phrases
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
from tipassist.corpus.lookalikes import fold_lookalikes

_TAG = re.compile(r"<script\b.*?</script\s*>|<[^>]{0,80}>|[*_`#]+", re.IGNORECASE | re.DOTALL)
_ILLUSTRATION = re.compile(
    r"\((?:(?:e\.? ?g\.?|for (?:example|instance)|such as|like)[ ,:][^()]*"
    r"|[^()]*(?:and so (?:on|forth)|etc\.?|…|\.\.\.)) *\)"
    r"|,?\s*\b(?:e\.? ?g\.?|for example|such as)\s+[A-Z]\.\d+(?:\.\d+)?\.?\s*$",
    re.IGNORECASE,
)
_CO_TOO = re.compile(
    r"(\b(?:co-?ordinat|lead)\w*),? ?(?:or|and|/)(?: also| jointly)? ?"
    r"(?:co-?co-?ordinat\w+|co-?lead\w*)",
    re.IGNORECASE,
)
_CODE_IN = re.compile(r"\b(?:[a-z]\.?\d|pillars?|outcomes?|sections?|footnotes?)", re.IGNORECASE)
_HEADING = re.compile(r"\bpotential[ -](?=indicators?\b)", re.IGNORECASE)
_IN_SUCCESSION = re.compile(
    rf"(\b(?:\d+|{'|'.join(NUMBERS)}|several|many|some|times)\b(?: \w+){{0,2}}?) in a row\b",
    re.IGNORECASE,
)
_ONE_BY_ONE = re.compile(
    r"(?<=\w), (?:all |just )?in (?:a|one) row(?=,? ?(?:please|pls|thanks)?\s*[?.!]*$)",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r",? for (?:the |all )?purposes? of (?:the|this|our) (?:whole )?(?:work )?plan\b,?",
    re.IGNORECASE,
)
_AS_WHAT = re.compile(
    r"(?<![^.?!,;:])(?P<asks>(?:[^.?!,;:]* )?(?:do|must|should|shall|can|may|are|have) (?:i|we)), "
    r"(?P<role>(?:being|as) [^.?!,;:]{3,50}), (?P<rest>[^.?!]+[?.!]*)",
    re.IGNORECASE,
)
_OF_COLUMN = re.compile(
    r"\bco-?ordinating (?=(?:asbs?|bod(?:y|ies)) (?:columns?|cells?|box(?:es)?)\b)", re.IGNORECASE
)
_NAMED_IN_COLUMN = re.compile(
    r"\b(?P<named>(?:mentions?|whose names?)(?: (?!(?:not|no|never)\b)[\w-]+){0,3}? in the) "
    r"(?:co-?ordinating|lead) (?=column\b)",
    re.IGNORECASE,
)
_IN_CAPACITY = re.compile(r"\b(in (?:which|what)) (?:capacity|quality|function)\b", re.IGNORECASE)
_EITHER_NUMBER = re.compile(r"(?<=\w)\(e?s\)")
_WITHOUT = re.compile(r"(?<!\w)w/(?:o|out)\b\s*", re.IGNORECASE)
_WITH = re.compile(r"(?<!\w)w/\s*", re.IGNORECASE)
_COUNTED_EACH = re.compile(
    r"(?P<said>\b(?:which|what|who|how many|list|show|give me|name|all|the) "
    r"(?:(?!these|those|them|they)[\w'-]+ ){1,10}?"
    rf"(?:\d+|{'|'.join(NUMBERS)}|several|no) (?:[\w-]+ ){{0,2}}?"
    r"(?:activit(?:y|ies)|rows?|outcomes?|bod(?:y|ies)|asbs?|projects?|indicators?|examples?|"
    r"supporters?|co-?ordinators?|leads?|footnotes?|references?)),? each(?=\s*[?.!]*$)",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<with>\bwith (?:the )?(?!(?:one|an?|no|any|some|at|more|several|its|their|only)\b)[\w'-]+"
    r"(?: [\w'-]+){0,3}?) behind (?P<it>it|them)(?=\s*(?:$|[,.;?!]))",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:(?P<be>is|are|was|were|has|have) )?(?P<any>any ?thing|something)"
    r"(?: (?:else|already|actually|currently|being|been|even))*"
    r" (?:planned|foreseen|envisaged|lined up|in the pipeline)(?: together| jointly)?"
    r" (?:with|for|on|about|against|around|regarding|concerning)"
    r" (?!(?:it|that|this|them|these|those|there|her|him|us|me|now|next|when|[a-z]\.?\d\S*)\b"
    r"|(?:the )?(?:pillar|outcome|row|activity|section|first|second|last|coming)\b"
    r"|[^?.!]*\b(?:\d{4}|years?|months?|weeks?|quarter|pillars?|outcomes?)\b)",
    re.IGNORECASE,
)
"""What asks whether anything is planned on a subject: that it is planned is no subject."""
_BEHIND_ALL = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!'s) (?:behind|around|beneath)"
    r" (?:all (?:of )?(?:this|that|it)|(?:this|it) all)\b(?=\s+\w)",
    re.IGNORECASE,
)
"""What points to all that was spoken of, beside a name: "the framework behind all this"."""
_PLAINLY = re.compile(
    r"\W*(?<!['\w-])(?:(?:explained|put|said|told) )?"
    r"(?:(?:in|using|with) (?:(?:very|more|really) )?"
    r"(?:plain|simple|simpler|easy|everyday|normal|ordinary|lay\w*(?:'s)?|non-technical)"
    r" (?:words|terms|language|english|speech)|in a nutshell"
    r"|like i(?:'m| am) (?:five|new)|in the first place(?=\W*$))(?![\w-])",
    re.IGNORECASE,
)
"""How something is to be said, or why it is asked at all, which is no part of what is asked."""
_DEEDS = re.compile(
    r"\b(?:(?:un|un-)?lawful|illegal|criminal|wrongful|violent|punishable|illicit) acts\b"
    r"|\bacts (?:(?:that|which) )?"
    r"(?:(?:he|she|they|you|i|we|someone|somebody) |(?:was|were|is|are) )?"
    r"(?:of|committed|done|did|does|do|commit|commits|performed|carried out|forced)\b",
    re.IGNORECASE,
)
_HOW_LONG_LIST = re.compile(
    r"\bhow long (?:is|was) (?:the|this|that|its|your) (?:(?:list|table) of (?P<what>[a-z ]{3,40}?)"
    r"|glossary)(?= (?:in|under) (?:the|this|your|section)\b|\W*$)(?P<where>[^,.;?!]*)"
    r"(?:, i mean (?:the )?(?:number|count) of (?:[\w-]+ )?(?:points|items|entries|letters))?",
    re.IGNORECASE,
)
_TOUCHED_ON = re.compile(
    r"(?P<subject>(?:[\w'’-]+,? ){5,20}[\w'’-]+)(?:[.:;,]| -+| [–—]) ?"
    r"(?:(?:is|are) (?:that|this|it|any of (?:that|this|it)|such a thing|such things)"
    r"(?: (?:at all|anywhere|somewhere|even))? (?:touched (?:on|upon)|covered|addressed|mentioned"
    r"|dealt with|looked at|considered|part of (?:it|the plan)|in (?:there|it|the plan)))"
    r"(?: (?:at all|anywhere|somewhere|in (?:it|there|the plan)|by the plan))?\W*",
    re.IGNORECASE,
)
"""What names a subject at length and asks then whether it is spoken of."""
_SPELLED = re.compile(r"(?<![\w.-])(?:[A-Z][-.]){2,}[A-Z](?![\w-])")
_LETTER_OF = re.compile(
    r"(?<=[IVX]\.[A-Z])(?:,? (?:letter|point|item|lit\.?|sub-?paragraph) ?)\(?([a-z])\)?(?![\w-])",
    re.IGNORECASE,
)
"""A name spelled out, "A-C-W-C", and the letter of a paragraph: "IV.A, letter l"."""
_MONEY = re.compile(r"(?<![\w$])\${2,}(?![\w$])")
_WITH_CARE = r"(?:nurses?|midwives|medics?|paramedics?|therapists?|psychologists?|social workers?)"
_DOCTORS = re.compile(
    rf"\bdocs?(?P<after>(?: (?:and|n|or)|,| ?[&/+]) ?{_WITH_CARE}\b)"
    rf"|\b(?P<before>{_WITH_CARE}(?: (?:and|n|or)|,| ?[&/+]) ?)docs?\b",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(
    r"(?<![\w'-])(?P<verb>ai|are|is|was|were|do|does|did|has|have|had|wo|would|could|should|ca|must|need)"
    r"nt(?![\w'-])",
    re.IGNORECASE,
)
"""What is said with an apostrophe that was not typed: "arent", "cant"."""
_DIFF = re.compile(r"\bdiff\b(?P<between> (?:between|btwn?|betw|of|with|from)\b)?", re.IGNORECASE)
_YES_OR_NO = re.compile(r"(?<![\w/])y ?/ ?n(?![\w/])", re.IGNORECASE)
_TAGGED = re.compile(
    r"(?:[,;]|\s[-–—])\s*(?:right|correct|true|yes|no|agreed|am i right|is that (?:right|so|true)|"
    r"(?:yes|right|true|correct) or (?:no|not|wrong|false)|"
    r"(?:is|are|do|does|has|have|was)n'?t (?:it|they|he|she|that|there))$|\byes or no$",
    re.IGNORECASE,
)
_SAYS = (
    r"(?:say|print|write|put|state|report|quote|use|claim|assume|publish|send|include|note|post|"
    r"tell (?:him|her|them|people|my \w+|the \w+))"
)
_FIT_TO_SAY = re.compile(
    r"(?<=\w)(?:[,;:.]|\s[-–—])\s*(?:is (?:it|that) )?"
    rf"(?:ok|okay|safe|fine|fair|all ?right|correct|right|good)(?: for (?:me|us))? "
    rf"(?:to|if (?:i|we)) {_SAYS}(?: (?:that|so|it|this))?(?: (?:down|like that))?\s*\?*$",
    re.IGNORECASE,
)
_TO_BE_CONFIRMED = re.compile(
    r"(?<=\w)(?:[,;:.]|\s[-–—])\s*(?:please|pls|kindly|can you|could you) (?:confirm|verify|check)"
    r"(?: (?:for|to|that|this|it|if)\b[^?.!,;]{0,40})?\s*[?.!]*$",
    re.IGNORECASE,
)
_COMES_SECOND = re.compile(
    r"\b(?P<who>who|which (?:body|asb|one)) comes (?P<at>second|third|fourth|fifth|last)\b"
    r"(?:,? (?:and )?with how many(?: [a-z]+)?(?=\W*$))?",
    re.IGNORECASE,
)
_TURNS_UP = re.compile(
    r"\b(?:turn|crop|pop|show)(?P<ends>s|ed|ing)? up"
    r"(?=,? (?:any|some|no|else|again|twice|once|in|on|under|at|more)|\s*[?.!]*$)",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"\b(?:is|stays|remains|keeps) (?:\w+ly )?(?:silent|quiet|mute) (?:on|about|regarding|as to)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:\w+n't|not|no|never|nothing|nobody|nowhere|neither)\b", re.IGNORECASE)
_IS_IT = re.compile(
    r"(?:[,;]|\s[-–—])\s*(?:is|are|was|were|does|do|did|has|have) "
    r"(?:it|they|he|she|there|we)(?P<not> not)?\s*[?.!]*$",
    re.IGNORECASE,
)
_TRUE_OR_FALSE = re.compile(
    r"(?:true or (?:false|not)|right or wrong|correct or (?:not|incorrect))"
    r"\s*(?:[:,.?]|\s[-–—])+\s*(?P<claim>[^?!:;]+?)\s*[.?!]*",
    re.IGNORECASE,
)
_TO_CONFIRM = re.compile(
    r"(?:(?:hi|hello|please|pls|kindly|just|can you|could you)[, ]+)*"
    r"(?:confirm|verify|(?:double-?)?check)(?: (?:for|to) [^:;,.?!]{1,40}| this| that)?"
    r"(?:,? please)?\s*(?::|\s[-–—]\s)\s*"
    r"(?P<claim>[^?;]{1,60}? (?:is|are|was|were|has|have|had|leads?|supports?|co-?ordinates?|"
    r"heads?|runs?|names?|rests?|refers?|cites?|stands?|covers?|comes?|appears?|ends?|starts?|begins?|"
    r"lasts?|falls?|sits?|helps?|carry|carries) [^?;]+?)[.!]*",
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
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBER = rf"(?:[1-9]|{'|'.join(_NUMBERS)})"
_DOT = r"(?:\s*[.,-]\s*|\s+(?:(?:dot|point)\s+)?)"
_SPOKEN_CODE = re.compile(
    rf"(?<![\w'])(?P<letter>[a-z]){_DOT}(?P<first>{_NUMBER}){_DOT}(?P<second>{_NUMBER})(?![\w-])"
    r"(?! (?:(?:coded|different|separate|single) )?(?:rows|activities|lines|entries|projects"
    r"|indicators|examples|outcomes|bodies|of (?:the|them|those|these))\b)",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"[a-z]\s*\.\s*[1-9]\s+one$", re.IGNORECASE)
"""An outcome by its code and what is meant of it: "the C.3 one"."""

_CODE_SHAPE = re.compile(r"[a-z]\d", re.IGNORECASE)
_CLAUSE_FOLLOWS = re.compile(
    r" (?:the|a|an|any|each|every|i|we|you|they|it|he|she|our|my|your|their|its|this|that|next|"
    r"end(?:s|ing)?|or after|and after|departure|arrival|(?:19|20)\d\d|\w+ing)\b",
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

    def read(self, question: str) -> str:
        """Return a question folded, without markup and orders, shorthand and typos mended."""
        plain = without_address(_CUT_SHORT.sub(r"\1", _plain(question)))
        claim = without_words_before_claim(without_own_corrections(plain), self._is_name, _CODE_IN)
        text = self._without_particles(self._without_orders(claim))
        text = TOKEN.sub(self._mended(question), _SUFFIXED.sub(r" \1", text))
        text = with_text_phrases(with_question_words(self._compounded(text)))
        text = load_turning_words().without(self._acting.plain(text), self._is_name)
        text = _BEHIND.sub(r"\g<with> supporting \g<it>", text)
        text = self._lexicons.idle.sub(lambda match: match["asked"] or "anything", text)
        text = load_role_idioms().plain(self._beside.sub(r"\1 against ", told_to_others(text)))
        text = without_relative_year(without_manner(without_order(text)))
        text = with_footnotes_named(without_hedges(text))
        mended = with_ones_named(upright(with_set_phrases(without_taken_back(text))))
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

    def _is_name(self, words: str) -> bool:
        return bool(find_bodies(words, self._names) or _CODE_IN.search(words))

    def _is_near_body(self, word: str) -> bool:
        return len(word) <= _LONGEST_ABBREVIATION and bool(find_bodies(word, self._names))


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


def _plain(question: str) -> str:
    text = unicodedata.normalize("NFKC", fold_lookalikes(question))
    text = _SPELLED.sub(lambda one: re.sub(r"[-.]", "", one[0]), _LETTER_OF.sub(r"(\1)", text))
    text = _CONTRACTED.sub(r"\g<verb>n't", _MONEY.sub("money", text))
    text = _DOCTORS.sub(lambda one: f"{one['before'] or ''}doctors{one['after'] or ''}", text)
    text = _EITHER_NUMBER.sub("s", _ILLUSTRATION.sub(" ", _TAG.sub(" ", text)))
    text = _ONE_BY_ONE.sub("", text)
    text = _IN_SUCCESSION.sub(r"\1", _PURPOSE.sub("", text))
    text = _IN_CAPACITY.sub(r"\1 role", text)
    text = _AS_WHAT.sub(r"\g<role>, \g<asks> \g<rest>", text)
    text = _HEADING.sub(
        "", _OF_COLUMN.sub("", _NAMED_IN_COLUMN.sub(r"\g<named> ASB ", _CO_TOO.sub(r"\1", text)))
    )
    text = _SPOKEN_CODE.sub(_printed_code, _WITH.sub("with ", _WITHOUT.sub("without ", text)))
    text = _PLAINLY.sub(" ", text) if _PLAINLY.sub("", text).strip(" ?.!,") else text
    touched = _TOUCHED_ON.fullmatch(text)
    text = f"Is there anything about {_within(touched['subject'])}?" if touched else text
    text = _YES_OR_NO.sub("yes or no", text)
    text = _DIFF.sub(lambda one: f"difference{one[1]}" if one[1] else "different", text)
    text = _HOW_LONG_LIST.sub(
        lambda one: f"how many {one['what'] or 'terms'} are there{one['where']}", text
    )
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    text = _BEHIND_ALL.sub("", _COUNTED_EACH.sub(r"\g<said>", text))
    text = _PLANNED.sub(lambda one: f"{'is there ' if one['be'] else ''}{one['any']} about ", text)
    text = _COMES_SECOND.sub(r"\g<who> is \g<at>", text)
    text = _SILENT.sub("says nothing about", text)
    text = _TURNS_UP.sub(lambda one: f"appear{one['ends'] or ''}", text)
    claim = _TO_CONFIRM.fullmatch(text) or _TRUE_OR_FALSE.fullmatch(text)
    text = (
        claim["claim"] + ", right?"
        if claim
        else _FIT_TO_SAY.sub(", right?", _TO_BE_CONFIRMED.sub(", right?", _with_tag(text)))
    )
    return f"{text}?" if _TAGGED.search(text) else text


def _lettered(match: re.Match[str]) -> str:
    """Put the letters of "pillars a and d" as they are printed."""
    return match[1] + re.sub(r"\b[a-z]\b", lambda letter: letter[0].upper(), match[2])


def _within(subject: str) -> str:
    """Return what began a text as it stands within a sentence."""
    return subject[0].lower() + subject[1:] if subject[1].islower() else subject


def _with_tag(text: str) -> str:
    """Say "it is not there, is it?" and "it is there, is it not?" with "right?" at the end."""
    tag = _IS_IT.search(text)
    if tag is None or not (tag["not"] or _DENIED.search(text, 0, tag.start())):
        return text
    return f"{text[: tag.start()]}, right?"


def _printed_code(spoken: re.Match[str]) -> str:
    """Return "A.1.4" for "a one four" or "a dot one dot four"; what is in figures stays."""
    said = [spoken["first"].lower(), spoken["second"].lower()]
    if re.search(r"[a-z]{3}", spoken[0], re.IGNORECASE) is None:
        return spoken[0]
    if said[1] == "one" and _OF_PLACE.match(spoken[0]):
        return spoken[0]
    figures = [one if one.isdecimal() else str(_NUMBERS.index(one) + 1) for one in said]
    return f"{spoken['letter'].upper()}.{'.'.join(figures)}"
