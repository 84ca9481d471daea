package org.anbinh.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks through files for what looks like a key, a token or a password. */
final class SecretScan {
  private static final long LARGEST = 4 << 20;
  private static final Set<String> NOT_OURS =
      Set.of(".git", "target", "var", "node_modules", ".idea", ".vscode");

  /** What secrets look like; each by a name that stands in the list of what is allowed. */
  static final Map<String, Pattern> SHAPES =
      Map.of(
          "private-key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"),
          "aws-key", Pattern.compile("\\b(AKIA|ASIA)[0-9A-Z]{16}\\b"),
          "github-token", Pattern.compile("\\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\\w{40,})"),
          "slack-token", Pattern.compile("\\bxox[abprs]-[A-Za-z0-9-]{10,}"),
          "google-key", Pattern.compile("\\bAIza[0-9A-Za-z_-]{35}\\b"),
          "web-token", Pattern.compile("\\beyJ[\\w-]{10,}\\.eyJ[\\w-]{10,}\\.[\\w-]{10,}"),
          "address-with-password",
              Pattern.compile(
                  "\\b[a-z][a-z0-9+.-]{1,20}://[^\\s/:@\"'{}$]{1,60}:[^\\s/:@\"'{}$]{3,60}@"),
          "assigned-secret",
              Pattern.compile(
                  "(?i)\\b\\w*(password|passphrase|secret|api_?key|access_?key|auth_?token)\\w*"
                      + "\\s*[:=]\\s*[\"'](?![\"'])[^\"'\\s${}<>]{8,}[\"']"),
          "set-secret",
              Pattern.compile(
                  "(?im)^[\\w.-]*(password|passphrase|secret|api-?key|token)\\s*=\\s*[^\\s${}<>#\"'(]{8,}\\s*$"));

  /** A find: where, which shape, and the text. */
  record Find(String file, int line, String shape, String text) {
    /** Without the text, for that is what must not be shown around. */
    @Override
    public String toString() {
      return file + ":" + line + " looks like a " + shape;
    }
  }

  private SecretScan() {}

  /** Everything found below a folder, by files relative to it. */
  static List<Find> below(Path folder) {
    var finds = new ArrayList<Find>();
    Sources.below(folder)
        .filter(file -> isOurs(folder.relativize(file)))
        .sorted()
        .forEach(file -> finds.addAll(in(folder.relativize(file).toString(), text(file))));
    return finds;
  }

  private static boolean isOurs(Path file) {
    for (Path part : file) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  static List<Find> in(String file, String text) {
    var finds = new ArrayList<Find>();
    SHAPES.forEach((shape, pattern) ->
        pattern
            .matcher(text)
            .results()
            .forEach(found ->
                finds.add(
                    new Find(
                        file,
                        1
                            + (int)
                                text.substring(0, found.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count(),
                        shape,
                        found.group()))));
    return finds;
  }

  /** Files of pictures and fonts are read as Latin letters: a key in them would still be one. */
  private static String text(Path file) {
    try {
      return Files.size(file) > LARGEST
          ? ""
          : new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
