import * as icons from '@mdi/js';
import { defineConfig, type Plugin } from 'vite';

/** Takes the white space out of the templates, a third of the first screen's bytes. Nothing in them is laid out by it. */
function shortTemplates(): Plugin {
  return {
    name: 'short-templates',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!isOurs(id)) return undefined;
      const styled = code.replaceAll(/css`([^`]*)`/g, (_, styles: string) => `css\`${shorten(styles)}\``);
      return { code: styled.replaceAll(/\n[ \t]+/g, '\n'), map: null };
    },
  };
}

function shorten(styles: string): string {
  return styles
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([{};,]) ?/g, '$1')
    .replaceAll(/: /g, ':');
}

/**
 * Puts each icon into the files that draw it. One module of all icons would be fetched whole with the first screen, whichever
 * of them it shows.
 */
function ownIcons(): Plugin {
  const paths = new Map<string, string>(Object.entries(icons));
  return {
    name: 'own-icons',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!isOurs(id) || id.endsWith('/src/icons.ts')) return undefined;
      const own = code.replaceAll(/import \{([^}]*)\} from ('[./]*icons\.js');/g, (_, list: string, from: string) => {
        const names = list.split(',').map((name) => name.trim());
        const drawn = names.filter((name) => paths.has(name));
        const others = names.filter((name) => name !== '' && !paths.has(name));
        const constants = drawn.map((name) => `const ${name} = ${JSON.stringify(paths.get(name))};`);
        return [...(others.length > 0 ? [`import { ${others.join(', ')} } from ${from};`] : []), ...constants].join(
          ' ',
        );
      });
      return { code: own, map: null };
    },
  };
}

function isOurs(id: string): boolean {
  return /\/src\/.*\.ts$/.test(id);
}

interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

const firstScreen = new Set<string>();

/** Whether a module is reached from the page's entry or the home screen by imports that are not put off. */
function isOfFirstScreen(id: string, graph: Graph): boolean {
  if (firstScreen.size === 0) {
    for (const entry of ['/src/main.ts', '/src/screens/home/home-screen.ts'])
      gather(import.meta.dirname + entry, graph);
  }
  return firstScreen.has(id);
}

function gather(id: string, graph: Graph): void {
  if (firstScreen.has(id)) return;
  firstScreen.add(id);
  for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) gather(imported, graph);
}

/** The page: `index.html` and all it needs. What runs on the printer's host is built by `kiosk/build.mjs`. */
export default defineConfig({
  base: './',
  plugins: [ownIcons(), shortTemplates()],
  build: {
    // The oldest that mixes colours in styles and sorts into a copy; Raspberry Pi OS of 2023 came with a newer one.
    target: 'chrome111',
    // The disk is near: fetching the parts of a screen ahead of its code would cost more than it gains.
    modulePreload: false,
    // The policy of the page allows no fonts, scripts or styles from `data:`.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    rolldownOptions: {
      output: {
        // One file for all that the first screen needs: many small ones compress worse.
        codeSplitting: {
          groups: [{ debugName: 'first', name: (id, graph) => (isOfFirstScreen(id, graph) ? 'first' : null) }],
        },
      },
    },
  },
  worker: { format: 'es' },
});
