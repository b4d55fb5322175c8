"""Lean runtime objects as they lie in memory or in a file, read with every access checked.

Layout, see ``lean.h`` of Lean 4: an 8-byte header (reference count, size, then in bytes 6 and 7 the
number of object fields and the constructor tag), then the fields, 8 bytes each, then scalars. A
value whose lowest bit is set is a boxed scalar.
"""

import re
from abc import ABC, abstractmethod
from typing import TypeGuard

Name = tuple[str | int, ...]

ARRAY_TAG = 246
STRING_TAG = 249
BIGNUM_TAG = 250
HEADER = 8


_PLAIN = re.compile(r"[^\W\d][\w'!?]*")
_PART = re.compile(r"«(?P<quoted>[^»]*)»|(?P<plain>[^.«»]+)")


def show(name: Name) -> str:
    """A name as people write it. Different names are shown differently: ``«Quot.sound»``, which is
    one part, is not ``Quot.sound``."""
    return ".".join(part if _is_plain(part) else _quoted(part) for part in name)


def written(text: str) -> Name:
    """The name that people write like that."""
    return tuple(match["quoted"] or match["plain"] or "" for match in _PART.finditer(text))


def _is_plain(part: str | int) -> TypeGuard[str]:
    return isinstance(part, str) and _PLAIN.fullmatch(part) is not None


def _quoted(part: str | int) -> str:
    if isinstance(part, int):
        return str(part)
    return "«" + part.replace("\\", "\\\\").replace("»", "\\»").replace("\n", "\\n") + "»"


class NotAnObject(ValueError):
    """The address holds no Lean object of the expected shape."""


class Objects(ABC):
    """A place where objects lie; a reference to one is an address, or a boxed scalar."""

    @abstractmethod
    def read(self, address: int, size: int) -> bytes:
        """``size`` bytes.

        Raises:
            NotAnObject: they don't lie here.
        """

    def shape(self, pointer: int) -> tuple[int, int]:
        """``(constructor tag, number of object fields)``."""
        if pointer == 0 or pointer & 1:
            raise NotAnObject("a scalar")
        fields, tag = self.read(pointer + 6, 2)
        return tag, fields

    def field(self, pointer: int, index: int) -> int:
        """The ``index``-th object field."""
        return int.from_bytes(self.read(pointer + HEADER + 8 * index, 8), "little")

    def items(self, pointer: int) -> list[int]:
        """The items of an ``Array`` object."""
        if self.shape(pointer)[0] != ARRAY_TAG:
            raise NotAnObject("not an array")
        count = int.from_bytes(self.read(pointer + HEADER, 8), "little")
        data = self.read(pointer + HEADER + 16, 8 * count)
        return [int.from_bytes(data[i : i + 8], "little") for i in range(0, len(data), 8)]

    def elements(self, pointer: int) -> list[int]:
        """The elements of a ``List`` object."""
        found = []
        while not pointer & 1:
            found.append(self.field(pointer, 0))
            pointer = self.field(pointer, 1)
        return found

    def string(self, pointer: int) -> str:
        """A ``String`` object; its size in bytes counts the closing NUL."""
        if self.shape(pointer)[0] != STRING_TAG:
            raise NotAnObject("not a string")
        size = int.from_bytes(self.read(pointer + 8, 8), "little")
        if not 0 < size < 1 << 24:
            raise NotAnObject("no plausible string")
        try:
            return self.read(pointer + 32, size - 1).decode()
        except UnicodeDecodeError as error:
            raise NotAnObject(f"a string of other bytes: {error}") from error

    def name(self, pointer: int) -> Name:
        """A ``Lean.Name`` object."""
        parts: list[str | int] = []
        while pointer != 1:
            tag, fields = self.shape(pointer)
            if (tag, fields) not in ((1, 2), (2, 2)):
                raise NotAnObject("not a name")
            last = self.field(pointer, 1)
            parts.append(self.string(last) if tag == 1 else last >> 1)
            pointer = self.field(pointer, 0)
        return tuple(reversed(parts))
