package org.anbinh.outlet.papers.proof;

import java.util.Base64;
import java.util.Optional;
import org.anbinh.outlet.papers.PaperManifest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A manifest with its signature.
 *
 * @param manifest JSON, letter by letter as it was signed
 * @param signature Ed25519 over its UTF-8, in base 64
 * @param key the public key, X.509 in base 64
 */
public record Envelope(String manifest, String signature, String key) {
  /** Names the element in which a document carries an envelope. */
  public static final String NAMESPACE = "urn:an-binh:paper:1";

  /** The longest envelope that is read, in letters. */
  public static final int LONGEST = 4_000_000;

  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  static Envelope of(PaperManifest manifest, Signing signing) {
    String text = JSON.writeValueAsString(manifest);
    return new Envelope(
        text,
        Base64.getEncoder().encodeToString(signing.sign(text)),
        Base64.getEncoder().encodeToString(signing.publicKey()));
  }

  /** As text of one line. */
  public String text() {
    return JSON.writeValueAsString(this);
  }

  /** As an XML document. */
  public String xml() {
    String safe = text().replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><paper xmlns=\""
        + NAMESPACE
        + "\">"
        + safe
        + "</paper>";
  }

  /** What a file carried; empty where that is no envelope. */
  public static Optional<Envelope> read(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      Envelope read = JSON.readValue(text.strip(), Envelope.class);
      return Optional.ofNullable(read).filter(Envelope::isWhole);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ConstantValue") // what was read may lack anything
  private boolean isWhole() {
    return manifest != null && signature != null && key != null;
  }

  /** What it says; empty where it says nothing that is understood. */
  public Optional<PaperManifest> content() {
    try {
      PaperManifest read = JSON.readValue(manifest, PaperManifest.class);
      return Optional.ofNullable(read).filter(each -> PaperManifest.FORMAT.equals(each.format()));
    } catch (JacksonException | NullPointerException e) {
      return Optional.empty();
    }
  }
}
