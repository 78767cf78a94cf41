// All actions, in the order in which the list of shortcuts shows them.

import type { Action } from "./action";
import { mapActions } from "./map";

export const actions: readonly Action[] = [...mapActions];
