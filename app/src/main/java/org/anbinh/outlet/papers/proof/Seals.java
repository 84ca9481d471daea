package org.anbinh.outlet.papers.proof;

import java.nio.file.Path;
import java.util.Base64;
import org.anbinh.ledger.entries.Keepsake;
import org.anbinh.outlet.papers.PaperCheck.Seal;
import org.anbinh.outlet.papers.layout.PrintedPaper;

/** Seals papers, and tells seals apart. */
public final class Seals {
  private final Signing signing;

  /** With the key in that data directory. */
  public Seals(Path data) {
    this.signing = new Signing(data);
  }

  /** The key as it goes into a backup. */
  public Keepsake keepsake() {
    return new Keepsake() {
      @Override
      public String name() {
        return Signing.FILE;
      }

      @Override
      public byte[] content() {
        return signing.content();
      }

      @Override
      public void replace(byte[] content) {
        signing.replace(content);
      }
    };
  }

  /** The manifest of a paper, signed. */
  public Envelope seal(PrintedPaper printed) {
    return Envelope.of(Manifests.of(printed), signing);
  }

  /** Whose seal an envelope bears. */
  public Seal of(Envelope envelope) {
    try {
      byte[] key = Base64.getDecoder().decode(envelope.key());
      byte[] signature = Base64.getDecoder().decode(envelope.signature());
      if (!Signing.verify(envelope.manifest(), signature, key)) {
        return Seal.BROKEN;
      }
      return signing.isOurs(key) ? Seal.OURS : Seal.FOREIGN;
    } catch (IllegalArgumentException e) {
      return Seal.BROKEN;
    }
  }

  /** The public key: X.509 in base 64. */
  public String publicKey() {
    return Base64.getEncoder().encodeToString(signing.publicKey());
  }
}
