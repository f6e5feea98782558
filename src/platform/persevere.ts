/**
 * Asking the background, which the browser may stop while it is asked. Mostly the question then fails; where it comes just as
 * Chromium stops a service worker, it may stay without an answer for ever.
 */

/** How long each try waits for an answer, and how long it is until the next, in milliseconds. */
const TRIES = [
  { patience: 4000, pause: 250 },
  { patience: 12_000, pause: 1500 },
  { patience: 60_000, pause: 0 },
];

/** The answer to a question that is put again while `isWanted`. Fails as the last try does. */
export async function persevere<T>(
  ask: () => Promise<T>,
  isWanted: () => boolean = () => true,
  tries: readonly { patience: number; pause: number }[] = TRIES,
): Promise<T> {
  for (const { patience, pause } of tries.slice(0, -1)) {
    try {
      return await within(patience, ask());
    } catch (error) {
      if (!isWanted()) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (!isWanted()) throw error;
    }
  }
  return within(tries[tries.length - 1].patience, ask());
}

/** What is promised. Fails where it takes longer than so many milliseconds. */
function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("There was no answer.")), milliseconds);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
