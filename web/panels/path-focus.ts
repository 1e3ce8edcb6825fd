/** The element that holds the answer to a question for paths. */
export const answerId = "path-answer";

/** Puts the keyboard on an answer: on the path that is laid out, where arrows step on, or on what is said instead. */
function focusAnswer(): void {
  const answer = document.getElementById(answerId);
  const first = answer?.querySelector<HTMLElement>("input:checked, input[type=radio], [data-answer]");
  first?.focus({ preventScroll: true });
}

/** Does that once there is an answer, after it was drawn. */
export function focusAfter(asking: Promise<boolean>): void {
  void asking.then((answered) => {
    if (answered) setTimeout(focusAnswer);
  });
}

/** The same, but on what both ends have in common, which unfolds. */
export function focusCommon(asking: Promise<boolean>): void {
  void asking.then((answered) => {
    if (!answered) return;
    setTimeout(() => {
      const fold = document.querySelector<HTMLDetailsElement>("details[data-fold=common]");
      // Where there is no path, nothing is in common either: the answer says so.
      if (!fold) return focusAnswer();
      fold.open = true;
      fold.querySelector("summary")?.focus();
    });
  });
}

/** Puts the keyboard where the choice of what to expand begins, once the question is there. */
export function focusExpansion(asking: Promise<void>): void {
  void asking.then(() => setTimeout(() => document.querySelector<HTMLElement>(".expansion-question input")?.focus()));
}

/** Puts the keyboard on one of the paths listed (counted from 0) once they are, where one looks already. */
export function focusPath(index: number, asking: Promise<boolean>): void {
  void asking.then((answered) => {
    if (!answered) return;
    setTimeout(() => {
      const all = document.getElementById(answerId)?.querySelectorAll<HTMLElement>(".path-radio");
      all?.item(index)?.focus({ preventScroll: true });
    });
  });
}

/** Puts the keyboard where a question begins: on the first end that is missing, or on the panel's heading. */
export function focusQuestion(): void {
  setTimeout(() => {
    const empty = document.querySelector<HTMLElement>('[data-part="from"] input, [data-part="to"] input');
    (empty ?? document.querySelector<HTMLElement>(".panel.right h2, .panel.right [aria-pressed=true]"))?.focus();
  });
}

/** Puts the keyboard into the search box for the other end, once its panel is there. */
export function focusOtherEnd(): void {
  setTimeout(() => document.querySelector<HTMLElement>('[data-part="to"] input')?.focus());
}
