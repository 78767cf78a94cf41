// The fake host's workspace: plain values, changed by `change` as the editor would.

import type {
  CardView,
  ChannelView,
  Edit,
  LaneRole,
  LaneView,
  MapOutline,
  NewLaneKind,
  PersonaView,
  PhaseView,
  Template,
  TouchpointView,
  ValueView,
} from "../types";
import { BARE } from "./cards";
import { changePaths } from "./paths";

export interface FakeMap extends Omit<MapOutline, "personas"> {
  personas: string[];
  cards: CardView[];
}

export interface FakeWorkspace {
  name: string;
  maps: FakeMap[];
  personas: PersonaView[];
  channels: ChannelView[];
  touchpoints: TouchpointView[];
}

let made = 0;

export function freshId(): string {
  made += 1;
  return `00000000-0000-7000-8000-${made.toString(16).padStart(12, "0")}`;
}

/** Does an edit on a workspace of its own; says what it made. Throws where the editor would refuse. */
export function change(workspace: FakeWorkspace, edit: Edit): string | null {
  switch (edit.edit) {
    case "renameWorkspace":
      workspace.name = edit.name;
      return null;
    case "addMap": {
      const map = newMap(edit.id ?? freshId(), edit.title, edit.template);
      insert(workspace.maps, map, edit.before);
      return map.id;
    }
    case "renameMap":
      mapOf(workspace, edit.map).title = edit.title;
      return null;
    case "setLens":
      mapOf(workspace, edit.map)[edit.field] = edit.text;
      return null;
    case "setMapState":
      mapOf(workspace, edit.map).state = edit.state;
      return null;
    case "setMapStatus":
      mapOf(workspace, edit.map).status = edit.status;
      return null;
    case "setMapTheme":
      mapOf(workspace, edit.map).theme = edit.theme;
      return null;
    case "setMapPersonas":
      mapOf(workspace, edit.map).personas = edit.personas;
      return null;
    case "moveMap":
      return move(workspace.maps, edit.map, edit.before);
    case "duplicateMap": {
      const at = workspace.maps.indexOf(mapOf(workspace, edit.map));
      const copy = structuredClone(workspace.maps[at]) as FakeMap;
      copy.id = freshId();
      workspace.maps.splice(at + 1, 0, copy);
      return copy.id;
    }
    case "deleteMap":
      return remove(workspace.maps, edit.map);
    case "addPersona":
      workspace.personas.push({ id: edit.id ?? freshId(), name: edit.name, summary: edit.summary });
      return last(workspace.personas).id;
    case "setPersona":
      Object.assign(byId(workspace.personas, edit.persona), { name: edit.name, summary: edit.summary });
      return null;
    case "deletePersona":
      for (const map of workspace.maps) map.personas = map.personas.filter((id) => id !== edit.persona);
      return remove(workspace.personas, edit.persona);
    case "addChannel":
      workspace.channels.push({ id: edit.id ?? freshId(), name: edit.name, icon: edit.icon ?? null });
      return last(workspace.channels).id;
    case "setChannel":
      Object.assign(byId(workspace.channels, edit.channel), { name: edit.name, icon: edit.icon ?? null });
      return null;
    case "deleteChannel":
      return remove(workspace.channels, edit.channel);
    case "addTouchpoint": {
      const { name, channel = null, icon = null } = edit;
      workspace.touchpoints.push({ id: edit.id ?? freshId(), name, channel, icon });
      return last(workspace.touchpoints).id;
    }
    case "setTouchpoint": {
      const { name, channel = null, icon = null } = edit;
      Object.assign(byId(workspace.touchpoints, edit.touchpoint), { name, channel, icon });
      return null;
    }
    case "deleteTouchpoint":
      return remove(workspace.touchpoints, edit.touchpoint);
    default:
      return changeMap(workspace, edit);
  }
}


function changeMap(workspace: FakeWorkspace, edit: Edit): string | null {
  for (const map of workspace.maps) {
    const made = changeOne(map, edit);
    if (made !== undefined) return made;
  }
  throw new Error(`${edit.edit}: there is nothing of that name`);
}

