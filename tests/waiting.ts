// What no test may rest on: how fast a machine is. Waits follow events; speeds are measured in bench/.

/** Files by their path from the repository's root. */
export type Files = Readonly<Record<string, string>>;

interface Rule {
  readonly pattern: RegExp;
  readonly remedy: string;
  /** The files that are what the rule leaves room for. */
  readonly except?: readonly string[];
}

/** A name that says a time which somebody measured: `paintsMs`, `seconds`, `cost.longestTaskMs`. */
const measured = String.raw`[\w.?]*(?:Ms|[Ss]econds|[Ee]lapsed|[Dd]uration|took)`;

const rules: readonly Rule[] = [
  { pattern: /\bwaitForTimeout\b/, remedy: 'wait for what should happen, not for a time' },
  {
    // `test.setTimeout` is a limit, and falls under another rule.
    pattern: /(?<!\btest\.)\bset(?:Timeout|Interval)\s*\(/,
    remedy: 'wait for what should happen, or use fake timers',
    // The driver of WebKit tells nothing: it can only be asked again.
    except: ['tests/browser/support/webkit.ts'],
  },
  {
    pattern: /from ['"](?:node:)?timers\/promises['"]/,
    remedy: 'wait for what should happen, or use fake timers',
  },
  {
    pattern: /\btimeout:\s*[\d_]|\btest\.setTimeout\(|\btest\.slow\(|^\s*\},\s*[\d_]+\s*\);/m,
    remedy: 'limits are in playwright.config.ts and vitest.config.ts, where only a hang reaches them',
    except: ['tests/browser/playwright.config.ts'],
  },
  {
    pattern: /\bvi\.wait(?:For|Until)\((?:(?!timeout)[^;])*;/,
    remedy: 'it gives up after a second unless told otherwise: give it a `timeout` that only a hang reaches',
  },
  {
    pattern: /\b(?:performance\.now|Date\.now|process\.hrtime|console\.time)\b/,
    remedy: 'measure it in bench/, beside a bare page in the same run; hold here what is counted',
    // One prints how long each stage took, the other gives up on a driver that never answers.
    except: ['tests/run.js', 'tests/browser/support/webkit.ts'],
  },
  {
    pattern: /from ['"](?:\.\.\/)+bench\//,
    remedy: 'a bench prints, and asserts nothing; hold here what is counted',
  },
  {
    pattern: new RegExp(
      String.raw`\bexpect\(\s*${measured}\b[^;]*?\)\s*\.(?:not\.)?toBe(?:Less|Greater)Than`,
    ),
    remedy: 'measure it in bench/, beside a bare page in the same run; hold here what is counted',
  },
];

/** Each place of a test that rests on a time, with its remedy; none when every wait follows an event. */
export function waitingFaults(files: Files): string[] {
  return Object.entries(files)
    .filter(([path]) => isTestCode(path))
    .flatMap(([path, text]) =>
      rules
        .filter(({ except = [] }) => !except.includes(path))
        .flatMap(({ pattern, remedy }) =>
          [...text.matchAll(new RegExp(pattern, `g${pattern.flags}`))].map(
            ({ 0: found, index }) =>
              `${path}:${lineOf(text, index)}: « ${found.trim().slice(0, 60)} »: ${remedy}`,
          ),
        ),
    );
}

/** Tests, and what they stand on. */
function isTestCode(path: string): boolean {
  return /^tests\/.*\.(?:ts|js)$/.test(path) ? !isThisRule(path) : /^src\/.*\.test\.tsx?$/.test(path);
}

/** The broken examples would be found, too. */
function isThisRule(path: string): boolean {
  return /^tests\/waiting\.(?:test\.)?ts$/.test(path);
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
