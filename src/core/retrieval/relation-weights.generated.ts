/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  7.807, // text
  0.785, // names
  1.242, // contained names
  0.000, // main name
  0.812, // same prices
  2.563, // same other figures
  0.774, // rounded figures
  0.000, // different figures
];
