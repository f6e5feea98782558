/** Modules that the build makes. */
declare module "tapelight:resources" {
  import type { CompiledLexicon } from "./core/resources.ts";

  const resources: CompiledLexicon & { /** base64 of model/tapelight.model */ model: string };
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
