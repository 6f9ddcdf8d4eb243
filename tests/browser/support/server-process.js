// A server in a process of its own, for the tests that kill it: `server-process.js FOLDER BASE`.
import { serveFolder } from '../../../src/server/static-server.js';

const [folder = '', base = '/'] = process.argv.slice(2);
const { url } = await serveFolder({ folder, base });
process.send?.(url);
process.once('disconnect', () => process.exit());
