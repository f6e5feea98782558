/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  4.765, // text
  1.749, // names
  3.123, // contained names
  0.330, // main name
  0.821, // same prices
  2.326, // same other figures
  0.719, // rounded figures
  0.160, // different figures
];
