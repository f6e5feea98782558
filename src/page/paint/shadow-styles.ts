/** Styles of marks within open shadow roots, which the page's own style sheets do not reach. */
import { markStyles } from "./styles.ts";

export class ShadowStyles {
  private readonly roots = new Set<ShadowRoot>();
  private sheet: CSSStyleSheet | null = null;

  /** Sees to it that a node's marks are visible. */
  reach(node: Node): void {
    const root = node.getRootNode();
    if (!(root instanceof ShadowRoot) || this.roots.has(root)) return;
    this.roots.add(root);
    if (this.sheet === null) {
      this.sheet = new CSSStyleSheet();
      this.sheet.replaceSync(markStyles());
    }
    try {
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.sheet];
    } catch {
      // a root of another document, or one that the browser guards: its text is read, and not painted
    }
  }

  clear(): void {
    for (const root of this.roots)
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== this.sheet);
    this.roots.clear();
  }
}
