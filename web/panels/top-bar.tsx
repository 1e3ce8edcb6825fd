import { nameIn } from "../../model/sentences/index.ts";
import {
  copyAddress,
  switchLanguage,
  switchTheme,
  themeIcons,
  toggleHelp,
  togglePaths,
  toggleTable,
} from "../catalogue/page.ts";
import { importsOpen, turnImports } from "../imports/open.ts";
import { IconButton } from "./buttons.tsx";
import { EntitySearch } from "./entity-search.tsx";
import { History } from "./history.tsx";
import { Icon } from "./icon.tsx";
import { SearchPalette } from "./later.tsx";
import { usePage, useWords } from "./page-context.ts";
import { TakeAway } from "./take-away.tsx";
import { Views } from "./views.tsx";

/** Brand and search on the left; what changes the page on the right. */
export function TopBar() {
  const page = usePage();
  const { explorer, focusing, searchBox, narrow } = page;
  const { signals } = explorer;
  const words = useWords();
  const { theme } = signals.preferences.value;
  return (
    <header class="top-bar">
      <button type="button" class="skip" onClick={() => document.getElementById("picture")?.focus()}>
        {words.skip}
      </button>
      <div class="card brand-and-search">
        <h1 class="brand">
          <span lang="zh">牵手</span> <span class="brand-latin">Qianshou</span>
        </h1>
        <search>
          {narrow.value ? (
            <SearchPalette />
          ) : (
            <EntitySearch
              label={words.search.label}
              placeholder={words.search.placeholder}
              hint={words.search.hint}
              shortcut="/"
              inputRef={(input) => {
                searchBox.value = input;
              }}
              onPick={(hit, stay) => {
                const { match: _match, ...entity } = hit;
                if (!stay) {
                  explorer.open(entity);
                  focusing.value = entity.id;
                } else if (explorer.addEntity(entity)) {
                  explorer.notify(words.search.added(nameIn(entity, words.language)));
                }
              }}
            />
          )}
        </search>
      </div>
      <nav class="card bar-buttons" aria-label={words.bar.title}>
        {!narrow.value && (
          <button
            type="button"
            class="button quiet"
            aria-pressed={signals.panel.value === "paths"}
            onClick={() => togglePaths(page)}
          >
            <Icon name="route" />
            <span>{words.bar.paths}</span>
          </button>
        )}
        {narrow.value ? (
          <IconButton icon="table" label={words.table.title} onClick={() => toggleTable(page)} />
        ) : (
          <button
            type="button"
            class="button quiet"
            aria-pressed={signals.table.value.open}
            onClick={() => toggleTable(page)}
          >
            <Icon name="table" />
            <span>{words.table.title}</span>
          </button>
        )}
        {!narrow.value && <History />}
        <Views />
        <TakeAway />
        {!narrow.value && (
          <IconButton icon="import" label={words.bringIn} expanded={importsOpen.value} onClick={turnImports} />
        )}
        {!narrow.value && <IconButton icon="link" label={words.bar.share} onClick={() => copyAddress(page)} />}
        <button
          type="button"
          class="button quiet language"
          aria-label={words.bar.language}
          title={words.bar.language}
          lang={words.language === "zh" ? "en" : "zh"}
          onClick={() => switchLanguage(page)}
        >
          {words.bar.languageShort}
        </button>
        <IconButton icon={themeIcons[theme]} label={words.bar.themes[theme]} onClick={() => switchTheme(page)} />
        {!narrow.value && (
          <IconButton
            icon="keyboard"
            label={words.bar.help}
            expanded={signals.help.value}
            onClick={() => toggleHelp(page)}
          />
        )}
      </nav>
    </header>
  );
}
