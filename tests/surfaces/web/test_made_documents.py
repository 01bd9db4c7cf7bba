"""An answer to take along."""

import csv
import io
import re

import pytest
from docx import Document
from fastapi.testclient import TestClient

from tests.surfaces.answers import answer as one_claim
from tests.surfaces.answers import citation
from tests.surfaces.web.test_pages import LIST, ask, place_of
from tipassist.surfaces.web.pages.made_documents import to_csv, to_docx, to_markdown
from tipassist.types import Answer, AnswerStatus, Item

PLAN = "The Plan, edition 2023-2028"


def download(client: TestClient, question: str, form: str) -> bytes:
    conversation, answer = place_of(ask(client, question))
    response = client.get(f"/c/{conversation}/answers/{answer}.{form}")
    assert response.status_code == 200
    assert response.headers["content-disposition"] == f'attachment; filename="tip-answer.{form}"'
    return response.content


def test_markdown_has_the_answer_its_list_and_its_sources(client: TestClient) -> None:
    text = download(client, LIST, "md").decode()
    assert text.startswith(f"# {LIST}\n\n*Answered from the plan*\n\nSOMSWD coordinates 6 of")
    assert "| **B.7.2** | Activities/programmes to develop" in text
    assert "| SOMSWD | SOMTC, DGICM |  |" in text
    assert "From the plan's table: 6 of 6 activities, the complete list." in text
    assert text.count("voluntary participation in victim protection") == 2
    assert "- **B.1.1 · Coordinating ASB:** “SOMSWD Supporting ASB: SOMHD”" in text
    assert text.endswith("('Bohol TIP Work Plan 2.0'), edition 2023-2028.\n")


def test_markdown_names_an_ending_that_is_no_answer() -> None:
    text = to_markdown(one_claim("The plan has no X.", status=AnswerStatus.UNKNOWN_CODE), PLAN)
    assert "*No such place in the plan*" in text


def test_a_question_is_no_markup_in_markdown() -> None:
    asked = one_claim("x").model_copy(update={"question": "# <b>*x*\n[a](b)"})
    assert to_markdown(asked, PLAN).startswith("# # \\<b\\>\\*x\\* \\[a\\](b)\n")


def test_a_word_document_has_the_same(client: TestClient) -> None:
    made = Document(io.BytesIO(download(client, LIST, "docx")))
    texts = [paragraph.text for paragraph in made.paragraphs]
    assert texts[0] == LIST
    assert "Answered from the plan" in texts
    assert "SOMSWD coordinates 6 of the 63 activities." in texts
    assert "B.1.1 · Coordinating ASB: “SOMSWD Supporting ASB: SOMHD”" in texts
    (table,) = made.tables
    assert table.rows[0].cells[0].text == "Code"
    assert [row.cells[0].text for row in table.rows][1:] == [
        *("B.1.1", "B.1.2", "B.1.3", "B.1.5", "B.5.1", "B.7.2"),
    ]
    assert table.rows[6].cells[3].text == "SOMTC, DGICM"


def test_rows_under_rows_keep_their_depth_and_sources_in_word(client: TestClient) -> None:
    made = Document(io.BytesIO(download(client, "A.2.6", "docx")))
    bullets = [p.text for p in made.paragraphs if p.style and p.style.name == "List Bullet"]
    assert bullets[0].startswith("Organise a Consultation")
    assert bullets[0].endswith("(A.2.6)")


def test_what_a_word_document_cannot_hold_is_left_out() -> None:
    asked = one_claim("x\x0cy", citation(1, "A.1", "", "q\x00")).model_copy(
        update={"question": "a\x0bb\x1f"}
    )
    made = Document(io.BytesIO(to_docx(asked, PLAN)))
    assert made.paragraphs[0].text == "ab"


def test_a_list_is_a_csv_that_no_spreadsheet_runs(client: TestClient) -> None:
    content = download(client, LIST, "csv")
    rows = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert rows[0] == ["code", "activity", "coordinating", "supporting", "relevant"]
    assert [row[0] for row in rows[1:]] == ["B.1.1", "B.1.2", "B.1.3", "B.1.5", "B.5.1", "B.7.2"]
    evil = one_claim("x", items=(Item(locator="A.1", title="=HYPERLINK(1)"),), items_total=1)
    assert b"'=HYPERLINK(1)" in to_csv(evil)


@pytest.mark.parametrize("form", ["csv", "exe", "md/../x"])
def test_what_an_answer_does_not_have_is_not_found(client: TestClient, form: str) -> None:
    conversation, answer = place_of(ask(client, "What is the weather in Manila?"))
    assert client.get(f"/c/{conversation}/answers/{answer}.{form}").status_code in (404, 422)


def test_every_citation_is_in_what_is_taken_along() -> None:
    cited = tuple(citation(n, f"A.1.{n}", "Activity", f"words {n}") for n in range(1, 50))
    made: Answer = one_claim("x", *cited)
    text = to_markdown(made, PLAN)
    assert len(re.findall(r"“words \d+”", text)) == 49
