/** Says whether the browser keeps the archive for good, and asks it to. */
import { useState } from "preact/hooks";
import { askToKeep, isKept } from "../../platform/persistence.ts";
import { useLoaded } from "../use-loaded.ts";

export function Keeping() {
  const [kept, reload] = useLoaded(isKept);
  const [isDeclined, setDeclined] = useState(false);
  if (kept.is !== "done") return null;
  const ask = async (): Promise<void> => {
    setDeclined(!(await askToKeep()));
    reload();
  };
  return (
    <section aria-labelledby="keeping">
      <h2 id="keeping">Kept for good</h2>
      {kept.value ? (
        <p>The browser keeps the archive until you remove it, even when the disk runs full.</p>
      ) : (
        <>
          <p>The browser has not promised to keep the archive when the disk runs full.</p>
          <p class="buttons">
            <button type="button" onClick={() => void ask()}>
              Ask the browser to keep it
            </button>
          </p>
        </>
      )}
      <p role="status">{isDeclined && "The browser did not agree. An export keeps a copy outside of it."}</p>
    </section>
  );
}
