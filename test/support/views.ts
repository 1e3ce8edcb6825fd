import type { ViewContent } from "../../model/saved-view.ts";

/** What somebody saves: two entities of the network, in a window of 1440 × 900. */
export function viewContent(title: string, more: Partial<ViewContent> = {}): ViewContent {
  return {
    title,
    notes: "",
    shown: {
      filter: {},
      overview: null,
      added: ["zibo", "cityu"],
      expanded: [],
      hidden: [],
      pins: [],
      selection: { entities: [], relation: null },
      question: {
        from: null,
        to: null,
        through: [],
        avoid: [],
        avoidKind: null,
        k: 5,
        maxLength: 6,
        directed: false,
        all: false,
      },
      chosen: null,
      layout: { id: "force", around: [] },
      annotations: [],
    },
    entities: [
      { id: "zibo", name: "淄博", nameEn: "Zibo", x: -120.5, y: 40 },
      { id: "cityu", name: "香港城市大学", x: 200, y: 12.3 },
    ],
    line: [],
    guides: [],
    camera: { x: 0, y: 0, k: 1.25, width: 1440, height: 900 },
    ...more,
  };
}
