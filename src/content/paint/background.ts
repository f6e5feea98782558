/** Whether a block stands on a dark background, so that marks get the tints that are legible there. */

/** Perceived lightness of the nearest painted background, 0 (black) to 1 (white); white where none is painted. */
export function isDark(element: Element): boolean {
  for (let e: Element | null = element; e !== null; e = e.parentElement) {
    const channels =
      getComputedStyle(e)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    const [red = 255, green = 255, blue = 255, alpha = 1] = channels;
    if (channels.length >= 3 && alpha > 0.5) return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
  }
  const text = getComputedStyle(element)
    .color.match(/[\d.]+/g)
    ?.map(Number) ?? [0, 0, 0];
  return 0.299 * text[0] + 0.587 * text[1] + 0.114 * text[2] > 150;
}
