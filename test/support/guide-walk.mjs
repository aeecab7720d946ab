// A person at the guide: taps what the page offers, and feels the paper by the true gap.
import { pause } from './stage.mjs';

/** mm between nozzle and bed at which a sheet of 0.1 mm drags lightly. */
const DRAGS_AT = 0.1;

/** Sets what is physically so. */
export async function setVirtual(stage, wish) {
  const answer = await fetch(`${stage.printerAddress}/virtual/set`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(wish),
  });
  if (answer.status !== 204) throw new Error(`set: ${answer.status} ${await answer.text()}`);
}

/** Opens the guide and goes on to the question hot or cold, then chooses. */
export async function beginGuide(stage, mode, { hasPin = true } = {}) {
  await stage.go('#/z-endstop');
  await stage.find('heading', 'What sets the first layer');
  await stage.tap('button', 'Next');
  await stage.find('heading', 'Ready to measure');
  await stage.tap('button', 'Next');
  if (hasPin) {
    await stage.find('heading', 'Is the nozzle over the pin');
    await stage.tap('button', 'Next');
  }
  await stage.find('heading', 'Set the nozzle hot or cold');
  await stage.tap('button', mode === 'hot' ? 'about 30 min' : '5 min');
  await stage.tap('button', 'Next');
  await stage.find('heading', 'Is the nozzle clean');
  await stage.tap('button', 'Next');
}

/** Lowers until the paper drags lightly, with the steps of the page, by what a person would feel. */
export async function feelPaper(stage) {
  await stage.find('heading', 'Slide the paper');
  let step = '';
  for (let turn = 0; turn < 80; turn += 1) {
    const { gap } = await stage.truth();
    const left = gap - DRAGS_AT;
    if (Math.abs(left) < 0.006) return;
    const z = await stage.statusOf('manual_probe', 'z_position');
    const wanted = left > 1.3 && z > 3.1 ? '1' : left > 0.12 ? '0.1' : left > 0.055 ? '0.05' : '0.01';
    if (wanted !== step) {
      await stage.tap('radio', wanted);
      step = wanted;
    }
    await stage.tap('button', left > 0 ? 'Closer' : 'Farther');
    const goal = z - (left > 0 ? 1 : -1) * Number(wanted);
    await stage.until(async () => Math.abs((await stage.statusOf('manual_probe', 'z_position')) - goal) < 0.004);
    await stage.until(async () => (await stage.statusOf('motion_report', 'live_velocity')) === 0);
    await pause(300);
  }
  throw new Error('the paper never dragged');
}

/** Saves what was accepted, and waits until it is read again. */
export async function applyAndRestart(stage) {
  await stage.find('heading', 'Accepted, not saved yet');
  await stage.tap('button', 'Apply and restart');
  await stage.find('heading', 'Saved and read again', { timeout: 120_000 });
}

/** The true gap where Klipper believes to be at 0: homed and level, over the reference point. */
export async function gapAtZero(stage, [x, y], levels = 'QUAD_GANTRY_LEVEL') {
  for (const script of ['G28', 'BED_MESH_CLEAR', levels, 'G28'].filter(Boolean)) await stage.script(script);
  await stage.script(`G90\nG0 Z5 F600\nG0 X${x} Y${y} F6000\nG0 Z1 F300\nM400`);
  return (await stage.truth()).gap - 1;
}

/** The four heights of the check, each answered with yes, and asked only when the true gap is so. */
export async function answerFourHeights(stage) {
  for (const [height, yes] of [
    ['1 mm', 'Yes, about'],
    ['0.2 mm', 'Yes, it slides'],
    ['0.1 mm', 'Yes, the same'],
    ['0 mm', 'Yes, it does not'],
  ]) {
    await stage.find('heading', `Go down to ${height}`, { timeout: 120_000 });
    await stage.tap('button', 'Next');
    await stage.find('button', yes, { timeout: 60_000 });
    const { gap } = await stage.truth();
    if (Math.abs(gap - Number.parseFloat(height)) > 0.015) throw new Error(`asked about ${height} at ${gap} mm`);
    await stage.tap('button', yes);
  }
  await stage.find('heading', 'All four heights are right');
}
