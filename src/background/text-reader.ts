/**
 * Reads texts for the pages: model and tables stay here, once for all tabs, and no page waits for the work. All that is
 * kept is a cache: whoever comes after the background was stopped waits a little longer.
 */
import type { ExtractOptions } from "../core/extractor.ts";
import type { Gazetteer } from "../core/gazetteer/gazetteer.ts";
import type { Extraction } from "../core/types.ts";
import { type LoadedExtractor, loadExtractor } from "../platform/extractor.ts";
import type { TextRead } from "../platform/messages.ts";
import { IN_BACKGROUND, runInSlices, WorkClock } from "../platform/slices.ts";

export class TextReader {
  private loaded: Promise<LoadedExtractor> | null = null;
  /** By asker, what is being read for it. */
  private readonly running = new Map<string, AbortController>();

  /** Makes ready for a text that will come. */
  prepare(): void {
    void this.load().catch(() => undefined); // whoever asks next hears of it
  }

  /**
   * What a text says. Null where the same asker asks for another one meanwhile: a page that changes wants only its
   * latest text read. Fails where model and tables cannot be had.
   */
  async read(text: string, options: ExtractOptions, asker: string): Promise<TextRead | null> {
    this.running.get(asker)?.abort();
    const control = new AbortController();
    this.running.set(asker, control);
    try {
      const { extractor, lexicon } = await this.load();
      const clock = new WorkClock();
      const extraction = control.signal.aborted
        ? null
        : await runInSlices(extractor.steps(text, options), control.signal, clock, IN_BACKGROUND);
      if (extraction === null) return null;
      return {
        extraction,
        listings: listingsOf(extraction, lexicon.gazetteer),
        milliseconds: clock.milliseconds,
      };
    } finally {
      if (this.running.get(asker) === control) this.running.delete(asker);
    }
  }

  private load(): Promise<LoadedExtractor> {
    this.loaded ??= loadExtractor().catch((error: unknown) => {
      this.loaded = null; // the next try may do better
      throw error;
    });
    return this.loaded;
  }
}

/** The main listing and the others of each thing that the tables list. */
function listingsOf(extraction: Extraction, gazetteer: Gazetteer): TextRead["listings"] {
  const listings: TextRead["listings"] = [];
  for (const id of new Set(extraction.entities.map((entity) => entity.id))) {
    const row = gazetteer.rowWithCode(id);
    if (row !== null) listings.push([id, [gazetteer.row(row).id, ...gazetteer.row(row).also]]);
  }
  return listings;
}
