/** One training process: reads the corpus once, then does the steps that it is sent. */
import { readArticles } from "../corpus/articles.ts";
import { type Rehearsal, Trainer } from "../learn/trainer.ts";
import { readLexicon } from "../resources.ts";
import { pack, packAll, type Step, unpackAll } from "./steps.ts";

const trainer = new Trainer(readArticles(process.argv[2]), readLexicon());

function answer(step: Step): unknown {
  switch (step.step) {
    case "tagger":
      return pack(trainer.tagger());
    case "spans":
      return trainer.spans(step.half);
    case "rehearsal":
      return packAll(trainer.rehearsal(step.spans, step.half));
    case "figures":
      return packAll(trainer.figures(step.spans));
    case "link":
      return pack(
        trainer.link(
          step.spans,
          step.rehearsals.map((models) => unpackAll<Rehearsal>(models)),
        ),
      );
  }
}

process.on("message", (step) => process.send?.(answer(step as Step)));
