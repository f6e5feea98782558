/** What the page tests run inside a page: gate and article finder, as the content scripts use them. */
import { gateVerdict, sampleText } from "../../src/content/gate-verdict.ts";
import { findArticle } from "../../src/page/article.ts";
import { mapText } from "../../src/page/text-map.ts";
import type { LeftAlone } from "../../src/platform/protocol.ts";

export interface Reading {
  leftAlone: LeftAlone | null;
  title: string | null;
  date: string | null;
  text: string;
  /** Milliseconds that finding the article and mapping its text took. */
  took: number;
}

export function readPage(): Reading {
  const leftAlone = gateVerdict(sampleText(document));
  const started = performance.now();
  const { title, date, blocks } = findArticle(document);
  const { text } = mapText(blocks);
  return { leftAlone, title, date, text, took: performance.now() - started };
}
