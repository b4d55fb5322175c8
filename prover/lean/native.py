"""Lean's own library inside this process: its objects, and calls into its compiled functions.

On Linux reading goes through ``/proc/self/mem``, so that an address that holds no object is an
error and not a crash.
"""

import ctypes
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from prover.lean.objects import ARRAY_TAG, HEADER, Name, NotAnObject, Objects

NONE = 1
"""``Nat`` 0, ``false``, ``none``, ``[]``, ``Name.anonymous`` and ``()`` as boxed scalars."""

LARGEST_SCALAR = (1 << 63) - 1
"""A larger ``Nat`` is an object."""


class Library(Objects):
    """An initialised ``libleanshared`` and the symbols it exports."""

    def __init__(self, path: Path) -> None:
        """Load and initialise the library; takes about 50 ms and cannot be undone."""
        self.path = path
        self._library = ctypes.CDLL(str(path), mode=ctypes.RTLD_GLOBAL)
        argv = (ctypes.c_char_p * 2)(b"lean", None)
        self._library.lean_setup_args(1, argv)
        self._library.lean_initialize()
        linux = sys.platform == "linux"
        self._memory = os.open("/proc/self/mem", os.O_RDONLY) if linux else None
        self._made: list[ctypes.Array[ctypes.c_uint64]] = []
        self._makers: dict[str, Any] = {}

    def call(self, symbol: str, *arguments: int) -> int:
        """Call an exported function whose arguments and result are objects."""
        function = self._library[symbol]
        function.restype = ctypes.c_void_p
        function.argtypes = [ctypes.c_void_p] * len(arguments)
        return int(function(*arguments) or 0)

    def test(self, symbol: str, *arguments: int) -> bool:
        """Call an exported function of objects whose result is a ``Bool``."""
        function = self._library[symbol]
        function.restype = ctypes.c_uint8
        function.argtypes = [ctypes.c_void_p] * len(arguments)
        return bool(function(*arguments))

    def make(self, symbol: str, *arguments: int) -> int:
        """Call an exported constructor. What it makes is never freed and may be used many times."""
        function = self._makers.get(symbol)
        if function is None:
            function = self._makers[symbol] = self._library[symbol]
            function.restype = ctypes.c_void_p
            function.argtypes = [ctypes.c_void_p] * len(arguments)
        pointer = int(function(*arguments))
        if not pointer & 1:
            self.make_permanent(pointer)
        return pointer

    def natural(self, value: int) -> int:
        """A ``Nat``."""
        if value <= LARGEST_SCALAR:
            return 2 * value + 1
        return self.make("lean_cstr_to_nat", self._keep(f"{value}\0".encode()))

    def construct(self, tag: int, *fields: int, scalars: bytes = b"") -> int:
        """A constructor object of our own; never freed, as its reference count of 0 tells Lean."""
        words = -(-len(scalars) // 8)
        size = HEADER + 8 * (len(fields) + words)
        padded = scalars.ljust(8 * words, b"\0")
        tail = (int.from_bytes(padded[8 * i : 8 * i + 8], "little") for i in range(words))
        return self._make(tag << 56 | len(fields) << 48 | size << 32, *fields, *tail)

    def array(self, *items: int) -> int:
        """An ``Array`` object of our own."""
        size = HEADER + 16 + 8 * len(items)
        return self._make(ARRAY_TAG << 56 | size << 32, len(items), len(items), *items)

    def text(self, value: str) -> int:
        """A ``String`` object."""
        data = value.encode()
        return self.make("lean_mk_string_from_bytes", self._keep(data), len(data))

    def make_permanent(self, pointer: int) -> None:
        """Tell Lean never to free or change an object that it gave us."""
        ctypes.c_int32.from_address(pointer).value = 0

    def _make(self, *words: int) -> int:
        memory = (ctypes.c_uint64 * len(words))(*words)
        self._made.append(memory)
        return ctypes.addressof(memory)

    def _keep(self, data: bytes) -> int:
        size = len(data) // 8 + 1
        memory = (ctypes.c_uint64 * size).from_buffer_copy(data.ljust(8 * size, b"\0"))
        self._made.append(memory)
        return ctypes.addressof(memory)

    def symbols(self, section_kinds: tuple[str, ...]) -> Iterator[str]:
        """Exported symbols of the given ELF types (``STT_OBJECT``, ``STT_FUNC``), sorted."""
        from elftools.elf.elffile import ELFFile
        from elftools.elf.sections import SymbolTableSection

        with self.path.open("rb") as file:
            table = ELFFile(file).get_section_by_name(".dynsym")
            assert isinstance(table, SymbolTableSection)
            names = {
                symbol.name
                for symbol in table.iter_symbols()
                if symbol.entry.st_info.type in section_kinds
                and symbol.entry.st_shndx != "SHN_UNDEF"
            }
        yield from sorted(names)

    def value(self, symbol: str) -> int:
        """The pointer stored in a data symbol."""
        return ctypes.c_uint64.in_dll(self._library, symbol).value

    def read(self, address: int, size: int) -> bytes:
        if address >= 1 << 47:
            raise NotAnObject(hex(address))
        if self._memory is None:
            return ctypes.string_at(address, size)
        try:
            data = os.pread(self._memory, size, address)
        except OSError as error:
            raise NotAnObject(hex(address)) from error
        if len(data) != size:
            raise NotAnObject(hex(address))
        return data


def mangle(name: Name) -> str:
    """The C symbol of a Lean declaration."""
    return "l_" + "_".join(
        f"{part}_" if isinstance(part, int) else "".join(map(_mangle_character, part))
        for part in name
    )


def _mangle_character(character: str) -> str:
    if character.isascii() and character.isalnum():
        return character
    if character == "_":
        return "__"
    code = ord(character)
    if code < 0x100:
        return f"_x{code:02x}"
    return f"_u{code:04x}" if code < 0x10000 else f"_U{code:08x}"


def demangle_component(text: str) -> str:
    """Inverse of :func:`mangle` for a name of one component."""
    out: list[str] = []
    i = 0
    while i < len(text):
        if text[i] != "_":
            out.append(text[i])
            i += 1
            continue
        if text[i : i + 2] == "__":
            out.append("_")
            i += 2
            continue
        width = {"x": 2, "u": 4, "U": 8}[text[i + 1]]
        out.append(chr(int(text[i + 2 : i + 2 + width], 16)))
        i += 2 + width
    return "".join(out)
