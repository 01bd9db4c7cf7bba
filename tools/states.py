"""Every page and state of the web surface: what is pictured, and what is checked for access."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

from playwright.sync_api import Browser, Page, expect

from tipassist.answer.writing import Drafted, Finished, Sentence, Step
from tipassist.surfaces.answers.words import error_words, searching_line
from tipassist.surfaces.web.pages.streaming import StreamedAnswer
from tipassist.surfaces.web.pages.templating import fragment, macro
from tipassist.types import Answer, AnswerStatus, Citation, Claim, CorpusStamp, Route

HEIGHT = 900
LIST = "What does SOMSWD coordinate?"
ONE = "Who coordinates A.2.6?"


@dataclass(frozen=True, slots=True)
class State:
    """Something to look at.

    Attributes:
        name: Name of its pictures.
        path: Where it begins.
        act: What is done there.
    """

    name: str
    path: str
    act: Callable[[Page], object] = lambda _: None


@contextmanager
def opened(browser: Browser, base: str, width: int, *, dark: bool = False) -> Iterator[Page]:
    """Open an empty page of one width, as a new visitor."""
    context = browser.new_context(
        base_url=base,
        viewport={"width": width, "height": HEIGHT},
        color_scheme="dark" if dark else "light",
    )
    try:
        yield context.new_page()
    finally:
        context.close()


def ask(page: Page, *questions: str) -> None:
    """Ask questions one after another and wait for each answer."""
    before = page.locator("article.answer").count()
    for number, question in enumerate(questions, before + 1):
        page.fill("#question", question)
        page.keyboard.press("Enter")
        expect(page.locator("article.answer .tools")).to_have_count(number)
        expect(page.locator("[aria-busy]")).to_have_count(0)


def asked(*questions: str) -> Callable[[Page], None]:
    """Return what asks questions."""
    return lambda page: ask(page, *questions)


def open_panel(page: Page) -> None:
    """Open the first source in sight."""
    page.locator("a.cite:visible").first.click()
    expect(page.locator("#panel mark").first).to_be_visible()


def point_at_source(page: Page) -> None:
    """Point at the first source in sight until its preview is there."""
    page.locator("#main a.cite:visible").first.hover()
    expect(page.locator("#preview")).to_be_visible()


def choose_body(page: Page, body: str = "SOMSWD") -> None:
    """Choose a body."""
    if not page.locator("#body").is_visible():
        page.locator(".mine summary").click()
    page.select_option("#body", body)
    page.get_by_role("button", name="Remember").click()
    expect(page.locator(".mine b")).to_have_text(body)


def _panel(page: Page) -> None:
    ask(page, LIST)
    open_panel(page)


def _preview(page: Page) -> None:
    ask(page, LIST)
    point_at_source(page)


def _reason(page: Page) -> None:
    ask(page, ONE)
    page.get_by_role("button", name="No this did not help").click()
    expect(page.locator(".why")).to_be_visible()


def _thanks(page: Page) -> None:
    ask(page, ONE)
    page.get_by_role("button", name="Yes this helped").click()
    expect(page.locator(".thanks")).to_be_visible()


def _sources(page: Page) -> None:
    ask(page, "A.2.6")
    page.locator(".sources summary").click()


def _listed(page: Page) -> None:
    ask(page, ONE)
    page.goto("/conversations")
    for summary in page.locator(".talks summary").all():
        summary.click()


def _reopened(page: Page) -> None:
    ask(page, LIST, "And what does it support?")
    page.reload()
    expect(page.locator("article.answer")).to_have_count(2)


def _own_body(page: Page) -> None:
    choose_body(page)
    page.goto("/my-body")


def made_answer(status: AnswerStatus, text: str) -> Answer:
    """Return an answer of one sentence, for an ending that is hard to come by."""
    return Answer(
        id="made",
        conversation_id="made",
        question=ONE,
        status=status,
        route=Route.REGISTER,
        text=text,
        claims=(Claim(text=text),),
        corpus=CorpusStamp(edition="2023-2028", digest="made"),
    )


_STAYS_OPEN = """body => {
  const start = to => to.enqueue(new TextEncoder().encode(body));
  const headers = { "Content-Type": "text/event-stream" };
  window.fetch = async () => new Response(new ReadableStream({ start }), { headers });
}"""


def _events(*steps: Step) -> bytes:
    made = StreamedAnswer("made")
    events = [*made.events_before(ONE)]
    return b"".join([*events, *(event for one in steps for event in made.events_of(one))])


def writing(*steps: Step) -> Callable[[Page], None]:
    """Return what asks a server that told these steps and goes on writing."""

    def act(page: Page) -> None:
        page.evaluate(_STAYS_OPEN, _events(*steps).decode())
        page.fill("#question", ONE)
        page.keyboard.press("Enter")
        expect(page.locator("article.answer .writing")).not_to_be_empty()

    return act


def streamed(*steps: Step) -> Callable[[Page], None]:
    """Return what asks while the server's answer is replaced; by nothing, when none is given."""

    def act(page: Page) -> None:
        body = _events(*steps)
        page.route(
            "**/ask", lambda route: route.fulfill(content_type="text/event-stream", body=body)
        )
        page.fill("#question", ONE)
        page.keyboard.press("Enter")
        expect(page.locator("article.answer")).to_be_visible()
        page.wait_for_timeout(100)

    return act


def _waiting(page: Page) -> None:
    frame = macro("answer.html", "frame", "made", ONE, searching_line())
    page.evaluate("html => { document.getElementById('log').innerHTML = html }", frame)


