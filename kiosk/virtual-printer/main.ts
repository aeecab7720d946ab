import { fstatSync } from 'node:fs';
import { readOptions, type Options } from './options.js';
import { VirtualPrinter } from './printer.js';

/** Starts the printer, says its address in one line of JSON, and ends when asked to or when whoever started it is gone. */
async function main(): Promise<void> {
  let options: Options;
  try {
    options = readOptions(process.argv.slice(2));
  } catch (error) {
    console.error(reason(error));
    process.exit(2);
  }
  let printer: VirtualPrinter;
  try {
    printer = new VirtualPrinter(options);
  } catch (error) {
    console.error(`--data ${options.data} cannot be used: ${reason(error)}`);
    process.exit(2);
  }
  const end = (): void => {
    printer.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  if (isHeld()) process.stdin.on('end', end).on('close', end).on('error', end).resume();
  process.on('uncaughtException', (error) => console.error(error));
  process.on('unhandledRejection', (error) => console.error(error));
  try {
    process.stdout.write(`${JSON.stringify({ url: await printer.listen() })}\n`);
  } catch (error) {
    console.error(`port ${options.port} cannot be used: ${reason(error)}`);
    process.exit(2);
  }
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Standard input is a pipe, whose other end closes when the one who started us is gone; not a terminal or nothing. */
function isHeld(): boolean {
  try {
    const stats = fstatSync(0);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

void main();
