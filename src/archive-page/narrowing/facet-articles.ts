/** What the list can be narrowed to, with the articles of each. */
import type { ArchiveStore } from "../../archive/store.ts";
import { ID_PREFIX, outletTerm } from "../../core/retrieval/terms.ts";
import type { FacetArticles } from "./narrow.ts";
import { Originals } from "./originals.ts";

const MOST = 60;

export interface OfferedFacets {
  /** The commonest first. */
  companies: { id: string; name: string }[];
  outlets: string[];
  articles: FacetArticles;
}

/** `all`: the numbers of the whole list. */
export async function loadFacets(archive: ArchiveStore, originals: Originals): Promise<OfferedFacets> {
  const [facets, reader] = await Promise.all([archive.facets(MOST), archive.reader()]);
  const articlesOf = async (term: string): Promise<number[]> => originals.of(await reader.articlesWith(term));
  const companies = facets.companies.map(({ thing: { id, name } }) => ({ id, name }));
  const outlets = facets.outlets.map(({ outlet }) => outlet);
  const [ofCompanies, ofOutlets] = await Promise.all([
    Promise.all(companies.map(({ id }) => articlesOf(ID_PREFIX + id))),
    Promise.all(outlets.map((outlet) => articlesOf(outletTerm(outlet)))),
  ]);
  return {
    companies,
    outlets,
    articles: {
      companies: new Map(companies.map(({ id }, i) => [id, ofCompanies[i]])),
      outlets: new Map(outlets.map((outlet, i) => [outlet, ofOutlets[i]])),
    },
  };
}
