// Five questions of a meeting, from Accueil: walked by a test, and by `bench/five-questions.js`, which times them.

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {import('@playwright/test').Locator} Locator
 * @typedef {{ asked: string, typed: string, link: string, answerOn: (page: Page) => Locator }} Question
 * @typedef {{ asked: string, taps: number, keys: number }} Walk
 * @type {readonly Question[]}
 */
export const questions = [
  {
    asked: 'Quelle taille a un A5, en pixels ?',
    typed: 'a5 pixels',
    link: '#formats-tract-a5',
    answerOn: cellUnder('Fichier à préparer'),
  },
  {
    asked: 'Un modèle tient-il dans 16 Go ?',
    typed: 'modele 16 go',
    link: '#machines-ordinateur-16-go-sans-carte-graphique',
    answerOn: cellUnder('À essayer d’abord'),
  },
  {
    asked: 'Combien de temps ChatGPT garde-t-il une conversation effacée ?',
    typed: 'chatgpt efface',
    link: '#effacer-chatgpt',
    answerOn: cellUnder('Ce qui peut rester'),
  },
  {
    asked: 'Que risque-t-on à refuser le code de son téléphone ?',
    typed: 'refus code police',
    link: '#refuser-son-code-ce-que-l-on-risque',
    answerOn: (page) => page.locator(':target ~ * a.figure').first(),
  },
  {
    asked: 'Quel est le squelette d’un tract ?',
    typed: 'squelette tract',
    link: '#la-demande-a-copier',
    answerOn: (page) => page.locator(':target ~ pre, :target ~ * pre').first(),
  },
];

/**
 * What stands under this label in the card that one landed on.
 * @param {string} label
 * @returns {(page: Page) => Locator}
 */
function cellUnder(label) {
  return (page) =>
    page
      .locator(':target dl > div')
      .filter({ has: page.getByText(label, { exact: true }) })
      .locator('dd');
}

/**
 * Walks one question: taps the field of Accueil, types, taps the result. Throws when the answer is not on the
 * screen at the end.
 * @param {Page} page
 * @param {string} home
 * @param {Question} question
 * @param {object} pace
 * @param {number} [pace.keyMs] from one key to the next
 * @param {(wait: () => Promise<unknown>) => Promise<unknown>} [pace.during] runs each wait for the phone
 * @returns {Promise<Walk>}
 */
export async function walkQuestion(
  page,
  home,
  { asked, typed, link, answerOn },
  { keyMs = 0, during = (wait) => wait() } = {},
) {
  await page.goto(home);
  await during(async () => {
    await page.locator('a.seek-field').click();
    await page.locator('#chercher:focus').waitFor();
  });
  // The phone reads its texts while the person types.
  await page.keyboard.type(typed, { delay: keyMs });
  const result = page.locator(`.results a[href$="${link}"]`).first();
  await during(() => result.waitFor());
  // Answers grow while texts come: where a result stands is known once they have.
  await page.locator('[data-search="whole"]').waitFor({ state: 'attached' });
  // To reach what is under the bar, a person swipes.
  const swipes = (await result.evaluate(isUnderBar)) ? 1 : 0;
  await during(async () => {
    await result.click();
    await page.waitForURL((url) => url.hash === link);
    await page.locator(':target').waitFor();
  });
  if (!(await answerOn(page).evaluate(isOnScreen)))
    throw new Error(`${asked} The answer is not on the screen`);
  return { asked, taps: 2 + swipes, keys: typed.length };
}

/**
 * Runs in the page.
 * @param {Element} link
 */
function isUnderBar(link) {
  const bar = document.querySelector('.tabs')?.getBoundingClientRect().top ?? innerHeight;
  return link.getBoundingClientRect().bottom > bar;
}

/**
 * Runs in the page: whether something is said there, and begins between the top of the screen and its bottom bar.
 * @param {Element} answer
 */
function isOnScreen(answer) {
  const bar = document.querySelector('.tabs')?.getBoundingClientRect().top ?? innerHeight;
  const { top, height } = answer.getBoundingClientRect();
  return Boolean(answer.textContent?.trim()) && height > 0 && top >= 0 && top < bar;
}
