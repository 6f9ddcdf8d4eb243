// What a version of Terrain left in a browser, as JSON. Plain JavaScript, because `npm run database` uses it; each
// function is whole by itself, since pages run it too.

/**
 * @typedef {{
 *   name: string,
 *   keyPath: string | null,
 *   indexes: { name: string, keyPath: string, unique: boolean, multiEntry: boolean }[],
 *   rows: { key: string | number, value: unknown }[],
 * }} StoredRows
 * @typedef {{ name: string, version: number, stores: StoredRows[] }} StoredDatabase
 * @typedef {{
 *   version: string,
 *   holds: {
 *     entries: { id: string, notedOn: string, activity: string, use: unknown, result: unknown, note?: string }[],
 *     deleted: number,
 *     pages: { id: string, title: string, passage?: string }[],
 *     place: string | undefined,
 *     baskets: { name: string, content: unknown }[],
 *     choices: Record<string, unknown>,
 *     drafts: Record<string, unknown>,
 *     fields: { path: string, label: string, words: string }[],
 *     halfTyped: string | undefined,
 *   },
 *   localStorage: Record<string, string>,
 *   database: StoredDatabase,
 * }} OldDatabase `holds` is what a later version must find again, `fields` what it shows when one comes back
 */

/**
 * Everything in the database of this browser; nothing when there is none. Throws on what JSON cannot say: it would
 * come back as something else.
 * @returns {Promise<StoredDatabase | undefined>}
 */
export async function readDatabase() {
  const name = 'terrain-journal';
  const { storageBuckets } = /** @type {any} */ (globalThis.navigator ?? {});
  /** @type {IDBFactory} */
  const factory = storageBuckets ? (await storageBuckets.open(name)).indexedDB : indexedDB;
  // To open one that is not there would make an empty one.
  if (!(await factory.databases()).some((one) => one.name === name)) return undefined;
  const database = await settled(factory.open(name));
  const stores = await Promise.all([...database.objectStoreNames].map(readStore));
  const { version } = database;
  database.close();
  return { name, version, stores };

  /** @param {string} storeName @returns {Promise<StoredRows>} */
  async function readStore(storeName) {
    const store = database.transaction(storeName).objectStore(storeName);
    const [keys, values] = await Promise.all([settled(store.getAllKeys()), settled(store.getAll())]);
    const indexes = [...store.indexNames].map((index) => {
      const { keyPath, unique, multiEntry } = store.index(index);
      return { name: index, keyPath: String(keyPath), unique, multiEntry };
    });
    const rows = keys.map((key, index) => ({ key: /** @type {string} */ (key), value: values[index] }));
    checkJson(rows, storeName);
    return { name: storeName, keyPath: store.keyPath === null ? null : String(store.keyPath), indexes, rows };
  }

  /** @param {unknown} value @param {string} path */
  function checkJson(value, path) {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return;
    if (typeof value === 'number' && Number.isFinite(value)) return;
    const kind = Object.prototype.toString.call(value);
    if (kind !== '[object Object]' && kind !== '[object Array]')
      throw new Error(`${path} is no JSON: ${kind}`);
    for (const [key, inside] of Object.entries(/** @type {object} */ (value)))
      checkJson(inside, `${path}.${key}`);
  }

  /** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
  function settled(request) {
    return new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
}

/**
 * Puts such a database in this browser, or in this process, where there is none yet.
 * @param {StoredDatabase} wanted
 * @returns {Promise<void>}
 */
export async function putDatabase(wanted) {
  const { storageBuckets } = /** @type {any} */ (globalThis.navigator ?? {});
  /** @type {IDBFactory} */
  const factory = storageBuckets ? (await storageBuckets.open(wanted.name)).indexedDB : indexedDB;
  const request = factory.open(wanted.name, wanted.version);
  request.onupgradeneeded = () => {
    for (const { name, keyPath, indexes, rows } of wanted.stores) {
      const store = request.result.createObjectStore(name, { keyPath });
      for (const index of indexes) {
        const { unique, multiEntry } = index;
        store.createIndex(index.name, index.keyPath, { unique, multiEntry });
      }
      for (const { key, value } of rows) keyPath === null ? store.put(value, key) : store.put(value);
    }
  };
  await new Promise((resolve, reject) => {
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  request.result.close();
}
