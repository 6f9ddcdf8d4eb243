import type { Read } from './outcome.ts';
import { type FoundRecord, nextStep, type Records } from './records.ts';

/** Records that last as long as their page, for where nothing can be kept. */
export interface MemoryRecords extends Records {
  /** Forgets them all. */
  clear(): void;
}

/** An empty store in memory; `labelOf` says under which label a list gives a record. */
export function makeMemoryRecords(
  labelOf: (record: object, name: string) => string | undefined,
): MemoryRecords {
  const records = new Map<string, object>();
  const labelled = () =>
    [...records]
      .flatMap(([key, record]) => {
        const label = labelOf(record, key);
        return label === undefined ? [] : [{ label, key, record }];
      })
      .sort((a, b) => (a.label < b.label ? -1 : Number(a.label > b.label)));
  return {
    read: async (name) => found(records.get(name)),
    list: async (from, to) =>
      found<FoundRecord[]>(labelled().filter(({ label }) => from <= label && label <= to)),
    lastBefore: async (before) => found(labelled().findLast(({ label }) => label < before)?.label),
    // Always empty: records come in by `commit` alone, already parsed.
    strays: async () => found([]),
    async commit(change) {
      const now = records.get(change.name);
      const step = nextStep(change, now);
      if (step.kind === 'changed') return { ok: false, why: 'changed', now };
      if (step.kind === 'write' && step.record) records.set(change.name, step.record);
      else if (step.kind === 'write') records.delete(change.name);
      return { ok: true };
    },
    async discard(key) {
      records.delete(String(key));
      return { ok: true };
    },
    clear: () => records.clear(),
  };
}

function found<T>(value: T): Read<T> {
  return { ok: true, value };
}
