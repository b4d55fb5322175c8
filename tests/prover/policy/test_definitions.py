"""Definitions are read off a header as they are usually written."""

from prover.policy.definitions import Definitions, definitions

HEADER = """
inductive Tree (α : Type) where
  | leaf : Tree α
  | node (l : Tree α) (v : α) (r : Tree α) : Tree α
deriving Repr

inductive Even : Nat → Prop
  | zero : Even 0
  | step {n : Nat} (h : Even n) : Even (n + 2)
  | sum : ∀ m n, Even m → Even n → Even (m + n)

structure Point where
  x : Nat
  y : Nat
  /-- never equal -/
  apart : x ≠ y

namespace Tree
def size : Tree α → Nat
  | leaf => 0
  | node l _ r => size l + 1 + size r
end Tree

def Full (t : Tree Nat) (n : Nat) : Prop := t.size = n

theorem size_leaf (α : Type) : (Tree.leaf : Tree α).size = 0 := rfl
"""


def arguments(known: Definitions, type_: str) -> dict[str, list[str]]:
    return {
        each.name: [argument.name for argument in each.arguments]
        for each in known.inductives[type_].constructors
    }


def test_constructors_have_their_explicit_arguments() -> None:
    known = definitions(HEADER)
    assert arguments(known, "Tree") == {"leaf": [], "node": ["l", "v", "r"]}
    assert arguments(known, "Even") == {"zero": [], "step": ["h"], "sum": ["m", "n", "", ""]}
    assert arguments(known, "Point") == {"mk": ["x", "y", "apart"]}


def test_recursive_arguments_are_those_of_the_type_itself() -> None:
    known = definitions(HEADER)
    tree, point = known.inductives["Tree"], known.inductives["Point"]
    node = tree.constructors[1]
    assert [tree.recurses(argument) for argument in node.arguments] == [True, False, True]
    assert tree.recursive
    assert not point.recursive


def test_functions_and_theorems_are_those_of_the_header() -> None:
    known = definitions(HEADER)
    assert list(known.functions) == ["Tree.size", "Full"]
    assert known.theorems == ("size_leaf",)
    assert "size" in known.functions["Tree.size"]


def test_signatures_tell_arguments_and_result() -> None:
    known = definitions(HEADER)
    full = known.signatures["Full"]
    assert [argument.type.text for argument in full.arguments] == ["Tree Nat", "Nat"]
    assert full.result.head == "Prop"
    assert known.signatures["Tree.node"].result.head == "Tree"
    size = known.signature(".size")
    assert size is not None
    assert size.result.head == "Nat"


def test_a_header_that_cannot_be_read_leaves_the_standard_types() -> None:
    known = definitions("def x := 1 /- never closed")
    assert known.functions == {}
    assert arguments(known, "List") == {"nil": [], "cons": ["x", "xs"]}
