/** Work that must not be done by two contexts of the extension at once. */

export type Lock = "tapelight-merge" | "tapelight-rebuild" | "tapelight-import";

/**
 * Does the work while nobody else holds the lock (Web Locks API). While another does, waits or does nothing and gives
 * `otherwise`. Where there are no locks there is one context only.
 */
export async function alone<T>(name: Lock, waits: boolean, otherwise: T, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks;
  if (locks === undefined) return work();
  return locks.request(name, { ifAvailable: !waits }, (lock) => (lock === null ? otherwise : work()));
}
