import { signal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { keyText } from "../panels/menu-keys.ts";
import { useWords } from "../panels/page-context.ts";
import { type Attempt, leaveScrolling } from "./host-scroll.ts";

/** Milliseconds that the line stays after the last attempt. */
const shownFor = 1800;

const attempt = signal<Attempt | null>(null);

/** How to zoom or move the picture, for a moment, where somebody tried it by what scrolls the page around the frame. */
export function ScrollHint() {
  const words = useWords();
  useEffect(() => {
    const picture = document.getElementById("picture");
    if (window.parent === window || !picture) return;
    // A finger may begin to scroll here.
    picture.style.touchAction = "pan-x pan-y";
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const stop = leaveScrolling(
      document,
      (target) => target === picture,
      (by) => {
        attempt.value = by;
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          attempt.value = null;
        }, shownFor);
      },
    );
    return () => {
      clearTimeout(waiting);
      stop();
    };
  }, []);
  if (attempt.value === null) return null;
  return (
    <p class="card embed-hint">
      {attempt.value === "touch" ? words.embed.twoFingers : words.embed.wheel(keyText("Ctrl", navigator.platform))}
    </p>
  );
}
