import { useSignalEffect } from "@preact/signals";
import { fileOver, importsOpen } from "../imports/open.ts";
import { mergeWish } from "../merging/open.ts";
import { Empty } from "./empty.tsx";
import { hoveredAt } from "./hovered.ts";
import { Help, Imports, Menu, Merging, NoteEditor, Palette, Tooltip } from "./later.tsx";
import { Offline } from "./offline.tsx";
import { menuWish } from "./open-menu.ts";
import { noteWish } from "./open-note.ts";
import { PageContext, useExplorer } from "./page-context.ts";
import { PickBanner } from "./pick-banner.tsx";
import { Picture } from "./picture.tsx";
import { Sheet } from "./sheet.tsx";
import { DetailsPanel, FilterPanel } from "./side-panels.tsx";
import { Progress, StatusBar } from "./status-bar.tsx";
import { TableHost } from "./table-host.tsx";
import { TimelineBar } from "./timeline-bar.tsx";
import { TopBar } from "./top-bar.tsx";
import { TroubleCard } from "./trouble.tsx";
import { ViewUnknown } from "./view-unknown.tsx";
import { Zoom } from "./zoom.tsx";

/** The whole page: the network under everything, panels at its edges. */
export function App({ page }: { readonly page: PageContext }) {
  return (
    <PageContext.Provider value={page}>
      <Heading />
      <TopBar />
      <main>
        <Picture />
        <Empty />
      </main>
      <TableHost />
      {page.narrow.value ? (
        <div class="dock">
          <div class="dock-row">
            <PickBanner />
            <StatusBar />
            <Zoom />
          </div>
          <Sheet />
        </div>
      ) : (
        <>
          <Zoom />
          <FilterPanel />
          <DetailsPanel />
          <PickBanner />
          <TimelineBar />
          <StatusBar />
        </>
      )}
      <Progress />
      <Offline />
      <TroubleCard />
      <ViewUnknown />
      <OpenHelp />
      {page.explorer.signals.palette.value && <Palette />}
      <OpenMenu />
      <OpenNote />
      <OpenImports />
      <OpenMerging />
      <OpenTooltip />
      <Announcements />
    </PageContext.Provider>
  );
}

/** Title and language of the document itself. */
function Heading() {
  const { signals } = useExplorer();
  useSignalEffect(() => {
    const { language, title } = signals.words.value;
    document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
    document.title = title;
  });
  return null;
}

function OpenHelp() {
  return useExplorer().signals.help.value && <Help />;
}

function OpenMenu() {
  return menuWish.value && <Menu />;
}

function OpenTooltip() {
  return hoveredAt.value && <Tooltip />;
}

function OpenNote() {
  return noteWish.value && <NoteEditor />;
}

function OpenImports() {
  return (importsOpen.value || fileOver.value) && <Imports />;
}

function OpenMerging() {
  return mergeWish.value && <Merging />;
}

/** What a screen reader says of what just happened. */
function Announcements() {
  const { signals } = useExplorer();
  return (
    <div class="visually-hidden" role="status" aria-live="polite">
      {signals.announcement.value}
    </div>
  );
}
