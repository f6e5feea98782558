/** Every figure of the page as a table. */
import type { Extraction, Figure } from "../core/types.ts";
import { formatBound, formatMeasure, formatPeriod, formatUnit, formatValue } from "../ui/format.ts";

export function Figures({ extraction }: { extraction: Extraction }) {
  if (extraction.figures.length === 0) return <p class="note">No market figures were found on this page.</p>;
  return (
    <table id="figures">
      <thead>
        <tr>
          <th scope="col">Subject</th>
          <th scope="col" class="number">
            Value
          </th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <tbody>
        {extraction.figures.map((figure) => (
          <Row key={figure.start} figure={figure} extraction={extraction} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ figure, extraction }: { figure: Figure; extraction: Extraction }) {
  const names = figure.subjects.map(
    (id) => extraction.entities.find((entity) => entity.id === id)?.name ?? id,
  );
  const tone = figure.direction === 1 ? "gain" : figure.direction === -1 ? "loss" : "";
  const what = [figure.kind, formatBound(figure), formatMeasure(figure.measure), formatPeriod(figure.period)];
  return (
    <tr>
      <td>{names.length === 0 ? <span class="quiet">none named</span> : names.join(", ")}</td>
      <td class={`number ${tone}`}>
        {formatValue(figure)} <span class="quiet">{formatUnit(figure.unit)}</span>
      </td>
      <td class="quiet">{what.filter((part) => part !== "").join(" · ")}</td>
    </tr>
  );
}
