/** What the first picture does without; `later.tsx` loads it in one piece. */
export { Paths } from "./paths.tsx";
export { ViewMenu } from "./view-menu.tsx";
