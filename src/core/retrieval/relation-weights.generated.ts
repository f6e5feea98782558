/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  7.568, // text
  1.296, // names
  1.318, // contained names
  0.280, // main name
  0.698, // same prices
  2.470, // same other figures
  0.698, // rounded figures
  0.699, // different figures
];
