/** Fills the archive of a running extension from one of its own pages. */
import type { Page } from "puppeteer-core";
import type { Extraction } from "../../src/core/types.ts";
import { figureWith } from "./figure.ts";

/** Saves one article a level, each of its own day, about one thing. */
export async function saveLevels(
  ownPage: Page,
  { id, name }: { id: string; name: string },
  unit: string,
  levels: readonly (readonly [day: string, value: number])[],
): Promise<void> {
  for (const [day, value] of levels) {
    const text = `${name} stood at ${value}.`;
    const mention = { start: 0, end: name.length, text: name };
    const extraction: Extraction = {
      version: 1,
      title: `${name} on ${day}`,
      date: `${day}T17:00:00`,
      text,
      entities: [
        { ...mention, type: "index", id, listing: id, name, role: "subject", score: 1, why: "gazetteer" },
      ],
      figures: [
        figureWith({
          start: 0,
          end: 1,
          kind: "level",
          value,
          unit,
          direction: null,
          subjects: [id],
          asOf: day,
        }),
      ],
    };
    const page = {
      address: `https://levels.example/${day}`,
      title: extraction.title,
      outlet: "Levels",
      date: extraction.date,
      language: "en",
    };
    const message = JSON.stringify({ type: "save", page, extraction });
    const answer = await ownPage.evaluate(`(globalThis.browser ?? chrome).runtime.sendMessage(${message})`);
    if ((answer as { saved?: boolean } | null)?.saved !== true) throw new Error(`${day} was not saved`);
  }
}
