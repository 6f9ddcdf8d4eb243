import { For, Show } from 'solid-js';
import type { Site } from '#core/guide/site.ts';

/** Activities that nobody has measured: what is known around them, and no number of ours. */
export function Unmeasured(props: { readonly site: Site }) {
  return (
    <section id="sans-mesure" aria-labelledby="pas-de-mesure">
      <h2 id="pas-de-mesure">Pas de mesure publiée</h2>
      <p>Pour ces usages, personne n’a publié de mesure. Terrain n’invente pas de coefficient.</p>
      <dl class="unmeasured">
        <For each={props.site.unmeasured}>
          {({ label, known, figures }) => (
            <div>
              <dt>{label}</dt>
              <dd>
                {known}
                <Show when={figures.length > 0}> Voir : </Show>
                <For each={figures.flatMap((id) => props.site.figures.get(id) ?? [])}>
                  {(figure, index) => (
                    <>
                      {index() > 0 && ', '}
                      <a class="figure" data-note={`chiffre-${figure.id}`} href={`#chiffre-${figure.id}`}>
                        {figure.label}
                      </a>
                    </>
                  )}
                </For>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </section>
  );
}
