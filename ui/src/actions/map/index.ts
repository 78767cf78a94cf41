// What can be done with the things on the map.

import type { Action } from "../action";

export const mapActions: readonly Action[] = [];
