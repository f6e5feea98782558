/** A button for what cannot be undone: it asks once more. */
import { useState } from "preact/hooks";

interface SureButtonProps {
  action: string;
  /** What it means, shown before it is done. */
  question: string;
  act: () => void;
}

export function SureButton({ action, question, act }: SureButtonProps) {
  const [asks, setAsks] = useState(false);
  return (
    <p class="buttons" role="status">
      {asks && <span>{question}</span>}
      <button
        type="button"
        class={asks ? "danger" : ""}
        onClick={() => {
          if (asks) act();
          setAsks(!asks);
        }}
      >
        {action}
      </button>
      {asks && (
        <button type="button" onClick={() => setAsks(false)}>
          Keep them
        </button>
      )}
    </p>
  );
}
