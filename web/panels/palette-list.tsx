import type { Match } from "../../model/match.ts";
import type { Loadable } from "../state/loadable.ts";
import type { ListedGroup } from "../state/palette.ts";
import { KindGlyph } from "./glyphs.tsx";
import { Icon } from "./icon.tsx";
import { keyText } from "./menu-keys.ts";
import { Option, OptionGroup, OptionList, OptionText } from "./option-list.tsx";
import { useWords } from "./page-context.ts";
import type { PaletteChoice } from "./palette-choices.ts";
import type { EntityHit } from "./suggestions.ts";

interface PaletteListProps {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly q: string;
  readonly asked: Loadable<readonly EntityHit[]>;
  readonly settled: boolean;
  readonly groups: readonly ListedGroup<PaletteChoice>[];
  readonly matches: ReadonlyMap<string, Match>;
  readonly at: string | null;
  readonly hint: string;
  readonly onPoint: (key: string) => void;
  readonly onTake: (choice: PaletteChoice, stay: boolean) => void;
}

/** What can be chosen, by groups, or why there is nothing. */
export function PaletteList(props: PaletteListProps) {
  const { id, label, open, q, asked, settled, groups, matches, at, hint, onPoint, onTake } = props;
  const words = useWords();
  return (
    <OptionList
      id={id}
      label={label}
      open={open}
      q={q}
      asked={asked}
      settled={settled}
      isEmpty={groups.length === 0}
      active={at === null ? undefined : `${id}-${at}`}
      hint={hint}
    >
      {groups.map((group) => {
        const name = words.palette.groups[group.id];
        const title = group.total > group.choices.length ? words.palette.counted(name, group.total) : name;
        return (
          <OptionGroup title={title} key={group.id}>
            {group.choices.map((choice) => (
              <Option
                key={choice.key}
                id={`${id}-${choice.key}`}
                isActive={choice.key === at}
                isNew={choice.isNew}
                onPoint={() => onPoint(choice.key)}
                onTake={(stay) => onTake(choice, stay)}
              >
                {"kind" in choice.glyph ? (
                  <KindGlyph kind={choice.glyph.kind} />
                ) : (
                  <Icon name={choice.glyph.icon} size={16} />
                )}
                <OptionText
                  label={choice.label}
                  note={choice.note}
                  match={q === "" ? undefined : matches.get(choice.key)}
                  keepsNote={choice.entity === null}
                />
                {choice.keys && <kbd>{keyText(choice.keys, navigator.platform)}</kbd>}
              </Option>
            ))}
          </OptionGroup>
        );
      })}
    </OptionList>
  );
}