/** `undefined` where the edit is about another map. */
function changeOne(map: FakeMap, edit: Edit): string | null | undefined {
  switch (edit.edit) {
    case "addPhase": {
      if (edit.map !== map.id) return undefined;
      const phase: PhaseView = { id: edit.id ?? freshId(), title: edit.title, fold: "open", steps: [newStep("")] };
      insert(map.phases, phase, edit.before);
      return phase.id;
    }
    case "renamePhase":
      return assign(map.phases, edit.phase, { title: edit.title });
    case "movePhase":
      return moveIn(map.phases, edit.phase, edit.before);
    case "duplicatePhase": {
      const phase = map.phases.find((one) => one.id === edit.phase);
      if (!phase) return undefined;
      const copy = { ...structuredClone(phase), id: freshId() };
      copy.steps.forEach((step) => (step.id = freshId()));
      map.phases.splice(map.phases.indexOf(phase) + 1, 0, copy);
      return copy.id;
    }
    case "deletePhase":
      return removeIn(map.phases, edit.phase);
    case "addStep": {
      const phase = map.phases.find((one) => one.id === edit.phase);
      if (!phase) return undefined;
      const step = { ...newStep(edit.title), ...(edit.id ? { id: edit.id } : {}) };
      insert(phase.steps, step, edit.before);
      return step.id;
    }
    case "renameStep":
      return eachStep(map, edit.step, (step) => (step.title = edit.title));
    case "setMoment":
      return eachStep(map, edit.step, (step) => (step.moment = edit.moment));
    case "moveStep": {
      const from = map.phases.find((phase) => phase.steps.some((step) => step.id === edit.step));
      const to = map.phases.find((phase) => phase.id === edit.phase);
      const step = from?.steps.find((one) => one.id === edit.step);
      if (!from || !to || !step) return undefined;
      from.steps = from.steps.filter((one) => one !== step);
      insert(to.steps, step, edit.before);
      return null;
    }
    case "duplicateStep": {
      const phase = map.phases.find((one) => one.steps.some((step) => step.id === edit.step));
      const step = phase?.steps.find((one) => one.id === edit.step);
      if (!phase || !step) return undefined;
      const copy = { ...step, id: freshId() };
      phase.steps.splice(phase.steps.indexOf(step) + 1, 0, copy);
      return copy.id;
    }
    case "deleteStep": {
      const phase = map.phases.find((one) => one.steps.some((step) => step.id === edit.step));
      if (!phase) return undefined;
      phase.steps = phase.steps.filter((step) => step.id !== edit.step);
      map.cards = map.cards.filter((card) => card.from !== edit.step);
      return null;
    }
    case "addLane": {
      if (edit.map !== map.id) return undefined;
      const lane = newLane(edit.title, edit.role, edit.kind, edit.id ?? freshId());
      insert(map.lanes, lane, edit.before);
      return lane.id;
    }
    case "addLanes": {
      if (edit.map !== map.id) return undefined;
      const lanes = edit.lanes.map((one) => newLane(one.title, one.role, one.kind, one.id ?? freshId()));
      for (const lane of lanes) insert(map.lanes, lane, edit.before);
      return lanes[0]?.id ?? null;
    }
    case "renameLane":
      return assign(map.lanes, edit.lane, { title: edit.title });
    case "setLaneSubtitle":
      return assign(map.lanes, edit.lane, { subtitle: edit.subtitle });
    case "setPrompt": {
      const { step = null, text } = edit;
      const others = map.lanes.find((one) => one.id === edit.lane)?.prompts.filter((one) => one.step !== step) ?? [];
      return assign(map.lanes, edit.lane, { prompts: text === "" ? others : [...others, { step, text }] });
    }
    case "setLaneRole":
      return assign(map.lanes, edit.lane, { role: edit.role });
    case "setLaneIcon":
      return assign(map.lanes, edit.lane, { icon: edit.icon ?? null });
    case "foldLane":
      return assign(map.lanes, edit.lane, { fold: edit.fold });
    case "moveLane":
      return moveIn(map.lanes, edit.lane, edit.before);
    case "duplicateLane": {
      const lane = map.lanes.find((one) => one.id === edit.lane);
      if (!lane) return undefined;
      const copy = { ...structuredClone(lane), id: freshId() };
      map.lanes.splice(map.lanes.indexOf(lane) + 1, 0, copy);
      return copy.id;
    }
    case "deleteLane":
      map.cards = map.cards.filter((card) => card.lane !== edit.lane);
      return removeIn(map.lanes, edit.lane);
    case "setScale": {
      const lane = map.lanes.find((one) => one.id === edit.lane);
      if (lane?.kind.kind !== "emotion") return undefined;
      const { min, neutral, max, step } = edit;
      lane.kind.scale = { min, neutral, max, step };
      return null;
    }
    case "addCard": {
      const { lane, step, text } = edit;
      if (!map.lanes.some((one) => one.id === lane)) return undefined;
      const card: CardView = { id: edit.id ?? freshId(), lane, from: step, to: step, text, touchpoint: null, ...BARE };
      insert(map.cards, card, edit.before);
      return card.id;
    }
    case "setCardText":
      return assign(map.cards, edit.card, { text: edit.text });
    case "moveCard": {
      const card = map.cards.find((one) => one.id === edit.card);
      if (!card) return undefined;
      Object.assign(card, { lane: edit.lane, from: edit.step, to: edit.step });
      return moveIn(map.cards, edit.card, edit.before);
    }
    case "spanCard":
      return assign(map.cards, edit.card, { from: edit.from, to: edit.to });
    case "duplicateCard": {
      const card = map.cards.find((one) => one.id === edit.card);
      if (!card) return undefined;
      const copy = { ...card, id: freshId() };
      map.cards.splice(map.cards.indexOf(card) + 1, 0, copy);
      return copy.id;
    }
    case "deleteCard":
      return removeIn(map.cards, edit.card);
    case "setCardTouchpoint":
      return assign(map.cards, edit.card, { touchpoint: edit.touchpoint ?? null });
    case "setValue":
      return setValue(map, edit.lane, edit.step, edit.persona ?? null, { value: edit.value ?? null });
    case "setValueLabel":
      return setValue(map, edit.lane, edit.step, edit.persona ?? null, { label: edit.label });
    case "useChannel":
      return useChannel(map, edit);
    case "setPicture":
    case "removePicture":
      return setPicture(map, edit);
    case "deleteLeftover":
      return removeIn(map.leftovers, edit.leftover);
    default:
      return changePaths(map, edit);
  }
}

