/** One group of what the list can be narrowed to, each with the number of articles. */
import { useState } from "preact/hooks";
import { formatNumber } from "../../ui/format.ts";
import type { Offered } from "./facet-articles.ts";

/** So many are shown until the reader asks for more. */
const FEW = 10;

interface FacetProps {
  legend: string;
  offered: readonly Offered[];
  counts: ReadonlyMap<string, number>;
  chosen: readonly string[];
  toggle: (key: string) => void;
}

export function Facet({ legend, offered, counts, chosen, toggle }: FacetProps) {
  const [all, setAll] = useState(false);
  const useful = offered.filter(({ key }) => chosen.includes(key) || (counts.get(key) ?? 0) > 0);
  const rank = ({ key }: Offered): number => (chosen.includes(key) ? Infinity : (counts.get(key) ?? 0));
  const sorted = useful.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)));
  const shown = all ? sorted : sorted.slice(0, Math.max(FEW, chosen.length));
  if (sorted.length === 0) return null;
  return (
    <fieldset class="facet">
      <legend>{legend}</legend>
      {shown.map(({ key, name }) => (
        <label key={key}>
          <input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} />
          <span class="name">{name}</span>
          <span class="count">{formatNumber(counts.get(key) ?? 0)}</span>
        </label>
      ))}
      {sorted.length > shown.length || all ? (
        <button type="button" class="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? "Fewer" : `${sorted.length - shown.length} more`}
          <span class="unseen"> {legend.toLowerCase()}</span>
        </button>
      ) : null}
    </fieldset>
  );
}
