/** The pages that do something, as search tells of them: their text is made of controls. */
export const tools = [
  {
    path: 'calculer/',
    title: 'Combien ça consomme',
    text: 'Calculer l’électricité, le carbone et l’eau d’un texte, d’une image ou d’une vidéo, avec la plage et les sources.',
  },
  {
    path: 'journal/',
    title: 'Journal de vos usages',
    text: 'Noter un usage de l’IA en un appui, le retrouver par mois, voir le total. Rien ne quitte cet appareil.',
  },
  {
    path: 'reglages/',
    title: 'Réglages',
    text: 'Thème sombre, de nuit ou plein soleil, taille du texte, mise à jour, lecture hors ligne, tout effacer de cet appareil.',
  },
  {
    path: 'imprimer/',
    title: 'Imprimer',
    text: 'Imprimer une page, une fiche, les cartes mémo, l’affiche, la charte, un zine ou tout le guide\u202f; enregistrer en PDF.',
  },
  {
    path: 'gardes/',
    title: 'Gardés',
    text: 'Retrouver les passages et les fiches que vous avez gardés sur cet appareil.',
  },
] as const;