function setPicture(map: FakeMap, edit: Extract<Edit, { edit: "setPicture" | "removePicture" }>): null | undefined {
  const kind = map.lanes.find((lane) => lane.id === edit.lane)?.kind;
  if (kind?.kind !== "image") return undefined;
  const { step } = edit;
  kind.pictures = kind.pictures.filter((one) => one.step !== step);
  if (edit.edit === "setPicture") {
    const name = edit.picture.path?.split("/").at(-1) ?? edit.name ?? "";
    kind.pictures.push({ step, picture: "p1", name, alt: edit.alt ?? "", fit: "cover" });
  }
  return null;
}

function useChannel(map: FakeMap, edit: Extract<Edit, { edit: "useChannel" }>): null | undefined {
  const kind = map.lanes.find((lane) => lane.id === edit.lane)?.kind;
  if (kind?.kind !== "channel") return undefined;
  const { step, channel, usage } = edit;
  kind.uses = kind.uses.filter((use) => use.step !== step || use.channel !== channel);
  if (usage === "main") for (const use of kind.uses) if (use.step === step) use.usage = "also";
  if (usage) kind.uses.push({ step, channel, usage });
  return null;
}

function setValue(
  map: FakeMap,
  lane: string,
  step: string,
  persona: string | null,
  to: Partial<ValueView>,
): null | undefined {
  const kind = map.lanes.find((one) => one.id === lane)?.kind;
  if (kind?.kind !== "emotion") return undefined;
  const known = kind.values.find((value) => value.step === step && value.persona === persona);
  if (known) Object.assign(known, to);
  else kind.values.push({ step, persona, value: null, label: "", raw: "", ...to });
  return null;
}

