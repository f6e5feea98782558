/** How much may be worked on a page that never is still. */

/** The window over which work is added up, in milliseconds. */
const WINDOW = 30_000;
/** The part of the window that work may take. */
const SHARE = 0.02;

export class WorkBudget {
  private spent: { at: number; work: number }[] = [];

  /** Notes work that was done; times in milliseconds on one clock. */
  note(at: number, work: number): void {
    this.spent.push({ at, work });
  }

  /** Milliseconds until more may be done: none while the work within the window is below its share. */
  wait(now: number): number {
    this.spent = this.spent.filter(({ at }) => at > now - WINDOW);
    let over = this.spent.reduce((sum, { work }) => sum + work, 0) - SHARE * WINDOW;
    for (const { at, work } of this.spent) {
      if (over < 0) return 0;
      over -= work;
      if (over < 0) return at + WINDOW - now;
    }
    return 0;
  }
}
