import type { Site } from '#core/guide/site.ts';
import type { ElementNode } from '#core/guide/tree.ts';
import { paperHtml } from './on-paper.ts';

/** Items of a page as a list of a sheet. */
export function ItemList(props: {
  readonly items: readonly ElementNode[];
  readonly ordered?: boolean;
  readonly site: Site;
}) {
  const html = paperHtml(props.items, props.site);
  return props.ordered ? <ol innerHTML={html} /> : <ul innerHTML={html} />;
}
