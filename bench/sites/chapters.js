// The guide's chapters as any other site would have them: their text and its links, nothing of Terrain's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ slug: string, title: string, html: string, markdown: string }} Chapter
 */

/**
 * Reads the chapters of a built Terrain, in the order of the guide. A browser reads them, since it knows HTML best.
 * @param {string} folder
 * @param {import('@playwright/test').Browser} browser
 * @returns {Promise<Chapter[]>}
 */
export async function readChapters(folder, browser) {
  const page = await browser.newPage();
  try {
    const index = readFileSync(join(folder, 'guide/index.html'), 'utf8');
    const slugs = await page.evaluate(readOrder, index);
    if (slugs.length === 0) throw new Error(`${folder}/guide/index.html leads to no chapter`);
    const pages = slugs.map((slug) => ({
      slug,
      html: readFileSync(join(folder, 'guide', slug, 'index.html'), 'utf8'),
    }));
    return await page.evaluate(readPages, pages);
  } finally {
    await page.close();
  }
}

/**
 * Runs in the page.
 * @param {string} index
 */
function readOrder(index) {
  const links = new DOMParser().parseFromString(index, 'text/html').querySelectorAll('main a[href]');
  const slugs = [...links].map((link) => /^\/guide\/([\w-]+)\/$/.exec(link.getAttribute('href') ?? '')?.[1]);
  return [...new Set(slugs)].filter((slug) => slug !== undefined);
}

/**
 * Runs in the page: of each chapter's `main`, its text as plain HTML and as Markdown. A link stays one where another
 * site could follow it, to a chapter or to another site; elsewhere its words stay.
 * @param {{ slug: string, html: string }[]} pages
 */
function readPages(pages) {
  const slugs = new Set(pages.map(({ slug }) => slug));
  const left =
    'svg, script, style, template, button, nav, form, input, .tools, .tools-said, [hidden], .unseen';
  const blocks = new Set('P H2 H3 H4 UL OL LI PRE TABLE THEAD TBODY TR TH TD DL DT DD BLOCKQUOTE'.split(' '));
  const inline = new Set('STRONG EM B I SUB SUP CODE'.split(' '));

  /** @param {string} text */
  const escapeHtml = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  /** @param {Element} link */
  const targetOf = (link) => {
    const href = link.getAttribute('href') ?? '';
    const slug = /^\/guide\/([\w-]+)\//.exec(href)?.[1];
    return /^https?:/.test(href) || (slug && slugs.has(slug)) ? href : undefined;
  };

  /**
   * @param {Node} node
   * @returns {string}
   */
  function toHtml(node) {
    if (node.nodeType === Node.TEXT_NODE) return escapeHtml(node.textContent ?? '');
    if (!(node instanceof Element)) return '';
    const inside = [...node.childNodes].map(toHtml).join('');
    const tag = node.tagName.toLowerCase();
    if (node.tagName === 'A') {
      const href = targetOf(node);
      return href ? `<a href="${escapeHtml(href)}">${inside}</a>` : inside;
    }
    if (/^H\d$/.test(node.tagName)) return `<${tag}${node.id ? ` id="${node.id}"` : ''}>${inside}</${tag}>\n`;
    if (blocks.has(node.tagName)) return `<${tag}>${inside}</${tag}>\n`;
    return inline.has(node.tagName) ? `<${tag}>${inside}</${tag}>` : `${inside} `.replace(/\s+$/, ' ');
  }

  /**
   * Headings, paragraphs and lists in Markdown, which makes them a chapter's outline; the rest in HTML, which Markdown
   * lets through.
   * @param {Node} node
   * @returns {string}
   */
  function toMarkdown(node) {
    if (!(node instanceof Element)) {
      const text = node.textContent?.trim();
      return text ? `${escapeHtml(text)}\n\n` : '';
    }
    const heading = /^H([2-4])$/.exec(node.tagName)?.[1];
    if (heading) return `${'#'.repeat(Number(heading))} ${lineOf(node)}\n\n`;
    if (node.tagName === 'P') return `${lineOf(node)}\n\n`;
    if (node.tagName === 'UL') return `${[...node.children].map((item) => `- ${lineOf(item)}\n`).join('')}\n`;
    if (node.tagName === 'OL')
      return `${[...node.children].map((item) => `1. ${lineOf(item)}\n`).join('')}\n`;
    if (blocks.has(node.tagName)) return `<div v-pre>${toHtml(node).replace(/\n+/g, ' ')}</div>\n\n`;
    if (
      ![...node.children].some((child) =>
        child.matches('p, ul, ol, h2, h3, h4, section, div, dl, table, pre'),
      )
    )
      return node.textContent?.trim() ? `${lineOf(node)}\n\n` : '';
    return [...node.childNodes].map(toMarkdown).join('');
  }
  /** @param {Element} node */
  const lineOf = (node) =>
    [...node.childNodes]
      .map(toHtml)
      .join('')
      .replace(/<a href="([^"]*)">(.*?)<\/a>/g, '[$2]($1)')
      .replaceAll('{{', '&#123;&#123;')
      .replace(/\s+/g, ' ')
      .trim();

  return pages.map(({ slug, html }) => {
    const read = new DOMParser().parseFromString(html, 'text/html');
    const title = read.querySelector('h1')?.textContent ?? slug;
    const main = read.querySelector('main');
    for (const element of main?.querySelectorAll(left) ?? []) element.remove();
    const nodes = [...(main?.childNodes ?? [])];
    return { slug, title, html: nodes.map(toHtml).join(''), markdown: nodes.map(toMarkdown).join('') };
  });
}
