/** The tagger: document -> names with types. A linear-chain CRF, one sentence at a time. */
import type { Document } from "../document.ts";
import { decodeScores } from "../model/chain.ts";
import type { LinearModel } from "../model/linear.ts";
import { Scorer } from "../model/scorer.ts";
import { finish, type Steps } from "../steps.ts";
import { settleTypes } from "./consistency.ts";
import { sentenceFeatures } from "./features.ts";
import { OUTSIDE, spansOf, type TaggedSpan } from "./labels.ts";

/** All names of a document in order; they never overlap. A step a sentence. */
export function* tagSteps(document: Document, model: LinearModel): Steps<TaggedSpan[]> {
  const features = sentenceFeatures(document);
  const scorer = new Scorer(model);
  const spans: TaggedSpan[] = [];
  for (const sentence of document.sentences) {
    features(sentence, scorer.clear());
    const { labels, confidence } = decodeScores(model, scorer.scores(), OUTSIDE);
    spans.push(...spansOf(document, sentence.first, labels, confidence));
    yield;
  }
  settleTypes(document, spans);
  return spans;
}

/** The same at once. */
export const tagNames = (document: Document, model: LinearModel): TaggedSpan[] =>
  finish(tagSteps(document, model));
