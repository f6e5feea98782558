/** Features of a quantity that tell kinds and directions; for measures and periods they would only be noise. */
import { combine, hashString } from "../hash.ts";
import { moveOf } from "../text/move-words.ts";
import { CLAUSE_END, EDGE, type FigureContext } from "./figure-context.ts";
import { unitClass } from "./stream.ts";

/** The nearest words of rising or falling on both sides, within the same clause or the one before. */
export function writeMoves(
  { document, streams }: FigureContext,
  quantity: number,
  emit: (hash: number) => void,
): void {
  const place = streams.ofQuantity[quantity];
  if (place === undefined) return; // inside a name
  const [sentence, at] = place;
  const { items } = streams.streams[sentence];
  const unit = hashString(unitClass(document.quantities[quantity].unit));
  for (const side of [-1, 1]) {
    let move = 0;
    let gap = 0;
    let crossed = 0;
    for (let i = at + side; i >= 0 && i < items.length && gap < 10 && move === 0; i += side, gap++) {
      if (CLAUSE_END.has(items[i].word) || items[i].quantity >= 0) crossed++;
      if (crossed > 2) break;
      move = moveOf(items[i].word);
    }
    const found = move === 0 ? 0 : combine(move + 2, Math.min(crossed, 2));
    emit(combine(combine(78 + side, found), unit));
    emit(combine(combine(82 + side, found), combine(unit, Math.min(gap, 5))));
  }
}

/** How far the nearest listed thing is: in general news a percentage is seldom a market figure. */
export function writeMarket(
  { document, streams, market, marketness }: FigureContext,
  quantity: number,
  emit: (hash: number) => void,
): void {
  const place = streams.ofQuantity[quantity];
  if (place === undefined) return; // inside a name
  const [sentence, at] = place;
  const { items } = streams.streams[sentence];
  const away = market[sentence];
  const unit = hashString(unitClass(document.quantities[quantity].unit));
  const values = [away, combine(away, marketness)];
  for (const k of [-1, 1]) values.push(combine(away, items[at + k]?.hash ?? EDGE));
  values.forEach((value, k) => {
    const hash = combine(90 + k, value);
    emit(hash);
    emit(combine(hash, unit));
  });
}
