/** Made by npm run train:related; see src/train/related/tune.ts. */

/** For each of RELATION_FEATURES. */
export const RELATION_WEIGHTS: readonly number[] = [
  4.697, // text
  2.378, // names
  2.402, // contained names
  1.574, // main name
  2.184, // same figures
  0.683, // rounded figures
  1.062, // different figures
];
