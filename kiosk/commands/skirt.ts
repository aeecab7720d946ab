import { readFile, refuse, why } from './read-file.js';

const [file] = process.argv.slice(2);
if (file === undefined) refuse('Usage: skirt FILE.gcode');
try {
  const { firstLayer, loops, reason } = await readFile(file);
  console.log(JSON.stringify({ firstLayer, loops, ...(reason === undefined ? {} : { reason }) }));
} catch (error) {
  refuse(`Cannot read ${file}: ${why(error)}`);
}
