import type { Shelf } from '#storage/shelf.ts';
import { copyText, shareText } from '../ui/hand-over.ts';
import { handedOverWords } from '../ui/handed-over-words.ts';
import type { IconName } from '../ui/icon-paths.ts';
import { makeLatest } from '../ui/latest.ts';
import { attempt, type Trouble, withPart } from '../ui/load-part.ts';
import { makeButton } from '../ui/make-button.ts';
import { makeIcon } from '../ui/make-icon.ts';
import { openSheet } from '../ui/sheet.ts';
import { tellTrouble } from '../ui/tell-trouble.ts';
import { makeErrorReport } from './error-report.ts';
import { makeKeepToggle } from './keep-toggle.ts';
import type { PageOrPassage } from './passage.ts';
import { textWithSource } from './passage-text.ts';

/** Opens the sheet of a page or passage: keep it, hand it on, report an error. */
export function openPassageSheet(passage: PageOrPassage, opener: HTMLElement, shelf: Shelf): void {
  const status = document.createElement('p');
  status.className = 'said';
  status.setAttribute('role', 'status');
  const more = document.createElement('div');
  const askForMore = makeLatest();
  const tell = (trouble: Trouble | undefined, retry: () => unknown) => {
    if (!trouble) return;
    status.classList.add('problem');
    status.replaceChildren(...tellTrouble(trouble, retry));
  };
  const makeTool = (icon: IconName, label: string, act: () => unknown): HTMLButtonElement => {
    const button = makeButton('', async () => {
      status.classList.remove('problem');
      tell(await attempt(act), () => button.click());
    });
    button.append(makeIcon(icon), label);
    return button;
  };
  const showCode = async () => {
    const isStillAsked = askForMore();
    const trouble = await withPart(
      () => import('../ui/qr-code.ts'),
      ({ drawQrCode }) => {
        if (!isStillAsked()) return;
        const { address } = passage;
        const code = drawQrCode(address, `Code QR de l’adresse ${address}`, 4);
        more.replaceChildren(frameCode(code, address));
        more.scrollIntoView({ block: 'nearest' });
        status.textContent = code ? 'Le code QR est affiché dessous.' : tooLongForCode;
      },
    );
    if (isStillAsked()) tell(trouble, showCode);
  };
  const keep = makeTool('star', 'Garder', async () => (await toggle).toggle());
  const toggle = makeKeepToggle({ button: keep, status, passage, shelf });
  const tools = document.createElement('div');
  tools.className = 'sheet-tools';
  tools.append(
    keep,
    makeTool('share', 'Partager l’adresse', async () => {
      status.textContent = await shareAddress(passage);
    }),
    makeTool('copy', 'Copier avec la source', async () => {
      status.textContent = await copyWithSource(passage);
    }),
    makeTool('qr', 'Montrer le code QR', showCode),
    makeTool('pencil', 'Signaler une erreur', () => {
      askForMore();
      status.textContent = '';
      const report = makeErrorReport(passage);
      more.replaceChildren(report);
      report.querySelector('textarea')?.focus();
    }),
  );
  openSheet({
    label: passage.passage ? `Ce passage\u00a0: ${passage.passage}` : 'Cette page',
    content: [makeTitle(passage), tools, status, more],
    opener,
  });
}

async function shareAddress({ title: page, passage, address }: PageOrPassage): Promise<string> {
  const title = [page, passage].filter(Boolean).join(', ');
  const shared = await shareText({ title, text: `Terrain\u00a0: ${title}`, url: address });
  return handedOverWords(shared, 'Adresse copiée.');
}

async function copyWithSource(passage: PageOrPassage): Promise<string> {
  const { text, words } = textWithSource(passage);
  return handedOverWords(await copyText(text), `Copié\u00a0: ${words} mots.`);
}

function makeTitle({ title, passage }: PageOrPassage): HTMLElement {
  const heading = document.createElement('h2');
  heading.textContent = passage ?? title;
  return heading;
}

const tooLongForCode = 'Cette adresse est trop longue pour un code QR. La voici en toutes lettres.';

/** A code with its address in words under it; the address alone where no code can hold it. */
function frameCode(code: SVGElement | undefined, address: string): HTMLElement {
  const figure = document.createElement('figure');
  figure.className = 'qr';
  const caption = document.createElement('figcaption');
  caption.textContent = address;
  figure.append(...(code ? [code] : []), caption);
  return figure;
}