def _offline(page: Page) -> None:
    page.route("**/ask", lambda route: route.abort())
    page.fill("#question", ONE)
    page.keyboard.press("Enter")
    expect(page.locator("#trouble")).to_be_visible()


def _too_many(page: Page) -> None:
    heading, advice = error_words(429)
    told = {"heading": heading, "advice": advice, "request_id": "84b2f0c1d9e35a76"}
    part = fragment("error_part.html", **told)
    page.route(
        "**/ask", lambda route: route.fulfill(status=429, content_type="text/html", body=part)
    )
    page.fill("#question", ONE)
    page.keyboard.press("Enter")
    expect(page.locator("#log .verdict.bad")).to_be_visible()


_ROW = Citation(
    id="c1",
    locator="A.2.6",
    kind="activity",
    document="work-plan",
    edition="2023-2028",
    label="A.2.6 · Coordinating ASB",
    quote="ACWC Supporting ASB: ACMW AICHR",
    start=0,
    end=31,
    url="/documents/work-plan#A.2.6",
)


def _cited(text: str, route: Route) -> Answer:
    made = made_answer(AnswerStatus.ANSWERED, text)
    claims = (Claim(text=text, citations=(_ROW.id,)),)
    return made.model_copy(update={"route": route, "claims": claims, "citations": (_ROW,)})


_WRITTEN = _cited("ACWC coordinates this activity, and two bodies support it.", Route.WRITER)
_WRITING = (
    Drafted(_cited("ACWC coordinates A.2.6.", Route.PASSAGES)),
    Sentence(_WRITTEN.claims[0], (_ROW,)),
)
_PARTIAL = made_answer(AnswerStatus.PARTIAL, "ACWC coordinates A.2.6.")
_BROKEN = made_answer(
    AnswerStatus.ERROR,
    "Something went wrong while answering. Nothing was lost; please ask again.",
)

ASKING = (
    State("ask", "/"),
    State("ask-body", "/", choose_body),
    State("answer-list", "/", asked(LIST)),
    State("answer-long", "/", asked("What does SOMTC coordinate?")),
    State("answer-code", "/", asked("A.2.6")),
    State("answer-prose", "/", asked("What does F.3 say?")),
    State("answer-compare", "/", asked("Compare SOMTC and ACWC")),
    State("answer-sources", "/", _sources),
    State("answer-preview", "/", _preview),
    State("answer-panel", "/", _panel),
    State("answer-reopened", "/", _reopened),
    State("answer-writing", "/", writing(*_WRITING)),
    State("answer-written", "/", streamed(*_WRITING, Finished(_WRITTEN))),
    State("status-partial", "/", streamed(Finished(_PARTIAL))),
    State("status-clarify", "/", asked("What is my body coordinating?")),
    State("status-not-in-plan", "/", asked("Who is the chair of SOMTC?")),
    State("status-out-of-scope", "/", asked("What is the weather in Manila?")),
    State("status-unknown-code", "/", asked("What does A.9.1 say?")),
    State("status-error", "/", streamed(Finished(_BROKEN))),
    State("status-waiting", "/", _waiting),
    State("status-lost", "/", streamed()),
    State("status-offline", "/", _offline),
    State("status-too-many", "/", _too_many),
    State("feedback-why", "/", _reason),
    State("feedback-thanks", "/", _thanks),
    State("conversations", "/", _listed),
    State("conversations-none", "/conversations"),
    State("passage", "/passages?at=Section%20F.3.a"),
    State("passage-row", "/passages?at=A.2.6"),
    State("not-found", "/no-such-page"),
)
EXPLORING = (
    State("explore", "/explore"),
    State("explore-pillar", "/explore/A"),
    State("explore-outcome", "/explore/A.2"),
    State("explore-activity", "/explore/A.2.6"),
    State("explore-footnote", f"/explore/{quote('Footnote 14')}"),
    State("explore-term", f"/explore/{quote('Glossary SLOM')}"),
    State("explore-article", f"/explore/{quote('ACTIP Art. 14')}"),
    State("matrix", "/matrix"),
    State("network", "/network"),
    State("document", "/documents/work-plan"),
    State("document-source", "/documents/work-plan/source?place=A.2.6"),
    State("documents", "/documents"),
    State("body", "/bodies/SOMSWD"),
    State("tour", "/tour"),
    State("search", "/search?q=labour"),
    State("my-body-none", "/my-body"),
    State("my-body", "/", _own_body),
    State("developers", "/api/v1/docs"),
)
BESIDE = (
    State("beside-answer", "/", asked("What does Article 14(7) of ACTIP say?")),
    State("beside-compare", "/", asked("What changed in HARP between 2004 and 2012?")),
    State("beside-changed", "/", asked("What changed between the editions of the plan?")),
    State("beside-changes", "/changes"),
    State("beside-changes-body", "/changes?body=SOMSWD"),
    State("beside-documents", "/documents"),
    State("beside-instrument", "/documents/harp"),
    State("beside-instrument-older", "/documents/harp?edition=2004"),
    State("beside-instrument-source", "/documents/harp/source"),
    State("beside-report", "/documents/bwp-review"),
    State("beside-search", "/search?q=victims&document=actip"),
    State("beside-place", f"/explore/{quote('ACTIP Art. 14')}"),
)
"""Seen only where documents and another edition of the plan lie beside the current one."""
STATES = (*ASKING, *EXPLORING)
