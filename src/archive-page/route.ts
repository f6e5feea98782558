/** What of the page's state stands in its address, so that a tab can be opened at it: `#q=…`, `#a=NUMBER`. */

/** What is open beside the list. */
export type Pane = { is: "article"; number: number } | { is: "storage" } | { is: "bin" } | { is: "exchange" };

export interface Route {
  /** What is searched for; empty where nothing is. */
  query: string;
  pane: Pane | null;
}

const VIEWS = ["storage", "bin", "exchange"] as const;

/** Reads a fragment, with or without its `#`. What makes no sense is left out. */
export function parseRoute(hash: string): Route {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  return { query: fields.get("q") ?? "", pane: paneOf(fields) };
}

function paneOf(fields: URLSearchParams): Pane | null {
  const number = Number(fields.get("a"));
  if (Number.isSafeInteger(number) && number > 0) return { is: "article", number };
  const view = VIEWS.find((name) => name === fields.get("view"));
  return view === undefined ? null : { is: view };
}

/** The fragment of a route with its `#`; empty where there is nothing to say. */
export function formatRoute({ query, pane }: Route): string {
  const fields = new URLSearchParams();
  if (query !== "") fields.set("q", query);
  if (pane?.is === "article") fields.set("a", String(pane.number));
  else if (pane !== null) fields.set("view", pane.is);
  const text = fields.toString();
  return text === "" ? "" : `#${text}`;
}
