/** A list of names or sites, each with a button that takes it off the list. */

interface ListingProps {
  id: string;
  title: string;
  empty: string;
  items: readonly { key: string; text: string; note?: string }[];
  action: string;
  act: (key: string) => void;
}

export function Listing({ id, title, empty, items, action, act }: ListingProps) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {items.length === 0 ? (
        <p class="quiet">{empty}</p>
      ) : (
        <ul>
          {items.map(({ key, text, note }) => (
            <li key={key}>
              <span>
                {text} {note !== undefined && <span class="quiet">{note}</span>}
              </span>
              <button type="button" aria-label={`${action}: ${text}`} onClick={() => act(key)}>
                {action}
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
