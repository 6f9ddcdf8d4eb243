import { expect, test } from 'vitest';
import { describeState } from './offline-state.ts';

const ready = { kind: 'ready', pages: 14, bytes: 312_000 } as const;
const progress = { kind: 'progress', done: 12, total: 40 } as const;
const stopped = { kind: 'stopped', done: 12, total: 40, why: 'cut' } as const;

test.each([
  [{ kind: 'silent' }, 'Le mode hors ligne ne répond pas\u00a0: le guide se lit tant que le réseau est là.'],
  [{ kind: 'installing', progress }, 'Installation\u00a0: 12 fichiers sur 40'],
  [{ kind: 'installing', progress: { ...progress, done: 1 } }, 'Installation\u00a0: 1 fichier sur 40'],
  [
    { kind: 'installing', progress: stopped },
    'Installation interrompue à 12 sur 40\u00a0: elle reprendra dès que le réseau revient.',
  ],
  [
    { kind: 'installing', progress: { ...stopped, why: 'full' } },
    'Installation interrompue à 12 sur 40\u00a0: la mémoire du téléphone est pleine. Libérez de la place, puis reprenez.',
  ],
  [ready, 'Prêt hors ligne · 14 pages, 0,3\u00a0Mo'],
  [{ ...ready, pages: 1, bytes: 900 }, 'Prêt hors ligne · 1 page, 0,1\u00a0Mo'],
  [
    { ...ready, update: { kind: 'waiting' } },
    'Prêt hors ligne · 14 pages, 0,3\u00a0Mo. Nouvelle version prête.',
  ],
  [
    { ...ready, update: { ...stopped, why: 'full' } },
    'Prêt hors ligne · 14 pages, 0,3\u00a0Mo. Nouvelle version interrompue à 12 sur 40\u00a0: la mémoire du téléphone est pleine. Celle-ci reste entière.',
  ],
  [{ ...ready, rereading: progress }, 'Relecture\u00a0: 12 fichiers sur 40'],
] as const)('the state %j is told in plain French', (state, sentence) => {
  expect(describeState(state)).toBe(sentence);
});

test('a state that is not whole never says « Prêt »', () => {
  for (const report of [progress, stopped]) {
    expect(describeState({ kind: 'installing', progress: report })).not.toContain('Prêt');
    expect(describeState({ ...ready, rereading: report })).not.toContain('Prêt');
  }
});
