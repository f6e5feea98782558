/** Follows changes of the page: new or changed text is read again once the page has been still for a moment. */
import { NEVER } from "../page/skip.ts";
import { MARK_ELEMENT } from "./paint/mark-painter.ts";

const STILL = 400;

/** Calls `changed` after changes of the page's text that are not our own, until `signal` aborts. */
export function watchPage(changed: () => void, signal: AbortSignal): void {
  let timer = 0;
  const observer = new MutationObserver((records) => {
    if (!records.some(concernsText)) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (document.hidden) {
        document.addEventListener("visibilitychange", read, { once: true, signal });
      } else read();
    }, STILL);
  });
  const read = (): void => {
    observer.disconnect(); // our own marks are no change of the page
    changed();
    observe();
  };
  const observe = (): void => {
    if (!signal.aborted)
      observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  observe();
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

function concernsText(record: MutationRecord): boolean {
  const target = record.target.nodeType === 1 ? (record.target as Element) : record.target.parentElement;
  if (target === null || target.closest(`${NEVER},${MARK_ELEMENT}`) !== null) return false;
  if (record.type === "characterData") return true;
  return [...record.addedNodes, ...record.removedNodes].some(
    (node) => (node.textContent ?? "").trim() !== "",
  );
}
