// A walk through every screen and dialog of the panel, on one virtual printer: for pictures and for the inspection of looks.
import { pause } from './stage.mjs';

/** Sizes of the classes M, S, XS, L and P. */
export const SIZES = [
  [1024, 600],
  [800, 480],
  [480, 320],
  [1280, 800],
  [480, 800],
];
export const THEMES = ['dark', 'light'];

/**
 * Walks through the panel and stops at each place worth a look.
 * @param stage the open stage, its printer cold or warm and idle
 * @param {(name: string) => Promise<void>} look called at each place
 */
export async function tour(stage, look) {
  const visit = async (name, hash, ready) => {
    await stage.page.evaluate((value) => {
      location.hash = value;
    }, hash);
    await ready();
    await pause(600);
    await look(name);
  };
  await visitIdle(stage, look, visit);
  await visitPrint(stage, look, visit);
}

async function visitIdle(stage, look, visit) {
  await visit('home', '#/home', () => stage.find('heading', 'Ready'));
  await visit('files', '#/files', () => stage.find('link', 'Cube'));
  await visitFiles(stage, look);
  await stage.tap('button', 'Print');
  await stage.find('alertdialog', '');
  await look('confirm');
  await stage.answer('Not yet');
  await stage.tap('button', 'Nozzle');
  await stage.find('textbox', 'Nozzle');
  await look('number-pad');
  await stage.page.keyboard.press('Escape');
  await visit('heat', '#/heat', () => stage.find('button', 'PLA'));
  await visit('presets', '#/presets', () => stage.find('button', 'Add a preset'));
  await visit('position', '#/move/position', () => stage.find('list', 'Endstops'));
  await visit('bed-mesh', '#/bed-mesh', () => stage.find('button', 'Measure'));
  await visit('macros', '#/macros', () => stage.find('link', 'LOAD_FILAMENT'));
  await visit('macro', '#/macros/LOAD_FILAMENT', () => stage.find('button', 'Run'));
  await visit('filament', '#/filament', () => stage.find('button', 'Extrude'));
  await visit('outputs', '#/outputs', () => stage.find('button', 'Part fan'));
  await visit('move', '#/move', () => stage.find('button', 'Closer'));
  await visit('print-idle', '#/print', () => stage.find('link', 'Choose'));
  await visit('z-endstop', '#/z-endstop', () => stage.find('heading', 'What sets'));
  await stage.tap('button', 'Next');
  await stage.find('heading', 'Ready to measure');
  await look('z-endstop-found');
  await visit('console', '#/console', () => pause(300));
  await visit('keep-nothing', '#/keep', () => stage.find('heading', 'Nothing to keep'));
  await visit('z-offset', '#/z-offset', () => stage.find('region', 'Z offset'));
  await visit('ledger', '#/first-layer', () => pause(300));
  await visit('all-prints', '#/first-layer/prints', () => pause(300));
  await visit('ladder-none', '#/first-layer/ladder', () => pause(300));
  await visit('first-layer-test', '#/first-layer/test', () => stage.find('button', 'Start test'));
  await visit('verify', '#/verify', () => stage.untilWords(/min to lay/));
  await visit('verify-record', '#/verify/record', () => stage.find('heading', 'Nothing was measured'));
  await visit('menu', '#/menu', () => stage.find('link', 'Settings'));
  await visit('settings', '#/settings', () => stage.find('radiogroup', 'Step'));
  await visit('settings-file', '#/settings-file', () => pause(300));
}

/** From the list of files to the page of one, by way of all that lies between. */
async function visitFiles(stage, look) {
  await stage.tap('button', 'Search');
  await stage.find('textbox', '');
  await look('keyboard');
  await stage.page.keyboard.press('Escape');
  await stage.tap('button', 'Show as a list');
  await look('files-list');
  await stage.tap('button', 'Show as pictures');
  await stage.tap('button', 'More for this folder');
  await stage.find('button', 'New folder');
  await look('folder');
  await stage.tap('button', 'Back to the files');
  await stage.tap('link', 'Cube');
  await stage.tap('button', 'Rename or move');
  await stage.find('button', 'Back to the file');
  await look('file-place');
  await stage.tap('button', 'Back to the file');
  await stage.find('button', 'Delete');
  await pause(1200);
  await look('file');
}

