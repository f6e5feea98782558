/**
 * Reads texts for the pages: model and tables stay here, once for all tabs, and no page waits for the work. All that is
 * kept is a cache: whoever comes after the background was stopped waits a little longer.
 */
import type { ExtractOptions } from "../core/extractor.ts";
import type { Gazetteer } from "../core/gazetteer/gazetteer.ts";
import type { Extraction } from "../core/types.ts";
import { type LoadedExtractor, loadExtractor } from "../platform/extractor.ts";
import type { TextRead } from "../platform/protocol.ts";
import { IN_BACKGROUND, runInSlices, WorkClock } from "../platform/slices.ts";

/** What is being read for one asker. */
interface Running {
  /** Tells texts apart. */
  key: string;
  control: AbortController;
  read: Promise<TextRead | null>;
}

export class TextReader {
  private loaded: Promise<LoadedExtractor> | null = null;
  private readonly running = new Map<string, Running>();

  /** Makes ready for a text that will come. */
  prepare(): void {
    void this.load().catch(() => undefined); // whoever asks next hears of it
  }

  /**
   * What a text says. Null where the same asker asks for another one meanwhile: a page that changes wants only its
   * latest text read. Who asks for the same text again waits for the same work. Fails where model and tables cannot be had.
   */
  read(text: string, options: ExtractOptions, asker: string): Promise<TextRead | null> {
    const key = JSON.stringify([text, options]);
    const before = this.running.get(asker);
    if (before?.key === key) return before.read;
    before?.control.abort();
    const control = new AbortController();
    const read = this.work(text, options, control.signal).finally(() => {
      if (this.running.get(asker)?.control === control) this.running.delete(asker);
    });
    this.running.set(asker, { key, control, read });
    return read;
  }

  private async work(text: string, options: ExtractOptions, signal: AbortSignal): Promise<TextRead | null> {
    const { extractor, lexicon } = await this.load();
    if (signal.aborted) return null;
    const clock = new WorkClock();
    const extraction = await runInSlices(extractor.steps(text, options), signal, clock, IN_BACKGROUND);
    if (extraction === null) return null;
    const { milliseconds } = clock;
    return { extraction, listings: listingsOf(extraction, lexicon.gazetteer), milliseconds };
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
