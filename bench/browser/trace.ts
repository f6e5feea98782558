/**
 * Reads traces of Chromium: which tasks the page's thread ran, and how much of each was the extension's script. The form
 * of the events is that of the Trace Event Format.
 */

export interface TraceEvent {
  name: string;
  /** "X" is an event that has a duration. */
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, the same clock in all processes. */
  ts: number;
  dur?: number;
  /** Microseconds of processor time that the thread had meanwhile. */
  tdur?: number;
  args?: { data?: { url?: string; type?: string } };
}

/** Milliseconds on the clock, and how long the processor worked on it: less where the machine is busy otherwise. */
export interface Cost {
  wall: number;
  processor: number;
}

export interface Task {
  /** Milliseconds on the trace's clock. */
  start: number;
  end: number;
  cost: Cost;
  /** Scripts of the extension, compiling included. */
  own: Cost;
  /** Scripts of the page. */
  page: Cost;
  /** Whether code was brought into the page in it, or ran. */
  isOwn: boolean;
}

/** A thread of a process. */
export interface Thread {
  pid: number;
  tid: number;
}

type Owner = "own" | "page" | null;

/** A moment on a thread, in milliseconds. */
export type Mark = Thread & { at: number };

/** The last mark of that name that a page set by performance.mark; null where none did. */
export function markOf(events: readonly TraceEvent[], mark: string): Mark | null {
  const found = events.filter(({ name }) => name === mark).sort((a, b) => b.ts - a.ts)[0];
  return found === undefined ? null : { pid: found.pid, tid: found.tid, at: found.ts / 1000 };
}

/** When the thread first got an input event of this type; null where it did not. */
export function inputAt(events: readonly TraceEvent[], thread: Thread, type: string): number | null {
  const found = spansOf(events, thread).find(
    ({ name, args }) => name === "EventDispatch" && args?.data?.type === type,
  );
  return found === undefined ? null : found.ts / 1000;
}

/** The tasks of a thread in their order. `origin`: of the extension, with a slash at the end. */
export function tasksOf(events: readonly TraceEvent[], thread: Thread, origin: string): Task[] {
  const spans = spansOf(events, thread);
  const tasks: Task[] = [];
  const open: { end: number; owner: Owner }[] = [];
  for (const event of spans) {
    while (open.length > 0 && open[open.length - 1].end <= event.ts) open.pop();
    const end = event.ts + (event.dur ?? 0);
    const above = open.at(-1)?.owner ?? null;
    const owner = ownerOf(event, above, origin);
    if (event.name === "RunTask" && open.length === 0) tasks.push(taskOf(event));
    const task = tasks.at(-1);
    open.push({ end, owner });
    if (task === undefined || event.ts / 1000 > task.end) continue;
    if (event.name === INJECTION || owner === "own") task.isOwn = true;
    if (owner === above) continue;
    // what belongs to one and stands within the other's is taken off there
    if (owner !== null) add(task[owner], costOf(event), 1);
    if (above !== null) add(task[above], costOf(event), -1);
  }
  return tasks;
}

/** The event in which a page's process takes in code that the background sends. */
const INJECTION = "Dispatcher::ExecuteCode";
const SCRIPTS = new Set(["EvaluateScript", "FunctionCall", "v8.compile"]);

/** Whose script an event is, given whose the event around it is. */
function ownerOf({ name, args }: TraceEvent, above: Owner, origin: string): Owner {
  if (SCRIPTS.has(name)) {
    const url = args?.data?.url ?? "";
    return url.startsWith(origin) ? "own" : url === "" ? above : "page";
  }
  // the measured pages use no promises: what waits outside their calls is the extension's
  return name === "RunMicrotasks" && above === null ? "own" : above;
}

function spansOf(events: readonly TraceEvent[], { pid, tid }: Thread): TraceEvent[] {
  return events
    .filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
}

function taskOf(event: TraceEvent): Task {
  const start = event.ts / 1000;
  const cost = costOf(event);
  const none = (): Cost => ({ wall: 0, processor: 0 });
  return { start, end: start + cost.wall, cost, own: none(), page: none(), isOwn: false };
}

function costOf({ dur = 0, tdur = dur }: TraceEvent): Cost {
  return { wall: dur / 1000, processor: tdur / 1000 };
}

function add(sum: Cost, { wall, processor }: Cost, sign: 1 | -1): void {
  sum.wall += sign * wall;
  sum.processor += sign * processor;
}

/** Sum of what scripts of one cost. */
export function sumOf(tasks: readonly Task[], which: "own" | "page"): Cost {
  const sum: Cost = { wall: 0, processor: 0 };
  for (const task of tasks) add(sum, task[which], 1);
  return sum;
}

/** The most that one task cost, on the clock and of the processor. */
export function longestOf(tasks: readonly Task[]): Cost {
  return {
    wall: Math.max(0, ...tasks.map(({ cost }) => cost.wall)),
    processor: Math.max(0, ...tasks.map(({ cost }) => cost.processor)),
  };
}

/** The thread that runs a script of the extension; null where it did not run. */
export function threadOf(events: readonly TraceEvent[], file: string): Thread | null {
  return events.find(({ args }) => args?.data?.url === file) ?? null;
}

/** When the background asked the browser to inject a file that then ran on the thread; null where it did not. */
export function injectedAt(events: readonly TraceEvent[], thread: Thread, file: string): number | null {
  const runs = spansOf(events, thread).find(
    ({ name, args }) => name === "EvaluateScript" && args?.data?.url === file,
  );
  if (runs === undefined) return null;
  const asked = events
    .filter(({ name, pid, ts }) => name === CALL && pid !== thread.pid && ts < runs.ts)
    .map(({ ts }) => ts);
  return asked.length === 0 ? null : Math.max(...asked) / 1000;
}

/** The event of a call to the browser by an extension's script. */
const CALL = "NativeExtensionBindingsSystem::SendRequest";

/** End of the first frame that is handed over after a moment; null where none is. */
export function frameAfter(events: readonly TraceEvent[], thread: Thread, moment: number): number | null {
  const commit = spansOf(events, thread).find(({ name, ts }) => name === "Commit" && ts / 1000 >= moment);
  return commit === undefined ? null : (commit.ts + (commit.dur ?? 0)) / 1000;
}
