// The settings Firefox is started with.
import type { LaunchOptions } from "./types.ts";

type Prefs = Record<string, string | number | boolean>;

/** Keeps the browser itself quiet. Puppeteer's own settings lead some services to an invented host instead. */
const QUIET: Prefs = {
  "app.normandy.enabled": false,
  "app.shield.optoutstudies.enabled": false,
  "app.update.auto": false,
  "browser.discovery.enabled": false,
  "browser.ml.enable": false,
  "browser.newtabpage.activity-stream.discoverystream.enabled": false,
  "browser.newtabpage.activity-stream.feeds.section.topstories": false,
  "browser.newtabpage.activity-stream.feeds.topsites": false,
  "browser.newtabpage.activity-stream.telemetry": false,
  "browser.preonboarding.enabled": false,
  "browser.region.network.url": "",
  "browser.region.update.enabled": false,
  "browser.safebrowsing.provider.google4.updateURL": "",
  "browser.safebrowsing.provider.google5.updateURL": "",
  "browser.safebrowsing.provider.mozilla.updateURL": "",
  "browser.search.serpEventTelemetryCategorization.enabled": false,
  "browser.search.suggest.enabled": false,
  "browser.topsites.contile.enabled": false,
  "browser.urlbar.merino.endpointURL": "",
  "browser.urlbar.quicksuggest.enabled": false,
  "browser.urlbar.speculativeConnect.enabled": false,
  "datareporting.healthreport.uploadEnabled": false,
  "datareporting.usage.uploadEnabled": false,
  "dom.push.connection.enabled": false,
  "dom.push.serverURL": "",
  "extensions.blocklist.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "geo.provider.network.url": "",
  "identity.fxaccounts.enabled": false,
  "media.gmp-manager.url": "",
  "media.gmp-provider.enabled": false,
  "messaging-system.rsexperimentloader.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "network.dns.disablePrefetch": true,
  "network.predictor.enabled": false,
  "network.prefetch-next": false,
  "network.trr.mode": 5,
  "nimbus.telemetry.targetingContextEnabled": false,
  "security.OCSP.enabled": 0,
  "security.remote_settings.crlite_filters.enabled": false,
  "security.remote_settings.intermediates.enabled": false,
  "services.settings.server": "data:,#remote-settings-dummy/v1",
  "telemetry.fog.test.localhost_port": -1,
  "termsofuse.bypassNotification": true,
  "toolkit.telemetry.enabled": false,
  "toolkit.telemetry.server": "",
  "toolkit.telemetry.unified": false,
};

/** Released versions heed the setting of services.settings.server only with this variable. */
export const FIREFOX_ENVIRONMENT = { ...process.env, MOZ_REMOTE_SETTINGS_DEVTOOLS: "1" };

/** Some of the browser's services go around a proxy that does not answer them, unless that is forbidden. */
const throughProxy = (port: number): Prefs => ({
  "network.proxy.type": 1,
  "network.proxy.http": "127.0.0.1",
  "network.proxy.http_port": port,
  "network.proxy.ssl": "127.0.0.1",
  "network.proxy.ssl_port": port,
  "network.proxy.no_proxies_on": "",
  "network.proxy.allow_bypass": false,
  "network.proxy.failover_direct": false,
  "media.peerconnection.ice.proxy_only": true,
});

const colors = (scheme: "light" | "dark"): Prefs => ({
  "ui.systemUsesDarkTheme": scheme === "dark" ? 1 : 0,
  "layout.css.prefers-color-scheme.content-override": scheme === "dark" ? 0 : 1,
});

export function firefoxPrefs(
  options: LaunchOptions,
  proxyPort: number,
  addonId: string,
  uuid: string,
): Prefs {
  return {
    ...QUIET,
    ...throughProxy(proxyPort),
    ...(options.colorScheme === undefined ? {} : colors(options.colorScheme)),
    // The test hosts speak no https.
    "dom.security.https_first": false,
    // No test can press the button of the prompt; the click that asks for a permission must still be a real one.
    "extensions.webextOptionalPermissionPrompts": false,
    // A UUID of our own choice makes the address of the extension's pages known, and the same after a restart.
    "extensions.webextensions.uuids": JSON.stringify({ [addonId]: uuid }),
    // The extension is a temporary one, which Firefox removes when it closes. Its data must outlive that.
    "extensions.webextensions.keepStorageOnUninstall": true,
    "extensions.webextensions.keepUuidOnUninstall": true,
  };
}
