"""Error pages, in the place of a problem: what happened and what to do."""

from fastapi import Request
from fastapi.responses import HTMLResponse

from tipassist.surfaces.answers.words import error_words
from tipassist.surfaces.web.pages.templating import fragment, page, wants_part
from tipassist.surfaces.web.problems import Problem


def error_page(request: Request, problem: Problem) -> HTMLResponse:
    """Return the page of a problem, or the part that htmx swaps in."""
    title, advice = error_words(problem.status)
    context = {"heading": title, "advice": advice, "request_id": problem.request_id}
    if wants_part(request):
        return HTMLResponse(fragment("error_part.html", **context), problem.status)
    return page(request, "error.html", status=problem.status, **context)
