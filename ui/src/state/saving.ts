// Whether what the user did is on disk. Says so only when the last answer proves it.

export type SaveWord =
  | { is: "saved" }
  | { is: "saving" }
  | { is: "failed"; why: string }
  | { is: "readOnly"; why: string };

/** A write that was sent; what was typed after it is not part of it. */
export interface Write {
  readonly typed: number;
}

/** Immutable: each method gives the next state. */
export class Saving {
  static readonly CLEAN = new Saving(0, 0, 0, null);

  private constructor(
    /** Counts what was typed. */
    private readonly typed: number,
    /** How much of that is on disk. */
    private readonly kept: number,
    private readonly writing: number,
    private readonly failure: string | null,
  ) {}

  /** Something was typed that no write holds yet. */
  type(): Saving {
    return new Saving(this.typed + 1, this.kept, this.writing, this.failure);
  }

  /** What was typed is given up: there is nothing to keep. */
  forget(): Saving {
    return new Saving(this.typed, this.typed, this.writing, this.failure);
  }

  begin(): [Saving, Write] {
    return [new Saving(this.typed, this.kept, this.writing + 1, this.failure), { typed: this.typed }];
  }

  succeed(write: Write): Saving {
    return new Saving(this.typed, Math.max(this.kept, write.typed), this.writing - 1, null);
  }

  /** The write was refused for what it asked, not for the disk: nothing is lost by it. */
  refuse(write: Write): Saving {
    return new Saving(this.typed, Math.max(this.kept, write.typed), this.writing - 1, this.failure);
  }

  fail(why: string): Saving {
    return new Saving(this.typed, this.kept, this.writing - 1, why);
  }

  word(readOnly: string | null): SaveWord {
    if (readOnly !== null) return { is: "readOnly", why: readOnly };
    if (this.writing > 0) return { is: "saving" };
    if (this.failure !== null) return { is: "failed", why: this.failure };
    return this.kept < this.typed ? { is: "saving" } : { is: "saved" };
  }
}
