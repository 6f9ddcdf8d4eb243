// Prints each published value beside our range, then how wide our ranges are: `npm run known-answers`.
import { runnerImport } from 'vite';

const { module } = await runnerImport('./src/pipeline/content/tell-known-answers.ts', { configFile: false });
console.log(module.tellKnownAnswers('content').join('\n'));
