import { fileURLToPath } from 'node:url';
import { explain } from './bad-option.js';
import { BuiltPage } from './built-page.js';
import { startGateway } from './gateway.js';
import { openKioskBrowser } from './kiosk-browser.js';
import { gatewayHelp, readGatewayOptions } from './options.js';
import { readyLine } from './ready.js';

/** Written in by the build. */
declare const FEELER_VERSION: string;

const help = `Feeler's gateway: serves the panel and passes Moonraker through.

  node gateway.js [options]

${gatewayHelp}`;

// A fault in one request does not take the panel away from the others; none of them shares state.
process.on('uncaughtException', (error) => console.error(error));

async function main(): Promise<void> {
  const options = readGatewayOptions(process.argv.slice(2));
  if (!options) {
    console.log(help);
    return;
  }
  const dist = fileURLToPath(new URL('../dist', import.meta.url));
  const gateway = await startGateway({
    ...options,
    version: FEELER_VERSION,
    page: (token) => new BuiltPage(dist, token),
  });
  const closeBrowser = options.kiosk ? openKioskBrowser(gateway.url, options.data) : undefined;
  const end = (): void => {
    closeBrowser?.();
    void gateway.end().then(() => process.exit(0));
  };
  process.once('SIGTERM', end).once('SIGINT', end);
  console.log(await readyLine(gateway));
}

main().catch((error: unknown) => {
  const { line, code } = explain(error);
  console.error(line);
  process.exit(code);
});
