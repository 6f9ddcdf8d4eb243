import { explainJournalFailure } from '#storage/explain.ts';
import type { Deeds, Unkept } from './deeds.ts';
import { nameEntry } from './name-entry.ts';

/** A use that was noted and could not be kept: it stays on screen until it is, or is given up. */
export function UnkeptNote(props: { readonly unkept: Unkept; readonly deeds: Deeds }) {
  return (
    <div class="unkept">
      <p class="problem">
        Note non enregistrée : {nameEntry(props.unkept.entry)}. {explainJournalFailure(props.unkept.why)} Elle
        reste à l’écran tant que cette page est ouverte.
      </p>
      <p class="actions">
        <button type="button" onClick={() => props.deeds.retry(props.unkept)}>
          Réessayer
        </button>
        <button type="button" onClick={() => props.deeds.giveUp(props.unkept)}>
          Abandonner
        </button>
      </p>
    </div>
  );
}
