interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly targetURL?: string }) => void): void;
}

declare global {
  /** Where the browser tells an app that is already open what was tapped. Chromium alone has it. */
  var launchQueue: LaunchQueue | undefined;
}

/**
 * Goes where a shortcut of the app, or a link from elsewhere, leads. The app's own icon leads to `home`: it brings
 * back the page as it was left, and nothing more (`launch_handler` in the manifest).
 */
export function followLaunches(home: string): void {
  globalThis.launchQueue?.setConsumer(({ targetURL }) => {
    if (!targetURL) return;
    const { pathname, hash } = new URL(targetURL);
    const isHere = pathname === location.pathname && !hash;
    if (pathname !== home && !isHere) location.assign(targetURL);
  });
}
