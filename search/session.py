"""From a configuration to the parts that work together: which Lean, an engine, a verdict."""

import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from prover.lean import core, toolchain
from prover.lean.acceptance import accept
from prover.lean.oneshot import Limits
from prover.lean.pool import LeanPool
from prover.lean.probing import Wanted
from prover.lean.sandbox import Level
from prover.lean.toolchain import Toolchain
from prover.lean.verdict import ALLOWED_AXIOMS, Assurance, Verdict
from prover.lean.worker import AttemptLimits
from prover.state import TacticState
from prover.theorem import Theorem
from search.budget import Budget
from search.engine import Engine
from search.events import Event
from search.frontier import Frontier
from search.policies import make
from search.rmaxts import RMaxTS, RMaxTSConfig
from search.sampling import Sampling, SamplingConfig
from search.settings import Config, LeanConfig
from search.strategy import Strategy


def find_lean(
    config: LeanConfig, near: Path, announce: Callable[[str], None] = lambda message: None
) -> Toolchain:
    """The Lean a configuration asks for.

    Args:
        config: the configuration.
        near: the file or folder that is worked on.
        announce: told, in words, of what takes long.

    Raises:
        ToolchainError: there is none such.
        CoreError: the embedded core library could not be compiled.
        SandboxError: a sandbox is required, and there is none.
    """
    path = Path(config.lean.path).expanduser() if config.lean.path else None
    kind = config.lean.kind
    wanted = cast(Wanted, config.lean.sandbox)
    if kind == "project" or (kind == "auto" and (path or toolchain.lake_root(near))):
        found = toolchain.find(path, near, wanted)
    else:
        if not core_folder().is_dir():
            announce("Compiling the core library of the embedded Lean, this once")
        found = toolchain.embedded(wanted)
    if found.sandbox.level is Level.OFF:
        announce("No sandbox: what a model writes runs here with your rights (lean.sandbox=off)")
    elif found.sandbox.level is Level.LIMITED:
        announce("No sandbox on this machine, only limits: `rmax doctor` says why and what to do")
    return found


def core_folder() -> Path:
    """Where the compiled core library of the embedded Lean is, once it is compiled.

    Raises:
        ToolchainError: the embedded Lean is not installed.
    """
    return core.cache_folder() / "core" / core.key(toolchain.wheel_version())


def worker_count(config: LeanConfig) -> int:
    """Lean processes at a time: as configured, or one for each core this process may use."""
    if config.lean.workers is not None:
        return config.lean.workers
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def open_pool(config: LeanConfig, lean: Toolchain) -> LeanPool:
    """The pool a configuration asks for, to be entered."""
    limits = AttemptLimits(
        seconds=config.lean.seconds,
        heartbeats=config.lean.heartbeats,
        memory=config.lean.memory << 20,
        uses=config.lean.uses,
        chars=config.lean.chars,
    )
    return LeanPool(lean, workers=worker_count(config), limits=limits)


@asynccontextmanager
async def open_engine(
    config: Config, lean: Toolchain, notify: Callable[[Event], None]
) -> AsyncIterator[Engine]:
    """An engine with its pool and policy, which are closed at the end.

    Args:
        config: the configuration.
        lean: the Lean to run.
        notify: called with each event of each search.

    Raises:
        ConfigError: the settings of the policy don't fit together.
        ModelError: its model can't be had, or not run here.
    """
    async with open_pool(config, lean) as pool:
        policy = await make(config.policy, config.search.seed)
        try:
            yield Engine(
                pool=pool,
                policy=policy,
                strategy=strategy(config),
                accept=partial(judge, config, lean),
                budget=budget(config),
                parallel=config.search.parallel,
                shortening=config.search.shortening,
                notify=notify,
            )
        finally:
            await policy.close()


def budget(config: Config) -> Budget:
    """What the search for one theorem may spend."""
    search = config.search
    return Budget(search.seconds, search.rollouts, search.tokens, search.lean_seconds)


async def judge(config: Config, lean: Toolchain, theorem: Theorem, proof: str) -> Verdict:
    """Acceptance's verdict, in a fresh Lean.

    A hole beside others that are still open is taken as filled when ``sorry`` is all that is
    amiss; the whole declaration is judged when the last one is filled.

    Raises:
        StatementError: Lean does not accept the statement itself.
    """
    verdict = (await accept(theorem, proof, lean, limits(config))).demanding(assurance(config))
    if theorem.pending and set(verdict.axioms) - ALLOWED_AXIOMS == {"sorryAx"}:
        return replace(verdict, accepted=True, reason="")
    return verdict


def assurance(config: Config) -> Assurance:
    """The least that has to stand behind an acceptance."""
    return cast(Assurance, config.lean.assurance)


def limits(config: Config) -> Limits:
    """What each Lean process of acceptance may take."""
    return Limits(seconds=config.lean.acceptance, memory=config.lean.memory << 20)


def strategy(config: Config) -> Callable[[TacticState, int], Strategy]:
    """What makes the strategy for a theorem from the state and the column at its hole."""
    settings, seed = config.search.strategy(), config.search.seed
    match settings:
        case RMaxTSConfig():
            return partial(RMaxTS, config=settings, seed=seed)
        case SamplingConfig():
            return partial(Sampling, config=settings, seed=seed)
        case _:
            return partial(Frontier, config=settings, seed=seed)
