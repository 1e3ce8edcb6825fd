/** What the first picture does without; `later.tsx` loads it in one piece. */

export { TakeAwayPanel } from "../take-away/panel.tsx";
export { Timeline } from "../timeline/timeline.tsx";
export { ExpansionQuestionCard } from "./expansion-question.tsx";
export { Help } from "./help.tsx";
export { InspectedCard } from "./inspected-card.tsx";
export { Menu } from "./menu.tsx";
export { Palette, SearchPalette } from "./palette.tsx";
export { Paths } from "./paths.tsx";
export { SelectionCard } from "./selection-card.tsx";
export { ViewMenu } from "./view-menu.tsx";
