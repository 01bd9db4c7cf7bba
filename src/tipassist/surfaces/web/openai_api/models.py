"""`/v1/models`: the one model that there is."""

from typing import Annotated, Final, Literal

from fastapi import APIRouter, Depends, Path
from pydantic import BaseModel

from tipassist.surfaces.web.api.documented import problems
from tipassist.surfaces.web.callers import Caller, caller_of
from tipassist.surfaces.web.problems import ProblemError, ProblemKind

MODEL: Final = "tipassist"
_CREATED = 1_764_201_600


class Model(BaseModel):
    """A model, as OpenAI describes one."""

    id: Literal["tipassist"] = MODEL
    object: Literal["model"] = "model"
    created: int = _CREATED
    owned_by: Literal["tipassist"] = "tipassist"


class Models(BaseModel):
    """The models that there are."""

    object: Literal["list"] = "list"
    data: tuple[Model, ...] = (Model(),)


def router() -> APIRouter:
    """Return the routes."""
    routes = APIRouter()
    routes.add_api_route(
        "/models",
        list_models,
        methods=["GET"],
        response_model=Models,
        summary="List the models",
        responses=problems(401),
    )
    routes.add_api_route(
        "/models/{model}",
        one_model,
        methods=["GET"],
        response_model=Model,
        summary="Read about a model",
        responses=problems(401, 404, 422),
    )
    return routes


def list_models(_: Annotated[Caller, Depends(caller_of)]) -> Models:
    """Return the models that there are."""
    return Models()


def one_model(
    model: Annotated[str, Path(max_length=100, examples=[MODEL])],
    _: Annotated[Caller, Depends(caller_of)],
) -> Model:
    """Return a model."""
    check_model(model)
    return Model()


def check_model(name: str) -> None:
    """Refuse a model that there is not.

    Raises:
        ProblemError: There is no such model.
    """
    if name != MODEL:
        raise ProblemError(ProblemKind.UNKNOWN_MODEL, suggestions=[MODEL])
