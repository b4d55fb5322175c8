// What is shown: the tree, and what was known of it after a number of rollouts.

const picture = JSON.parse(byId("picture").textContent);
const { nodes, rollouts } = picture;
const END = rollouts.length;
for (const node of nodes) {
  node.goals = node.goals.map((at) => picture.goals[at]);
  node.born = Math.min(END, node.born);
}
const ROOT = 0;
const FAILED = new Set(["error", "timeout", "crashed", "denied"]);

const children = nodes.map(() => []);
for (const node of nodes) if (node.parent >= 0) children[node.parent].push(node.id);
const part = new Map(); // id of a part → its number among its parent's
for (const family of children) {
  family.filter((id) => nodes[id].kind === "part").forEach((id, index) => part.set(id, index + 1));
  // The proof's next state, then parts in the order of their goals, then by visits.
  const rank = (id) => part.has(id) ? 1 : nodes[id].proof ? 0 : 2;
  family.sort((a, b) => rank(a) - rank(b) || (part.get(a) || 0) - (part.get(b) || 0) ||
    nodes[b].visits - nodes[a].visits || a - b);
}
const below = new Uint32Array(nodes.length); // nodes below each
for (let id = nodes.length - 1; id > 0; id--) below[nodes[id].parent] += below[id] + 1;

const order = []; // from top to bottom, as drawn when all is expanded
for (const stack = [ROOT]; stack.length;) {
  const id = stack.pop();
  order.push(id);
  for (let at = children[id].length - 1; at >= 0; at--) stack.push(children[id][at]);
}

const asked = nodes.map(() => []); // the rollouts that expanded each node, by place
rollouts.forEach((rollout, place) => asked[rollout.node].push(place));

// Statistics after `known.time` rollouts.
const known = {
  time: 0,
  visits: new Uint32Array(nodes.length),
  reward: new Float64Array(nodes.length),
  failed: new Uint32Array(nodes.length),
};

function credit(rollout, sign) {
  const failed = FAILED.has(rollout.status) ? sign : 0;
  for (const id of rollout.path) {
    known.visits[id] += sign;
    known.reward[id] += sign * rollout.reward;
    known.failed[id] += failed;
  }
}

function learnUntil(time) {
  while (known.time < time) credit(rollouts[known.time++], 1);
  while (known.time > time) credit(rollouts[--known.time], -1);
}

const born = (id) => nodes[id].born <= known.time;
const meanReward = (id) => known.visits[id] ? Math.max(0, known.reward[id]) / known.visits[id] : 0;
const errorRate = (id) => known.visits[id] ? known.failed[id] / known.visits[id] : 0;

// How many nodes there were after each number of rollouts, and how deep the deepest was.
const grown = new Uint32Array(END + 1);
const depths = new Uint32Array(END + 1);
for (const node of nodes) {
  grown[node.born]++;
  depths[node.born] = Math.max(depths[node.born], node.depth);
}
for (let time = 1; time <= END; time++) {
  grown[time] += grown[time - 1];
  depths[time] = Math.max(depths[time], depths[time - 1]);
}

const WINDOW = Math.max(5, Math.round(END / 20));
const average = new Float64Array(END + 1); // of the last WINDOW rollouts' rewards
for (let time = 1, sum = 0; time <= END; time++) {
  sum += rollouts[time - 1].reward - (time > WINDOW ? rollouts[time - 1 - WINDOW].reward : 0);
  average[time] = Math.max(0, sum) / Math.min(time, WINDOW);
}

function ancestors(id) {
  const line = [];
  for (let at = id; at >= 0; at = nodes[at].parent) line.push(at);
  return line.reverse();
}

// A proof text from the root that Lean has read, without the line break it begins with.
const textTo = (id) => nodes[id].whole.replace(/^\n+/, "");

function label(id) {
  const node = nodes[id];
  if (id === ROOT) return picture.name;
  if (part.has(id)) { // its text only brings its goal to the front
    const all = children[node.parent].filter((other) => part.has(other)).length;
    return `goal ${part.get(id)} of ${all}`;
  }
  const text = node.texts.map((one) => one.trim()).find(Boolean) || "no text";
  const lines = text.replace(/^(·\s*)+/, (dots) => dots.replace(/\s/g, "").replaceAll("·", "· ")).split("\n");
  return lines[0].trimEnd() + (lines.length > 1 ? " …" : "");
}

function target(id) {
  const { goals } = nodes[id];
  if (!goals.length) return "no goals left";
  const at = goals[0].lastIndexOf("⊢");
  const text = goals[0].slice(Math.max(at, 0)).replace(/\s+/g, " ");
  return goals.length > 1 ? `${goals.length} goals: ${text}` : text;
}

const cut = (text, length) => {
  const letters = [...text.slice(0, 2 * length + 2)];
  return letters.length > length ? letters.slice(0, length - 1).join("") + "…" : text;
};
