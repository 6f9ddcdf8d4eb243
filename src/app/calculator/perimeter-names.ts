import type { Perimeter } from '#core/impact/estimate.ts';

/** Names of the perimeters, counted or left out. */
export const perimeterNames: Readonly<Record<Perimeter, string>> = {
  chips: 'les puces qui calculent',
  server: 'le reste du serveur',
  building: 'le bâtiment et son refroidissement',
  'power-plants': 'la production de l’électricité',
  'hardware-making': 'la fabrication des serveurs',
  'device-making': 'la fabrication de l’appareil',
  'on-site-water': 'l’eau évaporée sur place',
  'power-plant-water': 'l’eau évaporée par les centrales',
  network: 'le réseau',
  terminal: 'votre appareil',
  training: 'l’entraînement du modèle',
};
