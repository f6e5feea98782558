/** Opens the database, brings it up to date, and makes stores anew that are missing. */
import { openDB } from "idb";
import { migrate, schemaOf } from "./migrations.ts";
import {
  type ArchiveSchema,
  DATABASE,
  type Database,
  INDEX_STORES,
  REPAIRS,
  SCHEMA,
  STORE_NAMES,
} from "./schema.ts";
import { ArchiveError } from "./store.ts";

/** So long does another page of ours get to let go of the database, in milliseconds. */
const PATIENCE = 5000;

export interface Opened {
  database: Database;
  /** Whether stores of the index were missing, so that it must be made anew. */
  needsRebuild: boolean;
}

/** Fails with an ArchiveError. `lost` is called when the connection has ended, for whatever reason. */
export async function openDatabase(lost: () => void): Promise<Opened> {
  try {
    const database = await openAt(SCHEMA * REPAIRS, lost).catch((error: unknown) => {
      // repairs have raised the version, or a newer Tapelight has
      if (nameOf(error) === "VersionError") return openAt(undefined, lost);
      throw error;
    });
    if (schemaOf(database.version) > SCHEMA) {
      database.close();
      throw new ArchiveError("The archive was written by a newer Tapelight. Update the extension.");
    }
    const missing = STORE_NAMES.filter((name) => !database.objectStoreNames.contains(name));
    if (missing.length === 0) return { database, needsRebuild: false };
    database.close();
    return {
      database: await openAt(database.version + 1, lost),
      needsRebuild: missing.some((name) => INDEX_STORES.includes(name)),
    };
  } catch (error) {
    throw asArchiveError(error, "The archive cannot be opened.");
  }
}

async function openAt(version: number | undefined, lost: () => void): Promise<Database> {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let giveUp: (error: ArchiveError) => void = () => undefined;
  const heldTooLong = new Promise<never>((_, reject) => {
    giveUp = reject;
  });
  const opening = openDB<ArchiveSchema>(DATABASE, version, {
    upgrade(database, oldVersion, _new, transaction) {
      // a rejection would be lost: the transaction must end with it
      const upgrading = migrate(database as Database, transaction as never, oldVersion);
      upgrading.catch(() => transaction.abort());
      transaction.done.catch(() => undefined); // the open request tells of it
    },
    blocked() {
      const told = new ArchiveError(
        "Another page of Tapelight holds the archive. Close its other tabs and windows, then try again.",
      );
      waiting = setTimeout(() => giveUp(told), PATIENCE);
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  try {
    return (await Promise.race([opening, heldTooLong])) as Database;
  } catch (error) {
    void opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  } finally {
    clearTimeout(waiting);
  }
}

const nameOf = (error: unknown): string | undefined => (error as { name?: string } | null)?.name;

/** The error in words for the reader. */
export function asArchiveError(error: unknown, otherwise: string): ArchiveError {
  if (error instanceof ArchiveError) return error;
  switch (nameOf(error)) {
    case "QuotaExceededError":
      return new ArchiveError("The disk is full. Free some space, then try again.", error);
    case "UnknownError":
    case "InvalidStateError":
      return new ArchiveError(
        `${otherwise} The browser could not use its file. Restart the browser, then try again.`,
        error,
      );
    default:
      return new ArchiveError(otherwise, error);
  }
}
