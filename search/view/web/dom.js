// Making elements. Texts only ever become text nodes.

const byId = (id) => document.getElementById(id);

function make(tag, attributes, ...content) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (key === "on") for (const [event, act] of Object.entries(value)) element.addEventListener(event, act);
    else if (value !== false && value != null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...content.flat(Infinity).filter((part) => part != null && part !== false).map(
    (part) => part instanceof Node ? part : String(part)));
  return element;
}

function marked(text, query) {
  // The text as nodes, with what was searched for marked.
  if (!query) return [text];
  const parts = [];
  const low = text.toLowerCase();
  let from = 0;
  // A few letters change their length with their case: offsets would be wrong.
  for (let at = low.length === text.length ? low.indexOf(query) : -1; at >= 0; at = low.indexOf(query, from)) {
    parts.push(text.slice(from, at), make("mark", {}, text.slice(at, at + query.length)));
    from = at + query.length;
  }
  return [...parts, text.slice(from)];
}

function copyButton(text, what) {
  const button = make("button", { type: "button", class: "copy", "aria-label": `Copy ${what}` }, "Copy");
  button.addEventListener("click", async () => {
    let done = false;
    try {
      await navigator.clipboard.writeText(text);
      done = true;
    } catch {
      const area = make("textarea", { class: "hidden" });
      area.value = text;
      document.body.append(area);
      area.select();
      done = document.execCommand("copy");
      area.remove();
    }
    button.textContent = done ? "Copied" : "Not allowed";
    setTimeout(() => { button.textContent = "Copy"; }, 1400);
  });
  return button;
}

const say = (text) => { byId("live").textContent = text; };
const calm = matchMedia("(prefers-reduced-motion: reduce)");
const whole = d3.format(",d");
const counted = (number, noun) => `${whole(number)} ${noun}${number === 1 ? "" : "s"}`;
const ratio = (value) => value.toFixed(value !== 0 && Math.abs(value) < 0.1 ? 3 : 2);
const percent = (value) => `${Math.round(100 * value)} %`;

function duration(seconds) {
  if (seconds < 100) return `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`;
  const minutes = Math.floor(seconds / 60);
  return minutes < 100 ? `${minutes} min ${Math.round(seconds % 60)} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
