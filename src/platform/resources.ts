/**
 * Model and tables of the extractor, in one file of the package for all who extract. The file puts them where the script
 * that runs after it finds them; they are constants of the bundle, so that nothing is fetched and no page can look for
 * them.
 */

import type { Lexicon } from "../core/document.ts";
import { Extractor } from "../core/extractor.ts";
import { decodeModels } from "../core/model/models.ts";
import { type CompiledLexicon, lexiconFrom } from "../core/resources.ts";

/** What the file holds. */
export interface Resources extends CompiledLexicon {
  /** The model's bytes in base64. */
  model: string;
}

const SLOT = "tapelightResources";
type Slot = Partial<Record<typeof SLOT, Resources>>;

/** Called by the file itself. */
export function offerResources(resources: Resources): void {
  (globalThis as Slot)[SLOT] = resources;
}

/** Takes what the file has put there. Null where it has not run. */
export function takeResources(): Resources | null {
  const scope = globalThis as Slot;
  const resources = scope[SLOT] ?? null;
  delete scope[SLOT]; // megabytes that nobody needs twice
  return resources;
}

/** The extractor and what it knows, in two steps that a caller may part. */
export function* extractorSteps(
  resources: Resources,
): Generator<void, { lexicon: Lexicon; extractor: Extractor }> {
  const lexicon = lexiconFrom(resources);
  yield;
  return { lexicon, extractor: new Extractor(lexicon, decodeModels(bytesOf(resources.model))) };
}

/** Where the browser decodes by itself (Chrome 140, Firefox 133) this takes a few milliseconds, else some fifty. */
function bytesOf(base64: string): Uint8Array {
  const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array };
  if (fromBase64 !== undefined) return fromBase64.call(Uint8Array, base64);
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
