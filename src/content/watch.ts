/** Follows changes of the page: stale paint goes at once, and the page is read again once it has been still for a moment. */

import { MARK_ELEMENT } from "../page/paint/mark-painter.ts";
import { NEVER } from "../page/skip.ts";
import { WorkBudget } from "./budget.ts";

/** Milliseconds without a change after which the page is read again. */
const STILL = 400;
/** Milliseconds after which further changes no longer put the reading off: a page may never be still. */
const PATIENCE = 1200;
/** Text that comes in elsewhere than in the article may be an article of its own. */
const MUCH_TEXT = 200;
/** Milliseconds between looks whether the page has wiped out the marks; it can do so without a change that is seen. */
const LOOK_AFTER = 1500;

export interface Follower {
  /** Text of the page has changed; before the change is on the screen. */
  changed(): void;
  /** Reads the page; resolves with the milliseconds of work. */
  read(): Promise<number>;
  /** Sees to it that the marks are still there. */
  lookAfter(): void;
  /** Whether a node is part of the article, as far as that is known. */
  isArticle(node: Node): boolean;
}

export interface PageWatch {
  /** Reads the page again soon, as after a change. */
  readAgain(): void;
  /** Runs something that changes the page and must not count as a change of the page's own. */
  unobserved(work: () => void): void;
}

/** Reads the page now and after its changes, until `signal` aborts. Nothing runs while the tab is hidden. */
export function watchPage(follower: Follower, signal: AbortSignal): PageWatch {
  let timer = 0;
  let isDue = true;
  let dueSince = 0;
  const budget = new WorkBudget();
  let isReading = false;
  /** Of the last reading, empty before the first: another one is another page, which need not wait for the debts of this. */
  let address = "";
  const read = (): void => {
    if (isReading) {
      isDue = true; // a reading that was cut off each time would never end
      return;
    }
    isDue = false;
    isReading = true;
    const counts = address !== "";
    address = location.href;
    const done = (work: number): void => {
      isReading = false;
      if (counts) budget.note(performance.now(), work);
      if (isDue && !signal.aborted) schedule();
    };
    follower.read().then(done, () => done(0));
  };
  const schedule = (): void => {
    const now = performance.now();
    if (timer === 0) dueSince = now;
    else if (now - dueSince > PATIENCE) return;
    isDue = true;
    clearTimeout(timer);
    timer = window.setTimeout(
      () => {
        timer = 0;
        if (!document.hidden) read();
      },
      Math.max(STILL, location.href === address ? budget.wait(now) : 0),
    );
  };
  const observer = new MutationObserver((records) => {
    const concerning = records.filter((record) => concernsText(record));
    if (concerning.length === 0) return;
    follower.changed();
    if (concerning.some((record) => follower.isArticle(record.target) || addsMuch(record))) schedule();
  });
  const observe = (): void => {
    if (!signal.aborted && !document.hidden)
      observer.observe(document.body ?? document.documentElement, {
        childList: true,
        characterData: true,
        subtree: true,
      });
  };
  let looking = 0;
  const look = (): void => {
    looking = window.setInterval(() => follower.lookAfter(), LOOK_AFTER);
  };
  const shownOrHidden = (): void => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(looking);
    timer = 0;
    if (document.hidden) {
      isDue = true; // what changes unseen is read when the tab is shown again
      return;
    }
    observe();
    look();
    follower.changed();
    if (isDue) read();
  };
  document.addEventListener("visibilitychange", shownOrHidden, { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(looking);
  });
  if (!document.hidden) {
    observe();
    look();
    read();
  }
  return {
    readAgain: schedule,
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
  return [...record.addedNodes, ...record.removedNodes].some((node) => hasText(node));
}

const hasText = (node: Node): boolean => (node.textContent ?? "").trim() !== "";
const addsMuch = ({ addedNodes }: MutationRecord): boolean =>
  [...addedNodes].some((node) => (node.textContent ?? "").trim().length > MUCH_TEXT);
