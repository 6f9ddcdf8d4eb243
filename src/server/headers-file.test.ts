import { expect, test } from 'vitest';
import { headersFor, readHeaderRules } from './headers-file.js';

const rules = readHeaderRules(`# what every page gets
/*
  Content-Security-Policy: default-src 'self'
  X-Content-Type-Options: nosniff

/guide/*
  X-Room: guide
/sw.js
  Content-Security-Policy: connect-src 'self'
`);

test('a rule that ends with * reaches all that lies below', () => {
  expect(headersFor(rules, '/guide/limites/')).toEqual({
    'Content-Security-Policy': "default-src 'self'",
    'X-Content-Type-Options': 'nosniff',
    'X-Room': 'guide',
  });
});

test('a rule without * is for that very path', () => {
  expect(headersFor(rules, '/sw.json')['Content-Security-Policy']).toBe("default-src 'self'");
});

test('two policies for one path are both sent, as hosts do', () => {
  expect(headersFor(rules, '/sw.js')['Content-Security-Policy']).toBe(
    "default-src 'self', connect-src 'self'",
  );
});

test.each([
  ['/guide/:page\n', '_headers, line 1: a path begins with / and may only end with *: /guide/:page'],
  ['guide/\n', '_headers, line 1: a path begins with / and may only end with *: guide/'],
  ['  X-Name: value\n', '_headers, line 1: a header must come under a path:   X-Name: value'],
  ['/*\n  X-Name value\n', '_headers, line 2: an indented line is "Name: value":   X-Name value'],
])('%j is refused with its line, where a host would say nothing', (text, message) => {
  expect(() => readHeaderRules(text)).toThrow(message);
});
