/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  7.824, // text
  0.780, // names
  1.219, // contained names
  0.000, // main name
  0.772, // same prices
  2.513, // same other figures
  0.776, // rounded figures
  0.000, // different figures
];
