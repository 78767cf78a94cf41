// Edits of several cards at once, on the fake host's plain values.

import type { CardView, Edit } from "../types";
import { freshId, type FakeMap } from "./model";

/** What a card bears beside its text, where it bears nothing. */
export const BARE = { color: null, mark: null, tags: [], link: null } satisfies Partial<CardView>;

/** `undefined` where the edit is about something else. */
export function changeCards(map: FakeMap, edit: Edit): string | null | undefined {
  switch (edit.edit) {
    case "setCardColor":
      return each(map, edit.cards, { color: edit.color ?? null });
    case "setCardMark":
      return each(map, edit.cards, { mark: edit.mark ?? null });
    case "setCardTags":
      return each(map, edit.cards, { tags: edit.tags });
    case "setCardLink":
      return each(map, edit.cards, { link: edit.link ?? null });
    case "setCardEnd":
      return each(map, [edit.card], { to: edit.to });
    case "deleteCards":
      if (!holds(map, edit.cards)) return undefined;
      map.cards = map.cards.filter((card) => !edit.cards.includes(card.id));
      return null;
    case "duplicateCards": {
      if (!holds(map, edit.cards)) return undefined;
      const made = edit.cards.map((id, index) => copy(map, id, edit.ids?.[index] ?? freshId()));
      return made[0] ?? null;
    }
    case "addFlow": {
      const card = map.cards.find((one) => one.id === edit.from);
      const kind = map.lanes.find((one) => one.id === card?.lane)?.kind;
      if (kind?.kind !== "process") return undefined;
      const flow = { id: edit.id ?? freshId(), from: edit.from, to: edit.to, label: edit.label };
      kind.flows = [...kind.flows, flow];
      return flow.id;
    }
    default:
      return undefined;
  }
}

function copy(map: FakeMap, id: string, as: string): string {
  const at = map.cards.findIndex((card) => card.id === id);
  map.cards.splice(at + 1, 0, { ...(map.cards[at] as CardView), id: as });
  return as;
}

function holds(map: FakeMap, ids: string[]): boolean {
  return ids.every((id) => map.cards.some((card) => card.id === id));
}

function each(map: FakeMap, ids: string[], to: Partial<CardView>): null | undefined {
  if (!holds(map, ids)) return undefined;
  for (const card of map.cards) if (ids.includes(card.id)) Object.assign(card, to);
  return null;
}
