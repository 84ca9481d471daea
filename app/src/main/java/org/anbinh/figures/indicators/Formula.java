package org.anbinh.figures.indicators;

import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;

/**
 * An expression of the Common Expression Language over named numbers: {@code + - * /} and numbers.
 * The language's own numbers are binary fractions, in which 0.1 is not 0.1; so it is read by that
 * language's parser and worked out here in decimal numbers.
 */
public final class Formula {
  private static final CelCompiler PARSER = CelCompilerFactory.standardCelCompilerBuilder().build();
  private static final Map<String, BinaryOperator<BigDecimal>> OPERATORS =
      Map.of(
          "_+_", BigDecimal::add,
          "_-_", BigDecimal::subtract,
          "_*_", BigDecimal::multiply,
          "_/_", (one, other) -> one.divide(other, MathContext.DECIMAL128));

  private final String text;
  private final CelExpr root;
  private final SortedSet<String> names = new TreeSet<>();

  private Formula(String text, CelExpr root) {
    this.text = text;
    this.root = root;
    check(root);
  }

  /**
   * Reads a formula.
   *
   * @throws IllegalArgumentException saying what it may not contain
   */
  public static Formula of(String text) {
    try {
      return new Formula(text, PARSER.parse(text).getAst().getExpr());
    } catch (CelValidationException e) {
      throw new IllegalArgumentException("\"" + text + "\" is no formula: " + e.getMessage(), e);
    }
  }

  private void check(CelExpr node) {
    switch (node.exprKind().getKind()) {
      case IDENT -> names.add(node.ident().name());
      case CONSTANT -> number(node.constant());
      case CALL -> {
        String function = node.call().function();
        boolean known = OPERATORS.containsKey(function) || function.equals("-_");
        if (!known) {
          throw refuse("uses " + function);
        }
        node.call().args().forEach(this::check);
      }
      case SELECT, LIST, STRUCT, MAP, COMPREHENSION, NOT_SET ->
          throw refuse("contains a " + node.exprKind().getKind());
    }
  }

  private IllegalArgumentException refuse(String what) {
    return new IllegalArgumentException(
        "The formula \"" + text + "\" " + what + "; it may use names, numbers and + - * / only");
  }

  private BigDecimal number(CelConstant constant) {
    return switch (constant.getKind()) {
      case INT64_VALUE -> BigDecimal.valueOf(constant.int64Value());
      case DOUBLE_VALUE -> BigDecimal.valueOf(constant.doubleValue());
      case NOT_SET,
          NULL_VALUE,
          BOOLEAN_VALUE,
          UINT64_VALUE,
          STRING_VALUE,
          BYTES_VALUE,
          DURATION_VALUE,
          TIMESTAMP_VALUE ->
          throw refuse("contains a " + constant.getKind());
    };
  }

  /** As it is written. */
  public String text() {
    return text;
  }

  /** The names in it. */
  public SortedSet<String> names() {
    return names;
  }

  /** The name it consists of, where it is nothing else. */
  public Optional<String> onlyName() {
    return root.exprKind().getKind() == CelExpr.ExprKind.Kind.IDENT
        ? Optional.of(root.ident().name())
        : Optional.empty();
  }

  /** Its value, to 34 digits; none where it divides by zero. */
  public Optional<BigDecimal> value(Map<String, BigDecimal> values) {
    try {
      return Optional.of(value(root, values));
    } catch (DivisionByZeroException e) {
      return Optional.empty();
    }
  }

  private BigDecimal value(CelExpr node, Map<String, BigDecimal> values) {
    return switch (node.exprKind().getKind()) {
      case IDENT -> named(node.ident().name(), values);
      case CONSTANT -> number(node.constant());
      case CALL -> call(node.call().function(), node.call().args(), values);
      case SELECT, LIST, STRUCT, MAP, COMPREHENSION, NOT_SET ->
          throw refuse("contains a " + node.exprKind().getKind());
    };
  }

  private static BigDecimal named(String name, Map<String, BigDecimal> values) {
    BigDecimal value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("No value is given for " + name);
    }
    return value;
  }

  private BigDecimal call(String function, List<CelExpr> args, Map<String, BigDecimal> values) {
    BigDecimal first = value(args.getFirst(), values);
    if (args.size() == 1) {
      return first.negate();
    }
    BigDecimal second = value(args.get(1), values);
    if (function.equals("_/_") && second.signum() == 0) {
      throw new DivisionByZeroException();
    }
    BinaryOperator<BigDecimal> operator = OPERATORS.get(function);
    if (operator == null) {
      throw refuse("uses " + function);
    }
    return operator.apply(first, second);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Leaves the middle of a formula; never seen outside. */
  private static final class DivisionByZeroException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DivisionByZeroException() {
      super(null, null, false, false);
    }
  }
}
