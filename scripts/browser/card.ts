// How to look into the hover card. Its shadow root is closed, so each browser gets at the root in its own way and
// then runs the same functions on it. They are source text because they run in the page: a compiled function would
// refer to helpers of the TypeScript runner that the page does not have.

/** What can be seen of the card. */
export interface Card {
  /** Whether the card takes up room on the page and is shown. */
  visible: boolean;
  text: string;
  rect: Box | null;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Finds the element that carries the card's shadow root. */
export const CARD_HOST = `document.querySelector("[data-tapelight-card]")`;

/** (root) => JSON of a Card */
export const READ_CARD = `function (root) {
  const host = root.host;
  const box = host.getBoundingClientRect();
  const silent = new Set(["STYLE", "SCRIPT", "LINK", "TEMPLATE"]);
  const parts = [...root.childNodes]
    .filter((node) => !silent.has(node.nodeName))
    .map((node) => node.innerText ?? (node.nodeType === Node.TEXT_NODE ? node.data : ""));
  const shown = host.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  return JSON.stringify({
    visible: shown && box.width > 0 && box.height > 0,
    text: parts.map((part) => part.trim()).filter((part) => part !== "").join("\\n"),
    rect: shown ? { x: box.x, y: box.y, width: box.width, height: box.height } : null,
  });
}`;

/** (root, selector) => JSON of the Box of the first match, or "null" */
export const BOX_IN_CARD = `function (root, selector) {
  const found = root.querySelector(selector);
  if (found === null) return "null";
  const { x, y, width, height } = found.getBoundingClientRect();
  return JSON.stringify({ x, y, width, height });
}`;

/** Counts the ranges of all highlights of ours that are on the page. */
export const COUNT_HIGHLIGHTS = `[...(CSS.highlights ?? [])]
  .filter(([name]) => name.startsWith("tapelight-"))
  .reduce((sum, [, highlight]) => sum + highlight.size, 0)`;

export function middle(box: Box): { x: number; y: number } {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
