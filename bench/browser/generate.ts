/** The pages that are measured: always the same bytes, of our own articles and sentences. */
import { readArticles } from "../../src/train/corpus/articles.ts";
import { CORPUS } from "../../src/train/resources.ts";
import { BLOCK_MILLISECONDS, CHANGES_MARK, GO, HIDDEN_MILLISECONDS, PROBE } from "./probe.ts";

/** Folders of the corpus that read like the market pages of a newspaper. */
const FOLDERS = new Set(["closes", "hong-kong", "moves", "newswire", "results"]);
const TEXT_NODES = 20_000;
const TITLE = "Hong Kong stocks advance as Tencent leads the Hang Seng Index up 1.4 per cent";

/** Paths of the pages on the server. */
export const PATHS = {
  plain: "/no-market-article.html",
  short: "/article-1000.html",
  long: "/article-5000.html",
  live: "/live-blog.html",
  nodes: "/text-nodes.html",
  hidden: "/changing.html",
} as const;

/** Every page by its path. `liveSeconds`: for how long the live blog adds blocks. */
export function pages(liveSeconds: number): Record<string, string> {
  const paragraphs = marketParagraphs();
  const later = paragraphs.slice(-120);
  return {
    [PATHS.plain]: page("A year in the allotment", gardenParagraphs(800)),
    [PATHS.short]: page(TITLE, cut(paragraphs, 1000)),
    [PATHS.long]: page(TITLE, cut(paragraphs, 5000)),
    [PATHS.live]: page(
      TITLE,
      cut(paragraphs, 300),
      adder(later, BLOCK_MILLISECONDS, (liveSeconds * 1000) / BLOCK_MILLISECONDS),
    ),
    [PATHS.nodes]: nodesPage(cut(paragraphs, 5000)),
    [PATHS.hidden]: page(TITLE, cut(paragraphs, 1000), adder(later, HIDDEN_MILLISECONDS, 60)),
  };
}

/** Paragraphs of the corpus, its folders mixed, in the same order each time. */
export function marketParagraphs(): string[] {
  const byFolder = new Map<string, string[][]>();
  for (const { id, text, title } of readArticles(CORPUS)) {
    const [folder] = id.split("/");
    if (!FOLDERS.has(folder)) continue;
    const body = text.slice(title.length).split("\n");
    const paragraphs = body.map((line) => line.trim()).filter((line) => wordCount(line) >= 12);
    byFolder.set(folder, [...(byFolder.get(folder) ?? []), paragraphs]);
  }
  const folders = [...byFolder.values()];
  const most = Math.max(...folders.map((articles) => articles.length));
  return Array.from({ length: most }, (_, n) => folders.flatMap((articles) => articles[n] ?? [])).flat();
}

export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== "").length;

/** The first paragraphs, so many words in all; the last one is cut short. */
export function cut(paragraphs: readonly string[], words: number): string[] {
  const taken: string[] = [];
  let left = words;
  for (const paragraph of paragraphs) {
    const own = paragraph.split(/\s+/);
    taken.push(own.slice(0, left).join(" "));
    left -= own.length;
    if (left <= 0) return taken;
  }
  throw new RangeError(`There are only ${words - left} words, not ${words}.`);
}

const GARDEN = [
  "The path behind the sheds was still wet when the first visitors came with their baskets and their dogs.",
  "An old pear tree leans over the wall, and nobody in the village remembers who planted it.",
  "In the spring the children sow beans in paper cups, and in the summer they forget where they put them.",
  "The caretaker keeps a notebook with the weather of every day, written with the same blunt pencil.",
  "Two robins have nested in the watering can, so the roses are watered with a jug for the time being.",
  "The kitchen of the club house smells of bread, for the oven is lit on Saturdays from six in the morning.",
  "Visitors are asked to close the gate, because the goats of the neighbour have learned to push it open.",
  "On the last evening of the festival the choir sang by the pond until the lamps were put out.",
];

/** Sentences about a garden: English, and no word of markets in them. */
function gardenParagraphs(words: number): string[] {
  const paragraphs = Array.from({ length: 60 }, (_, n) =>
    Array.from({ length: 4 }, (_, k) => GARDEN[(n * 3 + k * (1 + (n % 3))) % GARDEN.length]).join(" "),
  );
  return cut(paragraphs, words);
}

const STYLE =
  "body{margin:0;font:18px/1.55 serif;background:#fdfcf9;color:#1b1b1b}article{max-width:640px;margin:40px auto}";

function shell(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${STYLE}</style><script>${PROBE}</script></head><body>${body}</body></html>`;
}

function page(title: string, paragraphs: readonly string[], script = ""): string {
  const blocks = paragraphs.map((text) => `<p>${escaped(text)}</p>`).join("");
  const tail = script === "" ? "" : `<script>${script}</script>`;
  return shell(title, `<article><h1>${escaped(title)}</h1>${DATELINE}${blocks}</article>${tail}`);
}

const DATELINE = '<p><time datetime="2025-02-18">18 February 2025</time></p>';

/** Script that adds a paragraph at the head of the article at each tick, from the moment it is told to go. */
function adder(paragraphs: readonly string[], milliseconds: number, most: number): string {
  return `addEventListener(${JSON.stringify(GO)}, () => {
  const texts = ${JSON.stringify(paragraphs).replaceAll("<", "\\u003c")};
  const heading = document.querySelector("h1");
  window.benchAdded = 0;
  performance.mark(${JSON.stringify(CHANGES_MARK)});
  const timer = setInterval(() => {
    const block = document.createElement("p");
    block.textContent = texts[window.benchAdded % texts.length];
    heading.after(block);
    if (++window.benchAdded >= ${most}) clearInterval(timer);
  }, ${milliseconds});
}, { once: true });`;
}

/** An article whose every word is an element, amid a table and lists of links: 20,000 text nodes in all. */
function nodesPage(paragraphs: readonly string[]): string {
  const words = paragraphs.map((text) => text.split(" ").map((word) => `<span>${escaped(word)} </span>`));
  const article = `<article><h1>${escaped(TITLE)}</h1>${DATELINE}${words.map((spans) => `<p>${spans.join("")}</p>`).join("")}</article>`;
  // title, style and script have a text node each, heading and dateline too
  const left = TEXT_NODES - 5 - words.flat().length;
  const cells = Array.from({ length: left >> 1 }, (_, n) => `<td>${(n * 7919) % 10_007}</td>`);
  const rows = Array.from({ length: Math.ceil(cells.length / 8) }, (_, n) => cells.slice(n * 8, n * 8 + 8));
  const links = Array.from({ length: left - cells.length }, (_, n) => `<li><a href="#">Page ${n}</a></li>`);
  const table = `<table>${rows.map((row) => `<tr>${row.join("")}</tr>`).join("")}</table>`;
  return shell(TITLE, `<nav><ul>${links.join("")}</ul></nav><main>${article}</main><div>${table}</div>`);
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
