import { beforeEach, expect, test, vi } from 'vitest';
import type { Request, Status, Stopped, WorkerReport } from '#core/offline/messages.ts';
import { describeState, type OfflineActions, type OfflineState } from './offline-state.ts';

vi.mock('./state-line.ts', () => ({
  showStateLine: (next: OfflineState, offered: OfflineActions) => {
    state = next;
    actions = offered;
  },
}));

let state: OfflineState | undefined;
let actions: OfflineActions | undefined;
let site: FakeWorkers;

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  site = new FakeWorkers();
  state = undefined;
  vi.stubGlobal('navigator', { serviceWorker: site });
  vi.stubGlobal('document', {
    querySelector: () => ({}),
    readyState: 'complete',
    visibilityState: 'visible',
  });
  vi.stubGlobal('location', { href: 'https://example.org/', origin: 'https://example.org' });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('MessageChannel', QuickChannel);
});

test('tries come further and further apart while nothing new comes, and near again once a file did', async () => {
  await keepOffline();
  await stop(site.install(), 5);
  expect(await waitsUntilTries(3)).toEqual([5, 10, 20]);

  await stop(site.install(), 9);
  expect(await waitsUntilTries(2)).toEqual([5, 10]);
});

test('once everything is kept, the next cut starts again from the shortest wait', async () => {
  await keepOffline();
  await stop(site.install(), 5);
  await waitsUntilTries(3);
  await site.activate(site.install());
  expect(sentence()).toContain('Prêt hors ligne');

  await stop(site.install(), 2);
  expect(await waitsUntilTries(1)).toEqual([5]);
});

test('a cut network is told as such, even after the phone was full', async () => {
  await keepOffline();
  await stop(site.install(), 5, 'full');
  expect(sentence()).toContain('la mémoire du téléphone est pleine');

  site.isReachable = false;
  await actions?.resume();
  expect(sentence()).toBe(
    'Installation interrompue à 5 sur 12\u00a0: elle reprendra dès que le réseau revient.',
  );
});

test('a phone that is full is told so, though its worker dies of it', async () => {
  await keepOffline();
  const worker = site.install();
  await stop(worker, 5, 'full');
  await worker.become('redundant');
  expect(sentence()).toContain('la mémoire du téléphone est pleine');
});

test('a worker that never answers is told, and asked again when one says so', async () => {
  const mute = site.install();
  mute.answers = false;
  await site.activate(mute);
  await keepOffline();
  expect(sentence()).toBe('');
  await untilGivenUp();
  expect(sentence()).toContain('Le mode hors ligne ne répond pas');

  mute.answers = true;
  await actions?.resume();
  expect(sentence()).toContain('Prêt hors ligne');
});

test('a worker that says it could not answer is told at once', async () => {
  const broken = site.install();
  broken.answers = 'failed';
  await site.activate(broken);
  await keepOffline();
  expect(sentence()).toContain('Le mode hors ligne ne répond pas');
});

test('a mute worker that waits takes nothing from the one that serves', async () => {
  await site.activate(site.install());
  site.waiting = site.install();
  site.waiting.answers = false;
  await keepOffline();
  await untilGivenUp();
  expect(sentence()).toBe('Prêt hors ligne · 3 pages, 0,1\u00a0Mo');
});

test('what a mute worker left unanswered does not hide the version that came after it', async () => {
  await site.activate(site.install());
  const mute = site.install();
  site.waiting = mute;
  mute.state = 'installed';
  mute.answers = false;
  await keepOffline();
  site.waiting = site.install('next');
  await mute.become('redundant');
  expect(sentence()).toContain('Nouvelle version prête.');
  await untilGivenUp();
  expect(sentence()).toContain('Nouvelle version prête.');
});

test('reading the files again may be long, as long as the worker tells of it', async () => {
  const worker = site.install();
  await site.activate(worker);
  await keepOffline();
  worker.answers = false;
  void actions?.repair();
  for (const done of [1, 2, 3]) {
    await vi.advanceTimersByTimeAsync(60_000);
    await site.tell(worker, { kind: 'progress', done, total: 12 });
    expect(sentence()).toBe(`Relecture\u00a0: ${done} fichier${done > 1 ? 's' : ''} sur 12`);
  }
  await untilGivenUp();
  expect(sentence()).toContain('Le mode hors ligne ne répond pas');
});

