import 'fake-indexeddb/auto';
import { IDBFactory as FakeFactory } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { Connection } from './connection.ts';
import type { Database } from './database.ts';

/** What a database throws once the browser has killed its connection. */
const dead = new DOMException('the connection is closing', 'InvalidStateError');

test('of two works on a dead connection, the one that fails last leaves the other the new connection', async () => {
  const factory = new FakeFactory();
  const open = vi.spyOn(factory, 'open');
  const connection = new Connection({ indexedDB: factory });
  const written = signal();
  const failedLate = signal();
  const envelope = { key: 'a', box: { kind: 'plain', record: 1 } };

  const write = vi.fn(async (database: Database) => {
    if (write.mock.calls.length === 1) throw dead;
    await database.put('records', envelope);
    written.give();
    await failedLate.given;
    return database.get('records', 'a');
  });
  const list = vi.fn(async (database: Database) => {
    if (list.mock.calls.length > 1) {
      failedLate.give();
      return database.count('records');
    }
    await written.given;
    throw dead;
  });
  const [wrote, listed] = await Promise.all([connection.run(write), connection.run(list)]);
  expect(wrote).toEqual({ ok: true, value: envelope });
  expect(listed).toEqual({ ok: true, value: 1 });
  expect(write).toHaveBeenCalledTimes(2);
  expect(open).toHaveBeenCalledTimes(2);
});

test('however many ask for it at once, the database is opened once', async () => {
  const factory = new FakeFactory();
  const open = vi.spyOn(factory, 'open');
  const connection = new Connection({ indexedDB: factory });
  await Promise.all([1, 2, 3].map(() => connection.run((database) => database.count('shelf'))));
  expect(open).toHaveBeenCalledTimes(1);
});

/** Something that one waits for and another gives. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give };
}
