/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  4.963, // text
  1.865, // names
  2.652, // contained names
  0.540, // main name
  0.667, // same prices
  2.534, // same other figures
  0.653, // rounded figures
  0.506, // different figures
];
