// The names of emotions that are offered beside a value: a wheel of two rings, from the worst to the best. Any other
// word can be typed.

import { t } from "../i18n/en";

/** The names of the wheel, in the language of the page. */
export type EmotionName = keyof typeof t.emotions;

/** A sector of the wheel: what is felt in general, and how it shows. */
export interface Sector {
  readonly of: EmotionName;
  readonly shows: readonly EmotionName[];
}

export const WHEEL: readonly Sector[] = [
  { of: "angry", shows: ["furious", "frustrated", "annoyed"] },
  { of: "afraid", shows: ["overwhelmed", "anxious", "unsure"] },
  { of: "sad", shows: ["let down", "lonely", "bored"] },
  { of: "surprised", shows: ["shocked", "confused", "amazed"] },
  { of: "calm", shows: ["patient", "relieved", "safe"] },
  { of: "happy", shows: ["delighted", "proud", "hopeful"] },
];

/** All names as a list to choose from, sector by sector. */
export function emotionOptions(): { value: string; label: string; group: string }[] {
  return WHEEL.flatMap(({ of, shows }) =>
    [of, ...shows].map((name) => ({ value: t.emotions[name], label: t.emotions[name], group: t.emotions[of] })),
  );
}
