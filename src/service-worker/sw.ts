import './worker.ts';
