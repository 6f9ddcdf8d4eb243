import type { Use } from '#core/impact/use.ts';

/** The four drawers of activities, by what comes out. */
export const families = ['text', 'image', 'video', 'sound'] as const;
export type Family = (typeof families)[number];

/** The word of each drawer. */
export const familyNames: Readonly<Record<Family, string>> = {
  text: 'Texte',
  image: 'Image',
  video: 'Vidéo',
  sound: 'Son',
};

/** The drawer of a use. */
export function familyOf({ kind }: Use): Family {
  if (kind === 'image' || kind === 'video') return kind;
  return kind === 'transcription' ? 'sound' : 'text';
}
