/** Writes a file that the reader keeps: to where they choose, piece by piece, or as a download. */

interface SavePicker {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/** False where the reader has chosen no place. Fails where the disk is full. */
export async function saveFile(
  name: string,
  type: string,
  content: AsyncIterable<Uint8Array>,
): Promise<boolean> {
  const { showSaveFilePicker } = globalThis as SavePicker;
  if (showSaveFilePicker === undefined) {
    await download(name, type, content);
    return true;
  }
  let handle: FileSystemFileHandle;
  try {
    handle = await showSaveFilePicker({ suggestedName: name });
  } catch (error) {
    if ((error as Error).name === "AbortError") return false;
    throw error;
  }
  const file = await handle.createWritable();
  try {
    for await (const piece of content) await file.write(piece as Uint8Array<ArrayBuffer>);
    await file.close();
    return true;
  } catch (error) {
    await file.abort().catch(() => undefined); // what was there before stays
    throw error;
  }
}

/** Pieces that are held in memory before the browser takes them, in bytes. */
const HELD = 16 * 1024 ** 2;
/** The browser has begun to read the file by then, in milliseconds. */
const READ_BY = 60_000;

async function download(name: string, type: string, content: AsyncIterable<Uint8Array>): Promise<void> {
  let blob = new Blob([], { type });
  let held: BlobPart[] = [];
  let size = 0;
  for await (const piece of content) {
    held.push(piece as Uint8Array<ArrayBuffer>);
    size += piece.length;
    if (size < HELD) continue;
    // the browser may put a large blob on the disk
    blob = new Blob([blob, ...held], { type });
    held = [];
    size = 0;
  }
  const address = URL.createObjectURL(new Blob([blob, ...held], { type }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), READ_BY);
}
