/** What the slicer was told, as far as head and foot of the file say. The real number of loops is often another. */
export interface SlicerSettings {
  skirtLoops?: number;
  skirtHeight?: number;
  brimWidth?: number;
  /** mm, of the first extruder */
  filamentDiameter?: number;
}

const SETTING = /^([a-z_]+) *[=,:] *(.+)$/;

/** Takes a comment (lower case, trimmed) into `settings` if it is one of the settings that help to tell skirt and brim. */
export function noteSetting(comment: string, settings: SlicerSettings): void {
  const match = SETTING.exec(comment);
  if (match === null) return;
  const [, name, text] = match;
  const value = Number.parseFloat(text ?? '');
  if (name === 'brim_type' && text === 'no_brim') settings.brimWidth = 0;
  if (!Number.isFinite(value)) return;
  switch (name) {
    case 'skirts':
    case 'skirt_loops':
    case 'skirtoutlines':
      settings.skirtLoops = value;
      break;
    case 'skirt_height':
    case 'skirtlayers':
      settings.skirtHeight = value;
      break;
    case 'filament_diameter':
      if (value > 0) settings.filamentDiameter ??= value;
      break;
    case 'brim_width':
      settings.brimWidth ??= value;
      break;
    default:
      break;
  }
}
