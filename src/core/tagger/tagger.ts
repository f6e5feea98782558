/** The tagger: document -> names with types. A linear-chain CRF, one sentence at a time. */
import type { Document } from "../document.ts";
import { decode } from "../model/chain.ts";
import type { LinearModel } from "../model/linear.ts";
import { settleTypes } from "./consistency.ts";
import { taggerFeatures } from "./features.ts";
import { spansOf, type TaggedSpan } from "./labels.ts";

/** All names of a document in order; they never overlap. */
export function tagNames(document: Document, model: LinearModel): TaggedSpan[] {
  const features = taggerFeatures(document);
  const spans = document.sentences.flatMap((sentence, s) => {
    const { labels, confidence } = decode(model, features[s]);
    return spansOf(document, sentence.first, labels, confidence);
  });
  settleTypes(document, spans);
  return spans;
}
