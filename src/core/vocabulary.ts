/** What is known of a word wherever it stands. Computed when a word is first met and remembered from text to text. */
import type { WordLists } from "./gazetteer/lists.ts";
import { hashString } from "./hash.ts";
import { shapeOf } from "./text/shape.ts";
import type { Token, TokenKind } from "./text/tokens.ts";

export interface Word {
  /** In lower case, a curly apostrophe made straight. */
  lowered: string;
  /** Hash of the word in lower case. */
  hash: number;
  /** The same with every digit of a number as 0. */
  pattern: number;
  /** Hash of the word as written. */
  written: number;
  /** Index into SHAPES. */
  shape: number;
  /** Flags of the word lists. */
  flags: number;
  /** Hashes of the first three and the last two, three and four letters in lower case. */
  prefix: number;
  suffix2: number;
  suffix3: number;
  suffix4: number;
}

/** So many words are remembered; a text of any length and strangeness must not fill the memory. */
const MOST = 40_000;

export class Vocabulary {
  private readonly lists: WordLists;
  private readonly known: Record<TokenKind, Map<string, Word>> = {
    word: new Map(),
    number: new Map(),
    code: new Map(),
    symbol: new Map(),
  };

  constructor(lists: WordLists) {
    this.lists = lists;
  }

  wordOf({ text, kind }: Token): Word {
    const known = this.known[kind];
    let word = known.get(text);
    if (word === undefined) {
      if (known.size >= MOST) known.clear();
      word = this.read(text, kind);
      known.set(text, word);
    }
    return word;
  }

  private read(text: string, kind: TokenKind): Word {
    const lowered = text.toLowerCase().replace("’", "'");
    return {
      lowered,
      hash: hashString(lowered),
      pattern: hashString(kind === "number" ? lowered.replace(/\d/g, "0") : lowered),
      written: hashString(text),
      shape: shapeOf(text, kind),
      flags: this.lists.flagsOf(lowered),
      prefix: hashString(lowered.slice(0, 3)),
      suffix2: hashString(lowered.slice(-2)),
      suffix3: hashString(lowered.slice(-3)),
      suffix4: hashString(lowered.slice(-4)),
    };
  }
}
