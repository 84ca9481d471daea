package org.anbinh.intake.capture.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A first walk over the bytes of a text file: how it is encoded, whether it is whole, and how many
 * lines it has.
 *
 * @param skip bytes of the mark at its beginning
 * @param lines line ends outside quotes
 */
record TextInspection(Charset charset, int skip, long lines) {

  /** Walks a file; refuses what is not proper text, with the row where it stops being so. */
  static TextInspection of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(4096);
    }
    if (starts(head, 0xff, 0xfe, 0, 0) || starts(head, 0, 0, 0xfe, 0xff)) {
      throw Faults.whole("encoding-utf-32");
    }
    if (starts(head, 0xff, 0xfe) || starts(head, 0xfe, 0xff)) {
      Charset wide = starts(head, 0xff) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
      return new TextInspection(wide, 2, wideLines(path, wide));
    }
    refuseUnmarkedUtf16(head);
    int skip = starts(head, 0xef, 0xbb, 0xbf) ? 3 : 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16)) {
      in.skipNBytes(skip);
      return new TextInspection(StandardCharsets.UTF_8, skip, new Walk(path).through(in));
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuseUnmarkedUtf16(byte[] head) {
    int even = 0;
    int odd = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        even += 1 - i % 2;
        odd += i % 2;
      }
    }
    if (Math.max(even, odd) * 3 > head.length && head.length >= 8) {
      throw Faults.whole("encoding-utf-16-unmarked");
    }
  }

  private static long wideLines(Path path, Charset charset) throws IOException {
    long lines = 0;
    boolean quoted = false;
    long opened = 0;
    try (var in = Files.newBufferedReader(path, charset)) {
      for (int letter = in.read(); letter >= 0; letter = in.read()) {
        if (letter == '"') {
          quoted = !quoted;
          opened = lines + 1;
        } else if (letter == '\n' && !quoted) {
          lines++;
        } else if (letter == 0) {
          throw Faults.at("", lines + 1, "nul-character");
        }
      }
    } catch (java.nio.charset.CharacterCodingException e) {
      throw Faults.at("", lines + 1, "encoding-broken");
    }
    if (quoted) {
      throw Faults.at("", opened, "unclosed-quote");
    }
    return lines;
  }

  /** The walk over UTF-8; several hundred megabytes a second. */
  private static final class Walk {
    private final Path path;
    private long lines;
    private long opened;
    private long offset;
    private boolean quoted;
    private int follow;
    private int lowest = 0x80;
    private int highest = 0xbf;
    private byte last;

    Walk(Path path) {
      this.path = path;
    }

    long through(InputStream in) throws IOException {
      byte[] buffer = new byte[1 << 16];
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        for (int i = 0; i < count; i++) {
          step(buffer[i]);
        }
        offset += count;
      }
      if (follow > 0) {
        throw Faults.at("", lines + 1, "encoding-broken");
      }
      if (quoted) {
        throw Faults.at("", opened, "unclosed-quote");
      }
      return last == '\n' || last == '\r' ? lines : lines + 1;
    }

    private void step(byte next) throws IOException {
      if (next < 0 || follow > 0) {
        multibyte(next & 0xff);
      } else if (next == '"') {
        quoted = !quoted;
        opened = lines + 1;
      } else if (next == '\n' && last == '\r') {
        lines += 0;
      } else if ((next == '\n' || next == '\r') && !quoted) {
        lines++;
      } else if (next == 0) {
        throw Faults.at("", lines + 1, "nul-character");
      }
      last = next;
    }

    private void multibyte(int next) throws IOException {
      if (follow > 0) {
        if (next < lowest || next > highest) {
          throw Faults.at("", lines + 1, LegacyEncoding.codeFor(sample()));
        }
        follow--;
        lowest = 0x80;
        highest = 0xbf;
        return;
      }
      follow = next >= 0xc2 && next <= 0xdf ? 1 : next >> 4 == 0xe ? 2 : next >> 3 == 0x1e ? 3 : 0;
      if (follow == 0 || next > 0xf4) {
        throw Faults.at("", lines + 1, LegacyEncoding.codeFor(sample()));
      }
      lowest = next == 0xe0 ? 0xa0 : next == 0xf0 ? 0x90 : 0x80;
      highest = next == 0xed ? 0x9f : next == 0xf4 ? 0x8f : 0xbf;
    }

    /** Text from about here on, to judge its encoding by. */
    private String sample() throws IOException {
      try (InputStream in = Files.newInputStream(path)) {
        in.skipNBytes(Math.max(0, offset - 1024));
        return new String(in.readNBytes(1 << 17), StandardCharsets.ISO_8859_1);
      }
    }
  }
}
