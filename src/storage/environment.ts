/** A Storage Bucket: a store of its own, which can be deleted without a trace (not in TypeScript's DOM yet). */
interface StorageBucket {
  readonly indexedDB: IDBFactory;
  persist(): Promise<boolean>;
}

/** A BroadcastChannel, between windows of one origin. */
export interface Channel {
  tell(what: unknown): void;
}

/** Browser APIs that storage uses; tests inject their own. */
export interface StorageEnvironment {
  readonly indexedDB?: IDBFactory | undefined;
  readonly buckets?:
    | { open(name: string): Promise<StorageBucket>; delete(name: string): Promise<void> }
    | undefined;
  readonly persist?: (() => Promise<boolean>) | undefined;
  /** `hear` is called with what the other windows tell. */
  readonly openChannel?: ((name: string, hear: (told: unknown) => void) => Channel) | undefined;
  /** Calls back each time somebody comes back to this window: what was told meanwhile may have been missed. */
  readonly onReturn?: ((tell: () => void) => void) | undefined;
}

/** The browser's own storage. Reading `indexedDB` throws where it is forbidden, in some private windows. */
export function browserEnvironment(): StorageEnvironment {
  return {
    indexedDB: findIndexedDB(),
    // Not in TypeScript's DOM yet.
    buckets: (navigator as { storageBuckets?: StorageEnvironment['buckets'] }).storageBuckets,
    persist: navigator.storage?.persist ? () => navigator.storage.persist() : undefined,
    openChannel: 'BroadcastChannel' in globalThis ? openChannel : undefined,
    onReturn(tell) {
      addEventListener('focus', tell);
      // Back from the back-forward cache there is no focus event.
      addEventListener('pageshow', ({ persisted }) => persisted && tell());
    },
  };
}

function openChannel(name: string, hear: (told: unknown) => void): Channel {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => hear(data));
  return { tell: (what) => channel.postMessage(what) };
}

function findIndexedDB(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
