/** The files that a path of the command line stands for. */
import { openAsBlob, readdirSync, statSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import type { InputFile } from "../../archive/formats/reading.ts";

/**
 * The file, or all files below the folder, in the order of their names: the same folder gives the same order on every
 * machine. Files in `except` are passed over; `unreadable` hears of those that cannot be opened.
 */
export async function* inputFiles(
  path: string,
  except: readonly string[],
  unreadable: (name: string) => void,
): AsyncGenerator<InputFile> {
  const passed = new Set(except.map((file) => resolve(file)));
  const isFolder = statSync(path).isDirectory();
  for (const name of isFolder ? filesBelow(path) : [basename(path)]) {
    const file = isFolder ? join(path, name) : path;
    if (passed.has(resolve(file))) continue;
    const content = await openAsBlob(file).catch(() => null);
    if (content === null) unreadable(name);
    else yield { name, content };
  }
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort((a, b) => (a < b ? -1 : 1));
