/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  4.928, // text
  1.869, // names
  2.637, // contained names
  0.534, // main name
  2.339, // same figures
  0.663, // rounded figures
  0.513, // different figures
];
