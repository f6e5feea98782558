/**
 * The pages' own script. It is source text because it runs in the page. It uses no promises, so that in a trace every
 * run of microtasks outside its calls is the extension's.
 */

/** Event that starts the changes of a page. */
export const GO = "bench-go";
/** How often the live blog adds a block. */
export const BLOCK_MILLISECONDS = 100;
/** How often the page in a hidden tab changes; browsers let timers of hidden tabs run once a second. */
export const HIDDEN_MILLISECONDS = 1000;
/** Marks of the page's script: the document is there; the frame that is being made has highlights; changes begin. */
export const READY_MARK = "bench-ready";
export const PAINTED_MARK = "bench-painted";
export const CHANGES_MARK = "bench-changes";

/**
 * `?frames` looks for highlights at each frame and says on the console when they are shown; `?messages` passes
 * messages to itself for ever, looks at each and takes down the longest gap. Without any the page is left in peace.
 */
export const PROBE = `(() => {
  const has = () => [...CSS.highlights].some(([name]) => name.startsWith("tapelight-"));
  const painted = () => {
    window.benchPainted = performance.now();
    console.debug(${JSON.stringify(PAINTED_MARK)});
  };
  window.benchPainted = null;
  window.benchLongest = 0;
  document.addEventListener("DOMContentLoaded", () => performance.mark(${JSON.stringify(READY_MARK)}));
  if (location.search === "?frames") {
    const look = () => {
      if (!has()) return void requestAnimationFrame(look);
      performance.mark(${JSON.stringify(PAINTED_MARK)});
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = painted;
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  }
  if (location.search === "?messages") {
    const { port1, port2 } = new MessageChannel();
    let last = 0;
    port1.onmessage = () => {
      const now = performance.now();
      window.benchLongest = Math.max(window.benchLongest, now - last);
      last = now;
      if (window.benchPainted === null && has()) painted();
      port2.postMessage(null);
    };
    addEventListener("load", () => {
      last = performance.now();
      port2.postMessage(null);
    });
  }
})();`;

/** Expression that makes a page begin to change. */
export const START_CHANGES = `dispatchEvent(new Event(${JSON.stringify(GO)}))`;

/** The reference loop of bench/run.ts: a fixed amount of arithmetic, in ms. */
export const REFERENCE = `(() => {
  const started = performance.now();
  let sum = 0;
  for (let i = 0; i < 3_000_000; i++) sum = (Math.imul(sum, 31) + i) | 0;
  return sum === 1 ? NaN : performance.now() - started;
})()`;
