import { batch, createEffect, createMemo, createSignal, on, onCleanup, untrack } from 'solid-js';
import { canonicalText } from './canonical-text.ts';
import { type Draft, draftFor } from './drafts.ts';
import { makeReadOnce } from './read-once.ts';

/** A form that is found as one left it. `T` is JSON. */
export interface DraftedForm<T> {
  /** Names the draft. */
  readonly id: string;
  /** Current content of the form. */
  readonly content: () => T;
  readonly show: (content: T) => void;
  /** Reads what was kept at the form's own door; nothing when it makes no sense here. */
  readonly parse: (kept: unknown) => T | undefined | Promise<T | undefined>;
  /** Initial content of the form. */
  readonly start: () => Beginning<T>;
}

/** Initial content of a form, and its origin: an address, the use on screen, or none. */
export interface Beginning<T> {
  readonly from: string;
  readonly content: T;
}

/** Content kept beside what the form shows. */
interface Waiting<T> {
  /** Contents that others replaced, the latest first. */
  readonly aside: readonly T[];
  /** Drafts that this version cannot read: kept as found until the person erases them. */
  readonly unread?: readonly unknown[];
}

/** The stored draft. */
interface Kept<T> extends Beginning<T>, Waiting<T> {}

/** A step that can be undone: starting again, taking up what was set aside, giving it up. */
export type Undone = 'start' | 'take-up' | 'give-up';

/** State and actions of a draft, for the screen. */
export interface DraftControls {
  /** Whether there is something to start again. */
  readonly isChanged: () => boolean;
  /** Whether something waits to be taken up again. */
  readonly hasAside: () => boolean;
  /** Drafts of this form that cannot be read, as found. */
  readonly unread: () => readonly unknown[];
  /** The step that `undo` reverts, until the next change. */
  readonly undoes: () => Undone | undefined;
  /** `kept` once all that was typed is. */
  readonly state: () => 'untouched' | 'keeping' | 'kept';
  /** Why what is typed would not be found again. */
  readonly problem: () => string | undefined;
  startAgain(): void;
  /** Takes up what was set aside last. */
  takeUp(): void;
  giveUpAside(): void;
  /** Erases for good what cannot be read. */
  eraseUnread(): void;
  undo(): void;
}

/** The draft of a form. */
export interface FormDraft<T> extends DraftControls {
  /**
   * Gives back what was kept, unless something was typed meanwhile, or it began from something else: then it is set
   * aside. With `takesAny` a form that begins by itself takes up whatever it was.
   */
  open(takesAny: boolean): Promise<void>;
  /** Shows what somebody sent, unless that is already here as one has changed it since. */
  receive(received: Beginning<T>): void;
  /** Sets the content aside, before something else replaces it. */
  keepAside(): void;
  /** Drops the draft once its content is saved elsewhere. */
  settle(): void;
}

/**
 * Keeps what a form holds after each change, and gives it back when one returns. What comes in its place (a link, a
 * ready basket) sets it aside instead of destroying it. Starting again and giving up are undone until the next change.
 */
export function createDraft<T>(
  form: DraftedForm<T>,
  beginning: Beginning<T> = form.start(),
  draft: Draft = draftFor(form.id),
): FormDraft<T> {
  const screen = createScreen(form, beginning);
  const keeping = createKeeping(draft);
  const keep = () => keeping.keep(() => (screen.isWorthKeeping() ? screen.now() : undefined));
  const steps = createSteps(screen, keep);
  let isTouched = false;
  screen.onTyped(() => {
    isTouched = true;
    steps.forget();
    keep();
  });

  /** Gives why it could not be read. */
  async function readKept(takesAny: boolean): Promise<string | undefined> {
    const found = await draft.read();
    if (!found.ok) return found.why;
    const { kept, aside, unread } = await parseFound(found.content, form.parse);
    if (screen.isGone()) return undefined;
    const { from } = screen.now();
    const isMine = kept && (kept.from === from || (takesAny && from === form.start().from));
    if (isMine && !isTouched) screen.put({ ...kept, aside });
    else screen.setAside((newer) => [...newer, ...(kept ? [kept.content] : []), ...aside]);
    screen.setUnread(unread);
    return undefined;
  }
  const open = (takesAny: boolean) => keeping.readBefore(() => readKept(takesAny));
  if (untrack(screen.isChanged)) {
    // Changed before this code came.
    isTouched = true;
    void open(false);
    keep();
  }

  return {
    isChanged: screen.isChanged,
    hasAside: () => screen.aside().length > 0,
    unread: screen.unread,
    state: keeping.state,
    problem: keeping.problem,
    ...steps,
    open,
    receive(received) {
      const { from, content, aside } = screen.now();
      const own = screen.isChanged() ? [content, ...aside] : aside;
      screen.setStart(() => received);
      if (from === received.from) return;
      steps.forget();
      screen.put({ ...screen.now(), ...received, aside: own });
    },
    keepAside: () => screen.setAside((older) => [form.content(), ...older]),
    settle: () =>
      keeping.keep(() => (screen.hasWaiting() ? { ...screen.now(), ...screen.start() } : undefined)),
  };
}

