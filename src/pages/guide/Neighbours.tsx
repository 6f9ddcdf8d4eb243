import { Show } from 'solid-js';

interface Neighbour {
  readonly slug: string;
  readonly title: string;
}

interface NeighboursProps {
  /** What precedes the name of a page in its address: `/guide/`. */
  readonly prefix: string;
  readonly before: Neighbour | undefined;
  readonly after: Neighbour | undefined;
}

/** The way to the pages before and after. */
export function Neighbours(props: NeighboursProps) {
  return (
    <nav class="neighbours" aria-label="Pages voisines">
      <Way page={props.before} prefix={props.prefix} way="prev" />
      <Way page={props.after} prefix={props.prefix} way="next" />
    </nav>
  );
}

function Way(props: { page: Neighbour | undefined; prefix: string; way: 'prev' | 'next' }) {
  return (
    <Show when={props.page}>
      {(page) => (
        <a href={`${props.prefix}${page().slug}/`} rel={props.way} class={props.way}>
          <span>{props.way === 'prev' ? 'Avant' : 'Ensuite'}</span>
          {page().title}
        </a>
      )}
    </Show>
  );
}
