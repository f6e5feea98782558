/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  4.954, // text
  1.934, // names
  2.746, // contained names
  0.417, // main name
  0.696, // same prices
  2.496, // same other figures
  0.656, // rounded figures
  0.506, // different figures
];
