/**
 * Text nodes that were split by marks. The page's script knows only the node that was there before, which now holds the
 * beginning of its text; when it writes to that node or takes it away, the rest must go too, or a number that the page
 * has replaced would stay on the screen.
 */
interface Split {
  /** What the node held. */
  whole: string;
  /** What it holds since. */
  head: string;
  parent: Node;
  /** The marks and texts after it that hold the rest. */
  rest: readonly ChildNode[];
}

const isEmptyText = (node: Node): node is Text => node.nodeType === 3 && (node as Text).data === "";

export class SplitTexts {
  private readonly splits = new Map<Text, Split>();

  /** Notes how text nodes that held `wholes` have been split. */
  note(wholes: ReadonlyMap<Text, string>): void {
    for (const [node, whole] of wholes) {
      if (node.data.length === whole.length || node.parentNode === null) continue;
      const rest: ChildNode[] = [];
      let length = node.data.length;
      for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
        // a mark at the very end leaves an empty text node behind it
        if (length >= whole.length && !(isEmptyText(next) && !wholes.has(next))) break;
        rest.push(next);
        length += (next.textContent ?? "").length;
      }
      this.splits.set(node, { whole, head: node.data, parent: node.parentNode, rest });
    }
  }

  /** Takes away the rest of each node that the page has changed or removed since. */
  dropStale(): void {
    for (const [node, { head, parent, rest }] of this.splits) {
      if (node.data === head && node.parentNode === parent) continue;
      for (const piece of rest) piece.remove();
      this.splits.delete(node);
    }
  }

  /** Makes every node whole again. */
  join(): void {
    this.dropStale();
    for (const [node, { whole, rest }] of this.splits) {
      for (const piece of rest) piece.remove();
      node.data = whole;
    }
    this.splits.clear();
  }
}
