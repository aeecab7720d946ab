// Element tests in a real browser, on what `tsc -p tsconfig.test.json` emitted.
import { chromeLauncher } from '@web/test-runner-chrome';
import { defaultReporter } from '@web/test-runner';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fontRules } from './test/support/own-fonts.mjs';
import { findChromium } from './kiosk/chromium.mjs';

/** Leaves the counts where `test/run.mjs` looks for them. */
const countReporter = {
  onTestRunFinished({ sessions }) {
    const tests = sessions.flatMap((session) => testsOf(session.testResults));
    const broken = sessions.filter((session) => session.errors.length > 0).length;
    const passed = tests.filter((test) => test.passed).length;
    const failed = tests.filter((test) => !test.passed && !test.skipped).length + broken;
    mkdirSync('out/counts', { recursive: true });
    writeFileSync('out/counts/elements.json', JSON.stringify({ passed, failed }));
    console.log(`elements: ${passed} passed, ${failed} failed`);
  },
};

function testsOf(suite) {
  return suite ? [...suite.tests, ...suite.suites.flatMap(testsOf)] : [];
}

export default {
  files: 'out/ui/test/**/*.test.js',
  // The development builds of Lit tell of mistakes that the others swallow.
  nodeResolve: { exportConditions: ['browser', 'development'] },
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  // One page at a time: pages behind another are not painted, and real pointers and keys go to the one in front.
  concurrency: 1,
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: findChromium(), args: ['--no-sandbox', '--disable-dev-shm-usage'] },
    }),
  ],
  reporters: [defaultReporter({ reportTestResults: true, reportTestProgress: false }), countReporter],
  testRunnerHtml: (testFramework) => `<!doctype html>
    <html lang="en" data-theme="dark">
      <head>
        <link rel="stylesheet" href="/src/styles/tokens.css" />
        <link rel="stylesheet" href="/src/styles/page.css" />
        <style>${fontRules()}</style>
      </head>
      <body>
        <script type="module">
          // A font that arrives later would move what a test has measured.
          await Promise.all([...document.fonts].map((font) => font.load()));
          await import('${testFramework}');
        </script>
      </body>
    </html>`,
};
