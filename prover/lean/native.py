"""Reads the objects of a loaded Lean library from this process's own memory (Linux).

Layout of Lean 4 runtime objects, see ``lean.h``: an 8-byte header whose bytes 6 and 7 are the
number of object fields and the constructor tag, then the fields, 8 bytes each. A value whose
lowest bit is set is a boxed scalar. Reading goes through ``/proc/self/mem``, so that a symbol that
turns out not to be an object is an error and not a crash.
"""

import ctypes
import os
from collections.abc import Iterator
from pathlib import Path

Name = tuple[str | int, ...]

STRING_TAG = 249


class NotAnObject(ValueError):
    """The address holds no Lean object of the expected shape."""


class Library:
    """An initialised ``libleanshared`` and the symbols it exports."""

    def __init__(self, path: Path) -> None:
        """Load and initialise the library; takes about 50 ms and cannot be undone."""
        self.path = path
        self._library = ctypes.CDLL(str(path))
        argv = (ctypes.c_char_p * 2)(b"lean", None)
        self._library.lean_setup_args(1, argv)
        self._library.lean_initialize()
        self._memory = os.open("/proc/self/mem", os.O_RDONLY)

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

    def _read(self, address: int, size: int) -> bytes:
        if address >= 1 << 47:
            raise NotAnObject(hex(address))
        try:
            data = os.pread(self._memory, size, address)
        except OSError as error:
            raise NotAnObject(hex(address)) from error
        if len(data) != size:
            raise NotAnObject(hex(address))
        return data

    def shape(self, pointer: int) -> tuple[int, int]:
        """``(constructor tag, number of object fields)``."""
        if pointer == 0 or pointer & 1:
            raise NotAnObject("a scalar")
        fields, tag = self._read(pointer + 6, 2)
        return tag, fields

    def field(self, pointer: int, index: int) -> int:
        """The ``index``-th object field."""
        return int.from_bytes(self._read(pointer + 8 + 8 * index, 8), "little")

    def string(self, pointer: int) -> str:
        """A ``String`` object; its size in bytes counts the closing NUL."""
        if self.shape(pointer)[0] != STRING_TAG:
            raise NotAnObject("not a string")
        size = int.from_bytes(self._read(pointer + 8, 8), "little")
        if not 0 < size < 1 << 16:
            raise NotAnObject("no plausible string")
        return self._read(pointer + 32, size - 1).decode()

    def name(self, pointer: int) -> Name:
        """A ``Lean.Name`` object."""
        if pointer == 1:
            return ()
        tag, fields = self.shape(pointer)
        if (tag, fields) not in ((1, 2), (2, 2)):
            raise NotAnObject("not a name")
        last = self.field(pointer, 1)
        return (*self.name(self.field(pointer, 0)), self.string(last) if tag == 1 else last >> 1)


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
