/** Modules that the build makes. */
declare module "tapelight:resources" {
  import type { Resources } from "./platform/resources.ts";

  const resources: Resources;
  export default resources;
}
declare module "tapelight:starter" {
  import type { StarterArticle } from "./archive/starter.ts";

  const starter: StarterArticle[];
  export default starter;
}
declare module "*.css" {
  const css: string;
  export default css;
}
