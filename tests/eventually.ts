import { vi } from 'vitest';

/** Longer than any machine takes: reached by a hang only. */
const hangMs = 300_000;

/** Waits until `assertion` holds, however long the machine takes. */
export function eventually<T>(assertion: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(assertion, { timeout: hangMs });
}
