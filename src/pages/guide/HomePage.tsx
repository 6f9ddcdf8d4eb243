import { For } from 'solid-js';
import { Icon, Sign } from '#app/ui/icons.tsx';
import type { Site } from '#core/guide/site.ts';
import type { Assets } from '../assets.ts';
import { Document } from '../shell/Document.tsx';

const ways = [
  { label: 'Je rédige', path: 'preparer/', icon: 'pencil' },
  { label: 'Je choisis un outil', path: 'guide/quelle-ia-quelle-tache/', icon: 'settings' },
  { label: 'Combien ça consomme', path: 'calculer/', icon: 'calculator' },
  { label: 'Déjà collé\u202f?', path: 'guide/deja-colle/', icon: 'undo' },
  { label: 'Je note un usage', path: 'journal/', icon: 'notebook' },
] as const;

const signs = [
  { kind: 'do', meaning: 'La bonne voie.' },
  { kind: 'avoid', meaning: 'La mauvaise voie.' },
  { kind: 'other', meaning: 'Un autre chemin\u00a0: sans IA, ou avec plus léger.' },
] as const;

/** Accueil: the first minute with the guide, in one screen. */
export function HomePage(props: { site: Site; assets: Assets }) {
  const { base } = props.assets;
  return (
    <Document
      assets={props.assets}
      title="Terrain"
      subtitle="Guide de poche de l’IA, avec ou sans."
      description="Guide de poche pour se servir de l’IA générative avec sobriété, utilité et prudence, ou pour s’en passer. Tout fonctionne sans réseau."
      tab="accueil"
      islands={['reading']}
      leadsToSearch
    >
      <a class="seek-field" href={`${base}chercher/`}>
        <Icon name="search" />
        <span>Chercher dans le guide</span>
      </a>
      <nav class="ways" aria-label="Que voulez-vous faire ?">
        <For each={ways}>
          {(way) => (
            <a href={`${base}${way.path}`}>
              <Icon name={way.icon} />
              <span>{way.label}</span>
              <Icon name="chevron-right" />
            </a>
          )}
        </For>
      </nav>
      <div data-resume hidden />
      <p class="offline-state" data-offline-state aria-live="polite" />
      <section class="signs" aria-labelledby="signes">
        <h2 id="signes">Trois signes, partout</h2>
        <ul>
          <For each={signs}>
            {(sign) => (
              <li class="way">
                <Sign kind={sign.kind} />
                {sign.meaning}
              </li>
            )}
          </For>
        </ul>
      </section>
      <section aria-labelledby="lire">
        <h2 id="lire">À lire d’abord</h2>
        <ul class="rows">
          <For each={props.site.parts.flatMap((part) => part.pages).slice(0, 4)}>
            {(chapter) => (
              <li>
                <a href={`${base}guide/${chapter.slug}/`}>{chapter.title}</a>
                <p>{chapter.summary}</p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Document>
  );
}
