/** Keeps the page's state and its address the same. */
import { useCallback, useEffect, useState } from "preact/hooks";
import { formatRoute, parseRoute, type Route } from "./route.ts";

/** `step`: whether the browser's Back button comes back to where the page was before. */
export type Go = (change: Partial<Route>, step?: boolean) => void;

export function useRoute(): [route: Route, go: Go] {
  const [route, setRoute] = useState<Route>(() => parseRoute(location.hash));
  useEffect(() => {
    const follow = (): void => setRoute(parseRoute(location.hash));
    addEventListener("popstate", follow);
    return () => removeEventListener("popstate", follow);
  }, []);
  const go = useCallback((change: Partial<Route>, step = false): void => {
    const next = { ...parseRoute(location.hash), ...change };
    const address = `${location.pathname}${formatRoute(next)}`;
    if (step) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
    setRoute(next);
  }, []);
  return [route, go];
}
