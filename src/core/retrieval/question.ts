/** How much of the open article, and of what is found, is looked at. Chosen by npm run evaluate:related. */

/** Terms that are looked up: with 80 no better ones are found, more slowly. */
export const QUERY_TERMS = 60;

/** Articles that BM25 hands to the second ranking. */
export const SHORTLIST = 40;
