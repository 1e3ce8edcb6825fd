import { nameIn } from "../../model/sentences/index.ts";
import { type Example, examplesIn } from "../state/examples.ts";
import { agreementView, showAgreements } from "../state/filter.ts";
import { selectEntity } from "../state/selection.ts";
import { Icon } from "./icon.tsx";
import { usePage, useWords } from "./page-context.ts";
import { focusAfter } from "./path-focus.ts";

/** What the first visit shows until something is selected: what this is, and three questions to click. */
export function Welcome() {
  const { explorer, narrow } = usePage();
  const { signals } = explorer;
  const words = useWords();
  const { language } = words;
  const examples = examplesIn(signals.state.value.picture.entities);
  if (signals.preferences.value.welcomed && !narrow.value) return null;

  const ask = (example: Example): void => {
    if (example.what === "connect") {
      focusAfter(explorer.connect([example.from.id, example.to.id]));
      return;
    }
    if (example.what === "event" && agreementView(signals.state.value.filter) === "lines") {
      explorer.setFilter(showAgreements("nodes"));
      explorer.notify(words.welcome.asNodes);
    }
    explorer.select(selectEntity(example.entity.id));
  };
  const textOf = (example: Example): string => {
    if (example.what === "connect") {
      return words.welcome.connect(nameIn(example.from, language), nameIn(example.to, language));
    }
    const name = nameIn(example.entity, language);
    return example.what === "event" ? words.welcome.event(name) : words.welcome.who(name);
  };
  return (
    <div class="welcome">
      {narrow.value && <h2>{words.welcome.title}</h2>}
      <p class="muted">{words.welcome.lead}</p>
      {examples.length > 0 && (
        <>
          <h3>{words.welcome.ask}</h3>
          <ul>
            {examples.map((example) => (
              <li key={textOf(example)}>
                <button type="button" class="example" onClick={() => ask(example)}>
                  <span>{textOf(example)}</span>
                  <Icon name="chevron-right" size={14} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
