// Comfort only: without this file the page shows what stands when it is loaded again.
"use strict";
(() => {
  const room = document.querySelector("[data-events]");
  if (!room || !window.live) return;
  const announce = room.querySelector("[data-announce]");
  const stage = document.getElementById("stage");
  const talk = document.getElementById("talk");
  let sending = false;
  let queued = "";

  // whoever leads sees at once what another one did
  const refresh = async () => {
    const controls = document.getElementById("controls");
    if (!controls || sending) return;
    try {
      const answer = await fetch(room.dataset.controls, { headers: { "HX-Request": "true" } });
      if (answer.ok) put(controls, await answer.text());
    } catch {
      // the next change brings it
    }
  };
  const follows = (within) => Number(within.querySelector("[name=follows]")?.value ?? 0);
  const put = (controls, html) => {
    const fresh = document.createElement("template");
    fresh.innerHTML = html;
    if (follows(fresh.content) < follows(controls)) return;
    const step = document.activeElement?.dataset?.step;
    // a figure that is chosen and not shown yet stays chosen while nobody has led on
    const chosen = follows(fresh.content) === follows(controls) && controls.querySelector("#figure")?.value;
    controls.replaceChildren(fresh.content);
    const figure = controls.querySelector("#figure");
    if (chosen && figure && [...figure.options].some((each) => each.value === chosen)) figure.value = chosen;
    (step && controls.querySelector(`[data-step=${step}]`))?.focus();
  };

  window.live(room, {
    stage: (event) => {
      stage.innerHTML = event.data;
      const title = stage.querySelector("[data-title]");
      for (const each of room.querySelectorAll("[data-state]")) each.textContent = title.dataset.stands;
      const noting = document.getElementById("noting");
      if (noting) noting.hidden = title.dataset.title !== "open";
      announce.textContent = [...stage.querySelectorAll(".place, [data-title]")].map((each) => each.textContent).join(": ");
      refresh();
    },
    talk: (event) => {
      if (talk) talk.innerHTML = event.data;
    },
  });

  // leading needs no new page
  document.addEventListener("submit", async (event) => {
    const form = event.target.closest("[data-course]");
    if (!form || event.defaultPrevented) return;
    event.preventDefault();
    const controls = document.getElementById("controls");
    const body = new URLSearchParams(new FormData(form, event.submitter));
    sending = true;
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { "HX-Request": "true" } });
      if (!answer.ok) throw new Error(String(answer.status));
      put(controls, await answer.text());
    } catch {
      location.reload();
    } finally {
      sending = false;
    }
    const next = queued;
    queued = "";
    if (next) press(next);
  });
  const press = (step) => document.querySelector(`#controls [data-step=${step}]`)?.click();
  const typing = (target) => target.matches?.("textarea, select, input:not([type=radio]):not([type=checkbox])") || target.isContentEditable;
  const steps = { ArrowRight: "next", PageDown: "next", ArrowLeft: "previous", PageUp: "previous" };
  document.addEventListener("keydown", (event) => {
    const step = steps[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    if (typing(event.target) || event.target.closest?.(".scroll, [role=radiogroup]") || event.target.matches?.("input[type=radio]")) return;
    if (document.querySelector("dialog[open]")) return;
    if (!document.querySelector("#controls [data-course]")) return;
    event.preventDefault();
    // a press while the last one is on its way is done after it
    if (sending) queued = step;
    else press(step);
  });
})();
