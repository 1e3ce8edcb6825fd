import { useSignalEffect } from "@preact/signals";
import type { FunctionComponent } from "preact";
import type { Insets } from "../graph-view/camera.ts";
import { IconButton } from "../panels/buttons.tsx";
import { Icon } from "../panels/icon.tsx";
import { Offline } from "../panels/offline.tsx";
import { PageContext, useExplorer, usePage, useWords } from "../panels/page-context.ts";
import { Progress } from "../panels/status-bar.tsx";
import { Tooltip } from "../panels/tooltip.tsx";
import { TroubleCard, TroubleText } from "../panels/trouble.tsx";
import { isNothing } from "../state/selection.ts";
import { Legend } from "./legend.tsx";
import type { Reading } from "./reading.ts";
import { SaysWho } from "./says-who.tsx";
import { ScrollHint } from "./scroll-hint.tsx";

/** What the heading, the legend and the card of what is selected take of the frame, in CSS pixels, as in `styles/embed.css`. */
const insetsOf = ({ explorer }: PageContext): Insets => {
  const isCardOpen = !isNothing(explorer.signals.state.value.selection);
  const isBeside = window.innerWidth >= 600;
  return {
    left: 0,
    right: isCardOpen && isBeside ? 312 : 0,
    top: 48,
    bottom: isCardOpen && !isBeside ? window.innerHeight * 0.6 : 40,
  };
};

/** What is there already, for the explorer itself, when this part is loaded. */
export interface EmbedParts {
  readonly Picture: FunctionComponent<{ readonly embedded: () => Insets }>;
}

interface EmbeddedViewProps {
  readonly page: PageContext;
  readonly reading: Reading;
  readonly parts: EmbedParts;
}

/** The whole page: one saved view to be looked at, and who says what it shows. */
export function EmbeddedView({ page, reading, parts: { Picture } }: EmbeddedViewProps) {
  return (
    <PageContext.Provider value={page}>
      <Title />
      <Heading id={reading.id} />
      <main>
        <Picture embedded={() => insetsOf(page)} />
        <State reading={reading} />
      </main>
      <Legend />
      <ZoomButtons />
      <ScrollHint />
      <SaysWho />
      <Progress />
      <Offline />
      <TroubleCard />
      <Tooltip />
      <Announcements />
    </PageContext.Provider>
  );
}

/** Title and language of the document itself. */
function Title() {
  const { signals } = useExplorer();
  useSignalEffect(() => {
    const { language, title } = signals.words.value;
    const saved = signals.state.value.view?.record.title;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = saved ?? title;
  });
  return null;
}

function Heading({ id }: { readonly id: string }) {
  const { state } = useExplorer().signals;
  const words = useWords();
  const record = state.value.view?.record;
  const about = record?.notes.split("\n").find((line) => line.trim() !== "");
  return (
    <header class="card embed-head">
      <div>
        <h1 title={record?.title}>{record?.title ?? words.picture}</h1>
        {about !== undefined && <p title={record?.notes}>{about}</p>}
      </div>
      <a
        class="button"
        href={`/?lang=${words.language}#view=${encodeURIComponent(id)}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        <span>{words.embed.open}</span>
        <Icon name="external" size={14} />
      </a>
    </header>
  );
}

/** What stands in place of a picture that isn't there. */
function State({ reading }: { readonly reading: Reading }) {
  const explorer = useExplorer();
  const words = useWords();
  const { value: state } = reading.state;
  const { picture, view } = explorer.signals.state.value;
  if (state.what === "loading" && explorer.signals.connection.value === "online") {
    return (
      <p class="empty muted" role="status">
        {words.status.loading}
      </p>
    );
  }
  if (state.what === "unknown") {
    return (
      <div class="empty" role="alert">
        <h2>{words.views.unknownTitle}</h2>
        <p class="muted">{reading.id === "" ? words.embed.noId : words.views.unknown(reading.id)}</p>
      </div>
    );
  }
  if (state.what === "failed") {
    return (
      <div class="card trouble-card">
        <TroubleText failure={state.failure} retry={() => void reading.read()} />
      </div>
    );
  }
  const isEmpty = state.what === "shown" && view !== null && picture.entities.size === 0;
  return isEmpty ? (
    <div class="empty" role="status">
      <h2>{words.empty.title}</h2>
      <p class="muted">{words.embed.gone}</p>
    </div>
  ) : null;
}

function ZoomButtons() {
  const { view, explorer } = usePage();
  const words = useWords();
  if (!explorer.signals.loaded.value) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: some buttons are no fieldset
    <div class="card zoom embed-zoom" role="group" aria-label={words.picture}>
      <IconButton icon="minus" label={words.zoom.out} onClick={() => view.value?.zoomBy(1 / 1.4)} />
      <IconButton icon="plus" label={words.zoom.in} onClick={() => view.value?.zoomBy(1.4)} />
      <IconButton icon="fit" label={words.zoom.fit} onClick={() => view.value?.fit()} />
    </div>
  );
}

function Announcements() {
  const { announcement } = useExplorer().signals;
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {announcement.value}
    </div>
  );
}
