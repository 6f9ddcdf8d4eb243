import { keepField } from '../draft/keep-field.ts';
import { copyText, shareText } from '../ui/hand-over.ts';
import { handedOverWords } from '../ui/handed-over-words.ts';
import { lastError } from '../ui/last-error.ts';
import { makeButton } from '../ui/make-button.ts';
import { describeError } from './describe-error.ts';
import type { PageOrPassage } from './passage.ts';
import { checkedOn } from './passage-text.ts';

/** A text to complete and to hand to whoever can mend the page: nothing leaves by itself. */
export function makeErrorReport(passage: PageOrPassage): HTMLElement {
  const report = document.createElement('div');
  const label = document.createElement('label');
  label.htmlFor = 'signalement';
  label.textContent = 'Votre signalement';
  const template = templateOf(passage);
  const field = makeField(template);
  const whom = document.createElement('p');
  whom.id = 'signalement-aide';
  whom.textContent =
    'Rien ne part tout seul. Complétez ce texte, puis donnez-le à la personne ou au collectif qui vous a transmis Terrain, ou déposez-le sur le dépôt public du projet, si vous le connaissez.';
  const status = document.createElement('p');
  status.className = 'said';
  status.setAttribute('role', 'status');
  const technical = makeTechnicalPart();
  const whole = () => field.value + technical.text();
  const actions = document.createElement('p');
  actions.className = 'actions';
  actions.append(
    makeButton('Copier le signalement', async () => {
      status.textContent = handedOverWords(await copyText(whole()), 'Signalement copié.');
    }),
    makeButton('Partager', async () => {
      const shared = await shareText({ title: 'Une erreur dans Terrain', text: whole() });
      status.textContent = handedOverWords(shared, 'Signalement copié.');
    }),
  );
  const { row } = keepField({
    field,
    id: `signalement ${passage.id}`,
    start: template,
    onPut: () => {
      status.textContent = '';
    },
  });
  report.append(label, whom, field, row, ...technical.parts, actions, status);
  return report;
}

/**
 * The offer to join the last error of this page, when there was one: shown whole before it leaves, and joined only
 * when the person says so.
 */
function makeTechnicalPart(): { readonly parts: readonly Node[]; readonly text: () => string } {
  const error = lastError();
  if (error === undefined) return { parts: [], text: () => '' };
  const described = `Erreur technique\u00a0: ${describeError(error, location.pathname)}`;
  const box = document.createElement('input');
  box.type = 'checkbox';
  const label = document.createElement('label');
  label.className = 'joined';
  label.append(box, 'Joindre la dernière erreur technique');
  const shown = document.createElement('p');
  shown.className = 'detail';
  shown.textContent = `${described}. Rien de ce que vous avez tapé n’y est.`;
  return { parts: [label, shown], text: () => (box.checked ? `\n\n${described}` : '') };
}

/** Template of a report: page, address, date, and three things to say. */
function templateOf({ title, passage, address }: PageOrPassage): string {
  return [
    'Une erreur dans Terrain',
    `Page\u00a0: ${title}`,
    ...(passage ? [`Passage\u00a0: ${passage}`] : []),
    `Adresse\u00a0: ${address}`,
    `Version\u00a0: ${edition()}`,
    `Faits vérifiés en\u00a0: ${checkedOn()}`,
    '',
    'Ce que j’ai lu\u00a0: ',
    '',
    'Ce que je crois juste\u00a0: ',
    '',
    'Source\u00a0: ',
  ].join('\n');
}

/** The edition of the guide, which the stylesheet holds. */
function edition(): string {
  const written = getComputedStyle(document.documentElement).getPropertyValue('--edition');
  return written.trim().replace(/^["']|["']$/g, '');
}

function makeField(text: string): HTMLTextAreaElement {
  const field = document.createElement('textarea');
  field.id = 'signalement';
  field.rows = 12;
  field.value = text;
  // Keeps what is typed from the browser's autofill and from its spell checker.
  field.autocomplete = 'off';
  field.spellcheck = false;
  field.setAttribute('writingsuggestions', 'false');
  field.translate = false;
  field.dir = 'auto';
  field.setAttribute('aria-describedby', 'signalement-aide');
  return field;
}
