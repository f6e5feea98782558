// What the harness wants to know of the extension's manifest.
import { readFile } from "node:fs/promises";
import { join } from "node:path";

interface Manifest {
  action?: { default_popup?: string };
  browser_specific_settings?: { gecko?: { id?: string } };
}

async function readManifest(extensionPath: string): Promise<Manifest> {
  return JSON.parse(await readFile(join(extensionPath, "manifest.json"), "utf8")) as Manifest;
}

/** The page of the popup, as a path inside the extension. */
export async function popupPath(extensionPath: string): Promise<string> {
  const path = (await readManifest(extensionPath)).action?.default_popup;
  if (path === undefined) throw new Error("The manifest names no popup.");
  return path;
}

/** The ID Firefox knows the extension by. */
export async function geckoId(extensionPath: string): Promise<string> {
  const id = (await readManifest(extensionPath)).browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error("The manifest has no browser_specific_settings.gecko.id.");
  return id;
}
