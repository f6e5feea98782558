/** Checks whether index and articles agree, and makes the index anew where they do not. */

import { useState } from "preact/hooks";
import type { ArchiveStore, CheckReport } from "../../archive/store.ts";
import { formatRoute } from "../route.ts";
import { reasonOf } from "../use-loaded.ts";
import { counted } from "../words.ts";

type State =
  | { is: "idle" }
  | { is: "working"; what: string; done: number; all: number }
  | { is: "checked"; report: CheckReport }
  | { is: "rebuilt" }
  | { is: "failed"; reason: string };

interface CheckProps {
  archive: ArchiveStore;
  changed: () => void;
}

/** So many damaged articles are listed. */
const MOST_DAMAGED = 50;

export function Check({ archive, changed }: CheckProps) {
  const [state, setState] = useState<State>({ is: "idle" });
  const run = async (what: string, work: () => Promise<State>): Promise<void> => {
    setState({ is: "working", what, done: 0, all: 0 });
    setState(await work().catch((error: unknown): State => ({ is: "failed", reason: reasonOf(error) })));
  };
  const progress =
    (what: string) =>
    (done: number, all: number): void =>
      setState({ is: "working", what, done, all });
  const check = (): Promise<void> =>
    run("Checking", async () => ({ is: "checked", report: await archive.check(progress("Checking")) }));
  const rebuild = (): Promise<void> =>
    run("Making the index anew", async () => {
      await archive.rebuild(progress("Making the index anew"));
      changed();
      return { is: "rebuilt" };
    });
  const isWrong = state.is === "failed" || (state.is === "checked" && state.report.wrong > 0);
  return (
    <section aria-labelledby="check">
      <h2 id="check">Is the archive in order?</h2>
      <p class="quiet">Reads every article and compares it with the index that searches use.</p>
      <p class="buttons">
        <button type="button" id="run-check" disabled={state.is === "working"} onClick={() => void check()}>
          Check the archive
        </button>
        {isWrong && (
          <button type="button" id="rebuild" onClick={() => void rebuild()}>
            Make the index anew
          </button>
        )}
      </p>
      {state.is === "working" && (
        <p>
          <label for="progress">{state.what}</label>{" "}
          <progress id="progress" max={Math.max(state.all, 1)} value={state.done} />
        </p>
      )}
      <p role="status" id="check-report">
        {inWords(state)}
      </p>
      {state.is === "checked" && state.report.damaged.length > 0 && (
        <ul id="damaged">
          {state.report.damaged.slice(0, MOST_DAMAGED).map((number) => (
            <li key={number}>
              <a href={formatRoute({ query: "", pane: { is: "article", number } })}>Article {number}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function inWords(state: State): string {
  switch (state.is) {
    case "idle":
    case "working":
      return "";
    case "failed":
      return state.reason;
    case "rebuilt":
      return "The index has been made anew from the articles.";
    case "checked": {
      const { articles, damaged, wrong } = state.report;
      const read = `${counted(articles, "article was", "articles were")} read.`;
      if (damaged.length === 0 && wrong === 0) return `${read} Everything is in order.`;
      const parts = [
        damaged.length > 0 &&
          `${counted(damaged.length, "of them is", "of them are")} damaged; what is left of it stays readable.`,
        wrong > 0 &&
          `The index is wrong in ${counted(wrong, "place", "places")}. Make it anew; no article is lost by that.`,
      ];
      return [read, ...parts].filter(Boolean).join(" ");
    }
  }
}
