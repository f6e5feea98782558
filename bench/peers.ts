/** What general libraries for English do with the same text: the yardstick for our speed. */
import compromise from "compromise";
import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

export interface Peer {
  name: string;
  /** Reads a text and counts what it found, so that nothing is left undone. */
  read: (text: string) => number;
}

const wink = winkNLP(model);

/** Tokens, tags and entities with wink-nlp; organizations, people and numbers with compromise. */
export const PEERS: readonly Peer[] = [
  { name: "wink-nlp", read: (text) => wink.readDoc(text).entities().length() },
  {
    name: "compromise",
    read: (text) => {
      const document = compromise(text);
      return document.organizations().length + document.people().length + document.numbers().length;
    },
  },
];
