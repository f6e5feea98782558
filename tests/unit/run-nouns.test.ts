/** What the nouns in and beside a run of capitalised words say. */
import { describe, expect, it } from "vitest";
import { type Document, readDocument } from "../../src/core/document.ts";
import { nounsOfRun, type RunNouns } from "../../src/core/tagger/run-nouns.ts";
import { findRuns } from "../../src/core/tagger/runs.ts";
import { NOUN, nounOf } from "../../src/core/text/kind-nouns.ts";
import { readLexicon } from "../../src/train/resources.ts";

const lexicon = readLexicon();
const [BESIDE, IN_APPOSITION, AFTER_MARK] = [1, 2, 3];
const noun = (kinds: number, how: number): number => kinds * 4 + how;

/** The nouns of the run that holds a word of the text. */
function nounsAt(text: string, word: string): RunNouns {
  const document: Document = readDocument(text, lexicon);
  const shapes = Uint8Array.from(document.words, ({ shape }) => shape);
  const { runs, runAt } = findRuns(document, shapes);
  return nounsOfRun(document, runs[runAt[document.tokens.findIndex((token) => token.text === word)]], shapes);
}

describe("nouns beside a name", () => {
  it.each<[text: string, word: string, part: keyof RunNouns, expected: number]>([
    ["Yesterday the retailer Dobra sold it.", "Dobra", "before", noun(NOUN.firm, BESIDE)],
    ["A ruling by the tribunal, Dobra, came late.", "Dobra", "before", noun(NOUN.body, IN_APPOSITION)],
    ["Yesterday it met Dobra, a big retailer from Lublin.", "Dobra", "after", noun(NOUN.firm, IN_APPOSITION)],
    ["It was Tarion, the warranty authority, that paid.", "Tarion", "after", noun(NOUN.body, IN_APPOSITION)],
    ["It was Tarion, lecturer in law, who paid.", "Tarion", "after", noun(NOUN.role, AFTER_MARK)],
    ["The Dobra shareholders said no.", "Dobra", "after", noun(NOUN.owned, BESIDE)],
    ["It was Dobra that paid the tribunal.", "Dobra", "after", 0],
    ["Then Dobra, which owns a retailer, sold.", "Dobra", "after", 0],
    ["The Bureau of Reclamation said no.", "Reclamation", "of", NOUN.body],
    ["The Bureau of Reclamation said no.", "Bureau", "goesOn", 1],
    ["It sued the National Peasants Union.", "Peasants", "tail", NOUN.body],
    ["Then came Shona Kinnaird KC.", "Shona", "tail", NOUN.honour],
  ])("%s: %s %s", (text, word, part, expected) => {
    expect(nounsAt(text, word)[part]).toBe(expected);
  });

  it("end with the sentence", () => {
    expect(nounsAt("It hired a lecturer. Dobra rose.", "Dobra").before).toBe(0);
    expect(nounsAt("He likes Dobra. Shareholders do not.", "Dobra").after).toBe(0);
  });
});

it.each([
  ["retailer", NOUN.firm],
  ["tribunal", NOUN.body],
  ["grocer", NOUN.firm | NOUN.role],
  ["the", 0],
])("%s", (word, kinds) => expect(nounOf(word)).toBe(kinds));
