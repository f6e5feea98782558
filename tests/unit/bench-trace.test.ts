/** The page benchmark's reading of traces, on a small one written by hand. */
import { describe, expect, it } from "vitest";
import {
  frameAfter,
  injectedAt,
  inputAt,
  longestOf,
  markOf,
  sumOf,
  type TraceEvent,
  tasksOf,
} from "../../bench/browser/trace.ts";

const OWN = "chrome-extension://abc/";
const PAGE = "http://news.example/page.html";
const MAIN = { pid: 1, tid: 10 };
const WORKER = { pid: 2, tid: 20 };

type More = Partial<TraceEvent> & { url?: string; type?: string };

/** An event of the page's thread that takes half of its time of the processor. */
function event(name: string, from: number, to: number, { url, type, ...more }: More = {}): TraceEvent {
  const duration = { dur: (to - from) * 1000, tdur: (to - from) * 500 };
  return { name, ph: "X", ...MAIN, ts: from * 1000, ...duration, args: { data: { url, type } }, ...more };
}

const EVENTS: TraceEvent[] = [
  // the page's own script, with a mutation observer of the extension in it
  event("RunTask", 0, 10),
  event("FunctionCall", 1, 9, { url: PAGE }),
  event("RunMicrotasks", 5, 9),
  event("FunctionCall", 6, 8, { url: `${OWN}annotator.js` }),
  // the background injects
  event("NativeExtensionBindingsSystem::SendRequest", 11, 11.1, WORKER),
  event("NativeExtensionBindingsSystem::SendRequest", 12, 12.1, WORKER),
  event("RunTask", 20, 50),
  event("Dispatcher::ExecuteCode", 21, 49),
  event("EvaluateScript", 30, 48, { url: `${OWN}annotator.js` }),
  event("v8.compile", 30, 35, { url: `${OWN}annotator.js` }),
  // a continuation, which has no address
  event("RunTask", 60, 68),
  event("RunMicrotasks", 61, 68),
  event("FunctionCall", 62, 64),
  event("bench-painted", 70, 70, { ph: "I" }),
  event("RunTask", 71, 80),
  event("Commit", 75, 79),
  event("RunTask", 90, 91),
  event("EventDispatch", 90.25, 90.75, { type: "pointermove" }),
  // what other threads do does not count
  event("RunTask", 0, 500, WORKER),
  event("FunctionCall", 0, 500, { ...WORKER, url: `${OWN}background.js` }),
];
// events come in no order
const SHUFFLED = [...EVENTS].reverse();

describe("tasksOf", () => {
  const tasks = tasksOf(SHUFFLED, MAIN, OWN);

  it("finds the tasks of the thread in their order", () => {
    expect(tasks.map(({ start, end }) => [start, end])).toEqual([
      [0, 10],
      [20, 50],
      [60, 68],
      [71, 80],
      [90, 91],
    ]);
  });

  it("parts scripts of the extension from those of the page, on the clock and of the processor", () => {
    expect(tasks.map(({ own }) => own.wall)).toEqual([2, 18, 7, 0, 0]);
    expect(tasks.map(({ own }) => own.processor)).toEqual([1, 9, 3.5, 0, 0]);
    expect(tasks.map(({ page }) => page.wall)).toEqual([6, 0, 0, 0, 0]);
    expect(sumOf(tasks, "own")).toEqual({ wall: 27, processor: 13.5 });
  });

  it("knows the tasks in which the extension is at work", () => {
    expect(tasks.map(({ isOwn }) => isOwn)).toEqual([true, true, true, false, false]);
    expect(longestOf(tasks.filter(({ isOwn }) => isOwn))).toEqual({ wall: 30, processor: 15 });
  });

  it("finds nothing in an empty trace", () => {
    expect(tasksOf([], MAIN, OWN)).toEqual([]);
    expect(longestOf([])).toEqual({ wall: 0, processor: 0 });
  });
});

describe("moments of a trace", () => {
  it("takes the last call of the background before the file runs for the injection", () => {
    expect(injectedAt(SHUFFLED, MAIN, `${OWN}annotator.js`)).toBe(12);
    expect(injectedAt(SHUFFLED, MAIN, `${OWN}other.js`)).toBeNull();
  });

  it("finds marks, the frame after one, and the first input", () => {
    expect(markOf(SHUFFLED, "bench-painted")).toEqual({ ...MAIN, at: 70 });
    expect(markOf(SHUFFLED, "bench-ready")).toBeNull();
    expect(frameAfter(SHUFFLED, MAIN, 70)).toBe(79);
    expect(frameAfter(SHUFFLED, MAIN, 80)).toBeNull();
    expect(inputAt(SHUFFLED, MAIN, "pointermove")).toBe(90.25);
    expect(inputAt(SHUFFLED, MAIN, "keydown")).toBeNull();
  });

  it("takes the last of several marks, since a page that is opened sets its own", () => {
    const marks = [
      event("bench-ready", 5, 5, { ...WORKER, ph: "I" }),
      event("bench-ready", 9, 9, { ph: "I" }),
    ];
    expect(markOf(marks, "bench-ready")).toEqual({ ...MAIN, at: 9 });
  });
});
