// Asks the device for a passkey and sends what it answers with the form of the page.
"use strict";
(() => {
  const form = document.querySelector("form[data-passkey]");
  if (!form || !window.isSecureContext || !window.PublicKeyCredential || !navigator.credentials) return;
  document.querySelectorAll("[data-passkey-none]").forEach((each) => (each.hidden = true));
  form.hidden = false;

  const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (each) => each.charCodeAt(0));
  const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const asked = form.dataset;
  const say = (word) =>
    form.querySelectorAll("[data-passkey-said]").forEach((each) => (each.hidden = each.dataset.passkeySaid !== word));

  const shown = async () => {
    const key = await navigator.credentials.get({
      publicKey: { challenge: bytes(asked.challenge), rpId: asked.party, userVerification: "required", timeout: 240000 },
    });
    const answer = key.response;
    return {
      credential: key.rawId,
      client: answer.clientDataJSON,
      authenticator: answer.authenticatorData,
      signature: answer.signature,
      user: answer.userHandle ?? new ArrayBuffer(0),
    };
  };
  const made = async () => {
    const key = await navigator.credentials.create({
      publicKey: {
        challenge: bytes(asked.challenge),
        rp: { id: asked.party, name: "An Bình" },
        user: { id: bytes(asked.handle), name: asked.account, displayName: asked.fullName },
        pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: "public-key", alg })),
        authenticatorSelection: { residentKey: "required", requireResidentKey: true, userVerification: "required" },
        excludeCredentials: asked.known.split(" ").filter(Boolean).map((id) => ({ type: "public-key", id: bytes(id) })),
        attestation: "none",
        timeout: 240000,
      },
    });
    return { client: key.response.clientDataJSON, attestation: key.response.attestationObject };
  };

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector("button");
    if (button.disabled) return;
    button.disabled = true;
    say("");
    try {
      const parts = asked.passkey === "make" ? await made() : await shown();
      for (const [name, part] of Object.entries(parts)) form.elements.namedItem(name).value = text(part);
      form.submit();
    } catch (problem) {
      say(problem?.name === "InvalidStateError" ? "known" : "cancelled");
      button.disabled = false;
      button.focus();
    }
  });
})();
