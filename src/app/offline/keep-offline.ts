import type { Progress, Stopped, WorkerReport } from '#core/offline/messages.ts';
import { trustedScriptUrl } from '../trusted.ts';
import { loadPart } from '../ui/load-part.ts';
import { tellTrouble } from '../ui/tell-trouble.ts';
import { ask } from './ask.ts';
import type { OfflineActions, OfflineState, OfflineView, Remark } from './offline-state.ts';

const FIRST_RETRY_MS = 5_000;
const LAST_RETRY_MS = 600_000;
const CHECK_EVERY_MS = 3_600_000;

const actions: OfflineActions = { resume, checkForUpdate, repair, accept };
const views: OfflineView[] = [];

let workerAddress = '';
let registration: ServiceWorkerRegistration | undefined;
let state: OfflineState | undefined;
/** How far the install going on has come, or the last one. */
let reached = { done: 0, total: 0 };
/** How far the last one that stopped had come. */
let doneAtStop = 0;
/** The workers that said why they stopped. */
const explained = new WeakSet<object>();
/** The worker whose version the reader may take. */
let offered: ServiceWorker | undefined;
/** The worker whose version is served: a version that was taken is served before its worker is active. */
let keeper: ServiceWorker | undefined;
let isCut = false;
let retryMs = FIRST_RETRY_MS;
let retryTimer: ReturnType<typeof setTimeout> | undefined;
let checkedAt = Date.now();
let hasTyped = false;
let refreshes = 0;

/**
 * Keeps the site on the phone, and up to date, once the page is loaded. `base` is the root of the site, with
 * both slashes. Sentences and bar are fetched only by the pages that show them.
 */
export async function keepOffline(base: string): Promise<void> {
  workerAddress = `${base}sw.js`;
  if (document.querySelector('[data-offline-state], [data-offline-check], [data-offline-repair]')) {
    await loadStateLine();
  }
  if (!('serviceWorker' in navigator)) return show({ kind: 'unavailable' });
  if (document.readyState !== 'complete') await new Promise((loaded) => addEventListener('load', loaded));
  addEventListener('input', noteTyping, { once: true });
  navigator.serviceWorker.addEventListener('message', hear);
  navigator.serviceWorker.startMessages();
  for (const name of ['online', 'pageshow', 'focus', 'visibilitychange']) addEventListener(name, wake);
  await resume();
}

/** Where the words do not come, the line says so: the site is kept all the same. */
async function loadStateLine(): Promise<void> {
  const part = await loadPart(() => import('./state-line.ts'));
  if (part.ok) {
    views.push(part.value.showStateLine);
    if (state) part.value.showStateLine(state, actions);
    return;
  }
  for (const line of document.querySelectorAll('[data-offline-state]')) {
    line.replaceChildren(...tellTrouble(part.trouble, loadStateLine));
  }
}

/** Registers the worker, which starts a first install or goes on with it, and goes on with a cut update. */
async function resume(): Promise<void> {
  clearTimeout(retryTimer);
  try {
    const options = { updateViaCache: 'none' } as const;
    registration = await navigator.serviceWorker.register(trustedScriptUrl(workerAddress), options);
    const { active, waiting, installing } = registration;
    registration.onupdatefound = () => follow(registration?.installing);
    for (const worker of [active, waiting, installing]) follow(worker);
    if (isCut && active && !installing) await registration.update();
    isCut = false;
    await refresh();
  } catch (error) {
    if (isRefusal(error)) show({ kind: 'unavailable' });
    else cut('cut');
  }
}

/** The browser will not have a worker here, now or later; anything else is the network. */
function isRefusal(error: unknown): boolean {
  return error instanceof DOMException && ['SecurityError', 'NotSupportedError'].includes(error.name);
}

/** Refreshes the offline state at each change of state of a worker; reports an install that became redundant. */
function follow(worker: ServiceWorker | null | undefined): void {
  if (!worker) return;
  let isInstalling = worker.state === 'installing';
  worker.onstatechange = () => {
    if (worker.state !== 'redundant' || !isInstalling) void refresh();
    else if (!explained.has(worker)) cut('cut');
    isInstalling = false;
  };
}

