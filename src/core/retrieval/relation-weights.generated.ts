/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  7.565, // text
  1.296, // names
  1.321, // contained names
  0.278, // main name
  0.703, // same prices
  2.484, // same other figures
  0.694, // rounded figures
  0.683, // different figures
];
