import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';

/** Réglages: theme, text size, what is on the phone. */
export function SettingsPage(props: { assets: Assets; island: string }) {
  return (
    <Document
      assets={props.assets}
      title="Réglages"
      description="Thème, taille du texte, mode hors ligne, effacement."
      islands={['settings']}
      crop={7}
    >
      <div class="scripted" data-island="settings" innerHTML={props.island} />
      <section class="scripted off-paper" aria-labelledby="hors-ligne">
        <h2 id="hors-ligne">Hors ligne</h2>
        <p class="offline-state" data-offline-state aria-live="polite" />
        <p class="actions">
          <button type="button" data-offline-check>
            Vérifier les mises à jour
          </button>
          <button type="button" data-offline-repair>
            Revérifier les fichiers
          </button>
        </p>
      </section>
      <p class="unscripted lead">
        Cette fenêtre n’exécute pas de script : le thème suit celui du téléphone, et le texte grandit avec les
        réglages du navigateur.
      </p>
    </Document>
  );
}