function hear({ data: report, source }: MessageEvent<WorkerReport>): void {
  if (report.kind === 'status') return void refresh();
  const { done, total } = report;
  reached = { done, total };
  if (done > doneAtStop) retryMs = FIRST_RETRY_MS;
  const isReading = source === keeper;
  if (report.kind === 'progress') {
    showReport(report, isReading);
  } else {
    if (source) explained.add(source);
    cut(report.why, isReading);
  }
}

/** Says how far it went, and tries again later: after a while, and at every sign of life. */
function cut(why: Stopped['why'], isReading = false): void {
  isCut = true;
  doneAtStop = reached.done;
  showReport({ kind: 'stopped', ...reached, why }, isReading);
  clearTimeout(retryTimer);
  retryTimer = setTimeout(() => {
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
    void resume();
  }, retryMs);
}

function wake(): void {
  if (document.visibilityState === 'hidden') return;
  if (isCut) void resume();
  else if (Date.now() - checkedAt > CHECK_EVERY_MS) void lookForUpdate();
}

async function checkForUpdate(): Promise<void> {
  const remark = (await lookForUpdate()) ? 'latest' : 'unreachable';
  if (!registration?.installing) await refresh(remark);
}

/** Whether the site could be asked. */
async function lookForUpdate(): Promise<boolean> {
  checkedAt = Date.now();
  return (
    registration?.update().then(
      () => true,
      () => false, // no network: the next look will do
    ) ?? false
  );
}

async function repair(): Promise<void> {
  if (!keeper) return resume();
  const status = await ask(keeper, { kind: 'check' });
  if (!status) fallSilent();
  else if (status.done === status.total) await refresh('whole');
}

async function accept(): Promise<void> {
  if (!offered) return;
  const status = await ask(offered, { kind: 'accept' });
  if (!status || status.version !== status.current) return refresh();
  if (hasTyped) return refresh('next-page');
  location.reload();
}

/** Asks the workers where their versions stand, and shows it. */
async function refresh(remark?: Remark): Promise<void> {
  if (!registration?.active) return;
  const { active, waiting } = registration;
  refreshes += 1;
  const turn = refreshes;
  const [ofActive, ofWaiting] = await Promise.all(
    [active, waiting].map((worker) => worker && ask(worker, { kind: 'status' })),
  );
  // One that does not answer is waited for: things may have been asked again meanwhile.
  if (turn !== refreshes) return;
  const older = ofActive ?? ofWaiting;
  const newer = ofWaiting ?? ofActive;
  if (!older || !newer) return fallSilent();
  const served = newer.version === newer.current ? newer : older;
  const last = ofWaiting && waiting ? waiting : active;
  keeper = served === newer ? last : active;
  const isDamaged = served.version === served.current && served.done < served.total;
  if (isDamaged || served.current === undefined) return void (isCut || repair());

  retryMs = FIRST_RETRY_MS;
  doneAtStop = 0;
  offered = newer.version === newer.current ? undefined : last;
  // A page with the state line tells it there, button included.
  if (offered && views.length === 0) views.push(showBar);
  const { pages, bytes } = served;
  show({
    kind: 'ready',
    pages,
    bytes,
    ...(offered ? { update: { kind: 'waiting' } } : remark ? { remark } : {}),
  });
}

/** No worker answers: said, and asked again at every sign of life. */
function fallSilent(): void {
  isCut = true;
  show({ kind: 'silent' });
}

/** Offers what nobody asked for: where it cannot, the version waits. */
const showBar: OfflineView = async (next) => {
  const part = await loadPart(() => import('./update-bar.ts'));
  if (part.ok) part.value.showUpdateBar(next, actions);
};

function showReport(report: Progress | Stopped, isReading: boolean): void {
  if (state?.kind === 'ready') {
    const { pages, bytes } = state;
    show({ kind: 'ready', pages, bytes, ...(isReading ? { rereading: report } : { update: report }) });
  } else {
    show({ kind: 'installing', progress: report });
  }
}

function show(next: OfflineState): void {
  state = next;
  for (const view of views) view(next, actions);
}

function noteTyping(): void {
  hasTyped = true;
}
