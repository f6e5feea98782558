/**
 * The blocks of a page: stretches of text without a break, such as a paragraph, a list item, a row of a table or the text
 * between two boxes. Works on any DOM, a browser's or a parsed file's; goes into open shadow roots.
 */
import { finish, type Steps } from "../core/steps.ts";
import { isForScreenReaders, NEVER, standsAround } from "./skip.ts";

export interface Block {
  /** The element that holds the block; it may hold others. */
  element: Element;
  /** Nodes of the block, siblings in order. Elements among them count with all that is in them. */
  nodes: readonly Node[];
}

/** A block, and the outermost element that says of itself that it stands around the article. */
export interface FoundBlock extends Block {
  around: Element | null;
}

/** Elements that break the text around them, whatever the page's styles say. */
const BREAKS =
  "address,article,aside,blockquote,body,caption,dd,details,dialog,div,dl,dt,fieldset,figcaption,figure,footer,form,h1,h2,h3,h4,h5,h6,header,hgroup,hr,li,main,nav,ol,p,pre,section,summary,table,tbody,td,tfoot,th,thead,tr,ul";
/** What within an element of the line makes it more than that: a break, or two line breaks in a row. */
const INNER_BREAKS = `${BREAKS},br + br`;
/** Elements that are in the line wherever they stand, so that their style need not be asked for. */
const PLAIN =
  /^(?:b|i|em|strong|u|s|small|sub|sup|abbr|cite|q|mark|time|br|wbr|font|data|var|kbd|ins|del|bdi|bdo|ruby|img)$/;
/** A row of a table with a longer cell is layout, not data. */
const LONGEST_CELL = 160;
/** Elements between two steps. */
const STEP = 150;

/** The blocks below an element, in the order in which they are read. */
export function blocksOf(root: Element): Block[] {
  const walk = newWalk();
  finish(visit(root, null, walk));
  return walk.found;
}

/** The blocks of a whole document. */
export function* blockSteps(document: Document): Steps<FoundBlock[]> {
  const walk = newWalk();
  if (document.body !== null) yield* visit(document.body, null, walk);
  return walk.found;
}

/** One walk over a page. */
interface Walk {
  found: FoundBlock[];
  elements: number;
  /** Length of the page's text, once it was asked for. */
  pageLength: number | null;
}

const newWalk = (): Walk => ({ found: [], elements: 0, pageLength: null });

function* visit(container: Element, around: Element | null, walk: Walk): Steps<void> {
  const { found } = walk;
  if (isDataRow(container)) {
    found.push({ element: container, nodes: [...container.children], around });
    return;
  }
  let run: Node[] = [];
  const close = (): void => {
    if (run.some(hasText)) found.push({ element: container, nodes: run, around });
    run = [];
  };
  for (const child of shownChildren(container)) {
    if (child.nodeType === 3) run.push(child);
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    if (++walk.elements % STEP === 0) yield;
    if (element.matches(NEVER) || !isShown(element)) continue;
    if (!breaksText(element)) {
      if (element.localName === "br" && endsWithBreak(run)) close();
      else run.push(element);
      continue;
    }
    close();
    yield* visit(element, around ?? (isAround(element, walk) ? element : null), walk);
  }
  close();
}

/** What a reader sees as the children: those of an open shadow root, and in its slots what the page puts there. */
function shownChildren(element: Element): Iterable<Node> {
  if (element.shadowRoot != null) return [...element.shadowRoot.childNodes];
  if (element.localName !== "slot") return [...element.childNodes];
  const assigned = (element as HTMLSlotElement).assignedNodes?.({ flatten: true }) ?? [];
  return assigned.length > 0 ? assigned : [...element.childNodes];
}

/** Two line breaks in a row part paragraphs on old pages. */
function endsWithBreak(run: readonly Node[]): boolean {
  const last = run.findLast(({ nodeType, textContent }) => nodeType === 1 || /\S/.test(textContent ?? ""));
  return (last as Element | undefined)?.localName === "br";
}

function breaksText(element: Element): boolean {
  if (element.matches(BREAKS) || element.shadowRoot != null) return true;
  if (element.childElementCount > 0 && element.querySelector(INNER_BREAKS) !== null) return true;
  if (PLAIN.test(element.localName)) return false;
  const display = displayOf(element);
  return display !== null && !/^(?:inline|contents|ruby|none)/.test(display);
}

/** Null where there are no styles, as in a parsed file. */
function displayOf(element: Element): string | null {
  const view = element.ownerDocument.defaultView;
  return typeof view?.getComputedStyle === "function" ? view.getComputedStyle(element).display : null;
}

/** A row with two cells or more, each of a few words. */
function isDataRow(element: Element): boolean {
  if (element.localName !== "tr" || element.childElementCount < 2) return false;
  const cells = [...element.children];
  return (
    cells.filter((cell) => (cell.textContent ?? "").trim() !== "").length > 0 &&
    cells.every(
      (cell) =>
        (cell.textContent ?? "").trim().length <= LONGEST_CELL && cell.querySelector("table") === null,
    )
  );
}

/** Whether an element is on the screen at all; in a parsed file everything is. */
export function isShown(element: Element): boolean {
  const { checkVisibility } = element as { checkVisibility?: () => boolean };
  const isHidden = typeof checkVisibility === "function" && !checkVisibility.call(element);
  // in a document that is on no screen nothing is visible
  if (isHidden && element.ownerDocument.defaultView !== null) return false;
  return !isForScreenReaders(element);
}

/** Pages exist that wrap everything in a form, or call their main column after its sidebar. */
function isAround(element: Element, walk: Walk): boolean {
  if (!standsAround(element)) return false;
  const { body } = element.ownerDocument;
  walk.pageLength ??= body === null ? 0 : textLength(body);
  return body === null || textLength(element) <= 0.6 * walk.pageLength;
}

function textLength(element: Element): number {
  let length = (element.textContent ?? "").length;
  for (const script of element.querySelectorAll("script,style,noscript,template"))
    length -= (script.textContent ?? "").length;
  return length;
}

const hasText = (node: Node): boolean => /\S/.test(node.textContent ?? "");
