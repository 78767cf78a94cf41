import type { CardView } from "../../ipc/types";
import { m } from "../../i18n/map";
import type { App } from "../../state/app.svelte";
import type { Action } from "../action";
import { chosenCards, editable } from "./chosen";

/** Draws arrows along the selected cards of a process lane, in the order in which they were selected. */
export const connectCards: Action = {
  id: "map.connect",
  label: () => m.connect,
  icon: "arrow-right",
  shortcuts: ["Mod+L"],
  where: "canvas",
  enabled: (app) => editable(app) !== null && pairs(app).length > 0,
  run: async (app) => {
    for (const [from, to] of pairs(app)) await app.edit({ edit: "addFlow", from, to, label: "" });
  },
};

/** The neighbours among the selected cards that are not connected yet; none where one stands elsewhere. */
function pairs(app: App): (readonly [string, string])[] {
  const cards = chosenCards(app);
  const [first] = cards;
  const kind = first && app.document?.lane(first.lane)?.kind;
  if (kind?.kind !== "process" || cards.some((card) => card.lane !== first?.lane)) return [];
  const next = (card: CardView, index: number) => {
    const to = cards[index + 1];
    return to ? [[card.id, to.id] as const] : [];
  };
  return cards.flatMap(next).filter(([from, to]) => !kind.flows.some((flow) => flow.from === from && flow.to === to));
}
