import type { Page } from '@playwright/test';

/** A form, or a page with its fields, in one of its states. */
export interface Form {
  readonly name: string;
  /** Its page, from the root of the site. */
  readonly path: string;
  /** What one taps to see its fields, the first time; none where they are there at once. */
  readonly open?: (page: Page) => Promise<void>;
  /** What one taps to see them again when one comes back; none where they are there at once. */
  readonly reopen?: (page: Page) => Promise<void>;
  /**
   * All its fields in their order, by their label, and what is typed or chosen in each: words that are not yet a number
   * where the field asks for one. Nothing where another state of the same page types in the same field.
   */
  readonly fields: readonly Field[];
}

type Field = readonly [label: string, typed?: string];

/** The fields of the whole app: one that is not here, or that no form of its page types in, fails a test. */
export const forms: readonly Form[] = [
  {
    name: 'a text at home',
    path: 'calculer/',
    fields: [
      ['Quel usage ?'],
      ['Lequel', 'reflexion'],
      ['Combien, ratés compris', '4 mil'],
      ['Sur quelle machine', 'laptop'],
      ['Branchée où', 'DE'],
      ['Image du quotidien', 'micro-ondes'],
    ],
  },
  {
    name: 'a text in expert words',
    path: 'calculer/',
    open: openExpert,
    fields: [
      ...unsetUse('Calculé où', 'FR', true),
      ['Modèle', 'small'],
      ['Paramètres actifs, en milliards', '12 mil'],
      ['Jetons lus, par échange', 'dix'],
      ['Jetons écrits, par échange', '500'],
      ['Échanges dans la conversation', '3,5'],
      ['Réflexion', 'oui'],
      ['Votre électricité, en g CO2e par kWh', '80'],
      ['Son eau, en litres par kWh', '2 et'],
      ['Qui héberge', 'low'],
      ['PUE du centre de données', '0,5'],
    ],
  },
  {
    name: 'an agent in expert words',
    path: 'calculer/',
    open: async (page) => {
      await openExpert(page);
      await page.getByLabel('Lequel').selectOption('agent');
    },
    fields: [
      ...unsetUse('Calculé où', 'FR'),
      ['Modèle', 'medium'],
      ['Paramètres actifs, en milliards'],
      ['Appels au modèle, par tâche', 'vingt'],
      ['Votre électricité, en g CO2e par kWh'],
      ['Qui héberge'],
      ['PUE du centre de données'],
    ],
  },
  {
    name: 'an image in expert words',
    path: 'calculer/',
    open: openExpert,
    fields: [
      ['Quel usage ?', 'Image'],
      ...unsetUse('Calculé où', 'FR').slice(1),
      ['Modèle', 'high'],
      ['Taille', '1.57'],
      ['Mégapixels', 'deux'],
      ['Étapes, si vous les connaissez', '30,5'],
      ['Votre électricité, en g CO2e par kWh'],
      ['PUE du centre de données'],
    ],
  },
  {
    name: 'a video in expert words',
    path: 'calculer/',
    open: openExpert,
    fields: [
      ['Quel usage ?', 'Vidéo'],
      ...unsetUse('Calculé où', 'FR').slice(1),
      ['Modèle', 'light'],
      ['Secondes', 'douze'],
      ['Définition, en lignes (720, 1080)', '7 20p'],
      ['Votre électricité, en g CO2e par kWh'],
      ['PUE du centre de données'],
    ],
  },
  {
    name: 'sound in expert words',
    path: 'calculer/',
    open: openExpert,
    fields: [
      ['Quel usage ?', 'Son'],
      ['Lequel'],
      ['Combien, ratés compris'],
      ['Sur quelle machine', 'desktop'],
      ['Branchée où', 'FR'],
      ['Image du quotidien'],
      ['Minutes de son', 'nonante'],
      ['Votre électricité, en g CO2e par kWh'],
    ],
  },
  {
    name: 'a comparison',
    path: 'calculer/#comparer',
    fields: [
      ['Une comparaison toute prête', 'definition'],
      ['1. Quel usage ?', 'Texte'],
      ['1. Lequel', 'resume'],
      ['1. Combien, ratés compris', '4 mil'],
      ['1. Sur quelle machine', 'desktop'],
      ['1. Branchée où', 'DE'],
      ['2. Quel usage ?'],
      ['2. Lequel'],
      ['2. Combien, ratés compris'],
      ['2. Calculé où'],
    ],
  },
  {
    name: 'a basket',
    path: 'calculer/#paniers',
    fields: [
      ['Quel panier', 'reunion'],
      ['1. Quel usage ?', 'Texte'],
      ['1. Lequel', 'resume'],
      ['1. Combien, ratés compris', '4 mil'],
      ['1. Sur quelle machine', 'phone'],
      ['1. Branchée où', 'DE'],
      ['2. Quel usage ?'],
      ['2. Lequel'],
      ['2. Combien, ratés compris'],
      ['2. Sur quelle machine'],
      ['2. Calculé où'],
      ['Garder ce panier sous le nom', 'Le 1er mai'],
    ],
  },
  {
    name: 'the year of a collective',
    path: 'calculer/#bilan',
    fields: [
      ['Textes, courriels, réponses ordinaires', '30'],
      ['Images, essais compris', '12 par'],
      ['Vidéos de quelques secondes', '1,5'],
      ['Heures de réunion transcrites', '2'],
      ['Tâches confiées à un agent', '3'],
      ['Combien de personnes', 'vingt'],
      ['Calculé où', 'BE'],
    ],
  },
  { name: 'a search', path: 'chercher/', fields: [['Un mot, une question, un chiffre', 'fond perdu']] },
  {
    name: 'what looks as one likes',
    path: 'reglages/',
    fields: [
      ['Thème', 'Nuit'],
      ['Taille du texte', '125 %'],
      ['Retenir où j’en suis dans le guide', 'Non'],
    ],
  },
  {
    name: 'what to print',
    path: 'imprimer/',
    fields: [['Laquelle ?', 'guide/introduction/']],
  },
  ...['affiche', 'atelier', 'cartes', 'charte', 'zine'].map((slug) => ({
    name: `the address on ${slug}`,
    path: `imprimer/${slug}/`,
    fields: [['Adresse du guide, à écrire sur le papier', `https://exemple.org/${slug}/`]] as const,
  })),
  {
    name: 'an error to report',
    path: 'guide/limites/',
    open: openReport,
    reopen: openReport,
    fields: [['Votre signalement', 'Ce que j’ai lu est faux, et']],
  },
];

