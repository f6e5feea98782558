/** The form under which a name is looked up: lower case, hyphens and full stops as spaces, "and" as "&". */
export function nameKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[-.,]+/g, " ")
    .replace(/\band\b/g, "&")
    .replace(/\s+/g, " ")
    .trim();
}

/** The first word of a key. */
export const firstWord = (key: string): string => key.split(" ", 1)[0];
