import type { Request, Status, WorkerAnswer } from '#core/offline/messages.ts';

/** How long a worker may give no sign of life, in milliseconds: reading a file again may take it a minute. */
const PATIENCE_MS = { status: 10_000, accept: 10_000, check: 90_000 } as const;

/**
 * Asks a worker. Gives nothing when it could not answer, or gives no sign of life: one whose file came empty, in
 * a deploy cut half-way, never answers.
 */
export function ask(worker: ServiceWorker, request: Request): Promise<Status | undefined> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    let timer: ReturnType<typeof setTimeout>;
    const giveUpLater = () => {
      clearTimeout(timer);
      timer = setTimeout(() => end({ kind: 'failed' }), PATIENCE_MS[request.kind]);
    };
    const end = (answer: WorkerAnswer) => {
      clearTimeout(timer);
      port1.close();
      navigator.serviceWorker.removeEventListener('message', giveUpLater);
      resolve(answer.kind === 'status' ? answer : undefined);
    };
    port1.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => end(data);
    // What it tells every page of its work is a sign of life.
    navigator.serviceWorker.addEventListener('message', giveUpLater);
    giveUpLater();
    worker.postMessage(request, [port2]);
  });
}
