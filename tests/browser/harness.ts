/** What the painter tests run inside a page: text map and both painters, on the page's own DOM. */
import { HighlightPainter } from "../../src/content/paint/highlight-painter.ts";
import { MarkPainter } from "../../src/content/paint/mark-painter.ts";
import type { Painter, PaintSpan } from "../../src/content/paint/painter.ts";
import { blocksOf } from "../../src/page/blocks.ts";
import { mapText, placeOf } from "../../src/page/text-map.ts";

const painters: Record<string, () => Painter> = {
  highlight: () => new HighlightPainter(),
  mark: () => new MarkPainter(),
};

/** Small seeded generator, so that a failing case can be made again. */
function generator(seed: number): (most: number) => number {
  let state = seed;
  return (most) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % most;
  };
}

const WORDS = [
  "Tencent",
  "rose",
  "3.69%",
  "to",
  "HK$412.60",
  "the",
  "Hang Seng",
  "“ok”",
  "é🪳",
  " ",
  "&",
  "in",
  "2025",
];
const INLINE = ["b", "a", "em", "span", "code", "br", "#text", "#text", "#text", "script"];

/** A random block with nested inline elements. */
function randomBlock(next: (most: number) => number): HTMLElement {
  const fill = (element: Element, depth: number): void => {
    const children = 1 + next(4);
    for (let i = 0; i < children; i++) {
      const kind = depth > 2 ? "#text" : INLINE[next(INLINE.length)];
      if (kind === "#text") {
        const text = Array.from({ length: 1 + next(5) }, () => WORDS[next(WORDS.length)]).join(" ");
        element.append(document.createTextNode(text));
      } else {
        const child = document.createElement(kind);
        if (kind === "script") child.setAttribute("type", "text/plain");
        if (kind !== "br") fill(child, depth + 1);
        element.append(child);
      }
    }
    element.normalize(); // adjacent text nodes would merge when marks are undone
  };
  const block = document.createElement(["p", "li", "h2", "blockquote"][next(4)]);
  fill(block, 0);
  return block;
}

/** Paints random spans over random DOMs; returns what went wrong, case by case. */
export function undoLeavesNoTrace(name: string, cases: number): string[] {
  const wrong: string[] = [];
  for (let seed = 1; seed <= cases; seed++) {
    const next = generator(seed);
    const root = document.createElement("article");
    for (let i = 0; i < 1 + next(3); i++) root.append(randomBlock(next));
    document.body.append(root);
    const before = root.outerHTML;
    const text = root.textContent;
    const map = mapText(blocksOf(root));
    const spans: PaintSpan[] = [];
    for (let at = next(12); at < map.text.length - 1; at += 1 + next(20)) {
      const end = Math.min(map.text.length, at + 1 + next(8));
      if (map.text.slice(at, end).includes("\n") || map.text.slice(at, end).trim() === "") continue;
      if (placeOf(map, at) === null || placeOf(map, end, true) === null) continue;
      spans.push({ start: at, end, kind: next(2) === 0 ? "name" : "blue" });
      at = end;
    }
    const painter = painters[name]();
    painter.paint(map, spans);
    if (root.textContent !== text) {
      wrong.push(`case ${seed}: painting changed the text`);
    }
    painter.clear();
    if (root.outerHTML !== before)
      wrong.push(`case ${seed}: ${root.outerHTML.slice(0, 200)} instead of ${before.slice(0, 200)}`);
    root.remove();
  }
  return wrong;
}

/** Paints given words of given HTML and returns the painted texts. */
export function paintedTexts(name: string, html: string, words: string[]): string[] {
  const root = document.createElement("article");
  root.append(...new DOMParser().parseFromString(html, "text/html").body.childNodes);
  document.body.append(root);
  const map = mapText(blocksOf(root));
  const spans = words
    .map(
      (word): PaintSpan => ({
        start: map.text.indexOf(word),
        end: map.text.indexOf(word) + word.length,
        kind: "name",
      }),
    )
    .filter((span) => span.start >= 0)
    .sort((a, b) => a.start - b.start);
  const painter = painters[name]();
  painter.paint(map, spans);
  const texts =
    name === "mark"
      ? [...root.querySelectorAll("tapelight-mark")].map((mark) => mark.textContent ?? "")
      : [...(CSS.highlights.get("tapelight-name") ?? [])].map((range) => {
          const live = document.createRange();
          live.setStart(range.startContainer, range.startOffset);
          live.setEnd(range.endContainer, range.endOffset);
          return live.toString();
        });
  painter.clear();
  root.remove();
  return texts;
}
