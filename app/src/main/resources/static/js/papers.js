// Comfort only: without this file the page shows how far it is when it is loaded again.
"use strict";
(() => {
  const room = document.querySelector("[data-job]");
  if (!room || !window.live) return;
  const status = document.getElementById("status");
  const announce = room.querySelector("[data-announce]");
  const settled = ["ready", "cancelled", "failed"];
  const state = () => status.querySelector("[data-state]").dataset.state;

  const connection = window.live(room, {
    job: (event) => {
      const before = state();
      const held = status.contains(document.activeElement) && document.activeElement.id;
      status.innerHTML = event.data;
      if (held) (document.getElementById(held) ?? status.querySelector("a.button, button"))?.focus();
      if (state() === before) return;
      announce.textContent = status.querySelector("[data-state]").textContent;
      if (settled.includes(state())) connection.end();
    },
  });
})();
