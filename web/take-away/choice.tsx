interface ChoiceProps<Option extends string> {
  readonly name: string;
  readonly options: readonly (readonly [Option, string])[];
  readonly value: Option;
  readonly onChange: (option: Option) => void;
}

/** One of a few, side by side. */
export function Choice<Option extends string>({ name, options, value, onChange }: ChoiceProps<Option>) {
  return (
    <fieldset class="switch">
      <legend>{name}</legend>
      {options.map(([id, label]) => (
        <label key={id}>
          <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
