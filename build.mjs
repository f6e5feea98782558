// Builds the extension: dist/chrome, dist/firefox, and with --zip reproducible packages in artifacts/.
import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { drawIcon } from "./scripts/icon.ts";
import { compileLexicon } from "./src/core/resources.ts";
import { markStyles } from "./src/page/paint/styles.ts";
import { EXTRACTOR_FILES, ICON_SIZES, iconFile } from "./src/platform/files.ts";
import { MODEL_FILE, readLexiconSources } from "./src/train/resources.ts";

const HELP = `Usage: npm run build -- [--zip]

Builds the extension into dist/chrome and dist/firefox.
  --zip   also writes the packages artifacts/tapelight-*.zip, byte for byte the same from the same sources`;
const TARGETS = { chrome: "chrome116", firefox: "firefox128" };
const root = fileURLToPath(new URL(".", import.meta.url));

/** The starter archive enters the background's bundle as a constant. */
const constants = {
  name: "tapelight-constants",
  setup(esbuild) {
    esbuild.onResolve({ filter: /^tapelight:starter$/ }, ({ path }) => ({ path, namespace: "tapelight" }));
    esbuild.onLoad({ filter: /.*/, namespace: "tapelight" }, async () => ({
      contents: JSON.stringify(await starter()),
      loader: "json",
    }));
  },
};

async function starter() {
  const folder = join(root, "corpus", "archive");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), "utf8"))));
}

async function buildTarget(target) {
  const out = join(root, "dist", target);
  await rm(out, { recursive: true, force: true });
  await mkdir(join(out, "icons"), { recursive: true });
  await build({
    absWorkingDir: root,
    entryPoints: {
      background: "src/background/background.ts",
      gate: "src/content/gate.ts",
      annotator: "src/content/annotator-entry.ts",
      "extract-worker": "src/archive-page/import/extract-worker.ts",
      popup: "src/popup/main.tsx",
      options: "src/options/main.tsx",
      welcome: "src/welcome/main.tsx",
      archive: "src/archive-page/main.tsx",
    },
    outdir: out,
    bundle: true,
    format: "iife",
    minify: true,
    charset: "utf8",
    target: TARGETS[target],
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".css": "text" },
    legalComments: "none",
    plugins: [constants],
    logLevel: "warning",
  });
  for (const file of [
    "popup/popup.html",
    "popup/popup.css",
    "options/options.html",
    "options/options.css",
    "welcome/welcome.html",
    "welcome/welcome.css",
    "archive-page/archive.html",
    "archive-page/archive.css",
    "archive-page/archive-side.css",
    "archive-page/archive-list.css",
    "archive-page/archive-pane.css",
    "ui/controls.css",
    "ui/tokens.css",
  ]) {
    await cp(join(root, "src", file), join(out, file.split("/")[1]));
  }
  await writeFile(join(out, "marks.css"), markStyles());
  await cp(join(root, MODEL_FILE), join(out, EXTRACTOR_FILES.model));
  await writeFile(join(out, EXTRACTOR_FILES.lexicon), JSON.stringify(compileLexicon(readLexiconSources())));
  await writeFile(join(out, "manifest.json"), `${JSON.stringify(await manifest(), null, 2)}\n`);
  for (const size of [...ICON_SIZES, 128]) {
    for (const isGrey of [false, true])
      await writeFile(join(out, iconFile(size, isGrey)), drawIcon(size, isGrey));
  }
}

/** The gate runs where the manifest grants access: one list of hosts serves both. */
async function manifest() {
  const source = JSON.parse(await readFile(join(root, "manifest.json"), "utf8"));
  source.content_scripts[0].matches = source.host_permissions;
  return source;
}

async function zip(target, version) {
  const folder = join(root, "dist", target);
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
  const files = {};
  // a fixed date and sorted names: the same sources give the same bytes
  for (const name of names) {
    files[name] = [
      await readFile(join(folder, name)),
      { mtime: new Date(1980, 0, 1), level: 9, os: 3, attrs: 0o644 << 16 },
    ];
  }
  await mkdir(join(root, "artifacts"), { recursive: true });
  const file = join("artifacts", `tapelight-${target}-${version}.zip`);
  await writeFile(join(root, file), zipSync(files));
  return file;
}

if (process.argv.includes("--help") || process.argv.includes("-h")) console.log(HELP);
else {
  for (const target of Object.keys(TARGETS)) await buildTarget(target);
  console.log("built dist/chrome, dist/firefox");
  if (process.argv.includes("--zip")) {
    const { version } = JSON.parse(await readFile(join(root, "manifest.json"), "utf8"));
    for (const target of Object.keys(TARGETS)) console.log(await zip(target, version));
  }
}
