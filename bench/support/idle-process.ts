import { spawn } from "node:child_process";
import { once } from "node:events";

/** A process that does nothing but wait for a timer: what it waits for too long, every process of this machine does. */
export interface IdleProcess {
  /** How late its timer was at most since this was last asked, in milliseconds. */
  readonly longest: () => Promise<number>;
  readonly stop: () => void;
}

const script = `
  let due = performance.now(), longest = 0;
  const wait = () => {
    longest = Math.max(longest, performance.now() - due);
    due = performance.now() + 1;
    setTimeout(wait, 1);
  };
  process.on("message", () => {
    process.send(longest);
    longest = 0;
  });
  process.on("disconnect", () => process.exit());
  wait();
  process.send("started");`;

export async function startIdleProcess(): Promise<IdleProcess> {
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  await once(child, "message");
  return {
    async longest() {
      child.send("longest");
      const [answer] = await once(child, "message");
      return Number(answer);
    },
    stop: () => child.disconnect(),
  };
}
