/** The tickers, as Yahoo Finance writes them, that typed words can stand for. Which of them exist, the index knows. */
import { EXCHANGES, mainlandSuffix, SUFFIXES, withSuffix } from "../../text/ticker-forms.ts";

const CODE = /^(?:\d{1,6}|[A-Z][A-Z0-9]{0,5}(?:-[A-Z])?)$/;

/**
 * Candidates for one word ("0700", "700.HK", "HKG:700", "$tsla", "hsi") or two ("700 HK", "NASDAQ: AAPL", "SEHK 700");
 * none for what is no ticker in any notation. In order of likelihood.
 */
export function tickerCandidates(words: readonly string[]): string[] {
  const [first, second] = words.map((word) => word.toUpperCase());
  if (words.length === 1) return [...new Set(ofOneWord(first))];
  if (words.length > 2) return [];
  const announced = ofExchange(first.replace(/:$/, ""), second);
  return announced.length > 0 ? announced : ofMarket(first, second);
}

function ofOneWord(word: string): string[] {
  if (/^\$[A-Z]{1,6}$/.test(word)) return [word.slice(1)];
  if (/^[.^][A-Z0-9]+$/.test(word)) return [word, `^${word.slice(1)}`];
  if (/^[A-Z]{2,6}=[A-Z0-9]{1,6}$/.test(word)) return [word];
  const [exchange, code] = word.split(":");
  if (code !== undefined) return ofExchange(exchange, code);
  const dotted = /^([0-9A-Z-]+)\.([A-Z]{1,3})$/.exec(word);
  // BRK.B is the class of a share, BABA.N an exchange
  if (dotted !== null) return [withSuffix(dotted[1], dotted[2]), `${dotted[1]}-${dotted[2]}`];
  if (!CODE.test(word)) return [];
  return /^\d+$/.test(word) ? ofDigits(word) : [word, `^${word}`];
}

/** Bare digits: four in Hong Kong, Tokyo and Taipei, five in Hong Kong, six on the mainland and in Seoul. */
function ofDigits(code: string): string[] {
  if (code.length === 6)
    return [...new Set([mainlandSuffix(code), "SS", "SZ", "KS", "KQ"])].map((suffix) => `${code}.${suffix}`);
  const hongKong = withSuffix(code, "HK");
  return code.length === 4 ? [hongKong, `${code}.T`, `${code}.TW`] : [hongKong];
}

/** "SEHK" "700". */
function ofExchange(exchange: string, code: string): string[] {
  const suffix = EXCHANGES[exchange.toLowerCase()];
  return suffix === undefined || !CODE.test(code) ? [] : [withSuffix(code, suffix.slice(1))];
}

/** "700" "HK", "VOD" "LN", "600519" "CH". */
function ofMarket(code: string, market: string): string[] {
  if (!CODE.test(code) || !/^[A-Z]{2}$/.test(market) || SUFFIXES[market] === undefined) return [];
  if (market === "CH" && /^\d{6}$/.test(code)) return [`${code}.${mainlandSuffix(code)}`];
  return [withSuffix(code, market)];
}
