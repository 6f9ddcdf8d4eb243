// Apart from `drafts.ts`, which fetches it with the first key typed. The journal has the same code from the start.
export { openDraft } from '#storage/draft.ts';
