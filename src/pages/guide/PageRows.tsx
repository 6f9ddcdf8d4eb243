import { For } from 'solid-js';
import type { Site } from '#core/guide/site.ts';
import { glossary } from './GlossaryPage.tsx';
import { sourcesPage } from './SourcesPage.tsx';

interface PageRowsProps {
  readonly heading: string;
  /** The addresses of the pages, in order. */
  readonly slugs: readonly string[];
  readonly site: Site;
  readonly base: string;
}

/** The way from a hub to pages that one looks up rather than reads: each title, and what is there. */
export function PageRows(props: PageRowsProps) {
  return (
    <section>
      <h2>{props.heading}</h2>
      <ul class="rows">
        <For each={props.slugs.map((slug) => pageNamed(slug, props.site))}>
          {({ slug, title, summary }) => (
            <li>
              <a href={`${props.base}${slug}/`}>{title}</a>
              <p>{summary}</p>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}

/** A page outside the guide. Throws when it is gone. */
function pageNamed(slug: string, { notices }: Site): { slug: string; title: string; summary: string } {
  const page = notices.get(slug) ?? [glossary, sourcesPage].find((one) => one.slug === slug);
  if (!page) throw new Error(`page « ${slug} » absente : un sommaire y mène`);
  return page;
}
