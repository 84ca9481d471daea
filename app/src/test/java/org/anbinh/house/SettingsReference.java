package org.anbinh.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/** Every setting, from the records that hold them and the Javadoc of their components. */
final class SettingsReference {
  private SettingsReference() {}

  static String text() {
    var page =
        new Markdown(
            "Settings",
            "Set them in `application.properties` beside the program, as environment variables"
                + " (`ANBINH_DATABASE_URL`), or as arguments (`--anbinh.database.url=…`).");
    sections()
        .forEach((prefix, section) -> {
          page.heading("`" + prefix + "`").line(section.about()).line("");
          page.head("setting", "default", "allowed", "meaning");
          section.rows().forEach(row -> page.row(row.toArray(String[]::new)));
        });
    return page.toString();
  }

  private record Section(String about, List<List<String>> rows) {}

  private static Map<String, Section> sections() {
    var files =
        Sources.main().stream()
            .filter(file -> Sources.text(file).contains("@ConfigurationProperties("))
            .toList();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var manager = compiler.getStandardFileManager(null, null, null)) {
      var task =
          (JavacTask)
              compiler.getTask(
                  null,
                  manager,
                  null,
                  List.of("-proc:none"),
                  null,
                  manager.getJavaFileObjectsFromPaths(files));
      var sections = new TreeMap<String, Section>();
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree record && record.getKind() == Tree.Kind.RECORD) {
            String prefix = argument(record.getModifiers(), "ConfigurationProperties");
            var path = new TreePath(new TreePath(unit), record);
            sections.put(
                prefix, section(prefix, record, DocTrees.instance(task).getDocCommentTree(path)));
          }
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Section section(String prefix, ClassTree record, DocCommentTree doc) {
    Map<String, String> meanings =
        doc.getBlockTags().stream()
            .filter(ParamTree.class::isInstance)
            .map(ParamTree.class::cast)
            .collect(
                Collectors.toMap(
                    tag -> tag.getName().toString(), tag -> words(tag.getDescription())));
    var rows = new ArrayList<List<String>>();
    for (Tree member : record.getMembers()) {
      if (member instanceof VariableTree component && !isShared(component)) {
        String name = component.getName().toString();
        String meaning = meanings.get(name);
        if (meaning == null) {
          throw new AssertionError(prefix + "." + name + " has no @param that says what it is");
        }
        rows.add(
            List.of(
                "`" + prefix + "." + kebab(name) + "`",
                shown(argument(component.getModifiers(), "DefaultValue")),
                allowed(component),
                meaning));
      }
    }
    return new Section(words(doc.getFullBody()), rows);
  }

  private static boolean isShared(VariableTree field) {
    return field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "" : "`" + value + "`";
  }

  private static String allowed(VariableTree component) {
    var rules =
        component.getModifiers().getAnnotations().stream()
            .filter(each -> !each.getAnnotationType().toString().equals("DefaultValue"))
            .map(each -> rule(each))
            .collect(Collectors.joining(", "));
    return component.getType() + (rules.isEmpty() ? "" : ", " + rules);
  }

  private static String rule(AnnotationTree rule) {
    String name = rule.getAnnotationType().toString();
    var values =
        rule.getArguments().stream()
            .map(SettingsReference::value)
            .collect(Collectors.joining(", "));
    return switch (name) {
      case "Min" -> "at least " + values;
      case "Max" -> "at most " + values;
      case "NotNull", "NotBlank", "NotEmpty" -> "not empty";
      default -> name + (values.isEmpty() ? "" : " " + values);
    };
  }

  private static String argument(ModifiersTree modifiers, String annotation) {
    return modifiers.getAnnotations().stream()
        .filter(each -> each.getAnnotationType().toString().equals(annotation))
        .flatMap(each -> each.getArguments().stream())
        .map(SettingsReference::value)
        .findFirst()
        .orElse("");
  }

  private static String value(ExpressionTree argument) {
    ExpressionTree value =
        argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument;
    return value instanceof LiteralTree literal
        ? String.valueOf(literal.getValue())
        : value.toString();
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String words(List<?> doc) {
    return doc.stream()
        .map(String::valueOf)
        .collect(Collectors.joining())
        .replaceAll("(?s)\\{@\\w+\\s+(.*?)\\}", "`$1`")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
