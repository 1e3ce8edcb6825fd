import { describe, expect, test } from "vitest";
import { ApiError } from "../../web/api.ts";
import { createReading } from "../../web/embed/reading.ts";
import { themeIn } from "../../web/embed/theme.ts";
import { embedAddress, embedCode } from "../../web/state/embed-code.ts";
import { isWhole } from "../../web/state/saved-view.ts";
import { viewContent } from "../support/views.ts";

const record = {
  id: "v",
  revision: 1,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
  ...viewContent("淄博"),
};

describe("reading an embedded view", () => {
  /** `answers`: an id's failure, or null for the record; `waiting`: what is to be tried again. */
  const reader = (id: string, answers: (string | null)[]) => {
    const waiting: (() => void)[] = [];
    const shown: unknown[] = [];
    const reading = createReading(
      {
        call: async () => {
          const code = answers.shift() ?? null;
          if (code !== null) throw new ApiError({ code: code as "not-found", detail: "", requestId: null });
          return record as never;
        },
        present: async (one) => void shown.push(one),
        waitToRetry: ({ code }, retry) => code === "offline" && waiting.push(retry) > 0,
      },
      id,
    );
    return { reading, waiting, shown };
  };

  test("shows it; says when there is none, or something else is wrong", async () => {
    const good = reader("v", [null]);
    await good.reading.read();
    expect([good.reading.state.value, good.shown]).toEqual([{ what: "shown" }, [record]]);
    const gone = reader("v", ["not-found"]);
    await gone.reading.read();
    expect([gone.reading.state.value, gone.shown]).toEqual([{ what: "unknown" }, []]);
    const broken = reader("v", ["internal"]);
    await broken.reading.read();
    expect(broken.reading.state.value).toMatchObject({ what: "failed", failure: { code: "internal" } });
  });

  test("asks nothing for what can be no id", async () => {
    for (const id of ["", "../x", "<b>"]) {
      const { reading, shown } = reader(id, []);
      await reading.read();
      expect([reading.state.value, shown]).toEqual([{ what: "unknown" }, []]);
    }
  });

  test("waits while the server is away", async () => {
    const { reading, waiting } = reader("v", ["offline", null]);
    await reading.read();
    expect([reading.state.value, waiting.length]).toEqual([{ what: "loading" }, 1]);
    waiting[0]?.();
    await expect.poll(() => reading.state.value.what).toBe("shown");
  });
});

test.each([
  ["", "system"],
  ["?theme=dark", "dark"],
  ["?view=a&theme=light", "light"],
  ["?theme=purple", "system"],
])("%j asks for the theme %s", (search, theme) => {
  expect(themeIn(search)).toBe(theme);
});

test("the code for other pages holds no markup of a view's title", () => {
  const code = embedCode(embedAddress("https://q.example", "view-1", "en"), `"><script>alert(1)</script> & 'x'`);
  expect(code).toBe(
    `<iframe src="https://q.example/embed?view=view-1&amp;lang=en" title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; &amp; 'x'" width="100%" height="520" style="border:0" loading="lazy" allowfullscreen></iframe>`,
  );
});

test("a view is shown whole where everything lay in its window", () => {
  expect(isWhole(record)).toBe(true);
  expect(isWhole({ ...record, camera: { ...record.camera, k: 5 } })).toBe(false);
  expect(isWhole({ ...record, camera: { ...record.camera, x: 600 } })).toBe(false);
});
