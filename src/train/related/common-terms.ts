/** Makes the table of terms that are common in financial news. */

/** The share of articles in which the rarest terms of the table stand. */
const LEAST_SHARE = 0.015;

/** The source of common-terms.generated.ts. `counts`: the terms of each article. */
export function commonTermsSource(counts: readonly ReadonlyMap<string, number>[]): string {
  const frequencies = new Map<string, number>();
  for (const terms of counts)
    for (const term of terms.keys()) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  const classes: string[][] = [];
  for (const [term, frequency] of [...frequencies].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const share = frequency / counts.length;
    if (share < LEAST_SHARE) continue;
    let doublings = 0;
    while (share >= LEAST_SHARE * 2 ** (doublings + 1)) doublings++;
    while (classes.length <= doublings) classes.push([]);
    classes[doublings].push(term);
  }
  const rows = classes.map((terms) => `  ${JSON.stringify(terms.join(" "))},`);
  return [
    "/** Made by npm run train:related; see src/train/related/common-terms.ts. */",
    "",
    "/** Share of articles in which the terms of the first class stand at least; each next class begins at twice that. */",
    `export const LEAST_SHARE = ${LEAST_SHARE};`,
    "",
    "/** Terms by class, joined by spaces. */",
    "export const COMMON_TERMS: readonly string[] = [",
    ...rows,
    "];",
    "",
  ].join("\n");
}
