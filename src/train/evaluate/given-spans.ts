/** How well figures are linked when names and figures are given as annotated: the ranker's own share of the errors. */
import { type Lexicon, readDocument } from "../../core/document.ts";
import { natureOf } from "../../core/facts/labels.ts";
import { linkContext } from "../../core/facts/link-context.ts";
import { linkSteps } from "../../core/facts/link-search.ts";
import type { LinearModel } from "../../core/model/linear.ts";
import { finish } from "../../core/steps.ts";
import type { GoldArticle } from "../corpus/articles.ts";
import { goldView } from "../learn/views.ts";

/** Figures whose subjects the ranker chose rightly, of all figures that the grammar reads. */
export function linkGivenSpans(
  ranker: LinearModel,
  golds: readonly GoldArticle[],
  lexicon: Lexicon,
): { right: number; count: number } {
  const total = { right: 0, count: 0 };
  for (const gold of golds) {
    const view = goldView(gold, readDocument(gold.text, lexicon));
    const figures = view.figures.flatMap((figure, k) =>
      figure === undefined
        ? []
        : [
            {
              quantity: view.candidates[k],
              nature: natureOf(figure.kind, figure.measure),
              subjects: figure.subjects,
            },
          ],
    );
    const context = linkContext(view.document, view.names, view.streams);
    finish(linkSteps(context, ranker, figures)).forEach(({ candidate }, k) => {
      total.count++;
      if (candidate.subjects === context.sets.of(figures[k].subjects)) total.right++;
    });
  }
  return total;
}
