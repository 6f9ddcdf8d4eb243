import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findWebKit } from './browsers.js';

/** One WebKitGTK window, driven through the W3C WebDriver protocol: Playwright cannot drive Debian's WebKit. */
export interface WebKitSession {
  open(url: string): Promise<void>;
  /** Runs the body of a function in the page; a promise that it returns is awaited. */
  execute<Result>(script: string, ...values: unknown[]): Promise<Result>;
  click(selector: string): Promise<void>;
  /** Types into a field, after what it holds. */
  type(selector: string, text: string): Promise<void>;
  /** The text that one sees; waits for the element as `click` does. */
  text(selector: string): Promise<string>;
  url(): Promise<string>;
  /** A PNG of the window. */
  screenshot(): Promise<Buffer>;
  close(): Promise<void>;
}

/** How long an element may take to appear, and a script to answer, in milliseconds: only a hang reaches it. */
const patience = 120_000;

/** The name that the protocol gives to the reference of an element. */
const elementKey = 'element-6066-11e4-a52e-4f735466cecf';

/**
 * Starts a display, the driver and a browser window; `close` it at the end. Nothing is kept on disk.
 * @throws when this machine has no WebKitGTK (`findWebKit` tells)
 */
export async function openWebKit(): Promise<WebKitSession> {
  const programs = findWebKit();
  if (!programs) throw new Error('this machine has no WebKitGTK: install webkit2gtk-driver and xvfb');

  const display = spawn(
    programs.display,
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const port = await freePort();
  const driver = spawn(programs.driver, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: await displayName(display) },
    stdio: 'ignore',
  });
  const driverUrl = `http://127.0.0.1:${port}`;

  async function stopAll() {
    for (const child of [driver, display]) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      child.kill();
      await once(child, 'exit');
    }
  }

  try {
    await untilReady(driverUrl);
    const { sessionId } = await send<{ sessionId: string }>(`${driverUrl}/session`, {
      capabilities: {
        alwaysMatch: {
          'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
          timeouts: { script: patience, implicit: patience, pageLoad: patience },
        },
      },
    });
    return driveSession(`${driverUrl}/session/${sessionId}`, stopAll);
  } catch (error) {
    await stopAll();
    throw error;
  }
}

function driveSession(session: string, stopAll: () => Promise<void>): WebKitSession {
  async function elementAt(selector: string): Promise<string> {
    const found = await send<Record<string, string>>(`${session}/element`, {
      using: 'css selector',
      value: selector,
    });
    return `${session}/element/${found[elementKey]}`;
  }
  /** Acts on the element as it stands: one that was drawn anew in between is looked for again. */
  async function on<Result>(selector: string, act: (element: string) => Promise<Result>): Promise<Result> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        return await act(await elementAt(selector));
      } catch (error) {
        if (!String(error).includes('stale element reference') || Date.now() > end) throw error;
      }
    }
  }
  return {
    open: (url) => send(`${session}/url`, { url }),
    execute: (script, ...values) =>
      send(`${session}/execute/async`, {
        script: `const done = arguments[arguments.length - 1];
          (async (...values) => { ${script} })(...[...arguments].slice(0, -1))
            .then((result) => done({ result }), (error) => done({ error: String(error) }));`,
        args: values,
      }).then((answer) => {
        const { result, error } = answer as { result: never; error?: string };
        if (error !== undefined) throw new Error(`in WebKit: ${error}`);
        return result;
      }),
    click: (selector) => on(selector, (element) => send(`${element}/click`, {})),
    type: (selector, text) => on(selector, (element) => send(`${element}/value`, { text })),
    text: (selector) => on(selector, (element) => send(`${element}/text`)),
    url: () => send(`${session}/url`),
    screenshot: async () => Buffer.from(await send<string>(`${session}/screenshot`), 'base64'),
    close: async () => {
      await send(session, undefined, 'DELETE').catch(() => undefined); // a window that died is closed all the same
      await stopAll();
    },
  };
}

/** GET without a body, POST with one, unless told otherwise. */
async function send<Value>(address: string, body?: object, method = body ? 'POST' : 'GET'): Promise<Value> {
  const answer = await fetch(address, { method, ...(body && { body: JSON.stringify(body) }) });
  const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
  if (!answer.ok) throw new Error(`WebKitWebDriver, ${value.error}: ${value.message}`);
  return value as Value; // the protocol fixes what each address answers
}

async function untilReady(driverUrl: string): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end; ) {
    const isReady = await fetch(`${driverUrl}/status`).then(
      (answer) => answer.ok,
      () => false, // not listening yet
    );
    if (isReady) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('WebKitWebDriver does not answer');
}

/** Xvfb chooses a free display and writes its number once it is ready. */
async function displayName(display: ChildProcess): Promise<string> {
  const [number] = await once(display.stdio[3] as NodeJS.ReadableStream, 'data');
  return `:${String(number).trim()}`;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (typeof address !== 'object' || !address) throw new Error('no free port');
  return address.port;
}
