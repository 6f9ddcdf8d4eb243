import { For, type JSX, Show } from 'solid-js';
import type { IslandName } from '#app/islands.ts';
import { Icon } from '#app/ui/icons.tsx';
import { contours } from '../art/contours.ts';
import type { Assets } from '../assets.ts';
import { TitlePhrases } from '../guide/TitlePhrases.tsx';
import { inlineScript } from './inline-script.ts';

/** The tabs of the bottom bar. */
export const tabs = [
  { id: 'accueil', label: 'Accueil', path: '', icon: 'home' },
  { id: 'guide', label: 'Guide', path: 'guide/', icon: 'book' },
  { id: 'preparer', label: 'Préparer', path: 'preparer/', icon: 'pencil' },
  { id: 'calculer', label: 'Calculer', path: 'calculer/', icon: 'calculator' },
  { id: 'journal', label: 'Journal', path: 'journal/', icon: 'notebook' },
] as const;

export type Tab = (typeof tabs)[number]['id'];

export interface DocumentProps {
  readonly assets: Assets;
  readonly title: string;
  readonly description: string;
  /** The tab that the page belongs to; none for settings and the like. */
  readonly tab?: Tab;
  /** Small words above the title, in the band. */
  readonly kicker?: JSX.Element;
  /** Under the title, in the band. */
  readonly subtitle?: string;
  /** Where the page itself leads to search, the band does not. */
  readonly leadsToSearch?: boolean;
  /** Which crop of the map shows behind the band. */
  readonly crop?: number;
  /** Islands of the page: their scripts are fetched early. */
  readonly islands?: readonly IslandName[];
  /** Styles that this page needs beside the common ones. */
  readonly styles?: readonly string[];
  readonly children: JSX.Element;
}

/** The whole HTML document of a page: head, yellow band, content, bottom bar. */
export function Document(props: DocumentProps): JSX.Element {
  const { base, script, style, islandStyles, preload, policy } = props.assets;
  const early = () => (props.islands ?? []).flatMap((island) => preload[island] ?? []);
  const styles = () => [
    style,
    ...(props.islands ?? []).flatMap((island) => islandStyles[island] ?? []),
    ...(props.styles ?? []),
  ];
  return (
    <html lang="fr">
      <head>
        <meta charset="utf-8" />
        <Show when={policy}>
          <meta http-equiv="content-security-policy" content={policy} />
        </Show>
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <title>{props.title === 'Terrain' ? 'Terrain' : `${props.title} · Terrain`}</title>
        <meta name="description" content={props.description} />
        <meta property="og:title" content={props.subtitle ?? props.title} />
        <meta property="og:description" content={props.description} />
        <meta property="og:type" content="website" />
        <meta property="og:locale" content="fr_FR" />
        <meta property="og:site_name" content="Terrain" />
        <meta name="referrer" content="no-referrer" />
        <meta name="theme-color" content="#FFD400" />
        <script innerHTML={inlineScript} />
        <For each={styles()}>{(sheet) => <link rel="stylesheet" href={sheet} />}</For>
        <script type="module" src={script} />
        <For each={early()}>{(chunk) => <link rel="modulepreload" href={chunk} />}</For>
        <link rel="manifest" href={`${base}manifest.webmanifest`} />
        <link rel="icon" href={`${base}icons/favicon.svg`} type="image/svg+xml" />
        <link rel="apple-touch-icon" href={`${base}icons/apple-touch-icon.png`} />
      </head>
      <body>
        <a class="skip" href="#contenu">
          Aller au contenu
        </a>
        <header class="band">
          <div class="map" innerHTML={contours(props.crop ?? 0, props.assets.relief)} />
          <div class="band-text">
            <Show when={!props.leadsToSearch}>
              <a class="seek" href={`${base}chercher/`}>
                <Icon name="search" />
                <span class="unseen">Chercher</span>
              </a>
            </Show>
            <Show when={props.kicker}>
              <p class="kicker">{props.kicker}</p>
            </Show>
            <h1>
              <TitlePhrases title={props.title} />
            </h1>
            <Show when={props.subtitle}>
              <p class="subtitle">{props.subtitle}</p>
            </Show>
          </div>
        </header>
        <main id="contenu" tabindex="-1">
          {props.children}
        </main>
        <Footer base={base} />
        <TabBar base={base} current={props.tab} />
      </body>
    </html>
  );
}

function Footer(props: { base: string }) {
  return (
    <footer class="foot">
      <a href={`${props.base}reglages/`}>Réglages</a>
      <a href={`${props.base}imprimer/`}>Imprimer</a>
      <a href={`${props.base}sources/`}>Sources</a>
      <a href={`${props.base}methode/`}>Méthode</a>
      <a href={`${props.base}vie-privee/`}>Vie privée et limites</a>
      <a href={`${props.base}licences/`}>Licences</a>
      <a class="edition" href={`${props.base}nouveautes/`}>
        Terrain
      </a>
    </footer>
  );
}

function TabBar(props: { base: string; current: Tab | undefined }) {
  return (
    <nav class="tabs" aria-label="Pièces du guide">
      <For each={tabs}>
        {(tab) => (
          <a href={`${props.base}${tab.path}`} aria-current={tab.id === props.current ? 'page' : undefined}>
            <Icon name={tab.icon} />
            <span>{tab.label}</span>
          </a>
        )}
      </For>
    </nav>
  );
}
