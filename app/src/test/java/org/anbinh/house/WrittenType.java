package org.anbinh.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;

/**
 * A type as it is written.
 *
 * @param name its name within its package, such as {@code Piece.Share}
 * @param codeLines lines that are neither blank nor comment, nested types included
 */
record WrittenType(
    Path file,
    String in,
    String name,
    Tree.Kind kind,
    boolean topLevel,
    boolean open,
    int codeLines,
    List<Field> fields,
    List<Method> methods) {

  /**
   * An instance field.
   *
   * @param injected filled by the container
   * @param option filled by the command line
   */
  record Field(String name, boolean unchanging, boolean injected, boolean option) {}

  /**
   * A method or a constructor.
   *
   * @param wiring whether its parameters are collaborators: a constructor, or a method that makes a
   *     bean
   */
  record Method(String name, int parameters, int lines, boolean wiring, boolean open) {}

  @Override
  public String toString() {
    return in + "." + name;
  }

  /** All types written in these files. */
  static List<WrittenType> in(List<Path> files) {
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
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      var found = new ArrayList<WrittenType>();
      for (CompilationUnitTree unit : task.parse()) {
        var reading =
            new Reading(unit, positions, CodeLines.of(unit.getSourceFile().getCharContent(true)));
        unit.getTypeDecls().stream()
            .filter(ClassTree.class::isInstance)
            .forEach(type -> reading.add((ClassTree) type, "", found));
      }
      return List.copyOf(found);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Reading(CompilationUnitTree unit, SourcePositions positions, CodeLines code) {
    private static final Set<String> INJECTED = Set.of("Autowired", "Value", "Inject", "Resource");
    private static final Set<String> OPTIONS =
        Set.of("Option", "Parameters", "Mixin", "Spec", "ParentCommand", "ArgGroup");

    void add(ClassTree type, String outer, List<WrittenType> sink) {
      String name = outer + type.getSimpleName();
      sink.add(
          new WrittenType(
              Path.of(unit.getSourceFile().toUri()),
              String.valueOf(unit.getPackageName()),
              name,
              type.getKind(),
              outer.isEmpty(),
              type.getModifiers().getFlags().contains(Modifier.PUBLIC),
              lines(type),
              members(type, VariableTree.class)
                  .filter(field -> !isShared(field))
                  .map(Reading::field)
                  .toList(),
              members(type, MethodTree.class).map(this::method).toList()));
      members(type, ClassTree.class).forEach(inner -> add(inner, name + ".", sink));
    }

    private static <T extends Tree> Stream<T> members(ClassTree type, Class<T> kind) {
      return type.getMembers().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static boolean isShared(VariableTree field) {
      return field.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private static Field field(VariableTree field) {
      Set<Modifier> flags = field.getModifiers().getFlags();
      List<String> annotations = annotations(field.getModifiers());
      return new Field(
          field.getName().toString(),
          flags.contains(Modifier.FINAL),
          annotations.stream().anyMatch(INJECTED::contains),
          annotations.stream().anyMatch(OPTIONS::contains));
    }

    private static List<String> annotations(ModifiersTree modifiers) {
      return modifiers.getAnnotations().stream()
          .map(each -> each.getAnnotationType().toString())
          .map(name -> name.substring(name.lastIndexOf(".") + 1))
          .toList();
    }

    private Method method(MethodTree method) {
      return new Method(
          method.getName().toString(),
          method.getParameters().size(),
          method.getBody() == null ? 1 : lines(method.getBody()),
          method.getReturnType() == null || annotations(method.getModifiers()).contains("Bean"),
          !method.getModifiers().getFlags().contains(Modifier.PRIVATE));
    }

    private int lines(Tree tree) {
      LineMap map = unit.getLineMap();
      long first = map.getLineNumber(positions.getStartPosition(unit, tree));
      long last = map.getLineNumber(Math.max(0, positions.getEndPosition(unit, tree) - 1));
      return code.between(first, last);
    }
  }
}
