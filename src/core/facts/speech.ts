/** Who speaks: words around a name that tell whether it says or reports something. */
import type { StreamItem } from "./stream.ts";

/** Words with which a text reports what somebody says, thinks or counts. */
const SPEECH = classOf(
  "say says said saying tell tells told write writes wrote argue argues argued reckon reckons reckoned think thinks " +
    "thought believe believes expect expects expected see sees saw forecast forecasts predict predicts predicted " +
    "estimate estimates estimated calculate calculates calculated put puts call calls called warn warns warned report " +
    "reports reported add adds added note notes noted explain explains explained show shows showed suggest suggests " +
    "suggested according per rate rates rated recommend recommends cut cuts raise raises raised upgrade upgrades " +
    "upgraded downgrade downgrades downgraded keep keeps kept start starts started find finds found poll polls polled " +
    "survey surveys surveyed quote quotes quoted cite cites cited citing guess guesses like likes prefer prefers has " +
    "want wants advise advises advised count counts counted",
);
/** Those who are quoted by their trade, and what they publish. */
const TRADES = classOf(
  "analyst analysts economist economists strategist strategists trader traders dealer dealers broker brokers manager " +
    "head partner director researcher researchers professor adviser advisers consultant consultants spokesman " +
    "spokeswoman bankers banker lawyer chief fellow lecturer team house desk note survey poll data figures report " +
    "model index estimate estimates consensus target",
);

function classOf(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

/** How far off, in items, something stands before or after a name; 0 for nothing within reach. */
export interface SpeechAround {
  speechBefore: number;
  speechAfter: number;
  /** Before and after as one number, as is `person`. */
  trade: number;
  person: number;
  figureAfter: number;
}

/** What stands around the name at item `at` of a sentence. */
export function speechAround(items: readonly StreamItem[], at: number): SpeechAround {
  const away = (step: 1 | -1, reach: number, test: (item: StreamItem) => boolean): number => {
    for (let k = 1, i = at + step; k <= reach && i >= 0 && i < items.length; k++, i += step)
      if (test(items[i])) return k;
    return 0;
  };
  const isSpeech = ({ word }: StreamItem): boolean => SPEECH.has(word);
  const isTrade = ({ word }: StreamItem): boolean => TRADES.has(word);
  const isPerson = ({ word }: StreamItem): boolean => word === "#person";
  return {
    speechBefore: away(-1, 3, isSpeech),
    speechAfter: away(1, 4, isSpeech),
    trade: away(-1, 7, isTrade) * 16 + away(1, 3, isTrade),
    person: away(-1, 8, isPerson) * 16 + away(1, 6, isPerson),
    figureAfter: away(1, 6, ({ quantity }) => quantity >= 0),
  };
}
