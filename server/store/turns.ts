/** Milliseconds of work after which others have their turn. */
const turnMs = 5;
/** Who has worked for less than this since its own turn began goes on: a short question isn't made to wait for long ones. */
const leastMs = 2;

const waiting: (() => void)[] = [];
/** When the turn that is under way should end; null: none is. */
let turnEnds: number | null = null;

/**
 * Makes what a piece of work pauses with: now and then it gives way to others. All that is worked on in this thread before
 * its event loop goes round shares one turn, and those that wait for the next one go on one by one, in the order in which
 * they came. With `setImmediate` alone all would go on at once, and whoever comes in meanwhile waits for the work of all.
 */
export function createPause(): () => Promise<void> | undefined {
  let began = performance.now();
  return () => {
    const now = performance.now();
    // Mostly so: a promise for each of some thousand pauses would be felt.
    if (now < turnEndsAfter(now) || now - began < leastMs) return undefined;
    return new Promise<void>(waitForTurn).then(() => {
      began = performance.now();
    });
  };
}

/** Mutates: begins a turn where none is under way. */
function turnEndsAfter(now: number): number {
  if (turnEnds !== null) return turnEnds;
  setImmediate(endTurn);
  turnEnds = now + turnMs;
  return turnEnds;
}

function endTurn(): void {
  turnEnds = null;
}

function waitForTurn(goOn: () => void): void {
  waiting.push(goOn);
  if (waiting.length === 1) giveTurnNext();
}

/** What has its turn goes on as soon as `giveTurn` returns, and before the turn ends. */
function giveTurnNext(): void {
  setImmediate(giveTurn);
  setImmediate(endTurn);
}

function giveTurn(): void {
  turnEnds = performance.now() + turnMs;
  waiting.shift()?.();
  if (waiting.length > 0) giveTurnNext();
}
