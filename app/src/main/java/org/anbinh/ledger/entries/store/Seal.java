package org.anbinh.ledger.entries.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.anbinh.ledger.entries.SubmissionId;

/**
 * What the hash of a batch is made of.
 *
 * @param content hash over the bytes of its entries in their order
 */
record Seal(
    long number,
    SubmissionId submission,
    String author,
    Instant recordedAt,
    long entries,
    String previous,
    String content) {
  /** The hash before the first batch. */
  static final String NOTHING = "0".repeat(64);

  private static final String FORMAT = "anbinh batch 1";

  /** SHA-256 over the parts as text, each with its length in four bytes before it. */
  String hash() {
    MessageDigest digest = digest();
    for (String part : parts()) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
      digest.update(bytes);
    }
    return hex(digest);
  }

  private List<String> parts() {
    return List.of(
        FORMAT,
        Long.toString(number),
        submission.value(),
        author,
        recordedAt.toString(),
        Long.toString(entries),
        previous,
        content);
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  static String hex(MessageDigest digest) {
    return HexFormat.of().formatHex(digest.digest());
  }
}
