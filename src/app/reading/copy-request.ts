import { countWords } from '../ui/count-words.ts';
import { copyText } from '../ui/hand-over.ts';
import { handedOverWords } from '../ui/handed-over-words.ts';

/** Copies a request to an AI, and nothing else: what is pasted is what is asked. Gives what to say of it. */
export async function copyRequest(request: string): Promise<string> {
  return handedOverWords(await copyText(request), `Copié\u00a0: ${countWords(request)} mots.`);
}
