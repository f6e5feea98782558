/** Follows changes of the page: new or changed text is read again once the page has been still for a moment. */
import { NEVER } from "../page/skip.ts";
import { MARK_ELEMENT } from "./paint/mark-painter.ts";

const STILL = 400;

export interface PageWatch {
  /** Runs something that changes the page and must not count as a change of the page's own. */
  unobserved(work: () => void): void;
}

/** Calls `changed` after changes of the page's text, until `signal` aborts. */
export function watchPage(changed: () => void, signal: AbortSignal): PageWatch {
  let timer = 0;
  const observer = new MutationObserver((records) => {
    if (!records.some(concernsText)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (document.hidden) document.addEventListener("visibilitychange", changed, { once: true, signal });
      else changed();
    }, STILL);
  });
  const observe = (): void => {
    if (!signal.aborted)
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  observe();
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    unobserved(work) {
      observer.disconnect();
      work();
      observe();
    },
  };
}

function concernsText(record: MutationRecord): boolean {
  const target = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
  if (target === null || target.closest(`${NEVER},${MARK_ELEMENT}`) !== null) return false;
  if (record.type === "characterData") return true;
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => (node.textContent ?? "").trim() !== "",
  );
}
