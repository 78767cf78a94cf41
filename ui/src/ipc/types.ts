// The types that cross the border to Rust, under the names that the page uses.

export type * from "../bindings";
export type { View as ViewRequest } from "../bindings";

import type { ErrorView } from "../bindings";

/** An answer that says what went wrong, and where possible what to do about it. */
export class HostError extends Error {
  readonly code: string;
  readonly hint: string | null;

  constructor(error: ErrorView) {
    super(error.message);
    this.code = error.code;
    this.hint = error.hint;
  }
}
