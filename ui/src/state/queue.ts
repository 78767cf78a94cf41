// Questions to the host, one at a time and in order, so that an edit never overtakes the one before it.

type Task<T> = () => Promise<T>;

export class Queue {
  #tail: Promise<unknown> = Promise.resolve();
  /** The newest task of `runLatest` that has not begun. */
  #waiting: { task: Task<unknown> } | null = null;

  /** Runs a task after all before it. Drops a task of `runLatest` that has not begun: this one supersedes it. */
  run<T>(task: Task<T>): Promise<T> {
    this.#waiting = null;
    return this.#append(task);
  }

  /** As `run`, but of several that wait only the newest is done; the others resolve without having run. */
  async runLatest<T>(task: Task<T>): Promise<T | undefined> {
    const mine = { task };
    this.#waiting = mine;
    return this.#append(async () => {
      if (this.#waiting !== mine) return undefined;
      this.#waiting = null;
      return task();
    });
  }

  /** Runs a task after all before it and leaves those that wait alone. */
  runBeside<T>(task: Task<T>): Promise<T> {
    return this.#append(task);
  }

  #append<T>(task: Task<T>): Promise<T> {
    const done = this.#tail.then(task);
    this.#tail = done.catch(() => undefined);
    return done;
  }
}
