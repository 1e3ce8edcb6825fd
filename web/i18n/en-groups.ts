import type { GroupWords } from "./zh-groups.ts";

const n = (value: number): string => new Intl.NumberFormat("en-GB").format(value);
const count = (value: number, one: string, many = `${one}s`): string => `${n(value)} ${value === 1 ? one : many}`;
const small = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The texts of colours, sizes, groups and communities in English. */
export const enGroups: GroupWords = {
  colour: "Colour",
  colours: { kind: "Kind", community: "Community" },
  size: "Size",
  sizes: { links: "Links", even: "Even" },
  group: "Group",
  none: "None",
  by: { kind: "Kind", city: "City", community: "Community" },
  act: { colour: (by) => `Colour by ${small(by)}`, size: (by) => `Size: ${small(by)}` },
  groupBy: (by) => `Group by ${small(by)}`,
  ungroup: "Ungroup",
  open: "Open the group",
  close: "Close the group",
  openNamed: (name) => `Open the group ${name}`,
  closeNamed: (name) => `Close the group ${name}`,
  closeAll: "Close all groups",
  communities: "Communities",
  community: (letter, name) => `Community ${letter}: ${small(name)}`,
  member: (letter) => `Community ${letter}`,
  around: (name) => `Around ${name}`,
  alone: "In no community",
  selectAll: (name) => `Select all members: ${name}`,
  finding: "Finding communities…",
  notFound: "Communities couldn’t be found",
  few: "No communities: nothing in the picture is linked",
  hint: "Entities that the picture’s lines link more closely with each other than with the rest",
  groups: "Groups",
  noGroups: "Nothing here can be joined",
  entities: (value) => count(value, "entity", "entities"),
  lines: (value) => count(value, "relation"),
  groupOf: (value) => `Group of ${count(value, "entity", "entities")}; a double click opens it`,
  groupKind: (value) => `Group (${n(value)})`,
  behind: (value) => `This line stands for ${count(value, "relation")}`,
  menu: (name) => `Group ${name}`,
  inside: (name) => `In the group ${name}`,
  said: {
    colour: (by) => `Coloured by ${small(by)}`,
    size: (by) => `Size: ${small(by)}`,
    grouped: (by, value) => `Grouped by ${small(by)}: ${count(value, "group")}`,
    ungrouped: "Nothing is grouped now",
    opened: (name, value) => `Opened the group ${name}: ${count(value, "entity", "entities")}`,
    closed: (name) => `Closed the group ${name}`,
    communities: (value) => `${count(value, "community", "communities")} in the picture`,
  },
  caption: (names, more) => `Coloured by community: ${names.join("; ")}${more > 0 ? `; ${n(more)} more` : ""}`,
};