/** Actions on a draft, each undone by the next tap. */
function createSteps<T>(screen: Screen<T>, keep: () => void) {
  const [undoable, setUndoable] = createSignal<Undoable<T>>();
  const change = (what: Undone, act: () => void) => {
    const before = { what, start: screen.start(), kept: screen.now() };
    act();
    setUndoable(before);
    keep();
  };
  return {
    undoes: () => undoable()?.what,
    /** Drops the step to undo. */
    forget: () => setUndoable(),
    startAgain: () => change('start', () => screen.put({ ...screen.now(), ...screen.start() })),
    takeUp: () => change('take-up', screen.takeUp),
    giveUpAside: () => change('give-up', () => screen.setAside([])),
    eraseUnread(): void {
      screen.setUnread([]);
      setUndoable();
      keep();
    },
    undo(): void {
      const before = undoable();
      if (!before) return;
      screen.setStart(() => before.start);
      screen.put(before.kept);
      setUndoable();
      keep();
    },
  };
}

interface Undoable<T> {
  readonly what: Undone;
  readonly start: Beginning<T>;
  readonly kept: Kept<T>;
}

type Screen<T> = ReturnType<typeof createScreen<T>>;

/** Content of the form, its initial content, and what was set aside. */
function createScreen<T>(form: DraftedForm<T>, beginning: Beginning<T>) {
  const text = createMemo(() => canonicalText(form.content()));
  const [start, setStart] = createSignal(beginning);
  const startText = createMemo(() => canonicalText(start().content));
  const waiting = createWaiting<T>();
  const isChanged = () => text() !== startText();
  let from = beginning.from;
  let shown = untrack(text);
  const now = (): Kept<T> => untrack(() => ({ from, content: form.content(), ...waiting.all() }));
  let isGone = false;
  onCleanup(() => {
    isGone = true;
  });

  /** Puts something in place of what the form holds, that nobody typed. */
  function put(kept: Kept<T>): void {
    from = kept.from;
    batch(() => {
      waiting.put(kept);
      form.show(kept.content);
      shown = untrack(text);
    });
  }

  return {
    start,
    setStart,
    ...waiting,
    isChanged,
    put,
    isGone: () => isGone,
    isWorthKeeping: () => isChanged() || waiting.hasWaiting(),
    now,
    takeUp(): void {
      const [content, ...others] = waiting.aside();
      if (content === undefined) return;
      setStart(() => form.start());
      put({ ...now(), from: start().from, content, aside: others });
    },
    /** Calls at each change that `put` did not make. */
    onTyped(act: () => void): void {
      const changed = (now: string) => {
        if (now === shown) return;
        shown = now;
        act();
      };
      createEffect(on(text, changed, { defer: true }));
    },
  };
}

/** Signals of the content kept beside a form. */
function createWaiting<T>() {
  const [aside, setAside] = createSignal<readonly T[]>([]);
  const [unread, setUnread] = createSignal<readonly unknown[]>([]);
  return {
    aside,
    setAside,
    unread,
    setUnread,
    hasWaiting: () => aside().length > 0 || unread().length > 0,
    /** The same as stored; `unread` is left out when empty. */
    all: (): Waiting<T> => ({ aside: aside(), ...(unread().length > 0 && { unread: unread() }) }),
    put(kept: Waiting<T>): void {
      setAside(kept.aside);
      setUnread(kept.unread ?? []);
    },
  };
}

/**
 * Writes what is to be kept, the last alone, once what was kept was read: where that cannot be read it is not written
 * over. Tells what becomes of it.
 */
function createKeeping<T>(draft: Draft) {
  const [state, setState] = createSignal<'untouched' | 'keeping' | 'kept'>('untouched');
  const [problem, setProblem] = createSignal<string>();
  let read = async (): Promise<string | undefined> => undefined;
  let latest = 0;

  async function write(kept: () => Kept<T> | undefined): Promise<void> {
    latest += 1;
    const mine = latest;
    setState('keeping');
    const whyNotRead = await read();
    if (mine !== latest) return;
    const content = untrack(kept);
    const why = whyNotRead ?? (await (content ? draft.write(content) : draft.clear()));
    if (mine !== latest) return;
    setProblem(why);
    setState('kept');
  }

  return {
    state,
    problem,
    keep: (kept: () => Kept<T> | undefined) => void write(kept),
    /** From now on what is to be kept waits for this, which gives why it could not read. */
    async readBefore(act: () => Promise<string | undefined>): Promise<void> {
      read = makeReadOnce(act);
      await read();
    },
  };
}

interface Found<T> extends Waiting<T> {
  /** The draft as read. */
  readonly kept?: Beginning<T>;
  readonly unread: readonly unknown[];
}

/** Reads what was kept, piece by piece: what does not read is given as it was found. */
async function parseFound<T>(found: unknown, parse: DraftedForm<T>['parse']): Promise<Found<T>> {
  if (found === undefined) return { aside: [], unread: [] };
  const whole = { aside: [], unread: [found] };
  if (typeof found !== 'object' || found === null) return whole;
  const { from, content, aside, unread = [] } = found as Readonly<Record<string, unknown>>;
  if (typeof from !== 'string' || !Array.isArray(aside) || !Array.isArray(unread)) return whole;
  const pieces = [content, ...aside];
  const parsed = await Promise.all(pieces.map(parse));
  const [first, ...others] = parsed;
  return {
    ...(first !== undefined && { kept: { from, content: first } }),
    aside: others.flatMap((one) => one ?? []),
    unread: [...pieces.filter((_, index) => parsed[index] === undefined), ...unread],
  };
}
