let last: unknown;

/** The last error of this page, kept in memory alone; nothing when there was none. */
export function lastError(): unknown {
  return last;
}

/** Writes an error of ours to the console, and remembers it for who wants to report it. */
export function noteError(error: unknown): void {
  last = error;
  console.error(error);
}

/** Remembers one that nothing caught, which the browser has written to the console. */
export function rememberUncaught(event: Event): void {
  last =
    (event as Partial<ErrorEvent & PromiseRejectionEvent>).error ?? (event as PromiseRejectionEvent).reason;
}
