import { useExplorer, useWords } from "./page-context.ts";

/** At least so many links: greyed while the slider moves, left out once it is let go. */
export function DegreeFilter() {
  const explorer = useExplorer();
  const words = useWords();
  const { picture, minDegree } = explorer.signals.state.value;
  const shown = explorer.signals.trial.value.minDegree ?? minDegree;
  const most = [...picture.entities.values()].reduce((max, { degree }) => Math.max(max, degree), 0);
  return (
    <label class="range">
      <input
        type="range"
        min={0}
        max={Math.max(most, minDegree)}
        value={shown}
        aria-label={words.timeline.degree}
        aria-valuetext={words.timeline.atLeast(shown)}
        onInput={(event) => explorer.tryMinDegree(event.currentTarget.valueAsNumber)}
        onChange={(event) => explorer.setMinDegree(event.currentTarget.valueAsNumber)}
      />
      <output>{words.timeline.atLeast(shown)}</output>
    </label>
  );
}

/** Whether what filters take away is hidden, or stays greyed where it is. */
export function FadeSwitch() {
  const explorer = useExplorer();
  const words = useWords();
  const { fade } = explorer.signals.state.value;
  const choices = [
    [false, words.timeline.hide],
    [true, words.timeline.fade],
  ] as const;
  return (
    <fieldset class="switch">
      <legend>{words.timeline.left}</legend>
      {choices.map(([value, label]) => (
        <label key={label}>
          <input type="radio" name="fade" checked={fade === value} onChange={() => explorer.setFade(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
