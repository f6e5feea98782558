/** What the list can be narrowed to: all of the chosen companies, any of the chosen outlets. */
import { Facet } from "./facet.tsx";
import type { OfferedFacets } from "./facet-articles.ts";
import { type Chosen, type Narrowed, NOTHING_CHOSEN, toggled } from "./narrow.ts";

interface FacetsProps {
  offered: OfferedFacets;
  narrowed: Narrowed;
  chosen: Chosen;
  choose: (chosen: Chosen) => void;
}

export function Facets({ offered, narrowed, chosen, choose }: FacetsProps) {
  return (
    <>
      <Facet
        legend="Companies"
        offered={offered.companies}
        counts={narrowed.companies}
        chosen={chosen.companies}
        toggle={(id) => choose({ ...chosen, companies: toggled(chosen.companies, id) })}
      />
      <Facet
        legend="Outlets"
        offered={offered.outlets}
        counts={narrowed.outlets}
        chosen={chosen.outlets}
        toggle={(name) => choose({ ...chosen, outlets: toggled(chosen.outlets, name) })}
      />
      {chosen.companies.length + chosen.outlets.length > 0 && (
        <button type="button" class="link" onClick={() => choose(NOTHING_CHOSEN)}>
          Show all articles again
        </button>
      )}
    </>
  );
}
