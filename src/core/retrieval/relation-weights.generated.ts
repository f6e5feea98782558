/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  7.571, // text
  1.306, // names
  1.305, // contained names
  0.268, // main name
  0.714, // same prices
  2.462, // same other figures
  0.699, // rounded figures
  0.643, // different figures
];
