"""A compiled module (``.olean``), read as plain bytes. Nothing of it is mapped into Lean.

The process that wrote it elaborated untrusted text, so nothing in it is believed: every reference
has to point backwards, to an object that lies whole in the file. Lean writes children before their
parents, so that no honest file is refused, and none with a cycle is read.

Layout of version 2, as Lean 4.35 writes it: ``olean``, version, flags, Lean's version (33 bytes),
git hash (40 bytes), the address the file wants to lie at (8 bytes), a reference to the root (8
bytes), then the objects.
"""

from prover.lean.objects import BIGNUM_TAG, HEADER, NotAnObject, Objects

MAGIC = b"olean\x02"
BASE = slice(80, 88)
OBJECTS = 88
LARGEST_NUMBER = 1 << 14
"""64-bit limbs of the largest number that is read: about 315,000 digits."""


class Olean(Objects):
    """The objects of one file.

    Args:
        data: its content.

    Raises:
        NotAnObject: it is no such file.
    """

    def __init__(self, data: bytes) -> None:
        if not data.startswith(MAGIC) or len(data) < OBJECTS + 8:
            raise NotAnObject("no module of this Lean")
        self.data = data
        self.base = int.from_bytes(data[BASE], "little")
        self.root = int.from_bytes(data[OBJECTS : OBJECTS + 8], "little")

    def read(self, address: int, size: int) -> bytes:
        start = address - self.base
        if not OBJECTS + 8 <= start <= len(self.data) - size:
            raise NotAnObject(f"a reference out of the file: {address:#x}")
        return self.data[start : start + size]

    def shape(self, pointer: int) -> tuple[int, int]:
        if pointer & 7:
            raise NotAnObject("a scalar, or no aligned reference")
        return super().shape(pointer)

    def field(self, pointer: int, index: int) -> int:
        if not index < self.shape(pointer)[1]:
            raise NotAnObject("no such field")
        return self._backwards(super().field(pointer, index), pointer)

    def items(self, pointer: int) -> list[int]:
        return [self._backwards(item, pointer) for item in super().items(pointer)]

    def scalars(self, pointer: int, size: int) -> bytes:
        """The first ``size`` bytes after the fields."""
        _, fields = self.shape(pointer)
        return self.read(pointer + HEADER + 8 * fields, size)

    def natural(self, reference: int) -> int:
        """A ``Nat``, of any size."""
        if reference & 1:
            return reference >> 1
        if self.shape(reference)[0] != BIGNUM_TAG:
            raise NotAnObject("not a number")
        # GMP's mpz: allocated limbs, limbs in use (negative below zero), address of the limbs.
        used = int.from_bytes(self.read(reference + 12, 4), "little", signed=True)
        limbs = int.from_bytes(self.read(reference + 16, 8), "little")
        if not 0 < used <= LARGEST_NUMBER:
            raise NotAnObject("no plausible number")
        return int.from_bytes(self.read(limbs, 8 * used), "little")

    def _backwards(self, reference: int, holder: int) -> int:
        if not reference & 1 and not self.base < reference < holder:
            raise NotAnObject("a reference that does not point backwards")
        return reference
