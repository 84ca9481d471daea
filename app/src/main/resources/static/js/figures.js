// Comfort of the pages of figures: without it the button of the form asks, and links lead on.
"use strict";
(() => {
  const form = document.querySelector("form[data-question]");
  if (!form) return;

  // a window often asked for is put into the form, so that nothing else typed is lost
  document.addEventListener("click", (event) => {
    const preset = event.target.closest("a[data-from]");
    if (!preset || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const shown = (iso) => iso.split("-").reverse().join("/");
    form.elements.from.value = shown(preset.dataset.from);
    form.elements.until.value = shown(preset.dataset.until);
    form.dispatchEvent(new Event("change", { bubbles: true }));
  });

  // an answer that could not be given is told by its own page
  const tell = () => form.submit();
  document.body.addEventListener("htmx:responseError", (event) => {
    if (event.detail.elt === form) tell();
  });
  document.body.addEventListener("htmx:sendError", (event) => {
    if (event.detail.elt === form) tell();
  });
})();
