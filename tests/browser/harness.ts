/** What the painter tests run inside a page: text map and both painters, on the page's own DOM. */

import { findArticle } from "../../src/page/article.ts";
import { blocksOf } from "../../src/page/blocks.ts";
import { HighlightPainter } from "../../src/page/paint/highlight-painter.ts";
import { MARK_ELEMENT, MarkPainter } from "../../src/page/paint/mark-painter.ts";
import type { Painter, PaintSpan } from "../../src/page/paint/painter.ts";
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
    const nodes = textNodes(root);
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
    if (textNodes(root).some((node, k) => node !== nodes[k])) wrong.push(`case ${seed}: other text nodes`);
    root.remove();
  }
  return wrong;
}

/** The very nodes matter: a page's script holds on to them. */
function textNodes(root: Node): Node[] {
  const nodes: Node[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

/** Puts HTML on the page, and finds spans for given words in it. */
function articleWith(html: string, words: readonly string[]) {
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
  return { root, map, spans };
}

/** Paints given words of given HTML and returns the painted texts. */
export function paintedTexts(name: string, html: string, words: string[]): string[] {
  const { root, map, spans } = articleWith(html, words);
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

/** What a page's script does to text that is painted, and what must then be on the screen. */
const EDITS: Record<string, { edit: (text: Text) => void; left: string }> = {
  "writes to the text node": {
    edit: (text) => (text.data = "HSI fell 0.4% today"),
    left: "HSI fell 0.4% today",
  },
  "writes the same length": {
    edit: (text) => (text.data = "HSI rose 9.9% today"),
    left: "HSI rose 9.9% today",
  },
  "appends to the text node": { edit: (text) => text.appendData(", or 310 points"), left: "" },
  "removes the text node": { edit: (text) => text.remove(), left: "" },
  "removes the paragraph": { edit: (text) => text.parentElement?.remove(), left: "" },
};

/** Paints a number, lets the page's script act, and refreshes; returns what went wrong. */
export function staleAfterEdits(name: string): string[] {
  const wrong: string[] = [];
  for (const [what, { edit, left }] of Object.entries(EDITS)) {
    const root = document.createElement("article");
    const paragraph = document.createElement("p");
    const text = document.createTextNode("HSI rose 1.2% today");
    paragraph.append(text);
    root.append(paragraph);
    document.body.append(root);
    const map = mapText(blocksOf(root));
    const painter = painters[name]();
    painter.paint(map, [{ start: 9, end: 13, kind: "blue" }]);
    edit(text);
    painter.refresh();
    const shown = root.textContent ?? "";
    if (left !== "" && shown !== left) wrong.push(`${what}: "${shown}" instead of "${left}"`);
    if (left === "" && what.startsWith("removes") && shown !== "") wrong.push(`${what}: "${shown}" is left`);
    if (root.querySelector(MARK_ELEMENT) !== null) wrong.push(`${what}: a mark is left`);
    const ranges = [...(CSS.highlights.get("tapelight-blue") ?? [])];
    if (ranges.some((range) => range.startContainer.isConnected)) wrong.push(`${what}: a range is left`);
    painter.clear();
    root.remove();
  }
  return wrong;
}

/** Paints every percentage of the page's article and follows its changes, as the annotator does. */
export function followPage(name: string): number {
  const map = mapText(findArticle(document).blocks);
  const spans: PaintSpan[] = [...map.text.matchAll(/\d[\d.,]*%/g)].map(({ index, 0: text }) => ({
    start: index,
    end: index + text.length,
    kind: "blue",
  }));
  const painter = painters[name]();
  painter.paint(map, spans);
  new MutationObserver(() => painter.refresh()).observe(document.body, {
    subtree: true,
    childList: true,
    characterData: true,
  });
  return spans.length;
}

/** The article's text as it stands now. */
export const articleText = (): string => mapText(findArticle(document).blocks).text;

/** What a reader gets who copies, searches the page or points at a link. */
interface Use {
  copied: string;
  /** Of each phrase, whether the browser's own search finds it. */
  found: boolean[];
  /** Of each link, the address of what is under the pointer in its middle. */
  pointed: (string | undefined)[];
}

function use(root: Element, phrases: readonly string[]): Use {
  const selection = getSelection();
  selection?.selectAllChildren(root);
  const copied = selection?.toString() ?? "";
  const { find } = window as unknown as { find(text: string): boolean };
  const found = phrases.map((phrase) => {
    selection?.collapse(document.body, 0);
    return find.call(window, phrase);
  });
  selection?.removeAllRanges();
  const pointed = [...root.querySelectorAll("a")].map((link) => {
    link.scrollIntoView();
    const { x, y, width, height } = link.getBoundingClientRect();
    return document.elementFromPoint(x + width / 2, y + height / 2)?.closest("a")?.href;
  });
  return { copied, found, pointed };
}

/** What a reader gets of given HTML without marks and with them. */
export function uses(name: string, html: string, words: string[], phrases: string[]): [Use, Use] {
  const { root, map, spans } = articleWith(html, words);
  const without = use(root, phrases);
  const painter = painters[name]();
  painter.paint(map, spans);
  const marked = use(root, phrases);
  painter.clear();
  root.remove();
  return [without, marked];
}
