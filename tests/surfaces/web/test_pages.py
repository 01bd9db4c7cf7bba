"""The pages without scripts: every step is a plain form or link."""

import re
from urllib.parse import unquote

import pytest
from fastapi import FastAPI, Request
from fastapi.testclient import TestClient
from httpx2 import Response

from tipassist.storage.ratings import Rating
from tipassist.surfaces.site import Site
from tipassist.surfaces.web.pages.visitors import own_body

LIST = "What does SOMSWD coordinate?"


def ask(client: TestClient, question: str, conversation: str = "") -> Response:
    form = {"question": question, "conversation_id": conversation}
    return client.post("/ask", data=form, headers={"Accept": "text/html"})


def place_of(response: Response) -> tuple[str, str]:
    """Return conversation and answer from the address that an answer has."""
    match = re.fullmatch(r".*/c/([0-9a-f]{32})#a-([0-9a-f]{32})", str(response.url))
    assert match is not None, response.url
    return match[1], match[2]


def test_the_first_page_offers_questions_bodies_and_the_tour(client: TestClient) -> None:
    page = client.get("/")
    assert page.status_code == 200
    assert 'name="question" value="What does SOMSWD coordinate?"' in page.text
    assert "What is my body coordinating?</button>" not in page.text
    assert ">SLOM: ASEAN Senior Labour Officials Meeting</option>" in page.text
    assert 'href="/tour"' in page.text
    assert "edition 2023-2028" in page.text
    assert "set-cookie" not in page.headers


def test_an_answer_has_an_address_of_its_own(client: TestClient) -> None:
    answered = ask(client, LIST)
    conversation, answer = place_of(answered)
    assert [one.status_code for one in answered.history] == [303]
    assert "SOMSWD coordinates 6 of the 63 activities." in answered.text
    assert "6 of 6 activities, the complete list" in answered.text
    assert f'id="a-{answer}"' in answered.text
    assert client.get(f"/c/{conversation}").text == answered.text


def test_a_conversation_goes_on(client: TestClient) -> None:
    conversation, _ = place_of(ask(client, LIST))
    answered = ask(client, "And what does it support?", conversation)
    assert place_of(answered)[0] == conversation
    assert answered.text.count("<article") == 2
    assert "SOMSWD supports" in answered.text


def test_what_a_person_types_is_never_markup(client: TestClient) -> None:
    typed = '<img src=x onerror="alert(1)"> & \' {{ 7 * 7 }} **bold**'
    answered = ask(client, typed)
    assert "<img" not in answered.text
    assert "&lt;img src=x onerror=&#34;alert(1)&#34;&gt; &amp; &#39; {{ 7 * 7 }} **bold**" in (
        answered.text
    )
    streamed = client.post("/ask", data={"question": typed}, headers={"HX-Request": "true"})
    assert "<img" not in streamed.text
    conversation, answer = place_of(answered)
    client.post(f"/c/{conversation}/title", data={"title": typed})
    assert "<img" not in client.get("/conversations").text
    assert "<img" not in client.get(f"/c/{conversation}").text
    taken = client.get(f"/c/{conversation}/answers/{answer}.md").text
    assert taken.startswith('# \\<img src=x onerror="alert(1)"\\>')


def test_an_answer_streams_as_parts_for_htmx(client: TestClient) -> None:
    headers = {"HX-Request": "true", "Accept": "text/html, text/event-stream"}
    streamed = client.post("/ask", data={"question": LIST}, headers=headers)
    assert streamed.headers["content-type"].startswith("text/event-stream")
    events = streamed.text.strip().split("\n\n")
    assert events[0] == 'event: tip:status\ndata: {"words": "Searching the plan"}'
    assert 'aria-busy="true"' in events[1]
    assert "Answered from the plan" in events[2]
    assert "SOMSWD coordinates 6 of the 63 activities." in events[3]
    assert "<table" in events[4]
    assert events[-1].startswith('event: tip:done\ndata: {"words": "Answer ready, 6 sources"')
    match = re.search(r'"url": "(/c/\w+)"', events[-1])
    assert match is not None
    assert "6 of the 63" in client.get(match[1]).text


def test_each_claim_is_a_part_and_list_rows_go_into_their_list(client: TestClient) -> None:
    streamed = client.post("/ask", data={"question": "A.2.6"}, headers={"HX-Request": "true"})
    parts = re.findall(r'<hx-partial hx-target="(#\S+)" hx-swap="(\w+)">', streamed.text)
    (key,) = {target.split("-")[1] for target, _ in parts if target.startswith("#v-")}
    assert parts[0] == (f"#v-{key}", "innerHTML")
    assert parts[-1] == (f"#f-{key}", "innerHTML")
    assert set(parts[1:-1]) == {(f"#s-{key}", "beforeend")}
    assert len(parts) == 10