/** Forms whose words are proved to survive elsewhere: `note.everywhere.spec.ts`. */
export const formsProvedElsewhere: readonly Form[] = [
  {
    name: 'an entry of the journal',
    path: 'journal/',
    open: async (page) => {
      await page.getByRole('button', { name: 'Texte' }).click();
      await page.locator('.entries summary').click();
    },
    fields: [['Usage'], ['Combien de fois'], ['Note']],
  },
];

const anyField = 'input, textarea, select, [contenteditable]';

/** Every field of the page, shown or not, by its label: what is typed, or chosen. */
export async function readFields(page: Page): Promise<Record<string, string>> {
  return Object.fromEntries((await describeFields(page)).map(({ label, value }) => [label, value]));
}

/** Types in a field, or chooses in it. */
export async function typeIn(page: Page, label: string, typed: string): Promise<void> {
  const found = (await describeFields(page)).find((one) => one.label === label);
  if (!found) throw new Error(`no field is called « ${label} »`);
  const field = page.locator(anyField).nth(found.index);
  // A card that was folded is opened.
  await field.evaluate((one) => one.closest('details')?.setAttribute('open', ''));
  if (found.kind === 'radio') {
    await field.locator('xpath=ancestor::fieldset[1]').getByLabel(typed, { exact: true }).check();
  } else if (found.kind === 'select-one') await field.selectOption(typed);
  else await field.fill(typed);
}

/** What each field that takes words says to the browser: nothing it would keep, correct or send away. */
export async function readPrivacy(page: Page): Promise<{ label: string; isWords: boolean; said: string }[]> {
  const fields = await describeFields(page);
  return fields.map(({ label, isWords, said }) => ({ label, isWords, said }));
}

function describeFields(page: Page) {
  return page.locator(anyField).evaluateAll((fields) => {
    const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();
    const cards = [...document.querySelectorAll('.card')];
    const groups = new Set<string>();
    return fields.flatMap((field, index) => {
      const { name = '', type = '', value = '', labels = null } = field as HTMLInputElement;
      const isRadio = type === 'radio';
      if (isRadio && groups.has(name)) return [];
      groups.add(name);
      const card = field.closest('.card');
      const own = isRadio ? field.closest('fieldset')?.querySelector('legend') : labels?.[0];
      const chosen = document.querySelector(`[name="${name}"]:checked`)?.closest('label');
      const attributes = ['autocomplete', 'spellcheck', 'writingsuggestions', 'translate', 'dir'];
      return {
        index,
        kind: type,
        label: `${card ? `${cards.indexOf(card) + 1}. ` : ''}${plain(own?.textContent)}`,
        value: isRadio ? plain(chosen?.textContent) : value,
        isWords: field.matches('input:not([type=radio], [inputmode=decimal]), textarea'),
        said: attributes.map((attribute) => `${attribute}=${field.getAttribute(attribute)}`).join(' '),
      };
    });
  });
}

function unsetUse(where: string, place: string, hasMachine = false): Field[] {
  return [
    ['Quel usage ?'],
    ['Lequel'],
    ['Combien, ratés compris'],
    ...(hasMachine ? ([['Sur quelle machine']] as const) : []),
    [where, place],
    ['Image du quotidien'],
  ];
}

async function openExpert(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'En mots d’expert' }).click();
  await page.locator('.doubts').waitFor();
}

async function openReport(page: Page): Promise<void> {
  await page.locator('[data-tool="share"]').click();
  await page.getByRole('button', { name: 'Signaler une erreur' }).click();
}
