/** Trains with as many processes as there are cores (four at most): the steps that do not wait for each other at once. */
import type { ModelSet } from "../../core/model/models.ts";
import { averageOf } from "../learn/average.ts";
import { RANKER_SEEDS } from "../learn/settings.ts";
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
    // the longest first, so that no process waits at the end
    const tagger = run({ step: "tagger" });
    const spans = await Promise.all(HALVES.map((half) => run({ step: "spans", half })));
    const rehearsing = HALVES.map((half) => run({ step: "rehearsal", spans, half }));
    const figures = run({ step: "figures", spans });
    const rehearsals = await Promise.all(rehearsing);
    const links = RANKER_SEEDS.map((seed) => run({ step: "link", spans, rehearsals, seed }));
    return {
      tagger: unpack(await tagger),
      ...unpackAll<Omit<ModelSet, "tagger" | "link">>(await figures),
      link: averageOf((await Promise.all(links)).map(unpack)),
    };
  } finally {
    pool.close();
  }
}