/** A print past its first layer, out of filament, at its end, and one that fails. */
async function visitLater(stage, look) {
  const layer = (z) => `;LAYER_CHANGE\n;Z:${z}\n;HEIGHT:0.2\nG1 Z${z} F600\n;TYPE:External perimeter\n`;
  const loop = 'G1 X160 Y60 E3 F3000\nG1 X160 Y160 E3\nG1 X60 Y160 E3\nG1 X60 Y60 E3\n';
  const later = `PRINT_START BED=60 EXTRUDER=200\nM83\n${layer(0.2)}${loop}${layer(0.4)}${loop.repeat(60)}PRINT_END\n`;
  const print = async (name, text) => {
    await stage.uploadText(text, name);
    await stage.script(`SDCARD_PRINT_FILE FILENAME="${name}"`);
  };
  await print('Later.gcode', later);
  await stage.go('#/print');
  await stage.untilWords(/Time left/, { timeout: 120_000 });
  await look('running');
  await stage.fault('filament-out', 0);
  await stage.find('button', 'Resume');
  await pause(600);
  await look('runout');
  await stage.tap('button', 'Cancel print');
  await stage.answer('Cancel print');
  await stage.find('heading', 'Cancelled');
  await print('Done.gcode', 'G4 P100\n');
  await stage.find('heading', 'Done');
  await look('ended');
  await print('Failed.gcode', 'M104 S999\n');
  await stage.find('heading', 'Print failed');
  // The printer's words are on the page; as a notice they are cut after two lines, and whole in the console.
  await pause(6500);
  await look('failed');
}

async function visitPrint(stage, look, visit) {
  const sample = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);
  await stage.upload(sample, 'Pump bracket v4.gcode');
  await visit('file-uploaded', '#/file/Pump%20bracket%20v4.gcode', () => stage.find('button', 'Delete'));
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('button', 'Cancel print');
  await look('heating');
  await stage.find('region', 'Skirt');
  await pause(9000);
  await stage.tap('button', 'Closer');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', (text) => text.startsWith('−0.020'));
  await pause(4000);
  await stage.tap('button', 'Closer');
  await look('skirt');
  await visit('keep', '#/keep', () => stage.find('heading', 'Keep'));
  await visit('ledger-printing', '#/first-layer', () => stage.untilWords(/Skirt loop|Layer/));
  await visit('z-offset-printing', '#/z-offset', () => stage.find('button', 'Closer'));
  await visit('tune', '#/tune', () => stage.find('button', 'Z offset'));
  await visit('objects', '#/objects', () => pause(300));
  await visit('move-printing', '#/move', () => pause(300));
  await visit('heat-printing', '#/heat', () => pause(300));
  await visit('skirt-paused', '#/print', async () => {
    await stage.tap('button', 'Pause');
    await stage.find('button', 'Resume');
  });
  for (const words of ['begin Filament change', 'text Is the new filament in?', 'button Load|M117 in', 'show']) {
    await stage.script(`RESPOND TYPE=command MSG="action:prompt_${words}"`);
  }
  await stage.find('heading', 'Filament change');
  await look('prompt');
  await stage.tap('button', 'Close the question');
  await stage.tap('button', 'Cancel print');
  await stage.answer('Cancel print');
  await stage.find('heading', 'Keep');
  await stage.tap('button', 'Not now');
  await visit('cancelled', '#/print', () => stage.find('heading', 'Cancelled'));
  await visitLater(stage, look);
  await stage.hold('button', 'Emergency stop', 700);
  await stage.find('heading', 'Klipper was reached');
  await look('stopped');
  await stage.tap('button', 'Close');
  await visit('shutdown', '#/home', () => stage.find('button', 'Restart firmware'));
}
