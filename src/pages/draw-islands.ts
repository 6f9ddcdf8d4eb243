import { createComponent, renderToString } from 'solid-js/web';
import type { IslandName } from '#app/islands.ts';
import type { IslandModule } from '#app/ui/load-island.ts';

const modules = import.meta.glob<IslandModule>('../app/*/start.ts', { eager: true });

/** The HTML of each island in its default state, by name: what its `start.ts` hydrates. */
export function drawIslands(base: string): (name: IslandName) => string {
  const drawn = new Map(
    Object.entries(modules).map(([path, { Island }]) => {
      const name = path.split('/').at(-2) ?? '';
      const draw = Island && (() => createComponent(Island, { base }));
      return [name, draw ? renderToString(draw, { renderId: name }) : ''];
    }),
  );
  return (name) => {
    const html = drawn.get(name);
    if (!html) throw new Error(`src/app/${name}/start.ts has no island to draw`);
    return html;
  };
}
