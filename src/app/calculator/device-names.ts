import type { DeviceKind } from '#core/impact/use.ts';

/** What people call the machines of the factor set. */
export const deviceNames: Readonly<Record<DeviceKind, string>> = {
  phone: 'Téléphone',
  laptop: 'Portable à puce récente',
  'basic-laptop': 'Portable ordinaire',
  desktop: 'Fixe à carte graphique',
};
