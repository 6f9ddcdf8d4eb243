import { fileURLToPath } from 'node:url';
import type { Site } from '#core/guide/site.ts';
import { type Content, readContent } from '#pipeline/content/read-content.ts';
import { loadImpactContent } from '#pipeline/content/read-impact.ts';

const folder = { path: fileURLToPath(new URL('../content', import.meta.url)) };

let content: Content | undefined;
let impact: ReturnType<typeof loadImpactContent> | undefined;

/** `content/` as it stands, read once for all the tests of a process: a reading takes a second or two. */
export function realContent(): Content {
  content ??= readContent(folder);
  if (!content) throw new Error('content was not read');
  return content;
}

/** All that the pages are made of. */
export function realSite(): Site {
  return realContent().site;
}

/** What the calculator rests on, without the pages. */
export function realImpact(): ReturnType<typeof loadImpactContent> {
  impact ??= loadImpactContent(folder);
  return impact;
}
