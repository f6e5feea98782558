/** Imports point one way, and there are no circles. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../src/train/resources.ts";

const SRC = join(ROOT, "src");
/** Folder -> folders it may import from, besides itself. */
const MAY: Record<string, string[]> = {
  core: [],
  page: ["core"],
  ui: ["core"],
  archive: ["core"],
  platform: ["core", "archive"],
  content: ["core", "page", "platform", "ui"],
  background: ["core", "archive", "platform"],
  popup: ["core", "platform", "ui"],
  options: ["core", "platform", "ui"],
  welcome: ["platform"],
  "archive-page": ["core", "archive", "page", "platform", "ui"],
  train: ["core", "page", "archive"],
};
const IMPORT = /^\s*(?:import|export)\s[^"';]*?from\s+"([^"]+)"|^\s*import\s+"([^"]+)"/gm;

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".d.ts"))
  .map((name) => join(SRC, name));

const specifiersOf = (file: string): string[] =>
  [...readFileSync(file, "utf8").matchAll(IMPORT)].map((match) => match[1] ?? match[2]);
const importsOf = (file: string): string[] =>
  specifiersOf(file)
    .filter((path) => path.startsWith("."))
    .map((path) => resolve(dirname(file), path));
const folderOf = (file: string): string => relative(SRC, file).split(/[\\/]/)[0];

describe("architecture", () => {
  it("knows every folder", () => {
    expect([...new Set(files.map(folderOf))].sort()).toEqual(Object.keys(MAY).sort());
  });

  it.each(Object.keys(MAY))("%s imports only what it may", (folder) => {
    const wrong = files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) => importsOf(file).map((target) => [file, target]))
      .filter(([, target]) => folderOf(target) !== folder && !MAY[folder].includes(folderOf(target)))
      .map(([file, target]) => `${relative(SRC, file)} -> ${relative(SRC, target)}`);
    expect(wrong).toEqual([]);
  });

  it("has no import circles", () => {
    const state = new Map<string, "open" | "done">();
    const circles: string[] = [];
    const visit = (file: string, path: string[]): void => {
      if (state.get(file) === "done") return;
      if (state.get(file) === "open") {
        circles.push([...path.slice(path.indexOf(file)), file].map((f) => relative(SRC, f)).join(" -> "));
        return;
      }
      state.set(file, "open");
      for (const target of importsOf(file)) if (files.includes(target)) visit(target, [...path, file]);
      state.set(file, "done");
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it("keeps the core free of packages, of Node and of the browser", () => {
    const core = files.filter((file) => folderOf(file) === "core");
    expect(core.flatMap(specifiersOf).filter((path) => !path.startsWith("."))).toEqual([]);
    const touching = core.filter((file) =>
      /\b(?:document\.(?:body|querySelector)|window\.|chrome\.|browser\.)/.test(readFileSync(file, "utf8")),
    );
    expect(touching).toEqual([]);
  });

  it("touches webextension-polyfill in one file only", () => {
    const users = files.filter((file) => specifiersOf(file).includes("webextension-polyfill"));
    expect(users.map((file) => relative(SRC, file)).filter((file) => !file.endsWith("browser.ts"))).toEqual(
      [],
    );
  });

  it("fetches nothing but files of the package, in one place", () => {
    const calls = /\bfetch\(.*|XMLHttpRequest|WebSocket|sendBeacon|EventSource|importScripts/g;
    const found = files.flatMap((file) =>
      [...readFileSync(file, "utf8").matchAll(calls)].map(([call]) => `${relative(SRC, file)}: ${call}`),
    );
    expect(found).toEqual([expect.stringMatching(/^platform\/extractor\.ts: fetch\(`\/\$\{file\}`\);$/)]);
  });

  it("never makes HTML of text", () => {
    const sinks =
      /\binnerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment/;
    expect(files.filter((file) => sinks.test(readFileSync(file, "utf8")))).toEqual([]);
  });
});
