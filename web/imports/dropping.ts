import { fileOver, handedOver, openImports } from "./open.ts";

const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

/** Takes files that are dropped anywhere on the page; of several, the first. */
export function startDropping(page: Document): void {
  // A browser tells of every element that the file comes over, and says only so that it has left the page.
  page.addEventListener("dragenter", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    fileOver.value = true;
  });
  page.addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    // Some browsers say at every element that it has left the page.
    fileOver.value = true;
    if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
  });
  page.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) fileOver.value = false;
  });
  page.addEventListener("drop", (event) => {
    fileOver.value = false;
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const [file, ...more] = event.dataTransfer?.files ?? [];
    if (!file) return;
    handedOver.value = { file, more: more.length };
    openImports();
  });
}
