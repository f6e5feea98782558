/**
 * Which pages of a long list are drawn. The list is cut into pages of equally many rows; only those near the part in view
 * are read and drawn, and empty space stands for the others.
 */

/** Rows a page. */
export const PAGE = 40;
/** Pixels, as archive.css draws them. */
export const ROW = 101;
export const HEADING = 34;
/** Day headings of a page that has not been read yet; what it really has is known once it is drawn. */
const LIKELY_HEADINGS = 4;
/** Pages that are drawn above and below those in view. */
const SPARE = 1;

/** Half-open range of pages. */
export interface Pages {
  from: number;
  to: number;
}

export class PageHeights {
  /** In pixels. */
  private readonly heights: Float64Array;

  constructor(rows: number) {
    const likely = PAGE * ROW + LIKELY_HEADINGS * HEADING;
    this.heights = new Float64Array(Math.ceil(rows / PAGE)).fill(likely);
    if (rows % PAGE > 0) this.heights[this.heights.length - 1] = (rows % PAGE) * ROW + HEADING;
  }

  get count(): number {
    return this.heights.length;
  }

  /** Corrects the height of a page that has been read: so many rows and headings. */
  set(page: number, rows: number, headings: number): void {
    this.heights[page] = rows * ROW + headings * HEADING;
  }

  /** Height of the pages `from` to `to`, the last one not included. */
  between(from: number, to: number): number {
    let sum = 0;
    for (let page = from; page < to; page++) sum += this.heights[page];
    return sum;
  }

  /** The pages to draw where the list is scrolled by `top` and `height` of it is in view. */
  around(top: number, height: number): Pages {
    if (this.count === 0) return { from: 0, to: 0 };
    const first = this.pageAt(top);
    const last = this.pageAt(top + height);
    return { from: Math.max(0, first - SPARE), to: Math.min(this.count, last + 1 + SPARE) };
  }

  private pageAt(y: number): number {
    let bottom = 0;
    for (let page = 0; page < this.count; page++) {
      bottom += this.heights[page];
      if (y < bottom) return page;
    }
    return this.count - 1;
  }
}
