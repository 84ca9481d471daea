package org.anbinh.intake.capture.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** What a file is by its first bytes; its name is never believed. */
enum FileKind {
  TEXT,
  ZIP,
  /** The older Office container: .xls, .doc, or an encrypted .xlsx. */
  COMPOUND;

  private static final int HEAD = 4096;

  private static final Map<String, String> FOREIGN =
      Map.ofEntries(
          Map.entry("%PDF", "kind-pdf"),
          Map.entry("\u0089PNG", "kind-picture"),
          Map.entry("\u00ff\u00d8\u00ff", "kind-picture"),
          Map.entry("GIF8", "kind-picture"),
          Map.entry("II*\0", "kind-picture"),
          Map.entry("MM\0*", "kind-picture"),
          Map.entry("{\\rtf", "kind-word"),
          Map.entry("\u001f\u008b", "kind-archive"),
          Map.entry("7z\u00bc\u00af", "kind-archive"),
          Map.entry("Rar!", "kind-archive"),
          Map.entry("BZh", "kind-archive"),
          Map.entry("\u00fd7zXZ", "kind-archive"),
          Map.entry("SQLite format 3", "kind-database"),
          Map.entry("PAR1", "kind-database"),
          Map.entry("MZ\u0090", "kind-program"),
          Map.entry("\u007fELF", "kind-program"));

  /** Sniffs a file. */
  static FileKind of(Path path) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(path)) {
      head = in.readNBytes(HEAD);
    }
    if (head.length == 0) {
      throw Faults.whole("file-empty");
    }
    String text = new String(head, StandardCharsets.ISO_8859_1);
    if (text.startsWith("PK\u0003\u0004") || text.startsWith("PK\u0005\u0006")) {
      return ZIP;
    }
    if (text.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
      return COMPOUND;
    }
    FOREIGN.forEach((magic, code) -> {
      if (text.startsWith(magic)) {
        throw Faults.whole(code);
      }
    });
    refuseMarkup(text);
    return TEXT;
  }

  /** Web pages and XML saved under a spreadsheet's name open in Excel, but are not tables. */
  private static void refuseMarkup(String text) {
    String start = text.startsWith("\u00ef\u00bb\u00bf") ? text.substring(3) : text;
    start = start.stripLeading().toLowerCase(Locale.ROOT);
    if (start.startsWith("<!doctype html")
        || start.startsWith("<html")
        || start.startsWith("<table")) {
      throw Faults.whole("kind-html");
    }
    if (start.startsWith("<?xml") || start.startsWith("<workbook")) {
      throw Faults.whole("kind-xml");
    }
    if (start.startsWith("{\"") || start.startsWith("[{") || start.startsWith("{\n")) {
      throw Faults.whole("kind-json");
    }
  }

  /** Why a compound file is refused. */
  static UnreadableFileException refuseCompound(Path path) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(path)) {
      bytes = in.readNBytes(32 << 20);
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (text.contains(wide("EncryptedPackage"))) {
      return Faults.whole("kind-encrypted");
    }
    return Faults.whole(text.contains(wide("WordDocument")) ? "kind-word" : "kind-xls");
  }

  private static String wide(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  }
}
