import { parseConfig } from '../config/parse.js';
import { GcodeError } from '../gcode/errors.js';
import type { Printer } from './printer.js';

/** How a program asks to be started anew. */
export interface Restarts {
  restart(kind: 'restart' | 'firmware'): Promise<void>;
}

const HEAD =
  '#*# <---------------------- SAVE_CONFIG ---------------------->\n#*# DO NOT EDIT THIS BLOCK OR BELOW. The contents are auto-generated.\n#*#\n';

/** SAVE_CONFIG, RESTART, FIRMWARE_RESTART, M112. */
export function installRestarts(printer: Printer, restarts: Restarts): void {
  const { gcode, host, staged, files } = printer;
  gcode.registerAlways('RESTART', () => restarts.restart('restart'), 'Reload config file and restart host software');
  gcode.registerAlways(
    'FIRMWARE_RESTART',
    () => restarts.restart('firmware'),
    'Restart firmware, host, and reload config',
  );
  gcode.register(
    'SAVE_CONFIG',
    async () => {
      if (!staged.isPending) return;
      refuseIncluded(printer);
      files.replaceConfig(saved(files.readConfig('printer.cfg') ?? '', staged.items));
      await restarts.restart('restart');
    },
    'Overwrite config file and restart',
  );
  gcode.registerAlways('M112', () => {
    host.info('Klipper state: Shutdown');
    host.shutdown('Shutdown due to M112 command');
  });
}

/** A value that stands in an included file cannot be saved: the file itself is not rewritten. */
function refuseIncluded({ files, raw, staged }: Printer): void {
  const own = parseConfig(files.readConfig('printer.cfg') ?? '', () => '');
  for (const [section, options] of Object.entries(staged.items)) {
    for (const option of Object.keys(options ?? {})) {
      if (raw[section]?.[option] === undefined || own[section]?.[option] !== undefined) continue;
      throw new GcodeError(`SAVE_CONFIG section '${section}' option '${option}' conflicts with included value`);
    }
  }
}

type Items = Readonly<Record<string, Readonly<Record<string, string>> | null>>;
type Sections = Map<string, Map<string, string>>;

/** The configuration with new values in its saved block, and the old ones commented out above it. */
export function saved(text: string, items: Items): string {
  const at = text.indexOf(HEAD);
  const own = at < 0 ? text : text.slice(0, at);
  const sections = readBlock(at < 0 ? '' : text.slice(at + HEAD.length));
  let body = own;
  for (const [section, options] of Object.entries(items)) {
    if (options === null) {
      sections.delete(section);
      continue;
    }
    const values = sections.get(section) ?? new Map<string, string>();
    sections.set(section, values);
    for (const [option, value] of Object.entries(options)) {
      values.set(option, value);
      body = commentOut(body, section, option);
    }
  }
  return `${body.trimEnd()}\n\n${HEAD}${writeBlock(sections)}`;
}

function readBlock(block: string): Sections {
  const sections: Sections = new Map();
  let values: Map<string, string> | undefined;
  let option: string | undefined;
  for (const raw of block.split('\n')) {
    const line = raw.replace(/^#\*# ?/, '');
    const header = /^\[(.+)\]$/.exec(line)?.[1];
    if (header !== undefined) sections.set(header, (values = new Map()));
    else if (/^\s/.test(line) && values && option !== undefined)
      values.set(option, `${values.get(option) ?? ''}\n${line.trim()}`);
    else {
      const [, name, value = ''] = /^(\S+)\s*[=:]\s*(.*)$/.exec(line) ?? [];
      if (name === undefined || !values) continue;
      option = name;
      values.set(name, value);
    }
  }
  return sections;
}

function writeBlock(sections: Sections): string {
  const lines: string[] = [];
  for (const [section, values] of sections) {
    lines.push(`[${section}]`);
    for (const [option, value] of values) {
      const [first = '', ...rest] = value.split('\n');
      lines.push(`${option} = ${first}`, ...rest.map((line) => `\t  ${line.trim()}`));
    }
    lines.push('');
  }
  return lines.map((line) => (line === '' ? '#*#\n' : `#*# ${line}\n`)).join('');
}

function commentOut(text: string, section: string, option: string): string {
  let isInside = false;
  return text
    .split('\n')
    .map((line) => {
      const header = /^\[([^\]]+)\]/.exec(line)?.[1];
      if (header !== undefined) isInside = header.trim() === section;
      return isInside && new RegExp(`^${option}\\s*[:=]`).test(line) ? `#${line}` : line;
    })
    .join('\n');
}
