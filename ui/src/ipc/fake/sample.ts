// The fake host's sample: small, but with everything that the window shows.

import type { ValueView } from "../types";
import { BARE } from "./cards";
import { freshId, newLane, newMap, newStep, type FakeMap, type FakeWorkspace } from "./model";

const CAMPER = "persona-camper";
const ENTHUSIAST = "persona-enthusiast";

export function sample(): FakeWorkspace {
  const jacket = newMap("map-jacket", "Repair a jacket", "journey");
  const winter = newMap("map-winter", "First winter camp", "blueprint");
  return {
    name: "Northfold Outdoor",
    maps: [tent(), jacket, { ...winter, state: "future" }],
    personas: [
      { id: CAMPER, name: "Weekend camper", summary: "Jana, 38. Two children, two trips a year" },
      { id: ENTHUSIAST, name: "Gear enthusiast", summary: "Tomasz, 31. Forty nights out a year" },
    ],
    channels: [
      { id: "channel-shop", name: "Web shop", icon: "world" },
      { id: "channel-store", name: "Store", icon: null },
    ],
    touchpoints: [
      { id: "touch-table", name: "Comparison table", channel: "channel-shop", icon: null },
      { id: "touch-display", name: "Display tent", channel: "channel-store", icon: null },
    ],
  };
}

const STEPS: readonly (readonly [string, readonly string[]])[] = [
  ["Dream", ["Catch the idea", "Ask around", "Set a budget"]],
  ["Compare", ["Read reviews", "Shortlist tents", "Try in store"]],
  ["Buy", ["Choose and pay", "Wait for delivery", "Unpack at home"]],
  ["Use", ["Pitch it first time", "Sleep through rain"]],
  ["Return", ["Ask to return", "Send it back", "Wait for the refund"]],
];

const ACTIONS = [
  ...["Sees a friend’s photos from the lake and saves the campsite.", "Asks the group chat which tent they took."],
  ...["Sets a limit: €350 for the tent and four mats.", "Reads test reports and forum threads late at night."],
  ...["Keeps four tents open in browser tabs for a week.", "Crawls into the display tent with both children."],
  ...["Pays by phone, standing next to the display.", "Checks the parcel twice a day until it comes."],
];

const PAINS = ["", "Advice contradicts itself and names no model.", "", "Waterproof ratings are never explained.", "The table hides packed size and weight."];

const CURVE = [1.3, 0.4, -0.2, -0.8, -1.3, 1.3, 0.9, -0.5, 0.4, 1.5, -1.9, -0.8, -1.0, -1.6];

function tent(): FakeMap {
  const map = newMap("map-tent", "Buy and return a tent", "empty");
  map.scenario = "A family buys its first tent three weeks before the holidays, sleeps in the rain and wants its money back.";
  map.goal = "A dry, easy tent in time for June; money back without a fight.";
  map.owner = "Ilse Brandt";
  map.status = "living";
  map.personas = [CAMPER, ENTHUSIAST];
  map.phases = STEPS.map(([title, steps], phase) => ({
    id: `phase-${phase + 1}`,
    title,
    fold: "open",
    steps: steps.map((name) => ({ ...newStep(name), moment: name === "Try in store" ? "truth" : "ordinary" })),
  }));
  const steps = map.phases.flatMap((phase) => phase.steps);
  const actions = newLane("Customer actions", "action", "text", "lane-actions");
  const emotions = newLane("Emotions", "emotion", "emotion", "lane-emotions");
  const channels = newLane("Channels", "channel", "channel", "lane-channels");
  const pains = newLane("Pain points", "pain", "text", "lane-pains");
  if (emotions.kind.kind === "emotion") {
    emotions.kind.values = steps.map((step, at): ValueView => {
      return { step: step.id, persona: CAMPER, value: CURVE[at] ?? null, label: at === 5 ? "You can stand up in it" : "", raw: "" };
    });
  }
  if (channels.kind.kind === "channel") {
    channels.kind.uses = steps.slice(0, 4).map((step) => ({ step: step.id, channel: "channel-shop", usage: "main" }));
  }
  map.lanes = [actions, emotions, channels, pains];
  const cards = (lane: string, texts: readonly string[]) =>
    texts.flatMap((text, at) => {
      const step = steps[at]?.id;
      return text && step ? [{ id: freshId(), lane, from: step, to: step, text, touchpoint: null, ...BARE }] : [];
    });
  map.cards = [...cards("lane-actions", ACTIONS), ...cards("lane-pains", PAINS)];
  return map;
}
