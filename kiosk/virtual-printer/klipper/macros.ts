import { text } from '../config/settings.js';
import { textParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import type { Scope } from '../template/expression.js';
import { Template } from '../template/template.js';
import type { Printer } from './printer.js';

/** `[gcode_macro …]` and `[delayed_gcode …]` sections become commands. */
export function installMacros(printer: Printer): void {
  const { gcode, settings } = printer;
  const variables = new Map<string, Map<string, unknown>>();
  for (const section of Object.keys(printer.raw)) {
    const [kind, name] = section.split(' ');
    if (kind === 'gcode_macro' && name) variables.set(name.toUpperCase(), installMacro(printer, name));
    if (kind === 'delayed_gcode' && name) installDelayed(printer, name);
  }
  gcode.register(
    'SET_GCODE_VARIABLE',
    (command) => setVariable(variables, command),
    'Set the value of a G-Code macro variable',
  );
  gcode.register(
    'UPDATE_DELAYED_GCODE',
    (command) => {
      const id = textParam(command, 'ID');
      if (settings[`delayed_gcode ${id.toLowerCase()}`]) runLater(printer, id, Number(textParam(command, 'DURATION')));
    },
    'Update the duration of a delayed_gcode',
  );
}

function installMacro(printer: Printer, name: string): Map<string, unknown> {
  const section = printer.settings[`gcode_macro ${name.toLowerCase()}`]!;
  const template = new Template(text(section, 'gcode'));
  const variables = new Map<string, unknown>();
  for (const [key, value] of Object.entries(section)) {
    if (key.startsWith('variable_')) variables.set(key.slice('variable_'.length), literalValue(String(value)));
  }
  const command = name.toUpperCase();
  const old = text(section, 'rename_existing');
  if (old !== '') {
    const before = printer.gcode.unregister(command);
    if (before) printer.gcode.register(old.toUpperCase(), before, `Renamed builtin of '${command}'`);
  }
  let isRunning = false;
  const run = async (call: Command): Promise<void> => {
    if (isRunning) throw new GcodeError(`Macro ${command} called recursively`);
    isRunning = true;
    try {
      await printer.gcode.lines(render(printer, template, variables, call, command));
    } finally {
      isRunning = false;
    }
  };
  printer.gcode.register(command, run, text(section, 'description'));
  printer.status.add(`gcode_macro ${name}`, () => Object.fromEntries(variables));
  return variables;
}

function render(
  printer: Printer,
  template: Template,
  variables: ReadonlyMap<string, unknown>,
  call: Command,
  name: string,
): string {
  const known: Record<string, unknown> = {
    params: Object.fromEntries(call.params),
    rawparams: call.rest,
    printer: templatePrinter(printer),
    action_respond_info: (message: unknown) => (printer.host.info(String(message)), ''),
    action_raise_error: (message: unknown) => {
      throw new GcodeError(String(message));
    },
    action_emergency_stop: (message: unknown) => (printer.host.shutdown(`Shutdown due to ${String(message)}`), ''),
  };
  const scope: Scope = (word) => (variables.has(word) ? variables.get(word) : known[word]);
  try {
    return template.render(scope);
  } catch (error) {
    if (error instanceof GcodeError) throw error;
    throw new GcodeError(`Error evaluating 'gcode_macro ${name}:gcode': ${String(error)}`);
  }
}

/** `printer.<object>` of templates: read when asked for. */
function templatePrinter(printer: Printer): unknown {
  return new Proxy(
    {},
    {
      get: (_target, name) => printer.status.read(String(name)),
      has: (_target, name) => printer.status.has(String(name)),
    },
  );
}

/** Renders and runs a template of a section, outside any macro. */
export async function runTemplate(printer: Printer, source: string): Promise<void> {
  const scope: Scope = (word) => (word === 'printer' ? templatePrinter(printer) : undefined);
  await printer.gcode.lines(new Template(source).render(scope));
}

function installDelayed(printer: Printer, name: string): void {
  const delay = Number(printer.settings[`delayed_gcode ${name.toLowerCase()}`]?.['initial_duration'] ?? 0);
  if (delay > 0) printer.host.onceReady(() => runLater(printer, name, delay));
}

function runLater(printer: Printer, name: string, seconds: number): void {
  const source = text(printer.settings[`delayed_gcode ${name.toLowerCase()}`], 'gcode');
  printer.host.after(seconds, () => {
    const scope: Scope = (word) => (word === 'printer' ? templatePrinter(printer) : undefined);
    printer.gcode.script(new Template(source).render(scope)).catch(() => {});
  });
}

function setVariable(variables: ReadonlyMap<string, Map<string, unknown>>, command: Command): void {
  const macro = textParam(command, 'MACRO');
  const variable = textParam(command, 'VARIABLE');
  const found = variables.get(macro.toUpperCase());
  if (!found) throw new GcodeError(`The value '${macro}' is not valid for MACRO`);
  if (!found.has(variable)) throw new GcodeError(`Unknown gcode_macro variable '${variable}'`);
  found.set(variable, literalValue(textParam(command, 'VALUE')));
}

function literalValue(source: string): unknown {
  try {
    return JSON.parse(source.replaceAll("'", '"').replace(/^(True|False|None)$/, (word) => LITERALS[word] ?? word));
  } catch {
    return source;
  }
}

const LITERALS: Record<string, string> = { True: 'true', False: 'false', None: 'null' };
