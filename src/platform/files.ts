/** Files of the package that code refers to by name. */
export const MARK_STYLES_FILE = "marks.css";
/** The model's bytes; and tables and lists, a CompiledLexicon in JSON. */
export const EXTRACTOR_FILES = { model: "model.bin", lexicon: "lexicon.json" };
export const ANNOTATOR_FILE = "annotator.js";
export const GATE_FILE = "gate.js";
export const WELCOME_PAGE = "welcome.html";
export const ARCHIVE_PAGE = "archive.html";

/** Sizes of the toolbar icon. */
export const ICON_SIZES = [16, 32, 48] as const;
export const iconFile = (size: number, isGrey: boolean): string =>
  `icons/${size}${isGrey ? "-grey" : ""}.png`;
