/** Scale words after a number ("1,200 crore", "2.5m"), and what reading a number gives. */
import { wordTable } from "./table.ts";
import { lower, type Token } from "./tokens.ts";

export interface NumberRead {
  value: number;
  /** Index of the token after the number. */
  end: number;
  /** Whether any of it is written as a word other than a scale word. */
  spelled: boolean;
  /** Whether a scale (million, bn, k …) is part of it. */
  scaled: boolean;
  /** What the scale words after it multiply by: 1 where there are none. */
  scale: number;
}

export const SCALE_WORDS = wordTable<number>({
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  lakh: 1e5,
  lakhs: 1e5,
  million: 1e6,
  millions: 1e6,
  crore: 1e7,
  crores: 1e7,
  billion: 1e9,
  trillion: 1e12,
});
/** Scales that are abbreviations; the bare letters count only where they touch the digits. */
const SCALE_ABBREVIATIONS = wordTable<number>({
  mln: 1e6,
  mn: 1e6,
  mio: 1e6,
  bln: 1e9,
  bn: 1e9,
  trln: 1e12,
  trn: 1e12,
  tn: 1e12,
  cr: 1e7,
});
const TOUCHING_SCALES = wordTable<number>({
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  b: 1e9,
  B: 1e9,
  T: 1e12,
  MM: 1e6,
});
/** Applies scale words after a number ("1,200 crore", "3.5 lakh crore", "2.5m", "820-million"). */
export function readScale(tokens: Token[], from: number, number: number, spelled: boolean): NumberRead {
  let value = number;
  let end = from;
  let scale = 1;
  for (let hops = 0; hops < 2; hops++) {
    const hyphen =
      tokens[end]?.text === "-" && !tokens[end].spaced && tokens[end + 1]?.spaced === false ? 1 : 0;
    const token = tokens[end + hyphen];
    if (token === undefined || token.kind !== "word") break;
    const word = lower(token);
    const touching = !token.spaced && hyphen === 0;
    const factor =
      SCALE_WORDS[word] ??
      SCALE_ABBREVIATIONS[word] ??
      (touching && scale === 1 ? TOUCHING_SCALES[token.text] : undefined);
    if (factor === undefined) break;
    value *= factor;
    scale *= factor;
    end += hyphen + 1;
  }
  return { value: withoutNoise(value), end, spelled, scaled: scale !== 1, scale };
}

/** Takes binary noise off a product such as 364.6 × 1e9, keeping 15 significant digits. */
export function withoutNoise(value: number): number {
  return Number(value.toPrecision(15));
}
