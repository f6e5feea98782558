/** Groups of settings: one of several, and each on or off. */

interface ChoiceProps<T extends string> {
  legend: string;
  name: string;
  values: readonly T[];
  names: Record<T, string>;
  chosen: T;
  choose: (value: T) => void;
}

/** One of several values. */
export function Choice<T extends string>({ legend, name, values, names, chosen, choose }: ChoiceProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {values.map((value) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => choose(value)}
          />
          {names[value]}
        </label>
      ))}
    </fieldset>
  );
}

interface SwitchesProps<T extends string> {
  legend: string;
  names: Record<T, string>;
  chosen: Record<T, boolean>;
  choose: (change: Partial<Record<T, boolean>>) => void;
}

/** Several settings, each on or off by itself. */
export function Switches<T extends string>({ legend, names, chosen, choose }: SwitchesProps<T>) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {(Object.keys(names) as T[]).map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            name={name}
            checked={chosen[name]}
            onChange={() => choose({ [name]: !chosen[name] } as Partial<Record<T, boolean>>)}
          />
          {names[name]}
        </label>
      ))}
    </fieldset>
  );
}
