import { copyText } from '../ui/hand-over.ts';
import { countWords } from './count-words.ts';
import { handedOverWords } from './handed-over-words.ts';

/** Copies a request to an AI, and nothing else: what is pasted is what is asked. Gives what to say of it. */
export async function copyRequest(request: string): Promise<string> {
  return handedOverWords(await copyText(request), `Copié\u00a0: ${countWords(request)} mots.`);
}
