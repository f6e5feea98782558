/** Modules that the build makes. */
declare module "tapelight:starter" {
  import type { StarterArticle } from "./archive/starter.ts";

  const starter: StarterArticle[];
  export default starter;
}
declare module "*.css" {
  const css: string;
  export default css;
}
