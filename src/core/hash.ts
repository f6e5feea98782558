/**
 * Integer hashing for feature names and vocabularies. FNV-1a over UTF-16 code units, with the finalizer of
 * MurmurHash3 where values are combined. All results are 32-bit integers, the same on every engine.
 */

/** FNV-1a hash of a string, unsigned. */
export function hashString(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/**
 * Combines two hashes; the order matters. Signed, since engines keep small signed integers without a box: not
 * to be compared with what was stored in a Uint32Array.
 */
export function combine(a: number, b: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ b;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** A hash of 64 bits in hexadecimal, by which equal texts are told. Not for security. */
export function textHash(text: string): string {
  let low = 0x811c9dc5;
  let high = text.length;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit, 0x85ebca6b);
    high = (high << 13) | (high >>> 19);
  }
  const hex = (n: number): string => (n >>> 0).toString(16).padStart(8, "0");
  return hex(low) + hex(combine(high >>> 0, low >>> 0));
}
