/** How much may be worked on a page that never is still. */

/** The part of the time that work may take in the long run; what is not measured takes some more. */
const SHARE = 0.01;
/** What may be saved up for a page that was still, in milliseconds of work. */
const MOST_SAVED = 200;
/** More is forgiven: half a minute is long enough to wait. */
const MOST_OWED = 300;

/** A token bucket: work takes out what it costs, may overdraw, and waits until the debt is paid off. */
export class WorkBudget {
  private saved = MOST_SAVED;
  private at = 0;

  /** Notes work that was done; times in milliseconds on one clock. */
  note(at: number, work: number): void {
    this.saved = Math.max(-MOST_OWED, this.savedAt(at) - work);
    this.at = at;
  }

  /** Milliseconds until more may be done. */
  wait(now: number): number {
    return Math.max(0, -this.savedAt(now) / SHARE);
  }

  private savedAt(now: number): number {
    return Math.min(MOST_SAVED, this.saved + (now - this.at) * SHARE);
  }
}
