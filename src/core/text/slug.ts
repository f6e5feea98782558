/** Slugs: the id of a thing that has no ticker, a lower-case form of its name. */

/** Legal tails that are no part of a slug, without full stops, in lower case. */
const LEGAL_TAILS = new Set(
  "ltd limited inc corp corporation co plc ag sa se nv ab asa as oyj oy spa bhd berhad pte pty llc llp gmbh kk a/s pjsc jsc tbk pcl".split(
    " ",
  ),
);

/** "Northgate Media Ltd." -> "northgate-media"; "Østerhaab A/S" -> "osterhaab"; never empty. */
export function slugOf(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/ø/gi, "o")
    .replace(/æ/gi, "ae")
    .replace(/ß/g, "ss")
    .replace(/ł/gi, "l")
    .toLowerCase();
  const words = plain.replace(/\.(?=[a-z]\b)/g, "").split(/\s+/);
  while (words.length > 1 && LEGAL_TAILS.has((words.at(-1) as string).replace(/[.,]/g, ""))) words.pop();
  const slug = words
    .join("-")
    .replace(/[’']/g, "")
    .replace(/&/g, "-and-")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? "unnamed" : slug;
}
