/** What the first picture does without; `later.tsx` loads it in one piece. */

export { openEmbedded } from "../embed.tsx";
export { growFrom, pinGroup, turnGroupAt } from "../grouping/act.ts";
export { startGrouping } from "../grouping/start.ts";
export { startDropping } from "../imports/dropping.ts";
export { Imports } from "../imports/panel.tsx";
export { Merging } from "../merging/panel.tsx";
export { TakeAwayPanel } from "../take-away/panel.tsx";
export { Timeline } from "../timeline/timeline.tsx";
export { CommunityLegend } from "./community-legend.tsx";
export { ExpansionQuestionCard } from "./expansion-question.tsx";
export { Help } from "./help.tsx";
export { HistorySteps } from "./history-steps.tsx";
export { InspectedCard } from "./inspected-card.tsx";
export { laterIcons } from "./later-icons.ts";
export { LayoutList } from "./layout-list.tsx";
export { LooksPanel } from "./looks-panel.tsx";
export { Menu } from "./menu.tsx";
export { NoteEditor } from "./note-editor.tsx";
export { Palette, SearchPalette } from "./palette.tsx";
export { PanelEdge } from "./panel-edge.tsx";
export { Paths } from "./paths.tsx";
export { SelectionCard } from "./selection-card.tsx";
export { Tooltip } from "./tooltip.tsx";
export { ViewMenu } from "./view-menu.tsx";
