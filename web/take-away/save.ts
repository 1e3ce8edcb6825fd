/** How long a browser may take to read what is saved, in milliseconds. */
const readTime = 60_000;

/** Hands a file to the browser, which saves it as it saves downloads. */
export function saveFile(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  followLink(address, name);
  setTimeout(() => URL.revokeObjectURL(address), readTime);
}

/** Lets the browser download what is at an address, under this name or the one that comes with it. */
export function followLink(address: string, name = ""): void {
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
}
