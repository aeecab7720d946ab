/** One line of a configuration file. */
export interface ConfigLine {
  /** Relative to the folder of the configuration. */
  readonly file: string;
  /** From 1. */
  readonly number: number;
  readonly text: string;
}

/** Where an option stands in the files. */
export interface ConfigOption extends ConfigLine {
  /** Lower case, as `stepper_z`. */
  readonly section: string;
  readonly option: string;
  /** Whether it stands in the block that SAVE_CONFIG writes at the end of the main file. */
  readonly isSaved: boolean;
}

/** The configuration as it is written: every option of the main file and of the files it includes. */
export interface ConfigFiles {
  readonly main: string;
  readonly options: readonly ConfigOption[];
  /** Headers of sections, for a line that is not there yet. */
  readonly headers: readonly (ConfigLine & { readonly section: string })[];
  /** Includes that lie outside the folder, or could not be read. */
  readonly unreadable: readonly string[];
}

/** Reads text files of the configuration's folder. */
export interface ConfigReader {
  text(path: string): Promise<string>;
  /** Names of the files of a folder; the root is an empty text. */
  list(folder: string): Promise<readonly string[]>;
}

const MAIN = 'printer.cfg';
const SAVED_BLOCK = '#*# <---------------------- SAVE_CONFIG ---------------------->';

/** Reads the main file and, as Klipper does, every file it includes, patterns with `*` and `?` too. */
export async function readConfigFiles(reader: ConfigReader, main = MAIN): Promise<ConfigFiles> {
  const options: ConfigOption[] = [];
  const headers: (ConfigLine & { section: string })[] = [];
  const unreadable: string[] = [];
  const seen = new Set<string>();
  const open = [main];
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = await reader.text(file).catch(() => undefined);
    if (text === undefined) {
      unreadable.push(file);
      continue;
    }
    const read = readOneFile(file, text, file === main);
    options.push(...read.options);
    headers.push(...read.headers);
    for (const wanted of read.includes) {
      const found = await resolveInclude(reader, file, wanted);
      if (found.length === 0) unreadable.push(wanted);
      open.push(...found);
    }
  }
  return { main, options, headers, unreadable };
}

/** All places where an option stands, those of the main file first. */
export function placesOf(files: ConfigFiles, section: string, option: string): readonly ConfigOption[] {
  const wanted = section.toLowerCase();
  return files.options.filter((one) => one.section === wanted && one.option === option);
}

interface OneFile {
  readonly options: readonly ConfigOption[];
  readonly headers: readonly (ConfigLine & { readonly section: string })[];
  readonly includes: readonly string[];
}

function readOneFile(file: string, text: string, isMain: boolean): OneFile {
  const options: ConfigOption[] = [];
  const headers: (ConfigLine & { section: string })[] = [];
  const includes: string[] = [];
  let section = '';
  let isSaved = false;
  for (const [index, raw] of text.split(/\r?\n/u).entries()) {
    if (isMain && raw.startsWith(SAVED_BLOCK)) isSaved = true;
    const line = isSaved ? raw.replace(/^#\*# ?/u, '') : raw;
    const place = { file, number: index + 1, text: raw };
    const header = /^\[([^\]]+)\]/u.exec(line)?.[1]?.trim();
    if (header !== undefined) {
      const include = /^include\s+(.+)$/iu.exec(header)?.[1];
      if (include !== undefined) includes.push(include.trim());
      section = header.toLowerCase();
      headers.push({ ...place, section });
      continue;
    }
    const option = /^([A-Za-z_][\w.]*)\s*[:=]/u.exec(line)?.[1]?.toLowerCase();
    if (option !== undefined) options.push({ ...place, section, option, isSaved });
  }
  return { options, headers, includes };
}

/** An include's path counts from the file that includes it. Answers the files it means, none where it lies elsewhere. */
async function resolveInclude(reader: ConfigReader, from: string, wanted: string): Promise<readonly string[]> {
  const base = from.includes('/') ? from.slice(0, from.lastIndexOf('/')) : '';
  const path = normal(wanted.startsWith('/') ? undefined : base === '' ? wanted : `${base}/${wanted}`);
  if (path === undefined) return [];
  if (!/[*?]/u.test(path)) return [path];
  const cut = path.lastIndexOf('/');
  const [folder, pattern] = cut < 0 ? ['', path] : [path.slice(0, cut), path.slice(cut + 1)];
  const names = await reader.list(folder).catch((): readonly string[] => []);
  const test = globTest(pattern);
  return names.filter((name) => test.test(name)).map((name) => (folder === '' ? name : `${folder}/${name}`));
}

/** A path without `.` and `..`; undefined where it leaves the folder of the configuration. */
function normal(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}

function globTest(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+^${}()|[\]\\]/gu, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'u');
}
