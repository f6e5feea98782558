/**
 * Trains with up to three processes: the two halves side by side, then the ranker beside the rest. Tagger and classifiers of figures
 * could begin earlier, but with two cores the ranker, which takes longest, would begin later.
 */
import type { ModelSet } from "../../core/model/models.ts";
import { HALVES } from "../learn/trainer.ts";
import { Pool } from "./pool.ts";
import { type Answer, type Step, unpack, unpackAll } from "./steps.ts";

/** Hears what is being trained. */
export type Progress = (what: string) => void;

/** The models of the articles in `corpus`, the same as trainModels gives. */
export async function trainInParallel(corpus: string, progress: Progress = () => {}): Promise<ModelSet> {
  const pool = new Pool<Step, unknown>(new URL("./train-worker.ts", import.meta.url), [corpus], (step) =>
    progress("half" in step ? `${step.step} ${step.half + 1}` : step.step),
  );
  const run = <S extends Step>(step: S): Promise<Answer<S>> => pool.run(step) as Promise<Answer<S>>;
  try {
    const spans = await Promise.all(HALVES.map((half) => run({ step: "spans", half })));
    const rehearsals = await Promise.all(HALVES.map((half) => run({ step: "rehearsal", spans, half })));
    // the longest first, so that no process waits at the end
    const [link, tagger, figures] = await Promise.all([
      run({ step: "link", spans, rehearsals }),
      run({ step: "tagger" }),
      run({ step: "figures", spans }),
    ]);
    return {
      tagger: unpack(tagger),
      ...unpackAll<Omit<ModelSet, "tagger" | "link">>(figures),
      link: unpack(link),
    };
  } finally {
    pool.close();
  }
}
