/** The saved text of an article, marked. */
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { Span } from "../../core/types.ts";
import { DEFAULTS, readSettings, watchSettings } from "../../platform/settings.ts";
import { MarkedText, type TextToShow } from "./marked-text.ts";

interface SavedTextProps {
  extraction: TextToShow["extraction"];
  hits: readonly Span[];
  /** The article's language tag, or null. */
  language: string | null;
}

export function SavedText({ extraction, hits, language }: SavedTextProps) {
  const container = useRef<HTMLDivElement>(null);
  const marked = useRef<MarkedText | null>(null);
  const choice = useRef(DEFAULTS);
  useEffect(() => {
    const control = new AbortController();
    const use = (settings: typeof DEFAULTS): void => {
      choice.current = settings;
      if (!control.signal.aborted) marked.current?.paint(settings);
    };
    void readSettings().then(use);
    watchSettings(use, control.signal);
    return () => {
      control.abort();
      marked.current?.clear();
    };
  }, []);
  useLayoutEffect(() => {
    if (container.current === null) return;
    marked.current ??= new MarkedText(container.current);
    marked.current.show({ extraction, hits });
    marked.current.paint(choice.current);
    marked.current.goToHit();
  }, [extraction, hits]);
  return <div class="text" ref={container} lang={language ?? "en"} />;
}
