/** Files of the package that code refers to by name. */
export const MARK_STYLES_FILE = "marks.css";
export const GATE_FILE = "gate.js";
