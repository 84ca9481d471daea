package org.anbinh.house;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anbinh.ground.access.Role;
import org.anbinh.ground.access.Roles;
import org.anbinh.ground.rights.Requires;
import org.anbinh.ground.rights.Right;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import picocli.CommandLine;

/**
 * Every right: who has it, and which pages, endpoints and commands ask for it, as the annotations
 * of the program's classes say it and not their sources.
 */
final class RightsReference {
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
    Map<String, Set<String>> found = new TreeMap<>();
    handlers(found);
    commands(new CommandLine(type("org.anbinh.outlet.command.Commands")), found);
    page.heading("What asks for which").head("page, endpoint or command", "right");
    found.forEach((what, rights) -> page.row("`" + what + "`", String.join(", ", rights)));
    return page.toString();
  }

  private static void handlers(Map<String, Set<String>> found) {
    var scan = new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
    scan.findCandidateComponents("org.anbinh").stream()
        .map(each -> type(Objects.requireNonNull(each.getBeanClassName())))
        .filter(RightsReference::isOfTheProgram)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .forEach(method -> handler(method, found));
  }

  private static void handler(Method method, Map<String, Set<String>> found) {
    RequestMapping own = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
    if (own == null) {
      return;
    }
    Class<?> type = method.getDeclaringClass();
    RequestMapping all = AnnotatedElementUtils.findMergedAnnotation(type, RequestMapping.class);
    for (String before : all == null ? new String[] {""} : paths(all)) {
      for (String path : paths(own)) {
        for (RequestMethod verb : verbs(own)) {
          note(before + path + " " + verb, right(method, type), found);
        }
      }
    }
  }

  private static String[] paths(RequestMapping mapping) {
    return mapping.path().length == 0 ? new String[] {""} : mapping.path();
  }

  private static RequestMethod[] verbs(RequestMapping mapping) {
    return mapping.method().length == 0
        ? new RequestMethod[] {RequestMethod.GET}
        : mapping.method();
  }

  private static Right right(AnnotatedElement... nearestFirst) {
    return Stream.of(nearestFirst)
        .map(each -> AnnotatedElementUtils.findMergedAnnotation(each, Requires.class))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseThrow(() -> new AssertionError(nearestFirst[0] + " names no right"))
        .value();
  }

  private static void commands(CommandLine line, Map<String, Set<String>> found) {
    for (CommandLine each : line.getSubcommands().values()) {
      Object command = each.getCommand();
      if (!(command instanceof CommandLine.HelpCommand)) {
        AnnotatedElement marked =
            command instanceof AnnotatedElement method ? method : command.getClass();
        note(each.getCommandSpec().qualifiedName(), right(marked), found);
        commands(each, found);
      }
    }
  }

  private static void note(String what, Right right, Map<String, Set<String>> found) {
    found.computeIfAbsent(what, _ -> new TreeSet<>()).add("`" + right.code() + "`");
  }

  private static boolean isOfTheProgram(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation().getPath().endsWith("/classes/");
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(name, e);
    }
  }
}
