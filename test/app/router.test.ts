import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { hashTo } from '../../src/base/hash.js';
import { Router, type Screen } from '../../src/app/router.js';

/** An address bar in memory. */
function makePlace(hash = '') {
  let listener: (() => void) | undefined;
  let current = hash;
  return {
    read: () => current,
    write(next: string) {
      current = next;
      listener?.();
    },
    onChange(then: () => void) {
      listener = then;
      return () => {
        listener = undefined;
      };
    },
  };
}

/** A screen whose code arrives when the test says so. */
function makeScreen(): Screen & { arrive(): Promise<void>; fail(): Promise<void>; loads: number } {
  const waiting: { resolve: () => void; reject: (error: Error) => void }[] = [];
  const settle = () => new Promise<void>((resolve) => setTimeout(resolve));
  return {
    loads: 0,
    load() {
      this.loads += 1;
      return new Promise<void>((resolve, reject) => waiting.push({ resolve, reject }));
    },
    render: (argument) => html`${argument}`,
    arrive() {
      waiting.shift()?.resolve();
      return settle();
    },
    fail() {
      waiting.shift()?.reject(new Error('gone'));
      return settle();
    },
  };
}

describe('Router', () => {
  it('shows the screen of the hash with its argument decoded', async () => {
    const screens = { home: makeScreen(), file: makeScreen() };
    const router = new Router(screens, 'home', makePlace('#/file/parts/50%25%20%23.gcode'));
    router.start();
    await screens.file.arrive();
    expect(router.shown.value).to.deep.equal({ kind: 'screen', name: 'file', argument: 'parts/50% #.gcode' });
  });

  it('goes home on a hash that names no screen, and survives a hash that does not decode', async () => {
    const screens = { home: makeScreen(), file: makeScreen() };
    const place = makePlace('#/constructor');
    const router = new Router(screens, 'home', place);
    router.start();
    await screens.home.arrive();
    expect(router.shown.value).to.include({ name: 'home' });
    place.write('#/file/%E0%A4%A');
    await screens.file.arrive();
    expect(router.shown.value).to.include({ name: 'file', argument: '%E0%A4%A' });
  });

  it('drops a slow screen that was overtaken by a newer tap', async () => {
    const screens = { home: makeScreen(), file: makeScreen(), print: makeScreen() };
    const router = new Router(screens, 'home', makePlace());
    router.start();
    await screens.home.arrive();
    router.go('file', 'a.gcode');
    router.go('print');
    await screens.print.arrive();
    await screens.file.arrive();
    expect(router.shown.value).to.include({ kind: 'screen', name: 'print' });
  });

  it('tries a screen that does not load twice, then says so, and loads it when asked again', async () => {
    const screens = { home: makeScreen(), file: makeScreen() };
    const router = new Router(screens, 'home', makePlace('#/file/x'));
    router.start();
    await screens.file.fail();
    await screens.file.fail();
    expect(router.shown.value).to.deep.equal({ kind: 'lost', name: 'file', argument: 'x' });
    expect(screens.file.loads).to.equal(2);
    router.again();
    await screens.file.arrive();
    expect(router.shown.value).to.include({ kind: 'screen', name: 'file' });
  });

  it('loads each screen once, and all of them ahead', async () => {
    const screens = { home: makeScreen(), file: makeScreen() };
    const router = new Router(screens, 'home', makePlace());
    const ready = router.preload();
    await screens.home.arrive();
    await screens.file.arrive();
    await ready;
    router.start();
    router.go('file');
    expect(router.shown.value).to.include({ kind: 'screen', name: 'file' });
    expect(screens.file.loads).to.equal(1);
  });

  it('follows the hash no longer once stopped', async () => {
    const screens = { home: makeScreen(), file: makeScreen() };
    const place = makePlace();
    const router = new Router(screens, 'home', place);
    router.start();
    await screens.home.arrive();
    router.stop();
    place.write('#/file');
    expect(screens.file.loads).to.equal(0);
  });

  it('writes hashes that keep the slashes of a path and encode the rest', () => {
    expect(hashTo('file', 'teile/Größe #1 50%.gcode')).to.equal('#/file/teile/Gr%C3%B6%C3%9Fe%20%231%2050%25.gcode');
    expect(hashTo('home')).to.equal('#/home');
  });
});
