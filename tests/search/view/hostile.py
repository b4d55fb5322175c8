"""Texts that would do harm if anything took them for markup."""

from dataclasses import replace

from search.view.picture import Picture
from tests.search.view.pictures import picture

TEXTS = (
    "</script><img src=x onerror=\"document.title='broken'\">",
    "<!--<script>document.title='broken'",
    "<svg onload=alert(1)>&lt;&amp;]]>",
    "{{script}} {{title}}",
    "\u2028\u2029\ud800\ufffe\x00\x1b[31m\x85",
    "javascript:alert(1) 'single' \"double\" `back` \\",
)
ALL = "\n  ".join(TEXTS)


def hostile() -> Picture:
    """A search with such texts wherever a text can be."""
    plain = picture(20)
    return replace(
        plain,
        name=f"t{ALL}",
        statement=f"theorem {ALL}",
        informal=ALL,
        strategy=ALL,
        policy=ALL,
        lean=ALL,
        settings={ALL: ALL, "__proto__": ALL},
        verdict=ALL,
        proof=ALL,
        axioms=(ALL,),
        nodes=tuple(
            replace(node, goals=(f"h : {ALL}\n⊢ {ALL}", *node.goals[1:]), texts=(ALL, *TEXTS))
            for node in plain.nodes
        ),
        rollouts=tuple(
            replace(rollout, text=ALL, error=ALL, status=rollout.status if rollout.id else ALL)
            for rollout in plain.rollouts
        ),
    )
