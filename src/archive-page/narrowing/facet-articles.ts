/** What the list can be narrowed to, with the articles of each. */
import type { ArchiveStore } from "../../archive/store.ts";
import { ID_PREFIX, outletTerm } from "../../core/retrieval/terms.ts";
import type { FacetArticles } from "./narrow.ts";
import type { Originals } from "./originals.ts";

const MOST = 60;

/** A company by its id, or an outlet by its name in lower case. */
export interface Offered {
  key: string;
  /** As the reader knows it. */
  name: string;
}

export interface OfferedFacets {
  /** The commonest first. */
  companies: Offered[];
  outlets: Offered[];
  articles: FacetArticles;
}

/** `originals`: of the whole list. */
export async function loadFacets(archive: ArchiveStore, originals: Originals): Promise<OfferedFacets> {
  const [facets, reader] = await Promise.all([archive.facets(MOST), archive.reader()]);
  const ofCompanies = new Map<string, ArrayLike<number>>();
  const ofOutlets = new Map<string, ArrayLike<number>>();
  const companies = await Promise.all(
    facets.companies.map(async ({ thing: { id, name } }) => {
      ofCompanies.set(id, await originals.of(await reader.articlesWith(ID_PREFIX + id)));
      return { key: id, name };
    }),
  );
  const outlets = await Promise.all(
    facets.outlets.map(async ({ outlet }) => {
      const articles = await reader.articlesWith(outletTerm(outlet));
      ofOutlets.set(outlet, await originals.of(articles));
      // the index has it in lower case
      const [latest] = await archive.heads([...articles.subarray(-1)]);
      return { key: outlet, name: latest?.outlet ?? outlet };
    }),
  );
  return { companies, outlets, articles: { companies: ofCompanies, outlets: ofOutlets } };
}
