/**
 * Earlier versions of articles that were changed at their address: kept where their figures differ, and where much of
 * their text is gone.
 */
import type { Extraction } from "../core/types.ts";
import type { ArticleVersion } from "./article.ts";
import { pack, unpack } from "./packed.ts";
import type { VersionRecord, Writing } from "./schema.ts";

/** Of one article. Beyond it the second version gives way: the first and the latest tell most. */
const MOST = 20;

/** Whether two texts give other figures, wherever they stand in them. */
export function hasOtherFigures(a: Extraction, b: Extraction): boolean {
  const keyOf = ({ figures }: Extraction): string =>
    figures
      .map(
        ({ kind, value, unit, direction, subjects }) =>
          `${kind} ${value} ${unit} ${direction} ${[...subjects].sort().join()}`,
      )
      .sort()
      .join("\n");
  return keyOf(a) !== keyOf(b);
}

/** All versions of an article, by their keys. */
export const versionRange = (number: number): IDBKeyRange =>
  IDBKeyRange.bound([number, Number.NEGATIVE_INFINITY], [number, Number.POSITIVE_INFINITY]);

/** Keeps a version. The number by which the article's versions have grown: 0 where one gives way. */
export async function keepVersion(
  transaction: Writing,
  number: number,
  { savedAt, title, date, extraction }: ArticleVersion,
): Promise<0 | 1> {
  const versions = transaction.objectStore("versions");
  const keys = await versions.getAllKeys(versionRange(number));
  if (keys.some(([, time]) => time === savedAt)) return 0;
  const record: VersionRecord = {
    number,
    savedAt,
    title,
    date,
    text: extraction.text,
    packed: pack(extraction),
  };
  await versions.put(record);
  if (keys.length < MOST) return 1;
  await versions.delete(keys[1]);
  return 0;
}

export async function keepVersions(
  transaction: Writing,
  number: number,
  versions: readonly ArticleVersion[],
): Promise<number> {
  let grown = 0;
  for (const version of versions) grown += await keepVersion(transaction, number, version);
  return grown;
}

/** The oldest first. What cannot be read is left out. */
export async function readVersions(
  versions: { getAll(range: IDBKeyRange): Promise<VersionRecord[]> },
  number: number,
): Promise<ArticleVersion[]> {
  const records = await versions.getAll(versionRange(number));
  return records.flatMap(({ savedAt, title, date, text, packed }) => {
    try {
      return [{ savedAt, title, date, extraction: unpack(packed, text) }];
    } catch {
      return [];
    }
  });
}
