/** The files that a reader has chosen or dropped, one after the other. */
import type { InputFile } from "../../archive/formats/reading.ts";

export interface ChosenFiles {
  /** In words for the reader: "articles.jsonl", "12 files", "Folder". */
  name: string;
  files: Iterable<InputFile> | AsyncIterable<InputFile>;
}

/** Of a field for files or a folder; null where none is chosen. */
export function chosenIn(list: ArrayLike<File>): ChosenFiles | null {
  const files = Array.from(list, (file) => ({ name: file.webkitRelativePath || file.name, content: file }));
  if (files.length === 0) return null;
  const folder = /^([^/]+)\//.exec(files[0].name)?.[1];
  const many = files.length === 1 ? files[0].name : `${files.length} files`;
  return { name: folder ?? many, files };
}

/** Of a drop, folders with all that is in them; null where it holds no file. */
export function droppedIn({ items }: DataTransfer): ChosenFiles | null {
  // must be asked for before the event has ended
  const entries = Array.from(items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  if (entries.length === 0) return null;
  return {
    name: entries.length === 1 ? entries[0].name : `${entries.length} files`,
    files: filesOf(entries),
  };
}

async function* filesOf(entries: readonly FileSystemEntry[]): AsyncGenerator<InputFile> {
  for (const entry of entries) {
    if (isFile(entry)) {
      const content = await new Promise<File>((done, failed) => entry.file(done, failed));
      yield { name: entry.fullPath.replace(/^\//, ""), content };
    } else if (isFolder(entry)) yield* filesOf(await entriesOf(entry));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    // a hundred at a time, until none is left
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...some);
  }
}
