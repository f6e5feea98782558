/** Says for a while what was removed, and takes it back. */
import { useEffect } from "preact/hooks";

/** So long the bar stays, in milliseconds. */
const STAYS = 10_000;

export interface Removal {
  number: number;
  title: string;
}

interface UndoBarProps {
  removal: Removal;
  undo: () => void;
  close: () => void;
}

export function UndoBar({ removal, undo, close }: UndoBarProps) {
  useEffect(() => {
    const timer = setTimeout(close, STAYS);
    return () => clearTimeout(timer);
  }, [removal, close]);
  return (
    <div class="undo">
      <p>
        Removed “{removal.title}”. <span class="later">It can be restored for thirty days.</span>
      </p>
      <button type="button" id="undo" onClick={undo}>
        Undo
      </button>
    </div>
  );
}
