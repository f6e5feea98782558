/** Tells when an article has been in front of the reader long enough to count as read, and when it changes later. */
import type { Extraction } from "../core/types.ts";
import type { PageInfo } from "../platform/protocol.ts";

/** Time in view after which an article counts as read, in milliseconds. */
export const READ_AFTER = 8000;
/** Changes of a page that is read already are told this often at most, in milliseconds. */
export const TOLD_EVERY = 60_000;

interface Reading {
  page: PageInfo;
  extraction: Extraction;
}

export class Attention {
  private readonly tell: (page: PageInfo, extraction: Extraction) => void;
  private readonly document: Document;
  private reading: Reading | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** Of the time in view that is still to come, in milliseconds. */
  private left = READ_AFTER;
  /** Since when it counts; null while the page is hidden or nothing waits. */
  private since: number | null = null;
  /** Address of the article that was told. */
  private told: string | null = null;

  /** Ends with the signal. */
  constructor(
    document: Document,
    tell: (page: PageInfo, extraction: Extraction) => void,
    signal: AbortSignal,
  ) {
    this.document = document;
    this.tell = tell;
    document.addEventListener("visibilitychange", () => this.visibilityChanged(), { signal });
    signal.addEventListener("abort", () => this.forget(), { once: true });
  }

  /** The page shows this article now; called again when its text has changed. */
  shows(page: PageInfo, extraction: Extraction): void {
    const isNew = this.reading?.page.address !== page.address;
    const isWaiting = this.reading !== null && !isNew;
    this.reading = { page, extraction };
    if (isNew) {
      this.stop();
      this.left = READ_AFTER;
      this.told = null;
    } else if (isWaiting && this.timer !== undefined) return;
    else if (this.told === page.address) this.left = TOLD_EVERY;
    this.go();
  }

  /** The page shows no article any more. */
  forget(): void {
    this.stop();
    this.reading = null;
    this.told = null;
  }

  private visibilityChanged(): void {
    if (this.document.visibilityState === "visible") {
      if (this.since === null && this.left > 0 && this.reading !== null) this.go();
      return;
    }
    // what changed since it was last told must not wait: the page may not come back
    const isChanged = this.told !== null && this.timer !== undefined;
    this.stop();
    if (isChanged) this.done();
  }

  private go(): void {
    if (this.timer !== undefined || this.document.visibilityState !== "visible") return;
    this.since = performance.now();
    this.timer = setTimeout(() => this.done(), this.left);
  }

  /** Stops the clock and keeps what is left. */
  private stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.since !== null) this.left = Math.max(this.left - (performance.now() - this.since), 0);
    this.since = null;
  }

  private done(): void {
    this.timer = undefined;
    this.since = null;
    this.left = 0;
    if (this.reading === null) return;
    const { page, extraction } = this.reading;
    this.told = page.address;
    this.tell(page, extraction);
  }
}
