package org.anbinh.house;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Every module: what it is, and what it may use. */
final class ModulesReference {
  private static final Pattern DOC = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final Pattern ALLOWED =
      Pattern.compile("(?s)allowedDependencies\\s*=\\s*(\\{.*?}|\"[^\"]*\")");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package org\\.anbinh\\.([\\w.]+);");

  private ModulesReference() {}

  static String text() {
    var page =
        new Markdown(
            "Modules",
            "Rooms and the modules in them. A module may use only what its row names; a test says so.");
    String room = "";
    for (String source : sources()) {
      String name = first(PACKAGE, source);
      String its = name.substring(0, name.indexOf('.'));
      if (!its.equals(room)) {
        room = its;
        page.heading(room).head("module", "what it is", "uses");
      }
      page.row("`" + name + "`", words(first(DOC, source)), uses(source));
    }
    return page.toString();
  }

  private static List<String> sources() {
    return Sources.main().stream()
        .filter(file -> file.endsWith("package-info.java"))
        .map(Sources::text)
        .filter(source -> source.contains("@ApplicationModule"))
        .toList();
  }

  private static String uses(String source) {
    Matcher allowed = ALLOWED.matcher(source);
    return allowed.find()
        ? TEXT.matcher(allowed.group(1))
            .results()
            .map(each -> "`" + each.group(1) + "`")
            .collect(Collectors.joining(", "))
        : "everything";
  }

  private static String first(Pattern pattern, String source) {
    Matcher found = pattern.matcher(source);
    if (!found.find()) {
      throw new AssertionError("no " + pattern + " in " + source);
    }
    return found.group(1);
  }

  private static String words(String doc) {
    return doc.replaceAll("(?m)^\\s*\\*", "")
        .replaceAll("\\{@\\w+\\s+(.*?)}", "`$1`")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
