/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  7.616, // text
  1.145, // names
  1.280, // contained names
  0.149, // main name
  0.687, // same prices
  2.439, // same other figures
  0.698, // rounded figures
  0.061, // different figures
];
