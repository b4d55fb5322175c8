"""Requests that are answered one by one, at the same time."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from prover.policy.base import Completion, Request


async def at_once(
    answer: Callable[[Request], Awaitable[Completion]], requests: Sequence[Request]
) -> list[Completion]:
    """Answer each request by itself, in order; if one fails, the others are cancelled.

    Raises:
        Exception: what the answering of a request raised, unwrapped.
    """

    async def one(request: Request) -> Completion:
        return await answer(request)

    try:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(one(request)) for request in requests]
    except BaseExceptionGroup as failures:
        raise failures.exceptions[0] from None
    return [task.result() for task in tasks]
