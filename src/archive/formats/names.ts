/** What the name of a file says of it. */

export type NamedKind = "text" | "html" | "lines" | "zip";

const KINDS: Record<string, NamedKind> = {
  md: "text",
  markdown: "text",
  txt: "text",
  html: "html",
  htm: "html",
  xhtml: "html",
  jsonl: "lines",
  ndjson: "lines",
  zip: "zip",
};

/** The kind of a file by the ending of its name, or null where it is none that holds articles. */
export function kindOfName(name: string): NamedKind | null {
  const ending = /\.([^./]+)$/.exec(name)?.[1].toLowerCase() ?? "";
  return Object.hasOwn(KINDS, ending) ? KINDS[ending] : null;
}

/** Whether an operating system, not a person, put the file there. */
export const isHidden = (name: string): boolean =>
  name
    .split("/")
    .some(
      (part) =>
        /^\.(?!\.?$)/.test(part) || part === "__MACOSX" || /^(?:thumbs\.db|desktop\.ini)$/i.test(part),
    );

/** Whether the file belongs to the folder in which a browser keeps the pictures and frames of a saved page. */
export const isPartOfPage = (name: string): boolean => /_files\//.test(name);

/** Whether a path leads out of the folder it is in. */
export const leadsOut = (name: string): boolean =>
  name.startsWith("/") || /^[A-Za-z]:/.test(name) || name.split("/").includes("..");
