// Five questions of a meeting, from Accueil: used by `bench/five-questions.js`, and by the test that holds the goal.

/** What a tap and a key take a person, standing up: a slow thumb. A swipe counts as a tap. */
const tapMs = 1_200;
const keyMs = 250;

/**
 * @typedef {{ asked: string, typed: string, link: string, answer: RegExp }} Question
 * @typedef {{ asked: string, taps: number, keys: number, seconds: number }} Walk
 * @type {readonly Question[]}
 */
export const questions = [
  {
    asked: 'Quelle taille a un A5, en pixels ?',
    typed: 'a5 pixels',
    link: '#formats-tract-a5',
    answer: /1819 × 2551 points/,
  },
  {
    asked: 'Un modèle tient-il dans 16 Go ?',
    typed: 'modele 16 go',
    link: '#machines-ordinateur-16-go-sans-carte-graphique',
    answer: /Gemma 4 E4B/,
  },
  {
    asked: 'Combien de temps ChatGPT garde-t-il une conversation effacée ?',
    typed: 'chatgpt efface',
    link: '#effacer-chatgpt',
    answer: /jusqu’à 30 jours/,
  },
  {
    asked: 'Que risque-t-on à refuser le code de son téléphone ?',
    typed: 'refus code police',
    link: '#refuser-son-code-ce-que-l-on-risque',
    answer: /ans de prison/,
  },
  {
    asked: 'Quel est le squelette d’un tract ?',
    typed: 'squelette tract',
    link: '#la-demande-a-copier',
    answer: /Tâche.*: raccourcis ce brouillon/,
  },
];

/**
 * Walks one question: taps the field of Accueil, types, taps the result. Throws when the answer is not on the
 * screen at the end.
 * @param {import('@playwright/test').Page} page
 * @param {string} home
 * @param {Question} question
 * @returns {Promise<Walk>}
 */
export async function walkQuestion(page, home, { asked, typed, link, answer }) {
  await page.goto(home);
  let waitedMs = 0;
  /** @param {() => Promise<unknown>} act */
  const wait = async (act) => {
    const started = performance.now();
    await act();
    waitedMs += performance.now() - started;
  };
  await wait(async () => {
    await page.locator('a.seek-field').click();
    await page.locator('#chercher:focus').waitFor();
  });
  // The phone reads its texts while the person types.
  await page.keyboard.type(typed, { delay: keyMs });
  const result = page.locator(`.results a[href$="${link}"]`).first();
  await wait(() => result.waitFor());
  // To reach what is under the bar, a person swipes.
  const swipes = (await result.evaluate(isUnderBar)) ? 1 : 0;
  await wait(async () => {
    await result.click();
    await page.waitForURL((url) => url.hash === link);
    await page.locator(':target').waitFor();
  });
  if (!(await page.evaluate(isOnScreen, answer.source))) {
    throw new Error(`${asked} ${answer} is not on the screen`);
  }
  const taps = 2 + swipes;
  const seconds = (taps * tapMs + typed.length * keyMs + waitedMs) / 1000;
  return { asked, taps, keys: typed.length, seconds };
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
 * Runs in the page: whether some text between the top of the screen and its bottom bar matches.
 * @param {string} pattern
 */
function isOnScreen(pattern) {
  const bottom = innerHeight - (document.querySelector('.tabs')?.getBoundingClientRect().height ?? 0);
  const texts = document.evaluate('//main//text()', document, null, XPathResult.ORDERED_NODE_SNAPSHOT_TYPE);
  for (let index = 0; index < texts.snapshotLength; index += 1) {
    const text = texts.snapshotItem(index);
    if (!text || !new RegExp(pattern).test(text.textContent?.replace(/\s+/g, ' ') ?? '')) continue;
    const range = document.createRange();
    range.selectNode(text);
    const box = range.getBoundingClientRect();
    if (box.height > 0 && box.top >= 0 && box.top < bottom) return true;
  }
  return false;
}
