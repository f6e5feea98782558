/** Focus goes to the heading of what has just been opened, so that keyboard and screen reader go on there. */
import { useLayoutEffect } from "preact/hooks";

export function useHeadingFocus(id: string): void {
  useLayoutEffect(() => document.getElementById(id)?.focus({ preventScroll: true }), [id]);
}
