/**
 * Which way a quantity moves, by its sign or the plain verb or particle before it: a first guess, for quantities that no classifier
 * looks at. So no "raised" ("raised $5 million"), no "cut" ("cut 20 jobs"); move-words.ts has these too, as hints for classifiers
 * that weigh them against the rest of the sentence.
 */
import type { Direction } from "../types.ts";
import type { Prefix } from "./prefixes.ts";
import type { Token } from "./tokens.ts";

const UP =
  /^(rose|up|gain(?:ed|s|ing)?|jump(?:ed|s)?|surg(?:ed|es)|advanc(?:ed|es)|add(?:ed|s)|climb(?:ed|s)|soar(?:ed|s)|rall(?:ied|ies)|ris(?:e|es|en|ing)|higher|increas(?:ed|es|e))$/i;
const DOWN =
  /^(fell|down|los(?:t|es|ing)|drop(?:ped|s)?|slid|slump(?:ed|s)?|tumbl(?:ed|es)|declin(?:ed|es)|eas(?:ed|es)|sank|shed|plung(?:ed|es)|dipp?(?:ed|s)?|fall(?:s|en|ing)?|lower|decreas(?:ed|es|e))$/i;

/** A written sign, or a plain verb or particle just before the number; the trained classifier decides for figures. */
export function direction(tokens: Token[], prefix: Prefix): Direction | null {
  if (prefix.signed) return prefix.sign;
  for (let i = prefix.first - 1; i >= Math.max(0, prefix.first - 4); i--) {
    const { text, kind } = tokens[i];
    if (kind !== "word") return null;
    if (UP.test(text)) return 1;
    if (DOWN.test(text)) return -1;
    if (
      !/^(by|more|than|over|nearly|almost|about|around|some|a|an|as|much|at|least|up|to|another|further|only|just|the)$/i.test(
        text,
      )
    )
      return null;
  }
  return null;
}
