import type { KeepsakeKind } from '#core/shelf/keepsake.ts';
import type { StorageEnvironment } from './environment.ts';
import { databaseName } from './plain/database.ts';

/** Topic of a change: the journal, one kind of keepsake, or anything. */
export type Topic = 'journal' | KeepsakeKind;
type Told = Topic | 'all';

/** A change, here or in another window of the app; it carries no content. */
export interface News {
  /** Tells this window and the others. */
  tell(what: Told): void;
  /** Calls back each time something of this topic may have changed. Gives what stops it. */
  onChange(topic: Topic, listener: () => void): () => void;
}

/** The news of one document. */
export function makeNews({ openChannel, onReturn }: StorageEnvironment): News {
  const listeners = new Map<() => void, Topic>();
  const hear = (what: unknown) => {
    for (const [listener, topic] of listeners) if (what === 'all' || what === topic) listener();
  };
  const channel = openChannel?.(databaseName, hear);
  onReturn?.(() => hear('all'));
  return {
    tell(what) {
      hear(what);
      channel?.tell(what);
    },
    onChange(topic, listener) {
      // A listener may listen to several topics: each has a key of its own.
      const own = () => listener();
      listeners.set(own, topic);
      return () => listeners.delete(own);
    },
  };
}