test('a version that is taken and gets no answer leaves the button there', async () => {
  await site.activate(site.install());
  site.waiting = site.install('next');
  await keepOffline();
  site.waiting.answersTo = (kind) => kind !== 'accept';
  void actions?.accept();
  await untilGivenUp();
  expect(sentence()).toContain('Nouvelle version prête.');
});

async function keepOffline() {
  const page = await import('./keep-offline.ts');
  await Promise.race([page.keepOffline('/'), vi.advanceTimersByTimeAsync(0)]);
}

function sentence() {
  return state ? describeState(state) : '';
}

/** The worker says how many files were kept when it stopped. */
function stop(worker: FakeWorker, done: number, why: Stopped['why'] = 'cut') {
  return site.tell(worker, { kind: 'stopped', done, total: 12, why });
}

/** The seconds before each of the next tries, each of which keeps nothing more. */
async function waitsUntilTries(count: number): Promise<number[]> {
  const waits: number[] = [];
  for (let tried = 0; tried < count; tried += 1) {
    const before = site.registered;
    let seconds = 0;
    for (; site.registered === before && seconds < 1_000; seconds += 1)
      await vi.advanceTimersByTimeAsync(1_000);
    waits.push(seconds);
    await stop(site.install(), site.kept);
  }
  return waits;
}

/** Longer than any question waits for its answer. */
function untilGivenUp() {
  return vi.advanceTimersByTimeAsync(120_000);
}

type Asked = Request['kind'];

class FakeWorker {
  state = 'installing';
  onstatechange: (() => void) | undefined;
  answers: boolean | 'failed' = true;
  answersTo: (kind: Asked) => boolean = () => true;
  readonly #version: string;
  constructor(version: string) {
    this.#version = version;
  }
  postMessage({ kind }: Request, [port]: [{ postMessage(message: unknown): void }]) {
    if (!this.answers || !this.answersTo(kind)) return;
    const status: Status = {
      kind: 'status',
      version: this.#version,
      current: 'first',
      done: 12,
      total: 12,
      pages: 3,
      bytes: 1_000,
    };
    port.postMessage(this.answers === 'failed' ? { kind: 'failed' } : status);
  }
  async become(next: string) {
    this.state = next;
    this.onstatechange?.();
    await vi.advanceTimersByTimeAsync(0);
  }
}

/** As much of a browser's workers as the page uses: `navigator.serviceWorker` and its registration in one. */
class FakeWorkers {
  isReachable = true;
  registered = 0;
  kept = 0;
  active: FakeWorker | undefined;
  waiting: FakeWorker | undefined;
  installing: FakeWorker | undefined;
  onupdatefound: (() => void) | undefined;
  readonly #listeners = new Set<(event: unknown) => void>();

  async register() {
    this.registered += 1;
    if (!this.isReachable) throw new TypeError('Failed to update a ServiceWorker');
    return this;
  }
  async update() {}
  startMessages() {}
  addEventListener(_: string, listener: (event: unknown) => void) {
    this.#listeners.add(listener);
  }
  removeEventListener(_: string, listener: (event: unknown) => void) {
    this.#listeners.delete(listener);
  }
  install(version = 'first') {
    return new FakeWorker(version);
  }
  async activate(worker: FakeWorker) {
    this.installing = worker;
    this.onupdatefound?.();
    this.installing = undefined;
    this.active = worker;
    await worker.become('activated');
  }
  async tell(source: FakeWorker, data: WorkerReport) {
    if (data.kind === 'stopped') this.kept = data.done;
    for (const listener of [...this.#listeners]) listener({ data, source });
    await vi.advanceTimersByTimeAsync(0);
  }
}

class QuickChannel {
  readonly port1 = { onmessage: (_: { data: unknown }): void => undefined, close: () => undefined };
  readonly port2 = {
    postMessage: (data: unknown) => void Promise.resolve().then(() => this.port1.onmessage({ data })),
  };
}
