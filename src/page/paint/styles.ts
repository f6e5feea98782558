/** The styles of marks on the page, for both painters from one table. */
import { MARK_CLASSES, type MarkClass } from "./painter.ts";

interface Tint {
  background: string;
  ink: string;
}

/** Tints keep a contrast of text on tint of at least 4.5:1 (WCAG 2.2, 1.4.3): [on light, on dark]. */
const TINTS: Partial<Record<MarkClass, [Tint, Tint]>> = {
  blue: [
    { background: "#d9e8f9", ink: "#10213a" },
    { background: "#173a5e", ink: "#e6f1fd" },
  ],
  orange: [
    { background: "#fbe2cb", ink: "#3a1d05" },
    { background: "#5a3111", ink: "#fdeee0" },
  ],
  green: [
    { background: "#d8f0dd", ink: "#0d2c16" },
    { background: "#14472a", ink: "#e3f8ea" },
  ],
  red: [
    { background: "#fadcdc", ink: "#3d0d0d" },
    { background: "#5e1f1f", ink: "#fde8e8" },
  ],
  flat: [
    { background: "#e6e6e3", ink: "#1a1c1e" },
    { background: "#3c3f44", ink: "#f0f0f0" },
  ],
};
const LINES: Partial<Record<MarkClass, string>> = {
  name: "underline dotted 1px color-mix(in srgb, currentcolor 60%, transparent)",
  index: "underline solid 1px color-mix(in srgb, currentcolor 60%, transparent)",
  figure: "underline solid 1px #8a8f96",
};

function declarations(kind: MarkClass, dark: boolean): string {
  const tint = TINTS[kind]?.[dark ? 1 : 0];
  return tint === undefined
    ? `text-decoration: ${LINES[kind]}; text-underline-offset: 2px`
    : `background-color: ${tint.background}; color: ${tint.ink}`;
}

/** One style sheet for a page, for highlights and for <tapelight-mark> elements. What is printed has no marks. */
export function markStyles(): string {
  const rules: string[] = [];
  for (const kind of MARK_CLASSES) {
    for (const dark of [false, true]) {
      const name = `tapelight-${kind}${dark ? "-dark" : ""}`;
      // apart, since a browser that does not know ::highlight() drops the whole rule
      rules.push(`::highlight(${name}) { ${declarations(kind, dark)} }`);
      rules.push(`tapelight-mark.${name} { ${declarations(kind, dark)} }`);
    }
  }
  return `tapelight-mark { all: unset }\n@media screen {\n${rules.join("\n")}\n}`;
}
