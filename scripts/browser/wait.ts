// Waiting with an end: nothing in the harness may hang for ever.

/** How long any single wait lasts before it fails. */
export const TIMEOUT = 15_000;

/** A pause, for where there is nothing that could be waited for. */
export const pause = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Asks again and again until the answer is truthy, and returns it. What `ask` throws counts as "not yet". */
export async function until<T>(
  what: string,
  ask: () => Promise<T> | T,
  timeout = TIMEOUT,
): Promise<NonNullable<T>> {
  const end = performance.now() + timeout;
  let problem = "";
  for (;;) {
    try {
      const answer = await within(what, timeout, ask());
      if (answer) return answer;
      problem = "";
    } catch (error) {
      problem = `: ${error instanceof Error ? error.message : String(error)}`;
    }
    if (performance.now() > end) throw new Error(`${what}: not so within ${timeout} ms${problem}`);
    await pause(50);
  }
}

/** Lets a promise fail that takes too long. */
export async function within<T>(what: string, ms: number, work: Promise<T> | T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Ends the process when it takes longer than this in all, and returns what calls that off. Puppeteer kills its
 * browsers when the process exits, so a test that hangs leaves nothing behind.
 */
export function watchdog(ms: number): () => void {
  const timer = setTimeout(() => {
    console.error(`Still not finished after ${Math.round(ms / 1000)} s: giving up.`);
    process.exit(2);
  }, ms);
  timer.unref();
  return () => clearTimeout(timer);
}
