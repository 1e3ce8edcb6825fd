/** How long a browser may take to read what is saved, in milliseconds. */
const readTime = 60_000;

/** Hands a file to the browser, which saves it as it saves downloads. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), readTime);
}
