/** Reads once, and again after each time that it could not: `read` then gives why. */
export function makeReadOnce(read: () => Promise<string | undefined>): () => Promise<string | undefined> {
  let reading: Promise<string | undefined> | undefined;
  return async () => {
    reading ??= read();
    const why = await reading;
    if (why !== undefined) reading = undefined;
    return why;
  };
}
