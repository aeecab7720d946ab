// `npm start` and `npm run dev`: installs what is missing, builds what is old, and runs kiosk/start/main.ts.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { onParentGone } from './parent.mjs';

const leave = () => process.exit(0);
process.on('SIGTERM', leave).on('SIGINT', leave);
if (process.env.npm_lifecycle_event) onParentGone(() => process.kill(process.pid, 'SIGTERM'));

try {
  await ensureInstalled();
  const isDev = process.argv.includes('--dev');
  await ensureBuilt({ names: isDev ? ['start', 'virtual-printer'] : ['page', 'gateway', 'start', 'virtual-printer'] });
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
const { main } = await import('../out/bin/start.js');
process.off('SIGTERM', leave).off('SIGINT', leave);
await main(process.argv.slice(2));
