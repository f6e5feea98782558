/** Import: files or a folder, chosen or dropped; and what became of each import. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type ChosenFiles, chosenIn, droppedIn } from "./chosen-files.ts";
import type { Imports, ImportsState } from "./imports.ts";
import { Job } from "./job.tsx";

export function Import({ imports }: { imports: Imports }) {
  const [state, setState] = useState<ImportsState>(imports.state);
  const [isOver, setOver] = useState(false);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const control = new AbortController();
    imports.watch(setState, control.signal);
    setState(imports.state);
    return () => control.abort();
  }, [imports]);
  const start = (chosen: ChosenFiles | null): void => {
    if (chosen !== null) void imports.start(chosen.name, chosen.files);
  };
  const take = (input: HTMLInputElement): void => {
    start(chosenIn(input.files ?? []));
    input.value = ""; // the same files can be chosen again
  };
  return (
    <section aria-labelledby="import">
      <h2 id="import">Import</h2>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons within do the same by keyboard */}
      <div
        class={isOver ? "drop over" : "drop"}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          if (event.dataTransfer !== null) start(droppedIn(event.dataTransfer));
        }}
      >
        <p class="quiet">
          Drop files or a folder here: an export of Tapelight, saved pages (.html), texts (.md, .txt), JSON
          lines, or a zip file of these. Nothing leaves this computer.
        </p>
        <p class="buttons">
          <button type="button" disabled={state.isWorking} onClick={() => files.current?.click()}>
            Choose files
          </button>
          <button type="button" disabled={state.isWorking} onClick={() => folder.current?.click()}>
            Choose a folder
          </button>
        </p>
        <input
          ref={files}
          id="import-files"
          type="file"
          multiple
          hidden
          onChange={(event) => take(event.currentTarget)}
        />
        <input
          ref={folder}
          id="import-folder"
          type="file"
          {...{ webkitdirectory: true }}
          hidden
          onChange={(event) => take(event.currentTarget)}
        />
      </div>
      {state.problem !== null && (
        <p role="alert">
          {state.problem}{" "}
          <button type="button" onClick={() => void imports.resume()}>
            Go on
          </button>
        </p>
      )}
      <ul class="jobs" aria-label="Imports">
        {state.jobs.map((job) => (
          <Job key={job.id} job={job} imports={imports} />
        ))}
      </ul>
    </section>
  );
}
