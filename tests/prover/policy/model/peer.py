"""A server on the loopback that answers HTTP as a test says."""

import asyncio
import json
import threading
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from queue import Queue
from typing import Any

MODELS = {"data": [{"id": "prover"}, {"id": "other"}]}


@dataclass(frozen=True)
class Asked:
    """A request.

    Attributes:
        path: of the URL.
        headers: by name in lower case.
        body: what was sent as JSON; empty if nothing was.
    """

    path: str
    headers: dict[str, str]
    body: dict[str, Any]


@dataclass
class Reply:
    """What is sent back; a body that is no text is sent as JSON."""

    body: Any = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    cut: bool = False

    def bytes(self) -> bytes:
        """The reply on the wire; one that is cut says it is longer than it is."""
        body = self.body if isinstance(self.body, str) else json.dumps(self.body)
        content = body.encode()
        length = len(content) + (100 if self.cut else 0)
        lines = [f"HTTP/1.1 {self.status} Said", f"Content-Length: {length}"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return "\r\n".join([*lines, "", ""]).encode() + content


Say = Callable[[Asked], Awaitable[Reply]]


@dataclass
class Peer:
    """What the server has seen.

    Attributes:
        url: of the server, up to ``/v1``.
        asked: all requests but those for the list of models.
        running: requests that are being answered.
        most_running: at a time.
        hung_up: connections that were closed while their request was being answered.
    """

    url: str = ""
    asked: list[Asked] = field(default_factory=list)
    running: int = 0
    most_running: int = 0
    hung_up: int = 0

    async def until(self, holds: Callable[["Peer"], bool]) -> None:
        """Wait until something holds of what the server has seen."""
        while not holds(self):  # noqa: ASYNC110
            await asyncio.sleep(0.01)


@asynccontextmanager
async def serving(say: Say, models: Reply | None = None) -> AsyncIterator[Peer]:
    """Answer requests with what ``say`` makes of them; ``models`` is listed."""
    peer = Peer()
    listed = Reply(MODELS) if models is None else models

    async def answer(asked: Asked) -> Reply:
        if asked.path.endswith("/models"):
            return listed
        peer.asked.append(asked)
        peer.running += 1
        peer.most_running = max(peer.running, peer.most_running)
        try:
            return await say(asked)
        finally:
            peer.running -= 1

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while (asked := await _read(reader)) is not None:
            answering = asyncio.create_task(answer(asked))
            leaving = asyncio.create_task(reader.read(1))
            await asyncio.wait({answering, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if not answering.done():
                peer.hung_up += 1
                answering.cancel()
                break
            leaving.cancel()
            await asyncio.gather(leaving, return_exceptions=True)
            reply = answering.result()
            writer.write(reply.bytes())
            await writer.drain()
            if reply.cut:
                break
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    peer.url = f"http://{host}:{port}/v1"
    try:
        yield peer
    finally:
        server.close()


@contextmanager
def serving_apart(say: Say) -> Iterator[Peer]:
    """As `serving`, in a thread of its own."""
    started: Queue[Peer] = Queue()
    ended = threading.Event()

    async def serve() -> None:
        async with serving(say) as peer:
            started.put(peer)
            await asyncio.to_thread(ended.wait)

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        yield started.get(timeout=10)
    finally:
        ended.set()
        thread.join()


async def _read(reader: asyncio.StreamReader) -> Asked | None:
    try:
        head = (await reader.readuntil(b"\r\n\r\n")).decode()
    except (asyncio.IncompleteReadError, ConnectionError):
        return None
    first, *lines = head.strip().split("\r\n")
    pairs = (line.split(": ", 1) for line in lines)
    headers = {name.lower(): value for name, value in pairs}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    return Asked(first.split()[1], headers, json.loads(body) if body else {})
