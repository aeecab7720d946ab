/** A Klipper configuration as written: section → option → text. */
export type RawConfig = Record<string, Record<string, string>>;

/**
 * Parses configuration text. Later values win; `[include x]` is replaced by what `read` gives; the block that
 * SAVE_CONFIG keeps at the end counts like the rest.
 */
export function parseConfig(text: string, read: (name: string) => string): RawConfig {
  const config: RawConfig = {};
  collect(text.replaceAll(/^#\*# ?/gm, ''), read, config);
  return config;
}

function collect(text: string, read: (name: string) => string, config: RawConfig): void {
  let section: Record<string, string> | undefined;
  let option: string | undefined;
  for (const raw of text.split(/\r?\n/)) {
    const line = raw.replace(/(^|\s)[#;].*$/, '').trimEnd();
    if (line.trim() === '') continue;
    const header = /^\[([^\]]+)\]/.exec(line)?.[1]?.trim().replaceAll(/\s+/g, ' ');
    if (header?.startsWith('include ')) {
      collect(read(header.slice('include '.length)), read, config);
      section = undefined;
    } else if (header !== undefined) {
      section = config[header] ??= {};
      option = undefined;
    } else if (/^\s/.test(line) && section && option !== undefined) {
      section[option] += `\n${line.trim()}`;
    } else if (section) {
      const [, name, value = ''] = /^([^:=]+?)\s*[:=]\s*(.*)$/.exec(line) ?? [];
      if (name === undefined) continue;
      option = name.toLowerCase();
      section[option] = value;
    }
  }
}