@pytest.mark.parametrize(
    ("question", "headline"),
    [
        ("What does A.9.1 say?", "No such place in the plan"),
        ("What is the weather in Manila?", "Outside what I know about"),
        ("Who is the chair of SOMTC?", "Not in the plan"),
        ("What is my body coordinating?", "One thing is not clear yet"),
        ("", "One thing is not clear yet"),
        (LIST, "Answered from the plan"),
    ],
)
def test_every_ending_is_named(client: TestClient, question: str, headline: str) -> None:
    assert f"<b>{headline}</b>" in ask(client, question).text


def test_a_body_is_chosen_once_and_remembered(client: TestClient, app: FastAPI) -> None:
    @app.get("/own")
    def own(request: Request) -> str | None:
        return own_body(request)

    chosen = client.post("/body", data={"body": "SOMSWD", "back": "/"}, follow_redirects=False)
    assert (chosen.status_code, chosen.headers["location"]) == (303, "/")
    cookie = chosen.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    assert "What is my body coordinating?</button>" in client.get("/").text
    assert client.get("/own").json() == "SOMSWD"
    assert "SOMSWD coordinates 6 of the 63" in ask(client, "What is my body coordinating?").text
    client.post("/body", data={"body": ""})
    assert client.get("/own").json() is None


@pytest.mark.parametrize(
    "back",
    ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:x", "", "/a\n"],
)
def test_one_is_never_sent_to_another_site(client: TestClient, back: str) -> None:
    sent = client.post("/body", data={"body": "", "back": back}, follow_redirects=False)
    assert sent.headers["location"] == "/"


def test_one_goes_back_to_where_the_body_was_chosen(client: TestClient) -> None:
    sent = client.post("/body", data={"body": "", "back": "/my-body"}, follow_redirects=False)
    assert sent.headers["location"] == "/my-body"


def test_a_body_the_plan_does_not_have_is_refused(client: TestClient) -> None:
    assert client.post("/body", data={"body": "NATO"}).status_code == 422


def test_conversations_are_listed_renamed_and_deleted(client: TestClient) -> None:
    assert "There is none yet" in client.get("/conversations").text
    conversation, _ = place_of(ask(client, LIST))
    ask(client, "A.2.6", conversation)
    listed = client.get("/conversations").text
    assert f'<a href="/c/{conversation}">{LIST}</a>' in listed
    assert "2 questions" in listed
    renamed = client.post(f"/c/{conversation}/title", data={"title": "  For the  ministers "})
    assert ">For the ministers</a>" in renamed.text
    assert '<h1 class="talk">For the ministers</h1>' in client.get(f"/c/{conversation}").text
    client.post(f"/c/{conversation}/title", data={"title": " "})
    assert ">For the ministers</a>" in client.get("/conversations").text
    deleted = client.post(f"/c/{conversation}/delete")
    assert "There is none yet" in deleted.text
    assert client.get(f"/c/{conversation}").status_code == 404


def test_nobody_else_sees_or_changes_a_conversation(client: TestClient, app: FastAPI) -> None:
    conversation, answer = place_of(ask(client, LIST))
    other = TestClient(app)
    for _ in range(2):
        form = {"answer_id": answer, "conversation_id": conversation, "rating": "up"}
        statuses = [
            other.get(f"/c/{conversation}").status_code,
            other.get(f"/c/{conversation}/answers/{answer}.md").status_code,
            other.post(f"/c/{conversation}/title", data={"title": "x"}).status_code,
            other.post(f"/c/{conversation}/delete").status_code,
            other.post("/feedback", data=form).status_code,
        ]
        assert statuses == [404] * 5
        ask(other, "A.2.6")
    assert client.get(f"/c/{conversation}").status_code == 200


def test_a_forged_visitor_name_is_not_taken(client: TestClient) -> None:
    client.cookies.set("tip_visitor", "x' OR 1=1 --")
    answered = ask(client, LIST)
    assert answered.status_code == 200
    cookie = answered.history[0].headers["set-cookie"]
    assert re.search(r"tip_visitor=[A-Za-z0-9_-]{32};", cookie)
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie


def test_a_passage_is_a_page_with_its_words_marked(client: TestClient) -> None:
    page = client.get("/passages", params={"at": "A.2.6", "span": "36838-36869"})
    assert "<mark>ACWC Supporting ASB: ACMW AICHR</mark>" in page.text
    assert "<html" in page.text
    assert 'href="/documents/work-plan#A.2.6"' in page.text
    part = client.get("/passages", params={"at": "A.2.6"}, headers={"HX-Request": "true"})
    assert "<html" not in part.text
    assert part.headers["vary"].lower().count("hx-request") == 1


def test_every_source_of_an_answer_leads_to_its_words(client: TestClient) -> None:
    answered = ask(client, "Who coordinates A.2.6?").text
    links = set(re.findall(r'href="(/passages\?[^"]+)"', answered))
    assert links
    for link in links:
        assert "<mark>" in client.get(unquote(link).replace("&amp;", "&")).text


@pytest.mark.parametrize("at", ["A.9.9", "", "<script>alert(1)</script>"])
def test_a_passage_that_is_not_there_is_an_error_page(client: TestClient, at: str) -> None:
    page = client.get("/passages", params={"at": at}, headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "There is no such page" in page.text
    assert "<script>alert" not in page.text


def test_feedback_is_kept_and_a_no_is_asked_why(client: TestClient, site: Site) -> None:
    conversation, answer = place_of(ask(client, LIST))
    form = {"answer_id": answer, "conversation_id": conversation}
    assert "Thank you" in client.post("/feedback", data={**form, "rating": "up"}).text
    asked = client.post("/feedback", data={**form, "rating": "down"})
    assert "What was wrong with it?" in asked.text
    assert site.feedback.counts() == {Rating.UP: 1, Rating.DOWN: 0}
    why = {"rating": "down", "sent": "true", "reason": "incomplete", "comment": "B.1.1 too"}
    assert "Thank you" in client.post("/feedback", data={**form, **why}).text
    assert site.feedback.counts() == {Rating.UP: 1, Rating.DOWN: 1}
    assert f"/c/{conversation}#a-{answer}" in asked.text


def test_feedback_that_is_none_is_an_error_page(client: TestClient) -> None:
    headers = {"Accept": "text/html"}
    page = client.post("/feedback", data={"rating": "sideways"}, headers=headers)
    assert page.status_code == 422
    assert "Something in this form is missing or wrong" in page.text


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://testserver.evil.example"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
@pytest.mark.parametrize("path", ["/ask", "/body", "/feedback", "/c/x/delete", "/c/x/title"])
def test_a_post_from_another_site_is_refused(
    client: TestClient, path: str, headers: dict[str, str]
) -> None:
    page = client.post(path, data={"question": LIST}, headers={"Accept": "text/html", **headers})
    assert page.status_code == 403
    assert "This form was not sent from this site" in page.text


def test_a_post_from_this_site_is_taken(client: TestClient) -> None:
    headers = {"Origin": "http://testserver", "Sec-Fetch-Site": "same-origin"}
    assert client.post("/ask", data={"question": LIST}, headers=headers).status_code == 200


def test_an_unknown_page_says_so(client: TestClient) -> None:
    page = client.get("/no-such-page", headers={"Accept": "text/html"})
    assert page.status_code == 404
    assert "There is no such page" in page.text
    assert page.headers["x-request-id"] in page.text
    part = client.get("/passages?at=Z.1", headers={"Accept": "text/html", "HX-Request": "true"})
    assert part.status_code == 404
    assert 'role="alert"' in part.text
    assert "<html" not in part.text


def test_too_many_questions_are_refused_with_a_page(client: TestClient, app: FastAPI) -> None:
    limit = app.state.site.settings.asks_per_minute
    ask(client, LIST)
    pages = [ask(client, "A.2.6") for _ in range(limit + 1)]
    assert pages[-1].status_code == 429
    assert "Too many questions at once" in pages[-1].text
    assert pages[0].status_code == 200


def test_no_page_has_script_or_style_of_its_own(client: TestClient) -> None:
    pages = [client.get(path).text for path in ("/", "/conversations", "/passages?at=A.2.6")]
    for text in [*pages, ask(client, LIST).text]:
        assert not re.search(r"<style|\bstyle=|\bon[a-z]+=|javascript:", text)
        assert not re.findall(r"<script(?! defer src=)", text)
        urls = re.findall(r'(?:src|href|action)="([^"]+)"', text)
        assert [url for url in urls if not re.match(r"#|/(?!/)", url)] == []
