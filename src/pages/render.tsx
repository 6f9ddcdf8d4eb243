import type { JSX } from 'solid-js';
import { NoHydration, renderToString } from 'solid-js/web';
import type { Site } from '#core/guide/site.ts';
import type { Assets, Page } from './assets.ts';
import { drawIslands } from './draw-islands.ts';
import { GlossaryPage } from './guide/GlossaryPage.tsx';
import { GuideIndexPage } from './guide/GuideIndexPage.tsx';
import { GuidePage } from './guide/GuidePage.tsx';
import { HomePage } from './guide/HomePage.tsx';
import { LicencesPage } from './guide/LicencesPage.tsx';
import { MethodPage } from './guide/MethodPage.tsx';
import { NoticePage } from './guide/NoticePage.tsx';
import { SheetPage } from './guide/SheetPage.tsx';
import { SourcesPage } from './guide/SourcesPage.tsx';
import { CharterSheet } from './print/CharterSheet.tsx';
import { MemoCards } from './print/MemoCards.tsx';
import { Poster } from './print/Poster.tsx';
import { PrintIndexPage } from './print/PrintIndexPage.tsx';
import { WholeGuide } from './print/WholeGuide.tsx';
import { WorkshopCards } from './print/WorkshopCards.tsx';
import { Zine } from './print/Zine.tsx';
import { ContentFault } from './shell/content-fault.ts';
import { NotFoundPage } from './shell/NotFoundPage.tsx';
import { CalculatorPage } from './tools/CalculatorPage.tsx';
import { JournalPage } from './tools/JournalPage.tsx';
import { KeptPage } from './tools/KeptPage.tsx';
import { PreparePage } from './tools/PreparePage.tsx';
import { SearchPage } from './tools/SearchPage.tsx';
import { SettingsPage } from './tools/SettingsPage.tsx';

/** Told each fault of the content that shows only once a page is drawn, with its file and its remedy. */
export type ReportFault = (fault: { readonly file: string; readonly message: string }) => void;

/** Every page of the site, as finished HTML; one that has a fault is empty. */
export function renderPages(site: Site, assets: Assets, report: ReportFault): Page[] {
  const island = drawIslands(assets.base);
  const chapters = site.parts.flatMap((part) => part.pages);
  return [
    page('', () => <HomePage site={site} assets={assets} />),
    page('guide/', () => <GuideIndexPage site={site} assets={assets} />),
    ...chapters.map((chapter, index) =>
      page(
        `guide/${chapter.slug}/`,
        () => <GuidePage site={site} assets={assets} chapters={chapters} index={index} />,
        chapter.file,
      ),
    ),
    ...site.sheets.map((sheet, index) =>
      page(
        `preparer/${sheet.slug}/`,
        () => <SheetPage site={site} assets={assets} sheet={sheet} index={index} />,
        sheet.file,
      ),
    ),
    page('chercher/', () => <SearchPage site={site} assets={assets} island={island('search')} />),
    page('glossaire/', () => <GlossaryPage site={site} assets={assets} />),
    page('calculer/', () => <CalculatorPage site={site} assets={assets} island={island('calculator')} />),
    page('journal/', () => <JournalPage site={site} assets={assets} island={island('journal')} />),
    page('gardes/', () => <KeptPage assets={assets} island={island('kept')} />),
    page('reglages/', () => <SettingsPage assets={assets} island={island('settings')} />),
    page('licences/', () => <LicencesPage assets={assets} />),
    page('sources/', () => <SourcesPage site={site} assets={assets} />),
    ...[...site.notices.values()].map((notice) =>
      page(
        `${notice.slug}/`,
        () =>
          notice.slug === 'imprimer' ? (
            <PrintIndexPage site={site} assets={assets} notice={notice} />
          ) : notice.slug === 'preparer' ? (
            <PreparePage site={site} assets={assets} notice={notice} />
          ) : notice.slug === 'methode' ? (
            <MethodPage site={site} assets={assets} notice={notice} />
          ) : (
            <NoticePage site={site} assets={assets} notice={notice} />
          ),
        notice.file,
      ),
    ),
    page('imprimer/cartes/', () => <MemoCards site={site} assets={assets} />),
    page('imprimer/affiche/', () => <Poster site={site} assets={assets} />),
    page('imprimer/zine/', () => <Zine site={site} assets={assets} />),
    page('imprimer/charte/', () => <CharterSheet site={site} assets={assets} />),
    page('imprimer/atelier/', () => <WorkshopCards site={site} assets={assets} />),
    page('imprimer/guide/', () => <WholeGuide site={site} assets={assets} />),
    page('404.html', () => <NotFoundPage assets={assets} />),
  ];

  function page(path: string, content: () => JSX.Element, file?: string): Page {
    return { path, html: `<!doctype html>${draw(content)}`, ...(file ? { file } : {}) };
  }

  function draw(content: () => JSX.Element): string {
    try {
      return renderToString(() => <NoHydration>{content()}</NoHydration>);
    } catch (error) {
      if (!(error instanceof ContentFault)) throw error;
      report({ file: error.file, message: error.remedy });
      return '';
    }
  }
}
