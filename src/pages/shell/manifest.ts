/** The web app manifest. Its `id` never changes: another id would be another app on the phone. */
export function manifest(base: string) {
  return {
    id: base,
    name: 'Terrain, guide de poche de l’IA',
    short_name: 'Terrain',
    description: 'L’IA générative avec sobriété, utilité et prudence, ou sans. Fonctionne sans réseau.',
    lang: 'fr',
    dir: 'ltr',
    start_url: base,
    scope: base,
    display: 'standalone',
    launch_handler: { client_mode: 'navigate-existing' },
    background_color: '#ffffff',
    theme_color: '#ffd400',
    categories: ['education', 'utilities'],
    icons: [
      { src: `${base}icons/icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      { src: `${base}icons/icon-192.png`, sizes: '192x192', type: 'image/png', purpose: 'any' },
      { src: `${base}icons/icon-512.png`, sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: `${base}icons/maskable-512.png`, sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: `${base}icons/monochrome.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'monochrome' },
    ],
    shortcuts: [
      { name: 'Je note un usage', short_name: 'Noter', url: `${base}journal/` },
      { name: 'Combien ça consomme', short_name: 'Calculer', url: `${base}calculer/` },
      { name: 'Chercher', url: `${base}chercher/` },
      { name: 'Je prépare ma demande', short_name: 'Préparer', url: `${base}preparer/` },
    ],
  };
}
