// A problem of an import with the place where it stands, as one sentence.

import { t } from "../i18n/en";
import type { Place, Problem } from "../ipc/types";

export function placed({ place, message }: Problem): string {
  const where = place ? whereOf(place) : "";
  const capital = message.charAt(0).toLocaleUpperCase() + message.slice(1);
  return where ? t.import.at(where, message) : capital;
}

function whereOf(place: Place): string {
  const parts = [place.sheet ?? "", place.cell ?? (place.line === null ? "" : t.import.line(place.line, place.column))];
  return parts.filter((part) => part !== "").join(", ");
}
