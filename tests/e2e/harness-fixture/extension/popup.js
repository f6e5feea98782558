// Names the tab it was opened for, as a real popup must.
const api = globalThis.browser ?? globalThis.chrome;
const at = (id) => document.getElementById(id);

api.tabs.query({ active: true, currentWindow: true }).then(([tab]) => {
  at("tab").textContent = `for ${tab.url}`;
});
at("press").addEventListener("click", (event) => {
  const gesture = event.isTrusted && navigator.userActivation.isActive;
  at("pressed").textContent = gesture ? "pressed for real" : "pressed by script";
});
at("fail").addEventListener("click", () => {
  console.error("popup-console");
  fetch("https://popup-leak.example/").catch(() => {});
  globalThis.noSuchFunction("popup-threw");
});
