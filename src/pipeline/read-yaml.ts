import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Report } from './faults.ts';

/** Where the content lives, and how to name a file of it in a fault. */
export interface ContentFolder {
  /** Absolute path of `content/`. */
  readonly path: string;
}

/** The text of a content file and its name as faults show it (`content/units.yaml`). */
export interface ContentFile {
  readonly name: string;
  readonly text: string;
}

/** Reads one file of the folder. Throws when it does not exist: that is our mistake, not the writer's. */
export function readContentFile(folder: ContentFolder, path: string): ContentFile {
  return { name: nameOf(folder, path), text: readFileSync(join(folder.path, path), 'utf8') };
}

/** The files of a sub-folder with this extension, sorted by name; none when nobody has written any yet. */
export function readContentFiles(folder: ContentFolder, path: string, extension: string): ContentFile[] {
  if (!existsSync(join(folder.path, path))) return [];
  return readdirSync(join(folder.path, path))
    .filter((file) => file.endsWith(extension))
    .sort()
    .map((file) => readContentFile(folder, join(path, file)));
}

/** Parses YAML against a schema; reports each fault of form and returns nothing if there is any. */
export function parseYaml<T>(file: ContentFile, schema: z.ZodType<T>, report: Report): T | undefined {
  return checkShape(file.name, parseText(file, report), schema, report);
}

/** Checks an already parsed value against a schema, reporting each fault of form. */
export function checkShape<T>(
  name: string,
  value: unknown,
  schema: z.ZodType<T>,
  report: Report,
): T | undefined {
  if (value === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const where = issue.path.length > 0 ? `« ${issue.path.join('.')} » : ` : '';
    report({ file: name, message: `${where}${issue.message}` });
  }
  return undefined;
}

function parseText(file: ContentFile, report: Report): unknown {
  try {
    return parse(file.text) ?? {};
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    report({
      file: file.name,
      message: `YAML illisible, ligne ${error.linePos?.[0].line ?? '?'} : ${error.message.split('\n')[0]}`,
    });
    return undefined;
  }
}

function nameOf(folder: ContentFolder, path: string): string {
  return join('content', relative(folder.path, join(folder.path, path)));
}
