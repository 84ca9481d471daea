package org.anbinh.ground.audit.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.anbinh.ground.audit.Event;
import org.anbinh.ground.audit.Line;

/** What the hash of a line is made of. */
record Seal(long number, Instant at, Event event, String previous) {
  /** The hash before the first line. */
  static final String NOTHING = "0".repeat(64);

  private static final String FORMAT = "anbinh audit 1";

  static Seal of(Line line) {
    return new Seal(line.number(), line.at(), line.event(), line.previous());
  }

  Line line() {
    return new Line(number, at, event, previous, hash());
  }

  /** SHA-256 over the parts as text, each with its length in four bytes before it. */
  String hash() {
    MessageDigest digest = digest();
    for (String part : parts()) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private List<String> parts() {
    var parts = new ArrayList<String>();
    parts.addAll(List.of(FORMAT, Long.toString(number), at.toString(), event.kind().code()));
    Event.Source source = event.source();
    parts.addAll(List.of(source.account(), source.address(), source.request()));
    parts.addAll(List.of(event.right(), event.unit(), event.subject(), event.words().key()));
    parts.addAll(event.words().terms());
    parts.add(previous);
    return parts;
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
