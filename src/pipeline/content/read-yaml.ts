import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type { z } from 'zod';
import { ContentFaults, type Report } from './faults.ts';

/** The folder of content, and how to name its files in a fault. */
export interface ContentFolder {
  /** Absolute path of `content/`. */
  readonly path: string;
}

/** The text of a content file and its name as faults show it (`content/units.yaml`). */
export interface ContentFile {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads one file of the folder, whatever the editor that wrote its ends of lines. Throws `ContentFaults` when it
 * does not exist.
 */
export function readContentFile(folder: ContentFolder, path: string): ContentFile {
  const name = nameOf(folder, path);
  if (!existsSync(join(folder.path, path))) {
    throw new ContentFaults([
      { file: name, message: 'fichier absent : remettez-le, ou rendez-lui son nom', isUnread: true },
    ]);
  }
  const text = readFileSync(join(folder.path, path), 'utf8');
  return { name, text: text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n') };
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
  const value = parseText(file, report);
  if (value === undefined) return undefined;
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    const where = issue.path.length > 0 ? `« ${issue.path.join('.')} » : ` : '';
    report({ file: file.name, message: `${where}${wordsOf(issue)}`, isUnread: true });
  }
  return undefined;
}

/** Message of a fault, in French: schemas give their own, save for unknown names. */
function wordsOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'unrecognized_keys') return issue.message;
  return `nom inconnu «\u00a0${issue.keys.join('\u00a0», «\u00a0')}\u00a0»\u00a0: corrigez-le, ou ôtez-le`;
}

function parseText(file: ContentFile, report: Report): unknown {
  try {
    return parse(file.text) ?? {};
  } catch (error) {
    // An unknown « *name » is not a YAMLParseError: only the text can be at fault here.
    const line = error instanceof YAMLParseError ? `, ligne ${error.linePos?.[0].line ?? '?'}` : '';
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    const remedy =
      'un texte qui contient « : », ou commence par *, @ ou un guillemet, se met entre guillemets';
    report({ file: file.name, message: `YAML illisible${line} : ${reason} (${remedy})`, isUnread: true });
    return undefined;
  }
}

function nameOf(folder: ContentFolder, path: string): string {
  return join('content', relative(folder.path, join(folder.path, path)));
}
