import { activities, factors } from 'virtual:guide';
import { expect, test, vi } from 'vitest';
import { encodeUse } from '#core/impact/address.ts';
import { readUses, receive } from './share.ts';

test.each(activities.map(({ use }) => [encodeUse(use), use] as const))(
  'a use that was sent is shown as it was: %s',
  (carried, use) => {
    const show = vi.fn();
    expect(receive(carried, show).isRead).toBe(true);
    expect(show).toHaveBeenCalledWith(use);
  },
);

const [first] = activities;
if (!first) throw new Error('no activity');
const sent = encodeUse(first.use);

test.each([
  ['half a use', sent.replace(/&n=\d+/, '&n=12.5')],
  ['a place that we do not know', sent.replace(/&at=\w+/, '&at=ZZ')],
  ['a kind of nothing', sent.replace(/kind=\w+/, 'kind=constructor')],
  ['a length of nothing', sent.replace(/length=\w+/, 'length=toString')],
  ['two uses', `${sent}/${sent.split('/')[1]}`],
  ['nothing', ''],
  ['a word', '__proto__'],
])('%s is said to be unreadable, and nothing is shown', (_, carried) => {
  const show = vi.fn();
  expect(receive(carried, show).isRead).toBe(false);
  expect(show).not.toHaveBeenCalled();
});

test('every place of ours can be sent', () => {
  for (const { id } of factors.places) {
    expect(readUses(sent.replace(/&at=\w+/, `&at=${id}`)), id).toHaveLength(1);
  }
});
