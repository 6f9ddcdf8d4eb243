// What a key is held to: a page that only copies what is typed, in the same browser and the same run.
import { answerFrom, listen } from '../src/server/static-server.js';

/** The path of the bare page, which no page of the site has. */
export const barePath = 'bare-page/';

/**
 * Serves a built site, and the bare page beside it.
 * @param {string} folder
 */
export function serveWithBarePage(folder) {
  const answer = answerFrom({ folder });
  return listen(async (request, response) => {
    if (request.url !== `/${barePath}`) return answer(request, response);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(html);
  }, {});
}

const html = `<!doctype html>
<html lang="fr">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Page nue</title>
  <link rel="icon" href="data:,">
  <label for="champ">Un mot</label>
  <input id="champ" autocomplete="off">
  <p id="copie"></p>
  <script type="module">
    const field = document.querySelector('#champ');
    field.addEventListener('input', () => { document.querySelector('#copie').textContent = field.value; });
  </script>
</html>`;
