"""Prompts: how a family of models is asked for a proof. Each family is a file of ``prompts/``.

A family says how the document to be proved is put to its models, and how their answers are to be
read (`prover.policy.answer`). In a template ``{document}`` is the Lean text up to where the proof
goes on, ``{statement}`` the same without the imports and definitions before, ``{informal}`` the
description in natural language, ``{state}`` the tactic state, ``{sorry}`` a ``sorry`` where the
next tactic would stand.
"""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

import msgspec

from prover.policy.base import Request
from prover.policy.model.base import Message, Prompt
from prover.state import TacticState

Reading = Literal["continuation", "document", "tactic"]
"""What an answer is: the text that follows the prompt; prose and code, the whole theorem in it; a
tactic."""


class Turn(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A message's template."""

    role: Literal["system", "user", "assistant"]
    content: str


class Family(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How models of a family are asked.

    Attributes:
        about: the models, and where their format is published.
        answer: how answers are to be read.
        modes: by name, the template: a text to go on with, or a conversation.
        stop: texts that end an answer.
        comment: whether the tactic state is shown as a comment behind the prefix.
    """

    about: str
    answer: Reading
    modes: Mapping[str, str | tuple[Turn, ...]]
    stop: tuple[str, ...] = ()
    comment: bool = True


def families() -> list[str]:
    """Names of all families."""
    folder = resources.files("prover.policy") / "prompts"
    return sorted(file.name.removesuffix(".yaml") for file in folder.iterdir())


@cache
def family(name: str) -> Family:
    """The family of that name.

    Raises:
        KeyError: there is none.
    """
    if name not in families():
        raise KeyError(name)
    file = resources.files("prover.policy") / "prompts" / f"{name}.yaml"
    return msgspec.yaml.decode(file.read_bytes(), type=Family)


def continued() -> list[str]:
    """Names of the families whose models go on with a text."""
    return [name for name in families() if family(name).answer == "continuation"]


def render(template: str | tuple[Turn, ...], request: Request, *, comment: bool) -> Prompt:
    """What a model is asked.

    What the prompts for one theorem have in common stands first, and so do those of one node, so
    that an engine which remembers the beginnings of prompts computes little anew.

    Args:
        template: of a mode.
        request: what is wanted.
        comment: whether the tactic state is shown behind the prefix.
    """
    theorem = request.theorem
    shown = f"{theorem.statement}{request.prefix}\n"
    if comment and request.state is not None and request.prefix:
        shown += state_comment(request.state, request.indent)
    values = {
        "document": f"{theorem.header}{theorem.informal}{shown}",
        "statement": f"{theorem.informal}{shown}",
        "informal": theorem.informal.strip().removeprefix("/--").removesuffix("-/").strip(),
        "state": "" if request.state is None else request.state.text,
        "sorry": " " * request.indent + "sorry",
    }
    if isinstance(template, str):
        return template.format(**values)
    return tuple(Message(turn.role, turn.content.format(**values)) for turn in template)


def state_comment(state: TacticState, indent: int) -> str:
    """A tactic state as the comment lines of truncate-and-resume (arXiv 2408.08152, section 3.2).

    Args:
        state: the state.
        indent: column at which the next tactic starts.
    """
    margin = " " * indent
    lines = "".join(f"{margin}  {line}".rstrip() + "\n" for line in state.text.split("\n"))
    return f"{margin}/- tactic state:\n{lines}{margin}-/\n"
