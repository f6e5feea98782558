/** Whether text stands on a dark background, so that marks get the tints that are legible there. */

/** Asks once an element, however many blocks stand in it. Good for one paint: styles change. */
export class Backgrounds {
  private readonly known = new Map<Element, boolean | null>();

  /** Judged by the nearest painted background; by the colour of the text where none is painted. */
  isDark(element: Element): boolean {
    return this.painted(element) ?? isLight(getComputedStyle(element).color, 150);
  }

  private painted(element: Element): boolean | null {
    let dark = this.known.get(element);
    if (dark === undefined) {
      const { backgroundColor } = getComputedStyle(element);
      const parent =
        element.parentElement ?? ((element.getRootNode() as Partial<ShadowRoot>).host as Element | undefined);
      if (alphaOf(backgroundColor) > 0.5) dark = !isLight(backgroundColor, 128);
      else dark = parent === undefined ? null : this.painted(parent);
      this.known.set(element, dark);
    }
    return dark;
  }
}

const channelsOf = (color: string): number[] => (color.match(/[\d.]+/g) ?? []).map(Number);

function alphaOf(color: string): number {
  const channels = channelsOf(color);
  return channels.length < 3 ? 0 : (channels[3] ?? 1);
}

/** Perceived lightness above a limit, on the scale of 0 to 255. */
function isLight(color: string, limit: number): boolean {
  const [red = 0, green = 0, blue = 0] = channelsOf(color);
  return 0.299 * red + 0.587 * green + 0.114 * blue >= limit;
}
