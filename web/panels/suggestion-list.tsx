import { nameIn } from "../../model/sentences/index.ts";
import type { Loadable } from "../state/loadable.ts";
import { KindGlyph } from "./glyphs.tsx";
import { kindLabel, otherName } from "./labels.ts";
import { Option, OptionGroup, OptionList, OptionText } from "./option-list.tsx";
import { useExplorer } from "./page-context.ts";
import type { EntityHit, SuggestionGroup } from "./suggestions.ts";

interface SuggestionListProps {
  readonly id: string;
  readonly label: string;
  readonly open: boolean;
  readonly q: string;
  readonly asked: Loadable<readonly EntityHit[]>;
  readonly groups: readonly SuggestionGroup[];
  readonly at: number;
  readonly hint: string | undefined;
  readonly onPoint: (index: number) => void;
  readonly onPick: (hit: EntityHit, stay: boolean) => void;
}

/** Suggestions by kind, or why there are none. */
export function SuggestionList(props: SuggestionListProps) {
  const { id, label, open, q, asked, groups, at, hint, onPoint, onPick } = props;
  const { signals } = useExplorer();
  const language = signals.language.value;
  const shown = signals.state.value.picture.entities;
  const order = groups.flatMap((group) => group.hits);
  return (
    <OptionList
      id={id}
      label={label}
      open={open}
      q={q}
      asked={asked}
      settled={asked.state !== "loading"}
      isEmpty={order.length === 0}
      active={at >= 0 ? `${id}-${at}` : undefined}
      hint={order.length > 0 ? hint : undefined}
    >
      {groups.map((group) => (
        <OptionGroup title={kindLabel(group.kind, language, true)} key={group.kind}>
          {group.hits.map((hit) => {
            const index = order.indexOf(hit);
            return (
              <Option
                key={hit.id}
                id={`${id}-${index}`}
                isActive={index === at}
                isNew={!shown.has(hit.id)}
                onPoint={() => onPoint(index)}
                onTake={(stay) => onPick(hit, stay)}
              >
                <KindGlyph kind={hit.kind} />
                <OptionText label={nameIn(hit, language)} note={otherName(hit, language)} match={hit.match} />
              </Option>
            );
          })}
        </OptionGroup>
      ))}
    </OptionList>
  );
}
