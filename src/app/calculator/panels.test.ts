import { expect, test } from 'vitest';
import { ourFault } from '../ui/load-part.ts';
import { createPanels, type Panel } from './panels.ts';

/** A panel that opens when the test says so. */
function makePanel(title: string) {
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

test('a panel that comes once one went Back stays shut', async () => {
  const made = makePanel('Comparer');
  const panels = createPanels(new Map([['comparer', made.panel]]));
  const opening = panels.follow('comparer', '');
  panels.close();
  made.arrive();
  await opening;
  expect(panels.open()).toBeUndefined();
});

test('of two panels asked for, the last one opens, whichever comes first', async () => {
  const [slow, quick] = [makePanel('Comparer'), makePanel('Additionner')];
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

test('an address that leads elsewhere in the page leaves shut the panel that was coming', async () => {
  const made = makePanel('Comparer');
  const panels = createPanels(new Map([['comparer', made.panel]]));
  const opening = panels.follow('comparer', '');
  await panels.follow('divergences', '');
  made.arrive();
  await opening;
  expect(panels.open()).toBeUndefined();
});

test('a panel that does not come says so until another address is followed', async () => {
  const made = makePanel('Comparer');
  const panels = createPanels(new Map([['comparer', made.panel]]));
  const opening = panels.follow('comparer', '');
  made.fail();
  await opening;
  expect(panels.failed()?.trouble).toBe(ourFault);
  panels.close();
  expect(panels.failed()).toBeUndefined();
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty', 'valueOf', ''])(
  '« #%s » is no panel',
  async (name) => {
    const panels = createPanels();
    await panels.follow(name, '');
    expect(panels.open()).toBeUndefined();
    expect(panels.failed()).toBeUndefined();
  },
);
