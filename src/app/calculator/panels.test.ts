import { expect, test } from 'vitest';
import { ourFault } from '../ui/load-part.ts';
import { createPanels, type Panel } from './panels.ts';

/** A room that opens when the test says so. */
function makeRoom(title: string) {
  type Loaded = Awaited<ReturnType<Panel['load']>>;
  let resolve: (loaded: Loaded) => void = () => {};
  const promise = new Promise<Loaded>((settle) => {
    resolve = settle;
  });
  const panel: Panel = { title, load: () => promise };
  return {
    panel,
    arrive: () => resolve({ ok: true, value: () => title }),
    fail: () => resolve({ ok: false, trouble: ourFault }),
  };
}

test('a room that comes once one went Back stays shut', async () => {
  const room = makeRoom('Comparer');
  const panels = createPanels(new Map([['comparer', room.panel]]));
  const opening = panels.follow('comparer', '');
  panels.close();
  room.arrive();
  await opening;
  expect(panels.open()).toBeUndefined();
});

test('of two rooms asked for, the last one opens, whichever comes first', async () => {
  const [slow, quick] = [makeRoom('Comparer'), makeRoom('Additionner')];
  const panels = createPanels(
    new Map([
      ['comparer', slow.panel],
      ['paniers', quick.panel],
    ]),
  );
  const opening = [panels.follow('comparer', ''), panels.follow('paniers', '')];
  quick.arrive();
  slow.arrive();
  await Promise.all(opening);
  expect(panels.open()?.title).toBe('Additionner');
});

test('an address that leads elsewhere in the page leaves shut the room that was coming', async () => {
  const room = makeRoom('Comparer');
  const panels = createPanels(new Map([['comparer', room.panel]]));
  const opening = panels.follow('comparer', '');
  await panels.follow('divergences', '');
  room.arrive();
  await opening;
  expect(panels.open()).toBeUndefined();
});

test('a room that does not come says so until another address is followed', async () => {
  const room = makeRoom('Comparer');
  const panels = createPanels(new Map([['comparer', room.panel]]));
  const opening = panels.follow('comparer', '');
  room.fail();
  await opening;
  expect(panels.failed()?.trouble).toBe(ourFault);
  panels.close();
  expect(panels.failed()).toBeUndefined();
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', ''])(
  '« #%s » is no room',
  async (name) => {
    const panels = createPanels();
    await panels.follow(name, '');
    expect(panels.open()).toBeUndefined();
    expect(panels.failed()).toBeUndefined();
  },
);
