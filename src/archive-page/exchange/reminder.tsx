/** Reminds the reader weekly to export, where they want that. */
import { useEffect, useState } from "preact/hooks";
import {
  changeSettings,
  DEFAULTS,
  readSettings,
  type Settings,
  watchSettings,
} from "../../platform/settings.ts";
import { counted } from "../words.ts";
import { exportIsDue } from "./due.ts";

/** `articles`: how many the archive has. */
export function Reminder({ articles, show }: { articles: number; show: () => void }) {
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  useEffect(() => {
    const control = new AbortController();
    void readSettings().then(setSettings);
    watchSettings(setSettings, control.signal);
    return () => control.abort();
  }, []);
  if (articles === 0 || !exportIsDue(settings, Date.now())) return null;
  const later = (): void => void changeSettings((old) => ({ ...old, remindedAt: Date.now() }));
  return (
    <div class="reminder" role="status">
      <p>{counted(articles, "article has", "articles have")} not been exported this week.</p>
      <button type="button" onClick={show}>
        Export
      </button>
      <button type="button" class="link" onClick={later}>
        Next week
      </button>
    </div>
  );
}
