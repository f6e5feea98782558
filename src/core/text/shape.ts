/** The shape of a word: which kinds of characters it is made of, in a handful of classes. */

export const SHAPES = [
  "lower",
  "Capital",
  "CAPS",
  "C",
  "miXed",
  "number",
  "code",
  "symbol",
  "other",
  ".CODE",
  "CODE=",
] as const;

/** Index into SHAPES. */
export function shapeOf(word: string, kind: string): number {
  if (kind === "number") return 5;
  if (kind === "code") return /^[.^]/.test(word) ? 9 : word.includes("=") ? 10 : 6;
  if (kind === "symbol") return 7;
  if (/^\p{Lu}$/u.test(word)) return 3;
  if (/^\p{Ll}[\p{Ll}\p{M}'’]*$/u.test(word)) return 0;
  if (/^\p{Lu}[\p{Ll}\p{M}'’]+$/u.test(word)) return 1;
  if (/^[\p{Lu}.&$]+$/u.test(word)) return 2;
  if (/\p{Lu}/u.test(word)) return 4;
  return 8;
}

/** Whether a shape belongs to a word written with a capital. */
export const isCapitalShape = (shape: number): boolean => shape >= 1 && shape <= 4;
