/** Gists for tests that look at a few of their fields. */
import type { Gist, GistName } from "../../src/core/retrieval/gist.ts";
import type { Figure } from "../../src/core/types.ts";

/** A company that the article is about, but for the fields that are given. */
export const nameWith = (fields: Partial<GistName> & { id: string }): GistName => ({
  name: fields.id,
  type: "company",
  mentions: 1,
  isSubject: true,
  first: 0,
  ...fields,
});

/** `names`: ids of companies, or names. */
export const gistWith = (
  date: string | null,
  names: readonly (string | GistName)[],
  figures: Figure[] = [],
): Gist => ({
  date,
  names: names.map((name) => (typeof name === "string" ? nameWith({ id: name }) : name)),
  figures,
});
