import type { ComponentChildren } from "preact";
import { colourBy, groupBy, isClosed, sizeBy, turnGroup } from "../grouping/act.ts";
import { groupWords } from "../i18n/group-words.ts";
import { colourings, groupings, sizings } from "../state/looks.ts";
import { GroupGlyph } from "./group-glyph.tsx";
import { Icon } from "./icon.tsx";
import { useExplorer } from "./page-context.ts";

/** What colours and sizes say, and what is drawn as one. */
export function LooksPanel() {
  const explorer = useExplorer();
  const words = groupWords[explorer.signals.language.value];
  const { looks } = explorer.signals.state.value;
  return (
    <>
      <Choice
        name="colour"
        title={words.colour}
        choices={colourings.map((id) => ({
          id,
          label: words.colours[id],
          on: looks.colour === id,
          choose: () => colourBy(explorer, id),
        }))}
      />
      <Choice
        name="size"
        title={words.size}
        choices={sizings.map((id) => ({
          id,
          label: words.sizes[id],
          on: looks.size === id,
          choose: () => sizeBy(explorer, id),
        }))}
      />
      <Choice
        name="group"
        title={words.group}
        choices={[
          { id: "none", label: words.none, on: looks.grouping === null, choose: () => groupBy(explorer, null) },
          ...groupings.map((id) => ({
            id,
            label: words.by[id],
            on: looks.grouping === id,
            choose: () => groupBy(explorer, id),
          })),
        ]}
      />
      {looks.grouping !== null && <GroupList />}
    </>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly title: string;
  readonly choices: readonly {
    readonly id: string;
    readonly label: string;
    readonly on: boolean;
    readonly choose: () => void;
  }[];
  readonly children?: ComponentChildren;
}

function Choice({ name, title, choices }: ChoiceProps) {
  return (
    <fieldset class="switch">
      <legend>{title}</legend>
      {choices.map(({ id, label, on, choose }) => (
        <label key={id}>
          <input type="radio" name={`looks-${name}`} checked={on} onChange={choose} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** Every group with its number of members; a click opens it in the picture, or closes it. */
function GroupList() {
  const explorer = useExplorer();
  const { grouped, language } = explorer.signals;
  const words = groupWords[language.value];
  const groups = grouped.value?.groups ?? [];
  if (groups.length === 0) return <p class="muted looks-note">{words.noGroups}</p>;
  return (
    <ul class="legend single" aria-label={words.groups}>
      {groups.map((group) => {
        const closed = isClosed(explorer, group);
        const name = group.name[language.value];
        return (
          <li key={group.key}>
            <button
              type="button"
              class="legend-item"
              aria-expanded={!closed}
              title={closed ? words.openNamed(name) : words.closeNamed(name)}
              onClick={() => turnGroup(explorer, group, closed)}
            >
              <GroupGlyph badge={group.badge} />
              <span class="legend-label">{name}</span>
              <span class="legend-count">{group.members.length}</span>
              <Icon name={closed ? "chevron-right" : "chevron-down"} size={14} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}
