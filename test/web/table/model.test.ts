import { describe, expect, test } from "vitest";
import { selectEntity, selectRelation } from "../../../web/state/selection.ts";
import { keyName, runKey } from "../../../web/table/keys.ts";
import { createTableModel } from "../../../web/table/model.ts";
import { explorerAt, network, pageOf, setDegree, soon } from "../explorer-network.ts";

const aTable = async (ids = "abcd") => {
  const { explorer, signals, shown } = await explorerAt({}, network([[...ids]]));
  await expect.poll(shown, soon).toBe(ids);
  const model = createTableModel(explorer);
  model.sortBy("name");
  const page = pageOf(explorer);
  const rows = (): string => model.shown.value.map(({ id }) => id).join(" ");
  const selected = (): string => [...model.selected.value].join(" ");
  return { explorer, signals, model, page, rows, selected };
};

describe("the table's rows", () => {
  test("are the picture's entities and relations, without what is hidden there", async () => {
    const { explorer, model, rows } = await aTable();
    expect(rows()).toBe("a b c d");
    explorer.hide(["b"]);
    expect(rows()).toBe("a c d");
    model.show("relations");
    expect(rows()).toBe("cd");
  });

  test("show the picture's selection, and change it", async () => {
    const { explorer, signals, model, selected } = await aTable();
    explorer.select(selectEntity("c"));
    expect(selected()).toBe("c");
    model.choose("a", "only");
    model.choose("d", "range");
    expect(signals.state.value.selection).toEqual({ entities: ["a", "b", "c", "d"], relation: null });
    model.choose("b", "more");
    expect(selected()).toBe("a c d");
    expect(signals.announcement.value).toContain("名d");
  });

  test("are selected in a range from where the keyboard stands, or from what was chosen in the picture meanwhile", async () => {
    const { explorer, model, selected } = await aTable();
    model.goTo(1);
    model.choose("c", "range");
    expect(selected()).toBe("b c");
    explorer.select(selectEntity("d"));
    model.choose("c", "range");
    expect(selected()).toBe("d c");
  });

  test("of relations are selected together, the last one in the picture, until that shows another", async () => {
    const { explorer, signals, model, selected } = await aTable();
    model.show("relations");
    model.choose("bc", "only");
    model.choose("ab", "more");
    expect(selected()).toBe("bc ab");
    expect([signals.state.value.selection.relation, signals.announcement.value]).toEqual(["ab", "已选 2 行"]);
    explorer.select(selectRelation("cd"));
    expect(selected()).toBe("cd");
    model.choose("cd", "more");
    expect([selected(), signals.state.value.selection.relation]).toEqual(["", null]);
  });

  test("are all selected with the one in front on which the keyboard stands, and only those that the filter leaves", async () => {
    const { model, signals } = await aTable();
    model.goTo(1);
    model.chooseAll();
    expect(signals.state.value.selection.entities).toEqual(["a", "c", "d", "b"]);
    model.filter("名c");
    expect(signals.announcement.value).toBe("筛选出 1 / 4 行");
    model.chooseAll();
    expect(signals.state.value.selection.entities).toEqual(["c"]);
  });

  test("keep the keyboard on what it stood on, and on the same place when that goes", async () => {
    const { explorer, model } = await aTable();
    model.goTo(2);
    model.sortBy("name");
    expect([model.at.value, model.idAt(model.at.value)]).toEqual([1, "c"]);
    model.sortBy("name");
    explorer.hide(["c"]);
    expect(model.idAt(model.at.value)).toBe("d");
    explorer.hide(["d"]);
    expect(model.idAt(model.at.value)).toBe("b");
  });

  test("are copied as they stand: the selected ones, or all, under their headings", async () => {
    const { model } = await aTable();
    expect(model.copied.value.map(({ id }) => id)).toEqual(["a", "b", "c", "d"]);
    model.choose("d", "only");
    model.choose("b", "more");
    expect(
      model
        .textOf(model.copied.value)
        .split("\n")
        .map((line) => line.split("\t").slice(0, 4)),
    ).toEqual([
      ["名称", "英文名", "种类", "相连"],
      ["名b", "", "企业", "1"],
      ["名d", "", "企业", "1"],
    ]);
  });
});

describe("a key on a row", () => {
  test.each([
    [{ key: "e" }, "E"],
    [{ key: "E", shiftKey: true }, "Shift E"],
    [{ key: "Delete" }, "H"],
    [{ key: "+", shiftKey: true }, "+"],
    [{ key: "e", ctrlKey: true }, null],
  ])("%j is %j as the catalogue writes it", (event, name) => {
    const none = { shiftKey: false, ctrlKey: false, metaKey: false, altKey: false };
    expect(keyName({ ...none, ...event })).toBe(name);
  });

  test("does what it does in the picture: to this row, or to all selected with it", async () => {
    const { page, model, rows, signals } = await aTable();
    model.choose("b", "only");
    model.choose("c", "more");
    expect(runKey(page, "a", "H")).toBe(true);
    expect(rows()).toBe("b c d");
    runKey(page, "c", "H");
    expect(rows()).toBe("d");
    expect(signals.history.value.past.map(({ act }) => act).slice(-2)).toEqual(["hide", "hide"]);
    expect(runKey(page, "d", "Ü")).toBe(false);
  });

  test("expands one entity also where several are selected", async () => {
    const { explorer, page, model, signals } = await aTable("ab");
    model.choose("a", "only");
    model.choose("b", "more");
    setDegree(explorer, "b", 5);
    runKey(page, "b", "E");
    await expect.poll(() => signals.state.value.picture.expanded.map(({ id }) => id), soon).toEqual(["b"]);
    expect(model.shown.value.find(({ id }) => id === "b")?.cells.at(-1)?.text).toBe("已展开");
  });
});