export function newMap(id: string, title: string, template: Template): FakeMap {
  const map: FakeMap = {
    ...{ id, title, scenario: "", goal: "", scope: "", owner: "" },
    ...{ state: "current", status: "draft", theme: "standard", personas: [], phases: [], lanes: [], paths: [], leftovers: [], cards: [] },
  };
  if (template === "empty") return map;
  const steps = template === "blank" ? 1 : 3;
  const names = template === "blank" ? ["Phase"] : ["Before", "During", "After"];
  const phase = (name: string): PhaseView => ({
    id: freshId(),
    title: name,
    fold: "open",
    steps: Array.from({ length: steps }, (_, index) => newStep(`Step ${index + 1}`)),
  });
  map.phases = names.map(phase);
  map.lanes = LANES[template === "blank" || template === "blueprint" ? template : "journey"].map(([name, role, kind]) => newLane(name, role, kind));
  return map;
}

type LaneRecipe = readonly [string, LaneRole, "text" | "emotion" | "channel"];

/** What a map starts with; every template but these two has the lanes of a journey here. */
const LANES: Record<"blank" | "journey" | "blueprint", readonly LaneRecipe[]> = {
  blank: [["Customer actions", "action", "text"]],
  journey: [
    ["Customer actions", "action", "text"],
    ["Thoughts", "thought", "text"],
    ["Emotions", "emotion", "emotion"],
    ["Channels", "channel", "channel"],
    ["Pain points", "pain", "text"],
    ["Opportunities", "opportunity", "text"],
  ],
  blueprint: [
    ["Customer actions", "action", "text"],
    ["Frontstage", "frontstage", "text"],
    ["Backstage", "backstage", "text"],
    ["Support processes", "support", "text"],
  ],
};

export function newLane(
  title: string,
  role: LaneRole,
  kind: NewLaneKind,
  id: string = freshId(),
): LaneView {
  const scale = { min: -2, neutral: 0, max: 2, step: 0.1 };
  const empty: Record<NewLaneKind, LaneView["kind"]> = {
    text: { kind: "text" },
    emotion: { kind: "emotion", scale, values: [] },
    channel: { kind: "channel", uses: [] },
    metric: { kind: "metric", unit: "", chart: "bars", numbers: [] },
    process: { kind: "process", flows: [] },
    image: { kind: "image", pictures: [] },
    divider: { kind: "divider" },
    touchpoint: { kind: "touchpoint" },
    arc: { kind: "arc", scale: { min: 1, neutral: 1, max: 5, step: 1 }, values: [] },
  };
  const look = { fold: "open", ownHeight: null, visibility: "shown", freeze: "free" } as const;
  return { id, title, subtitle: "", role, icon: null, prompts: [], ...look, kind: empty[kind] };
}

export function newStep(title: string): PhaseView["steps"][number] {
  return { id: freshId(), title, moment: "ordinary", ownWidth: null, visibility: "shown" };
}

function mapOf(workspace: FakeWorkspace, id: string): FakeMap {
  return byId(workspace.maps, id);
}

function byId<T extends { id: string }>(things: T[], id: string): T {
  const found = things.find((thing) => thing.id === id);
  if (!found) throw new Error(`there is no ${id}`);
  return found;
}

function last<T>(things: T[]): T {
  return things[things.length - 1] as T;
}

export function insert<T extends { id: string }>(things: T[], thing: T, before: string | null | undefined): void {
  const at = things.findIndex((other) => other.id === before);
  things.splice(at < 0 ? things.length : at, 0, thing);
}

function move<T extends { id: string }>(things: T[], id: string, before: string | null | undefined): null {
  const thing = byId(things, id);
  things.splice(things.indexOf(thing), 1);
  insert(things, thing, before);
  return null;
}

function remove<T extends { id: string }>(things: T[], id: string): null {
  things.splice(things.indexOf(byId(things, id)), 1);
  return null;
}

function moveIn<T extends { id: string }>(things: T[], id: string, before: string | null | undefined) {
  return things.some((thing) => thing.id === id) ? move(things, id, before) : undefined;
}

function removeIn<T extends { id: string }>(things: T[], id: string) {
  return things.some((thing) => thing.id === id) ? remove(things, id) : undefined;
}

function assign<T extends { id: string }>(things: T[], id: string, to: Partial<T>): null | undefined {
  const thing = things.find((one) => one.id === id);
  if (!thing) return undefined;
  Object.assign(thing, to);
  return null;
}

function eachStep(map: FakeMap, id: string, change: (step: PhaseView["steps"][number]) => void): null | undefined {
  const step = map.phases.flatMap((phase) => phase.steps).find((one) => one.id === id);
  if (!step) return undefined;
  change(step);
  return null;
}
