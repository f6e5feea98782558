/** Words that go with where something stands, not with how far it moved; in lower case. */

/** What a level is called: "the 25,000 mark", "a peak of 23,200 points". */
export const LEVEL_NOUNS: ReadonlySet<string> = new Set(
  (
    "mark level levels threshold barrier peak peaks high highs low lows close closing settlement support resistance floor ceiling " +
    "handle milestone line trough record bottom top"
  ).split(" "),
);

/** Verbs and prepositions that take a level: "reclaimed 23,000", "above 4,000". */
export const LEVEL_VERBS: ReadonlySet<string> = new Set(
  (
    "reclaim reclaims reclaimed reclaiming regain regains regained breach breaches breached breaching cross crosses crossed " +
    "crossing topped topping surpass surpasses surpassed surpassing pierce pierced hit hits hitting touch touches touched touching " +
    "reach reaches reached reaching test tests tested testing retake retook broke break breaks broken breaking defend defended " +
    "hold holds held stood stand stands standing finished ended closed above below under near beyond toward towards through past " +
    "at to from around"
  ).split(" "),
);
