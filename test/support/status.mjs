// What the printer says of itself, asked as a program beside the panel asks it: through the gateway, from the page's origin.

/** The fields of one of Klipper's objects, as `toolhead`. */
export async function statusOf(stage, name) {
  const answer = await fetch(`${stage.address}printer/objects/query?${encodeURIComponent(name)}`, {
    headers: { origin: stage.address.slice(0, -1) },
  });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()).result.status[name];
}

/** Waits until one of Klipper's objects is as `test` wants it. */
export async function untilStatus(stage, name, test, timeout = 60_000) {
  const deadline = Date.now() + timeout;
  for (;;) {
    const status = await statusOf(stage, name);
    if (test(status)) return status;
    if (Date.now() > deadline) throw new Error(`${name} stayed ${JSON.stringify(status)}`);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}

/** Runs a script as another client of the printer does. */
export async function runElsewhere(stage, script) {
  const answer = await fetch(`${stage.address}printer/gcode/script?script=${encodeURIComponent(script)}`, {
    method: 'POST',
    headers: { origin: stage.address.slice(0, -1) },
  });
  if (!answer.ok) throw new Error(`${script}: ${answer.status} ${await answer.text()}`);
}
