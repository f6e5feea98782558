/** How much of the open article, and of what is found, is looked at. Chosen by npm run evaluate:related. */

/** Terms that are looked up: with 80 the same articles are found, in twice the time. */
export const QUERY_TERMS = 40;

/** Articles that BM25 hands to the second ranking. */
export const SHORTLIST = 40;
