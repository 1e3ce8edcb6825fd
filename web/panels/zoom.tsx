import { zoomStep } from "../catalogue/page.ts";
import { IconButton } from "./buttons.tsx";
import { History } from "./history.tsx";
import { LayoutMenu } from "./layout-menu.tsx";
import { usePage, useWords } from "./page-context.ts";

export function Zoom() {
  const { view, narrow } = usePage();
  const words = useWords();
  return (
    // biome-ignore lint/a11y/useSemanticElements: some buttons are no fieldset
    <div class="card zoom" role="group" aria-label={words.picture}>
      {narrow.value && <History />}
      <LayoutMenu />
      <IconButton icon="minus" label={words.zoom.out} onClick={() => view.value?.zoomBy(1 / zoomStep)} />
      <IconButton icon="plus" label={words.zoom.in} onClick={() => view.value?.zoomBy(zoomStep)} />
      <IconButton icon="fit" label={words.zoom.fit} onClick={() => view.value?.fit()} />
    </div>
  );
}
