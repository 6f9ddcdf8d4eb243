import type { DeviceKind } from '#core/impact/use.ts';

/** What people call the machines of the factor set. */
export const deviceNames: Readonly<Record<DeviceKind, string>> = {
  phone: 'Un téléphone, sans réseau',
  laptop: 'Un portable à puce récente, sans réseau',
  'basic-laptop': 'Un portable ordinaire, sans réseau',
  desktop: 'Un fixe avec carte graphique, sans réseau',
};
