import { expect, test } from './support/webkit-fixtures.ts';

test('a WebKit window is opened, read, typed into and closed', async ({ webKit, serverProcess }) => {
  await webKit.open(serverProcess.url);
  expect(await webKit.execute('return document.readyState')).toMatch(/interactive|complete/);
  expect(await webKit.text('h1')).not.toBe('');
  expect(await webKit.url()).toBe(serverProcess.url);
  expect((await webKit.screenshot()).subarray(1, 4).toString()).toBe('PNG');
  await expect(webKit.execute('throw new Error("une faute")')).rejects.toThrow('une faute');
});
