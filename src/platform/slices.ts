/** Runs work in slices that leave a page, or the background, room to breathe. */
import type { Steps } from "../core/steps.ts";

/** Milliseconds that a slice may take in a page; a frame at 60 Hz is 16. */
const IN_PAGE = 8;
/** In the background nothing is drawn: only other questions wait. */
export const IN_BACKGROUND = 30;

/**
 * Lets everything run first that waits: a message to ourselves comes after the events, timers and messages that are
 * queued. scheduler.yield() would put us before the page's own messages until we are done.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Adds up the time that was worked, without the time that was waited. */
export class WorkClock {
  milliseconds = 0;

  /** Adds the time that `work` takes. */
  time<T>(work: () => T): T {
    const started = performance.now();
    try {
      return work();
    } finally {
      this.milliseconds += performance.now() - started;
    }
  }
}

/** The result of the steps, or null where `signal` aborts before they are done. `budget`: milliseconds a slice. */
export async function runInSlices<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  clock: WorkClock,
  budget = IN_PAGE,
): Promise<T | null> {
  for (;;) {
    const step = clock.time(() => slice(steps, budget));
    if (step.done === true) return step.value;
    await giveWay();
    if (signal.aborted) return null;
  }
}

/** The last of the steps that fit into so many milliseconds, at least one. */
function slice<T>(steps: Steps<T>, budget: number): IteratorResult<void, T> {
  const end = performance.now() + budget;
  for (;;) {
    const step = steps.next();
    if (step.done === true || performance.now() >= end) return step;
  }
}
