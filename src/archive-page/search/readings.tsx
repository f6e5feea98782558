/** Shows how each part of a search was understood. */
import { useCallback } from "preact/hooks";
import type { ArchiveStore } from "../../archive/store.ts";
import { nameKey } from "../../core/gazetteer/name-key.ts";
import type { SearchedReading } from "../../core/retrieval/search/search.ts";
import { useLoaded } from "../use-loaded.ts";
import { problemOf, understood } from "./understood.ts";

const MOST_SAME_TICKERS = 8;

interface ReadingsProps {
  archive: ArchiveStore;
  readings: readonly SearchedReading[];
}

export function Readings({ archive, readings }: ReadingsProps) {
  const load = useCallback(() => namesIn(archive, readings), [archive, readings]);
  const [names] = useLoaded(load);
  const nameOf = (id: string): string => (names.is === "done" ? names.value.get(id) : undefined) ?? id;
  return (
    <ul class="readings" aria-label="How the search was understood">
      {readings.map((reading) => {
        const problem = problemOf(reading);
        return (
          <li key={reading.start} class={problem === null ? "chip" : "chip idle"}>
            {understood(reading, nameOf)}
            {problem !== null && <span class="problem">: {problem}</span>}
          </li>
        );
      })}
    </ul>
  );
}

/** Names by ids of all things that the readings mean. */
async function namesIn(
  archive: ArchiveStore,
  readings: readonly SearchedReading[],
): Promise<Map<string, string>> {
  const ids = readings.flatMap(({ meaning }) => ("ids" in meaning ? meaning.ids : []));
  const names = new Map<string, string>();
  await Promise.all(
    ids.map(async (id) => {
      const things = await archive.named(nameKey(id), MOST_SAME_TICKERS);
      const thing = things.find((each) => each.id === id);
      if (thing !== undefined) names.set(id, thing.name);
    }),
  );
  return names;
}
