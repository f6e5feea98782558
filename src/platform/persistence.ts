/** Whether the browser keeps what we store, and how much room it takes (Storage Standard). */

export interface Room {
  /** Bytes in use. */
  used: number;
  /** Bytes that the browser allows. */
  allowed: number;
}

/** Null where the browser does not say. */
export async function roomTaken(): Promise<Room | null> {
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota };
}

/** Whether the browser keeps the archive when the disk runs full. */
export const isKept = (): Promise<boolean> => navigator.storage.persisted();

/** Asks the browser to keep the archive; whether it does. */
export const askToKeep = (): Promise<boolean> => navigator.storage.persist();

/** Asks once the archive has something to lose; quietly, since the reader can ask for it by a click. */
export async function keepQuietly(articles: number): Promise<void> {
  if (articles > 0 && !(await isKept())) await askToKeep();
}
