// Which nodes are shown, and where. Positions do not depend on the time: nothing jumps while playing.

const CARD = { width: 206, height: 38 };
const COLUMN = 246;
const ROW = 47;
const MAIN = 200; // about as many nodes as one wants to see at first

const shown = {
  expanded: new Uint8Array(nodes.length),
  ids: [], // from top to bottom
  x: new Float64Array(nodes.length), // of the card's left edge
  y: new Float64Array(nodes.length), // of its middle
  placed: new Uint8Array(nodes.length),
  box: { left: 0, right: 0, top: 0, bottom: 0 },
  centred: false,
};

function expandMain() {
  // The accepted proof, then the families of the most visited nodes while they fit.
  shown.expanded.fill(0);
  let count = 1;
  const open = (id) => {
    shown.expanded[id] = 1;
    count += children[id].length;
  };
  for (const node of nodes) {
    if (node.id === ROOT || (node.proof && children[node.id].some((id) => nodes[id].proof))) open(node.id);
  }
  const waiting = nodes.filter((node) => children[node.id].length && !shown.expanded[node.id])
    .sort((a, b) => b.visits - a.visits || a.depth - b.depth || a.id - b.id);
  for (let opened = true; opened;) {
    opened = false;
    for (const node of waiting) {
      const fits = count + children[node.id].length <= MAIN;
      if (fits && !shown.expanded[node.id] && shown.expanded[node.parent]) {
        open(node.id);
        opened = true;
      }
    }
  }
}

function expandAll() {
  for (const node of nodes) shown.expanded[node.id] = children[node.id].length ? 1 : 0;
}

function expandTo(id) {
  let changed = false;
  for (let at = nodes[id].parent; at >= 0; at = nodes[at].parent) {
    if (!shown.expanded[at]) changed = true;
    shown.expanded[at] = 1;
  }
  return changed;
}

function arrange() {
  const root = d3.hierarchy(ROOT, (id) => shown.expanded[id] ? children[id] : null);
  if (shown.centred) {
    d3.tree().nodeSize([ROW, COLUMN]).separation((a, b) => a.parent === b.parent ? 1 : 1.2)(root);
  } else {
    straighten(root);
  }
  shown.placed.fill(0);
  shown.ids = [];
  const box = { left: 0, right: 0, top: Infinity, bottom: -Infinity };
  root.eachBefore((place) => {
    const id = place.data;
    shown.ids.push(id);
    shown.placed[id] = 1;
    shown.x[id] = place.y;
    shown.y[id] = place.x;
    box.right = Math.max(box.right, place.y + CARD.width);
    box.top = Math.min(box.top, place.x - CARD.height / 2);
    box.bottom = Math.max(box.bottom, place.x + CARD.height / 2);
  });
  shown.box = box;
}

function straighten(root) {
  // Each first child beside its parent: the proof, or what was visited most, is a straight line.
  // Each further child as high as the subtrees above it let its own.
  root.eachAfter((place) => {
    place.tops = [0]; // of the subtree, by depth, in rows below the place's own
    place.bottoms = [0];
    let row = 0;
    for (const [index, child] of (place.children || []).entries()) {
      if (index) {
        row += 1;
        for (let at = 0; at < child.tops.length && at + 1 < place.bottoms.length; at++) {
          row = Math.max(row, place.bottoms[at + 1] - child.tops[at] + (at ? 1.15 : 1));
        }
      }
      child.down = row;
      child.tops.forEach((top, at) => {
        place.tops[at + 1] ??= row + top;
        place.bottoms[at + 1] = row + child.bottoms[at];
      });
      child.tops = child.bottoms = null;
    }
  });
  root.eachBefore((place) => {
    place.row = place.parent ? place.parent.row + place.down : 0;
    place.x = place.row * ROW;
    place.y = place.depth * COLUMN;
  });
}

function byPlace(id) {
  // The shown node that stands for a node: itself, or the collapsed one above it.
  let at = id;
  while (at > ROOT && !shown.placed[at]) at = nodes[at].parent;
  return at;
}
