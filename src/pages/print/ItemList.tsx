import type { Site } from '#core/guide/site.ts';
import { onPaper } from './passages.ts';

/** Items of a page as a list of a sheet. */
export function ItemList(props: {
  readonly items: readonly string[];
  readonly ordered?: boolean;
  readonly site: Site;
}) {
  const html = onPaper(props.items.join(''), props.site);
  return props.ordered ? <ol innerHTML={html} /> : <ul innerHTML={html} />;
}
