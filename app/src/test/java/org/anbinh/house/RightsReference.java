package org.anbinh.house;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anbinh.ground.access.Role;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.rights.Right;

/** Every right: who has it, and which pages, endpoints and commands ask for it. */
final class RightsReference {
  private static final Pattern MARK =
      Pattern.compile("@Requires\\((?:value = )?Right\\.(\\w+)[^)]*\\)");
  private static final Pattern HANDLER =
      Pattern.compile(
          "(?:@Requires\\((?:value = )?Right\\.(\\w+)[^)]*\\)\\s+)?@(Get|Post|Put|Delete|Request)Mapping(?:\\(([^)]*)\\))?"
              + "(?!\\s*(?:final )?class)");
  private static final Pattern PREFIX = Pattern.compile("(?m)^@RequestMapping\\(\"([^\"]*)\"\\)");
  private static final Pattern OF_CLASS =
      Pattern.compile("(?m)^@Requires\\((?:value = )?Right\\.(\\w+)[^)]*\\)");
  private static final Pattern CONSTANT = Pattern.compile("String PATH = \"([^\"]*)\"");
  private static final Pattern COMMAND =
      Pattern.compile(
          "@Requires\\((?:value = )?Right\\.(\\w+)[^)]*\\)\\s+@Command\\(\\s*name = \"([^\"]*)\"");
  private static final Pattern QUOTED = Pattern.compile("\"(/[^\"]*)\"");

  private RightsReference() {}

  static String text() {
    var page =
        new Markdown(
            "Rights",
            "What may be done, by whom, and what asks for it. Roles are granted for a unit and a span.");
    page.heading("Roles").head("role", "rights", "unit merged", "unit divided", "second factor");
    for (Role role : Roles.carried().list()) {
      page.row(
          "`" + role.code() + "`",
          role.rights().stream().map(Right::code).sorted().collect(Collectors.joining(", ")),
          role.merged().name().toLowerCase(java.util.Locale.ROOT),
          role.divided().name().toLowerCase(java.util.Locale.ROOT),
          role.secondFactor() ? "yes" : "no");
    }
    var found = new TreeMap<String, String>();
    Sources.main().forEach(file -> collect(file, found));
    page.heading("What asks for which").head("page, endpoint or command", "right");
    found.forEach((what, right) -> page.row("`" + what + "`", right));
    return page.toString();
  }

  private static void collect(Path file, Map<String, String> found) {
    String text = Sources.text(file);
    if (!MARK.matcher(text).find()) {
      return;
    }
    COMMAND
        .matcher(text)
        .results()
        .forEach(each -> found.put("anbinh " + each.group(2), code(each.group(1))));
    Optional<String> prefix = first(PREFIX, text);
    Optional<String> right = first(OF_CLASS, text);
    Matcher handlers = HANDLER.matcher(text);
    while (handlers.find()) {
      if (text.charAt(text.lastIndexOf('\n', handlers.start()) + 1) == ' ') {
        String own = handlers.group(1) == null ? right.orElse("PUBLIC") : handlers.group(1);
        found.put(
            prefix.orElse("") + path(handlers.group(3), text) + " " + handlers.group(2), code(own));
      }
    }
  }

  private static String path(String argument, String text) {
    if (argument == null) {
      return "";
    }
    String constant = argument.contains("PATH") ? first(CONSTANT, text).orElse("/map") : "";
    return constant + first(QUOTED, argument).orElse("");
  }

  private static Optional<String> first(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(each -> each.group(1)).findFirst();
  }

  private static String code(String name) {
    return "`" + Right.valueOf(name).code() + "`";
  }
}
