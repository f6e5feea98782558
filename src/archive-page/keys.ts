/** The keys of the page, as far as links and fields do not take them themselves. */
import { useEffect } from "preact/hooks";

export interface Keys {
  search: () => void;
  /** To the next or the previous article: in the list, or open beside it where `isReading`. */
  move: (step: 1 | -1, isReading: boolean) => void;
  close: () => void;
  remove: () => void;
}

/** `pane`: selector of what is open beside the list. */
export function useKeys(keys: Keys, pane: string): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
      if (target?.closest("input:not([type=checkbox]), textarea, select, dialog") != null) return;
      const open = document.querySelector(pane);
      const isReading = open !== null && (target === document.body || open.contains(target));
      const isOnArticle = isReading || target?.closest(".row") != null;
      if (act(event.key, isReading, isOnArticle, keys)) event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [keys, pane]);
}

/** Whether the key is one of ours. Arrows scroll what is being read. */
function act(key: string, isReading: boolean, isOnArticle: boolean, keys: Keys): boolean {
  if (key === "/") keys.search();
  else if (key === "j" || (key === "ArrowDown" && !isReading)) keys.move(1, isReading);
  else if (key === "k" || (key === "ArrowUp" && !isReading)) keys.move(-1, isReading);
  else if (key === "Escape") keys.close();
  else if (key === "Delete" && isOnArticle) keys.remove();
  else return false;
  return true;
}
