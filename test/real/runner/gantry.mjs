// Short cuts that put the true machine where a flow begins.

/** Brings all Z motors to one height, as after a quad gantry levelling. */
export async function levelGantry(stand) {
  const { z_motors: heights } = await stand.state();
  for (const [at, height] of heights.entries()) {
    if (at > 0) await stand.ask({ cmd: 'move_z', motor: `z${at}`, by: heights[0] - height });
  }
}
