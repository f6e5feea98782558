/** Texts that no newsroom writes, by which one sees whether time grows with the length of the text or faster. */

/** What each text repeats; `@` becomes another letter sequence each time. */
export const SHAPES: Readonly<Record<string, string>> = {
  "a sentence without end": "Tencent rose 2% and ",
  "its names all different": "Name@ Holdings rose 2%, ",
  "lists of names and figures": "Tencent, Alibaba and HSBC rose 1%, 2% and 3%, ",
  "names only": "Tencent and ",
  "numbers only": "$5 ",
  "capitals only": "Alpha Beta ",
  "plain words": "alpha beta gamma ",
  "one word": "a",
  "short sentences": "Tencent rose 2% to HK$400. ",
};

/** At least `length` characters of a shape. */
export function textOf(unit: string, length: number): string {
  const parts: string[] = [];
  for (let size = 0, n = 0; size < length; n++) {
    const part = unit.replace("@", letters(n));
    parts.push(part);
    size += part.length;
  }
  return parts.join("");
}

/** A number in base 26, as letters. */
function letters(n: number): string {
  return (n >= 26 ? letters(Math.floor(n / 26)) : "") + String.fromCharCode(97 + (n % 26));
}
