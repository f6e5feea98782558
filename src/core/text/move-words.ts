/**
 * Words that say which way something moved, in all their forms: a class that rare verbs share with common ones. Kinds and
 * directions of figures are told by them, companies from ordinary words, and a move with its level ("put on 2 to 30") from
 * a range.
 */

const UP =
  "rise rises rose risen rising gain gains gained gaining climb climbs climbed climbing jump jumps jumped jumping surge " +
  "surges surged surging soar soars soared soaring advance advances advanced advancing add adds added adding rally " +
  "rallies rallied rallying hike hikes hiked hiking leap leaps leaped leapt leaping bounce bounces bounced rebound " +
  "rebounds rebounded rebounding recover recovers recovered firm firms firmed firming strengthen strengthens " +
  "strengthened strengthening appreciate appreciates appreciated increase increases increased increasing grow grows " +
  "grew grown growing growth expand expands expanded expanding up higher stronger firmer dearer upward spike spikes " +
  "spiked rocket rockets rocketed skyrocket skyrocketed vault vaulted pop popped swell swelled swelling outperform " +
  "outperformed improve improves improved widen widens widened lift lifts lifted raise raises raised boost boosts " +
  "boosted double doubled triple tripled upgrade ahead accelerate accelerated balloon ballooned mount mounted inch " +
  "inched creep crept regain regained perk perked pickup catapult catapulted shoot shot zoom zoomed " +
  "ascend ascended recoup recoups recouped recouping improvement improving hoist hoists hoisted " +
  "lifting raising boosting dearest richer uptick upturn outpace outpaces outpaced outstrip outstripped accelerates " +
  "mounting regains widening";
const DOWN =
  "fall falls fell fallen falling drop drops dropped dropping lose loses lost losing loss losses decline declines " +
  "declined declining slide slides slid sliding slip slips slipped slipping slump slumps slumped slumping sink sinks " +
  "sank sunk sinking shed sheds shedding tumble tumbles tumbled tumbling plunge plunges plunged plunging dip dips " +
  "dipped dipping ease eases eased easing retreat retreats retreated retreating weaken weakens weakened weakening " +
  "depreciate depreciates depreciated decrease decreases decreased decreasing shrink shrinks shrank shrunk shrinking " +
  "contract contracts contracted down lower weaker softer cheaper downward off cut cuts cutting trim trims trimmed pare " +
  "pares pared slash slashes slashed slashing crash crashes crashed collapse collapses collapsed plummet plummets " +
  "plummeted nosedive nosedived dive dives dived dove skid skids skidded stumble stumbled tank tanked crater cratered " +
  "sag sagged dwindle dwindled ebb ebbed soften softened narrow narrows narrowed underperform underperformed reduce " +
  "reduces reduced worsen worsened halve halved downgrade behind erase erased surrender surrendered relinquish " +
  "relinquished crumble crumbled plumb plumbed wilt wilted droop drooped craters cratering plummeting nosedives " +
  "stumbles sags dwindles dwindling ebbs softens underperforms worsens worsening halves halving erases erasing " +
  "surrenders relinquishes crumbles wilts narrowing narrower poorer worse beneath shy lag lags lagged lagging trail " +
  "trails trailed trailing dilute diluted rout routs pullback shortfall setback chop chops chopped axe axed shave " +
  "shaves shaved wipe wipes wiped wiping dent dents dented drag drags dragged erode erodes eroded fade fades faded " +
  "forfeit forfeits forfeited backwards";

const SIGNS = new Map<string, 1 | -1>([
  ...UP.split(" ").map((word) => [word, 1] as const),
  ...DOWN.split(" ").map((word) => [word, -1] as const),
]);

/** Verbs that with "back" tell of a fall, the first of them with "up" too; "a yield up 3 basis points" is none of these. */
const GIVE = new Set("give gives gave given giving surrender surrendered".split(" "));
const HAND = new Set("hand hands handed handing".split(" "));
/** Verbs that with "back" tell of a rise. */
const WIN = new Set(
  "win wins won winning take takes took taken taking claw clawed snap snapped bounce bounced".split(" "),
);

/** The same for two words: "gave up" is a fall, "won back" a rise; 0 for any others. */
export function moveOfPair(word: string, next: string): 1 | -1 | 0 {
  if (next === "back") return WIN.has(word) ? 1 : GIVE.has(word) || HAND.has(word) ? -1 : 0;
  return next === "up" && GIVE.has(word) ? -1 : 0;
}

/** 1 for a word of rising, -1 for one of falling, 0 for any other; `word` in lower case. */
export const moveOf = (word: string): 1 | -1 | 0 => SIGNS.get(word) ?? 0;
