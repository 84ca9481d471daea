package org.anbinh.outlet.home.web.passkeys;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;

/** A device with passkeys that is not there: Chromium plays it, and signs as a real one does. */
final class VirtualDevice {
  private final CDPSession session;
  private final String id;

  /** A device that makes sure of its owner, plugged into the browser of a page. */
  VirtualDevice(Page page) {
    this.session = page.context().newCDPSession(page);
    session.send("WebAuthn.enable", new JsonObject());
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var asked = new JsonObject();
    asked.add("options", options);
    this.id =
        session
            .send("WebAuthn.addVirtualAuthenticator", asked)
            .get("authenticatorId")
            .getAsString();
  }

  private JsonObject device() {
    var asked = new JsonObject();
    asked.addProperty("authenticatorId", id);
    return asked;
  }

  /** Its only key, with its private half. */
  JsonObject key() {
    return session
        .send("WebAuthn.getCredentials", device())
        .getAsJsonArray("credentials")
        .get(0)
        .getAsJsonObject();
  }

  /** Takes a key into the device in place of those that it has. */
  void takeOnly(JsonObject key) {
    session.send("WebAuthn.clearCredentials", device());
    JsonObject asked = device();
    asked.add("credential", key);
    session.send("WebAuthn.addCredential", asked);
  }

  /** Whether the finger on it is its owner's. */
  void ownerIsThere(boolean there) {
    JsonObject asked = device();
    asked.addProperty("isUserVerified", there);
    session.send("WebAuthn.setUserVerified", asked);
  }
}
