// Colour by visits, reward or error rate, on paper or at night.

const MEASURES = [
  { key: "visits", name: "Visits", hint: "rollouts chosen through a state (log scale)" },
  { key: "reward", name: "Reward", hint: "mean reward of the rollouts through a state" },
  { key: "errors", name: "Errors", hint: "share of the rollouts through a state that ended in an error, a timeout, a crash or a denial" },
];
const SCALES = {
  light: {
    visits: ["#dfe6f1", "#8fb0e0", "#2c5fb3", "#14316b"],
    reward: ["#e6e4ee", "#b9a4da", "#7d4fb8", "#4a1f82"],
    errors: ["#e9e5dd", "#ecb877", "#d2691f", "#8c2f0c"],
    none: "#e9e8e4",
    proof: "#12834c",
    hit: "#c98a00",
    accent: "#1f5eff",
  },
  dark: {
    visits: ["#262f3f", "#33558f", "#5d92e6", "#aecbff"],
    reward: ["#2d2938", "#5a4388", "#9a74dc", "#cfb8fb"],
    errors: ["#322c26", "#7d4a1d", "#d9792b", "#ffc489"],
    none: "#2a2d33",
    proof: "#46c98a",
    hit: "#f2c14b",
    accent: "#8ab0ff",
  },
};

const colouring = { measure: "visits", dark: false, ramp: null, top: 1, rewardTop: 1 };

function prepareColours() {
  const stops = SCALES[colouring.dark ? "dark" : "light"][colouring.measure];
  colouring.ramp = d3.interpolateRgbBasis(stops);
  // Scales are those of the whole search, so that a colour means the same at every time.
  colouring.top = Math.max(2, END);
  colouring.rewardTop = Math.max(1e-9, d3.max(nodes, (node) => node.reward) || 0,
    d3.max(rollouts, (rollout) => rollout.reward) || 0);
}

function share(id) {
  // Where on its scale a node is, from 0 to 1; -1 if it was never visited.
  if (!known.visits[id]) return -1;
  if (colouring.measure === "visits") return Math.log1p(known.visits[id]) / Math.log1p(colouring.top);
  if (colouring.measure === "reward") return Math.min(1, meanReward(id) / colouring.rewardTop);
  return errorRate(id);
}

function colour(id) {
  const at = share(id);
  return at < 0 ? SCALES[colouring.dark ? "dark" : "light"].none : colouring.ramp(at);
}

function drawLegend() {
  const { measure } = colouring;
  const [low, high] = measure === "visits" ? ["1", whole(colouring.top)]
    : measure === "reward" ? ["0", ratio(colouring.rewardTop)] : ["0 %", "100 %"];
  const bar = make("span", { class: "ramp" });
  const stops = d3.range(0, 1.01, 0.125).map((at) => colouring.ramp(at));
  bar.style.background = `linear-gradient(to right, ${stops.join(",")})`;
  const chosen = MEASURES.find((one) => one.key === measure);
  const key = (kind, text) => make("span", { class: "key" }, make("i", { class: `sample ${kind}` }), text);
  const has = (test) => nodes.some(test);
  byId("legend").replaceChildren(
    make("span", { class: "key", title: chosen.hint }, make("b", {}, chosen.name.toLowerCase()), low, bar, high),
    has((node) => node.proof) ? key("proof", "accepted proof") : "",
    has((node) => node.kind === "part") ? key("part", "part: one goal, solved apart") : "",
    has((node) => node.others.length) ? key("transposition", "transposition") : "",
    has((node) => !node.open && !node.proof) ? key("closed", "closed") : "",
  );
}
