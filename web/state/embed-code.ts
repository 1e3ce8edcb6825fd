/** The address of a saved view for other pages. */
export function embedAddress(origin: string, view: string, language: "zh" | "en"): string {
  return `${origin}/embed?${new URLSearchParams({ view, lang: language })}`;
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** HTML that shows a saved view in another page; its title is what a screen reader calls the frame. */
export function embedCode(address: string, title: string): string {
  const [src, name] = [address, title].map((text) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign));
  return `<iframe src="${src}" title="${name}" width="100%" height="520" style="border:0" loading="lazy" allowfullscreen></iframe>`;
}
