/** Where there is nothing to show: not yet, or not any more. */

export function Skeleton() {
  return (
    <div class="skeleton" aria-busy="true">
      <div />
      <div />
      <div />
    </div>
  );
}

/** What did not work, and a way to try again. */
export function Failure({ reason, retry }: { reason: string; retry: () => void }) {
  return (
    <div class="note" role="alert">
      <p>{reason}</p>
      <p>
        <button type="button" onClick={retry}>
          Try again
        </button>
      </p>
    </div>
  );
}
