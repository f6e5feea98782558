// How Chromium is started.
import type { LaunchOptions } from "./types.ts";

/** Nothing listens on the discard port, so that what is sent there goes nowhere. */
const NOWHERE = "http://127.0.0.1:9/";

/**
 * Keeps the browser itself quiet. Puppeteer switches off a good part already. Two services have no switch: they are
 * given an address on this machine where nothing answers.
 */
const QUIET = [
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-default-browser-check",
  "--no-pings",
  "--no-service-autorun",
  "--disable-search-engine-choice-screen",
  `--gaia-url=${NOWHERE}`,
  `--component-updater=url-source=${NOWHERE}`,
];

/** HttpsUpgrades would first try https on the test hosts, which have none. */
const FEATURES_OFF = [
  "AutofillServerCommunication",
  "NetworkTimeServiceQuerying",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
];

export function chromiumFlags(options: LaunchOptions, proxyPort: number): string[] {
  const flags = [
    ...QUIET,
    `--disable-features=${FEATURES_OFF.join(",")}`,
    `--proxy-server=127.0.0.1:${proxyPort}`,
    // Media streams between browsers would go around the proxy.
    "--force-webrtc-ip-handling-policy=disable_non_proxied_udp",
  ];
  if (options.colorScheme === "dark") flags.push("--force-dark-mode");
  // Chromium refuses to run as root with its sandbox.
  if (process.getuid?.() === 0) flags.push("--no-sandbox");
  return flags;
}
