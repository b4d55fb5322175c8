"""Sums and products over intervals: their last terms taken out, or all of them written down."""

from collections.abc import Iterator

from prover.policy.scene import Candidate, Hole, Scene

_LAST = {
    "Finset.sum": {
        "Finset.range": "Finset.sum_range_succ",
        "Finset.Icc": "Finset.sum_Icc_succ_top (by omega)",
    },
    "Finset.prod": {
        "Finset.range": "Finset.prod_range_succ",
        "Finset.Icc": "Finset.prod_Icc_succ_top (by omega)",
    },
}
"""By operation and interval, the lemma that takes the last term out."""


def last_term(scene: Scene) -> Iterator[Candidate]:
    """Lemmas that take the last term out of a sum or product of the target."""
    for operation, lemmas in _LAST.items():
        for interval, lemma in lemmas.items():
            if operation in scene.goal.target.text and interval in scene.goal.target.text:
                yield lemma, 1.0


def terms_of_sums(scene: Scene) -> Iterator[Candidate]:
    """Definitions that make a sum over given numbers a sum of so many terms."""
    texts = [scene.goal.target.text, *(each.type.text for each in scene.goal.proofs)]
    found = [name for name in ("sum", "prod") if any(f"Finset.{name}" in text for text in texts)]
    if found:
        intervals = "Finset.fold, Finset.range, Finset.Icc, Finset.Ico"
        yield f"{', '.join(f'Finset.{name}' for name in found)}, {intervals}", 1.0


def values(scene: Scene) -> Iterator[Candidate]:
    """Hypotheses that say what the functions are that a sum of the target is of."""
    target = scene.goal.target.text
    if "Finset." in target:
        names = [
            each.name
            for each in scene.goal.proofs
            if each.type.head == "∀"
            and each.type.args[0].head == "="
            and each.type.args[0].args[0].head in target
        ]
        if names:
            yield ", ".join(names), 1.0


HOLES: dict[str, Hole] = {each.__name__: each for each in (last_term, terms_of_sums, values)}
