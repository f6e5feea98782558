/**
 * The text of blocks as one string, with a table from its offsets back to text nodes. Every character of a text node
 * is one character of the string (white space becomes a space), blocks are parted by two line breaks, table cells by
 * two spaces, and <br> is a line break: so an offset in the string always falls on one place in the page.
 */
import { finish, type Steps } from "../core/steps.ts";
import { type Block, isShown } from "./blocks.ts";
import { NEVER } from "./skip.ts";

/** Blocks between two steps. */
const STEP = 60;

export interface TextSegment {
  /** Offset of the node's first character in the text, in UTF-16 code units. */
  start: number;
  node: Text;
  /** Number of the block that the node belongs to. */
  block: number;
}

export interface TextMap {
  text: string;
  segments: TextSegment[];
  blocks: readonly Block[];
}

/** A place in a text node. */
export interface Place {
  node: Text;
  offset: number;
}

/** Reads blocks into one text. */
export const mapText = (blocks: readonly Block[]): TextMap => finish(mapSteps(blocks));

/** The same in steps. */
export function* mapSteps(blocks: readonly Block[]): Steps<TextMap> {
  const segments: TextSegment[] = [];
  let text = "";
  const read = (node: Node, block: number): void => {
    if (node.nodeType === 3) {
      const data = (node as Text).data;
      if (data === "") return;
      segments.push({ start: text.length, node: node as Text, block });
      text += data.replace(/\s/g, " ");
    } else if (node.nodeType === 1) {
      const element = node as Element;
      if (element.matches(NEVER) || (element.attributes.length > 0 && !isShown(element))) return;
      if (element.tagName.toLowerCase() === "br") text += "\n";
      for (const child of element.childNodes) read(child, block);
      if (element.matches("td,th")) text += "  ";
    }
  };
  for (const [b, block] of blocks.entries()) {
    if (b > 0) text += "\n\n";
    for (const node of block.nodes) read(node, b);
    if (b % STEP === STEP - 1) yield;
  }
  return { text, segments, blocks };
}

/** Index of the last segment that starts at or before an offset; -1 before the first. */
function segmentAt(map: TextMap, offset: number): number {
  let low = 0;
  let high = map.segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (map.segments[middle].start <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

/** The place of an offset; `end` places stay in the node that the span's last character is in. */
export function placeOf(map: TextMap, offset: number, end = false): Place | null {
  const segment = map.segments[segmentAt(map, end ? offset - 1 : offset)];
  if (segment === undefined) return null;
  const inside = offset - segment.start;
  return inside < 0 || inside > segment.node.length ? null : { node: segment.node, offset: inside };
}

/** Block of an offset, or -1. */
export function blockOf(map: TextMap, offset: number): number {
  return map.segments[segmentAt(map, offset)]?.block ?? -1;
}

/** Looks up nodes of a map, for hit tests. */
export class OffsetIndex {
  private readonly starts = new Map<Text, number>();

  constructor(map: TextMap) {
    for (const segment of map.segments) this.starts.set(segment.node, segment.start);
  }

  /** Offset in the text of a place in a text node, or null for a node that is no part of the article. */
  offsetOf(node: Node, offset: number): number | null {
    const start = this.starts.get(node as Text);
    return start === undefined ? null : start + offset;
  }
}
