/**
 * The extractor as the package holds it: model and tables lie in two files beside the scripts. No page can fetch them,
 * since neither is web accessible, and a browser's messages could not carry them.
 */
import type { Lexicon } from "../core/document.ts";
import { Extractor } from "../core/extractor.ts";
import { decodeModels } from "../core/model/models.ts";
import { type CompiledLexicon, lexiconFrom } from "../core/resources.ts";
import { EXTRACTOR_FILES } from "./files.ts";
import { giveWay } from "./slices.ts";

export interface LoadedExtractor {
  lexicon: Lexicon;
  extractor: Extractor;
}

/** Reads model and tables. Fails where the package's files cannot be read. */
export async function loadExtractor(): Promise<LoadedExtractor> {
  const [model, compiled] = await Promise.all([
    packaged(EXTRACTOR_FILES.model).then((response) => response.arrayBuffer()),
    packaged(EXTRACTOR_FILES.lexicon).then((response) => response.json() as Promise<CompiledLexicon>),
  ]);
  const lexicon = lexiconFrom(compiled);
  await giveWay();
  return { lexicon, extractor: new Extractor(lexicon, decodeModels(new Uint8Array(model))) };
}

/** A file of the package, as pages, workers and the background of the extension all reach it. */
const packaged = (file: string): Promise<Response> => fetch(`/${file}`);
