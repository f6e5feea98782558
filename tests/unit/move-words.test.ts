/** Words and pairs of words that say which way something moved. */
import { expect, it } from "vitest";
import { moveOf, moveOfPair } from "../../src/core/text/move-words.ts";

it.each<[string, string, number]>([
  ["gave", "up", -1],
  ["gives", "back", -1],
  ["handed", "back", -1],
  ["won", "back", 1],
  ["clawed", "back", 1],
  ["yield", "up", 0],
  ["pay", "up", 0],
  ["took", "up", 0],
  ["gave", "away", 0],
])("%s %s: %d", (word, next, move) => expect(moveOfPair(word, next)).toBe(move));

it.each<[string, number]>([
  ["surged", 1],
  ["recouped", 1],
  ["craters", -1],
  ["lagged", -1],
  ["closed", 0],
])("%s: %d", (word, move) => expect(moveOf(word)).toBe(move));
