/** Trains every model of the extractor from annotated articles. The same articles give the same weights. */
import type { Lexicon } from "../../core/document.ts";
import type { ModelSet } from "../../core/model/models.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import { HALVES, Trainer } from "./trainer.ts";

/** All models, in this process, one after another. `trainInParallel` gives the same. */
export function trainModels(articles: readonly GoldArticle[], lexicon: Lexicon): ModelSet {
  const trainer = new Trainer(articles, lexicon);
  const spans = HALVES.map((half) => trainer.spans(half));
  const rehearsals = HALVES.map((half) => trainer.rehearsal(spans, half));
  return {
    tagger: trainer.tagger(),
    ...trainer.figures(spans),
    link: trainer.link(spans, rehearsals),
  };
}
