"""Providers: the llama-index model of the settings, built when it is first needed.

The packages of a provider are an extra of this one; nothing of them is imported without a writer.
"""

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, assert_never

from tipassist.errors import WriterError
from tipassist.settings import WriterProvider, WriterSettings

if TYPE_CHECKING:
    from llama_index.core.llms import LLM

_MODULES = {
    WriterProvider.OPENAI: "llama_index.llms.openai_like",
    WriterProvider.ANTHROPIC: "llama_index.llms.anthropic",
}
_NO_KEY = "none"
"""What is sent to servers that need no key: their client refuses to be made without one."""


def check_provider(settings: WriterSettings) -> None:
    """Check that a provider can be built, without importing or calling anything of it.

    Raises:
        WriterError: A package or a setting is missing; the message says what to do.
    """
    provider = settings.provider
    if provider is None:
        raise WriterError(
            "No writer is set; set TIPASSIST_WRITER__PROVIDER to openai or anthropic.",
            retryable=False,
        )
    if not settings.model:
        raise WriterError(
            f"The writer {provider.value!r} has no model; set TIPASSIST_WRITER__MODEL to the name"
            " that the server has for it.",
            retryable=False,
        )
    if not _is_installed(_MODULES[provider]):
        raise WriterError(
            f"The writer {provider.value!r} needs packages that are not installed; run"
            f" pip install 'tipassist[{provider.value}]'.",
            retryable=False,
        )


def build_llm(settings: WriterSettings) -> "LLM":
    """Build the model of the settings; its packages are imported here.

    Raises:
        WriterError: A package or a setting is missing, or a setting cannot be used.
    """
    check_provider(settings)
    provider = settings.provider
    assert provider is not None
    try:
        match provider:
            case WriterProvider.OPENAI:
                return _openai(settings)
            case WriterProvider.ANTHROPIC:
                return _anthropic(settings)
            case _:
                assert_never(provider)
    except (ValueError, TypeError) as err:
        raise WriterError(
            f"The writer {provider.value!r} cannot be made: {err}; look at the settings"
            " TIPASSIST_WRITER__….",
            retryable=False,
        ) from err


def schema_arguments(provider: WriterProvider, name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Return what a call is given so that the server answers by a JSON schema.

    https://platform.openai.com/docs/guides/structured-outputs and
    https://docs.claude.com/en/docs/build-with-claude/structured-outputs have the formats.
    """
    match provider:
        case WriterProvider.OPENAI:
            shape = {"name": name, "schema": schema, "strict": True}
            return {"response_format": {"type": "json_schema", "json_schema": shape}}
        case WriterProvider.ANTHROPIC:
            return {"output_config": {"format": {"type": "json_schema", "schema": schema}}}
        case _:
            assert_never(provider)


def _openai(settings: WriterSettings) -> "LLM":
    from llama_index.llms.openai_like import OpenAILike

    return OpenAILike(
        model=settings.model or "",
        api_base=settings.base_url or "https://api.openai.com/v1",
        api_key=_key(settings) or _NO_KEY,
        is_chat_model=True,
        is_function_calling_model=True,
        context_window=settings.context_tokens,
        max_tokens=settings.max_output_tokens,
        temperature=settings.temperature,
        timeout=settings.budget_seconds,
        max_retries=0,
    )


def _anthropic(settings: WriterSettings) -> "LLM":
    from llama_index.core.llms import LLMMetadata
    from llama_index.llms.anthropic import Anthropic

    class AnyAnthropic(Anthropic):
        """Takes the name of any model: that of llama-index refuses those newer than itself."""

        def __init__(self, **given: Any) -> None:
            super().__init__(**given)

        @property
        def metadata(self) -> LLMMetadata:
            """What is known of the model, from the settings."""
            return LLMMetadata(
                context_window=settings.context_tokens,
                num_output=settings.max_output_tokens,
                is_chat_model=True,
                is_function_calling_model=True,
                model_name=self.model,
            )

    options: dict[str, Any] = {
        "model": settings.model or "",
        "base_url": settings.base_url,
        "api_key": _key(settings),
        "max_tokens": settings.max_output_tokens,
        "temperature": settings.temperature,
        "timeout": settings.budget_seconds,
        "max_retries": 0,
    }
    return AnyAnthropic(**options)


def _key(settings: WriterSettings) -> str | None:
    return settings.api_key.get_secret_value() if settings.api_key else None


def _is_installed(module: str) -> bool:
    """Whether a module can be found; its parents are namespaces, which import nothing heavy."""
    try:
        return find_spec(module) is not None
    except ModuleNotFoundError:
        return False
