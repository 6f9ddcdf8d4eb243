// Hands on what pages say: they may not speak to another origin themselves. The port is written beside this file.
const extension = Reflect.get(globalThis, 'chrome').runtime;
const port = fetch(extension.getURL('port.json')).then((response) => response.json());

extension.onMessage.addListener(async (/** @type {unknown} */ message) => {
  await fetch(`http://127.0.0.1:${await port}/`, { method: 'POST', body: JSON.stringify(message) });
});
